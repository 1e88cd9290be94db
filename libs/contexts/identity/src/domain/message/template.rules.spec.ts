import { countsInWords, writeMessage } from './template.rules';

describe('what a message of the morning says', () => {
  it.each([
    [3, 1, '3 promises are due today, 1 is late. Sign in to see which.'],
    [1, 0, '1 promise is due today. Sign in to see which.'],
    [2, 2, '2 promises are due today, 2 are late. Sign in to see which.'],
    [0, 1, '1 promise is late. Sign in to see which.'],
    [0, 4, '4 promises are late. Sign in to see which.'],
  ])('is how many are due, %i, and how many late, %i', (dueToday, late, says) =>
    expect(countsInWords({ dueToday, late })).toBe(says),
  );

  it('is nothing else but a greeting and where to sign in', () => {
    const { subject, text } = writeMessage('promises-today', {
      ...{ firstName: 'Amara', link: 'https://well.example/m/1', sender: 'Living Well' },
      counts: { dueToday: 1, late: 0 },
    });
    expect(subject).toBe('What you promised');
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Hello Amara,',
      '1 promise is due today. Sign in to see which.',
      'https://well.example/m/1',
    ]);
  });
});
