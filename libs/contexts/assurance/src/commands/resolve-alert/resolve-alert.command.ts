import type { CommandContext } from '@platform/event-store/command-context';

export class ResolveAlert {
  constructor(
    readonly data: { readonly alertId: string; readonly whatWasDone: string },
    readonly context: CommandContext,
  ) {}
}
