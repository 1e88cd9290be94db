import { given } from '@platform/decider/given-when-then';
import { spellJoined, spellLeft, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { leaveSpell } from './leave-spell.decide';

describe('an introduction that ended', () => {
  it('leaves its spell, once', () => {
    given(spellStream, [spellOpened()])
      .when((state) => leaveSpell(spellLeft().data, state))
      .then([spellLeft({ endsClock: true })]);
    given(spellStream, [spellOpened(), spellLeft()])
      .when((state) => leaveSpell(spellLeft().data, state))
      .thenNothing();
  });

  it('ends no clock while another introduction is open', () =>
    given(spellStream, [spellOpened(), spellJoined()])
      .when((state) => leaveSpell(spellLeft().data, state))
      .then([spellLeft()]));

  it('may be heard of before its beginning is', () =>
    given(spellStream, [])
      .when((state) => leaveSpell(spellLeft().data, state))
      .then([spellLeft()]));
});
