import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { PlanQuery } from './plan.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound, optional: true });

@Controller('api/care-plan/people/:personId/plan')
export class PlanController {
  constructor(
    private readonly plans: PlanQuery,
    private readonly carePlan: CarePlanContext,
  ) {}

  @Get()
  async read(
    @Caller() caller: Principal,
    @Param('personId') personId: string,
    @Query('as', asId) memberId: string | undefined,
    @Query('asOf') asOf: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const instant = this.carePlan.instantAsked(asOf);
    const plan = memberId
      ? await this.plans.readAs(caller, personId, memberId, instant)
      : await this.plans.read(caller, personId, instant);
    void reply.headers({ ETag: `"${plan.revision}"`, Position: plan.position });
    return plan;
  }
}
