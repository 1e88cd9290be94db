import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { AdministrationQuery } from './administration.query';

@Controller('api/identity/agencies/:agencyId/staff')
export class AdministrationController {
  constructor(private readonly administration: AdministrationQuery) {}

  @Get()
  staff(
    @Caller() caller: Principal,
    @Param('agencyId', ParseUUIDPipe) agencyId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.administration.staffOf(caller, agencyId, position);
  }
}
