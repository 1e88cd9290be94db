import type { CommandContext } from '@platform/event-store/command-context';
import type { FarewellSaid } from './put-decision-to-rest.decide';

/** Sent by care-plan itself, when a farewell was said: for every decision about the person that holds. */
export class PutDecisionToRest {
  constructor(
    readonly personId: string,
    readonly farewell: FarewellSaid,
    /** Of the farewell, in the log. */
    readonly position: bigint,
    readonly context: CommandContext,
  ) {}
}
