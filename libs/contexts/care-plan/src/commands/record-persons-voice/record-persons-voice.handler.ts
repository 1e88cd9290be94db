import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { mayRecordVoice } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { representationStream } from '../../domain/representation/representation.state';
import { RecordPersonsVoice } from './record-persons-voice.command';
import { recordPersonsVoice } from './record-persons-voice.decide';
import type { RecordPersonsVoiceRefusal, SpokenFor } from './record-persons-voice.decide';

@CommandHandler(RecordPersonsVoice)
export class RecordPersonsVoiceHandler implements ICommandHandler<RecordPersonsVoice> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: RecordPersonsVoice): Promise<Outcome<RecordPersonsVoiceRefusal>> {
    const { plan, planContentHash } = await this.carePlan.decisionFor(
      context.principal,
      'decision.record-persons-voice',
      decisionId,
    );
    const named = said.representativeId ?? null;
    const spokenFor = named === null ? null : await this.spokenFor(plan.personId, named, context.now);
    const isTheirs = spokenFor?.representative?.memberId === context.principal.memberId;
    if (!mayRecordVoice(plan, context.principal) && !isTheirs) throw notFound();
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
      decide: (decision) => recordPersonsVoice(voice, said.shown, decision, spokenFor),
      context,
    });
  }

  private async spokenFor(personId: string, named: string, now: Date): Promise<SpokenFor> {
    const { state } = await this.carePlan.platform.streams.load(representationStream, personId);
    return { representative: state.find(({ representativeId }) => representativeId === named), today: civilDay(now) };
  }
}
