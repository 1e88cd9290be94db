import { given } from '@platform/decider/given-when-then';
import { overridden, preferenceSet } from '../../domain/sharing-preference/sharing-preference.fixtures';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { setSharingPreference } from './set-sharing-preference.decide';

const person = { memberId: 'person-1', agencyId: null };
const grace = { memberId: 'grace', agencyId: 'trust' };
const recorded = (more = {}) => preferenceSet({ setBy: 'grace', ...more });

describe('saying who sees what', () => {
  it('is done by the person, and again only when they say otherwise', () => {
    given(sharingPreferenceStream, [])
      .when((state) => setSharingPreference(preferenceSet().data, person, state))
      .then([preferenceSet()]);
    given(sharingPreferenceStream, [preferenceSet()])
      .when((state) => setSharingPreference(preferenceSet().data, person, state))
      .thenNothing();
    given(sharingPreferenceStream, [preferenceSet()])
      .when((state) => setSharingPreference(preferenceSet({ choice: 'shared' }).data, person, state))
      .then([preferenceSet({ choice: 'shared' })]);
  });

  it('ends what overrode the objection before', () =>
    expect(
      given(sharingPreferenceStream, [preferenceSet(), overridden()])
        .when((state) => setSharingPreference(preferenceSet({ choice: 'shared' }).data, person, state))
        .thenState(),
    ).toMatchObject([{ choice: 'shared', override: null }]));

  it('may be recorded by a member, who can close to themself and never open', () => {
    given(sharingPreferenceStream, [])
      .when((state) => setSharingPreference(recorded().data, grace, state))
      .then([recorded()]);
    for (const own of [{}, { audience: 'member', audienceId: 'grace' } as const]) {
      for (const choice of ['shared', 'not-stated'] as const) {
        given(sharingPreferenceStream, [preferenceSet({ ...own })])
          .when((state) => setSharingPreference(recorded({ ...own, choice }).data, grace, state))
          .thenRefused('not-for-yourself');
      }
    }
    given(sharingPreferenceStream, [])
      .when((state) => setSharingPreference(recorded({ audienceId: 'charity', choice: 'shared' }).data, grace, state))
      .then([recorded({ audienceId: 'charity', choice: 'shared' })]);
  });
});
