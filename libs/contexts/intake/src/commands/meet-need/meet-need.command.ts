import type { CommandContext } from '@platform/event-store/command-context';

export class MeetNeed {
  constructor(
    readonly needId: string,
    readonly whatWasDone: string,
    readonly context: CommandContext,
  ) {}
}
