import type { CommandContext } from '@platform/event-store/command-context';

export class NameKeyWorker {
  constructor(
    readonly personId: string,
    readonly named: { readonly memberId: string; readonly agencyId: string },
    readonly context: CommandContext,
  ) {}
}
