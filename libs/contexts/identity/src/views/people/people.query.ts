import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { In } from 'typeorm';
import { current, identifiersStream } from '../../domain/identifiers/identifiers.state';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { IdentityContext } from '../../identity.context';
import { CommunicationNeedsQuery } from '../communication-needs/communication-needs.query';
import { PossibleDuplicatesQuery } from '../possible-duplicates/possible-duplicates.query';
import { peopleProjection } from './people.projection';
import { PersonRow } from './person.row';

const MOST_PEOPLE = 100;

@Injectable()
export class PeopleQuery {
  constructor(
    private readonly identity: IdentityContext,
    private readonly needs: CommunicationNeedsQuery,
    private readonly duplicates: PossibleDuplicatesQuery,
  ) {}

  /** What no table holds in the clear is read from the streams: numbers, birthday, words about needs. */
  async one(caller: Principal, personId: string, position: bigint) {
    await this.identity.access.assertMay(caller, 'person.read', { personId });
    await this.identity.runtime.reached(peopleProjection.id, position);
    const person = await this.rows().findOne({ where: { personId } });
    if (!person) throw notFound();
    await this.identity.views.record(caller, personId, 'details');
    const { streams } = this.identity.platform;
    const { state: names } = await streams.load(personNamesStream, personId);
    const { state: identifiers } = await streams.load(identifiersStream, personId);
    return {
      ...person,
      fullName: names.given?.name ?? person.name,
      knownAs: names.given?.knownAs ?? null,
      pronouns: names.given?.pronouns ?? null,
      dateOfBirth: names.given?.dateOfBirth ?? null,
      namesRevision: String(names.times),
      identifiers: current(identifiers).map(({ withdrawn: _, ...identifier }) => identifier),
      withdrawnIdentifiers: identifiers.flatMap(({ kind, value, withdrawn }) =>
        withdrawn ? [{ kind, endsIn: value.slice(-4), ...withdrawn }] : [],
      ),
      needs: await this.needs.stated(personId),
      linked: await this.duplicates.linkedTo(caller, personId, position),
    };
  }

  /** Those of the people named whom the caller may see; the others are as if they were not there. */
  async names(caller: Principal, ids: readonly string[], position: bigint) {
    await this.identity.access.assertMay(caller, 'person.list');
    await this.identity.runtime.reached(peopleProjection.id, position);
    const wanted = ids.slice(0, MOST_PEOPLE);
    const seesAll = await this.identity.access.may(caller, 'person.list-all');
    const mine = seesAll
      ? wanted
      : [...(await this.identity.access.peopleOf(caller)), ...(await this.offeredTo(caller))];
    const people = await this.rows().find({ where: { personId: In(wanted.filter((id) => mine.includes(id))) } });
    return people.map(({ personId, name }) => ({ personId, name }));
  }

  /** People whose hand-over the caller's agency was offered, and has not yet completed. */
  private async offeredTo(caller: Principal): Promise<readonly string[]> {
    if (!caller.practitionerId) return [];
    const rows = await this.identity.database.query<{ person_id: string }>(
      'SELECT person_id FROM offered_hand_over WHERE agency_id = $1',
      [caller.agencyId],
    );
    return rows.map((row) => row.person_id);
  }

  private rows() {
    return this.identity.database.dataSource.getRepository(PersonRow);
  }
}
