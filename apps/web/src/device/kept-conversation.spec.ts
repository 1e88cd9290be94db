import { Problem } from '../problem';
import { begun, changed, isForLater, isUnsent, missingIn, refused, sent, toSend } from './kept-conversation';

const now = new Date('2026-03-05T14:00:00.000Z');
const start = begun({ introductionId: 'i', personId: 'p', name: 'Robin', members: [] }, now);
const words = { ...start.draft.words, whatIsGoingWell: 'The dog.' };
const written = changed(start, { ...start.draft, heldOn: '2026-03-05', place: 'A café', words }, now);
let keys = 0;
const newKey = () => `key-${(keys += 1)}`;
const problem = (status: number, code = 'refused') =>
  new Problem({ code, status, title: 'No', detail: '', doNext: 'Look', fields: [] });

describe('a conversation kept on a device', () => {
  it('is sent under one key however often it is tried, and under another once its words are others', () => {
    const first = toSend(written, [], newKey, now);
    const again = toSend({ ...first, stage: 'stopped' }, [], newKey, now);
    expect(again.last?.key).toBe(first.last?.key);
    const other = toSend(changed(again, { ...again.draft, place: 'By the river' }, now), [], newKey, now);
    expect(other.last?.key).not.toBe(first.last?.key);
    expect(toSend(again, ['c-1'], newKey, now).last?.key).not.toBe(first.last?.key);
  });

  it('is not sent unasked after it was changed', () => {
    const waiting = toSend(written, [], newKey, now);
    expect(changed(waiting, { ...waiting.draft, place: 'At home' }, now).stage).toBe('writing');
  });

  it('keeps no word of what was sent', () => {
    const done = sent(toSend(written, [], newKey, now), now);
    expect(JSON.stringify(done)).not.toContain('The dog.');
    expect([isUnsent(done), isUnsent(written)]).toEqual([false, true]);
  });

  it('waits for the network and the sign-in, and stops at what the server says no to, with every word', () => {
    expect([0, 401, 429, 503].map((status) => isForLater(problem(status)))).toEqual([true, true, true, true]);
    expect([400, 404, 409].map((status) => isForLater(problem(status)))).toEqual([false, false, false]);
    const stopped = refused(toSend(written, [], newKey, now), problem(409, 'conversation-already-held'));
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
