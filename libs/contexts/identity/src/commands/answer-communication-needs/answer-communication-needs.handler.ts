import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { IdentityContext } from '../../identity.context';
import { AnswerCommunicationNeeds } from './answer-communication-needs.command';
import type { AnswerCommunicationNeedsRefusal } from './answer-communication-needs.decide';
import { answerCommunicationNeeds } from './answer-communication-needs.decide';

@CommandHandler(AnswerCommunicationNeeds)
export class AnswerCommunicationNeedsHandler implements ICommandHandler<AnswerCommunicationNeeds> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ told, context }: AnswerCommunicationNeeds): Promise<Outcome<AnswerCommunicationNeedsRefusal>> {
    const { whoseId } = told;
    await this.identity.assertMayAboutNeeds(context.principal, 'needs.record', whoseId);
    const contact = { ...told, contactId: newId(context, 'contact'), answeredAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: communicationNeedsStream,
      id: whoseId,
      decide: (state) => answerCommunicationNeeds(contact, civilDay(context.now), state),
      context,
    });
  }
}
