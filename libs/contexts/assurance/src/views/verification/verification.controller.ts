import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import type { VerificationAnswer } from './verification.query';
import { VerificationQuery } from './verification.query';

@Controller('api/assurance/verification')
export class VerificationController {
  constructor(private readonly verification: VerificationQuery) {}

  @Get()
  read(@Caller() caller: Principal): Promise<VerificationAnswer> {
    return this.verification.read(caller);
  }
}
