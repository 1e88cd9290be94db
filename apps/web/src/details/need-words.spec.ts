import { ADJUSTMENT_CODES, COMMUNICATION_CODES, languageChoices, NEED_WORDS, needInWords } from './need-words';

describe('needs in words', () => {
  it('say the language where there is one', () => {
    const interpreter = { code: 'language-interpreter', language: 'pl' } as const;
    expect(needInWords(interpreter)).toBe('Interpreter: Polish');
    expect(needInWords({ code: 'large-print', language: null })).toBe('Large print');
  });

  it('are the person’s own where no code fits', () =>
    expect(needInWords({ code: 'other', language: null, words: 'Draw it for me.' })).toBe('Draw it for me.'));

  it('are each either of communication or of what is done differently', () => {
    expect([...COMMUNICATION_CODES, ...ADJUSTMENT_CODES]).toEqual(Object.keys(NEED_WORDS));
    expect(COMMUNICATION_CODES.at(-1)).toBe('other');
    expect(ADJUSTMENT_CODES[0]).toBe('longer-meetings');
  });

  it('offer languages by their names', () => {
    expect(languageChoices).toContainEqual({ value: 'cy', label: 'Welsh' });
    expect(languageChoices.every(({ value, label }) => value !== label)).toBe(true);
  });
});
