import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by care-plan itself, when identity told that the person was answered. */
export class CloseCorrection {
  constructor(
    readonly planId: string,
    readonly correctionId: string,
    readonly answeredAt: string,
    readonly context: CommandContext,
  ) {}
}
