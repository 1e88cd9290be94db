import type { CommandContext } from '@platform/event-store/command-context';

export class CarryOutErasure {
  constructor(
    readonly personId: string,
    readonly erasureId: string,
    readonly context: CommandContext,
  ) {}
}
