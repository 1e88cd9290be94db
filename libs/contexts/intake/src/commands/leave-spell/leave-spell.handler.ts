import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { spellStream } from '../../domain/spell/spell.state';
import { IntakeContext, spellIdOf } from '../../intake.context';
import { LeaveSpell } from './leave-spell.command';
import { leaveSpell } from './leave-spell.decide';

@CommandHandler(LeaveSpell)
export class LeaveSpellHandler implements ICommandHandler<LeaveSpell> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: LeaveSpell): Promise<Outcome> {
    await this.intake.access.assertMay(context.principal, 'clock.keep');
    return this.intake.platform.streams.decideAndAppend({
      stream: spellStream,
      id: spellIdOf(data.personId),
      decide: (state) => leaveSpell(data, state),
      context,
    });
  }
}
