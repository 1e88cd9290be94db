import fc from 'fast-check';
import { given } from '@platform/decider/given-when-then';
import type { NamesGiven } from '../../domain/person-names/person-names.events';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import { giveNames } from './give-names.decide';

const names = { personId: 'person-1', name: 'Robin Vale', knownAs: 'Rob', pronouns: 'they', dateOfBirth: '1980-05-06' };
const typing = { ...names, at: '2026-03-02T09:00:00.000Z', today: '2026-03-02', timesSeen: 0 };
const gave = (more: Partial<NamesGiven['data']> = {}): NamesGiven => ({
  type: 'NamesGiven',
  data: { ...names, givenAt: typing.at, ...more },
});

describe('giving names', () => {
  it('keeps them as they were given', () =>
    given(personNamesStream, [])
      .when((state) => giveNames(typing, state))
      .then([gave()]));

  it('needs one name and nothing else', () =>
    given(personNamesStream, [])
      .when((state) => giveNames({ ...typing, name: '李小龙', knownAs: ' ', pronouns: null, dateOfBirth: null }, state))
      .then([gave({ name: '李小龙', knownAs: null, pronouns: null, dateOfBirth: null })]));

  it('never cuts, splits or changes the case of a name, in any script', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
        fc.pre(name.trim() !== '');
        const after = given(personNamesStream, [])
          .when((state) => giveNames({ ...typing, name }, state))
          .thenState();
        expect(after.given?.name).toBe(name.trim().normalize('NFC'));
      }),
    ));

  it('is already so for the same names', () =>
    given(personNamesStream, [gave()])
      .when((state) => giveNames({ ...typing, timesSeen: 0 }, state))
      .thenNothing());

  it('is refused to whoever had not seen the names as they are now', () =>
    given(personNamesStream, [gave()])
      .when((state) => giveNames({ ...typing, name: 'Robin Vale-Okafor' }, state))
      .thenRefused('names-changed-since-you-looked'));

  it('is refused for a day of birth that has not come', () =>
    given(personNamesStream, [])
      .when((state) => giveNames({ ...typing, dateOfBirth: '2026-03-03' }, state))
      .thenRefused('born-after-today'));
});
