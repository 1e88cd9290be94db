import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ClocksQuery } from './clocks.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class ClocksController {
  constructor(private readonly clocks: ClocksQuery) {}

  @Get('people/:personId/clocks')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.clocks.ofPerson(caller, personId, position);
  }

  @Get('clock-board')
  board(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.clocks.board(caller, position);
  }
}
