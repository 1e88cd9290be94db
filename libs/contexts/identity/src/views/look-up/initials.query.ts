import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { initialsOf } from '../../domain/person-names/initials.rules';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { IdentityContext } from '../../identity.context';
import { PersonRow } from '../people/person.row';

/** Whether it is the right record, for somebody who is about to open it because of danger. That they looked is recorded. */
@Injectable()
export class InitialsQuery {
  constructor(private readonly identity: IdentityContext) {}

  async of(caller: Principal, personId: string) {
    const { access, database, platform, views } = this.identity;
    await access.assertMay(caller, 'emergency.open');
    const person = await database.reading({ ...caller, scope: 'alliance' }, (rows) =>
      rows.findOne(PersonRow, { where: { personId } }),
    );
    if (!person) throw notFound();
    await views.recordBoard(caller, 'initials', [personId]);
    const { state: names } = await platform.streams.load(personNamesStream, personId);
    return {
      initials: initialsOf(names.given?.name ?? person.name),
      yearOfBirth: names.given?.dateOfBirth?.slice(0, 4) ?? null,
    };
  }
}
