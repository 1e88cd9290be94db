import type { CommandContext } from '@platform/event-store/command-context';
import type { WithdrawnBecause } from '../../domain/identifiers/identifiers.events';

export class WithdrawIdentifier {
  constructor(
    readonly personId: string,
    readonly identifierId: string,
    readonly because: WithdrawnBecause,
    readonly context: CommandContext,
  ) {}
}
