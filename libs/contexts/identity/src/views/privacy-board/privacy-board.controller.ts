import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PrivacyBoardQuery } from './privacy-board.query';

@Controller('api/identity/privacy-board')
export class PrivacyBoardController {
  constructor(private readonly board: PrivacyBoardQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.board.read(caller, position);
  }
}
