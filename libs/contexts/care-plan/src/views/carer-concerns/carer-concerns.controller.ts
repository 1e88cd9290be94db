import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { CarerConcernsQuery } from './carer-concerns.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/care-plan')
export class CarerConcernsController {
  constructor(private readonly concerns: CarerConcernsQuery) {}

  @Get('people/:personId/carer-concerns')
  of(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.concerns.of(caller, personId);
  }

  @Get('owed-carer-answers')
  owed(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.concerns.owed(caller, position);
  }
}
