import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { MeasuresQuery } from './measures.query';

@Controller('api/outcomes')
export class MeasuresController {
  constructor(private readonly measures: MeasuresQuery) {}

  @Get('measures')
  list(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.measures.list(caller, position);
  }

  @Get('measure-licences')
  licences(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.measures.licences(caller, position);
  }
}
