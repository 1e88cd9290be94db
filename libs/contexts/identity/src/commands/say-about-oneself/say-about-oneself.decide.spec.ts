import { given } from '@platform/decider/given-when-then';
import type { AboutOneselfEvent, AboutOneselfSaid } from '../../domain/about-oneself/about-oneself.events';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';
import { sayAboutOneself } from './say-about-oneself.decide';

const said = (more: Partial<AboutOneselfSaid['data']> = {}): AboutOneselfSaid => ({
  type: 'AboutOneselfSaid',
  data: {
    ...{ personId: 'person-1', aspect: 'ethnicity', code: 'white-irish', words: null },
    ...{ saidBy: 'person', saidAt: '2026-03-02T09:00:00.000Z', ...more },
  },
});
const asked = (before: readonly AboutOneselfEvent[], more: Partial<AboutOneselfSaid['data']> = {}) =>
  given(aboutOneselfStream, before).when((state) => sayAboutOneself(said(more).data, state));

describe('saying something about oneself', () => {
  it('is one line of the list', () => asked([]).then([said()]));

  it('is refused for what the list does not have', () => asked([], { code: 'woman' }).thenRefused('not-of-the-list'));

  it('is in own words where no line fits', () =>
    asked([], { code: 'own-words', words: ' Cornish ' }).then([said({ code: 'own-words', words: 'Cornish' })]));

  it('asks for the words where it says that they are one’s own', () =>
    asked([], { code: 'own-words', words: ' ' }).thenRefused('own-words-missing'));

  it('keeps no words beside a line of the list', () => asked([], { words: 'Cornish' }).then([said()]));

  it('may be that one would rather not say, which is something else than not having been asked', () =>
    asked([], { code: 'prefer-not-to-say' }).then([said({ code: 'prefer-not-to-say' })]));

  it('is already so for the same', () => asked([said()]).thenNothing());

  it('is said anew', () => asked([said()], { code: 'white-roma' }).then([said({ code: 'white-roma' })]));

  it('is taken back, as if it had not been asked', () => {
    const { personId, aspect, saidAt: takenBackAt } = said().data;
    asked([said()], { code: null }).then([{ type: 'AboutOneselfTakenBack', data: { personId, aspect, takenBackAt } }]);
    asked([], { code: null }).thenNothing();
  });
});
