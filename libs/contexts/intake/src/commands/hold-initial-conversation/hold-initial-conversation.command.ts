import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { InitialConversationHeld, OwnWords } from '../../domain/introduction/introduction.events';
import type { Audiences } from '../../domain/story/audience.rules';

export class HoldInitialConversation {
  constructor(
    readonly data: Omit<InitialConversationHeld['data'], 'personId' | 'heldBy' | 'conversationId' | 'words'> & {
      readonly words: OwnWords;
      /** Whom the person lets read each passage; the whole team where nothing was said. */
      readonly audiences?: Audiences;
      /** Conversations that were recorded meanwhile, and beside which this one is put knowingly. */
      readonly beside?: readonly string[];
    },
    readonly context: CommandContext,
  ) {}
}

/** The same for every retry. */
export const conversationIdOf = (context: CommandContext): string => newId(context, 'conversation');
