import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { blindIndex } from '@platform/privacy/blind-index';
import type { Projection } from '@platform/projections/projection';
import type { FormerNamesEvent } from '../../domain/former-names/former-names.events';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import type { IdentifiersEvent } from '../../domain/identifiers/identifiers.events';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import type { MatchKeysEvent } from '../../domain/match-keys/match-keys.events';
import { matchKeysStream } from '../../domain/match-keys/match-keys.state';
import { soundsOf } from '../../domain/match-keys/name-sound.rules';
import type { PersonNamesEvent } from '../../domain/person-names/person-names.events';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { homeOf } from '../../domain/postal-address/home.rules';
import type { PostalAddressEvent } from '../../domain/postal-address/postal-address.events';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
import type { PersonEvent } from '../../domain/person/person.events';
import { personStream } from '../../domain/person/person.state';

export const MATCH_KEYS_VIEW = 'identity.match-keys.v1';
/** For `platform.keyFor`: the key of every digest in the table. */
export const MATCH_KEYS_USE = 'match-keys';
/** Everything by which two records can turn out to be of one person. */
export const MATCHED_STREAMS = [personStream, personNamesStream, formerNamesStream, identifiersStream, matchKeysStream];
export type MatchedEvent = PersonEvent | PersonNamesEvent | FormerNamesEvent | IdentifiersEvent | MatchKeysEvent;
/** A household is no sign that two records are of one person, so an address is kept for looks alone. */
const STREAMS = [...MATCHED_STREAMS, postalAddressStream];

export const numberDigest = (key: Buffer, kind: string, value: string): string =>
  blindIndex(key, 'number', kind, value);

/** Numbers, sounds of names, birthdays, homes and ways to reach somebody, as keyed digests; nothing of them in the clear. */
export function matchKeysProjection(key: Buffer): Projection {
  return {
    id: MATCH_KEYS_VIEW,
    streams: STREAMS,
    tables: ['match_key'],
    async project(events, sql) {
      const matched = events as readonly RecordedEvent<MatchedEvent | PostalAddressEvent>[];
      for (const { event } of matched) await projectOne(key, event, sql);
      return matched.map(({ event }) => event.data.personId);
    },
  };
}

async function projectOne(key: Buffer, event: MatchedEvent | PostalAddressEvent, sql: Sql): Promise<void> {
  const { personId } = event.data;
  const put = (kind: string, source: string, digests: readonly string[]) =>
    replace(sql, personId, kind, source, digests);
  const sounds = (name: string) => soundsOf(name).map((sound) => blindIndex(key, 'name', sound));
  switch (event.type) {
    case 'PersonRegistered':
      return put('name', 'name', sounds(event.data.name));
    case 'NamesGiven': {
      const { name, knownAs, dateOfBirth } = event.data;
      await put('name', 'name', [...new Set([...sounds(name), ...sounds(knownAs ?? '')])]);
      return put('born', 'name', dateOfBirth === null ? [] : [blindIndex(key, 'born', dateOfBirth)]);
    }
    case 'FormerNameRecorded':
      return put('name', event.data.formerNameId, sounds(event.data.name));
    case 'FormerNameWithdrawn':
      return put('name', event.data.formerNameId, []);
    case 'IdentifierRecorded': {
      const { identifierId, kind, value } = event.data;
      return put('number', identifierId, [numberDigest(key, kind, value)]);
    }
    case 'IdentifierWithdrawn':
      return put('number', event.data.identifierId, []);
    case 'AddressGiven': {
      const home = homeOf(event.data);
      return put('home', 'address', home === null ? [] : [blindIndex(key, 'home', home)]);
    }
    case 'AddressWithdrawn':
      return put('home', 'address', []);
    case 'ContactIndexed':
      return put('contact', 'door', event.data.digests);
    case 'IdentifierStatusChanged':
    case 'PersonAccountLinked':
  }
}

async function replace(sql: Sql, personId: string, kind: string, source: string, digests: readonly string[]) {
  await sql.query('DELETE FROM match_key WHERE person_id = $1 AND kind = $2 AND source = $3', [personId, kind, source]);
  await sql.query(
    `INSERT INTO match_key (person_id, kind, source, digest) SELECT $1, $2, $3, unnest($4::text[])
     ON CONFLICT DO NOTHING`,
    [personId, kind, source, digests],
  );
}
