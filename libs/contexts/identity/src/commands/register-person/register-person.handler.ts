import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { personStream } from '../../domain/person/person.state';
import { IdentityContext } from '../../identity.context';
import { RegisterPerson } from './register-person.command';
import type { RegisterPersonRefusal } from './register-person.decide';
import { registerPerson } from './register-person.decide';

@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ person, context }: RegisterPerson): Promise<Outcome<RegisterPersonRefusal>> {
    await this.identity.access.assertMay(context.principal, 'person.register');
    return this.identity.platform.streams.decideAndAppend({
      stream: personStream,
      id: person.personId,
      decide: (state) => registerPerson(person, state),
      context,
    });
  }
}
