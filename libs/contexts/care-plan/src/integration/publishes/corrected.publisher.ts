import type { Publisher } from '@platform/runtime/context-parts';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { PassageEvent } from '../../domain/passage/passage.events';
import { passagesStreams } from '../../domain/passage/passage.state';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** That something was put right, or taken out because it was about somebody else: never a word of it. A goal says so itself. */
export const correctedPublisher: Publisher = {
  id: 'care-plan.corrected-publisher.v1',
  streams: [planStream, passagesStreams.sensitive, passagesStreams.sealed, jointDecisionStream],
  translate(recorded) {
    const event = recorded.event as PlanEvent | PassageEvent | JointDecisionEvent;
    switch (event.type) {
      case 'FoundAboutSomebodyElse': {
        const { entry, takenOutId, personId, reason, correctionId, recordedAgain, agencyId, foundBy, foundAt } =
          event.data;
        const data = { takenOutId, personId, ground: reason, correctionId, recordedAgain, agencyId, foundBy, foundAt };
        const entryId = entry.kind === 'action' ? { entryId: entry.id } : {};
        return { type: 'care-plan.entry-taken-out.v1', data: { ...data, what: entry.kind, ...entryId } };
      }
      case 'PassageFoundAboutSomebodyElse': {
        const { takenOutId, personId, reason, correctionId, recordedAgain, agencyId, foundBy, foundAt } = event.data;
        const data = { takenOutId, personId, ground: reason, correctionId, recordedAgain, agencyId, foundBy, foundAt };
        return { type: 'care-plan.entry-taken-out.v1', data: { ...data, what: 'passage' as const } };
      }
      case 'DecisionFoundAboutSomebodyElse': {
        const { decisionId: entryId, takenOutId, personId, reason, agencyId, foundBy, foundAt } = event.data;
        const about = { entryId, takenOutId, personId, ground: reason, agencyId, foundBy, foundAt };
        const data = { ...about, what: 'decision' as const, correctionId: null, recordedAgain: false };
        return { type: 'care-plan.entry-taken-out.v1', data };
      }
      case 'PlanSectionRevised': {
        const { correctionId, personId, section, revisedBy, revisedAt } = event.data;
        return corrected(correctionId, { personId, what: section, correctedBy: revisedBy, correctedAt: revisedAt });
      }
      case 'ActionAgreed': {
        const { correctionId, personId, agreedBy, agreedAt } = event.data;
        return corrected(correctionId, { personId, what: 'action', correctedBy: agreedBy, correctedAt: agreedAt });
      }
      default:
        return undefined;
    }
  },
};

interface Change {
  readonly personId: string;
  readonly what: string;
  readonly correctedBy: string;
  readonly correctedAt: string;
}

function corrected(correctionId: string | undefined, change: Change): ReturnType<Publisher['translate']> {
  if (correctionId === undefined) return undefined;
  return { type: 'care-plan.entry-corrected.v1', data: { correctionId, ...change } };
}
