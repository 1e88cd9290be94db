import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { StepDownQuery } from './step-down.query';

@Controller('api/care-plan/step-down-board')
export class StepDownController {
  constructor(private readonly stepDown: StepDownQuery) {}

  @Get()
  board(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.stepDown.board(caller, position);
  }
}
