import type { CommandContext } from '@platform/event-store/command-context';
import type { HowGiven } from '../../domain/measure/measure.events';

/** Whoever was given the code answers without signing in. */
export class AnswerByCode {
  constructor(
    readonly code: string,
    /** As they were sent; the rule reads them by the definition. */
    readonly answers: readonly unknown[],
    readonly how: Extract<HowGiven, 'link' | 'kiosk'>,
    readonly context: CommandContext,
  ) {}
}
