import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { spellStream } from '../../domain/spell/spell.state';
import { IntakeContext, spellIdOf } from '../../intake.context';
import { StartHelp } from './start-help.command';
import { startHelp } from './start-help.decide';
import type { StartHelpRefusal } from './start-help.decide';

@CommandHandler(StartHelp)
export class StartHelpHandler implements ICommandHandler<StartHelp> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: StartHelp): Promise<Outcome<StartHelpRefusal>> {
    const { personId } = data;
    await this.intake.access.assertMay(context.principal, 'help.start', { personId, part: 'introduction' });
    const help = { ...data, recordedBy: context.principal.memberId ?? '' };
    return this.intake.platform.streams.decideAndAppend({
      stream: spellStream,
      id: spellIdOf(personId),
      decide: (state) => startHelp(help, state, civilDay(context.now)),
      context,
    });
  }
}
