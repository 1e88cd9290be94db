import { given } from '@platform/decider/given-when-then';
import { commentMade } from '../../domain/plan/comment.fixtures';
import { clinician, keyWorker, openedWithTeam, person, plan, AT, stranger } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { makeComment } from './make-comment.decide';

const said = commentMade().data;
const disputed = {
  type: 'CorrectionBegun',
  data: { ...plan, correctionId: 'c', entry: { kind: 'section', id: 'needs' }, keptFromUse: true, askedAt: AT },
} as const;

describe('commenting on words of a section', () => {
  it('keeps what was said beside the words, of a member and of the person, and changes no words', () => {
    const made = given(planStream, openedWithTeam()).when((state) => makeComment(said, clinician, state));
    made.then([commentMade()]);
    expect(made.thenState().comments).toEqual([expect.objectContaining({ text: 'By when?', answers: [] })]);
    given(planStream, openedWithTeam())
      .when((state) => makeComment({ ...said, section: 'about-me' }, keyWorker, state))
      .then([commentMade(keyWorker, { section: 'about-me' })]);
    given(planStream, openedWithTeam())
      .when((state) => makeComment(said, person, state))
      .then([commentMade(person)]);
  });

  it('is refused to whoever is not on the team, and on words that are out of use to others than the person', () => {
    given(planStream, openedWithTeam())
      .when((state) => makeComment(said, stranger, state))
      .thenRefused('not-on-the-team');
    const looking = [...openedWithTeam(), disputed];
    given(planStream, looking)
      .when((state) => makeComment(said, clinician, state))
      .thenRefused('being-looked-at');
    given(planStream, looking)
      .when((state) => makeComment(said, person, state))
      .then([commentMade(person)]);
  });
});
