import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { FindWaitingQuery } from './find-waiting.query';
import { FindWaitingRequest } from './find-waiting.request';

/** A question sent with POST, so that no name is in an address. */
@Controller('api/intake/huddle-board/find')
export class FindWaitingController {
  constructor(private readonly waiting: FindWaitingQuery) {}

  @Post()
  @HttpCode(200)
  find(@Caller() caller: Principal, @Body() { name }: FindWaitingRequest, @MinimumPosition() position: bigint) {
    return this.waiting.find(caller, name, position);
  }
}
