import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { ErasuresQuery } from './erasures.query';

@Controller('api/identity/erasures')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresQuery) {}

  @Get()
  board(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.erasures.board(caller, position);
  }
}
