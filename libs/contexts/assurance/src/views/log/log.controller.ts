import { Controller, Get, Header } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { CheckpointsQuery } from './checkpoints.query';
import { LogQuery } from './log.query';

@Controller('api/assurance')
export class LogController {
  constructor(
    private readonly log: LogQuery,
    private readonly checkpoints: CheckpointsQuery,
  ) {}

  @Get('log')
  read(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.log.read(caller, position);
  }

  /** Public: it holds the name of the log and the key by which anybody can check it. */
  @Get('policy')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  policy(): string {
    return this.checkpoints.policy();
  }
}
