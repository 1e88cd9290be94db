import type { CommandContext } from '@platform/event-store/command-context';
import type { DecisionPolicy } from '../../domain/joint-decision/decision-policy.rules';

export class AdoptDecisionPolicy {
  constructor(
    readonly policy: Omit<DecisionPolicy, 'version'>,
    readonly reason: string,
    /** The version that was shown. */
    readonly seen: number,
    readonly context: CommandContext,
  ) {}
}
