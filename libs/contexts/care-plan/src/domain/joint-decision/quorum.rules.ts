import type { Position, ProposedDecision, Voice } from './joint-decision.state';

/** What has been said, as it counts for one text of the plan. */
interface Said {
  readonly voice: Voice | undefined;
  /** The last position of each member. */
  readonly positions: readonly Position[];
  readonly planContentHash: string;
}

/** A named condition: undefined when it holds, else a sentence that says what is missing. */
type QuorumPolicy = (said: Said) => string | undefined;

/** Agreeing is to a text, so it lapses when the text changes; a dissent stands until its member says otherwise. */
export function hasLapsed(said: Position | Voice, planContentHash: string): boolean {
  const agrees = 'stance' in said ? said.stance.startsWith('agree') : said.outcome === 'agrees';
  return agrees && said.planContentHash !== planContentHash;
}

export function lastPositions({ positions }: ProposedDecision): readonly Position[] {
  return [...new Map(positions.map((position) => [position.memberId, position])).values()];
}

/** Once the person has said where they stand, nobody says that they were not there. */
export function personHasSpoken({ voices, proposal }: ProposedDecision, planContentHash: string): boolean {
  const last = voices.at(-1);
  return last?.recordedBy === proposal.personId && !hasLapsed(last, planContentHash);
}

const personIsHeard: QuorumPolicy = ({ voice, planContentHash }) => {
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
const communitySideHasSpoken = seat('a community worker, peer supporter or link worker', ({ role }) =>
  COMMUNITY_SIDE.includes(role),
);

const mostDoNotDissent: QuorumPolicy = ({ positions, planContentHash }) => {
  const takingSides = positions.filter((one) => one.stance !== 'abstain' && !hasLapsed(one, planContentHash));
  const dissents = takingSides.filter(({ stance }) => stance === 'dissent').length;
  return dissents * 2 > takingSides.length
    ? 'Most of those who take a side do not agree. Talk again, or ask another question.'
    : undefined;
};

const QUORUM: readonly QuorumPolicy[] = [
  personIsHeard,
  registeredClinicianHasSpoken,
  communitySideHasSpoken,
  mostDoNotDissent,
];

/** What still has to happen before this can be decided on this text of the plan; nothing when it can. */
export function missingForQuorum(decision: ProposedDecision, planContentHash: string): readonly string[] {
  const said = { voice: decision.voices.at(-1), positions: lastPositions(decision), planContentHash };
  return QUORUM.map((policy) => policy(said)).filter((sentence) => sentence !== undefined);
}

function seat(who: string, fits: (position: Position) => boolean): QuorumPolicy {
  const start = who.charAt(0).toUpperCase() + who.slice(1);
  return ({ positions, planContentHash }) => {
    const held = positions.filter(fits);
    if (held.some((position) => !hasLapsed(position, planContentHash))) return undefined;
    return held.length > 0
      ? `The plan changed after ${who} agreed. They need to read it again and say where they stand.`
      : `${start} has not said where they stand.`;
  };
}
