import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { wayBack } from '../../domain/introduction/way-back.rules';
import { IntakeContext } from '../../intake.context';
import { roleOfPractitioner } from '../../integration/consumes/known-practitioner.consumer';
import { ReintroducePerson } from './reintroduce-person.command';
import type { ReintroducePersonRefusal } from './reintroduce-person.decide';
import { reintroducePerson } from './reintroduce-person.decide';

@CommandHandler(ReintroducePerson)
export class ReintroducePersonHandler implements ICommandHandler<ReintroducePerson> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: ReintroducePerson): Promise<Outcome<ReintroducePersonRefusal>> {
    const { principal, now } = context;
    await this.intake.access.assertMay(principal, 'person.reintroduce');
    const { streams } = this.intake.platform;
    const { state } = await streams.load(introductionStream, data.introductionId);
    if (state.status === 'not-received') throw notFound();
    const facts = {
      earlier: wayBack(await this.intake.endedIntroductionsOf(state.personId), now),
      role: await roleOfPractitioner(this.intake.database, data.agencyId, data.keyWorkerId),
      today: civilDay(now),
    };
    const asked = { ...data, reintroducedBy: principal.memberId ?? '', reintroducedAt: now.toISOString() };
    return streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (introduction) => reintroducePerson(asked, introduction, facts),
      context,
    });
  }
}
