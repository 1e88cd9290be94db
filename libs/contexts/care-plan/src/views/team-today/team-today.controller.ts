import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { TeamTodayQuery } from './team-today.query';

@Controller('api/care-plan')
export class TeamTodayController {
  constructor(private readonly today: TeamTodayQuery) {}

  @Get('my-people')
  people(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.today.people(caller, position);
  }

  @Get('my-actions')
  actions(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.today.actions(caller, position);
  }
}
