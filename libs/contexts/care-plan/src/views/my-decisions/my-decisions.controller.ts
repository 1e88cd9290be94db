import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { MyDecisionsQuery } from './my-decisions.query';

@Controller('api/care-plan/my-decisions')
export class MyDecisionsController {
  constructor(private readonly decisions: MyDecisionsQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.decisions.read(caller, position);
  }
}
