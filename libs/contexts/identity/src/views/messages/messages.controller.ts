import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { MessagesQuery } from './messages.query';

@Controller('api/identity')
export class MessagesController {
  constructor(private readonly messages: MessagesQuery) {}

  @Get('message-preference')
  preference(@Caller() caller: Principal) {
    return this.messages.preference(caller);
  }

  @Get('messages')
  own(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.messages.own(caller, position);
  }

  @Get('people/:personId/messages')
  ofPerson(@Param('personId') personId: string, @Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.messages.ofPerson(caller, personId, position);
  }

  @Get('failed-messages')
  failed(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.messages.failed(caller, position);
  }

  @Get('demonstration-mailbox')
  mailbox(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.messages.mailbox(caller, position);
  }
}
