import type { CommandContext } from '@platform/event-store/command-context';
import type { UnfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.events';

export class KeepUnfinishedIntroduction {
  /** `isContinued`: under a code that was given before, with which something must be kept already. */
  constructor(
    readonly ids: { readonly introductionId: string; readonly keptFor: string },
    readonly answers: UnfinishedAnswers,
    readonly isContinued: boolean,
    readonly context: CommandContext,
  ) {}
}
