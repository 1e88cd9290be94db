import type { CommandContext } from '@platform/event-store/command-context';
import type { ApiClientRegistered } from '../../domain/api-client/api-client.events';

export class RegisterApiClient {
  constructor(
    readonly client: ApiClientRegistered['data'],
    readonly context: CommandContext,
  ) {}
}
