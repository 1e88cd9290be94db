import fc from 'fast-check';
import { alertWith, overAskingSigns, pausedUntil } from './asking.rules';

const asked = (more: object) => ({ waiting: 0, available: null, lately: 0, fromOneAgency: 0, ...more });

describe('over-asking', () => {
  it.each([
    ['no more wait than places are free', asked({ waiting: 2, available: 2 }), []],
    ['one more waits than places are free', asked({ waiting: 3, available: 2 }), ['outruns-capacity']],
    ['any waits where no place is free', asked({ waiting: 1, available: 0 }), ['outruns-capacity']],
    ['some wait where nobody said', asked({ waiting: 5 }), []],
    ['many wait where nobody said', asked({ waiting: 6 }), ['outruns-capacity']],
    ['three are of one agency', asked({ lately: 3, fromOneAgency: 3 }), []],
    ['four of eight are of one agency', asked({ lately: 8, fromOneAgency: 4 }), ['bunches-by-asker']],
    ['four of nine are of one agency', asked({ lately: 9, fromOneAgency: 4 }), []],
    ['both', asked({ waiting: 6, lately: 6, fromOneAgency: 6 }), ['outruns-capacity', 'bunches-by-asker']],
  ])('when %s', (_when, how, signs) => expect(overAskingSigns(how)).toEqual(signs));

  it('is never seen by fewer asks where more did not show it', () =>
    fc.assert(
      fc.property(fc.nat(20), fc.option(fc.nat(20)), (waiting, available) => {
        const signs = (more: number) => overAskingSigns(asked({ waiting: more, available }));
        if (signs(waiting + 1).length === 0) expect(signs(waiting)).toEqual([]);
      }),
    ));
});

describe('a pause', () => {
  it('ends on the day when asks are taken again', () => {
    expect(pausedUntil('2026-03-09', '2026-03-08')).toBe('2026-03-09');
    expect(pausedUntil('2026-03-09', '2026-03-09')).toBeNull();
    expect(pausedUntil(null, '2026-03-08')).toBeNull();
  });

  it('is said before what the agency says', () => {
    expect(alertWith('Bring a coat.', '2026-03-09', '2026-03-08')).toBe(
      'Takes nobody new until 9 March 2026. Bring a coat.',
    );
    expect(alertWith(undefined, '2026-03-09', '2026-03-08')).toBe('Takes nobody new until 9 March 2026.');
    expect(alertWith('Bring a coat.', '2026-03-09', '2026-03-09')).toBe('Bring a coat.');
    expect(alertWith(undefined, null, '2026-03-09')).toBeNull();
  });
});
