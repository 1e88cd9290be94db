import type { CommandContext } from '@platform/event-store/command-context';

export class RecordLicence {
  constructor(
    readonly licence: { readonly measure: string; readonly reference: string; readonly validUntil: string },
    readonly context: CommandContext,
  ) {}
}
