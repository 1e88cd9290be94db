import type { CommandContext } from '@platform/event-store/command-context';
import type { StepWords } from '../../domain/life-conversation/life-conversation.events';
import type { LifeArea } from '../../domain/measure/life-areas.rules';

export class TalkThroughArea {
  constructor(
    readonly personId: string,
    readonly conversationId: string,
    readonly area: LifeArea,
    readonly words: StepWords,
    readonly actionIds: readonly string[],
    /** The revision that the caller saw. */
    readonly seen: bigint,
    readonly context: CommandContext,
  ) {}
}
