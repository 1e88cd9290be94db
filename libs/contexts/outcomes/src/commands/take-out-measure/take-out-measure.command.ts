import type { CommandContext } from '@platform/event-store/command-context';
import type { WrongPersonReason } from '../../domain/measure/wrong-person.rules';

export class TakeOutMeasure {
  constructor(
    readonly personId: string,
    readonly measureId: string,
    readonly found: { readonly takenOutId: string; readonly reason: WrongPersonReason },
    /** In whose record the answers are kept again; null when that is not known. */
    readonly rightPersonId: string | null,
    readonly context: CommandContext,
  ) {}
}
