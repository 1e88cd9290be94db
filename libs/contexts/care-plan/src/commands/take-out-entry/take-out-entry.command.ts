import type { CommandContext } from '@platform/event-store/command-context';
import type { Entry } from '../../domain/plan/plan.events';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';

export class TakeOutEntry {
  constructor(
    readonly planId: string,
    readonly found: {
      readonly takenOutId: string;
      readonly entry: Entry;
      readonly reason: WrongPersonReason;
      /** What the person said was wrong, which this answers. */
      readonly correctionId: string | null;
    },
    /** In whose record it is recorded again; null when that is not known. */
    readonly rightPersonId: string | null,
    /** The revision of the plan that was looked at. */
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
