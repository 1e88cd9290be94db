import type { CommandContext } from '@platform/event-store/command-context';
import type { VoiceOutcome } from '../../domain/joint-decision/joint-decision.events';

export class RecordPersonsVoice {
  constructor(
    readonly decisionId: string,
    readonly said: {
      readonly outcome: VoiceOutcome;
      readonly words: string;
      /** The text of the plan that was shown, when the asker says so. */
      readonly shown: string | null;
      /** Who speaks for the person; null when they do themself, or were not there. */
      readonly representativeId?: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
