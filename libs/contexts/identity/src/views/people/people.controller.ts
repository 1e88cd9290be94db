import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { isUUID } from 'class-validator';
import { PeopleQuery } from './people.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity')
export class PeopleController {
  constructor(private readonly people: PeopleQuery) {}

  @Get('people')
  names(@Caller() caller: Principal, @Query('ids') ids: unknown, @MinimumPosition() position: bigint) {
    const wanted = typeof ids === 'string' ? ids.split(',').filter((id) => isUUID(id)) : [];
    return this.people.names(caller, wanted, position);
  }

  @Get('cared-for')
  caredFor(@Caller() caller: Principal) {
    return this.people.caredFor(caller);
  }

  @Get('people/:personId')
  one(@Caller() caller: Principal, @Param('personId', asId) personId: string, @MinimumPosition() position: bigint) {
    return this.people.one(caller, personId, position);
  }
}
