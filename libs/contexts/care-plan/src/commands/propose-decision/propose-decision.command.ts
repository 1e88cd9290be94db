import type { CommandContext } from '@platform/event-store/command-context';
import type { DecisionKind } from '../../domain/joint-decision/joint-decision.events';

export class ProposeDecision {
  constructor(
    readonly decisionId: string,
    readonly planId: string,
    readonly asked: {
      readonly question: string;
      readonly options: readonly string[];
      readonly kind: DecisionKind;
      readonly goesAheadWith?: readonly number[] | null;
      /** YYYY-MM-DD; what the policy says when null or absent. */
      readonly answerBy?: string | null;
      readonly decideBy?: string | null;
      readonly supersedesId?: string | null;
      readonly supersedingReason?: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
