import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { DisputedMeasureQuery } from './disputed-measure.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/outcomes/people/:personId/disputed-measures/:correctionId')
export class DisputedMeasureController {
  constructor(private readonly disputed: DisputedMeasureQuery) {}

  @Get()
  read(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @Param('correctionId', asId) correctionId: string,
  ) {
    return this.disputed.read(caller, personId, correctionId);
  }
}
