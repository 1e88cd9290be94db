import type { CommandContext } from '@platform/event-store/command-context';

export class PublishFigures {
  constructor(
    /** `2026-03` or `2026-Q1`. */
    readonly period: string,
    readonly context: CommandContext,
  ) {}
}
