import type { CommandContext } from '@platform/event-store/command-context';

export class AnnounceAuditSample {
  constructor(
    readonly data: { readonly period: string; readonly pathways: number },
    readonly context: CommandContext,
  ) {}
}
