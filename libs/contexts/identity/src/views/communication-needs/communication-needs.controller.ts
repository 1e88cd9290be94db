import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { isUUID } from 'class-validator';
import { CommunicationNeedsQuery } from './communication-needs.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity')
export class CommunicationNeedsController {
  constructor(private readonly needs: CommunicationNeedsQuery) {}

  @Get('communication-needs')
  flags(@Caller() caller: Principal, @Query('ids') ids: unknown, @MinimumPosition() position: bigint) {
    const wanted = typeof ids === 'string' ? ids.split(',').filter((id) => isUUID(id)) : [];
    return this.needs.flags(caller, wanted, position);
  }

  @Get('communication-needs/:whoseId')
  one(@Caller() caller: Principal, @Param('whoseId', asId) whoseId: string) {
    return this.needs.one(caller, whoseId);
  }

  @Get('need-reviews')
  reviewsDue(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.needs.reviewsDue(caller, position);
  }
}
