import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { FeedImportRow } from './feed-import.row';
import { feedImportsProjection } from './feed-imports.projection';

const MOST_IMPORTS = 50;

@Injectable()
export class FeedImportsQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** The newest first. */
  async read(caller: Principal, position: bigint) {
    await this.directory.access.assertMay(caller, 'feed-imports.read');
    await this.directory.runtime.reached(feedImportsProjection.id, position);
    const rows = await this.directory.database.dataSource
      .getRepository(FeedImportRow)
      .find({ order: { importedAt: 'DESC', importId: 'ASC' }, take: MOST_IMPORTS });
    return rows.map(({ report, ...row }) => ({ ...row, ...report }));
  }
}
