import type { CommandContext } from '@platform/event-store/command-context';
import type { IntroductionReceived } from '../../domain/introduction/introduction.events';

export class ReceiveIntroduction {
  constructor(
    readonly introduction: IntroductionReceived['data'],
    readonly context: CommandContext,
  ) {}
}
