import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { ResumeService } from './resume-service.command';

@Controller('api/provider-directory/listings/:serviceId/resume')
export class ResumeServiceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async resume(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<ResumeService, Outcome<never>>(new ResumeService(serviceId, context));
    return answer(outcome, providerDirectoryRefusals, { id: serviceId });
  }
}
