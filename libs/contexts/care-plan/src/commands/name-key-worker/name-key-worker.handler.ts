import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { isPractitionerKnown, practitionerOf } from '../../integration/consumes/known-practitioner.consumer';
import { NameKeyWorker } from './name-key-worker.command';
import { nameKeyWorker } from './name-key-worker.decide';
import type { NameKeyWorkerRefusal } from './name-key-worker.decide';

@CommandHandler(NameKeyWorker)
export class NameKeyWorkerHandler implements ICommandHandler<NameKeyWorker> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ personId, named, context }: NameKeyWorker): Promise<Outcome<NameKeyWorkerRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'key-worker.name');
    const { database, platform } = this.carePlan;
    const planId = planIdOf(personId);
    const { state: plan, revision } = await platform.streams.load(planStream, planId);
    if (revision < 0n) throw notFound();
    const former = keyWorkerOf(plan);
    const hasLeft = former !== undefined && !(await isPractitionerKnown(database, former.memberId));
    const known = await practitionerOf(database, named.agencyId, named.memberId);
    const member = known && { ...known, agencyId: named.agencyId, isKeyWorker: true };
    return platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (state) => {
        const isSame = keyWorkerOf(state)?.memberId === former?.memberId;
        return nameKeyWorker(member, context.now.toISOString(), state, hasLeft && isSame);
      },
      context,
    });
  }
}
