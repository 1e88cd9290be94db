import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { WhoKnewWhatQuery } from './who-knew-what.query';

@Controller('api/care-plan/decisions/:decisionId/who-knew-what')
export class WhoKnewWhatController {
  constructor(private readonly whoKnewWhat: WhoKnewWhatQuery) {}

  @Get()
  read(@Param('decisionId') decisionId: string, @Caller() caller: Principal) {
    return this.whoKnewWhat.read(caller, decisionId);
  }
}
