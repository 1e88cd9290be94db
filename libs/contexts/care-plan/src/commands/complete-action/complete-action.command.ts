import type { CommandContext } from '@platform/event-store/command-context';

export class CompleteAction {
  constructor(
    readonly planId: string,
    readonly actionId: string,
    readonly outcome: 'done' | 'not-done',
    readonly why: string | null,
    readonly context: CommandContext,
  ) {}
}
