import { Controller, Get, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { HuddleBoardQuery } from './huddle-board.query';
import { HuddleBoardRequest } from './huddle-board.request';

@Controller('api/intake/huddle-board')
export class HuddleBoardController {
  constructor(private readonly board: HuddleBoardQuery) {}

  @Get()
  read(@Caller() caller: Principal, @Query() page: HuddleBoardRequest, @MinimumPosition() position: bigint) {
    return this.board.read(caller, page, position);
  }
}
