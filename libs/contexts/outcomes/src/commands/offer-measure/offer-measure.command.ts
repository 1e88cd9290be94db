import type { CommandContext } from '@platform/event-store/command-context';

/** A way to answer one measure without signing in. The code itself is handed out once and kept nowhere. */
export class OfferMeasure {
  constructor(
    readonly measureId: string,
    readonly personId: string,
    readonly measure: string,
    readonly context: CommandContext,
  ) {}
}
