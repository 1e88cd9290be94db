import type { CommandContext } from '@platform/event-store/command-context';

/** A carrier took it some time ago: what became of it? */
export class NoteDelivery {
  constructor(
    readonly messageId: string,
    readonly context: CommandContext,
  ) {}
}
