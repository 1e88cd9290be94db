import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { BeforeAskingQuery } from './before-asking.query';

@Controller('api/provider-directory/before-asking')
export class BeforeAskingController {
  constructor(private readonly services: BeforeAskingQuery) {}

  @Get(':serviceId')
  read(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @Caller() caller: Principal,
    @MinimumPosition() position: bigint,
  ) {
    return this.services.read(caller, serviceId, position);
  }
}
