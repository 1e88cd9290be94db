import type { CommandContext } from '@platform/event-store/command-context';
import type { HowGiven } from '../../domain/measure/measure.events';

export class CompleteMeasure {
  constructor(
    readonly measureId: string,
    readonly personId: string,
    readonly measure: string,
    /** As they were sent; the rule reads them by the definition. */
    readonly answers: readonly unknown[],
    readonly completedOn: string,
    readonly context: CommandContext,
    readonly how: Extract<HowGiven, 'signed-in' | 'paper'> = 'signed-in',
  ) {}
}
