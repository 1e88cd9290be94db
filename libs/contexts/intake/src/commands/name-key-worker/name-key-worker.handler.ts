import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { civilDay } from '@platform/event-store/civil-day';
import { huddleStream } from '../../domain/huddle/huddle.state';
import type { PractitionerRole } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { NameKeyWorker } from './name-key-worker.command';
import type { NameKeyWorkerRefusal } from './name-key-worker.decide';
import { nameKeyWorker } from './name-key-worker.decide';

@CommandHandler(NameKeyWorker)
export class NameKeyWorkerHandler implements ICommandHandler<NameKeyWorker> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: NameKeyWorker): Promise<Outcome<NameKeyWorkerRefusal>> {
    await this.intake.access.assertMay(context.principal, 'key-worker.name');
    const { streams } = this.intake.platform;
    const { state: huddle } = await streams.load(huddleStream, data.huddleId);
    const [practitioner] = await this.intake.database.query<{ role: PractitionerRole }>(
      'SELECT role FROM practitioner WHERE practitioner_id = $1 AND agency_id = $2',
      [data.keyWorkerId, data.agencyId],
    );
    const facts = {
      huddleIsOpen: huddle.status === 'open',
      role: practitioner?.role,
      today: civilDay(context.now),
      namedAt: context.now.toISOString(),
    };
    // Who is told nothing afterwards was welcomed before anybody was.
    const present = data.outcome === undefined ? {} : { present: await this.intake.presentNow() };
    return streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (state) => nameKeyWorker({ ...data, ...present }, state, facts),
      context,
    });
  }
}
