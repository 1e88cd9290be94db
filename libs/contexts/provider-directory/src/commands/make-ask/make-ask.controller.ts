import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { MakeAsk } from './make-ask.command';
import type { MakeAskRefusal } from './make-ask.decide';
import { MakeAskRequest } from './make-ask.request';

@Controller('api/provider-directory/asks')
export class MakeAskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async make(@Body() request: MakeAskRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const askId = newId(context, 'ask');
    const outcome = await this.commands.execute<MakeAsk, Outcome<MakeAskRefusal>>(
      new MakeAsk(askId, request.serviceId, request.personId, request.need, request.forWhoAccepts ?? null, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
