import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PlanVersionsQuery } from './plan-versions.query';
import { PlanVersionsRequest } from './plan-versions.request';

@Controller('api/care-plan/people/:personId/plan/versions')
export class PlanVersionsController {
  constructor(private readonly versions: PlanVersionsQuery) {}

  @Get()
  read(@Caller() caller: Principal, @Param('personId') personId: string, @Query() { number }: PlanVersionsRequest) {
    return this.versions.read(caller, personId, number === undefined ? undefined : Number(number));
  }
}
