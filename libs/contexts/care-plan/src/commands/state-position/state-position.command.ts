import type { CommandContext } from '@platform/event-store/command-context';
import type { Stance } from '../../domain/joint-decision/joint-decision.events';

export class StatePosition {
  constructor(
    readonly decisionId: string,
    readonly said: {
      readonly stance: Stance;
      readonly reason: string | null;
      /** The text of the plan that was shown, when the asker says so. */
      readonly shown: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
