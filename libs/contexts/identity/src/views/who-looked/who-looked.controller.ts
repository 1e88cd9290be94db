import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { WhoLookedQuery } from './who-looked.query';
import { WhoLookedRequest } from './who-looked.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/who-looked')
export class WhoLookedController {
  constructor(private readonly whoLooked: WhoLookedQuery) {}

  @Get()
  read(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @Query() request: WhoLookedRequest,
    @MinimumPosition() position: bigint,
  ) {
    return this.whoLooked.read(caller, personId, request, position);
  }
}
