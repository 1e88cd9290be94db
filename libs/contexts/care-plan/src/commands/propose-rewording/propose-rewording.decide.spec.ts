import { given } from '@platform/decider/given-when-then';
import {
  clinician,
  openedWithTeam,
  person,
  rewordingProposed,
  stranger,
  wordsRecorded,
} from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { proposeRewording } from './propose-rewording.decide';

const rewording = rewordingProposed('Likes the sea').data;
const spoken = [...openedWithTeam(), wordsRecorded('I like the sea')];

describe('proposing other words for about me', () => {
  it('given a member, keeps the proposal beside the person’s own words, which stay', () => {
    const asked = given(planStream, spoken).when((plan) => proposeRewording(rewording, clinician, plan));
    asked.then([rewordingProposed('Likes the sea')]);
    expect(asked.thenState().sections['about-me'].text).toBe('I like the sea');
  });

  it('is refused to the person, who changes their words themself', () =>
    given(planStream, spoken)
      .when((plan) => proposeRewording(rewording, person, plan))
      .thenRefused('words-are-your-own'));

  it('is refused to somebody who is not on the team', () =>
    given(planStream, spoken)
      .when((plan) => proposeRewording(rewording, stranger, plan))
      .thenRefused('not-on-the-team'));
});
