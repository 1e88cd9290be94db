import type { CommandContext } from '@platform/event-store/command-context';
import type { UnfinishedIntroductionThrownAway } from '../../domain/unfinished-introduction/unfinished-introduction.events';

export class ThrowAwayUnfinishedIntroduction {
  constructor(
    readonly introductionId: string,
    readonly because: UnfinishedIntroductionThrownAway['data']['because'],
    readonly context: CommandContext,
  ) {}
}
