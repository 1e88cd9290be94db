import fc from 'fast-check';
import { definitions } from './definitions.rules';
import { inLanguage } from './definition.rules';
import { connectedness } from './connectedness.rules';
import { brightDays, roughWeeks, steadyGround } from './pack.fixtures';
import { readDefinition } from './read-definition.rules';

const all = [...definitions, brightDays, roughWeeks, steadyGround];
const written = (one: object): unknown => JSON.parse(JSON.stringify(one));
/** The definition with one field said otherwise; `undefined` leaves it out. */
const otherwise = (one: object, path: string, value: unknown): unknown => {
  const copy = written(one) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const within = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  within[last] = value;
  return written(copy);
};
const problemsOf = (given: unknown) => {
  const read = readDefinition(given);
  return 'problems' in read ? read.problems : [];
};

describe('a definition as it is written down', () => {
  it.each(all)('of $code is read as it is', (one) => expect(readDefinition(written(one))).toEqual({ definition: one }));

  it.each([
    ['code', 'PHQ 9', /small letters/],
    ['name', '', /1 to 80/],
    ['licenceClass', 'D', /A or B or C/],
    ['copyright', undefined, /must be text/],
    ['items', [], /list of 1 to 100, and has 0/],
    ['items.1.text', 7, /must be text/],
    ['items.1.options', [{ value: 0, label: 'Yes' }], /list of 2 to 101, and has 1/],
    ['items.1.options.0.value', 'none', /must be a number/],
    ['items.1.options.0.value', 1, /a value of their own/],
    ['items.1.reversed', 'yes', /true or false/],
    ['items.1.revresed', true, /is not a field here/],
    ['safetyItem', 4, /null, or the number of an item from 0 to 3/],
    ['scoring.kind', 'sum', /must be total/],
    ['scoring.lowest', 1, /must be 0/],
    ['scoring.highest', 17, /must be 16/],
    ['scoring.decimals', 3, /from 0 to 2/],
    ['scoring.missing.most', 4, /from 0 to 3/],
    ['scoring.missing.source', undefined, /must be text/],
    ['scoring.bands', [{ from: 0, to: 15, label: 'x' }], /must be 16, so that every score/],
    ['scoring.bands', [{ from: 1, to: 16, label: 'x' }], /begin where the one before ends/],
    ['scoring.caseness.at', 17, /a score from 0 to 16/],
    ['scoring.caseness.side', 'over', /at-or-over or at-or-under/],
    [
      'scoring.caseness',
      { side: 'at-or-over', at: 6, of: 'x', source: 'x', adjustable: { least: 7, most: 9 } },
      /within what is adjustable/,
    ],
    ['scoring.reliableChange.points', 0, /more than 0/],
    ['translations', [{ language: 'fr', source: 'x', recall: 'x', items: [] }], /en or cy/],
    ['notTranslated', 'no', /must be a list/],
  ])('is refused when %s is %j, with the field named', (path, value, problem) => {
    const problems = problemsOf(otherwise(roughWeeks, path, value));
    expect(problems.some((one) => one.field.startsWith(path) || path.startsWith(one.field))).toBe(true);
    expect(problems.map((one) => one.problem).join('; ')).toMatch(problem);
  });

  it('is refused when its table leaves out a sum, and when it is no object', () => {
    const { scoring } = brightDays;
    if (scoring.kind === 'each' || !scoring.table) throw new Error('It has a table.');
    expect(
      problemsOf(
        otherwise(
          brightDays,
          'scoring.table',
          scoring.table.filter(({ sum }) => sum !== 7),
        ),
      ),
    ).toEqual([{ field: 'scoring.table', problem: 'must have every sum from 3 to 15 once, in order' }]);
    for (const given of [null, [], 'phq-9', 4]) expect(problemsOf(given)).toMatchObject([{ field: 'pack' }]);
  });

  it('never throws, whatever is given, and takes nothing that it would not take again', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc
            .constantFrom(...all)
            .chain((one) =>
              fc
                .tuple(fc.constantFrom(...Object.keys(one)), fc.jsonValue())
                .map(([name, value]) => ({ ...one, [name]: value })),
            ),
        ),
        (given) => {
          const read = readDefinition(given);
          if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
          else expect(readDefinition(written(read.definition))).toEqual(read);
        },
      ),
    ));

  it('has the words of a language where there are any, and its own where there are none', () => {
    expect(inLanguage(connectedness, 'cy').items[0]).toMatchObject({ text: expect.stringContaining('ffrind'), options: [{ value: 0, label: 'Nac oes' }, { value: 1, label: 'Oes' }] }); // prettier-ignore
    expect(inLanguage(roughWeeks, 'cy')).toBe(roughWeeks);
    for (const { translations, notTranslated } of definitions)
      expect([...translations, ...notTranslated].map(({ language }) => language)).toEqual(['cy']);
  });
});
