import type { CommandContext } from '@platform/event-store/command-context';

export class TakeBackCode {
  constructor(
    readonly personId: string,
    readonly measureId: string,
    readonly context: CommandContext,
  ) {}
}
