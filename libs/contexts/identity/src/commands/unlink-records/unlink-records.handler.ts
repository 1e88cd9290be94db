import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { IdentityContext } from '../../identity.context';
import { UnlinkRecords } from './unlink-records.command';
import type { UnlinkRecordsRefusal } from './unlink-records.decide';
import { unlinkRecords } from './unlink-records.decide';

@CommandHandler(UnlinkRecords)
export class UnlinkRecordsHandler implements ICommandHandler<UnlinkRecords> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ pairId, reason, context }: UnlinkRecords): Promise<Outcome<UnlinkRecordsRefusal>> {
    await this.identity.access.assertMay(context.principal, 'duplicates.decide');
    return this.identity.platform.streams.decideAndAppend({
      stream: recordPairStream,
      id: pairId,
      decide: (state) => unlinkRecords(reason, context.now.toISOString(), state),
      context,
    });
  }
}
