import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { LOOK_WINDOW_MS } from '@platform/access-control/view-recorder';
import { foldEvents } from '@platform/decider/decider';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { notFound, Problem, signInNeeded } from '@platform/http/problem';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { ProposedDecision } from '../../domain/joint-decision/joint-decision.state';
import { lastPositions } from '../../domain/joint-decision/quorum.rules';
import type { Change, KnownPart, Moment, Permitted } from '../../domain/joint-decision/who-knew-what.rules';
import {
  before,
  CLOCKS_DIFFER_MS,
  openedOf,
  partChanged,
  saidBy,
} from '../../domain/joint-decision/who-knew-what.rules';
import { notToBeSeen } from '../../domain/plan/as-of.rules';
import { planStream } from '../../domain/plan/plan.state';
import type { Plan } from '../../domain/plan/plan.state';
import { PLAN_PARTS } from '../../domain/plan/seen.rules';
import { tiersOfMembers } from '../../integration/consumes/known-practitioner.consumer';
import { PlanThenQuery } from '../plan/plan-then.query';
import type { Member } from './permitted-then.query';
import { PermittedThenQuery } from './permitted-then.query';
import { recordLooksProjection } from './record-looks.projection';

const PARTS: readonly KnownPart[] = ['decision', ...PLAN_PARTS];

interface Look extends Moment {
  readonly viewerId: string;
  readonly what: string;
  readonly why: string;
}

/** Three layers of one decision at the moment it was taken: what was recorded, what each was permitted, what each had opened. */
@Injectable()
export class WhoKnewWhatQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly plans: PlanThenQuery,
    private readonly permittedThen: PermittedThenQuery,
  ) {}

  async read(caller: Principal, decisionId: string) {
    if (caller.role === 'anyone') throw signInNeeded();
    const { streams } = this.carePlan.platform;
    const today = await streams.load(jointDecisionStream, decisionId);
    if (today.state.status === 'not-proposed') throw notFound();
    const { personId, kind } = today.state.proposal;
    await this.carePlan.access.assertMay(caller, 'who-knew-what.read', { personId });
    const isOwn = caller.personId === personId;
    const taken = momentTaken(today.history);
    const changed = await this.changes(caller, personId, today.history, taken);
    const looks = await this.looks(caller, personId, taken);
    const permitted = await this.permittedThen.for(changed.plan, { emergencies: !isOwn });
    const decision = decisionBy(today.history, taken);
    const members = await this.membersOf(decision, changed.plan);
    const answer = {
      ...{ decisionId, kind, takenAt: taken.at, position: taken.position.toString() },
      personId: namesTo(caller) ? personId : null,
      inEmergency: taken.inEmergency,
      onPlan: taken.planContentHash,
      rules: { clocksDifferBySeconds: CLOCKS_DIFFER_MS / 1000, looksWithinMinutes: LOOK_WINDOW_MS / 60_000 },
      recorded: PARTS.map((part) => ({ part, changedLastAt: lastOf(changed.all, part, taken)?.at ?? null })),
      participants: members.map((member) => ({
        memberId: namesTo(caller) ? member.memberId : null,
        role: member.role,
        agencyId: member.agencyId,
        ...saidOf(member, decision, taken.planContentHash),
        parts: PARTS.map((part) => {
          const shownAt = (at: string): Permitted => permitted(member, part, at);
          const isPerson = member.memberId === personId;
          const theirs = looks.filter(
            ({ viewerId, what }) =>
              viewerId === member.memberId && what === (part === 'decision' ? 'decision' : 'plan'),
          );
          const { opened, lastAt } = openedOf(
            member.memberId,
            {
              changes: changed.all.filter((one) => one.part === part),
              looks: theirs.map((look) => ({ ...look, shown: shownAt(look.at) })),
              taken,
            },
            LOOK_WINDOW_MS,
          );
          const isKept = !isPerson || opened === 'nothing-there' || opened === 'wrote';
          return { part, permitted: shownAt(taken.at), opened: isKept ? opened : 'not-kept', lastOpenedAt: lastAt };
        }),
      })),
    };
    await this.carePlan.views.record(caller, personId, 'who-knew-what');
    return answer;
  }

  /** What was written by then, without what may not be seen today; and the plan as it stood. */
  private async changes(
    caller: Principal,
    personId: string,
    history: readonly RecordedEvent<JointDecisionEvent>[],
    taken: Moment,
  ): Promise<{ readonly all: readonly Change[]; readonly plan: Plan }> {
    const today = await this.carePlan.platform.streams.load(planStream, planIdOf(personId));
    const gone = notToBeSeen(today.history, (await this.plans.for(caller, today)).inForce);
    const ofPlan = today.history.flatMap((one): Change[] => {
      const part = gone.has(one.revision) ? undefined : partChanged(one.event);
      return part ? [{ part, by: one.metadata.actor, ...momentOf(one) }] : [];
    });
    const ofDecision = history.flatMap((one): Change[] => {
      const by = saidBy(one.event);
      return by === undefined ? [] : [{ part: 'decision', by, ...momentOf(one) }];
    });
    const then = today.history.filter(({ position }) => position < taken.position).map(({ event }) => event);
    return { all: [...ofPlan, ...ofDecision], plan: foldEvents(planStream.evolve, planStream.initial, then) };
  }

  private async looks(caller: Principal, personId: string, taken: Moment): Promise<readonly Look[]> {
    const { runtime, database } = this.carePlan;
    await runtime.reached(recordLooksProjection.id, taken.position);
    const isOwn = caller.personId === personId;
    const reader = isOwn ? caller : ({ ...caller, scope: 'alliance' } as const);
    const rows = await database.reading(reader, (read) =>
      read.query<{ viewer_id: string; what: string; why: string; looked_at: Date; position: string }[]>(
        `SELECT viewer_id, what, why, looked_at, position FROM record_look
         WHERE person_id = $1 AND position < $2 AND what IN ('plan', 'decision') ORDER BY position`,
        [personId, taken.position.toString()],
      ),
    );
    return rows
      .filter(({ why }) => !isOwn || why !== 'emergency')
      .map(({ viewer_id: viewerId, what, why, looked_at: lookedAt, position }) => ({
        ...{ viewerId, what, why, at: lookedAt.toISOString(), position: BigInt(position) },
      }));
  }

  /** The person, and whoever asked, was asked, said something, took it, or carries it out. */
  private async membersOf(decision: ProposedDecision, plan: Plan): Promise<readonly Member[]> {
    const { proposal, positions, voices, taken } = decision;
    const ids = new Set([
      ...[proposal.personId, proposal.proposedBy, ...(proposal.asked ?? [])],
      ...positions.map(({ memberId }) => memberId),
      ...voices.map(({ recordedBy }) => recordedBy),
      ...(taken ? [taken.takenBy, taken.implementerId] : []),
    ]);
    const tierOf = await tiersOfMembers(this.carePlan.database, [...ids]);
    return [...ids].map((memberId) => {
      if (memberId === proposal.personId) return { memberId, role: 'person', agencyId: null, tier: 'none' };
      const spoke = positions.findLast((one) => one.memberId === memberId);
      const known = spoke ?? plan.team.findLast((one) => one.memberId === memberId);
      const tier = (spoke?.tier as Member['tier'] | undefined) ?? tierOf(memberId);
      return { memberId, role: known?.role ?? 'carer', agencyId: known?.agencyId ?? null, tier };
    });
  }
}

const momentOf = ({ position, metadata }: RecordedEvent): Moment => ({ position, at: metadata.recordedAt });

/** Who the people are is for the person and the guardian; a commissioner reads what they were. */
const namesTo = ({ role }: Principal): boolean => role !== 'commissioner';

const lastOf = (changes: readonly Change[], part: KnownPart, taken: Moment): Change | undefined =>
  before(changes, taken).findLast((one) => one.part === part);

function momentTaken(history: readonly RecordedEvent<JointDecisionEvent>[]) {
  for (const one of history) {
    const { type, data } = one.event;
    if (type === 'JointDecisionTaken' || type === 'DecisionTakenInEmergency') {
      const inEmergency = type === 'DecisionTakenInEmergency';
      return { ...momentOf(one), inEmergency, planContentHash: data.planContentHash };
    }
  }
  throw new Problem({
    status: 409,
    code: 'not-taken-yet',
    title: 'Nothing was decided yet, so there is no moment to look at.',
    doNext: 'Come back when it is decided. The question itself says what was said so far.',
  });
}

/** The decision with the event by which it was taken, and nothing after. */
function decisionBy(history: readonly RecordedEvent<JointDecisionEvent>[], taken: Moment): ProposedDecision {
  const events = history.filter(({ position }) => position <= taken.position).map(({ event }) => event);
  const decision = foldEvents(jointDecisionStream.evolve, jointDecisionStream.initial, events);
  if (decision.status === 'not-proposed') throw notFound();
  return decision;
}

/** Where somebody stood, and whether what they had before them was the text that it was decided on. */
function saidOf({ memberId }: Member, decision: ProposedDecision, text: string) {
  const { proposal, taken, voices } = decision;
  const position = lastPositions(decision).find((one) => one.memberId === memberId);
  const voice = memberId === proposal.personId ? voices.at(-1) : undefined;
  const said = position ?? voice;
  return {
    didWhat: [
      ...(proposal.proposedBy === memberId ? ['asked'] : []),
      ...(said ? ['spoke'] : []),
      ...(taken?.takenBy === memberId ? ['decided'] : []),
      ...(taken?.implementerId === memberId ? ['carries-out'] : []),
    ],
    stance: position?.stance ?? voice?.outcome ?? null,
    spokeOnThisText: said ? said.planContentHash === text : null,
  };
}
