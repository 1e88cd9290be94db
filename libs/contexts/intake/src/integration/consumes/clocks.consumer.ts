import type { MessageTypes } from '@contracts/generated/messages';
import { civilDay } from '@platform/event-store/civil-day';
import { consumer } from '@platform/runtime/context-parts';
import { LeaveSpell } from '../../commands/leave-spell/leave-spell.command';
import { OpenSpell } from '../../commands/open-spell/open-spell.command';
import { RecordClockElement } from '../../commands/record-clock-element/record-clock-element.command';

const TYPES = [
  'intake.introduction-received.v1',
  'intake.introduction-declined.v1',
  'intake.farewell-noted.v1',
  'intake.initial-conversation-held.v1',
  'outcomes.measure-completed.v1',
  'care-plan.plan-agreed.v1',
  'care-plan.decision-taken.v1',
] as const;

/**
 * What the clocks are made of, by id and day. Intake's own introductions are heard as well, and not reacted to, so that those
 * from before there were clocks have theirs.
 */
export const clocksConsumer = consumer({
  id: 'intake.clocks.v1',
  types: TYPES,
  async handle({ data }, { execute, context }) {
    const { personId } = data;
    if ('receivedAt' in data) {
      const { introductionId, receivedAt } = data;
      await execute(new OpenSpell({ personId, introductionId, receivedOn: civilDay(new Date(receivedAt)) }, context));
    } else if ('declinedAt' in data) {
      const { introductionId, declinedAt } = data;
      await execute(new LeaveSpell({ personId, introductionId, endedOn: civilDay(new Date(declinedAt)) }, context));
    } else if ('heldAt' in data) {
      const { introductionId, heldAt } = data;
      await execute(new LeaveSpell({ personId, introductionId, endedOn: civilDay(new Date(heldAt)) }, context));
    } else {
      const recorded = elementOf(data);
      if (recorded) await execute(new RecordClockElement({ personId, ...recorded }, context));
    }
  },
});

type Told = MessageTypes[
  | 'intake.initial-conversation-held.v1'
  | 'outcomes.measure-completed.v1'
  | 'care-plan.plan-agreed.v1'
  | 'care-plan.decision-taken.v1'];

function elementOf(data: Told) {
  if ('heldOn' in data) return { element: 'initial-conversation', happenedOn: data.heldOn } as const;
  if ('completedOn' in data) return { element: 'baseline-outcome', happenedOn: data.completedOn } as const;
  if ('agreedAt' in data) return { element: 'care-plan', happenedOn: civilDay(new Date(data.agreedAt)) } as const;
  if (data.kind !== 'plan-agreed') return undefined;
  return { element: 'care-plan', happenedOn: civilDay(new Date(data.takenAt)) } as const;
}
