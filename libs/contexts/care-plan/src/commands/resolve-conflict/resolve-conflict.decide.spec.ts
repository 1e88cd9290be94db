import { given } from '@platform/decider/given-when-then';
import type { Detail, Said } from '../../domain/plan/detail.events';
import {
  CONFLICT,
  conflictFound,
  DUE,
  dueChanged,
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
import { AT, clinician, idOf, keyWorker, person, plan, stranger } from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { resolveConflict } from './resolve-conflict.decide';

const DATES = [said('2026-03-16', clinician), said('2026-03-20', keyWorker)];
const disputed = (detail: Detail, values: readonly Said[], ...first: readonly PlanEvent[]): readonly PlanEvent[] => [
  ...written,
  ...first,
  conflictFound(detail, values),
];
const dates = disputed(DUE, DATES, dueChanged('2026-03-16'));
const resolve = (
  history: readonly PlanEvent[],
  value: string | null,
  { by = person, seen = BigInt(history.length - 1), why = null as string | null, conflictId = CONFLICT } = {},
) =>
  given(planStream, history).when((state) =>
    resolveConflict({ conflictId, value, why, revisionSeen: seen }, by, state, recorded(history)),
  );
const resolved = (detail: Detail, value: string | null, by: Asked = person, why: string | null = null) =>
  ({
    type: 'PlanConflictResolved',
    data: { ...plan, ...detail, conflictId: CONFLICT, value, why, resolvedBy: idOf(by), resolvedAt: AT },
  }) as const;

describe('agreeing what the plan says where two said different things', () => {
  it('chooses what it says already, the other, or something new', () => {
    resolve(dates, '2026-03-16').then([resolved(DUE, '2026-03-16')]);
    resolve(dates, '2026-03-20').then([dueChanged('2026-03-20', person), resolved(DUE, '2026-03-20')]);
    resolve(dates, '2026-03-18').then([dueChanged('2026-03-18', person), resolved(DUE, '2026-03-18')]);
  });

  it('is for somebody who had all values before them', () => {
    const third = [...dates, conflictFound(DUE, [...DATES, said('2026-03-23', person)])];
    resolve(third, '2026-03-16', { seen: SEEN + 2n }).thenRefused('changed-since-you-looked');
    resolve(third, '2026-03-16', { seen: 99n }).thenRefused('changed-since-you-looked');
    resolve(third, '2026-03-23').then([dueChanged('2026-03-23', person), resolved(DUE, '2026-03-23')]);
  });

  it('is done once', () =>
    resolve([...dates, resolved(DUE, '2026-03-16')], '2026-03-20').thenRefused('already-agreed-this'));

  it('is of values that a field can hold', () => {
    resolve(dates, '2026-02-30').thenRefused('detail-not-valid');
    resolve(dates, null).thenRefused('detail-not-valid');
    const owners = disputed(OWNER, [said(idOf(clinician), clinician), said(idOf(stranger), keyWorker)]);
    resolve(owners, idOf(stranger)).thenRefused('owner-not-on-the-team');
  });

  it('takes a line of the safety plan out only where somebody said so, and keeps why', () => {
    const line = disputed(
      LINE_TEXT,
      [said('Ring Ana', keyWorker), said(null, clinician, 'She moved away')],
      lineChanged('Ring Ana', keyWorker),
    );
    resolve(line, null).then([lineTakenOut(person), resolved(LINE_TEXT, null, person, 'She moved away')]);
    resolve(line, 'Ring Ana').then([resolved(LINE_TEXT, 'Ring Ana')]);
  });

  it('keeps why something did not happen', () => {
    const done: PlanEvent = {
      type: 'ActionCompleted',
      data: {
        ...plan,
        actionId: OUTCOME.id,
        outcome: 'done',
        why: null,
        completedBy: idOf(clinician),
        completedAt: AT,
      },
    };
    const outcome = disputed(OUTCOME, [said('done', clinician), said('not-done', keyWorker, 'It was closed')], done);
    const notDone = (why: string): PlanEvent => ({
      type: 'ActionCompleted',
      data: { ...done.data, outcome: 'not-done', why, completedBy: idOf(person) },
    });
    resolve(outcome, 'not-done').then([
      notDone('It was closed'),
      resolved(OUTCOME, 'not-done', person, 'It was closed'),
    ]);
    resolve(outcome, 'lapsed').thenRefused('why-needed');
    resolve(outcome, 'done').then([resolved(OUTCOME, 'done')]);
  });

  it('is refused for what was never disputed, and to somebody who is not on the team', () => {
    resolve(dates, '2026-03-16', { conflictId: 'none' }).thenRefused('conflict-not-found');
    resolve(dates, '2026-03-16', { by: stranger }).thenRefused('not-on-the-team');
  });
});
