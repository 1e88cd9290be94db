import type { CommandContext } from '@platform/event-store/command-context';
import type { DeclineReason } from '../../domain/ask/ask.events';

export class DeclineAsk {
  constructor(
    readonly askId: string,
    readonly reason: DeclineReason,
    readonly suggestion: string | null,
    readonly context: CommandContext,
  ) {}
}
