import type { CommandContext } from '@platform/event-store/command-context';

export class RecomputeFigure {
  constructor(
    readonly figureId: string,
    readonly context: CommandContext,
  ) {}
}
