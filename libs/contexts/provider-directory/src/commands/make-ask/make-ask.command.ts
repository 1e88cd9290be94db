import type { CommandContext } from '@platform/event-store/command-context';

export class MakeAsk {
  constructor(
    readonly askId: string,
    readonly serviceId: string,
    readonly personId: string,
    readonly need: string,
    readonly context: CommandContext,
  ) {}
}
