import { keyWorker, openedWithTeam, person, plan as of, stranger, AT, idOf } from '../../domain/plan/plan.fixtures';
import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import { passagesStreams } from '../../domain/passage/passage.state';
import type { PassageKeptApart } from '../../domain/passage/passage.events';
import { planStream } from '../../domain/plan/plan.state';
import { keepPassageApart } from './keep-passage-apart.decide';

const plan = foldEvents(planStream.evolve, planStream.initial, openedWithTeam());
const words = {
  section: 'formulation',
  text: 'What happened at home',
  named: [idOf(keyWorker)],
  seesPassage: true,
} as const;
const kept = (more: Partial<PassageKeptApart['data']> = {}): PassageKeptApart => ({
  type: 'PassageKeptApart',
  data: {
    ...{ ...of, section: 'formulation', text: words.text, named: words.named, keptBy: of.personId, keptAt: AT },
    ...more,
  },
});

describe('keeping a passage apart', () => {
  it('is done by the person, for those they name', () =>
    given(passagesStreams.sealed, [])
      .when((passages) => keepPassageApart(words, person, plan, passages))
      .then([kept()]));

  it('may be done by a member on their behalf, and says who did it', () =>
    given(passagesStreams.sealed, [])
      .when((passages) => keepPassageApart(words, keyWorker, plan, passages))
      .then([kept({ keptBy: idOf(keyWorker) })]));

  it('by whoever reads it replaces the words and the names', () =>
    given(passagesStreams.sealed, [kept({ text: 'Before' })])
      .when((passages) => keepPassageApart({ ...words, named: [] }, person, plan, passages))
      .then([kept({ named: [] })]));

  it('by whoever does not read it adds to it, for the same readers', () =>
    given(passagesStreams.sealed, [kept({ text: 'Before', named: [] })])
      .when((passages) => keepPassageApart({ ...words, seesPassage: false }, keyWorker, plan, passages))
      .then([kept({ text: `Before\n\n${words.text}`, named: [], keptBy: idOf(keyWorker) })]));

  it('of the person’s own words is refused to everybody else', () =>
    given(passagesStreams.sealed, [])
      .when((passages) => keepPassageApart({ ...words, section: 'about-me' }, keyWorker, plan, passages))
      .thenRefused('persons-own-words'));

  it('is refused without words, for somebody who is not on the team, and to such a person', () => {
    const refused = (more: object, by = person) =>
      given(passagesStreams.sealed, []).when((passages) => keepPassageApart({ ...words, ...more }, by, plan, passages));
    refused({ text: ' \n' }).thenRefused('nothing-to-keep-apart');
    refused({ named: [idOf(stranger)] }).thenRefused('named-not-on-the-team');
    refused({}, stranger).thenRefused('not-on-the-team');
  });
});
