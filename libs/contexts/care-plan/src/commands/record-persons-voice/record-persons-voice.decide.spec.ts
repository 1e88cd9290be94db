import { given } from '@platform/decider/given-when-then';
import type { CapacityConsidered } from '../../domain/joint-decision/capacity.events';
import { proposed, reached, stated, taken, voiced, worker } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { Representative } from '../../domain/representation/representation.state';
import { recordPersonsVoice } from './record-persons-voice.decide';

const keyWorker = { recordedBy: worker.memberId };
const notPresent = voiced({ ...keyWorker, outcome: 'not-present', words: 'Robin is in hospital this week.' });
const otherText = 'b'.repeat(64);

describe("recording the person's voice", () => {
  it.each(['agrees', 'refuses'] as const)('keeps that the person %s, in their words', (outcome) =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ outcome }).data, null, state))
      .then([voiced({ outcome })]),
  );

  it('lets the key worker say that the person was not there, and why', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(notPresent.data, null, state))
      .then([notPresent]));

  it.each(['agrees', 'refuses'] as const)('is refused when somebody else says that the person %s', (outcome) =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ ...keyWorker, outcome }).data, null, state))
      .thenRefused('only-the-person-can-say'),
  );

  it('is refused when the person says they are not there', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ outcome: 'not-present' }).data, null, state))
      .thenRefused('person-is-here'));

  it('cannot be taken back by the key worker once the person has spoken', () =>
    given(jointDecisionStream, [proposed(), voiced({ outcome: 'refuses' })])
      .when((state) => recordPersonsVoice(notPresent.data, null, state))
      .thenRefused('person-has-spoken'));

  it('lets the person speak after it was said that they were not there, and change their mind', () =>
    given(jointDecisionStream, [proposed(), notPresent, voiced()])
      .when((state) => recordPersonsVoice(voiced({ outcome: 'refuses' }).data, null, state))
      .then([voiced({ outcome: 'refuses' })]));

  it('says when this was the last thing the quorum waited for', () =>
    given(jointDecisionStream, [proposed(), stated(), stated(worker)])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .then([voiced(), reached()]));

  it('is refused when the person was shown another text of the plan', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced().data, otherText, state))
      .thenRefused('changed-since-you-looked'));

  it('is refused once the decision is taken, and when there is none', () => {
    given(jointDecisionStream, [proposed(), taken()])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .thenRefused('already-taken');
    given(jointDecisionStream, [])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .thenRefused('decision-not-found');
  });
});

describe('speaking for the person', () => {
  const sister: Representative = {
    ...{
      representativeId: 'sister',
      personId: proposed().data.personId,
      kind: 'advocate',
      name: 'Ann',
      memberId: null,
    },
    ...{ scope: ['step-down'], authority: 'Seen.', expiresOn: '2027-03-02', recognisedBy: worker.memberId },
    ...{ recognisedAt: '2026-03-01T09:00:00.000Z', ended: null },
  };
  const today = '2026-03-02';
  const said = voiced({ ...keyWorker, words: 'She says: he wants this.' });
  const through = { representativeId: 'sister', kind: sister.kind };
  const attorney: Representative = { ...sister, kind: 'lasting-power-of-attorney' };
  const part = { able: false, words: 'Not today.' };
  const considered: CapacityConsidered = {
    type: 'CapacityConsidered',
    data: {
      ...{ considerationId: 'one', decisionId: said.data.decisionId, personId: said.data.personId },
      ...{ understands: part, retains: part, weighs: part, communicates: part, support: 'Time.' },
      ...{ impairment: 'A delirium.', conclusion: 'cannot-decide' as const, consideredBy: 'grace', role: 'clinician' },
      ...{ agencyId: null, consideredAt: '2026-03-02T09:00:00.000Z' },
    },
  };

  it('is for whoever is recognised to, within their scope, and names them', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(said.data, null, state, { representative: sister, today, byThemself: false }))
      .then([voiced({ ...said.data, through })]));

  it('is for an attorney once it was found that the person cannot decide this', () =>
    given(jointDecisionStream, [proposed(), considered])
      .when((state) =>
        recordPersonsVoice(said.data, null, state, { representative: attorney, today, byThemself: false }),
      )
      .then([voiced({ ...said.data, through: { ...through, kind: attorney.kind } })]));

  it.each([
    ['not-their-representative', [proposed()], undefined],
    ['not-their-representative', [proposed({ kind: 'sharing' })], sister],
    ['not-their-representative', [proposed()], { ...sister, expiresOn: '2026-03-01' }],
    ['not-their-representative', [proposed()], { ...sister, ended: { reason: 'So', by: 'robin', at: today } }],
    ['capacity-not-considered', [proposed()], attorney],
    ['person-has-spoken', [proposed(), voiced({ outcome: 'refuses' })], sister],
    ['person-has-spoken', [proposed(), considered, voiced({ outcome: 'refuses' })], attorney],
  ] as const)('is refused with %s', (code, history, representative) =>
    given(jointDecisionStream, history)
      .when((state) => recordPersonsVoice(said.data, null, state, { representative, today, byThemself: false }))
      .thenRefused(code),
  );

  it('is for them under their own name, and whoever speaks cannot say that nobody was there', () => {
    const ann = { ...sister, memberId: 'ann' };
    const own = voiced({ ...said.data, recordedBy: 'ann' });
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(own.data, null, state, { representative: ann, today, byThemself: true }))
      .then([voiced({ ...own.data, through })]);
    const nobody = voiced({ ...own.data, outcome: 'not-present' });
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(nobody.data, null, state, { representative: ann, today, byThemself: true }))
      .thenRefused('representative-is-here');
  });

  it('leaves the person free to speak themself afterwards', () =>
    given(jointDecisionStream, [proposed(), voiced({ ...said.data, through })])
      .when((state) => recordPersonsVoice(voiced({ outcome: 'refuses' }).data, null, state))
      .then([voiced({ outcome: 'refuses' })]));
});
