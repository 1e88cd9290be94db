import { given } from '@platform/decider/given-when-then';
import type { HuddleOutcomeShared } from '../../domain/huddle-outcome/huddle-outcome.events';
import { huddleOutcomeStream } from '../../domain/huddle-outcome/huddle-outcome.state';
import { shareHuddleOutcome } from './share-huddle-outcome.decide';

const sharing = {
  outcomeId: 'item-1',
  words: 'Amara comes with you to the housing office on Thursday.',
  whoWasThere: 'Jo, hub coordinator; Grace, clinician',
  sharedBy: 'jo',
  sharedAt: '2026-03-03T11:00:00.000Z',
};
const agreed = { of: 'item', personId: 'robin' } as const;
const shared: HuddleOutcomeShared = { type: 'HuddleOutcomeShared', data: { ...sharing, ...agreed } };

describe('sharing an outcome with the person', () => {
  it('tells them what was agreed and who was there', () =>
    given(huddleOutcomeStream, [])
      .when((outcome) => shareHuddleOutcome(sharing, outcome, agreed))
      .then([shared]));

  it('is already so for the same words', () =>
    given(huddleOutcomeStream, [shared])
      .when((outcome) => shareHuddleOutcome(sharing, outcome, agreed))
      .thenNothing());

  it('is refused when the person has been told in other words', () =>
    given(huddleOutcomeStream, [shared])
      .when((outcome) => shareHuddleOutcome({ ...sharing, words: 'Something else.' }, outcome, agreed))
      .thenRefused('outcome-already-shared'));

  it('is refused while nothing was agreed', () =>
    given(huddleOutcomeStream, [])
      .when((outcome) => shareHuddleOutcome(sharing, outcome, undefined))
      .thenRefused('nothing-agreed-yet'));
});
