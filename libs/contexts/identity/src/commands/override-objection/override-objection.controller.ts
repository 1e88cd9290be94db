import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { SharingToldQuery } from '../../views/sharing/sharing-told.query';
import { OverrideObjection } from './override-objection.command';
import type { OverrideObjectionRefusal } from './override-objection.decide';
import { OverrideObjectionAddress, OverrideObjectionRequest } from './override-objection.request';

@Controller('api/identity/people/:personId/sharing/override')
export class OverrideObjectionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly told: SharingToldQuery,
  ) {}

  @Post()
  async override(
    @Param() { personId }: OverrideObjectionAddress,
    @Body() { audience, audienceId, part, ground, reason, until }: OverrideObjectionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { principal, now } = context;
    const by = { overriddenBy: principal.memberId ?? '', overriddenAt: now.toISOString() };
    const override = {
      ...{ personId, audience, audienceId, part, ground, reason, ...by },
      until: new Date(until).toISOString(),
    };
    const command = new OverrideObjection(override, context);
    const outcome = await this.commands.execute<OverrideObjection, Outcome<OverrideObjectionRefusal>>(command);
    const notYet = 'refused' in outcome ? [] : await this.told.everywhere(personId);
    return answer(outcome, identityRefusals, { id: personId, notYet });
  }
}
