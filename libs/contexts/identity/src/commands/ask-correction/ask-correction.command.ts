import type { CommandContext } from '@platform/event-store/command-context';
import type { CorrectionAsked } from '../../domain/correction/correction.events';

export class AskCorrection {
  constructor(
    readonly asked: Omit<CorrectionAsked['data'], 'dueAt'>,
    readonly context: CommandContext,
  ) {}
}
