import type { CommandContext } from '@platform/event-store/command-context';

/** Whom it concerns is known, or that it concerns nobody in care: what was left is not needed at the door any more. */
export class ForgetLeftWord {
  constructor(
    readonly wordId: string,
    readonly context: CommandContext,
  ) {}
}
