import type { Channel } from './engagement.events';
import { nextStepDueAt, nextStepOf } from './path.rules';

const concern = (channels: readonly Channel[], carerContacted = false) => ({
  tried: channels.map((channel) => ({ channel, triedOn: '2026-03-05' })),
  carerContacted,
});
const alone = { preferred: null, hasCarerToAsk: false };

describe('the next step to reach somebody', () => {
  it('is another way until two were tried, and first the one that the person prefers', () => {
    expect(nextStepOf(concern([]), { ...alone, preferred: 'text' })).toEqual({
      step: 'try-another-way',
      notTried: ['text', 'phone', 'letter', 'visit'],
    });
    expect(nextStepOf(concern(['phone', 'phone']), alone)).toEqual({
      step: 'try-another-way',
      notTried: ['text', 'letter', 'visit'],
    });
  });

  it('is to ask the carer of whom the person said so, once', () => {
    const withCarer = { ...alone, hasCarerToAsk: true };
    expect(nextStepOf(concern(['phone', 'text']), withCarer)).toEqual({ step: 'ask-the-carer' });
    expect(nextStepOf(concern(['phone', 'text'], true), withCarer)).toEqual({ step: 'visit' });
  });

  it('is a visit before it is a decision together', () => {
    expect(nextStepOf(concern(['phone', 'text']), alone)).toEqual({ step: 'visit' });
    expect(nextStepOf(concern(['phone', 'visit']), alone)).toEqual({ step: 'decide-together' });
  });

  it('is due on the next working day of the nation', () => {
    expect(nextStepDueAt(new Date('2026-03-16T09:00:00.000Z'), 'england')).toBe('2026-03-17T09:00:00.000Z');
    expect(nextStepDueAt(new Date('2026-03-16T09:00:00.000Z'), 'northern-ireland')).toBe('2026-03-18T09:00:00.000Z');
  });
});
