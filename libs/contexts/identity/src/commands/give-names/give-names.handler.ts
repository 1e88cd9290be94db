import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { IdentityContext } from '../../identity.context';
import { GiveNames } from './give-names.command';
import type { GiveNamesRefusal } from './give-names.decide';
import { giveNames } from './give-names.decide';

@CommandHandler(GiveNames)
export class GiveNamesHandler implements ICommandHandler<GiveNames> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ names, timesSeen, context }: GiveNames): Promise<Outcome<GiveNamesRefusal>> {
    const { personId } = names;
    await this.identity.access.assertMay(context.principal, 'names.give', { personId });
    const typed = { ...names, timesSeen, at: context.now.toISOString(), today: civilDay(context.now) };
    return this.identity.platform.streams.decideAndAppend({
      stream: personNamesStream,
      id: personId,
      decide: (state) => giveNames(typed, state),
      context,
    });
  }
}
