import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { HandOversQuery } from './hand-overs.query';

@Controller('api/care-plan')
export class HandOversController {
  constructor(private readonly handOvers: HandOversQuery) {}

  @Get('hand-over-board')
  board(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.handOvers.board(caller, position);
  }

  @Get('people/:personId/hand-overs')
  ofPerson(@Param('personId') personId: string, @Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.handOvers.ofPerson(caller, personId, position);
  }
}
