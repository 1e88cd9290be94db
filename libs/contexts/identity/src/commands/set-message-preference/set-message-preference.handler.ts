import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { messagePreferenceStream } from '../../domain/message-preference/message-preference.state';
import { IdentityContext } from '../../identity.context';
import { SetMessagePreference } from './set-message-preference.command';
import type { SetMessagePreferenceRefusal } from './set-message-preference.decide';
import { setMessagePreference } from './set-message-preference.decide';

@CommandHandler(SetMessagePreference)
export class SetMessagePreferenceHandler implements ICommandHandler<SetMessagePreference> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ preference, context }: SetMessagePreference): Promise<Outcome<SetMessagePreferenceRefusal>> {
    const { principal } = context;
    if (preference.said === 'at-the-door') await this.identity.access.assertMay(principal, 'message.keep');
    else {
      await this.identity.access.assertMay(principal, 'message-preference.set');
      // Each says it for themself, and nobody for anybody else.
      if (this.identity.recipientIs(principal) !== preference.recipientId) throw notFound();
    }
    const data = { ...preference, setAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      ...{ stream: messagePreferenceStream, id: preference.recipientId, context },
      decide: (state) => setMessagePreference(data, state),
    });
  }
}
