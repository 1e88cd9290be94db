import type { CommandContext } from '@platform/event-store/command-context';

export class PublishEquity {
  constructor(
    /** `2026-Q1`. */
    readonly quarter: string,
    readonly context: CommandContext,
  ) {}
}
