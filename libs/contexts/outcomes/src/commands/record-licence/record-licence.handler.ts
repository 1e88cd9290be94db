import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { licenceStream } from '../../domain/licence/licence.state';
import { dayHere } from '../../domain/measure/calendar.rules';
import { licenceIdOf, OutcomesContext } from '../../outcomes.context';
import { RecordLicence } from './record-licence.command';
import { recordLicence } from './record-licence.decide';
import type { RecordLicenceRefusal } from './record-licence.decide';

@CommandHandler(RecordLicence)
export class RecordLicenceHandler implements ICommandHandler<RecordLicence> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ licence, context }: RecordLicence): Promise<Outcome<RecordLicenceRefusal>> {
    const { agencyId, memberId } = context.principal;
    await this.outcomes.access.assertMay(context.principal, 'licence.record', { agencyIds: [agencyId] });
    if (!agencyId || !memberId) throw notFound();
    const licenceId = licenceIdOf(agencyId, licence.measure);
    const by = { recordedBy: memberId, recordedAt: context.now.toISOString() };
    const definition = await this.outcomes.definitionOf(licence.measure);
    return this.outcomes.platform.streams.decideAndAppend({
      stream: licenceStream,
      id: licenceId,
      decide: () => recordLicence({ licenceId, agencyId, ...licence, ...by }, definition, dayHere(context.now)),
      context,
    });
  }
}
