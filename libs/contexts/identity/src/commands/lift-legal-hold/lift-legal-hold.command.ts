import type { CommandContext } from '@platform/event-store/command-context';

export class LiftLegalHold {
  constructor(
    readonly personId: string,
    readonly holdId: string,
    readonly context: CommandContext,
  ) {}
}
