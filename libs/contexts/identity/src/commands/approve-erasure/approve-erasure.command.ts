import type { CommandContext } from '@platform/event-store/command-context';

export class ApproveErasure {
  constructor(
    readonly personId: string,
    readonly erasureId: string,
    readonly context: CommandContext,
  ) {}
}
