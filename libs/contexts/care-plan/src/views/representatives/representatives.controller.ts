import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { RepresentativesQuery } from './representatives.query';

@Controller('api/care-plan/people/:personId/representatives')
export class RepresentativesController {
  constructor(private readonly representatives: RepresentativesQuery) {}

  @Get()
  read(@Param('personId') personId: string, @Caller() caller: Principal) {
    return this.representatives.of(caller, personId);
  }
}
