import { createHash } from 'node:crypto';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { Problem } from '@platform/http/problem';
import { publicKeyOf } from '../../domain/api-client/api-client.rules';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { RegisterApiClient } from './register-api-client.command';
import type { RegisterApiClientRefusal } from './register-api-client.decide';
import { RegisterApiClientRequest } from './register-api-client.request';

@Controller('api/identity/api-clients')
export class RegisterApiClientController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  /** The answer alone has the secret; it is kept nowhere. */
  @Post()
  async register(
    @Body() request: RegisterApiClientRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const clientId = newId(context, 'api-client');
    const publicKey = request.publicKey ? publicKeyOf(request.publicKey) : null;
    if (request.publicKey && publicKey === null) throw notAPublicKey();
    const secret = publicKey ? null : this.identity.clientSecret(clientId);
    const { agencyId, accountId, role } = context.principal;
    const command = new RegisterApiClient(
      {
        clientId,
        agencyId,
        name: request.name,
        scopes: request.scopes,
        secretHash: secret === null ? null : createHash('sha256').update(secret, 'utf8').digest('base64url'),
        publicKeys: publicKey ? [publicKey] : null,
        registeredBy: accountId ?? role,
        registeredAt: context.now.toISOString(),
      },
      context,
    );
    const outcome = await this.commands.execute<RegisterApiClient, Outcome<RegisterApiClientRefusal>>(command);
    return answer(outcome, identityRefusals, { id: clientId, secret });
  }
}

function notAPublicKey(): Problem {
  return new Problem({
    status: 400,
    code: 'bad-fields',
    title: 'The key is not one that can be used.',
    doNext: 'Give the public part of an RSA, EC or Ed25519 key as a JWK, without its private members.',
    fields: [{ field: 'publicKey', problem: 'must be the public part of a key, as a JWK' }],
  });
}
