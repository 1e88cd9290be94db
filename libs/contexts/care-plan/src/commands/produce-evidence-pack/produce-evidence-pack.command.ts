import type { CommandContext } from '@platform/event-store/command-context';
import type { Asker, Basis, ChosenReason } from '../../domain/joint-decision/evidence-basis.rules';

export class ProduceEvidencePack {
  constructor(
    readonly decisionId: string,
    readonly asker: Asker,
    readonly basis: Basis,
    /** What whoever makes it has read: nothing else leaves. */
    readonly read: readonly string[],
    /** Beside what the record itself says must not be shown. */
    readonly withhold: readonly { readonly eventId: string; readonly reason: ChosenReason }[],
    readonly context: CommandContext,
  ) {}
}
