import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { notFound } from '@platform/http/problem';
import { CAPACITY_HOLDS_DAYS } from '../../domain/service-listing/age.rules';
import { overAskingSigns, pausedUntil } from '../../domain/service-listing/asking.rules';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { HowAskedQuery } from './how-asked.query';

const MOST_ALTERNATIVES = 3;

/** Of what anybody may read. */
interface Alternative {
  readonly serviceId: string;
  readonly name: string;
  readonly agencyName: string;
  readonly hasRoom: boolean;
}

/** What whoever is about to ask a service has to know of it: read from the log, as it is in this moment. */
@Injectable()
export class BeforeAskingQuery {
  constructor(
    private readonly directory: ProviderDirectoryContext,
    private readonly asked: HowAskedQuery,
  ) {}

  async read(caller: Principal, serviceId: string, position: bigint) {
    await this.directory.access.assertMay(caller, 'own-asks.read');
    const { clock, streams } = this.directory.platform;
    const { state: service } = await streams.load(serviceListingStream, serviceId);
    if (service.status !== 'listed') throw notFound();
    const until = pausedUntil(service.pausedUntil, civilDay(clock.now()));
    const signs = overAskingSigns(await this.asked.of(serviceId, position));
    const alternatives = until !== null || signs.length > 0 ? await this.alternatives(serviceId) : [];
    return { goesByLink: service.askAddress !== null, pausedUntil: until, signs, alternatives };
  }

  /** For the same needs, of the alliance and taking asks: first where places are free, then where it is not known. */
  private async alternatives(serviceId: string): Promise<Alternative[]> {
    const now = this.directory.platform.clock.now();
    return this.directory.database.dataSource.query<Alternative[]>(
      `SELECT service_id AS "serviceId", name, service->'organization'->>'name' AS "agencyName", has_room AS "hasRoom"
       FROM (SELECT l.*, coalesce(capacity_available > 0, false)
           AND capacity_declared_at >= $2::timestamptz - make_interval(days => ${CAPACITY_HOLDS_DAYS}) AS has_room
         FROM listing l WHERE agency_id IS NOT NULL AND NOT has_lapsed AND status = 'active' AND service_id <> $1
           AND (paused_until IS NULL OR paused_until <= $3::date) AND capacity_available IS DISTINCT FROM 0
           AND term_ids && (SELECT term_ids FROM listing WHERE service_id = $1)) found
       ORDER BY has_room DESC, name, service_id LIMIT ${MOST_ALTERNATIVES}`,
      [serviceId, now, civilDay(now)],
    );
  }
}
