import type { CommandContext } from '@platform/event-store/command-context';
import type { StopReason } from '../../domain/erasure/erasure.rules';

export class StopErasure {
  constructor(
    readonly personId: string,
    readonly erasureId: string,
    readonly because: StopReason,
    readonly context: CommandContext,
  ) {}
}
