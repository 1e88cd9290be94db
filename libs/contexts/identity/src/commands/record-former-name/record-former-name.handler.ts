import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import { IdentityContext } from '../../identity.context';
import { RecordFormerName } from './record-former-name.command';
import type { RecordFormerNameRefusal } from './record-former-name.decide';
import { recordFormerName } from './record-former-name.decide';

@CommandHandler(RecordFormerName)
export class RecordFormerNameHandler implements ICommandHandler<RecordFormerName> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, name, context }: RecordFormerName): Promise<Outcome<RecordFormerNameRefusal>> {
    await this.identity.access.assertMay(context.principal, 'former-names.record', { personId });
    const formerNameId = newId(context, 'former-name');
    const former = { personId, formerNameId, name, recordedAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: formerNamesStream,
      id: personId,
      decide: (state) => recordFormerName(former, state),
      context,
    });
  }
}
