import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { DecisionQuery } from './decision.query';

@Controller('api/care-plan/decisions/:decisionId')
export class DecisionController {
  constructor(private readonly decision: DecisionQuery) {}

  @Get()
  read(@Param('decisionId') decisionId: string, @Caller() caller: Principal) {
    return this.decision.read(caller, decisionId);
  }
}
