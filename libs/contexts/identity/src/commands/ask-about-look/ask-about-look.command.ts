import type { CommandContext } from '@platform/event-store/command-context';

export class AskAboutLook {
  constructor(
    readonly question: { readonly personId: string; readonly lookId: string; readonly words: string },
    readonly context: CommandContext,
  ) {}
}
