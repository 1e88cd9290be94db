import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { ListingConflictsQuery } from './listing-conflicts.query';

@Controller('api/provider-directory/listing-conflicts')
export class ListingConflictsController {
  constructor(private readonly conflicts: ListingConflictsQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.conflicts.read(caller, position);
  }
}
