import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PairedChangesQuery } from './paired-changes.query';

@Controller('api/outcomes/paired-changes')
export class PairedChangesController {
  constructor(private readonly paired: PairedChangesQuery) {}

  @Get()
  mine(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.paired.ofMine(caller, position);
  }
}
