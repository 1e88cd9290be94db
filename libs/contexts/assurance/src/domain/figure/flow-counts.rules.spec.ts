import fc from 'fast-check';
import { countOf } from './flow-counts.rules';
import { FLOW_DEFINITIONS } from './flow-definitions.rules';
import type { FlowFact } from './flow-facts.rules';
import { daysLater, FLOW_FACT_KINDS, livesOf, monthOf, quarterOf } from './flow-facts.rules';
import { asked, element, endedByPerson, fact, handOverCompleted, handOverProposed, introduced } from './flow.fixtures';

const MARCH = monthOf('2026-03-15');
const periodOf = (id: string, on: string) =>
  FLOW_DEFINITIONS.find((one) => one.id === id)?.period === 'quarter' ? quarterOf(on) : monthOf(on);

/** Given what happened, in the order in which it was recorded: where a figure counts the one person of it. */
const counted = (id: string, facts: readonly FlowFact[], on = '2026-03-15') => {
  const [life = []] = livesOf(facts);
  return countOf({ id })(life, periodOf(id, on));
};

describe('people introduced', () => {
  it('are counted once a month, by the first introduction of it', () => {
    const twice = [introduced('2026-03-20', { code: 'phone' }), introduced('2026-03-02')];
    expect(counted('introductions', twice)).toEqual({ category: 'self' });
    expect(counted('introductions', twice, '2026-04-01')).toBeUndefined();
  });

  it('are counted when they chose afterwards to go no further', () =>
    expect(counted('introductions', [introduced('2026-03-02'), endedByPerson('2026-03-02', '2026-03-03')])).toEqual({
      category: 'self',
    }));

  it('are one person when two records are known to be of one, and two again when it was a mistake', () => {
    const two = [introduced('2026-03-02'), introduced('2026-03-09', { personId: 'robin again' })];
    const pair = { about: 'robin again' };
    expect(livesOf(two)).toHaveLength(2);
    expect(livesOf([...two, fact('linked', '2026-05-01', pair)])).toHaveLength(1);
    expect(livesOf([...two, fact('linked', '2026-05-01', pair), fact('unlinked', '2026-05-02', pair)])).toHaveLength(2);
  });
});

describe('the wait for first help', () => {
  it('runs on the person’s clock, from the first introduction anywhere to the first help anywhere', () => {
    const life = [introduced('2026-02-01'), introduced('2026-02-20'), fact('helped', '2026-03-02'), fact('helped', '2026-03-20')]; // prettier-ignore
    expect(counted('first-help', life)).toEqual({ category: 'over', days: 29 });
    expect(counted('first-help', life, '2026-02-10')).toBeUndefined();
  });

  it('is moved by what is recorded late, to where it happened', () => {
    const known = [introduced('2026-03-02'), fact('helped', '2026-04-20')];
    const late = [...known, fact('helped', '2026-03-09')];
    expect(counted('first-help', late)).toEqual({ category: 'within', days: 7 });
    expect(counted('still-waiting', known)).toEqual({ category: 'over' });
    expect(counted('still-waiting', late)).toEqual({ category: 'there' });
    expect(counted('first-help', late, '2026-04-01')).toBeUndefined();
  });

  it('of 28 days is no long one', () => {
    expect(counted('first-help', [introduced('2026-03-01'), fact('helped', '2026-03-29')])).toEqual({ category: 'within', days: 28 }); // prettier-ignore
  });
});

describe('people who wait', () => {
  const waits = [introduced('2026-03-02')];
  it('wait at the end of the month, for up to 28 days or for more', () => {
    expect(counted('still-waiting', waits)).toEqual({ category: 'over' });
    expect(counted('still-waiting', [introduced('2026-03-20')])).toEqual({ category: 'within' });
    expect(counted('still-waiting', waits, '2026-02-01')).toBeUndefined();
  });

  it('do not when they said that they want nothing now, and do in the months before that', () => {
    const withdrawn = [...waits, endedByPerson('2026-03-02', '2026-04-02')];
    expect(counted('still-waiting', withdrawn)).toEqual({ category: 'over' });
    expect(counted('still-waiting', withdrawn, '2026-04-30')).toBeUndefined();
    expect(counted('missing-care-plan', withdrawn, '2026-04-30')).toBeUndefined();
  });

  it('do not after we heard of their death, unless it was a mistake', () => {
    const died = [...waits, fact('died', '2026-03-10')];
    expect(counted('still-waiting', died)).toBeUndefined();
    expect(counted('missing-care-plan', died)).toBeUndefined();
    expect(counted('still-waiting', [...died, fact('death-corrected', '2026-04-01')])).toEqual({ category: 'over' });
  });

  it('are in the figure of each element that is missing, and of none that is there', () => {
    const some = [...waits, element('initial-conversation', '2026-03-05'), element('intervention', '2026-04-05')];
    expect(counted('missing-initial-conversation', some)).toEqual({ category: 'there' });
    expect(counted('missing-care-plan', some)).toEqual({ category: 'over' });
    expect(counted('missing-intervention', some)).toEqual({ category: 'over' });
    expect(counted('missing-intervention', some, '2026-04-30')).toEqual({ category: 'there' });
  });
});

describe('the clock of a spell', () => {
  const all = ['initial-conversation', 'care-plan', 'intervention', 'baseline-outcome'].map((name, i) =>
    element(name, `2026-03-${10 + i}`),
  );
  it('stops on the day of the last of the four, whenever each was recorded', () => {
    expect(counted('clock-stopped', [introduced('2026-03-02'), ...all])).toEqual({ category: 'within', days: 11 });
    expect(counted('clock-stopped', [...all.toReversed(), introduced('2026-03-02')])).toEqual({ category: 'within', days: 11 }); // prettier-ignore
    expect(counted('clock-stopped', [introduced('2026-03-02'), ...all.slice(1)])).toBeUndefined();
  });

  it('is one for introductions within five days of the end, and a new one after that', () => {
    const ended = [introduced('2026-01-02'), endedByPerson('2026-01-02', '2026-01-10')];
    expect(counted('clock-stopped', [...ended, introduced('2026-01-15'), ...all])).toMatchObject({ days: 70 });
    expect(counted('clock-stopped', [...ended, introduced('2026-01-16'), ...all])).toMatchObject({ days: 56 });
  });
});

describe('asks', () => {
  const due = asked('2026-03-02', '2026-03-09');
  const answered = (kind: 'ask-accepted' | 'ask-declined' | 'ask-withdrawn', on: string) => fact(kind, on, { about: 'ask' }); // prettier-ignore
  it.each([
    [[answered('ask-accepted', '2026-03-09')], 'accepted'],
    [[answered('ask-declined', '2026-03-03')], 'declined'],
    [[answered('ask-accepted', '2026-03-10')], 'late'],
    [[answered('ask-withdrawn', '2026-03-03')], 'withdrawn'],
    [[answered('ask-accepted', '2026-04-01')], 'unanswered'],
    [[fact('ask-lapsed', '2026-03-20', { about: 'ask' })], 'unanswered'],
  ])('after %j are %s, and are of the agency that owed the answer', (answers, category) =>
    expect(counted('asks-answered', [due, ...answers])).toEqual({ category, agencyId: 'riverside' }),
  );

  it('are owed to nobody who died before', () =>
    expect(counted('asks-answered', [due, fact('died', '2026-03-05')])).toBeUndefined());
});

describe('hand-overs', () => {
  const proposed = handOverProposed('2026-03-02', '2026-03-16');
  it.each([
    [[handOverCompleted('2026-03-16')], 'completed'],
    [[handOverCompleted('2026-03-17')], 'late'],
    [[handOverCompleted('2026-04-01')], 'unconfirmed'],
    [[fact('hand-over-withdrawn', '2026-03-05', { about: 'hand-over' })], 'withdrawn'],
  ])('after %j are %s', (ends, category) =>
    expect(counted('hand-overs', [proposed, ...ends])).toEqual({ category, agencyId: 'harbour' }),
  );
});

describe('afterwards', () => {
  const ended = [introduced('2026-01-02'), endedByPerson('2026-01-02', '2026-02-10')];
  it('somebody came back or did not in the month in which the days were over', () => {
    expect(counted('came-back-30', ended)).toEqual({ category: 'did-not' });
    expect(counted('came-back-30', [...ended, introduced('2026-03-12')])).toEqual({ category: 'came-back' });
    expect(counted('came-back-30', [...ended, introduced('2026-03-13')])).toEqual({ category: 'did-not' });
    expect(counted('came-back-90', ended)).toBeUndefined();
    expect(counted('came-back-90', ended, '2026-05-11')).toEqual({ category: 'did-not' });
  });

  it('whoever died in those days is not counted, and whoever came back before is', () => {
    expect(counted('came-back-30', [...ended, fact('died', '2026-03-01')])).toBeUndefined();
    expect(counted('came-back-30', [...ended, introduced('2026-02-20'), fact('died', '2026-03-01')])).toEqual({ category: 'came-back' }); // prettier-ignore
  });

  it('a step-down held when nobody sought more help', () => {
    const down = [introduced('2026-01-02'), handOverCompleted('2026-02-10')];
    expect(counted('step-down-held-30', down)).toEqual({ category: 'held' });
    expect(counted('step-down-held-30', [...down, handOverProposed('2026-03-01', '2026-03-10')])).toEqual({ category: 'did-not' }); // prettier-ignore
    expect(counted('step-down-held-30', [...down, fact('died', '2026-02-20')])).toBeUndefined();
    expect(counted('step-down-held-30', ended)).toBeUndefined();
  });
});

describe('pathways', () => {
  it('are steps from one stage to the next by their days, with a band and no days', () => {
    const life = [introduced('2026-01-02'), fact('key-worker-named', '2026-01-05'), fact('helped', '2026-02-20')];
    expect(counted('onwards-introduced', life, '2026-02-01')).toEqual({ category: 'key-worker.7' });
    expect(counted('onwards-key-worker', life, '2026-02-01')).toEqual({ category: 'helped.more' });
    expect(counted('onwards-helped', life, '2026-02-01')).toBeUndefined();
    expect(counted('onwards-key-worker', life, '2026-04-01')).toBeUndefined();
  });

  it('never lead back: what is made up for later is no step', () => {
    const life = [introduced('2026-01-02'), fact('helped', '2026-01-05'), element('initial-conversation', '2026-01-20'), handOverCompleted('2026-03-01')]; // prettier-ignore
    expect(counted('onwards-introduced', life, '2026-02-01')).toEqual({ category: 'helped.7' });
    expect(counted('onwards-conversation', life, '2026-02-01')).toBeUndefined();
    expect(counted('onwards-helped', life, '2026-02-01')).toEqual({ category: 'handed-over.more' });
  });
});

describe('every definition', () => {
  const days = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)); // prettier-ignore
  const CODES: Partial<Record<FlowFact['kind'], string | null>> = { introduced: 'self', asked: 'grief', 'ask-declined': 'no-room', 'ask-lapsed': null, 'nothing-found': 'grief', 'nothing-found-taken-back': 'grief' }; // prettier-ignore
  const facts: fc.Arbitrary<FlowFact> = fc.record({
    kind: fc.constantFrom(...FLOW_FACT_KINDS),
    personId: fc.constant('robin'),
    on: days,
    about: fc.constantFrom('a', 'b', null),
    code: fc.constantFrom('self', 'initial-conversation', 'care-plan', 'intervention', 'baseline-outcome'),
    agencyId: fc.constantFrom('riverside', null),
    dueOn: fc.option(days),
  });
  const lives = fc
    .array(facts, { maxLength: 25 })
    .map((all) => all.map((one) => ({ ...one, code: one.kind in CODES ? (CODES[one.kind] ?? null) : one.code })));

  it('counts a person at most once in a period, in a category that it names, and days only where it says so', () =>
    fc.assert(
      fc.property(lives, days, (all, on) => {
        for (const { id, period, categories, days: withDays } of FLOW_DEFINITIONS) {
          const found = countOf({ id })(all, period === 'month' ? monthOf(on) : quarterOf(on));
          if (!found) continue;
          expect(categories.map(({ code }) => code)).toContain(found.category);
          expect(found.days !== undefined).toBe(withDays);
          if (found.days !== undefined) expect(found.days).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    ));

  it('has an id of its own, and says who counts, from which events and from where', () => {
    expect(new Set(FLOW_DEFINITIONS.map(({ id }) => id)).size).toBe(FLOW_DEFINITIONS.length);
    for (const one of FLOW_DEFINITIONS) {
      for (const text of [one.title, one.sentence, one.whoCounts, one.source]) expect(text.trim()).not.toBe('');
      expect(one.fromEvents.length).toBeGreaterThan(0);
      expect(one.caveats.length).toBeGreaterThan(0);
    }
    expect(MARCH).toEqual({ id: '2026-03', from: '2026-03-01', to: '2026-03-31' });
    expect(quarterOf('2028-02-29')).toEqual({ id: '2028-Q1', from: '2028-01-01', to: '2028-03-31' });
  });
});

describe('help that was asked for and not to be had', () => {
  const ask = (about: string, code: string) => fact('asked', '2026-01-05', { about, code, agencyId: 'riverside' });
  const declined = fact('ask-declined', '2026-02-02', { about: 'ask 1', code: 'no-room' });

  it('is counted once in a quarter, by the first no and what that service is for', () => {
    const life = [ask('ask 1', 'grief'), ask('ask 2', 'money'), fact('ask-lapsed', '2026-03-09', { about: 'ask 2' }), declined]; // prettier-ignore
    expect(counted('unmet-reasons', life)).toEqual({ category: 'no-room' });
    expect(counted('unmet-needs', life)).toEqual({ category: 'grief' });
    expect(counted('unmet-reasons', life, '2026-04-01')).toBeUndefined();
  });

  it('is also an ask that nobody answered', () => {
    const life = [ask('ask 2', 'money'), fact('ask-lapsed', '2026-03-09', { about: 'ask 2' })];
    expect(counted('unmet-reasons', life)).toEqual({ category: 'lapsed' });
    expect(counted('unmet-needs', life)).toEqual({ category: 'money' });
  });

  it('is none where the service said yes, or whoever asked took it back', () => {
    const life = [ask('ask 1', 'grief'), fact('ask-accepted', '2026-01-06', { about: 'ask 1' }), fact('ask-withdrawn', '2026-01-06', { about: 'ask 2' })]; // prettier-ignore
    expect(counted('unmet-reasons', life)).toBeUndefined();
    expect(counted('unmet-needs', life)).toBeUndefined();
  });

  it('is without an answer when the ask lapsed, or was taken back after the day on which the answer was due', () => {
    const lapsed = [ask('ask 2', 'money'), fact('ask-lapsed', '2026-03-09', { about: 'ask 2' })];
    expect(counted('unmet-unanswered', lapsed)).toEqual({ category: 'money' });
    const due = '2026-02-09';
    const takenBack = (on: string) => [
      { ...ask('ask 1', 'grief'), dueOn: due },
      fact('ask-withdrawn', on, { about: 'ask 1' }),
    ];
    expect(counted('unmet-unanswered', takenBack(daysLater(due, 1)), due)).toEqual({ category: 'grief' });
    expect(counted('unmet-unanswered', takenBack(due), due)).toBeUndefined();
    expect(counted('unmet-unanswered', [ask('ask 1', 'grief'), declined])).toBeUndefined();
  });
});

describe('what nothing was found for', () => {
  const notFound = (code: string, on: string) => fact('nothing-found', on, { code });
  const takenBack = (code: string, on: string) => fact('nothing-found-taken-back', on, { code });

  it('is counted once in a quarter, by the first need of it', () => {
    const life = [notFound('home', '2026-03-09'), notFound('grief', '2026-03-02')];
    expect(counted('unmet-nothing-found', life)).toEqual({ category: 'grief' });
    expect(counted('unmet-nothing-found', life, '2026-04-01')).toBeUndefined();
  });

  it('is none when it was said by mistake, also when that is known later', () => {
    const life = [notFound('grief', '2026-03-02'), takenBack('grief', '2026-04-03')];
    expect(counted('unmet-nothing-found', life)).toBeUndefined();
    expect(counted('unmet-nothing-found', [notFound('home', '2026-03-02'), ...life])).toEqual({ category: 'home' });
    expect(counted('unmet-nothing-found', [notFound('grief', '2026-02-02'), ...life])).toEqual({ category: 'grief' });
  });
});
