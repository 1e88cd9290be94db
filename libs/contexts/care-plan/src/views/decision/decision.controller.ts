import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { CarePlanContext } from '../../care-plan.context';
import { DecisionQuery } from './decision.query';

@Controller('api/care-plan/decisions/:decisionId')
export class DecisionController {
  constructor(
    private readonly decision: DecisionQuery,
    private readonly carePlan: CarePlanContext,
  ) {}

  @Get()
  read(@Param('decisionId') decisionId: string, @Caller() caller: Principal, @Query('asOf') asOf: unknown) {
    return this.decision.read(caller, decisionId, this.carePlan.instantAsked(asOf));
  }
}
