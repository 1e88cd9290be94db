import { contentHashOf } from '../../libs/contexts/care-plan/src/care-plan.context';
import { recordPersonsVoice } from '../../libs/contexts/care-plan/src/commands/record-persons-voice/record-persons-voice.decide';
import { signPlan } from '../../libs/contexts/care-plan/src/commands/sign-plan/sign-plan.decide';
import { statePosition } from '../../libs/contexts/care-plan/src/commands/state-position/state-position.decide';
import { takeDecision } from '../../libs/contexts/care-plan/src/commands/take-decision/take-decision.decide';
import type { JointDecisionEvent } from '../../libs/contexts/care-plan/src/domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../libs/contexts/care-plan/src/domain/joint-decision/joint-decision.state';
import { jointDecisionStream } from '../../libs/contexts/care-plan/src/domain/joint-decision/joint-decision.state';
import { lastPositions } from '../../libs/contexts/care-plan/src/domain/joint-decision/quorum.rules';
import type { PlanEvent } from '../../libs/contexts/care-plan/src/domain/plan/plan.events';
import type { Plan } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import { planStream } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import { openConflicts } from '../../libs/contexts/care-plan/src/domain/plan/said.rules';
import { isRefusal } from '../../libs/platform/decider/decider';
import type { Decision, DomainEvent } from '../../libs/platform/decider/decider';
import type { Asking } from './acts';
import { BEGUN, decideAct, EDITORS, nameOfEditor, WISHES } from './acts';
import { brokenIn } from './checks';

/** A whole number below `n`. */
type Draw = (n: number) => number;
/** Each step is one thing that a process does before another may go on. */
type Steps = Generator<undefined, void>;

export interface Tally {
  schedules: number;
  signed: number;
  notAgreed: number;
  refusedToSign: number;
  positions: number;
  taken: number;
  conflicts: number;
  appendedAgain: number;
}
export interface Outcome extends Tally {
  readonly broken: { readonly schedule: number; readonly why: string } | undefined;
}

function drawing(seed: number): Draw {
  let at = seed >>> 0;
  return (n) => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** One stream as a store keeps it: whoever appends names the revision that they decided on. */
class Log<State, Event extends DomainEvent> {
  readonly entries: { event: Event; asking: Asking | undefined; shown: string | undefined }[] = [];
  private readonly states: State[];
  constructor(
    initial: State,
    private readonly evolve: (state: State, event: Event) => State,
  ) {
    this.states = [initial];
  }
  get length(): number {
    return this.entries.length;
  }
  /** As it was after so many events. */
  at(length: number): State {
    return this.states[length] as State;
  }
  append(events: readonly Event[], asking?: Asking, shown?: string): void {
    for (const event of events) {
      this.states.push(this.evolve(this.at(this.length), event));
      this.entries.push({ event, asking, shown });
    }
  }
}

class World {
  readonly plan = new Log<Plan, PlanEvent>(planStream.initial, planStream.evolve);
  readonly decision = new Log<JointDecision, JointDecisionEvent>(
    jointDecisionStream.initial,
    jointDecisionStream.evolve,
  );
  private readonly hashes = new Map<number, string>();

  constructor(readonly tally: Tally) {
    this.plan.append(BEGUN);
    const proposal = { decisionId: 'decision-1', planId: 'plan-1', personId: 'person-1', kind: 'plan-agreed' as const };
    this.decision.append([
      {
        type: 'DecisionProposed',
        data: {
          ...proposal,
          ...{ question: 'Is this the plan?', options: ['Yes', 'No'], proposedBy: 'member-1', proposedAt: AT },
          evidence: { planContentHash: this.hashAt(this.plan.length), position: '0' },
        },
      },
    ]);
  }

  /** Of the plan after so many events. */
  hashAt(length: number): string {
    const hash = this.hashes.get(length) ?? contentHashOf(this.plan.at(length));
    this.hashes.set(length, hash);
    return hash;
  }

  /** Load, decide, append; again from the beginning when somebody else was quicker. */
  *change<State, Event extends DomainEvent>(
    log: Log<State, Event>,
    decide: (length: number) => Decision<Event, string>,
    asking?: Asking,
    shown?: string,
  ): Generator<undefined, Decision<Event, string>> {
    for (;;) {
      const loaded = log.length;
      yield;
      const decision = decide(loaded);
      yield;
      if (log.length === loaded) {
        if (!isRefusal(decision)) log.append(decision, asking, shown);
        return decision;
      }
      this.tally.appendedAgain += 1;
    }
  }
}

const AT = '2026-03-02T09:00:00.000Z';

function* edits(world: World, who: number, draw: Draw): Steps {
  const { plan, tally } = world;
  for (let round = 0; round < 3; round += 1) {
    const seen = BigInt(plan.length - 1);
    yield;
    const act = { wish: WISHES[draw(WISHES.length)] ?? 'change', which: draw(8), value: draw(8) };
    const asking = { act, who, seen, newId: `new-${who}-${round}` };
    const history = (length: number) =>
      plan.entries.slice(0, length).map(({ event }, revision) => ({ event, revision: BigInt(revision) }));
    const decision = yield* world.change(plan, (length) => decideAct(asking, plan.at(length), history(length)), asking);
    if (!isRefusal(decision) && decision.some(({ type }) => type === 'PlanConflictFound')) tally.conflicts += 1;
  }
}

function* signs(world: World, who: number, draw: Draw): Steps {
  for (let round = 0; round < 3; round += 1) {
    const { plan, tally } = world;
    const contentHash = world.hashAt(plan.length);
    yield;
    const said = draw(4) === 0 ? ({ outcome: 'not-agreed', reason: 'Not the choir.' } as const) : ({ outcome: 'agreed', reason: null } as const); // prettier-ignore
    const language = draw(2) === 0 ? 'en' : 'cy';
    const decision = yield* world.change(
      plan,
      (length) => {
        const hash = world.hashAt(length);
        const toSign = { shownHash: hash, contentHash: hash, passagesHash: null };
        return signPlan({ contentHash, ...said, language }, toSign, EDITORS[who] ?? never(), plan.at(length));
      },
      undefined,
      contentHash,
    );
    if (isRefusal(decision)) tally.refusedToSign += 1;
    else if (said.outcome === 'agreed') tally.signed += decision.length;
    else tally.notAgreed += decision.length;
  }
}

/** The plan is read first and the decision after, as the handlers do: whatever comes between must not mix. */
function* takesPart(world: World, who: number, draw: Draw): Steps {
  const { plan, decision, tally } = world;
  for (let round = 0; round < 2; round += 1) {
    const shown = world.hashAt(plan.length);
    yield;
    const planContentHash = world.hashAt(plan.length);
    yield;
    const of = { decisionId: 'decision-1', personId: 'person-1', planContentHash };
    const said = yield* world.change(
      decision,
      (length): Decision<JointDecisionEvent, string> => {
        const state = decision.at(length);
        if (who === 0) {
          const voice = { ...of, outcome: 'agrees' as const, words: 'Yes.', recordedBy: 'person-1', voicedAt: AT };
          return recordPersonsVoice(voice, shown, state);
        }
        const seat = who === 1 ? ({ role: 'clinician', tier: 'regulated' } as const) : ({ role: 'peer-supporter', tier: 'peer' } as const); // prettier-ignore
        const stance = draw(8) === 0 ? ('dissent' as const) : ('agree' as const);
        const position = { ...of, ...seat, memberId: nameOfEditor(who), agencyId: 'agency-1', stance, reason: 'So.', statedAt: AT }; // prettier-ignore
        return statePosition(position, shown, state);
      },
      undefined,
      shown,
    );
    if (!isRefusal(said)) tally.positions += 1;
    const now = world.hashAt(plan.length);
    yield;
    const taken = yield* world.change(decision, (length) =>
      takeDecision(
        {
          ...{
            outcome: 'Yes',
            implementerId: 'member-1',
            reviewOn: '2026-06-01',
            takenBy: nameOfEditor(who),
            takenAt: AT,
          },
          ...{ today: '2026-03-02', planContentHash: now, team: ['person-1', 'member-1'] },
        },
        decision.at(length),
      ),
    );
    if (!isRefusal(taken)) tally.taken += 1;
  }
}

const never = (): never => {
  throw new Error('There is no such editor.');
};

/** Why a schedule broke a promise; undefined when it kept all. */
function mixed(world: World): string | undefined {
  const { plan, decision } = world;
  for (const [revision, { event, shown }] of plan.entries.entries()) {
    const isByMember = event.type === 'PlanSignedByMember';
    if (event.type !== 'PlanAgreedByPerson' && event.type !== 'PlanNotAgreedByPerson' && !isByMember) continue;
    const { contentHash } = event.data;
    if (contentHash !== shown) return `Revision ${revision} signs what was not shown.`;
    if (contentHash !== world.hashAt(revision)) return `Revision ${revision} signs what the plan did not say then.`;
    const isOpen = openConflicts(plan.at(revision)).length > 0;
    const isYes = isByMember ? event.data.outcome === 'agreed' : event.type === 'PlanAgreedByPerson';
    if (isYes && isOpen) return `Revision ${revision} agrees what is disputed.`;
  }
  for (let length = 0; length <= plan.length; length += 1) {
    const { signature, signed } = plan.at(length);
    const isWithinACommand =
      length > 0 &&
      plan.entries[length]?.asking !== undefined &&
      plan.entries[length]?.asking === plan.entries[length - 1]?.asking;
    const standing = [...(signature ? [signature] : []), ...signed].filter(({ lapsed }) => !lapsed);
    if (!isWithinACommand && standing.some(({ contentHash }) => contentHash !== world.hashAt(length))) {
      return `After ${length} events a signature counts for what it was not given for.`;
    }
  }
  for (const { event, shown } of decision.entries) {
    const isSaid = event.type === 'PositionStated' || event.type === 'PersonsVoiceRecorded';
    if (isSaid && event.data.planContentHash !== shown) return 'Somebody took a position on what they were not shown.';
    if (event.type !== 'JointDecisionTaken') continue;
    const state = decision.at(decision.entries.findIndex((one) => one.event === event));
    if (state.status === 'not-proposed') return 'A decision was taken that nobody proposed.';
    const { planContentHash, positions } = event.data;
    const counted = lastPositions(state).filter(({ memberId }) => positions.some((one) => one.memberId === memberId));
    const agreeing = counted.filter(({ stance }) => stance === 'agree').map((one) => one.planContentHash);
    const on = new Set([...agreeing, state.voices.at(-1)?.planContentHash, planContentHash]);
    if (on.size > 1) return 'A decision was taken over several contents of the plan.';
  }
  return brokenIn(plan.entries, plan.at(plan.length));
}

/** Lives so many schedules of people who edit, sign and take positions at once; ends with the first that breaks a promise. */
export function runSchedules(schedules: number, seed: number): Outcome {
  const tally: Tally = {
    ...{ schedules: 0, signed: 0, notAgreed: 0, refusedToSign: 0, positions: 0, taken: 0, conflicts: 0 },
    appendedAgain: 0,
  };
  for (let schedule = 0; schedule < schedules; schedule += 1) {
    const draw = drawing(seed * 1_000_003 + schedule);
    const world = new World(tally);
    const editors = 1 + draw(8);
    const going: Steps[] = [
      ...Array.from({ length: editors }, (_, who) => edits(world, who, draw)),
      ...[0, 0, 1, 2].map((who) => signs(world, who, draw)),
      ...[0, 1, 2].map((who) => takesPart(world, who, draw)),
    ];
    while (going.length > 0) {
      const at = draw(going.length);
      if (going[at]?.next().done) going.splice(at, 1);
    }
    tally.schedules += 1;
    const why = mixed(world);
    if (why !== undefined) return { ...tally, broken: { schedule, why } };
  }
  return { ...tally, broken: undefined };
}
