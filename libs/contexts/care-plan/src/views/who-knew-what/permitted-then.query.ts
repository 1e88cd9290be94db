import { Injectable } from '@nestjs/common';
import { memberAs } from '@platform/access-control/access-control';
import { READABLE_AFTER_END_DAYS } from '@platform/access-control/access-facts';
import { decideAccess } from '@platform/access-control/decide-access';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal, Tier } from '@platform/access-control/principal';
import { readFacts } from '@platform/access-control/read-facts';
import { purposeOf } from '@platform/http/purpose';
import { carePlanAccess } from '../../care-plan.access';
import { CarePlanContext } from '../../care-plan.context';
import type { KnownPart, Permitted } from '../../domain/joint-decision/who-knew-what.rules';
import { permittedAt } from '../../domain/joint-decision/who-knew-what.rules';
import { wasOnTheTeam } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { preferencesAt, sharingSaidBy } from '../../integration/consumes/sharing-said.consumer';

const AFTER_END_MS = READABLE_AFTER_END_DAYS * 86_400_000;

export interface Member {
  readonly memberId: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly tier: Tier;
}
/** Whether the rules would have shown a part to somebody at a moment. */
export type PermittedThen = (member: Member, part: KnownPart, at: string) => Permitted;

/** The decision that was made about access then, made again: the same rules over what was known by that moment. */
@Injectable()
export class PermittedThenQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** @param emergencies whether what an emergency opened counts: the person is told of those on a page of their own */
  async for(plan: Plan, { emergencies }: { readonly emergencies: boolean }): Promise<PermittedThen> {
    const { personId } = plan;
    const [facts, said] = await Promise.all([
      readFacts(this.carePlan.database, personId),
      sharingSaidBy(this.carePlan.database, personId),
    ]);
    const known = { ...facts, emergencies: emergencies ? facts.emergencies : [] };
    return (member, part, at) => {
      const subject = asThen(member, personId);
      const [action, resource] =
        part === 'decision' ? ['decision.read', { personId, part: 'decisions' }] : ['plan.read', { personId, part }];
      return permittedAt(at, (now) => {
        const then = { ...known, preferences: preferencesAt(said, now) };
        const request = { subject, action, purpose: purposeOf(subject), resource, facts: then, now };
        const decision = decideAccess(carePlanAccess, request);
        if (!decision.allowed) return false;
        if (decision.relation === 'self' || decision.relation === 'emergency') return true;
        return wasOnTheTeam(plan, subject, now.getTime() - AFTER_END_MS);
      });
    };
  }
}

function asThen(member: Member, personId: string): Principal {
  if (member.memberId !== personId) return memberAs(member);
  return { ...ANYONE, role: 'person', memberId: personId, personId };
}
