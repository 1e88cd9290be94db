import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { CorrectionsQuery } from './corrections.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity')
export class CorrectionsController {
  constructor(private readonly corrections: CorrectionsQuery) {}

  @Get('people/:personId/corrections')
  of(@Caller() caller: Principal, @Param('personId', asId) personId: string, @MinimumPosition() position: bigint) {
    return this.corrections.of(caller, personId, position);
  }

  @Get('owed-corrections')
  owed(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.corrections.owed(caller, position);
  }
}
