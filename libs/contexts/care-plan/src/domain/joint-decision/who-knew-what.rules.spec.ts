import fc from 'fast-check';
import { planStream } from '../plan/plan.state';
import type { PlanEvent } from '../plan/plan.events';
import { CLOCKS_DIFFER_MS, openedOf, partChanged, permittedAt } from './who-knew-what.rules';
import type { Change, Permitted } from './who-knew-what.rules';

const NOON = Date.parse('2026-03-02T12:00:00.000Z');
const QUARTER = 15 * 60_000;
const at = (ms: number) => new Date(NOON + ms).toISOString();
const change = (position: number, ms: number, by = 'grace'): Change => ({
  ...{ part: 'needs', by, position: BigInt(position), at: at(ms) },
});
const look = (position: number, ms: number, shown: Permitted = 'yes') => ({
  ...{ position: BigInt(position), at: at(ms), shown },
});
const taken = { position: 100n, at: at(10 * QUARTER) };
const opened = (changes: readonly Change[], looks: readonly ReturnType<typeof look>[]) =>
  openedOf('dev', { changes, looks, taken }, QUARTER).opened;

describe('what was permitted to somebody at a moment', () => {
  const from = (start: number, end: number) => (now: Date) =>
    start <= now.getTime() - NOON && now.getTime() - NOON < end;

  it.each([
    ['yes', 0, 'well within'],
    ['cannot-tell', -60_000, 'at its start, which two clocks can put on either side'],
    ['cannot-tell', 60_000 - 1, 'in its last moment'],
    ['cannot-tell', 60_000, 'at its end, which is not in it'],
    ['no', 60_000 + CLOCKS_DIFFER_MS, 'as soon as every clock says that it is over'],
    ['no', -60_000 - CLOCKS_DIFFER_MS - 1, 'before any clock says that it has begun'],
  ])('is %s %i ms from the middle: %s', (says, ms) => {
    expect(permittedAt(at(ms), from(-60_000, 60_000))).toBe(says);
  });

  it('never says yes or no where a clock that is right within the allowance would say otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000, max: 99_000 }), fc.integer({ min: -5000, max: 5000 }), (ms, off) => {
        const says = permittedAt(at(ms), from(-60_000, 60_000));
        const right = from(-60_000, 60_000)(new Date(NOON + ms + off));
        expect(says === 'cannot-tell' || (says === 'yes') === right).toBe(true);
      }),
    );
  });
});

describe('what somebody had opened when it was decided', () => {
  it('is nothing where nothing was written by then', () => {
    expect(opened([], [look(5, 0)])).toBe('nothing-there');
    expect(opened([change(101, 0)], [look(5, 0)])).toBe('nothing-there');
  });

  it('is their own where they wrote the last of it', () => {
    expect(opened([change(1, 0), change(2, 1, 'dev')], [])).toBe('wrote');
    expect(opened([change(1, 0, 'dev'), change(2, 1)], [])).toBe('not-opened');
  });

  it('is opened where they looked after the last change and before the decision', () => {
    expect(opened([change(1, 0)], [look(2, 60_000)])).toBe('opened');
    expect(opened([change(1, 0)], [look(101, 60_000)])).toBe('not-opened');
  });

  it('is an earlier text where it changed after their look had run out', () => {
    expect(opened([change(1, 0), change(3, 3 * QUARTER)], [look(2, QUARTER)])).toBe('earlier-text');
  });

  it('cannot be told where the page may have read itself again, or was read as it changed', () => {
    expect(opened([change(3, QUARTER / 2)], [look(2, 0)])).toBe('cannot-tell');
    expect(opened([change(1, 0)], [look(2, CLOCKS_DIFFER_MS - 1)])).toBe('cannot-tell');
    expect(opened([change(1, 0)], [look(2, 60_000, 'cannot-tell')])).toBe('cannot-tell');
  });

  it('does not count a look at a page on which the part was not', () => {
    expect(opened([change(1, 0)], [look(2, 60_000, 'no')])).toBe('not-opened');
  });

  it('is never changed by what comes after the decision', () => {
    const moment = fc.record({
      position: fc.integer({ min: 1, max: 200 }),
      ms: fc.integer({ min: 0, max: 20 * QUARTER }),
    });
    fc.assert(
      fc.property(fc.array(moment), fc.array(moment), (written, looked) => {
        const changes = written.map((one) => change(one.position, one.ms)).toSorted(inOrder);
        const looks = looked.map((one) => look(one.position, one.ms)).toSorted(inOrder);
        const by = <One extends { position: bigint }>(all: readonly One[]) => all.filter((one) => one.position < 100n);
        expect(opened(changes, looks)).toBe(opened(by(changes), by(looks)));
      }),
    );
  });
});

const inOrder = (one: { position: bigint }, other: { position: bigint }) => Number(one.position - other.position);

it('knows of every event of a plan whether it changed a part', () => {
  const data = { section: 'needs', kind: 'safety-line', id: 'x', field: 'text' };
  const parts = Object.keys(planStream.personal).map((type) => partChanged({ type, data } as unknown as PlanEvent));
  expect(new Set(parts)).toEqual(new Set(['needs', 'about-me', 'goals-and-actions', 'safety-plan', undefined]));
  expect(partChanged({ type: 'DetailChanged', data } as unknown as PlanEvent)).toBe('safety-plan');
});
