import type { CommandContext } from '@platform/event-store/command-context';

export class OpenHuddle {
  constructor(
    readonly data: { readonly huddleId: string },
    readonly context: CommandContext,
  ) {}
}
