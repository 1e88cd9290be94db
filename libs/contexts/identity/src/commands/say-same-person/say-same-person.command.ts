import type { CommandContext } from '@platform/event-store/command-context';

export class SaySamePerson {
  constructor(
    readonly pairId: string,
    readonly context: CommandContext,
  ) {}
}
