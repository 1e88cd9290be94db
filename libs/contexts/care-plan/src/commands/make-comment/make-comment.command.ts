import type { CommandContext } from '@platform/event-store/command-context';
import type { Anchor } from '../../domain/plan/comment.events';
import type { Section } from '../../domain/plan/plan.events';

export class MakeComment {
  constructor(
    readonly planId: string,
    readonly commentId: string,
    readonly section: Section,
    readonly anchor: Anchor,
    /** The words that it is about, as they were chosen. */
    readonly quote: string,
    readonly text: string,
    readonly context: CommandContext,
  ) {}
}
