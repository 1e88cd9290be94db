import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { IdentityContext } from '../../identity.context';
import { AccountLookUpRequest } from './account-look-up.request';
import { AccountQuery } from './account.query';

/** For the gateway, which holds sessions and knows no accounts. A question sent with POST, so that nobody is in an address. */
@Controller('api/identity/accounts/look-up')
export class AccountLookUpController {
  constructor(
    private readonly identity: IdentityContext,
    private readonly accounts: AccountQuery,
  ) {}

  @Post()
  @HttpCode(200)
  async read(@Caller() caller: Principal, @Body() { issuer, subject }: AccountLookUpRequest) {
    await this.identity.access.assertMay(caller, 'account.look-up');
    return this.accounts.findAccount(issuer, subject);
  }
}
