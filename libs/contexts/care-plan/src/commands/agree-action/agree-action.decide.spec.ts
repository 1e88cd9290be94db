import { given } from '@platform/decider/given-when-then';
import {
  actionAgreed,
  agreed,
  clinician,
  goalSet,
  idOf,
  lapsed,
  openedWithTeam,
  plan,
  stranger,
  trust,
} from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { agreeAction } from './agree-action.decide';

const { data: action } = actionAgreed();
const goal = goalSet();

describe('agreeing what will be done', () => {
  it('given an owner in another agency, keeps who does it by when', () =>
    given(planStream, openedWithTeam())
      .when((state) => agreeAction(action, clinician, state))
      .then([actionAgreed()]));

  it('given the person as the owner, needs no agency', () => {
    const own = { ownerId: plan.personId, ownerAgencyId: null };
    given(planStream, openedWithTeam())
      .when((state) => agreeAction({ ...action, ...own }, clinician, state))
      .then([actionAgreed(own)]);
  });

  it('takes the agency of the owner from the team when it was not said', () =>
    given(planStream, openedWithTeam())
      .when((state) => agreeAction({ ...action, ownerAgencyId: null }, clinician, state))
      .then([actionAgreed()]));

  it('is for a goal of this plan, or for none', () => {
    const { goalId } = goal.data;
    given(planStream, [...openedWithTeam(), goal])
      .when((state) => agreeAction({ ...action, goalId }, clinician, state))
      .then([actionAgreed({ goalId })]);
    given(planStream, openedWithTeam())
      .when((state) => agreeAction({ ...action, goalId }, clinician, state))
      .thenRefused('goal-not-found');
  });

  it.each([{ ownerId: idOf(stranger) }, { ownerAgencyId: trust }])(
    'is refused when the owner is not on the team for that agency',
    (owner) =>
      given(planStream, openedWithTeam())
        .when((state) => agreeAction({ ...action, ...owner }, clinician, state))
        .thenRefused('owner-not-on-the-team'),
  );

  it('may be due today, not before', () => {
    given(planStream, openedWithTeam())
      .when((state) => agreeAction({ ...action, dueOn: '2026-03-02' }, clinician, state))
      .then([actionAgreed({ dueOn: '2026-03-02' })]);
    given(planStream, openedWithTeam())
      .when((state) => agreeAction({ ...action, dueOn: '2026-03-01' }, clinician, state))
      .thenRefused('due-in-the-past');
  });

  it('given a signature, lets it lapse', () =>
    given(planStream, [...openedWithTeam(), agreed()])
      .when((state) => agreeAction(action, clinician, state))
      .then([actionAgreed(), lapsed({ kind: 'action', id: action.actionId, field: 'added' })]));

  it('is refused to somebody who is not on the team', () =>
    given(planStream, openedWithTeam())
      .when((state) => agreeAction(action, stranger, state))
      .thenRefused('not-on-the-team'));
});
