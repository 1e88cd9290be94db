import type { CommandContext } from '@platform/event-store/command-context';
import type { FirstWords } from '../../domain/introduction/introduction.rules';

export class ReceiveIntroduction {
  /** `isContinued`: it was kept unfinished, and its code is known already. */
  constructor(
    readonly said: Pick<FirstWords, 'introduction' | 'language'>,
    readonly isContinued: boolean,
    readonly context: CommandContext,
  ) {}
}
