import type { CommandContext } from '@platform/event-store/command-context';
import type { WrongPersonReason } from '../../domain/introduction/wrong-person.rules';

export class TakeOutSafetyConversation {
  constructor(
    readonly safetyConversationId: string,
    readonly found: { readonly takenOutId: string; readonly reason: WrongPersonReason },
    /** In whose record it is kept again; null when that is not known. */
    readonly rightPersonId: string | null,
    readonly context: CommandContext,
  ) {}
}
