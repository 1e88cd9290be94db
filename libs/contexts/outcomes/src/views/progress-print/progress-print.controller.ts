import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ProgressPrintQuery } from './progress-print.query';
import { ProgressPrintRequest } from './progress-print.request';

/** A question sent with POST, so that the words of goals are in no address and no log. */
@Controller('api/outcomes/people/:personId/progress/pdf')
export class ProgressPrintController {
  constructor(private readonly print: ProgressPrintQuery) {}

  @Post()
  @HttpCode(200)
  async read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
    @Body() { size = 12, goals = [] }: ProgressPrintRequest,
  ) {
    const pdf = await this.print.pdf(caller, personId, { size, goals });
    const disposition = 'attachment; filename="how-it-is-going.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}
