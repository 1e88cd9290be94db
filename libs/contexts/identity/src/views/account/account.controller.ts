import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { AccountQuery } from './account.query';

/** Whether sign-in is the demonstration's; given by the app. */
export const IS_DEMONSTRATION = Symbol('IsDemonstration');

@Controller('api/identity/me')
export class AccountController {
  constructor(
    private readonly accounts: AccountQuery,
    @Inject(IS_DEMONSTRATION) private readonly demonstration: boolean,
  ) {}

  @Get()
  me(@Caller() caller: Principal) {
    return this.accounts.me(caller, this.demonstration);
  }
}
