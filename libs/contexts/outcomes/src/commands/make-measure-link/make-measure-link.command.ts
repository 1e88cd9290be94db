import type { CommandContext } from '@platform/event-store/command-context';

/** For one attempt to send it; the code that the id is made of goes into that message alone. */
export class MakeMeasureLink {
  constructor(
    readonly sendingId: string,
    readonly measureId: string,
    readonly context: CommandContext,
  ) {}
}
