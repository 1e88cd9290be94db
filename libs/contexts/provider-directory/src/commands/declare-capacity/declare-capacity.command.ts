import type { CommandContext } from '@platform/event-store/command-context';

/** How many places are free today. */
export class DeclareCapacity {
  constructor(
    readonly serviceId: string,
    readonly available: number,
    readonly maximum: number | null,
    readonly context: CommandContext,
  ) {}
}
