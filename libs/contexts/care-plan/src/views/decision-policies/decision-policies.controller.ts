import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { DecisionPoliciesQuery } from './decision-policies.query';

@Controller('api/care-plan/decision-policies')
export class DecisionPoliciesController {
  constructor(private readonly policies: DecisionPoliciesQuery) {}

  @Get()
  read(@Caller() caller: Principal) {
    return this.policies.read(caller);
  }
}
