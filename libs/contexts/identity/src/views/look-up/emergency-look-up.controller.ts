import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PerAccountGuard } from '@platform/http/per-account.guard';
import { EmergencyLookUpQuery } from './emergency-look-up.query';
import { LookUpRequest } from './look-up.request';

/** A number is never in an address. */
@Controller('api/identity/people/emergency-look-up')
export class EmergencyLookUpController {
  constructor(private readonly lookUp: EmergencyLookUpQuery) {}

  @Post()
  @HttpCode(200)
  @UseGuards(PerAccountGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  find(@Caller() caller: Principal, @Body() { kind, number }: LookUpRequest) {
    return this.lookUp.find(caller, kind, number);
  }
}
