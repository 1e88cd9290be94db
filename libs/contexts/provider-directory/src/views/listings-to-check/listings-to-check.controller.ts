import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ListingsToCheckQuery } from './listings-to-check.query';

@Controller('api/provider-directory/agencies/:agencyId/listings-to-check')
export class ListingsToCheckController {
  constructor(private readonly listings: ListingsToCheckQuery) {}

  @Get()
  count(
    @Param('agencyId', new ParseUUIDPipe({ exceptionFactory: notFound })) agencyId: string,
    @Caller() caller: Principal,
  ) {
    return this.listings.count(caller, agencyId);
  }
}
