import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { IdentityContext } from '../../identity.context';
import { EndEmployment } from './end-employment.command';
import type { EndEmploymentRefusal } from './end-employment.decide';
import { endEmployment } from './end-employment.decide';

@CommandHandler(EndEmployment)
export class EndEmploymentHandler implements ICommandHandler<EndEmployment> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ practitionerId, context }: EndEmployment): Promise<Outcome<EndEmploymentRefusal>> {
    const { state: practitioner } = await this.identity.platform.streams.load(practitionerStream, practitionerId);
    const agencyId = practitioner.status === 'unknown' ? null : practitioner.agencyId;
    await this.identity.access.assertMay(context.principal, 'staff.administer', { agencyIds: [agencyId] });
    const accountId = await this.identity.accountOf(practitionerId);
    const end = { practitionerId, agencyId: agencyId ?? '', accountId, endedAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: practitionerStream,
      id: practitionerId,
      decide: (state) => endEmployment(end, state, context.principal.practitionerId === practitionerId),
      context,
    });
  }
}
