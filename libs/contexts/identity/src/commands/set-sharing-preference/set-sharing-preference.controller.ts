import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { SharingToldQuery } from '../../views/sharing/sharing-told.query';
import { SetSharingPreference } from './set-sharing-preference.command';
import type { SetSharingPreferenceRefusal } from './set-sharing-preference.decide';
import { SetSharingPreferenceRequest, SharingAddress } from './set-sharing-preference.request';

@Controller('api/identity/people/:personId/sharing')
export class SetSharingPreferenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly told: SharingToldQuery,
  ) {}

  /** Answers when every context that can be reached decides by it; the others are named. */
  @Post()
  async set(
    @Param() { personId }: SharingAddress,
    @Body() { audience, audienceId, part, choice }: SetSharingPreferenceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const setBy = context.principal.memberId ?? '';
    const preference = { personId, audience, audienceId, part, choice, setBy, setAt: context.now.toISOString() };
    const command = new SetSharingPreference(preference, context);
    const outcome = await this.commands.execute<SetSharingPreference, Outcome<SetSharingPreferenceRefusal>>(command);
    const notYet = 'refused' in outcome ? [] : await this.told.everywhere(personId);
    return answer(outcome, identityRefusals, { id: personId, notYet });
  }
}
