import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '@platform/access-control/principal';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AskOfPersonRow } from './ask-of-person.row';
import { personAsksProjection } from './person-asks.projection';

const MOST_ASKS = 200;

@Injectable()
export class PersonAsksQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** What the caller asked and nobody has answered, the soonest due first, of people whose record they may open now. */
  async awaitedBy(caller: Principal, position: bigint) {
    const { access, database, runtime, views } = this.directory;
    await access.assertMay(caller, 'own-asks.read');
    await runtime.reached(personAsksProjection.id, position);
    const people = await access.peopleOf(caller);
    const asks = await database.reading(caller, (rows) =>
      rows.find(AskOfPersonRow, {
        where: { askedBy: caller.memberId ?? '', status: 'waiting', personId: In([...people]) },
        order: { answerDueAt: 'ASC', askId: 'ASC' },
        take: MOST_ASKS,
        select: {
          ...{ askId: true, personId: true, serviceName: true, agencyId: true, need: true, answerDueAt: true },
          ...{ question: true, questionAnswer: true },
        },
      }),
    );
    await views.recordBoard(
      caller,
      'today',
      asks.map(({ personId }) => personId),
    );
    return asks.map(({ askId, personId, serviceName, agencyId, need, answerDueAt, question, questionAnswer }) => ({
      ...{ askId, personId, serviceName, agencyId, need, answerDueAt },
      /** What the service must know before it decides, and nobody has answered. */
      question: questionAnswer === null ? question : null,
    }));
  }

  /** The newest asks made for a person; the look is recorded. */
  async read(caller: Principal, personId: string, position: bigint): Promise<AskOfPersonRow[]> {
    await this.directory.access.assertMay(caller, 'person-asks.read', { personId, part: 'asks' });
    await this.directory.runtime.reached(personAsksProjection.id, position);
    await this.directory.views.record(caller, personId, 'asks');
    return this.directory.database.reading(caller, (rows) =>
      rows.find(AskOfPersonRow, { where: { personId }, order: { askedAt: 'DESC', askId: 'ASC' }, take: MOST_ASKS }),
    );
  }
}
