import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PerAccountGuard } from '@platform/http/per-account.guard';
import { LookUpQuery } from './look-up.query';
import { LookUpRequest } from './look-up.request';

/** A question sent with POST, so that no number is in an address. */
@Controller('api/identity/people/look-up')
export class LookUpController {
  constructor(private readonly lookUp: LookUpQuery) {}

  @Post()
  @HttpCode(200)
  @UseGuards(PerAccountGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  find(@Caller() caller: Principal, @Body() { kind, number }: LookUpRequest, @MinimumPosition() position: bigint) {
    return this.lookUp.find(caller, kind, number, position);
  }
}
