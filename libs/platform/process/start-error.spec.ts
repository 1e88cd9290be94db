import { ConfigurationError } from './settings';
import { explainStartError } from './start-error';

const withCode = (code: string) => Object.assign(new Error('connect 10.0.0.1\nat secret'), { code });

describe('what is said when a process cannot start', () => {
  it.each([
    ['EADDRINUSE', /port is in use.*PORT/],
    ['28P01', /refused the password in DATABASE_URL/],
    ['42501', /CREATEROLE/],
  ])('is one line for %s that says what to do', (code, line) => {
    expect(explainStartError(withCode(code), { hasOwnDatabase: false })).toMatch(line);
  });

  it('offers the built-in database only where there is one', () => {
    const gone = new AggregateError([withCode('ECONNREFUSED')]);
    expect(explainStartError(gone, { hasOwnDatabase: true })).toMatch(/DATABASE_URL does not answer.*unset.*\.$/);
    expect(explainStartError(gone, { hasOwnDatabase: false })).toBe(
      'The database at DATABASE_URL does not answer. Start it.',
    );
  });

  it('is the sentence of a wrong setting as it stands, and one line of anything else', () => {
    const wrong = new ConfigurationError('PORT must be a number.');
    expect(explainStartError(wrong, { hasOwnDatabase: false })).toBe('PORT must be a number.');
    expect(explainStartError(withCode('X'), { hasOwnDatabase: false })).toBe(
      'Living Well could not start: connect 10.0.0.1',
    );
  });
});
