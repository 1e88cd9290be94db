import type { CommandContext } from '@platform/event-store/command-context';
import type { FirstWords } from '../../domain/introduction/introduction.rules';

export class TakeDownIntroduction {
  constructor(
    readonly said: Omit<FirstWords, 'takenDown'>,
    /** Who said it, in their own name or as they are called: `Robin`, `her sister Ann`. */
    readonly saidBy: string,
    readonly context: CommandContext,
  ) {}
}
