import fc from 'fast-check';
import type { Fact } from './expectation.rules';
import { heard, isOverdue } from './expectation.rules';

const personId = 'person-1';
const introduction = { introductionId: 'i-1', personId };
const need = { needId: 'n-1', personId };
const talk = { conversationId: 's-1', personId };
const ask = { askId: 'a-1', personId };
const handOver = { handOverId: 'h-1', personId };
const word = { wordId: 'w-1', personId: null };
const at = '2026-03-02T09:00:00.000Z';
const due = '2026-03-05T09:00:00.000Z';
const expects = (rule: string, subjectId: string, dueAt: string) => ({ rule, subjectId, personId, dueAt, metAt: null });
const meets = (rule: string, subjectId: string) => ({ rule, subjectId, personId, dueAt: null, metAt: at });

describe('what the watch expects', () => {
  it.each<[string, Fact, object | undefined]>([
    ['a key worker within three days of an introduction', { type: 'introduction-received', ...introduction, receivedAt: at }, expects('no-owner', 'i-1', due)],
    ['nothing more once a key worker is named', { type: 'key-worker-named', ...introduction, namedAt: at }, meets('no-owner', 'i-1')],
    ['nothing more when the person chose otherwise', { type: 'introduction-declined', ...introduction, declinedAt: at }, meets('no-owner', 'i-1')],
    ['that an immediate need is seen to by its time', { type: 'immediate-need-identified', ...need, dueAt: due }, expects('immediate-need-unmet', 'n-1', due)],
    ['that what was agreed about safety is done by its time', { type: 'safety-conversation-held', ...talk, dueAt: due }, expects('safety-promise-unkept', 's-1', due)],
    ['nothing more once somebody said what they did', { type: 'safety-promise-kept', ...talk, keptAt: at }, meets('safety-promise-unkept', 's-1')],
    ['that somebody has seen by its time that a conversation is asked for', { type: 'safety-conversation-prompted', measureId: 'm-1', personId, acknowledgeBy: due }, expects('safety-prompt-unacknowledged', 'm-1', due)],
    ['nothing where there was no time', { type: 'safety-conversation-prompted', measureId: 'm-1', personId }, undefined],
    ['nothing more once somebody has seen it', { type: 'prompt-acknowledged', measureId: 'm-1', personId, acknowledgedAt: at }, meets('safety-prompt-unacknowledged', 'm-1')],
    ['nothing more once it was seen to', { type: 'immediate-need-met', ...need, metAt: at }, meets('immediate-need-unmet', 'n-1')],
    ['an answer to an ask', { type: 'ask-made', ...ask, answerDueAt: due }, expects('ask-unanswered', 'a-1', due)],
    ['nothing more once it is accepted', { type: 'ask-accepted', ...ask, acceptedAt: at }, meets('ask-unanswered', 'a-1')],
    ['nothing more once it is declined', { type: 'ask-closed', ...ask, how: 'declined', closedAt: at }, meets('ask-unanswered', 'a-1')],
    ['nothing more once it is withdrawn', { type: 'ask-closed', ...ask, how: 'withdrawn', closedAt: at }, meets('ask-unanswered', 'a-1')],
    ['an answer still, when the ask lapsed because nobody gave one', { type: 'ask-closed', ...ask, how: 'lapsed', closedAt: at }, undefined],
    ['another key worker at once, when theirs left the agency', { type: 'key-worker-left', relationshipId: 'r-1', personId, leftAt: due }, expects('key-worker-left', 'r-1', due)],
    ['somebody to look at what is missing, a week before four weeks are over', { type: 'clock-started', ...introduction, runsSince: '2026-03-02' }, expects('clock-near-its-limit', 'i-1', '2026-03-23T23:59:59.999Z')],
    ['an answer of the person to what changed in their plan', { type: 'plan-signature-lapsed', signatureId: 'g-1', personId, lapsedAt: at }, expects('plan-unsigned', 'g-1', '2026-03-16T09:00:00.000Z')],
    ['that somebody says by its day whom a left word concerns', { type: 'word-left', ...word, dueAt: due }, { ...expects('left-word-waits', 'w-1', due), personId: null }],
    ['nothing more once it was placed or settled', { type: 'left-word-dealt-with', ...word, dealtWithAt: at }, { ...meets('left-word-waits', 'w-1'), personId: null }],
    ['first contact after a hand-over', { type: 'hand-over-proposed', ...handOver, contactDueAt: due }, expects('hand-over-unconfirmed', 'h-1', due)],
    ['nothing more after first contact', { type: 'hand-over-completed', ...handOver, firstContactAt: at }, meets('hand-over-unconfirmed', 'h-1')],
    ['nothing more when the hand-over is withdrawn', { type: 'hand-over-withdrawn', ...handOver, withdrawnAt: at }, meets('hand-over-unconfirmed', 'h-1')],
  ])('is %s', (_what, fact, expected) => expect(heard(fact)).toEqual(expected)); // prettier-ignore

  it('is overdue only after its time, and only while it has not happened', () => {
    expect(isOverdue({ dueAt: due, metAt: null }, new Date(due))).toBe(false);
    expect(isOverdue({ dueAt: due, metAt: null }, new Date('2026-03-05T09:00:00.001Z'))).toBe(true);
    expect(isOverdue({ dueAt: due, metAt: at }, new Date('2027-01-01T00:00:00.000Z'))).toBe(false);
    expect(isOverdue({ dueAt: null, metAt: null }, new Date('2027-01-01T00:00:00.000Z'))).toBe(false);
  });

  it('stays overdue until it happens, whenever one looks', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), fc.nat(1e11), (first, later) => {
        const looked = (ms: number) => isOverdue({ dueAt: due, metAt: null }, new Date(Date.parse(due) + ms));
        expect([looked(-first), looked(first), looked(first + later)]).toEqual([false, true, true]);
      }),
    ));
});
