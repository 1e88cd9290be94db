import type { CommandContext } from '@platform/event-store/command-context';
import type { FourPartTest } from '../../domain/joint-decision/capacity.events';

export class ConsiderCapacity {
  constructor(
    readonly decisionId: string,
    readonly said: FourPartTest & { readonly support: string; readonly impairment: string | null },
    readonly context: CommandContext,
  ) {}
}
