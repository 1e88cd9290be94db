import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { memberAs } from '@platform/access-control/access-control';
import type { Principal } from '@platform/access-control/principal';
import type { Loaded } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext, contentHashOf, passagesHashOf, planIdOf, shownHashOf } from '../../care-plan.context';
import type { MarkedPassage } from '../../domain/passage/passage.rules';
import { isKeptFromUse, keptFromUse, withoutWordsKeptFromUse, wordsOf } from '../../domain/plan/entry.rules';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import { allowedActions, isPerson, mayWrite } from '../../domain/plan/plan.rules';
import type { PlanPart } from '../../domain/plan/seen.rules';
import { shownDetails } from '../../domain/plan/shown-details.rules';
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
    const section = (name: Section) => ({ ...plan.sections[name], proposals: [] });
    const contentHash = shownHashOf(plan, passages);
    const writes =
      !then && (standing.may('section.revise') || parts.some((part) => standing.may('section.revise', { part })));
    const isOpen = (action: string) => isOfSeen(action, parts);
    return {
      planId: plan.planId,
      personId: plan.personId,
      revision: revision.toString(),
      position: (history.at(-1)?.position ?? 0n).toString(),
      contentHash,
      openedAt: plan.openedAt,
      sections: {
        aboutMe: { ...plan.sections['about-me'], proposals: plan.proposals },
        strengths: section('strengths'),
        needs: section('needs'),
        formulation: section('formulation'),
        safetyPlan: section('safety-plan'),
      },
      passages,
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
      signature: standing.may('plan.read') ? this.signatureFor(reader, whole, passages, parts, contentHash) : null,
      allowedActions: writes && mayWrite(whole, reader) ? allowedActions(plan, reader).filter(isOpen) : [],
      ...(then ? { putRight: then.putRight.filter((section) => parts.includes(section)) } : {}),
    };
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
  if (name === 'revise-section') return parts.some((part) => part === section);
  if (name === 'propose-rewording') return parts.includes('about-me');
  if (name === 'write-safety-lines') return parts.includes('safety-plan');
  return !['set-goal', 'agree-action', 'complete-action'].includes(name ?? '') || parts.includes('goals-and-actions');
}
