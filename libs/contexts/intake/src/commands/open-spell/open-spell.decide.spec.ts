import { given } from '@platform/decider/given-when-then';
import { ELEMENTS } from '../../domain/spell/spell.events';
import { elementRecorded, spellJoined, spellLeft, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { openSpell } from './open-spell.decide';

const second = (receivedOn: string) => spellJoined({ receivedOn }).data;

describe('an introduction that was received', () => {
  it('opens a spell, whose clock runs from its day', () =>
    given(spellStream, [])
      .when((state) => openSpell(spellOpened().data, state))
      .then([spellOpened({ runsSince: '2026-03-02' })]));

  it('joins a spell that is open, and one that ended five days before', () => {
    given(spellStream, [spellOpened()])
      .when((state) => openSpell(second('2026-05-01'), state))
      .then([spellJoined({ receivedOn: '2026-05-01' })]);
    given(spellStream, [spellOpened(), spellLeft()])
      .when((state) => openSpell(second('2026-03-11'), state))
      .then([spellJoined({ receivedOn: '2026-03-11', runsSince: '2026-03-02' })]);
  });

  it('opens another spell after more than five days', () =>
    given(spellStream, [spellOpened(), spellLeft()])
      .when((state) => openSpell(second('2026-03-12'), state))
      .then([spellOpened({ ...second('2026-03-12'), runsSince: '2026-03-12' })]));

  it('starts no clock that has stopped', () => {
    const whole = ELEMENTS.map((element) => elementRecorded({ element }));
    given(spellStream, [spellOpened(), ...whole])
      .when((state) => openSpell(second('2026-05-01'), state))
      .then([spellJoined({ receivedOn: '2026-05-01' })]);
  });

  it('is heard of once', () =>
    given(spellStream, [spellOpened()])
      .when((state) => openSpell(spellOpened().data, state))
      .thenNothing());
});
