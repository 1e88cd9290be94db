import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { HuddleBoardQuery } from './huddle-board.query';

@Controller('api/intake/huddle-board')
export class HuddleBoardController {
  constructor(private readonly board: HuddleBoardQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.board.read(caller, position);
  }
}
