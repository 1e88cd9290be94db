import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller, MinimumPosition } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { IntroductionsQuery } from './introductions.query';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake')
export class IntroductionsController {
  constructor(private readonly introductions: IntroductionsQuery) {}

  @Get('people/:personId/introductions')
  ofPerson(
    @Caller() caller: Principal,
    @Param('personId', asId) personId: string,
    @MinimumPosition() position: bigint,
  ) {
    return this.introductions.ofPerson(caller, personId, position);
  }

  @Get('introductions/:introductionId/name-given')
  nameGiven(@Caller() caller: Principal, @Param('introductionId', asId) introductionId: string) {
    return this.introductions.nameGiven(caller, introductionId);
  }

  @Get('introductions/:introductionId/introducers-reach')
  introducersReach(@Caller() caller: Principal, @Param('introductionId', asId) introductionId: string) {
    return this.introductions.introducersReach(caller, introductionId);
  }
}
