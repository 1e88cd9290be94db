import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { SafetyPromptsQuery } from './safety-prompts.query';

@Controller('api/outcomes')
export class SafetyPromptsController {
  constructor(private readonly prompts: SafetyPromptsQuery) {}

  @Get('my-safety-prompts')
  mine(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.prompts.mine(caller, position);
  }

  @Get('people/:personId/safety-prompts')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.prompts.ofPerson(caller, personId, position);
  }
}
