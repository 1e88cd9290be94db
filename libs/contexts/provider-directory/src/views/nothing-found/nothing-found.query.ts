import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { nothingFoundProjection } from './nothing-found.projection';
import { NothingFoundRow } from './nothing-found.row';

const MOST = 100;

@Injectable()
export class NothingFoundQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** For what nothing was found, newest first; the look is recorded. */
  async read(caller: Principal, personId: string, position: bigint) {
    await this.directory.access.assertMay(caller, 'person-asks.read', { personId, part: 'asks' });
    await this.directory.runtime.reached(nothingFoundProjection.id, position);
    await this.directory.views.record(caller, personId, 'asks');
    const said = await this.directory.database.reading(caller, (rows) =>
      rows.find(NothingFoundRow, { where: { personId }, order: { revision: 'DESC' }, take: MOST }),
    );
    return said.map(({ need, saidBy, saidOn }) => ({ need, saidBy, saidOn }));
  }
}
