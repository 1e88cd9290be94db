import type { CommandContext } from '@platform/event-store/command-context';
import type { Awareness } from '../../domain/introduction/introduction.events';

export class RecordPersonAwareness {
  constructor(
    readonly introductionId: string,
    readonly said: { readonly awareness: Awareness; readonly why: string | null },
    readonly context: CommandContext,
  ) {}
}
