import type { CommandContext } from '@platform/event-store/command-context';
import type { NumberKind } from '../../domain/identifiers/number.rules';

export class RecordIdentifier {
  constructor(
    readonly personId: string,
    readonly kind: NumberKind,
    readonly typed: string,
    readonly context: CommandContext,
  ) {}
}
