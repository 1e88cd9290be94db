import type { CommandContext } from '@platform/event-store/command-context';

export class CaptureHuddleItem {
  constructor(
    readonly data: {
      readonly itemId: string;
      readonly huddleId: string;
      readonly outcome: string;
      readonly ownerId: string;
      readonly agencyId: string;
      readonly dueOn: string;
    },
    readonly context: CommandContext,
  ) {}
}
