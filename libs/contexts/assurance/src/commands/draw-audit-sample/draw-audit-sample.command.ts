import type { CommandContext } from '@platform/event-store/command-context';

export class DrawAuditSample {
  constructor(
    readonly data: { readonly sampleId: string; readonly period: string },
    readonly context: CommandContext,
  ) {}
}
