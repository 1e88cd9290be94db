import { given } from '@platform/decider/given-when-then';
import type { GoesAlong } from '../../domain/hand-over/arrangement.rules';
import { missingFor } from '../../domain/hand-over/arrangement.rules';
import {
  accepted,
  arranged,
  completed,
  firstContact,
  MONDAY,
  proposed,
  sender,
  withdrawn,
} from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { Arranging } from './arrange-hand-over.decide';
import { arrangeHandOver } from './arrange-hand-over.decide';

const { handOverId: _id, personId, arrangedBy: _by, arrangedAt: _at, ...goesAlong } = arranged().data;
const arranging: Arranging = { goesAlong, arrangedBy: sender, now: new Date(MONDAY), today: '2026-03-02' };
const planned = { meeting: 'planned', meetingOn: '2026-03-05' } as const;

describe('writing down what goes along with a hand-over', () => {
  it('keeps what was settled', () =>
    given(handOverStream, [proposed()])
      .when((state) => arrangeHandOver(arranging, state))
      .then([arranged()]));

  it('takes a meeting that is only planned while nobody has accepted', () =>
    given(handOverStream, [proposed()])
      .when((state) => arrangeHandOver({ ...arranging, goesAlong: { ...goesAlong, ...planned } }, state))
      .then([arranged(planned)]));

  it('stays whole once it is accepted', () =>
    given(handOverStream, [proposed(), arranged(), accepted()])
      .when((state) => arrangeHandOver({ ...arranging, goesAlong: { ...goesAlong, ...planned } }, state))
      .thenRefused('hand-over-not-arranged'));

  it('does not hold a meeting before its day', () =>
    given(handOverStream, [proposed()])
      .when((state) => arrangeHandOver({ ...arranging, goesAlong: { ...goesAlong, meetingOn: '2026-03-03' } }, state))
      .thenRefused('meeting-in-the-future'));

  it.each([
    ['hand-over-not-found', []],
    ['hand-over-withdrawn', [proposed(), withdrawn()]],
    ['first-contact-already-made', [proposed(), arranged(), accepted(), firstContact(), completed()]],
  ] as const)('is refused with %s', (code, history) =>
    given(handOverStream, history)
      .when((state) => arrangeHandOver(arranging, state))
      .thenRefused(code),
  );

  it.each<[string, Partial<GoesAlong>]>([
    ['The meeting of all three has not been held', { meeting: 'planned' }],
    ['There was no meeting of all three', { meeting: 'not-held' }],
    ['when the meeting of all three was', { meetingOn: null }],
    ['who was there', { present: [] }],
    ['The person was not at the meeting', { present: [sender] }],
    ['The safety plan was not gone through', { safetyPlanGoneThrough: false }],
    ['The plan was not gone through', { planGoneThrough: false, notGoneThroughWhy: ' ' }],
    ['who prescribes', { prescriber: null }],
    ['who reviews the medicines', { reviewer: '' }],
    ['by when', { medicinesReviewBy: null }],
    ['it is not said by whom', { aftercare: 'yes' }],
    ['it is not said who finds out', { aftercare: 'not-known' }],
  ])('says what is missing: %s', (words, more) => {
    const missing = missingFor({ ...goesAlong, ...more }, personId);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain(words);
  });

  it.each<[string, Partial<GoesAlong>]>([
    ['why there was no meeting', { meeting: 'not-held', meetingOn: null, present: [], meetingWhyNot: 'By phone.' }],
    ['why the person was not there', { present: [sender], meetingWhyNot: 'They asked us to meet alone.' }],
    ['why the plan was not gone through', { planGoneThrough: false, notGoneThroughWhy: 'It is new today.' }],
    [
      'that there are no medicines',
      { prescriber: null, reviewer: null, medicinesReviewBy: null, medicinesWhyNot: 'None.' },
    ],
    ['who owes aftercare', { aftercare: 'yes', aftercareWho: 'The council and the trust' }],
    ['who finds out about it', { aftercare: 'not-known', aftercareWho: 'Grace asks the Mental Health Act office' }],
  ])('takes a reason for an answer: %s', (_what, more) =>
    expect(missingFor({ ...goesAlong, ...more }, personId)).toEqual([]),
  );
});
