import type { HandOver } from '../../answers/care-plan';
import { dueInWords, latenessInWords } from './hand-over-words';

const now = new Date('2026-03-01T10:00:00Z');
const proposed = {
  status: 'proposed',
  acknowledgeDueAt: '2026-03-03T10:00:00Z',
  contactDueAt: '2026-03-08T10:00:00Z',
  late: false,
  toldAboutLateness: [],
} as unknown as HandOver;

describe('a hand-over in words', () => {
  it('says what is owed next, by when', () => {
    expect(dueInWords(proposed, now)).toBe(
      'An answer is owed by Tuesday 3 March, in 2 days. First contact is owed by Sunday 8 March, in 7 days.',
    );
    expect(dueInWords({ ...proposed, status: 'accepted' }, now)).toContain('by Sunday 8 March, in 7 days');
    const afterwards = new Date('2026-03-09T10:00:00Z');
    expect(dueInWords({ ...proposed, status: 'accepted' }, afterwards)).toBe(
      'Accepted. First contact was owed by Sunday 8 March, yesterday.',
    );
  });

  it('says what is late and who was told, in the order in which they were told', () => {
    expect(latenessInWords(proposed)).toBeUndefined();
    expect(latenessInWords({ ...proposed, late: true, toldAboutLateness: ['sender', 'manager'] })).toBe(
      'Late: the answer has not come in time. Told so far: the sender, then the service manager.',
    );
    expect(latenessInWords({ ...proposed, status: 'accepted', late: true })).toBe(
      'Late: the first contact has not come in time. Nobody has been told yet.',
    );
  });

  it('keeps saying that it was late after it was put right', () => {
    expect(latenessInWords({ ...proposed, status: 'completed', toldAboutLateness: ['sender'] })).toBe(
      'It was late. Told of it: the sender.',
    );
  });
});
