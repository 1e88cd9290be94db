import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { OwnListingsQuery } from './own-listings.query';

@Controller('api/provider-directory/own-listings')
export class OwnListingsController {
  constructor(private readonly listings: OwnListingsQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.listings.read(caller, position);
  }
}
