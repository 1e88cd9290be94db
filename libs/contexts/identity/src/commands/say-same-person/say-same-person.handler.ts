import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@platform/access-control/principal';
import type { Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import type { Speaker } from '../../domain/record-pair/record-pair.events';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { IdentityContext } from '../../identity.context';
import { SaySamePerson } from './say-same-person.command';
import type { SaySamePersonRefusal } from './say-same-person.decide';
import { saySamePerson } from './say-same-person.decide';

@CommandHandler(SaySamePerson)
export class SaySamePersonHandler implements ICommandHandler<SaySamePerson> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ pairId, context }: SaySamePerson): Promise<Outcome<SaySamePersonRefusal>> {
    const { state: pair } = await this.identity.platform.streams.load(recordPairStream, pairId);
    const people = pair.status === 'unknown' ? [] : [pair.firstId, pair.secondId];
    const saidAs = await this.speaker(context.principal, people);
    const saidBy = context.principal.memberId ?? '';
    const keyWorkers = await this.keyWorkersOf(people);
    const saying = { saidBy, saidAs, keyWorkers, at: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: recordPairStream,
      id: pairId,
      decide: (state) => saySamePerson(saying, state),
      context,
    });
  }

  /** As whom they may say it; throws 404 for whoever may not. */
  private async speaker(principal: Principal, people: readonly string[]): Promise<Speaker> {
    const { access } = this.identity;
    if (await access.may(principal, 'duplicates.decide')) return 'coordinator';
    for (const personId of people) {
      if (await access.may(principal, 'same-person.say', { personId })) {
        return principal.personId === personId ? 'person' : 'key-worker';
      }
    }
    throw principal.role === 'anyone' ? signInNeeded() : notFound();
  }

  private async keyWorkersOf(people: readonly string[]): Promise<readonly string[]> {
    const rows = await this.identity.database.query<{ member_id: string }>(
      'SELECT DISTINCT member_id FROM relationship WHERE person_id = ANY($1) AND is_key_worker AND ended_at IS NULL',
      [people],
    );
    return rows.map((row) => row.member_id);
  }
}
