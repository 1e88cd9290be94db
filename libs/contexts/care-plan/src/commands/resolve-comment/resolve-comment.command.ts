import type { CommandContext } from '@platform/event-store/command-context';

export class ResolveComment {
  constructor(
    readonly planId: string,
    readonly commentId: string,
    readonly context: CommandContext,
  ) {}
}
