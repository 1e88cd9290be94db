import type { CommandContext } from '@platform/event-store/command-context';

export class SupersedeDecision {
  constructor(
    readonly decisionId: string,
    readonly by: { readonly decisionId: string; readonly reason: string },
    readonly context: CommandContext,
  ) {}
}
