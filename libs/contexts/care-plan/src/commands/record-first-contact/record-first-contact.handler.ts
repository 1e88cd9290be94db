import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { AccountableQuery } from '../../views/accountable/accountable.query';
import { RecordFirstContact } from './record-first-contact.command';
import { recordFirstContact } from './record-first-contact.decide';
import type { RecordFirstContactRefusal } from './record-first-contact.decide';

@CommandHandler(RecordFirstContact)
export class RecordFirstContactHandler implements ICommandHandler<RecordFirstContact> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  async execute({ handOverId, contact, context }: RecordFirstContact): Promise<Outcome<RecordFirstContactRefusal>> {
    const { memberId, proposal } = await this.carePlan.handOverFor(
      'receiving',
      'hand-over.record-first-contact',
      handOverId,
      context.principal,
    );
    const { accountable } = await this.accountable.of(proposal.personId);
    const said = { ...contact, recordedBy: memberId, accountableAgencyId: accountable?.agencyId ?? null };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (handOver) => recordFirstContact({ ...said, now: context.now }, handOver),
      context,
    });
  }
}
