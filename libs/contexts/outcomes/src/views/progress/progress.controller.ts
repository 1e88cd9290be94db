import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { ProgressQuery } from './progress.query';

@Controller('api/outcomes/people/:personId/progress')
export class ProgressController {
  constructor(private readonly progress: ProgressQuery) {}

  @Get()
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
    @MinimumPosition() position: bigint,
  ) {
    return this.progress.read(caller, personId, position);
  }
}
