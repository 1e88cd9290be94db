import type { CommandContext } from '@platform/event-store/command-context';
import type { Section117 } from '../../domain/hand-over/hand-over.events';

export class ProposeHandOver {
  constructor(
    readonly planId: string,
    readonly decisionId: string,
    readonly arranged: {
      readonly toAgencyId: string;
      /** YYYY-MM-DD */
      readonly meetingOn: string;
      readonly present: readonly string[];
      readonly medicines: string;
      readonly section117: Section117;
      /** When the first contact is owed, when that was agreed; the policy says it otherwise. */
      readonly contactDueAt: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
