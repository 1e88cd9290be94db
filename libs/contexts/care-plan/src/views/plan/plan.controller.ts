import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PlanQuery } from './plan.query';

@Controller('api/care-plan/people/:personId/plan')
export class PlanController {
  constructor(private readonly plans: PlanQuery) {}

  @Get()
  async read(
    @Caller() caller: Principal,
    @Param('personId') personId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const plan = await this.plans.read(caller, personId);
    void reply.headers({ ETag: `"${plan.revision}"`, Position: plan.position });
    return plan;
  }
}
