import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { WayBackQuery } from './way-back.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/care-plan')
export class WayBackController {
  constructor(private readonly wayBack: WayBackQuery) {}

  @Get('people/:personId/way-back')
  of(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.wayBack.of(caller, personId);
  }

  /** For a carer whom the person named: whether they may say that help is needed again. */
  @Get('people/:personId/step-up-door')
  door(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.wayBack.door(caller, personId);
  }

  @Get('waiting-step-ups')
  waiting(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.wayBack.waiting(caller, position);
  }
}
