import type { CommandContext } from '@platform/event-store/command-context';

/** Whoever owns what a huddle agreed says that it is done, and what came of it. */
export class FinishHuddleItem {
  constructor(
    readonly itemId: string,
    readonly whatCameOfIt: string,
    readonly context: CommandContext,
  ) {}
}
