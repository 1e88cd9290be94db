import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { RecordStepUpContact } from './record-step-up-contact.command';
import { recordStepUpContact } from './record-step-up-contact.decide';
import type { RecordStepUpContactRefusal } from './record-step-up-contact.decide';

@CommandHandler(RecordStepUpContact)
export class RecordStepUpContactHandler implements ICommandHandler<RecordStepUpContact> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: RecordStepUpContact): Promise<Outcome<RecordStepUpContactRefusal>> {
    const { personId, stepUpId, contactedAt, how, context } = command;
    const { principal, now } = context;
    await this.carePlan.planFor(principal, 'way-back.record-contact', planIdOf(personId));
    const by = { memberId: principal.memberId ?? '', agencyId: principal.agencyId };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: wayBackStream,
      id: personId,
      decide: (wayBack) => recordStepUpContact({ stepUpId, contactedAt, how, by, now }, wayBack),
      context,
    });
  }
}
