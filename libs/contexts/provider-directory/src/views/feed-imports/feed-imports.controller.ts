import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { FeedImportsQuery } from './feed-imports.query';

@Controller('api/provider-directory/feed-imports')
export class FeedImportsController {
  constructor(private readonly imports: FeedImportsQuery) {}

  @Get()
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.imports.read(caller, position);
  }
}
