import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { mayRecordVoice } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { RecordPersonsVoice } from './record-persons-voice.command';
import { recordPersonsVoice } from './record-persons-voice.decide';
import type { RecordPersonsVoiceRefusal } from './record-persons-voice.decide';

@CommandHandler(RecordPersonsVoice)
export class RecordPersonsVoiceHandler implements ICommandHandler<RecordPersonsVoice> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: RecordPersonsVoice): Promise<Outcome<RecordPersonsVoiceRefusal>> {
    const { plan, planContentHash } = await this.carePlan.decisionFor(
      context.principal,
      'decision.record-persons-voice',
      decisionId,
    );
    if (!mayRecordVoice(plan, context.principal)) throw notFound();
    const voice = {
      decisionId,
      personId: plan.personId,
      outcome: said.outcome,
      words: said.words,
      planContentHash,
      recordedBy: nameOf(plan, context.principal),
      voicedAt: context.now.toISOString(),
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => recordPersonsVoice(voice, said.shown, decision),
      context,
    });
  }
}
