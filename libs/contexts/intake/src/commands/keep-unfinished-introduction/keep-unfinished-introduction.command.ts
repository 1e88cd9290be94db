import type { CommandContext } from '@platform/event-store/command-context';
import type { UnfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.events';

export class KeepUnfinishedIntroduction {
  /** `isContinued`: under a code that was given before, with which something must be kept already. */
  constructor(
    readonly ids: { readonly introductionId: string; readonly keptFor: string },
    readonly answers: UnfinishedAnswers,
    /** null for nobody, undefined where nothing new was said of it. */
    readonly personBefore: string | null | undefined,
    readonly isContinued: boolean,
    readonly context: CommandContext,
  ) {}
}
