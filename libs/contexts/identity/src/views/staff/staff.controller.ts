import { Controller, Get, Query } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { isUUID } from 'class-validator';
import { StaffQuery } from './staff.query';

@Controller('api/identity')
export class StaffController {
  constructor(private readonly staff: StaffQuery) {}

  @Get('agencies')
  agencies(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.staff.agencies(caller, position);
  }

  @Get('practitioners')
  practitioners(
    @Caller() caller: Principal,
    @Query('agencyId') agencyId: unknown,
    @MinimumPosition() position: bigint,
  ) {
    return this.staff.practitioners(caller, isUUID(agencyId) ? (agencyId as string) : undefined, position);
  }
}
