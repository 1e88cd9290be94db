import type { CommandContext } from '@platform/event-store/command-context';

export class HandOverWarmly {
  constructor(
    readonly data: { readonly personId: string; readonly handOverId: string; readonly firstContactAt: string },
    readonly context: CommandContext,
  ) {}
}
