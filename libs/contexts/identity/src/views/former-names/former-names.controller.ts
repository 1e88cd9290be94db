import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { FormerNamesQuery } from './former-names.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/former-names')
export class FormerNamesController {
  constructor(private readonly formerNames: FormerNamesQuery) {}

  @Get()
  read(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.formerNames.read(caller, personId);
  }
}
