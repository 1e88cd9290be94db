import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { practitionerOf } from '../../integration/consumes/known-practitioner.consumer';
import { RevivePlan } from './revive-plan.command';
import { revivePlan } from './revive-plan.decide';

@CommandHandler(RevivePlan)
export class RevivePlanHandler implements ICommandHandler<RevivePlan> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: RevivePlan): Promise<Outcome<never>> {
    const { planId, context } = command;
    const { access, database, platform } = this.carePlan;
    await access.assertMay(context.principal, 'plan.revive');
    const { state } = await platform.streams.load(planStream, planId);
    const stillThere = new Set<string>();
    for (const { memberId, agencyId, role } of state.rest?.team ?? []) {
      // A carer works nowhere: they come back to the team, and see what the person shows them.
      if (role === 'carer' || (await practitionerOf(database, agencyId, memberId))) stillThere.add(memberId);
    }
    const isStillThere = ({ memberId }: { readonly memberId: string }) => stillThere.has(memberId);
    return platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => revivePlan({ ...command, isStillThere }, context.now.toISOString(), plan),
      context,
    });
  }
}
