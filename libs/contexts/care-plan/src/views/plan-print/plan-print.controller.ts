import { Body, Controller, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PlanPrintQuery } from './plan-print.query';
import { PlanPrintRequest } from './plan-print.request';

/** A question sent with POST, so that names are in no address and no log. */
@Controller('api/care-plan/people/:personId/plan/pdf')
export class PlanPrintController {
  constructor(private readonly print: PlanPrintQuery) {}

  @Post()
  @HttpCode(200)
  async read(@Caller() caller: Principal, @Param('personId') personId: string, @Body() asked: PlanPrintRequest) {
    const { size = 12, apart = [], names = [], asOf } = asked;
    const pdf = await this.print.pdf(caller, personId, { size, apart, names, asOf });
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'attachment; filename="plan.pdf"' });
  }
}
