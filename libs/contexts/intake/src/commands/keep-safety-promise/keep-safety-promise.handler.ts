import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';
import { KeepSafetyPromise } from './keep-safety-promise.command';
import type { KeepSafetyPromiseRefusal } from './keep-safety-promise.decide';
import { keepSafetyPromise } from './keep-safety-promise.decide';

@CommandHandler(KeepSafetyPromise)
export class KeepSafetyPromiseHandler implements ICommandHandler<KeepSafetyPromise> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({
    conversationId,
    whatWasDone,
    context,
  }: KeepSafetyPromise): Promise<Outcome<KeepSafetyPromiseRefusal>> {
    const { principal, now } = context;
    if (principal.role === 'anyone') throw signInNeeded();
    const { streams } = this.intake.platform;
    const loaded = await streams.load(safetyConversationStream, conversationId);
    if (loaded.state.status === 'not-held') throw notFound();
    const { personId } = loaded.state.held;
    await this.intake.access.assertMay(principal, 'safety-promise.keep', { personId, part: 'introduction' });
    const done = { whatWasDone, keptBy: principal.memberId ?? '', keptAt: now.toISOString() };
    return streams.decideAndAppend({
      ...{ stream: safetyConversationStream, id: conversationId, context, loaded },
      decide: (state) => keepSafetyPromise(done, state),
    });
  }
}
