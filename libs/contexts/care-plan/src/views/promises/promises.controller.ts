import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PromisesQuery } from './promises.query';

@Controller('api/care-plan/my-promises')
export class PromisesController {
  constructor(private readonly promises: PromisesQuery) {}

  @Get()
  mine(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.promises.mine(caller, position);
  }
}
