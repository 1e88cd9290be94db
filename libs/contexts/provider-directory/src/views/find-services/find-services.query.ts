import { Injectable } from '@nestjs/common';
import type { Sql } from '@platform/access-control/relationship-facts';
import { isBankHoliday } from '@platform/decider/bank-holidays';
import { badFields } from '@platform/http/request-validation';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import { needTerm } from '../../domain/service-listing/needs.rules';
import { minutesOfWeek } from '../../domain/service-listing/open-minutes.rules';
import { localTime, openingAt, opensOn } from '../../domain/service-listing/opening.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import type { ListingRow } from '../listings/listing.row';
import { listingsProjection } from '../listings/listings.projection';
import { ListingsQuery } from '../listings/listings.query';
import { outwardOf } from '../listings/listing-columns.query';
import { NearQuery } from '../open-referral/near.query';
import type { AskedWords } from './asked-words.query';
import { askedWords } from './asked-words.query';
import type { FindServicesRequest } from './find-services.request';
import type { Match, Place, Wanted } from './matches.query';
import { matchesOf } from './matches.query';
import { nextPage, pagePlace } from './page-place.query';

const ON_A_PAGE = 20;
/** When it is asked who is open, so many are looked at for one page, some at a time; what is left is for the next. */
const MOST_LOOKED_AT = 400;
const LOOKED_AT_ONCE = 50;
const WITHIN = 16_000;

/** What is wanted of the times: which minutes of a week, and whether a service really is open then. */
interface When {
  readonly openIn: NonNullable<Wanted['openIn']>;
  readonly isOpen: (service: HsdsService) => boolean;
}

interface Found {
  readonly row: ListingRow;
  readonly metres: number | null;
}

/** Finding a service, by anybody: only what everybody may see is searched, counted or corrected by. */
@Injectable()
export class FindServicesQuery {
  constructor(
    private readonly directory: ProviderDirectoryContext,
    private readonly listings: ListingsQuery,
    private readonly near: NearQuery,
  ) {}

  async find(request: FindServicesRequest, position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    const from = request.after === undefined ? undefined : pagePlace(request.after);
    const [words, near] = await Promise.all([askedWords(request.words ?? '', this.sql), this.placeOf(request)]);
    const when = this.whenOf(request);
    const asOf = from?.asOf ?? this.now;
    const wanted = { ...wantedOf(request, when), near: near?.known ? near : undefined, asOf };
    const all = everyOf(words);
    const some = words.terms.join(' | ');
    let takes = from?.takes ?? 'all';
    let page = await this.page(wanted, takes === 'all' ? all : some, when, from?.after);
    const mayTakeSome = words.terms.length + words.unknown.length > 1 && words.terms.length > 0;
    if (takes === 'all' && !from && page.found.length === 0 && !page.end && mayTakeSome) {
      takes = 'some';
      page = await this.page(wanted, some, when, undefined);
    }
    return {
      services: page.found.map(({ row, metres }) => ({
        ...this.listings.asListing(row),
        metres: metres === null ? null : Math.round(metres / 100) * 100,
      })),
      next: page.end ? nextPage({ after: page.end, asOf, takes }) : null,
      takes,
      corrected: words.corrected,
      unknownWords: words.unknown,
      place: near && { known: near.known, within: near.within },
    };
  }

  /** With every word, at most a hundred: for whoever picks one from a list. */
  async pick(search: string, position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    const words = everyOf(await askedWords(search, this.sql));
    const wanted = { ...wantedOf({}, undefined), near: undefined, asOf: this.now };
    const { found } = await this.page(wanted, words, undefined, undefined, MOST_PICKED);
    return found.map(({ row }) => this.listings.asListing(row));
  }

  /** Nothing fits `null`. */
  private async page(
    wanted: Omit<Wanted, 'words'>,
    words: string | null,
    when: When | undefined,
    after: Place | undefined,
    size = ON_A_PAGE,
  ): Promise<{ readonly found: readonly Found[]; readonly end: Place | undefined }> {
    const found: Found[] = [];
    if (words === null) return { found, end: undefined };
    const asked: Wanted = { ...wanted, words: words === '' ? undefined : words };
    let last = after;
    const atOnce = when ? Math.max(size, LOOKED_AT_ONCE) : size;
    for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += atOnce) {
      const matches = await matchesOf(asked, last, atOnce + 1, this.sql);
      const rows = await this.listings.rowsOf(matches.map(({ serviceId }) => serviceId));
      for (const match of matches.slice(0, atOnce)) {
        const row = rows.get(match.serviceId);
        if (found.length === size) return { found, end: last };
        last = placeOf(match);
        if (row && (!when || when.isOpen(row.service))) found.push({ row, metres: match.metres });
      }
      if (matches.length <= atOnce) return { found, end: undefined };
      if (found.length === size) return { found, end: last };
    }
    return { found, end: last };
  }

  private async placeOf({ near, latitude, longitude, within = WITHIN }: FindServicesRequest) {
    if ((latitude === undefined) !== (longitude === undefined)) {
      const field = latitude === undefined ? 'latitude' : 'longitude';
      throw badFields([{ field, problem: 'is needed with the other one' }]);
    }
    if (latitude !== undefined && longitude !== undefined) return { known: true as const, latitude, longitude, within };
    if (near === undefined) return null;
    const point = outwardOf(near) === null ? undefined : await this.near.pointOf(near);
    return point ? { known: true as const, ...point, within } : { known: false as const, within };
  }

  private whenOf({ open, at }: FindServicesRequest): When | undefined {
    const { nation } = this.directory.platform;
    if (open === undefined) {
      if (at === undefined) return undefined;
      throw badFields([{ field: 'open', problem: 'is needed with a time, such as 2026-03-02' }]);
    }
    if (open !== 'now' && at === undefined) {
      const [from] = minutesOfWeek({ day: open, time: '00:00' });
      const openIn = { minutes: `{[${from},${from + DAY})}`, onBankHolidays: isBankHoliday(open, nation) };
      return { openIn, isOpen: ({ schedules }) => opensOn(schedules, open, nation) };
    }
    const local = open === 'now' ? localTime(this.now) : { day: open, time: at ?? '00:00' };
    const minutes = `{${minutesOfWeek(local).map((minute) => `[${minute},${minute + 1})`).join()}}`; // prettier-ignore
    // The first hours of a day may be of the night before, which may be no holiday.
    const onBankHolidays = isBankHoliday(local.day, nation) && isBankHoliday(dayBefore(local.day), nation);
    return {
      openIn: { minutes, onBankHolidays },
      isOpen: ({ schedules }) => openingAt(schedules, local, nation) === 'open',
    };
  }

  private get now(): Date {
    return this.directory.platform.clock.now();
  }

  private get sql(): Sql {
    const { dataSource } = this.directory.database;
    return { query: <Row extends object>(text: string, values: readonly unknown[] = []) => dataSource.query<Row[]>(text, [...values]) }; // prettier-ignore
  }
}

const DAY = 24 * 60;
const MOST_PICKED = 100;

const everyOf = ({ terms, unknown }: AskedWords): string | null => (unknown.length === 0 ? terms.join(' & ') : null);
const dayBefore = (day: string): string =>
  new Date(new Date(`${day}T00:00:00.000Z`).getTime() - DAY * 60_000).toISOString().slice(0, 10);
const placeOf = ({ score, name, serviceId }: Match): Place => ({ score, name, serviceId });

const wantedOf = (
  { need, age, language, organisation, access, free, remote, room }: FindServicesRequest,
  when: When | undefined,
): Omit<Wanted, 'words' | 'near' | 'asOf'> => ({
  termId: need && needTerm(need).id,
  age,
  language: language?.trim().toLowerCase(),
  organisationId: organisation,
  access: access === 'true',
  free: free === 'true',
  remote: remote === 'true',
  room: room === 'true',
  openIn: when?.openIn,
});
