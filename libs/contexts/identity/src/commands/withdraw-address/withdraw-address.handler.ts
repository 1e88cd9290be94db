import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
import { IdentityContext } from '../../identity.context';
import { WithdrawAddress } from './withdraw-address.command';
import type { WithdrawAddressRefusal } from './withdraw-address.decide';
import { withdrawAddress } from './withdraw-address.decide';

@CommandHandler(WithdrawAddress)
export class WithdrawAddressHandler implements ICommandHandler<WithdrawAddress> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, context }: WithdrawAddress): Promise<Outcome<WithdrawAddressRefusal>> {
    await this.identity.access.assertMay(context.principal, 'address.give', { personId });
    const withdrawal = { personId, withdrawnAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: postalAddressStream,
      id: personId,
      decide: (state) => withdrawAddress(withdrawal, state),
      context,
    });
  }
}
