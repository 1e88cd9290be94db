import type { CommandContext } from '@platform/event-store/command-context';

/** The link to one measure, by a message to the person. It is made when the message is sent. */
export class SendMeasure {
  constructor(
    readonly sendingId: string,
    readonly personId: string,
    readonly measure: string,
    readonly context: CommandContext,
  ) {}
}
