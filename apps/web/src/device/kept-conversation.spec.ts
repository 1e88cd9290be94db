import { Problem } from '../problem';
import { begun, changed, isForLater, isUnsent, refused, sent, toSend } from './kept';
import { INITIAL, missingIn } from './kept-conversation';
import { missingInSafety, recordedMeanwhile, SAFETY, saysSomething } from './kept-safety-conversation';

const now = new Date('2026-03-05T14:00:00.000Z');
const start = begun(INITIAL, { personId: 'p', name: 'Robin', members: [] }, now);
const words = { ...start.draft.words, whatIsGoingWell: 'The dog.' };
const written = changed(start, { ...start.draft, heldOn: '2026-03-05', place: 'A café', words }, now);
let keys = 0;
const newKey = () => `key-${(keys += 1)}`;
const problem = (status: number, code = 'refused') =>
  new Problem({ code, status, title: 'No', detail: '', doNext: 'Look', fields: [] });

describe('a conversation kept on a device', () => {
  it('is sent under one key however often it is tried, and under another once its words are others', () => {
    const first = toSend(INITIAL, written, [], newKey, now);
    const again = toSend(INITIAL, { ...first, stage: 'stopped' }, [], newKey, now);
    expect(again.last?.key).toBe(first.last?.key);
    const other = toSend(INITIAL, changed(again, { ...again.draft, place: 'By the river' }, now), [], newKey, now);
    expect(other.last?.key).not.toBe(first.last?.key);
    expect(toSend(INITIAL, again, ['c-1'], newKey, now).last?.key).not.toBe(first.last?.key);
  });

  it('is not sent unasked after it was changed', () => {
    const waiting = toSend(INITIAL, written, [], newKey, now);
    expect(changed(waiting, { ...waiting.draft, place: 'At home' }, now).stage).toBe('writing');
  });

  it('keeps no word of what was sent', () => {
    const done = sent(INITIAL, toSend(INITIAL, written, [], newKey, now), now);
    expect(JSON.stringify(done)).not.toContain('The dog.');
    expect([isUnsent(done), isUnsent(written)]).toEqual([false, true]);
  });

  it('waits for the network and the sign-in, and stops at what the server says no to, with every word', () => {
    expect([0, 401, 429, 503].map((status) => isForLater(problem(status)))).toEqual([true, true, true, true]);
    expect([400, 404, 409].map((status) => isForLater(problem(status)))).toEqual([false, false, false]);
    const stopped = refused(toSend(INITIAL, written, [], newKey, now), problem(409, 'conversation-already-held'));
    expect(stopped).toMatchObject({
      stage: 'stopped',
      draft: written.draft,
      stopped: { code: 'conversation-already-held' },
    });
  });

  it('says what is missing', () => {
    expect(missingIn(start.draft).map(({ field }) => field)).toEqual(['heldOn', 'place', 'words.whatIsGoingWell']);
    const named = { ...written.draft, audiences: { whatIsHard: { who: 'named' as const, named: [] } } };
    expect(missingIn(named).map(({ field }) => field)).toEqual(['audiences.whatIsHard.named']);
    expect(missingIn(written.draft)).toEqual([]);
  });
});

describe('a conversation about safety kept on a device', () => {
  const safety = begun(SAFETY, { personId: 'p', name: 'Robin', members: [] }, now);
  const agreed = { ...safety.draft.words, whatWeAgreed: 'We speak at five.' };
  const draft = {
    ...safety.draft,
    heldOn: '2026-03-05',
    words: agreed,
    responderId: 'r',
    day: '2026-03-06',
    time: '17:00',
  };
  const talked = changed(safety, draft, now);

  it('is sent as it was agreed, under one key however often, and leaves no word behind', () => {
    const first = toSend(SAFETY, talked, [], newKey, now);
    expect(JSON.parse(first.last?.body ?? '')).toEqual({
      ...{ heldOn: '2026-03-05', words: agreed, audiences: {}, responderId: 'r', dueAt: '2026-03-06T17:00:00.000Z' },
    });
    expect(toSend(SAFETY, refused(first, problem(409)), [], newKey, now).last?.key).toBe(first.last?.key);
    expect(JSON.stringify(sent(SAFETY, first, now))).not.toContain('We speak at five.');
    expect([SAFETY.sentTo('p'), INITIAL.sentTo('i')].map((path) => path.split('/').at(-1))).toEqual([
      'safety-conversations',
      'initial-conversation',
    ]);
  });

  it('says what is missing, and what somebody else recorded meanwhile', () => {
    expect(missingInSafety(safety.draft).map(({ field }) => field)).toEqual(['heldOn', 'words.whatWeAgreed', 'responderId', 'day', 'time']); // prettier-ignore
    expect(missingInSafety(draft)).toEqual([]);
    expect([saysSomething(draft), saysSomething(safety.draft)]).toEqual([true, false]);
    expect(recordedMeanwhile({ ...draft, seen: ['one'] }, ['one', 'two'])).toEqual(['two']);
    expect(recordedMeanwhile(draft, ['one'])).toEqual([]);
  });
});
