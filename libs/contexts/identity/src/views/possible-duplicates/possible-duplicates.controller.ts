import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { PossibleDuplicatesQuery } from './possible-duplicates.query';

@Controller('api/identity')
export class PossibleDuplicatesController {
  constructor(private readonly duplicates: PossibleDuplicatesQuery) {}

  @Get('possible-duplicates')
  board(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.duplicates.board(caller, position);
  }

  @Get('same-person-questions')
  questions(@Caller() caller: Principal, @MinimumPosition() position: bigint) {
    return this.duplicates.questions(caller, position);
  }
}
