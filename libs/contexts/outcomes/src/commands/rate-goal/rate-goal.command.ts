import type { CommandContext } from '@platform/event-store/command-context';

export class RateGoal {
  constructor(
    readonly goalId: string,
    readonly personId: string,
    readonly rating: number,
    readonly ratedOn: string,
    readonly context: CommandContext,
  ) {}
}
