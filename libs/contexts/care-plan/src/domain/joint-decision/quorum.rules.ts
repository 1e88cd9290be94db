import type { DecisionPolicy, DissentRule, VoiceNeeded } from './decision-policy.rules';
import { defaultPolicy } from './decision-policy.rules';
import type { Position, ProposedDecision, Voice } from './joint-decision.state';

/** What has been said, as it counts for one text of the plan. */
interface Said {
  readonly voice: Voice | undefined;
  /** The last position of each member. */
  readonly positions: readonly Position[];
  readonly planContentHash: string;
}

/** A named condition: undefined when it holds, else a sentence that says what is missing. */
type Condition = (said: Said) => string | undefined;

/** Agreeing is to a text, so it lapses when the text changes; a dissent stands until its member says otherwise. */
export function hasLapsed(said: Position | Voice, planContentHash: string): boolean {
  const agrees = 'stance' in said ? said.stance.startsWith('agree') : said.outcome === 'agrees';
  return agrees && said.planContentHash !== planContentHash;
}

export function lastPositions({ positions }: ProposedDecision): readonly Position[] {
  return [...new Map(positions.map((position) => [position.memberId, position])).values()];
}

/** By which a question is judged: that of the day on which it was put. */
export const policyOf = ({ proposal }: ProposedDecision): DecisionPolicy =>
  proposal.policy ?? defaultPolicy(proposal.kind);

/** Whose agreement lapses when the plan reads like this. */
export function lapsedOn(decision: ProposedDecision, planContentHash: string) {
  const voice = decision.voices.at(-1);
  return {
    memberIds: lastPositions(decision)
      .filter((one) => hasLapsed(one, planContentHash))
      .map(({ memberId }) => memberId),
    personsVoice: voice !== undefined && hasLapsed(voice, planContentHash),
  };
}

/** Once the person has said where they stand, nobody says that they were not there. */
export function personHasSpoken({ voices, proposal }: ProposedDecision, planContentHash: string): boolean {
  const last = voices.at(-1);
  return last?.recordedBy === proposal.personId && !hasLapsed(last, planContentHash);
}

const personIsHeard: Condition = ({ voice, planContentHash }) => {
  if (!voice) {
    return 'The person’s own voice is missing: they say what they want, or the key worker says why they are not there.';
  }
  return hasLapsed(voice, planContentHash)
    ? 'The plan changed after the person agreed. They need to read it again and say what they want.'
    : undefined;
};

const registeredClinicianHasSpoken = seat(
  'a registered clinician',
  ({ role, tier }) => role === 'clinician' && tier === 'regulated',
);

const COMMUNITY_SIDE: readonly string[] = ['community-worker', 'peer-supporter', 'link-worker'];

const VOICES: Readonly<Record<VoiceNeeded, Condition>> = {
  'person-or-advocate': personIsHeard,
  'registered-clinician': registeredClinicianHasSpoken,
  'community-side': seat('a community worker, peer supporter or link worker', ({ role }) =>
    COMMUNITY_SIDE.includes(role),
  ),
  'key-worker': seat('the key worker', ({ isKeyWorker }) => isKeyWorker === true),
  gp: seat('the GP', ({ role }) => role === 'gp'),
  'peer-supporter': seat('a peer supporter', ({ role }) => role === 'peer-supporter'),
};

const takingSides = ({ positions, planContentHash }: Said) =>
  positions.filter((one) => one.stance !== 'abstain' && !hasLapsed(one, planContentHash));

const DISSENT: Readonly<Record<DissentRule, Condition>> = {
  'most-do-not-dissent': (said) => {
    const sides = takingSides(said);
    const dissents = sides.filter(({ stance }) => stance === 'dissent').length;
    return dissents * 2 > sides.length
      ? 'Most of those who take a side do not agree. Talk again, or ask another question.'
      : undefined;
  },
  'nobody-dissents': (said) =>
    takingSides(said).some(({ stance }) => stance === 'dissent')
      ? 'Somebody does not agree, and decisions of this kind need everybody who takes a side. Talk again, or ask another question.'
      : undefined,
};

/** What still has to happen before this can be decided on this text of the plan; nothing when it can. */
export function missingForQuorum(decision: ProposedDecision, planContentHash: string): readonly string[] {
  const said = { voice: decision.voices.at(-1), positions: lastPositions(decision), planContentHash };
  const { voices, dissent } = policyOf(decision);
  // Whatever a policy says, nothing is decided without the person's voice or their absence.
  const needed = new Set<VoiceNeeded>(['person-or-advocate', ...voices]);
  return [...[...needed].map((voice) => VOICES[voice]), DISSENT[dissent]]
    .map((condition) => condition(said))
    .filter((sentence) => sentence !== undefined);
}

function seat(who: string, fits: (position: Position) => boolean): Condition {
  const start = who.charAt(0).toUpperCase() + who.slice(1);
  return ({ positions, planContentHash }) => {
    const held = positions.filter(fits);
    if (held.some((position) => !hasLapsed(position, planContentHash))) return undefined;
    return held.length > 0
      ? `The plan changed after ${who} agreed. They need to read it again and say where they stand.`
      : `${start} has not said where they stand.`;
  };
}
