import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { memberAs } from '@platform/access-control/access-control';
import type { Principal } from '@platform/access-control/principal';
import type { Loaded } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext, contentHashOf, passagesHashOf, planIdOf, shownHashOf } from '../../care-plan.context';
import type { MarkedPassage } from '../../domain/passage/passage.rules';
import { commentsShown } from '../../domain/plan/comment.rules';
import type { PlanComment } from '../../domain/plan/comment.state';
import { isKeptFromUse, keptFromUse, withoutWordsKeptFromUse, wordsOf } from '../../domain/plan/entry.rules';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import { allowedActions } from '../../domain/plan/allowed-actions.rules';
import { isPerson, mayWrite } from '../../domain/plan/plan.rules';
import type { PlanPart } from '../../domain/plan/seen.rules';
import { shownDetails } from '../../domain/plan/shown-details.rules';
import { scribeOf } from '../../domain/plan/scribe.rules';
import { asSeen, partOfChange, PLAN_PARTS } from '../../domain/plan/seen.rules';
import type { Plan, Signature } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';

import { tierOfMember } from '../../integration/consumes/known-practitioner.consumer';
import type { Then } from './plan-then.query';
import { PlanThenQuery, revisionBy } from './plan-then.query';

@Injectable()
export class PlanQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly before: PlanThenQuery,
  ) {}

  /** From the stream, so that nobody acts on a safety plan or a team that is behind. As it stood at an instant when one is given. */
  async read(caller: Principal, personId: string, instant?: string) {
    const loaded = await this.loaded(personId);
    const shown = await this.shownAt(caller, loaded, instant);
    await this.carePlan.views.record(caller, personId, 'plan');
    return shown;
  }

  /** For the person: what a member would be answered now. 404 when that member would be answered so. */
  async readAs(caller: Principal, personId: string, memberId: string, instant?: string) {
    const loaded = await this.loaded(personId);
    await this.carePlan.assertMayPreview(caller, loaded.state);
    const member = loaded.state.team.find((one) => one.memberId === memberId);
    if (!member) throw notFound();
    const tier = await tierOfMember(this.carePlan.database, memberId);
    return this.shownAt(memberAs({ ...member, tier }), loaded, instant);
  }

  private async shownAt(reader: Principal, today: Loaded<Plan, PlanEvent>, instant: string | undefined) {
    if (instant === undefined) return this.shown(reader, today);
    const then = (await this.before.for(reader, today)).at(revisionBy(today, instant), instant);
    return { ...(await this.shown(reader, today, then)), asOf: instant };
  }

  private loaded(personId: string): Promise<Loaded<Plan, PlanEvent>> {
    return this.carePlan.platform.streams.load(planStream, planIdOf(personId));
  }

  /** Everything that this reader may read today, of now or of `then`; what they may not is as if it had not been written. */
  async shown(reader: Principal, today: Loaded<Plan, PlanEvent>, then?: Then) {
    const standing = await this.carePlan.standingOn(today.state, reader);
    const parts = PLAN_PARTS.filter((part) => standing.may('plan.read', { part }));
    const { state: whole, revision, history } = then?.loaded ?? today;
    if (parts.length === 0 || whole.openedAt === null) throw notFound();
    const isTheirs = isPerson(whole, reader);
    const plan = asShown(asSeen(whole, parts), isTheirs);
    const passages = (then?.passages ?? (await this.carePlan.passagesFor(reader, whole))).map((passage) =>
      !isTheirs && isKeptFromUse(whole, { kind: 'section', id: passage.section }) ? { ...passage, text: '' } : passage,
    );
    const comments = await this.commentsOf(today, reader, plan, then);
    const section = (name: Section) => ({ ...plan.sections[name], proposals: [] });
    const contentHash = shownHashOf(plan, passages);
    const writes =
      !then && (standing.may('section.revise') || parts.some((part) => standing.may('section.revise', { part })));
    const isOpen = (action: string) => isOfSeen(action, parts) && (action !== 'sign-plan' || seesAll);
    const seesAll = parts.length === PLAN_PARTS.length;
    return {
      planId: plan.planId,
      personId: plan.personId,
      revision: revision.toString(),
      position: (history.at(-1)?.position ?? 0n).toString(),
      contentHash,
      openedAt: plan.openedAt,
      sections: {
        aboutMe: { ...plan.sections['about-me'], proposals: await this.proposalsOf(plan, then) },
        strengths: section('strengths'),
        needs: section('needs'),
        formulation: section('formulation'),
        safetyPlan: section('safety-plan'),
      },
      passages,
      comments,
      goals: plan.goals,
      /** What the person says is wrong and is out of use until they are answered; to others than the person without its words. */
      keptFromUse: keptFromUse(plan).filter((entry) => !then || wordsOf(whole, entry) !== undefined),
      ...shownDetails({ plan, history, parts }),
      actions: plan.actions.map(({ actionId, text, ownerId, ownerAgencyId, dueOn, status, why, goalId, again }) => ({
        ...{ actionId, text, ownerId, ownerAgencyId, dueOn, status, why, goalId },
        ...(again ? { again } : {}),
      })),
      team: teamFor(reader, plan.team).map(({ memberId, role, agencyId, isKeyWorker, joinedAt, leftAt }) => ({
        ...{ memberId, role, agencyId, isKeyWorker, joinedAt, leftAt },
      })),
      signed: standing.may('plan.read') ? signedFor(reader, whole, passages) : [],
      scribe: parts.includes('about-me') ? (scribeOf(whole) ?? null) : null,
      signature: standing.may('plan.read') ? this.signatureFor(reader, whole, passages, parts, contentHash) : null,
      allowedActions:
        writes && mayWrite(whole, reader) ? allowedActions({ ...plan, comments }, reader).filter(isOpen) : [],
      ...(then ? { putRight: then.putRight.filter((section) => parts.includes(section)) } : {}),
    };
  }

  /** Of today with whether their words are there; what was said of words of before says it of them as they were. */
  private async commentsOf(today: Loaded<Plan, PlanEvent>, reader: Principal, plan: Plan, then: Then | undefined) {
    if (plan.comments.length === 0) return [];
    const { apart } = (await this.before.for(reader, today)).inForce;
    const isTheirs = isPerson(plan, reader);
    const comments = commentsShown({ then: plan, today: today.state, history: today.history, isTheirs, apart });
    const gone = then ? new Set<string>() : await this.wordsGone(plan, comments);
    return comments.map((one) => ({ ...one, wordsGone: gone.has(one.commentId) }));
  }

  /** With what the words say now that some would go in the place of; null when those are there no more. */
  private async proposalsOf(plan: Plan, then: Then | undefined) {
    const anchors = plan.proposals.flatMap(({ instead }) => (instead && !then ? [instead] : []));
    const found = anchors.length > 0 ? await this.carePlan.beingWritten?.places(plan, 'about-me', anchors) : undefined;
    return plan.proposals.map((proposal) => {
      const place = proposal.instead && found?.places[anchors.indexOf(proposal.instead)];
      return proposal.instead ? { ...proposal, now: place ? found.text.slice(place.from, place.to) : null } : proposal;
    });
  }

  private async wordsGone(plan: Plan, comments: readonly PlanComment[]): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    for (const part of new Set(comments.map(({ section }) => section))) {
      const here = comments.filter(({ section }) => section === part);
      const anchors = here.map(({ anchor }) => anchor);
      const { places = [] } = (await this.carePlan.beingWritten?.places(plan, part, anchors)) ?? {};
      here.forEach(({ commentId }, at) => (places[at] ? undefined : gone.add(commentId)));
    }
    return gone;
  }

  /** To the person, that it lapsed when passages changed as well. To whoever reads a part, no hash that could be guessed back into the rest. */
  private signatureFor(
    reader: Principal,
    plan: Plan,
    passages: readonly MarkedPassage[],
    parts: readonly PlanPart[],
    contentHash: string,
  ) {
    const { signature } = plan;
    if (!signature) return null;
    const { passagesHash, ...whole } = signature;
    const signed = { ...whole, changes: whole.changes.filter((change) => parts.includes(partOfChange(change))) };
    const seesAll = parts.length === PLAN_PARTS.length;
    if (isPerson(plan, reader)) {
      const lapsed = signed.lapsed || passagesHash !== passagesHashOf(passages);
      return { ...signed, lapsed, contentHash: lapsed ? signed.contentHash : contentHash };
    }
    return seesAll && passages.length === 0 ? signed : this.asShown(signed, plan, contentHash, reader);
  }

  private asShown(signed: Omit<Signature, 'passagesHash'>, plan: Plan, contentHash: string, reader: Principal) {
    if (signed.contentHash === contentHashOf(plan)) return { ...signed, contentHash };
    const key = this.carePlan.platform.keyFor('shown-hash');
    const other = createHmac('sha256', key).update(`${reader.memberId} ${signed.contentHash}`).digest('hex');
    return { ...signed, contentHash: other };
  }
}

/** Without hashes, and of oneself also that what one read of the passages kept apart is not as it was. */
function signedFor(reader: Principal, { signed }: Plan, passages: readonly MarkedPassage[]) {
  return signed.map(({ memberId, outcome, reason, language = null, signedAt, passagesHash, lapsed }) => ({
    ...{ memberId, outcome, reason, language, signedAt },
    lapsed: lapsed || (memberId === reader.memberId && passagesHash !== passagesHashOf(passages)),
  }));
}

/** Only the person is shown words that are kept from use. */
function asShown(plan: Plan, isTheirs: boolean): Plan {
  return isTheirs ? plan : withoutWordsKeptFromUse(plan);
}

/** Who else cares for the person is not for a carer to learn. */
export function teamFor({ memberId }: Principal, team: Plan['team']): Plan['team'] {
  const isCarer = team.some((member) => member.memberId === memberId && member.role === 'carer');
  return team.filter((member) => !isCarer || member.role !== 'carer' || member.memberId === memberId);
}

/** What is asked for in a part that somebody does not see is not theirs to ask for. */
function isOfSeen(action: string, parts: readonly PlanPart[]): boolean {
  const [name, section] = action.split(':');
  if (name === 'revise-section' || name === 'comment') return parts.some((part) => part === section);
  if (['propose-rewording', 'accept-rewording', 'name-scribe', 'end-scribe'].includes(name ?? ''))
    return parts.includes('about-me');
  if (name === 'write-safety-lines') return parts.includes('safety-plan');
  return !['set-goal', 'agree-action', 'complete-action'].includes(name ?? '') || parts.includes('goals-and-actions');
}
