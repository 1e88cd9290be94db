import type { Decision } from '@platform/decider/decider';
import type { PersonsVoiceRecorded, QuorumReached } from '../../domain/joint-decision/joint-decision.events';
import { saidAndPerhapsReached } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision, Voice } from '../../domain/joint-decision/joint-decision.state';
import { personHasSpoken } from '../../domain/joint-decision/quorum.rules';

export type RecordPersonsVoiceRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'changed-since-you-looked'
  | 'only-the-person-can-say'
  | 'person-is-here'
  | 'person-has-spoken';

/** The person speaks for themself; anybody else can only say that they were not there, and why. */
export function recordPersonsVoice(
  voice: Voice,
  shown: string | null,
  decision: JointDecision,
): Decision<PersonsVoiceRecorded | QuorumReached, RecordPersonsVoiceRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  if (decision.status === 'taken') return { refused: 'already-taken' };
  const { recordedBy, personId, outcome, planContentHash } = voice;
  const bySelf = recordedBy === personId;
  if (bySelf && outcome === 'not-present') return { refused: 'person-is-here' };
  if (!bySelf && outcome !== 'not-present') return { refused: 'only-the-person-can-say' };
  if (!bySelf && personHasSpoken(decision, planContentHash)) return { refused: 'person-has-spoken' };
  if (shown !== null && shown !== planContentHash) return { refused: 'changed-since-you-looked' };
  return saidAndPerhapsReached(decision, { type: 'PersonsVoiceRecorded', data: voice }, voice.voicedAt);
}
