import type { CommandContext } from '@platform/event-store/command-context';

export class HoldOverIntroduction {
  constructor(
    readonly data: {
      readonly introductionId: string;
      readonly huddleId: string;
      readonly reason: string;
    },
    readonly context: CommandContext,
  ) {}
}
