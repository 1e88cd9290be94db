import type { CommandContext } from '@platform/event-store/command-context';
import type { CorrectionOverdue } from '../../domain/correction/correction.events';

export class TellOfOverdueCorrection {
  constructor(
    readonly told: CorrectionOverdue['data'],
    readonly context: CommandContext,
  ) {}
}
