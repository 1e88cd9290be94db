import { stateOf, type Hazard } from './safety-case';

const control = (test: string) => ({ says: 'It holds', file: 'a.spec.ts', test });
const hazard = { id: 'H01', controls: [control('holds'), control('holds still')] } as unknown as Hazard;
const run = (...said: ('passed' | 'failed' | 'not run')[]) => ({
  at: '2026-01-05T09:00:00.000Z',
  tests: said.map((one, at) => ({ ...control(['holds', 'holds still'][at] ?? ''), said: one })),
});

describe('a hazard', () => {
  it('is controlled when each of its tests passed', () =>
    expect(stateOf(run('passed', 'passed'), hazard)).toBe('Controlled'));

  it.each([[run('passed', 'failed')], [run('passed', 'not run')], [run('passed')]])(
    'is open when one of them did not, was not run or is not known',
    (one) => expect(stateOf(one, hazard)).toBe('Open: 1 of 2 green'),
  );

  it('is said to be unknown where nothing was run', () => expect(stateOf(null, hazard)).toBe('Not run here'));
});
