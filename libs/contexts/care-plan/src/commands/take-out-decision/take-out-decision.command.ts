import type { CommandContext } from '@platform/event-store/command-context';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';

export class TakeOutDecision {
  constructor(
    readonly decisionId: string,
    readonly takenOutId: string,
    readonly reason: WrongPersonReason,
    readonly context: CommandContext,
  ) {}
}
