import { given } from '@platform/decider/given-when-then';
import type { ActionCompleted } from '../../domain/plan/plan.events';
import {
  actionAgreed,
  agreed,
  AT,
  clinician,
  idOf,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  stranger,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { CONFLICT, conflictFound, OUTCOME, recorded, said } from '../../domain/plan/detail.fixtures';
import { completeAction } from './complete-action.decide';

const { actionId } = actionAgreed().data;
const done = { actionId, outcome: 'done', why: null } as const;
const notDone = (why: string | null) => ({ actionId, outcome: 'not-done', why }) as const;
const completed = (what: typeof done | ReturnType<typeof notDone>, by: Asked): ActionCompleted => ({
  type: 'ActionCompleted',
  data: { ...plan, ...what, completedBy: idOf(by), completedAt: AT },
});
const withAction = [...openedWithTeam(), actionAgreed()];

describe('saying what became of an action', () => {
  it.each([keyWorker, clinician])('given a member of the team, keeps who said so', (member) =>
    given(planStream, withAction)
      .when((state) => completeAction(done, member, state, []))
      .then([completed(done, member)]),
  );

  it('leaves the signature as it is: that something was done is what was agreed', () =>
    given(planStream, [...withAction, agreed()])
      .when((state) => completeAction(done, keyWorker, state, []))
      .then([completed(done, keyWorker)]));

  it('given it was not done, says why', () => {
    given(planStream, withAction)
      .when((state) => completeAction(notDone('The office was closed'), keyWorker, state, []))
      .then([completed(notDone('The office was closed'), keyWorker)]);
    for (const why of [null, '', '  ']) {
      given(planStream, withAction)
        .when((state) => completeAction(notDone(why), keyWorker, state, []))
        .thenRefused('why-needed');
    }
  });

  it('given the person, is for their own actions', () => {
    given(planStream, [...openedWithTeam(), actionAgreed({ ownerId: plan.personId, ownerAgencyId: null })])
      .when((state) => completeAction(done, person, state, []))
      .then([completed(done, person)]);
    given(planStream, withAction)
      .when((state) => completeAction(done, person, state, []))
      .thenRefused('somebody-elses-action');
  });

  it('is said once', () =>
    given(planStream, [...withAction, completed(done, keyWorker)])
      .when((state) => completeAction(notDone('I was ill'), clinician, state, []))
      .thenRefused('already-completed'));

  it('given it is not needed any more, says why', () => {
    given(planStream, withAction)
      .when((state) => completeAction({ actionId, outcome: 'lapsed', why: 'They rang first' }, keyWorker, state, []))
      .then([
        {
          type: 'ActionLapsed',
          data: { ...plan, actionId, why: 'They rang first', lapsedBy: idOf(keyWorker), lapsedAt: AT },
        },
      ]);
    given(planStream, withAction)
      .when((state) => completeAction({ actionId, outcome: 'lapsed', why: null }, keyWorker, state, []))
      .thenRefused('why-needed');
  });

  it('given somebody said otherwise after what was seen, keeps both and opens “agree this”', () => {
    const history = [...withAction, completed(done, keyWorker)];
    const unseen = { ...notDone('It was closed'), revisionSeen: 3n, conflictId: CONFLICT };
    given(planStream, history)
      .when((state) => completeAction(unseen, clinician, state, recorded(history)))
      .then([conflictFound(OUTCOME, [said('done', keyWorker), said('not-done', clinician, 'It was closed')])]);
    given(planStream, history)
      .when((state) => completeAction({ ...done, revisionSeen: 3n }, clinician, state, recorded(history)))
      .thenNothing();
  });

  it('is refused for what was never agreed, and to somebody who is not on the team', () => {
    given(planStream, openedWithTeam())
      .when((state) => completeAction(done, keyWorker, state, []))
      .thenRefused('action-not-found');
    given(planStream, withAction)
      .when((state) => completeAction(done, stranger, state, []))
      .thenRefused('not-on-the-team');
  });
});
