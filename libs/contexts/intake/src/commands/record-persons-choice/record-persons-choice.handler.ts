import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { RecordPersonsChoice } from './record-persons-choice.command';
import type { RecordPersonsChoiceRefusal } from './record-persons-choice.decide';
import { recordPersonsChoice } from './record-persons-choice.decide';

@CommandHandler(RecordPersonsChoice)
export class RecordPersonsChoiceHandler implements ICommandHandler<RecordPersonsChoice> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RecordPersonsChoice): Promise<Outcome<RecordPersonsChoiceRefusal>> {
    const { streams } = this.intake.platform;
    const { state } = await streams.load(introductionStream, data.introductionId);
    if (state.status === 'not-received') throw notFound();
    await this.intake.access.assertMay(context.principal, 'persons-choice.record', { personId: state.personId });
    const choice = { ...data, recordedBy: context.principal.memberId ?? '', declinedAt: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (introduction) => recordPersonsChoice(choice, introduction),
      context,
    });
  }
}
