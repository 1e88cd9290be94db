import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { IdentityContext } from '../../identity.context';
import { ApiClientLookUpRequest } from './api-client-look-up.request';
import { ApiClientsQuery } from './api-clients.query';

@Controller('api/identity/api-clients')
export class ApiClientsController {
  constructor(
    private readonly identity: IdentityContext,
    private readonly clients: ApiClientsQuery,
  ) {}

  @Get()
  list(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.clients.list(caller, position);
  }

  /** For the gateway, which grants tokens and knows no programs. */
  @Post('look-up')
  @HttpCode(200)
  async lookUp(@Caller() caller: Principal, @Body() { clientId }: ApiClientLookUpRequest) {
    await this.identity.access.assertMay(caller, 'account.look-up');
    return { client: await this.clients.find(clientId) };
  }
}
