import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { SafetyConversationsQuery } from './safety-conversations.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class SafetyConversationsController {
  constructor(private readonly conversations: SafetyConversationsQuery) {}

  @Get('people/:personId/safety-conversations')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.conversations.ofPerson(caller, personId, position);
  }

  @Get('my-safety-promises')
  owed(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.conversations.owedBy(caller, position);
  }
}
