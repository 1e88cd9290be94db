import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { PassageEvent } from '../../domain/passage/passage.events';
import { passagesStreams } from '../../domain/passage/passage.state';
import { AT, charity, keyWorker, openedWithTeam, plan as of, stranger, idOf } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import type { TakingOutPassage } from './take-out-passage.decide';
import { takeOutPassage } from './take-out-passage.decide';

const plan = foldEvents(planStream.evolve, planStream.initial, openedWithTeam());
const kept = (text: string): PassageEvent => ({
  type: 'PassageKeptApart',
  data: { ...of, section: 'needs', text, named: [], keptBy: of.personId, keptAt: AT },
});
const about: Omit<TakingOutPassage, 'seesPassage'> = {
  section: 'needs',
  takenOutId: 'taken-out',
  reason: 'two-people-mixed-up',
  correctionId: null,
  recordedAgain: false,
};
const taking = { ...about, seesPassage: true };

describe('finding that a passage kept apart is about somebody else', () => {
  it('takes it out, and what was kept apart there before is what counts again', () => {
    const taken = given(passagesStreams.sensitive, [kept('Right'), kept('Wrong')]).when((passages) =>
      takeOutPassage(taking, keyWorker, plan, passages),
    );
    const by = { agencyId: charity, foundBy: idOf(keyWorker), foundAt: AT };
    taken.then([{ type: 'PassageFoundAboutSomebodyElse', data: { ...of, ...about, ...by } }]);
    expect(taken.thenState()).toMatchObject({ needs: { text: 'Right' } });
  });

  it('is refused alike when it is not there and when it is not theirs to read', () => {
    given(passagesStreams.sealed, [])
      .when((passages) => takeOutPassage(taking, keyWorker, plan, passages))
      .thenRefused('passage-not-found');
    given(passagesStreams.sealed, [kept('Wrong')])
      .when((passages) => takeOutPassage({ ...taking, seesPassage: false }, keyWorker, plan, passages))
      .thenRefused('passage-not-found');
    given(passagesStreams.sealed, [kept('Wrong')])
      .when((passages) => takeOutPassage(taking, stranger, plan, passages))
      .thenRefused('not-on-the-team');
  });
});
