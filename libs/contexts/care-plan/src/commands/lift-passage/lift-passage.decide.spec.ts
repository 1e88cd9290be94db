import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { PassageEvent } from '../../domain/passage/passage.events';
import { passagesStreams } from '../../domain/passage/passage.state';
import { AT, keyWorker, openedWithTeam, person, plan as of, stranger, idOf } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { liftPassage } from './lift-passage.decide';

const plan = foldEvents(planStream.evolve, planStream.initial, openedWithTeam());
const kept = (section: 'needs' | 'about-me'): PassageEvent => ({
  type: 'PassageKeptApart',
  data: { ...of, section, text: 'Words', named: [], keptBy: of.personId, keptAt: AT },
});
const lifting = { section: 'needs', seesPassage: true } as const;

describe('lifting a passage', () => {
  it('is done by whoever reads it, and says who did it', () => {
    for (const by of [person, keyWorker]) {
      const asked = given(passagesStreams.sealed, [kept('needs')]).when((passages) =>
        liftPassage(lifting, by, plan, passages),
      );
      asked.then([{ type: 'PassageLifted', data: { ...of, section: 'needs', liftedBy: idOf(by), liftedAt: AT } }]);
      expect(asked.thenState()).toEqual({});
    }
  });

  it('is refused alike when it is not there and when it is not theirs to read', () => {
    given(passagesStreams.sealed, [])
      .when((passages) => liftPassage(lifting, keyWorker, plan, passages))
      .thenRefused('passage-not-found');
    given(passagesStreams.sealed, [kept('needs')])
      .when((passages) => liftPassage({ ...lifting, seesPassage: false }, keyWorker, plan, passages))
      .thenRefused('passage-not-found');
  });

  it('of the person’s own words is theirs alone, and nobody’s who is not on the team', () => {
    given(passagesStreams.sealed, [kept('about-me')])
      .when((passages) => liftPassage({ ...lifting, section: 'about-me' }, keyWorker, plan, passages))
      .thenRefused('persons-own-words');
    given(passagesStreams.sealed, [kept('needs')])
      .when((passages) => liftPassage(lifting, stranger, plan, passages))
      .thenRefused('not-on-the-team');
  });
});
