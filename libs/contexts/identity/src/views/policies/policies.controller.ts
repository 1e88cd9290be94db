import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { PoliciesQuery } from './policies.query';

@Controller('api/identity/policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesQuery) {}

  @Get()
  read(@Caller() caller: Principal) {
    return this.policies.read(caller);
  }
}
