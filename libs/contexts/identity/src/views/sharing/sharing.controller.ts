import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { SharingQuery } from './sharing.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/sharing')
export class SharingController {
  constructor(private readonly sharing: SharingQuery) {}

  @Get()
  read(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.sharing.read(caller, personId);
  }
}
