import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { DecisionsQuery } from './decisions.query';

@Controller('api/care-plan/people/:personId/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsQuery) {}

  @Get()
  read(@Param('personId') personId: string, @Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.decisions.read(caller, personId, position);
  }
}
