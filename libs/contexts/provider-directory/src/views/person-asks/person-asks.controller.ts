import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { PersonAsksQuery } from './person-asks.query';

@Controller('api/provider-directory')
export class PersonAsksController {
  constructor(private readonly asks: PersonAsksQuery) {}

  @Get('my-asks')
  awaited(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.asks.awaitedBy(caller, position);
  }

  @Get('people/:personId/asks')
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
    @MinimumPosition() position: bigint,
  ) {
    return this.asks.read(caller, personId, position);
  }
}
