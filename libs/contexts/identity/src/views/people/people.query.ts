import { Injectable } from '@nestjs/common';
import { notThisDoor } from '@platform/access-control/access-control';
import type { Denial } from '@platform/access-control/decide-access';
import type { Principal } from '@platform/access-control/principal';
import type { Problem } from '@platform/http/problem';
import { notFound, signInNeeded } from '@platform/http/problem';
import { In } from 'typeorm';
import { current, identifiersStream } from '../../domain/identifiers/identifiers.state';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
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
    const decision = await this.identity.access.decide(caller, 'person.read', { personId });
    if (!decision.allowed) throw await this.refusal(caller, personId, decision);
    await this.identity.runtime.reached(peopleProjection.id, position);
    const person = await this.identity.database.reading(caller, (rows) =>
      rows.findOne(PersonRow, { where: { personId } }),
    );
    if (!person) throw notFound();
    await this.identity.views.record(caller, personId, 'details');
    const { streams } = this.identity.platform;
    const { state: names } = await streams.load(personNamesStream, personId);
    const { state: address } = await streams.load(postalAddressStream, personId);
    const { state: identifiers } = await streams.load(identifiersStream, personId);
    return {
      ...person,
      fullName: names.given?.name ?? person.name,
      knownAs: names.given?.knownAs ?? null,
      pronouns: names.given?.pronouns ?? null,
      dateOfBirth: names.given?.dateOfBirth ?? null,
      namesRevision: String(names.times),
      address: address.given,
      addressRevision: String(address.times),
      identifiers: current(identifiers).map(({ withdrawn: _, ...identifier }) => identifier),
      withdrawnIdentifiers: identifiers.flatMap(({ kind, value, withdrawn }) =>
        withdrawn ? [{ kind, endsIn: value.slice(-4), ...withdrawn }] : [],
      ),
      needs: await this.needs.stated(personId),
      linked: await this.duplicates.linkedTo(caller, personId, position),
    };
  }

  /** For whom the caller cares, by name. */
  async caredFor(caller: Principal) {
    await this.identity.access.assertMay(caller, 'person.list');
    // To whom they may always tell something, also while nothing is shown to them.
    const mine = await this.identity.access.peopleCaredForBy(caller, true);
    const people = await this.identity.database.reading(caller, (rows) =>
      rows.find(PersonRow, { where: { personId: In([...mine]) } }),
    );
    return people.map(({ personId, name }) => ({ personId, name }));
  }

  /** Of somebody whom the caller knows by name already it is no secret that they are here: they are told which door is right. */
  private async refusal(caller: Principal, personId: string, decision: Denial): Promise<Problem> {
    if (caller.role === 'anyone') return signInNeeded();
    const isKnown =
      (await this.identity.access.may(caller, 'person.list-all')) || (await this.known(caller)).includes(personId);
    const isHere =
      isKnown &&
      (await this.identity.database.reading({ ...caller, scope: 'alliance' }, (rows) =>
        rows.existsBy(PersonRow, { personId }),
      ));
    return isHere ? notThisDoor(decision) : notFound();
  }

  /** Those of the people named whom the caller may see; the others are as if they were not there. */
  async names(caller: Principal, ids: readonly string[], position: bigint) {
    await this.identity.access.assertMay(caller, 'person.list');
    await this.identity.runtime.reached(peopleProjection.id, position);
    const wanted = ids.slice(0, MOST_PEOPLE);
    const seesAll = await this.identity.access.may(caller, 'person.list-all');
    const mine = seesAll ? wanted : await this.known(caller);
    const reader = seesAll ? ({ ...caller, scope: 'alliance' } as const) : caller;
    const people = await this.identity.database.reading(reader, (rows) =>
      rows.find(PersonRow, { where: { personId: In(wanted.filter((id) => mine.includes(id))) } }),
    );
    return people.map(({ personId, name }) => ({ personId, name }));
  }

  /** Whose name the caller knows already, by what they have to do with them. */
  private async known(caller: Principal): Promise<readonly string[]> {
    const { access } = this.identity;
    return [
      ...(await access.peopleOf(caller)),
      ...(await access.peopleCaredForBy(caller)),
      ...(await this.offeredTo(caller)),
    ];
  }

  /** People whose hand-over the caller's agency was offered, and has not yet completed. */
  private async offeredTo(caller: Principal): Promise<readonly string[]> {
    if (!(await this.identity.access.may(caller, 'person.list-offered'))) return [];
    const offered = await this.identity.database.reading(caller, (rows) =>
      rows.query<{ person_id: string }[]>('SELECT person_id FROM offered_hand_over WHERE agency_id = $1', [
        caller.agencyId,
      ]),
    );
    return offered.map((row) => row.person_id);
  }
}
