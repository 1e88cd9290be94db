import type { CommandContext } from '@platform/event-store/command-context';

/** It is with a team, or settled: what was left at the door is not needed there any more. */
export class ForgetLeftWord {
  constructor(
    readonly wordId: string,
    readonly context: CommandContext,
  ) {}
}
