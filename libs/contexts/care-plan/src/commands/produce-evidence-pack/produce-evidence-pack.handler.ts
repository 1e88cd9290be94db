import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { EvidenceQuery } from '../../views/evidence/evidence.query';
import { ProduceEvidencePack } from './produce-evidence-pack.command';
import type { ProduceEvidencePackRefusal } from './produce-evidence-pack.decide';
import { produceEvidencePack } from './produce-evidence-pack.decide';

@CommandHandler(ProduceEvidencePack)
export class ProduceEvidencePackHandler implements ICommandHandler<ProduceEvidencePack> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly evidence: EvidenceQuery,
  ) {}

  async execute({
    decisionId,
    asker,
    basis,
    read,
    withhold,
    context,
  }: ProduceEvidencePack): Promise<Outcome<ProduceEvidencePackRefusal>> {
    const { principal, now, commandId: packId } = context;
    const { entries, loaded, planId, personId } = await this.evidence.of(principal, decisionId);
    await this.carePlan.views.record(principal, personId, 'evidence-pack');
    const made = { packId, decisionId, personId, planId, asker, basis };
    const by = { producedBy: principal.memberId ?? '', producedAt: now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (_, revision) =>
        produceEvidencePack({ ...made, ...by, entries, withhold, read, isAsRead: revision === loaded.revision }),
      context,
      loaded,
    });
  }
}
