import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { AskedAsRepresentativeQuery } from './asked-as-representative.query';

@Controller('api/care-plan/people/:personId/asked-as-representative')
export class AskedAsRepresentativeController {
  constructor(private readonly asked: AskedAsRepresentativeQuery) {}

  @Get()
  read(@Param('personId') personId: string, @Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.asked.of(caller, personId, position);
  }
}
