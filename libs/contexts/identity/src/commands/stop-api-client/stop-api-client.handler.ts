import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { apiClientStream } from '../../domain/api-client/api-client.state';
import { IdentityContext } from '../../identity.context';
import { StopApiClient } from './stop-api-client.command';
import type { StopApiClientRefusal } from './stop-api-client.decide';
import { stopApiClient } from './stop-api-client.decide';

@CommandHandler(StopApiClient)
export class StopApiClientHandler implements ICommandHandler<StopApiClient> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ clientId, context }: StopApiClient): Promise<Outcome<StopApiClientRefusal>> {
    const { state: client } = await this.identity.platform.streams.load(apiClientStream, clientId);
    const agencyIds = client.status === 'unknown' ? [] : [client.agencyId];
    await this.identity.access.assertMay(context.principal, 'api-client.administer', { agencyIds });
    return this.identity.platform.streams.decideAndAppend({
      stream: apiClientStream,
      id: clientId,
      decide: (state) => stopApiClient(clientId, context.now.toISOString(), state),
      context,
    });
  }
}
