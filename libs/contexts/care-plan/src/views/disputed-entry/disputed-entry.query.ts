import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound, signInNeeded } from '@platform/http/problem';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { wordsOf } from '../../domain/plan/entry.rules';
import { planStream } from '../../domain/plan/plan.state';
import { answeringAgencyOf } from '../../domain/plan/team.rules';

/** The words that are kept from use, for the person and for whoever answers them; from the stream, and only until they are answered. */
@Injectable()
export class DisputedEntryQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async read(caller: Principal, personId: string, correctionId: string) {
    if (caller.role === 'anyone') throw signInNeeded();
    const { access, platform, views } = this.carePlan;
    const { state: plan } = await platform.streams.load(planStream, planIdOf(personId));
    await access.assertMay(caller, 'disputed-entry.read', { personId, agencyIds: [answeringAgencyOf(plan)] });
    const correction = plan.corrections.find((one) => one.correctionId === correctionId);
    const { entry, isOpen, keptFromUse, askedAt } = correction ?? { isOpen: false, keptFromUse: false };
    if (!entry || !isOpen || !keptFromUse) throw notFound();
    await views.record(caller, personId, 'disputed-entry');
    return { correctionId, ...entry, text: wordsOf(plan, entry) ?? '', askedAt };
  }
}
