import type { CommandContext } from '@platform/event-store/command-context';

export class CorrectDeath {
  constructor(
    readonly introductionId: string,
    readonly context: CommandContext,
  ) {}
}
