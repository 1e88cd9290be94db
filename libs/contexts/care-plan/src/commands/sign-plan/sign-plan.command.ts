import type { CommandContext } from '@platform/event-store/command-context';

export class SignPlan {
  constructor(
    readonly planId: string,
    /** Of what was shown to the person. */
    readonly contentHash: string,
    readonly outcome: 'agreed' | 'not-agreed',
    readonly reason: string | null,
    readonly context: CommandContext,
    /** In which it was shown, such as cy. */
    readonly language: string | null = null,
  ) {}
}
