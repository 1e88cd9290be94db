import type { CommandContext } from '@platform/event-store/command-context';

export class TakeOutSafetyLine {
  constructor(
    readonly planId: string,
    readonly lineId: string,
    readonly reason: string,
    readonly revisionSeen: bigint,
    readonly conflictId: string,
    readonly context: CommandContext,
  ) {}
}
