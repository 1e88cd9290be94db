import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { apiClientStream } from '../../domain/api-client/api-client.state';
import { IdentityContext } from '../../identity.context';
import { RegisterApiClient } from './register-api-client.command';
import type { RegisterApiClientRefusal } from './register-api-client.decide';
import { registerApiClient } from './register-api-client.decide';

@CommandHandler(RegisterApiClient)
export class RegisterApiClientHandler implements ICommandHandler<RegisterApiClient> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ client, context }: RegisterApiClient): Promise<Outcome<RegisterApiClientRefusal>> {
    await this.identity.access.assertMay(context.principal, 'api-client.administer', { agencyIds: [client.agencyId] });
    return this.identity.platform.streams.decideAndAppend({
      stream: apiClientStream,
      id: client.clientId,
      decide: (state) => registerApiClient(client, state),
      context,
    });
  }
}
