import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { agencyStream } from '../../domain/agency/agency.state';
import { IdentityContext } from '../../identity.context';
import { RegisterAgency } from './register-agency.command';
import type { RegisterAgencyRefusal } from './register-agency.decide';
import { registerAgency } from './register-agency.decide';

@CommandHandler(RegisterAgency)
export class RegisterAgencyHandler implements ICommandHandler<RegisterAgency> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ agency, context }: RegisterAgency): Promise<Outcome<RegisterAgencyRefusal>> {
    await this.identity.access.assertMay(context.principal, 'agency.register');
    return this.identity.platform.streams.decideAndAppend({
      stream: agencyStream,
      id: agency.agencyId,
      decide: (state) => registerAgency(agency, state),
      context,
    });
  }
}
