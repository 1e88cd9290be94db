import type { CommandContext } from '@platform/event-store/command-context';

export class SayNothingFound {
  constructor(
    readonly personId: string,
    readonly need: string,
    readonly context: CommandContext,
  ) {}
}
