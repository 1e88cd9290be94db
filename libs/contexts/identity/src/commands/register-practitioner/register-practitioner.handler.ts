import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { agencyStream } from '../../domain/agency/agency.state';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { IdentityContext } from '../../identity.context';
import { RegisterPractitioner } from './register-practitioner.command';
import type { RegisterPractitionerRefusal } from './register-practitioner.decide';
import { registerPractitioner } from './register-practitioner.decide';

@CommandHandler(RegisterPractitioner)
export class RegisterPractitionerHandler implements ICommandHandler<RegisterPractitioner> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ practitioner, context }: RegisterPractitioner): Promise<Outcome<RegisterPractitionerRefusal>> {
    await this.identity.access.assertMay(context.principal, 'practitioner.register');
    const { state: agency } = await this.identity.platform.streams.load(agencyStream, practitioner.agencyId);
    return this.identity.platform.streams.decideAndAppend({
      stream: practitionerStream,
      id: practitioner.practitionerId,
      decide: (state) => registerPractitioner(practitioner, state, agency.status === 'joined'),
      context,
    });
  }
}
