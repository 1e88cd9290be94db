import type { CommandContext } from '@platform/event-store/command-context';
import type { LegalHoldPlaced } from '../../domain/erasure/erasure.events';

export class PlaceLegalHold {
  constructor(
    readonly hold: LegalHoldPlaced['data'],
    readonly context: CommandContext,
  ) {}
}
