import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { DisputedEntryQuery } from './disputed-entry.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/care-plan/people/:personId/disputed-entries/:correctionId')
export class DisputedEntryController {
  constructor(private readonly disputed: DisputedEntryQuery) {}

  @Get()
  read(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @Param('correctionId', asId) correctionId: string,
  ) {
    return this.disputed.read(caller, personId, correctionId);
  }
}
