import type { CommandContext } from '@platform/event-store/command-context';

export class NameScribe {
  constructor(
    readonly planId: string,
    readonly memberId: string,
    readonly context: CommandContext,
  ) {}
}
