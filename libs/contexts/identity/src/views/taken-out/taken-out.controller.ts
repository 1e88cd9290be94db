import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { TakenOutQuery } from './taken-out.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity')
export class TakenOutController {
  constructor(private readonly takenOut: TakenOutQuery) {}

  @Get('people/:personId/taken-out')
  of(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.takenOut.of(caller, personId);
  }

  @Get('taken-out')
  board(@Caller() caller: Principal) {
    return this.takenOut.board(caller);
  }
}
