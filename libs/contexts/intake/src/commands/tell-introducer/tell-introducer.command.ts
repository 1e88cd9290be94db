import type { CommandContext } from '@platform/event-store/command-context';
import type { News } from '../../domain/introduction/introduction.events';

export class TellIntroducer {
  constructor(
    readonly introductionId: string,
    readonly news: News,
    readonly context: CommandContext,
  ) {}
}
