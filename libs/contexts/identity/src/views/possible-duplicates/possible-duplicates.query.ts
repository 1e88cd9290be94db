import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { current, identifiersStream } from '../../domain/identifiers/identifiers.state';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { IdentityContext } from '../../identity.context';
import { recordPairsProjection } from './record-pairs.projection';

const MOST_PAIRS = 100;

interface PairRow {
  readonly pair_id: string;
  readonly first_id: string;
  readonly second_id: string;
  readonly reasons: readonly string[];
  readonly status: string;
  readonly said: readonly { readonly saidBy: string; readonly saidAs: string }[];
  readonly changed_at: Date;
}
interface KeyWorkerRow {
  readonly person_id: string;
  readonly member_id: string;
  readonly agency_id: string | null;
}

@Injectable()
export class PossibleDuplicatesQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** For the coordinator: both of each pair beside each other. That they were looked at is recorded of both. */
  async board(caller: Principal, position: bigint) {
    const { access, database, runtime, views } = this.identity;
    await access.assertMay(caller, 'duplicates.decide');
    await runtime.reached(recordPairsProjection.id, position);
    const pairs = await database.query<PairRow>(
      `SELECT * FROM record_pair ORDER BY status <> 'possible', changed_at DESC, pair_id LIMIT ${MOST_PAIRS}`,
    );
    const shown = [...new Set(pairs.flatMap((pair) => [pair.first_id, pair.second_id]))];
    for (const personId of shown) await views.record(caller, personId, 'possible-duplicate');
    const records = new Map(await Promise.all(shown.map(async (id) => [id, await this.record(id)] as const)));
    return pairs.map((pair) => ({
      ...pairOf(pair),
      said: pair.said,
      records: [pair.first_id, pair.second_id].map((id) => records.get(id)),
    }));
  }

  /** For the person, and for key workers: whom the coordinator asks whether a record of theirs has a second one. */
  async questions(caller: Principal, position: bigint) {
    await this.identity.access.assertMay(caller, 'person.list');
    await this.identity.runtime.reached(recordPairsProjection.id, position);
    const pairs = await this.identity.database.query<PairRow>(
      `SELECT p.* FROM record_pair p
       WHERE p.status = 'possible' AND p.said @> '[{"saidAs": "coordinator"}]' AND (
         $1::uuid IN (p.first_id, p.second_id) OR EXISTS (
           SELECT FROM relationship r WHERE r.member_id = $2 AND r.person_id IN (p.first_id, p.second_id)
             AND r.is_key_worker AND r.ended_at IS NULL))
       ORDER BY p.changed_at, p.pair_id`,
      [caller.personId, caller.memberId],
    );
    const keyWorkers = await this.keyWorkersOf(pairs.flatMap((pair) => [pair.first_id, pair.second_id]));
    return pairs.map((pair) => {
      const isMine = (id: string) =>
        caller.personId === id || keyWorkers.some((one) => one.person_id === id && one.member_id === caller.memberId);
      const [mine, other] = isMine(pair.first_id) ? [pair.first_id, pair.second_id] : [pair.second_id, pair.first_id];
      const theirs = keyWorkers.find((one) => one.person_id === other);
      // Of the other record nothing but whom to talk to.
      return {
        ...pairOf(pair),
        reasons: caller.personId === mine ? [] : pair.reasons,
        personId: mine,
        otherKeyWorkerId: theirs?.member_id ?? null,
        otherAgencyId: theirs?.agency_id ?? null,
        iSaidSo: pair.said.some(({ saidBy }) => saidBy === caller.memberId),
      };
    });
  }

  /** The other records of a person that are linked, and who to ask about each. A link opens none of them. */
  async linkedTo(caller: Principal, personId: string, position: bigint) {
    const { access, database, runtime } = this.identity;
    await runtime.reached(recordPairsProjection.id, position);
    const pairs = await database.query<PairRow>(
      `SELECT * FROM record_pair WHERE status = 'linked' AND $1 IN (first_id, second_id) ORDER BY changed_at, pair_id`,
      [personId],
    );
    const others = pairs.map((pair) => (pair.first_id === personId ? pair.second_id : pair.first_id));
    const keyWorkers = await this.keyWorkersOf(others);
    return Promise.all(
      pairs.map(async (pair, at) => {
        const other = others[at] ?? '';
        const keyWorker = keyWorkers.find((one) => one.person_id === other);
        const mayOpen = await access.may(caller, 'person.read', { personId: other });
        return {
          personId: mayOpen ? other : null,
          keyWorkerId: keyWorker?.member_id ?? null,
          agencyId: keyWorker?.agency_id ?? null,
          linkedAt: pair.changed_at,
        };
      }),
    );
  }

  private async record(personId: string) {
    const { database, platform } = this.identity;
    const [person] = await database.query<{ name: string; introduced_via: string; registered_at: Date }>(
      'SELECT name, introduced_via, registered_at FROM person WHERE person_id = $1',
      [personId],
    );
    const { state: names } = await platform.streams.load(personNamesStream, personId);
    const { state: identifiers } = await platform.streams.load(identifiersStream, personId);
    const [keyWorker] = await this.keyWorkersOf([personId]);
    return {
      personId,
      name: person?.name ?? '',
      introducedVia: person?.introduced_via ?? '',
      registeredAt: person?.registered_at ?? null,
      dateOfBirth: names.given?.dateOfBirth ?? null,
      // Enough to compare by eye.
      identifiers: current(identifiers).map(({ kind, value, status }) => ({ kind, status, endsIn: value.slice(-4) })),
      keyWorkerId: keyWorker?.member_id ?? null,
      agencyId: keyWorker?.agency_id ?? null,
    };
  }

  private keyWorkersOf(people: readonly string[]): Promise<readonly KeyWorkerRow[]> {
    return this.identity.database.query<KeyWorkerRow>(
      `SELECT person_id, member_id, agency_id FROM relationship
       WHERE person_id = ANY($1) AND is_key_worker AND ended_at IS NULL ORDER BY started_at, relationship_id`,
      [people],
    );
  }
}

const pairOf = ({ pair_id: pairId, reasons, status, changed_at: changedAt }: PairRow) => ({
  ...{ pairId, reasons, status, changedAt },
});
