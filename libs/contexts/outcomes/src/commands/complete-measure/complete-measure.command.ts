import type { CommandContext } from '@platform/event-store/command-context';

export class CompleteMeasure {
  constructor(
    readonly measureId: string,
    readonly personId: string,
    readonly measure: string,
    /** As they were sent; the rule reads them by the definition. */
    readonly answers: readonly unknown[],
    readonly completedOn: string,
    readonly context: CommandContext,
  ) {}
}
