import type { CommandContext } from '@platform/event-store/command-context';

export class AgreeSafetyLine {
  constructor(
    readonly planId: string,
    readonly lineId: string,
    /** The revision of the plan in which they read the line. */
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
