import { lineInWords, nextStepInWords, prefersInWords } from './engagement-words';

describe('staying in touch, in words', () => {
  it('says the next step, the way that the person prefers first', () => {
    expect(nextStepInWords({ step: 'try-another-way', notTried: ['text', 'letter', 'visit'] })).toBe(
      'Try another way: send a text message, or write a letter, or visit',
    );
    expect(nextStepInWords({ step: 'decide-together' })).toMatch(/^Decide together/);
  });

  it('says what happened, and blames nobody', () => {
    expect(lineInWords({ what: 'reach-tried', way: 'phone' }, 'Grace', 'Sam')).toBe(
      'Grace tried to reach Sam by phone',
    );
    expect(lineInWords({ what: 'contact-missed', way: 'met' }, 'Grace', 'Sam')).toBe(
      'Sam was missed: a contact in person did not come about, says Grace',
    );
    expect(prefersInWords({ how: 'post', at: '1 Mill Lane' })).toBe('a letter (1 Mill Lane)');
  });
});
