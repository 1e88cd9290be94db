import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PerAccountGuard } from '@platform/http/per-account.guard';
import { FindByNameQuery } from './find-by-name.query';
import { FindByNameRequest } from './find-by-name.request';

/** A question sent with POST, so that no name is in an address. */
@Controller('api/identity/people/find')
export class FindByNameController {
  constructor(private readonly people: FindByNameQuery) {}

  @Post()
  @HttpCode(200)
  @UseGuards(PerAccountGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  find(@Caller() caller: Principal, @Body() { name }: FindByNameRequest, @MinimumPosition() position: bigint) {
    return this.people.find(caller, name, position);
  }
}
