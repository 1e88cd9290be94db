import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { FarewellQuery } from './farewell.query';

@Controller('api/care-plan/people/:personId/farewell')
export class FarewellController {
  constructor(private readonly farewell: FarewellQuery) {}

  @Get()
  of(
    @Caller() caller: Principal,
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
  ) {
    return this.farewell.of(caller, personId);
  }
}
