import type { CommandContext } from '@platform/event-store/command-context';

export class TakeBackNothingFound {
  constructor(
    readonly personId: string,
    readonly need: string,
    readonly context: CommandContext,
  ) {}
}
