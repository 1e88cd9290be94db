import type { CommandContext } from '@platform/event-store/command-context';

export class StopApiClient {
  constructor(
    readonly clientId: string,
    readonly context: CommandContext,
  ) {}
}
