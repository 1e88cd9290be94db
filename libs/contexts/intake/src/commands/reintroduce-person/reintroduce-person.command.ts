import type { CommandContext } from '@platform/event-store/command-context';

export class ReintroducePerson {
  constructor(
    readonly data: {
      readonly introductionId: string;
      readonly keyWorkerId: string;
      readonly agencyId: string;
      readonly nextContactOn: string;
    },
    readonly context: CommandContext,
  ) {}
}
