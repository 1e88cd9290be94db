import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { LeftWordsQuery } from './left-words.query';

@Controller('api/care-plan/left-words')
export class LeftWordsController {
  constructor(private readonly words: LeftWordsQuery) {}

  @Get()
  waiting(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.words.waiting(caller, position);
  }
}
