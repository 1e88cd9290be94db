import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { AboutOneselfQuery } from './about-oneself.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/about-oneself')
export class AboutOneselfController {
  constructor(private readonly aboutOneself: AboutOneselfQuery) {}

  @Get()
  read(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
    return this.aboutOneself.read(caller, personId);
  }
}
