import type { CommandContext } from '@platform/event-store/command-context';
import type { Answered } from './close-measure-dispute.decide';

/** Sent by outcomes itself, when identity told that the person was answered. */
export class CloseMeasureDispute {
  constructor(
    readonly answered: Answered,
    readonly context: CommandContext,
  ) {}
}
