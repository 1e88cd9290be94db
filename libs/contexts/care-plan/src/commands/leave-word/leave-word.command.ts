import type { CommandContext } from '@platform/event-store/command-context';
import type { WordLeft } from '../../domain/left-word/left-word.events';

export class LeaveWord {
  constructor(
    readonly word: Omit<WordLeft['data'], 'left'> & { readonly left: NonNullable<WordLeft['data']['left']> },
    readonly context: CommandContext,
  ) {}
}
