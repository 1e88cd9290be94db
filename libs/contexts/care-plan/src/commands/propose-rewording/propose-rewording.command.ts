import type { CommandContext } from '@platform/event-store/command-context';
import type { SuggestedOn } from './propose-rewording.decide';

export class ProposeRewording {
  constructor(
    readonly planId: string,
    readonly proposalId: string,
    readonly text: string,
    readonly context: CommandContext,
    /** The words that `text` goes in the place of; null for everything. */
    readonly passage: SuggestedOn | null = null,
  ) {}
}
