import type { CommandContext } from '@platform/event-store/command-context';

export class HearOfDeath {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly heardOn: string;
    },
    readonly context: CommandContext,
  ) {}
}
