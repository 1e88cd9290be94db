import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { WatchQuery } from './watch.query';

@Controller('api/assurance/watch')
export class WatchController {
  constructor(private readonly watch: WatchQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.watch.read(caller, position);
  }
}
