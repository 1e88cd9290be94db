import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { RequestErasure } from './request-erasure.command';
import type { RequestErasureRefusal } from './request-erasure.decide';
import { RequestErasureRequest } from './request-erasure.request';

@Controller('api/identity/erasures')
export class RequestErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async request(
    @Body() { personId, reason, agencyId, informationClass }: RequestErasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const erasureId = newId(context, 'erasure');
    const by = { requestedBy: context.principal.memberId ?? '', requestedAt: context.now.toISOString() };
    const erasure = { erasureId, personId, reason, agencyId, informationClass, ...by };
    const command = new RequestErasure(erasure, context);
    const outcome = await this.commands.execute<RequestErasure, Outcome<RequestErasureRefusal>>(command);
    return answer(outcome, identityRefusals, { id: erasureId });
  }
}
