import type { CommandContext } from '@platform/event-store/command-context';

export class EndScribe {
  constructor(
    readonly planId: string,
    readonly context: CommandContext,
  ) {}
}
