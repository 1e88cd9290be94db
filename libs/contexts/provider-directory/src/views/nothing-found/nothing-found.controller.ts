import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { NothingFoundQuery } from './nothing-found.query';

@Controller('api/provider-directory/people/:personId/nothing-found')
export class NothingFoundController {
  constructor(private readonly found: NothingFoundQuery) {}

  @Get()
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
    @MinimumPosition() position: bigint,
  ) {
    return this.found.read(caller, personId, position);
  }
}
