import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { viewLogStream } from '../../domain/view-log/view-log.state';
import { IdentityContext } from '../../identity.context';
import { RecordView } from './record-view.command';
import type { RecordViewRefusal } from './record-view.decide';
import { recordView } from './record-view.decide';

@CommandHandler(RecordView)
export class RecordViewHandler implements ICommandHandler<RecordView> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ viewed, context }: RecordView): Promise<Outcome<RecordViewRefusal>> {
    await this.identity.access.assertMay(context.principal, 'view.record');
    return this.identity.platform.streams.decideAndAppend({
      stream: viewLogStream,
      id: viewed.personId,
      decide: (state) => recordView(viewed, state),
      context,
    });
  }
}
