import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { IdentityContext } from '../../identity.context';
import { ChangeStanding } from './change-standing.command';
import type { ChangeStandingRefusal } from './change-standing.decide';
import { changeStanding } from './change-standing.decide';

@CommandHandler(ChangeStanding)
export class ChangeStandingHandler implements ICommandHandler<ChangeStanding> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ practitionerId, standing, context }: ChangeStanding): Promise<Outcome<ChangeStandingRefusal>> {
    const { state: practitioner } = await this.identity.platform.streams.load(practitionerStream, practitionerId);
    const agencyId = practitioner.status === 'unknown' ? null : practitioner.agencyId;
    if (practitioner.status !== 'unknown' && practitioner.role !== null) {
      await this.identity.assertMayGive(context.principal, practitioner.role, agencyId);
    }
    await this.identity.assertMayGive(context.principal, standing.role, agencyId);
    const supervisor = await this.identity.supervisorFound(standing.supervisorId);
    const accountId = await this.identity.accountOf(practitionerId);
    const ids = { practitionerId, agencyId: agencyId ?? '', accountId, statedAt: context.now.toISOString() };
    const byThemself = context.principal.practitionerId === practitionerId;
    return this.identity.platform.streams.decideAndAppend({
      stream: practitionerStream,
      id: practitionerId,
      decide: (state) => changeStanding({ ...standing, ...ids }, state, { byThemself, supervisor }),
      context,
    });
  }
}
