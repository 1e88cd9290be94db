import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '@platform/access-control/principal';
import { Caller, CallerSession } from '@platform/http/command-request';
import type { SessionInUse } from '@platform/http/command-request';
import { SectionAddress } from './section.request';
import { SectionRooms } from './section.rooms';

/** The way into the room where a section is written together. */
@Controller('api/care-plan/plans/:planId/sections/:section/live')
export class SectionController {
  constructor(private readonly rooms: SectionRooms) {}

  @Get()
  async enter(
    @Caller() caller: Principal,
    @Param() { planId, section }: SectionAddress,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CallerSession() session?: SessionInUse,
  ): Promise<void> {
    await this.rooms.welcome(request, reply, { caller, session, planId, section });
  }
}
