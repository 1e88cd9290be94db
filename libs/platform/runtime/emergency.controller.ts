import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import type { EmergencyReason, OpenEmergencyRefusal } from '../access-control/emergency-stream';
import { EMERGENCY_REASONS } from '../access-control/emergency-stream';
import type { Principal } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import type { CommandAnswer, RefusalTable } from '../http/answer';
import { answer } from '../http/answer';
import { AsCommand, Caller } from '../http/command-request';
import { notFound } from '../http/problem';
import type { EmergencyDoor } from './emergency-door';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

export const emergencyRefusals: RefusalTable<OpenEmergencyRefusal> = {
  'emergency-not-reviewed': {
    title: 'You opened this record before in an emergency, and nobody else has looked at that yet.',
    doNext:
      'Ask a colleague to open it, or ring your privacy officer, who can review the first one now. In danger: call 999.',
  },
  'emergency-needs-words': {
    status: 400,
    title: 'Say in a few words why you need to see this now.',
    doNext: 'Write what happened. One sentence is enough.',
  },
  'record-is-yours': {
    title: 'This record is your own.',
    doNext: 'You see it in My space.',
  },
  'record-is-open': {
    title: 'You are on the team: this record is open to you.',
    doNext: 'Open it as always.',
  },
};

class OpenEmergencyRequest {
  /** Of one opening, the same for every context it is sent to. */
  @IsUUID('all', { message: 'must be an id' })
  key!: string;

  @IsIn(EMERGENCY_REASONS, { message: `must be one of ${EMERGENCY_REASONS.join(', ')}` })
  reason!: EmergencyReason;

  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  words!: string;
}

interface WithDoor {
  readonly emergencies: EmergencyDoor;
}

/** Each context that holds the record answers for itself, so that it can be opened while everything else is away. */
export function emergencyController(context: string, token: Type<WithDoor>): Type {
  @Controller(`api/${context}/people/:personId/emergency`)
  class EmergencyController {
    constructor(@Inject(token) private readonly here: WithDoor) {}

    @Get()
    mine(@Caller() caller: Principal, @Param('personId', asId) personId: string) {
      return this.here.emergencies.mine(caller, personId).then((open) => ({ open }));
    }

    @Post()
    async open(
      @Param('personId', asId) personId: string,
      @Body() { key, reason, words }: OpenEmergencyRequest,
      @AsCommand() command: CommandContext,
    ): Promise<CommandAnswer> {
      const outcome = await this.here.emergencies.open({ personId, key, reason, words }, command);
      return answer(outcome, emergencyRefusals, { id: personId });
    }

    @Post('end')
    async end(@Param('personId', asId) personId: string, @AsCommand() command: CommandContext): Promise<CommandAnswer> {
      return answer(await this.here.emergencies.end(personId, command), {}, { id: personId });
    }

    @Get(':memberId/:emergencyId')
    words(
      @Caller() caller: Principal,
      @Param('personId', asId) personId: string,
      @Param('memberId', asId) memberId: string,
      @Param('emergencyId', asId) emergencyId: string,
    ) {
      return this.here.emergencies.words(caller, personId, memberId, emergencyId).then((words) => ({ words }));
    }
  }
  return EmergencyController;
}
