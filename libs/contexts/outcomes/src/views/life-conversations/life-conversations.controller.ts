import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { LifeConversationsQuery } from './life-conversations.query';

@Controller('api/outcomes/people/:personId/life-conversations')
export class LifeConversationsController {
  constructor(private readonly conversations: LifeConversationsQuery) {}

  @Get()
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
  ) {
    return this.conversations.read(caller, personId);
  }
}
