import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import { IdentityContext } from '../../identity.context';
import { WithdrawFormerName } from './withdraw-former-name.command';
import type { WithdrawFormerNameRefusal } from './withdraw-former-name.decide';
import { withdrawFormerName } from './withdraw-former-name.decide';

@CommandHandler(WithdrawFormerName)
export class WithdrawFormerNameHandler implements ICommandHandler<WithdrawFormerName> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, formerNameId, context }: WithdrawFormerName): Promise<Outcome<WithdrawFormerNameRefusal>> {
    await this.identity.access.assertMay(context.principal, 'former-names.record', { personId });
    const withdrawal = { personId, formerNameId, withdrawnAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: formerNamesStream,
      id: personId,
      decide: (state) => withdrawFormerName(withdrawal, state),
      context,
    });
  }
}
