import { heldInWords, nextStepOf, waitInWords } from './step-down-words';

const NOW = new Date('2026-03-12T10:00:00.000Z');

describe('the board of who is ready for less support', () => {
  it.each([
    [null, undefined],
    ['2026-03-12T08:00:00.000Z', 'Since today'],
    ['2026-03-11T08:00:00.000Z', 'Waits 1 day'],
    ['2026-03-02T08:00:00.000Z', 'Waits 10 days'],
  ])('says how long somebody has waited since %s', (since, words) => expect(waitInWords({ since }, NOW)).toBe(words));

  it.each([
    [{ days: 30, over: 4, held: 3, tooSoon: 0 }, '3 of 4'],
    [{ days: 90, over: 4, held: 4, tooSoon: 2 }, '4 of 4; of 2 more it is too soon to say'],
    [{ days: 180, over: 0, held: 0, tooSoon: 6 }, 'None to look at yet; of 6 more it is too soon to say'],
  ])('says of how many it held', (held, words) => expect(heldInWords(held)).toBe(words));

  it('leads to where the next step is taken', () => {
    const one = { personId: 'p', since: null, decisionId: 'd', handOverId: 'h', toAgencyId: null, receiverId: null };
    const to = (stage: Parameters<typeof nextStepOf>[0]['stage']) =>
      nextStepOf({ ...one, stage, isLate: false, missing: [] }).to;
    expect(to('goals-reached')).toBe('/team/people/p/decisions');
    expect(to('being-decided')).toBe('/team/decisions/d');
    expect(to('decided')).toBe('/team/people/p/asks');
    expect(to('accepted')).toBe('/team/people/p/asks#hand-over-h');
  });
});
