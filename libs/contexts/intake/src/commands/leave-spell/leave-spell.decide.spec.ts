import { given } from '@platform/decider/given-when-then';
import { spellLeft, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { leaveSpell } from './leave-spell.decide';

describe('an introduction that ended', () => {
  it('leaves its spell, once', () => {
    given(spellStream, [spellOpened()])
      .when((state) => leaveSpell(spellLeft().data, state))
      .then([spellLeft()]);
    given(spellStream, [spellOpened(), spellLeft()])
      .when((state) => leaveSpell(spellLeft().data, state))
      .thenNothing();
  });

  it('may be heard of before its beginning is', () =>
    given(spellStream, [])
      .when((state) => leaveSpell(spellLeft().data, state))
      .then([spellLeft()]));
});
