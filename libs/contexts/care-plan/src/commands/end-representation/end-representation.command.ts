import type { CommandContext } from '@platform/event-store/command-context';

export class EndRepresentation {
  constructor(
    readonly personId: string,
    readonly representativeId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {}
}
