import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import type { Accountable } from '../../domain/hand-over/accountable.rules';
import type { MemberRole } from '../../domain/plan/plan.events';
import { holderOf } from '../../domain/way-back/way-back.rules';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { practitionerOf } from '../../integration/consumes/known-practitioner.consumer';
import { AccountableQuery } from '../../views/accountable/accountable.query';
import { StepUp } from './step-up.command';
import { stepUp } from './step-up.decide';
import type { StepUpRefusal } from './step-up.decide';

@CommandHandler(StepUp)
export class StepUpHandler implements ICommandHandler<StepUp> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  async execute({ personId, stepUpId, words, context }: StepUp): Promise<Outcome<StepUpRefusal>> {
    const { principal, now } = context;
    const { state: plan } = await this.carePlan.planFor(principal, 'way-back.step-up', planIdOf(personId));
    const { streams, nation } = this.carePlan.platform;
    const loaded = await streams.load(wayBackStream, personId);
    const { accountable } = await this.accountable.of(personId);
    const { agreed } = loaded.state;
    const roles = await this.rolesOf([
      ...(agreed ? [{ agencyId: agreed.agencyId, memberId: agreed.ownerId }] : []),
      ...plan.team.filter(({ leftAt }) => leftAt === null),
      ...(plan.rest?.team ?? []),
      ...(accountable ? [accountable] : []),
    ]);
    const workingDays = await this.carePlan.policy('step-up-contact-working-days', now);
    const asked = { stepUpId, words, by: principal, now, today: civilDay(now), nation, workingDays };
    return streams.decideAndAppend({
      stream: wayBackStream,
      id: personId,
      decide: (wayBack) => {
        const holder = holderOf(wayBack, plan, accountable, (one) => roles.get(keyOf(one)));
        return stepUp({ ...asked, holder }, plan, wayBack);
      },
      context,
      loaded,
    });
  }

  private async rolesOf(ones: readonly Accountable[]): Promise<ReadonlyMap<string, MemberRole>> {
    const roles = new Map<string, MemberRole>();
    for (const one of ones) {
      const known = await practitionerOf(this.carePlan.database, one.agencyId, one.memberId);
      if (known) roles.set(keyOf(one), known.role);
    }
    return roles;
  }
}

const keyOf = ({ agencyId, memberId }: Accountable): string => `${agencyId} ${memberId}`;
