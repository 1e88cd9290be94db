import type { CommandContext } from '@platform/event-store/command-context';

export class NameKeyWorker {
  constructor(
    readonly data: {
      readonly introductionId: string;
      readonly huddleId: string;
      readonly keyWorkerId: string;
      readonly agencyId: string;
      readonly nextContactOn: string;
      /** What else was agreed, in a sentence; left out where the person is owed nothing. */
      readonly outcome?: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
