import type { CommandContext } from '@platform/event-store/command-context';

/** Sent when an ask was made, by the product itself. */
export class DetectOverAsking {
  constructor(
    readonly serviceId: string,
    /** Of the ask, which is to be counted. */
    readonly position: bigint,
    readonly context: CommandContext,
  ) {}
}
