import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { spellStream } from '../../domain/spell/spell.state';
import { IntakeContext, spellIdOf } from '../../intake.context';
import { OpenSpell } from './open-spell.command';
import { openSpell } from './open-spell.decide';

@CommandHandler(OpenSpell)
export class OpenSpellHandler implements ICommandHandler<OpenSpell> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: OpenSpell): Promise<Outcome> {
    await this.intake.access.assertMay(context.principal, 'clock.keep');
    return this.intake.platform.streams.decideAndAppend({
      stream: spellStream,
      id: spellIdOf(data.personId),
      decide: (state) => openSpell(data, state),
      context,
    });
  }
}
