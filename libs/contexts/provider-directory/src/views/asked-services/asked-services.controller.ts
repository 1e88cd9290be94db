import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { AskedServicesQuery } from './asked-services.query';

@Controller('api/provider-directory/how-asks-reach-us')
export class AskedServicesController {
  constructor(private readonly services: AskedServicesQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.services.read(caller, position);
  }
}
