import { Controller, Get, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { EquityQuery } from './equity.query';
import { FiguresQuery } from './figures.query';
import { FiguresRequest } from './figures.request';

@Controller('api/assurance/figures')
export class FiguresController {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly equity: EquityQuery,
  ) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint, @Query() { group, periods }: FiguresRequest) {
    return this.figures.read(caller, position, group, periods);
  }

  @Get('equity')
  groups(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.equity.read(caller, position);
  }

  @Get('looks')
  looks(@Caller() caller: Principal) {
    return this.figures.looks(caller);
  }
}
