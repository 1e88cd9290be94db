import type { CommandContext } from '@platform/event-store/command-context';
import type { ErasureRequested } from '../../domain/erasure/erasure.events';

export class RequestErasure {
  constructor(
    readonly erasure: ErasureRequested['data'],
    readonly context: CommandContext,
  ) {}
}
