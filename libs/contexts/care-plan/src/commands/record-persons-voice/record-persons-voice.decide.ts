import type { Decision } from '@platform/decider/decider';
import type { PersonsVoiceRecorded, QuorumReached } from '../../domain/joint-decision/joint-decision.events';
import { isAsked, overAs, saidAndPerhapsReached } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision, Voice } from '../../domain/joint-decision/joint-decision.state';
import { personHasSpoken } from '../../domain/joint-decision/quorum.rules';
import { needsConsideration, speaksFor } from '../../domain/representation/representation.rules';
import type { Representative } from '../../domain/representation/representation.state';

export type RecordPersonsVoiceRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'decision-over'
  | 'changed-since-you-looked'
  | 'only-the-person-can-say'
  | 'person-is-here'
  | 'person-has-spoken'
  | 'not-their-representative'
  | 'representative-is-here'
  | 'capacity-not-considered';

/** Somebody who was named as speaking for the person; undefined when nobody of that name is known. */
export interface SpokenFor {
  readonly representative: Representative | undefined;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  /** They say it themself, and nobody writes it down for them. */
  readonly byThemself: boolean;
}

/**
 * The person speaks for themself; whoever is recognised to speak for them may, within their scope; anybody else can only say
 * that the person was not there, and why. Nobody speaks over what the person said.
 */
export function recordPersonsVoice(
  voice: Voice,
  shown: string | null,
  decision: JointDecision,
  spokenFor: SpokenFor | null = null,
): Decision<PersonsVoiceRecorded | QuorumReached, RecordPersonsVoiceRefusal> {
  if (!isAsked(decision)) return { refused: overAs(decision) };
  const { recordedBy, personId, outcome, planContentHash } = voice;
  const bySelf = recordedBy === personId;
  if (bySelf && outcome === 'not-present') return { refused: 'person-is-here' };
  if (!bySelf && outcome !== 'not-present' && spokenFor === null) return { refused: 'only-the-person-can-say' };
  if (outcome === 'not-present' && spokenFor?.byThemself === true) return { refused: 'representative-is-here' };
  if (!bySelf && personHasSpoken(decision, planContentHash)) return { refused: 'person-has-spoken' };
  if (shown !== null && shown !== planContentHash) return { refused: 'changed-since-you-looked' };
  if (bySelf || outcome === 'not-present' || spokenFor === null) {
    return saidAndPerhapsReached(decision, { type: 'PersonsVoiceRecorded', data: voice }, voice.voicedAt);
  }
  const { representative, today } = spokenFor;
  if (!representative || !speaksFor(representative, decision.proposal.kind, today)) {
    return { refused: 'not-their-representative' };
  }
  if (needsConsideration(representative) && decision.considerations.at(-1)?.conclusion !== 'cannot-decide') {
    return { refused: 'capacity-not-considered' };
  }
  const { representativeId, kind } = representative;
  const data = { ...voice, through: { representativeId, kind } };
  return saidAndPerhapsReached(decision, { type: 'PersonsVoiceRecorded', data }, voice.voicedAt);
}
