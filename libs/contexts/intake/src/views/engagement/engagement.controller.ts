import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { EngagementQuery } from './engagement.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class EngagementController {
  constructor(private readonly engagement: EngagementQuery) {}

  @Get('people/:personId/engagement')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.engagement.ofPerson(caller, personId, position);
  }

  @Get('my-engagement-concerns')
  mine(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.engagement.mine(caller, position);
  }
}
