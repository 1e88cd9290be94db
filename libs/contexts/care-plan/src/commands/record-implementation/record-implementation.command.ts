import type { CommandContext } from '@platform/event-store/command-context';

export class RecordImplementation {
  constructor(
    readonly decisionId: string,
    readonly said: { readonly outcome: 'implemented' | 'not-implemented'; readonly words: string },
    readonly context: CommandContext,
  ) {}
}
