import type { CommandContext } from '@platform/event-store/command-context';
import type { FirstWords } from '../../domain/introduction/introduction.rules';

export class IntroduceSomeone {
  constructor(
    readonly said: FirstWords,
    readonly context: CommandContext,
  ) {}
}
