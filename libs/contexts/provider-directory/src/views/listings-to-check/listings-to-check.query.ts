import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CHECK_PROMPTED_DAYS } from '../../domain/service-listing/age.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';

/** Asked in the moment in which a message goes out, so that none tells of what somebody has done meanwhile. */
@Injectable()
export class ListingsToCheckQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async count(caller: Principal, agencyId: string): Promise<{ readonly toCheck: number }> {
    const { access, database, platform } = this.directory;
    await access.assertMay(caller, 'listings-to-check.read');
    const [row] = await database.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM listing
       WHERE agency_id = $1 AND assured_at <= $2::timestamptz - make_interval(days => $3)`,
      [agencyId, platform.clock.now(), CHECK_PROMPTED_DAYS],
    );
    return { toCheck: row?.waiting ?? 0 };
  }
}
