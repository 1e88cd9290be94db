import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by the passing of time alone. */
export class PromptListingCheck {
  constructor(
    readonly serviceId: string,
    readonly context: CommandContext,
  ) {}
}
