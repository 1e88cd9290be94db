import type { CommandContext } from '@platform/event-store/command-context';

export class SayDifferentPeople {
  constructor(
    readonly pairId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {}
}
