import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { OpenCodesQuery } from './open-codes.query';

@Controller('api/outcomes/people/:personId/measure-codes')
export class OpenCodesController {
  constructor(private readonly codes: OpenCodesQuery) {}

  @Get()
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
    @MinimumPosition() position: bigint,
  ) {
    return this.codes.read(caller, personId, position);
  }
}
