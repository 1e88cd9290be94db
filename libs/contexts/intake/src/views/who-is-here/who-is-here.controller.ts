import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { WhoIsHereQuery } from './who-is-here.query';
import { HereRequest } from './who-is-here.request';

@Controller('api/intake/huddle-board/here')
export class WhoIsHereController {
  constructor(private readonly here: WhoIsHereQuery) {}

  @Get()
  read(@Caller() caller: Principal) {
    return this.here.read(caller);
  }

  /** Not a command: nothing of it is kept. */
  @Post()
  @HttpCode(204)
  say(@Caller() caller: Principal, @Body() request: HereRequest) {
    return this.here.say(caller, request);
  }
}
