import type { CommandContext } from '@platform/event-store/command-context';

export class StepUp {
  constructor(
    readonly personId: string,
    readonly stepUpId: string,
    readonly words: string,
    readonly context: CommandContext,
  ) {}
}
