import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { IdentityContext } from '../../identity.context';
import { SetSharingPreference } from './set-sharing-preference.command';
import type { SetSharingPreferenceRefusal } from './set-sharing-preference.decide';
import { setSharingPreference } from './set-sharing-preference.decide';

@CommandHandler(SetSharingPreference)
export class SetSharingPreferenceHandler implements ICommandHandler<SetSharingPreference> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ preference, context }: SetSharingPreference): Promise<Outcome<SetSharingPreferenceRefusal>> {
    const { personId } = preference;
    await this.identity.access.assertMay(context.principal, 'sharing.set', { personId });
    return this.identity.platform.streams.decideAndAppend({
      stream: sharingPreferenceStream,
      id: personId,
      decide: (state) => setSharingPreference(preference, context.principal, state),
      context,
    });
  }
}
