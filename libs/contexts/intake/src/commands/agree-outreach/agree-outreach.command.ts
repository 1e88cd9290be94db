import type { CommandContext } from '@platform/event-store/command-context';

export class AgreeOutreach {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly decisionId: string;
    },
    readonly context: CommandContext,
  ) {}
}
