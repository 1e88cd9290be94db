import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AskOfPersonRow } from './ask-of-person.row';
import { personAsksProjection } from './person-asks.projection';

const MOST_ASKS = 200;

@Injectable()
export class PersonAsksQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

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
