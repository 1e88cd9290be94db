import fc from 'fast-check';
import { evolve, planStream } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import { foldEvents, isRefusal } from '../../libs/platform/decider/decider';
import type { Act } from './acts';
import { BEGUN, decideAct, WISHES } from './acts';
import type { Entry } from './checks';
import { brokenIn } from './checks';

const step = fc.record({
  who: fc.nat(7),
  /** Nothing: they look at the plan. */
  act: fc.option(fc.record<Act>({ wish: fc.constantFrom(...WISHES), which: fc.nat(7), value: fc.nat(7) }), { freq: 2 }),
});

describe('up to eight people who change the plan at once', () => {
  it('lose nothing: each value is current, or kept in an item to agree, or was changed by somebody who saw it', () => {
    const seen = { conflicts: 0, resolved: 0, kept: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const looked = Array.from({ length: 8 }, () => BigInt(BEGUN.length - 1));
        let log: readonly Entry[] = BEGUN.map((event) => ({ event, asking: undefined }));
        let plan = foldEvents(evolve, planStream.initial, BEGUN);
        for (const [at, { who, act }] of steps.entries()) {
          if (act === null) {
            looked[who] = BigInt(log.length - 1);
            continue;
          }
          const asking = { act, who, seen: looked[who] ?? 0n, newId: `new-${at}` };
          const history = log.map(({ event }, revision) => ({ event, revision: BigInt(revision) }));
          const decision = decideAct(asking, plan, history);
          if (isRefusal(decision)) continue;
          log = [...log, ...decision.map((event) => ({ event, asking }))];
          plan = foldEvents(evolve, plan, decision);
          const types = decision.map(({ type }) => type);
          if (types.includes('PlanConflictFound')) seen.conflicts += 1;
          if (types.includes('PlanConflictResolved')) seen.resolved += 1;
          if (types.includes('SafetyLineKept')) seen.kept += 1;
        }
        expect(brokenIn(log, plan)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    for (const often of Object.values(seen)) expect(often).toBeGreaterThan(10);
  });
});
