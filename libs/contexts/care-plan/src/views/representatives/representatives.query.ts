import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { isInForce } from '../../domain/representation/representation.rules';
import { representationStream } from '../../domain/representation/representation.state';

/** Who may speak for a person, in what and until when; from the stream, so that nobody speaks who was ended a moment ago. */
@Injectable()
export class RepresentativesQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async of(caller: Principal, personId: string) {
    await this.carePlan.assertMayList(caller, 'representative.read', personId);
    await this.carePlan.views.record(caller, personId, 'representatives');
    const { streams, clock } = this.carePlan.platform;
    const { state } = await streams.load(representationStream, personId);
    const today = civilDay(clock.now());
    const mayRecognise = await this.mayRecognise(caller, personId);
    return {
      representatives: state.map((one) => ({ ...one, inForce: isInForce(one, today) })).reverse(),
      allowedActions: [
        ...(mayRecognise ? ['recognise'] : []),
        ...(mayRecognise || caller.personId === personId ? ['end'] : []),
      ],
    };
  }

  private async mayRecognise(caller: Principal, personId: string): Promise<boolean> {
    const { state: plan } = await this.carePlan.platform.streams.load(planStream, planIdOf(personId));
    if (keyWorkerOf(plan)?.memberId !== caller.memberId) return false;
    return this.carePlan.access.may(caller, 'representative.recognise', { personId, part: 'decisions' });
  }
}
