import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { IdentityContext } from '../../identity.context';
import { OverrideObjection } from './override-objection.command';
import type { OverrideObjectionRefusal } from './override-objection.decide';
import { overrideObjection } from './override-objection.decide';

@CommandHandler(OverrideObjection)
export class OverrideObjectionHandler implements ICommandHandler<OverrideObjection> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ override, context }: OverrideObjection): Promise<Outcome<OverrideObjectionRefusal>> {
    await this.identity.access.assertMay(context.principal, 'objection.override');
    return this.identity.platform.streams.decideAndAppend({
      stream: sharingPreferenceStream,
      id: override.personId,
      decide: (state) => overrideObjection(override, state),
      context,
    });
  }
}
