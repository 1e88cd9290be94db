import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AskInInboxRow } from './ask-in-inbox.row';
import { askInboxProjection } from './ask-inbox.projection';

const MOST_ASKS = 200;

@Injectable()
export class AskInboxQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** The newest asks to the caller's own agency. */
  async read(caller: Principal, position: bigint): Promise<AskInInboxRow[]> {
    const { agencyId } = caller;
    await this.directory.access.assertMay(caller, 'ask-inbox.read', { agencyIds: [agencyId] });
    if (!agencyId) throw notFound();
    await this.directory.runtime.reached(askInboxProjection.id, position);
    const asks = await this.directory.database.reading(caller, (rows) =>
      rows.find(AskInInboxRow, { where: { agencyId }, order: { askedAt: 'DESC', askId: 'ASC' }, take: MOST_ASKS }),
    );
    const shown = asks.map(({ personId }) => personId);
    await this.directory.views.recordBoard(caller, 'asks-inbox', shown);
    return asks;
  }
}
