import type { CommandContext } from '@platform/event-store/command-context';
import type { NumberStatus } from '../../domain/identifiers/status.rules';

export class CheckIdentifier {
  constructor(
    readonly personId: string,
    readonly identifierId: string,
    readonly status: NumberStatus,
    readonly how: string,
    readonly context: CommandContext,
  ) {}
}
