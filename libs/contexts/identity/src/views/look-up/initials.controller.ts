import { Controller, Get, Param, ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PerAccountGuard } from '@platform/http/per-account.guard';
import { notFound } from '@platform/http/problem';
import { InitialsQuery } from './initials.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/initials')
export class InitialsController {
  constructor(private readonly initials: InitialsQuery) {}

  @Get()
  @UseGuards(PerAccountGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  of(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.initials.of(caller, personId);
  }
}
