import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { spellStream } from '../../domain/spell/spell.state';
import { IntakeContext, spellIdOf } from '../../intake.context';
import { RecordClockElement } from './record-clock-element.command';
import { recordClockElement } from './record-clock-element.decide';

@CommandHandler(RecordClockElement)
export class RecordClockElementHandler implements ICommandHandler<RecordClockElement> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RecordClockElement): Promise<Outcome> {
    await this.intake.access.assertMay(context.principal, 'clock.keep');
    return this.intake.platform.streams.decideAndAppend({
      stream: spellStream,
      id: spellIdOf(data.personId),
      decide: (state) => recordClockElement(data, state),
      context,
    });
  }
}
