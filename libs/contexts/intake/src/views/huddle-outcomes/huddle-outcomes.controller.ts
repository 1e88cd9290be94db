import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { HuddleOutcomesQuery } from './huddle-outcomes.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class HuddleOutcomesController {
  constructor(private readonly outcomes: HuddleOutcomesQuery) {}

  @Get('huddle-outcomes')
  notShared(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.outcomes.notShared(caller, position);
  }

  @Get('people/:personId/huddle-outcomes')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.outcomes.ofPerson(caller, personId, position);
  }
}
