import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by care-plan itself, when identity told that the person asked. */
export class BeginCorrection {
  constructor(
    readonly planId: string,
    readonly asked: {
      readonly correctionId: string;
      /** Of the record, such as `needs`. */
      readonly part: string;
      /** A goal or something to do; null when it is of no one of them. */
      readonly entryId: string | null;
      readonly keptFromUse: boolean;
      readonly askedAt: string;
    },
    readonly context: CommandContext,
  ) {}
}
