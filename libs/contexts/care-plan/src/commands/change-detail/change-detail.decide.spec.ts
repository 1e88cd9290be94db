import { foldEvents } from '@platform/decider/decider';
import type { Detail } from '../../domain/plan/detail.events';
import {
  conflictFound,
  CONFLICT,
  DUE,
  dueChanged,
  goalId,
  later,
  LINE_TEXT,
  lineChanged,
  lineTakenOut,
  OUTCOME,
  OWNER,
  recorded,
  said,
  SEEN,
  written,
} from '../../domain/plan/detail.fixtures';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { agreed, AT, charity, clinician, idOf, keyWorker, person, plan, stranger, trust } from '../../domain/plan/plan.fixtures'; // prettier-ignore
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { changeDetail } from './change-detail.decide';

const of = (events: readonly PlanEvent[]) => foldEvents(evolve, planStream.initial, events);
const change = (history: readonly PlanEvent[], detail: Detail, value: string, by: Asked = keyWorker, seen = SEEN) =>
  changeDetail({ detail, value, revisionSeen: seen, conflictId: CONFLICT }, by, of(history), recorded(history));

describe('changing one field of the plan', () => {
  it('keeps who changed it and when', () =>
    expect(change(written, DUE, '2026-03-16')).toEqual([dueChanged('2026-03-16', keyWorker)]));

  it('given another owner, names their agency', () =>
    expect(change(written, OWNER, idOf(clinician))).toEqual([
      {
        type: 'ActionReassigned',
        data: {
          ...{ ...plan, actionId: DUE.id, ownerId: idOf(clinician), ownerAgencyId: trust, dueOn: '2026-03-09' },
          ...{ reassignedBy: idOf(keyWorker), reassignedAt: AT },
        },
      },
    ]));

  it('given another field changed after what the editor saw, both hold', () => {
    const history = [...written, dueChanged('2026-03-16')];
    const decision = change(history, OWNER, idOf(clinician));
    expect(decision).toMatchObject([{ type: 'ActionReassigned' }]);
    expect(of([...history, ...(decision as PlanEvent[])]).actions[0]).toMatchObject({
      ...{ dueOn: '2026-03-16', ownerId: idOf(clinician) },
    });
  });

  it('given the same field changed after what the editor saw, keeps both values and opens “agree this”', () => {
    const history = [...written, dueChanged('2026-03-16')];
    const values = [said('2026-03-16', clinician), said('2026-03-20', keyWorker)];
    expect(change(history, DUE, '2026-03-20')).toEqual([conflictFound(DUE, values)]);
    const { actions, details } = of([...history, conflictFound(DUE, values)]);
    expect(actions[0]?.dueOn).toBe('2026-03-16');
    expect(details.conflicts).toMatchObject([{ values, resolved: null }]);
  });

  it('given a third who had not seen it either, keeps that value in the same item', () => {
    const values = [said('2026-03-16', clinician), said('2026-03-20', keyWorker)];
    const history = [...written, dueChanged('2026-03-16'), conflictFound(DUE, values)];
    expect(change(history, DUE, '2026-03-23', person)).toEqual([
      conflictFound(DUE, [...values, said('2026-03-23', person)]),
    ]);
    expect(change(history, DUE, '2026-03-20', person)).toEqual([]);
    expect(change(history, DUE, '2026-03-23', person, SEEN + 2n)).toMatchObject({ refused: 'agree-this-first' });
  });

  it('given the very value that is there, is no conflict', () =>
    expect(change([...written, dueChanged('2026-03-16')], DUE, '2026-03-16')).toEqual([]));

  it('given the editor’s own change, which they saw, is no conflict with themself', () =>
    expect(change([...written, dueChanged('2026-03-16', keyWorker)], DUE, '2026-03-20', keyWorker, SEEN + 1n)).toEqual([
      dueChanged('2026-03-20', keyWorker),
    ]));

  it('is refused to somebody who says they saw what is not there yet', () =>
    expect(change(written, DUE, '2026-03-20', keyWorker, 99n)).toEqual({ refused: 'changed-since-you-looked' }));

  it('given a line that was taken out after what the editor saw, the line stays and both are to be agreed', () => {
    const history = [...written, lineTakenOut()];
    const decision = change(history, LINE_TEXT, 'Ring my sister Ana', later(keyWorker));
    const values = [said('Ring my sister Ana', later(keyWorker)), said(null, clinician, 'She moved away')];
    expect(decision).toEqual([
      { type: 'SafetyLineKept', data: { ...plan, lineId: LINE_TEXT.id, keptAt: later(keyWorker).at } },
      lineChanged('Ring my sister Ana', later(keyWorker)),
      conflictFound(LINE_TEXT, values, later(keyWorker).at),
    ]);
    const [line] = of([...history, ...(decision as PlanEvent[])]).details.safetyLines;
    expect(line).toMatchObject({ text: 'Ring my sister Ana', takenOut: null });
    expect(change(history, LINE_TEXT, 'Ring Ana', keyWorker, SEEN + 1n)).toEqual({ refused: 'safety-line-taken-out' });
  });

  it('given a signature, lets it lapse and says what changed', () => {
    const decision = change([...written, agreed()], DUE, '2026-03-16', keyWorker, SEEN + 1n);
    expect(decision).toMatchObject([{}, { type: 'PlanSignatureLapsed', data: { changes: [DUE] } }]);
    const conflict = change([...written, dueChanged('2026-03-16'), agreed()], DUE, '2026-03-20');
    expect(conflict).toMatchObject([{ type: 'PlanConflictFound' }]);
  });

  it('leaves a goal that the person put in their own words to the person', () => {
    const goal = { kind: 'goal', id: goalId, field: 'text' } as const;
    expect(change(written, goal, 'Sleeps well')).toEqual({ refused: 'persons-own-words' });
    expect(change(written, goal, 'I sleep', person)).toMatchObject([{ type: 'DetailChanged' }]);
    expect(change(written, { ...goal, field: 'why' }, 'So that work is possible')).toMatchObject([{}]);
    expect(change(written, { ...goal, field: 'state' }, 'reached')).toMatchObject([{ type: 'GoalStateChanged' }]);
  });

  it('is refused with what is wrong with the value', () => {
    expect(change(written, DUE, '2026-02-30')).toMatchObject({ refused: 'detail-not-valid' });
    expect(change(written, DUE, '2026-03-01')).toMatchObject({ refused: 'due-in-the-past' });
    expect(change(written, LINE_TEXT, '  ')).toMatchObject({ refused: 'detail-not-valid' });
    expect(change(written, OWNER, charity)).toMatchObject({ refused: 'owner-not-on-the-team' });
    expect(change(written, { kind: 'goal', id: goalId, field: 'state' }, 'high')).toMatchObject({
      refused: 'detail-not-valid',
    });
  });

  it('is refused for what is not there, for what became of an action, and to somebody who is not on the team', () => {
    expect(change(written, { ...DUE, id: CONFLICT }, '2026-03-16')).toEqual({ refused: 'detail-not-there' });
    expect(change(written, { ...DUE, field: 'why' }, 'x')).toEqual({ refused: 'detail-not-there' });
    expect(change(written, OUTCOME, 'done')).toEqual({ refused: 'detail-not-there' });
    expect(change(written, DUE, '2026-03-16', stranger)).toEqual({ refused: 'not-on-the-team' });
  });

  it('keeps what to do if things get harder, with whom it was agreed and when it is looked at again', () => {
    const ofPlan = (field: string) => ({ kind: 'plan' as const, id: plan.planId, field });
    const events = [
      ...(change(written, ofPlan('contingency'), 'Ring the team before nine') as PlanEvent[]),
      ...(change(written, ofPlan('agreed-with'), 'My sister Ana') as PlanEvent[]),
      ...(change(written, ofPlan('review'), '2026-06-01') as PlanEvent[]),
    ];
    expect(of([...written, ...events]).details).toMatchObject({
      ...{ contingency: 'Ring the team before nine', agreedWith: 'My sister Ana', reviewOn: '2026-06-01' },
    });
  });
});
