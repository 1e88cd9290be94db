import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { mayRecordVoice } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import type { DecisionKind } from '../../domain/joint-decision/decision-policy.rules';
import { speaksThemself } from '../../domain/representation/representation.rules';
import { representationStream } from '../../domain/representation/representation.state';
import { RecordPersonsVoice } from './record-persons-voice.command';
import { recordPersonsVoice } from './record-persons-voice.decide';
import type { RecordPersonsVoiceRefusal, SpokenFor } from './record-persons-voice.decide';

@CommandHandler(RecordPersonsVoice)
export class RecordPersonsVoiceHandler implements ICommandHandler<RecordPersonsVoice> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: RecordPersonsVoice): Promise<Outcome<RecordPersonsVoiceRefusal>> {
    const { plan, decision, planContentHash } = await this.carePlan.decisionFor(
      context.principal,
      'decision.record-persons-voice',
      decisionId,
    );
    const named = said.representativeId ?? null;
    const spokenFor =
      named === null
        ? null
        : await this.spokenFor(context, { personId: plan.personId, kind: decision.proposal.kind }, named);
    if (!mayRecordVoice(plan, context.principal)) await this.assertSpeaks(context.principal, plan.personId, spokenFor);
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
      decide: (now) => recordPersonsVoice(voice, said.shown, now, spokenFor),
      context,
    });
  }

  private async spokenFor(
    { principal, now }: CommandContext,
    { personId, kind }: { readonly personId: string; readonly kind: DecisionKind },
    named: string,
  ): Promise<SpokenFor> {
    const { state } = await this.carePlan.platform.streams.load(representationStream, personId);
    const representative = state.find(({ representativeId }) => representativeId === named);
    const today = civilDay(now);
    const byThemself = representative !== undefined && speaksThemself(representative, principal, kind, today);
    return { representative, today, byThemself };
  }

  /** Whoever is recognised speaks while it lasts, unless the person wants them to see no decision. */
  private async assertSpeaks(principal: Principal, personId: string, spokenFor: SpokenFor | null): Promise<void> {
    if (spokenFor?.byThemself !== true) throw notFound();
    if (await this.carePlan.access.hasObjected(principal, { personId, part: 'decisions' })) throw notFound();
  }
}
