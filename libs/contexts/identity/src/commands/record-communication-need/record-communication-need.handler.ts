import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { IdentityContext } from '../../identity.context';
import { RecordCommunicationNeed } from './record-communication-need.command';
import type { RecordCommunicationNeedRefusal } from './record-communication-need.decide';
import { recordCommunicationNeed } from './record-communication-need.decide';

@CommandHandler(RecordCommunicationNeed)
export class RecordCommunicationNeedHandler implements ICommandHandler<RecordCommunicationNeed> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ told, context }: RecordCommunicationNeed): Promise<Outcome<RecordCommunicationNeedRefusal>> {
    const { whoseId } = told;
    await this.identity.assertMayAboutNeeds(context.principal, 'needs.record', whoseId);
    const need = {
      ...told,
      needId: newId(context, 'need'),
      today: civilDay(context.now),
      at: context.now.toISOString(),
    };
    return this.identity.platform.streams.decideAndAppend({
      stream: communicationNeedsStream,
      id: whoseId,
      decide: (state) => recordCommunicationNeed(need, state),
      context,
    });
  }
}
