import { definitions, embeddedDefinition } from './definitions.rules';

describe('the measures', () => {
  it('are found by their code and by no other', () => {
    for (const one of definitions) expect(embeddedDefinition(one.code)).toBe(one);
    expect(embeddedDefinition('toString')).toBeUndefined();
  });

  it.each(definitions)('$code may be in this repository, and says where it is from', (definition) => {
    expect(definition.licenceClass).toBe('A');
    expect(definition.licence).not.toBe('');
    expect(definition.source).not.toBe('');
    expect(new Set(definition.items.map(({ text }) => text)).size).toBe(definition.items.length);
    for (const { options } of definition.items)
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  it.each(definitions)('$code, if it is added up, has bands that cover every score once', ({ items, scoring }) => {
    if (scoring.kind === 'each') return expect(['kind']).toEqual(Object.keys(scoring));
    const values = items.map(({ options }) => options.map(({ value }) => value));
    expect(scoring.lowest).toBe(values.reduce((sum, of) => sum + Math.min(...of), 0));
    expect(scoring.highest).toBe(values.reduce((sum, of) => sum + Math.max(...of), 0));
    let next = scoring.lowest;
    for (const { from, to } of scoring.bands) {
      expect(from).toBe(next);
      next = to + 1;
    }
    expect(next).toBe(scoring.highest + 1);
  });

  it('have the published sizes', () => {
    expect(definitions.map(({ code, items }) => [code, items.length])).toEqual([
      ['phq-9', 9],
      ['gad-7', 7],
      ['ons4', 4],
      ['connectedness', 2],
      ['life-areas', 18],
    ]);
    expect(embeddedDefinition('ons4')?.items.map(({ options }) => options.length)).toEqual([11, 11, 11, 11]);
  });

  it('ask for a safety conversation by the ninth question of PHQ-9 alone', () => {
    expect(definitions.map(({ safetyItem }) => safetyItem)).toEqual([8, null, null, null, null]);
    expect(embeddedDefinition('phq-9')?.items[8]?.text).toMatch(/better off dead/);
  });
});
