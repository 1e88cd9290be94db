import type { CommandContext } from '@platform/event-store/command-context';

export class TakeOutNote {
  constructor(
    readonly personId: string,
    readonly noteId: string,
    readonly context: CommandContext,
  ) {}
}
