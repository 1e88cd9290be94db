import type { ContentChange } from './plan.events';
import type { PlanPart } from './seen.rules';
import { partOfChange } from './seen.rules';
import type { Plan } from './plan.state';
import type { History } from './said.rules';
import { openConflicts, saidIn } from './said.rules';

/** Who changed what last, and in which revision, so that a page can say what is new to whoever looks. */
export interface LastChange extends ContentChange {
  readonly by: string | null;
  readonly at: string | null;
  readonly revision: string;
}

/** The last change of each part of the content that a reader may read, oldest first. */
export function lastChanges(history: History, parts: readonly PlanPart[]): readonly LastChange[] {
  const last = new Map<string, LastChange>();
  for (const { revision, event } of history) {
    for (const { kind, id, field, by, at } of changesIn(event)) {
      const key = `${kind} ${id} ${field}`;
      last.delete(key);
      last.set(key, { kind, id, field, by, at, revision: revision.toString() });
    }
  }
  return [...last.values()].filter((change) => parts.includes(partOfChange(change)));
}

function changesIn(event: History[number]['event']): readonly Omit<LastChange, 'revision'>[] {
  const section = (id: string, by: string, at: string) => [{ kind: 'section' as const, id, field: 'text', by, at }];
  switch (event.type) {
    case 'PlanSectionRevised':
      return section(event.data.section, event.data.revisedBy, event.data.revisedAt);
    case 'PersonsWordsRecorded':
      return section('about-me', event.data.writtenDownBy ?? event.data.personId, event.data.recordedAt);
    case 'RewordingAccepted':
      return section('about-me', event.data.writtenDownBy ?? event.data.personId, event.data.acceptedAt);
    case 'GoalSet': {
      const { goalId: id, setBy: by, setAt: at } = event.data;
      return [{ kind: 'goal', id, field: 'added', by, at }];
    }
    case 'ActionAgreed': {
      const { actionId: id, agreedBy: by, agreedAt: at } = event.data;
      return [{ kind: 'action', id, field: 'added', by, at }];
    }
    case 'SafetyLineAdded': {
      const { lineId: id, addedBy: by, addedAt: at } = event.data;
      return [{ kind: 'safety-line', id, field: 'added', by, at }];
    }
    case 'SafetyLineTakenOut': {
      const { lineId: id, takenOutBy: by, takenOutAt: at } = event.data;
      return [{ kind: 'safety-line', id, field: 'taken-out', by, at }];
    }
    default:
      return saidIn(event).map(({ kind, id, field, by, at }) => ({ kind, id, field, by, at }));
  }
}

/** What is agreed field by field, as the plan that somebody is shown has it. */
export function shownDetails({ plan, history, parts }: { plan: Plan; history: History; parts: readonly PlanPart[] }) {
  const { contingency, agreedWith, reviewOn, safetyLines } = plan.details;
  return {
    contingency,
    agreedWith,
    reviewOn,
    safetyLines,
    /** Where two have said different things and nobody who saw both has chosen; signing waits for it. */
    conflicts: openConflicts(plan).map(({ conflictId, kind, id, field, values, foundAt }) => ({
      ...{ conflictId, kind, id, field, values, foundAt },
    })),
    changed: lastChanges(history, parts),
  };
}
