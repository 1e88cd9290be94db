import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CAPACITY_HOLDS_DAYS } from '../../domain/service-listing/age.rules';
import { NEED_CODES, NEEDS, needTerm } from '../../domain/service-listing/needs.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { listingsProjection } from '../listings/listings.projection';
import { noRoomProjection } from './no-room.projection';

const MOST_SERVICES = 200;

/** A service that takes nobody now, or last said so; days as `YYYY-MM-DD`. */
interface WithoutRoom {
  readonly serviceId: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly name: string;
  readonly needs: readonly string[];
  /** Since when every word about it has been that no place is free. */
  readonly fullSince: string | null;
  readonly lastSaidOn: string | null;
  /** Nobody has said for so long how many places are free that it is not known. */
  readonly isNotKnown: boolean;
  /** There were weeks in between of which it is not known. */
  readonly hadGaps: boolean;
  readonly pausedSince: string | null;
  readonly pausedUntil: string | null;
}

interface Counted {
  readonly need: string;
  readonly says: string;
  readonly listed: number;
  readonly withRoom: number;
  readonly withoutRoom: number;
  readonly notKnown: number;
}

/** What the directory has for each need, and which services have had no room since when. Nothing of it is about a person. */
@Injectable()
export class RoomByNeedQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async read(caller: Principal, position: bigint) {
    const { access, runtime, platform } = this.directory;
    await access.assertMay(caller, 'room-by-need.read');
    await runtime.reached(listingsProjection.id, position);
    await runtime.reached(noRoomProjection.id, position);
    const now = platform.clock.now();
    const [needs, unsaid] = await this.countedByNeed(now);
    return { needs, listedWithoutNeed: unsaid, services: await this.withoutRoom(now) };
  }

  private reader() {
    return this.directory.database.dataSource;
  }

  /** For each need how many services are listed, and what they say of room; and how many say not what they are for. */
  private async countedByNeed(now: Date): Promise<readonly [readonly Counted[], number]> {
    const codes = new Map(NEED_CODES.map((need) => [needTerm(need).id, need]));
    const rows = await this.reader().query<readonly Record<'term' | 'listed' | 'with_room' | 'without_room', string>[]>(
      `SELECT term, count(*) AS listed,
         count(*) FILTER (WHERE is_open AND is_said AND capacity_available > 0) AS with_room,
         count(*) FILTER (WHERE NOT is_open OR (is_said AND capacity_available = 0)) AS without_room
       FROM (SELECT term_ids, capacity_available, (paused_until IS NULL OR paused_until <= $2::date) AS is_open,
               coalesce(capacity_declared_at >= $1::timestamptz - make_interval(days => $3), false) AS is_said
             FROM listing WHERE NOT has_lapsed AND status = 'active') one, unnest(term_ids) term
       WHERE term = ANY($4::uuid[]) GROUP BY term`,
      [now, civilDay(now), CAPACITY_HOLDS_DAYS, [...codes.keys()]],
    );
    const [without] = await this.reader().query<readonly { listed: string }[]>(
      `SELECT count(*) AS listed FROM listing WHERE NOT has_lapsed AND status = 'active' AND NOT term_ids && $1::uuid[]`,
      [[...codes.keys()]],
    );
    const found = new Map(rows.map((row) => [codes.get(row.term), row]));
    const needs = NEED_CODES.map((need) => {
      const row = found.get(need);
      const [listed, withRoom, withoutRoom] = [row?.listed, row?.with_room, row?.without_room].map((n) => Number(n ?? 0)); // prettier-ignore
      const notKnown = (listed ?? 0) - (withRoom ?? 0) - (withoutRoom ?? 0);
      return { need, says: NEEDS[need], listed: listed ?? 0, withRoom: withRoom ?? 0, withoutRoom: withoutRoom ?? 0, notKnown }; // prettier-ignore
    });
    return [needs, Number(without?.listed ?? 0)];
  }

  /** Longest first. */
  private async withoutRoom(now: Date): Promise<readonly WithoutRoom[]> {
    const today = civilDay(now);
    const rows = await this.reader().query<readonly FoundRow[]>(
      `SELECT listing.service_id, listing.agency_id, listing.name, service->'organization'->>'name' AS agency_name, term_ids,
         full_since, full_last_said_at, had_gaps, paused_since, paused_until::text AS paused_until,
         (expired_at IS NOT NULL OR full_last_said_at < $1::timestamptz - make_interval(days => $3)) AS is_not_known
       FROM no_room JOIN listing USING (service_id)
       WHERE NOT has_lapsed AND status = 'active'
         AND (full_since IS NOT NULL OR (paused_since IS NOT NULL AND paused_until > $2::date))
       ORDER BY least(full_since, paused_since), listing.service_id LIMIT $4`,
      [now, today, CAPACITY_HOLDS_DAYS, MOST_SERVICES],
    );
    return rows.map((row) => {
      const isPaused = row.paused_until !== null && row.paused_until > today;
      return {
        ...{ serviceId: row.service_id, agencyId: row.agency_id, agencyName: row.agency_name, name: row.name },
        needs: NEED_CODES.filter((need) => row.term_ids.includes(needTerm(need).id)),
        fullSince: dayOf(row.full_since),
        lastSaidOn: dayOf(row.full_last_said_at),
        isNotKnown: row.is_not_known ?? false,
        hadGaps: row.had_gaps,
        pausedSince: isPaused ? dayOf(row.paused_since) : null,
        pausedUntil: isPaused ? row.paused_until : null,
      };
    });
  }
}

interface FoundRow {
  readonly service_id: string;
  readonly agency_id: string | null;
  readonly agency_name: string;
  readonly name: string;
  readonly term_ids: readonly string[];
  readonly full_since: Date | null;
  readonly full_last_said_at: Date | null;
  readonly had_gaps: boolean;
  readonly paused_since: Date | null;
  readonly paused_until: string | null;
  readonly is_not_known: boolean | null;
}

const dayOf = (at: Date | null): string | null => (at === null ? null : civilDay(at));
