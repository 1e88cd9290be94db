import type { CommandContext } from '@platform/event-store/command-context';

/** Where asks to a service are sent, for a group that does not sign in. */
export class NameAskAddress {
  constructor(
    readonly serviceId: string,
    /** Null: nowhere any longer. */
    readonly address: string | null,
    readonly context: CommandContext,
  ) {}
}
