import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Caller } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { TrajectoryNotesQuery } from './trajectory-notes.query';

@Controller('api/outcomes/people/:personId/trajectory-notes')
export class TrajectoryNotesController {
  constructor(private readonly notes: TrajectoryNotesQuery) {}

  @Get()
  read(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Caller() caller: Principal,
  ) {
    return this.notes.read(caller, personId);
  }
}
