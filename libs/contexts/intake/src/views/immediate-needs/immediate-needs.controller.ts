import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ImmediateNeedsQuery } from './immediate-needs.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class ImmediateNeedsController {
  constructor(private readonly needs: ImmediateNeedsQuery) {}

  @Get('people/:personId/immediate-needs')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.needs.ofPerson(caller, personId, position);
  }

  @Get('my-immediate-needs')
  owed(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.needs.owedBy(caller, position);
  }
}
