import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { AskInboxQuery } from './ask-inbox.query';

@Controller('api/provider-directory/ask-inbox')
export class AskInboxController {
  constructor(private readonly inbox: AskInboxQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.inbox.read(caller, position);
  }
}
