import type { CommandContext } from '@platform/event-store/command-context';

/** Every word of the listing still holds. */
export class AssureListing {
  constructor(
    readonly serviceId: string,
    readonly context: CommandContext,
  ) {}
}
