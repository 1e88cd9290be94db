import type { TakenDown } from './taken-down';
import { bodyFrom, missingFrom } from './taken-down';

const told: TakenDown = {
  ...{ via: 'phone', day: '2026-07-02', time: '14:30', saidBy: '', forThem: 'themself', kind: '', awareness: '' },
  ...{ why: '', name: ' Robin ', how: 'phone', at: '07700 900123', whatBroughtYou: 'The nights.' },
  ...{ whatWouldHelp: '', communicationNeeds: '' },
};

describe('what a worker takes down', () => {
  it('was received at the time on the clock in London, and said by the person', () =>
    expect(bodyFrom(told)).toEqual({
      ...{ via: 'phone', receivedAt: '2026-07-02T13:30:00.000Z', saidBy: 'Robin', name: 'Robin' },
      ...{ reachMe: { how: 'phone', at: '07700 900123' }, whatBroughtYou: 'The nights.' },
    }));

  it('says who spoke for the person, and whether the person knows', () => {
    const spoke: TakenDown = { ...told, forThem: 'somebody', saidBy: 'Ann', kind: 'carer', awareness: 'knows' };
    expect(bodyFrom(spoke)).toMatchObject({ saidBy: 'Ann', spokeForThem: { kind: 'carer', awareness: 'knows' } });
  });

  it('is not sent while something is missing', () => {
    const spoke: TakenDown = { ...told, forThem: 'somebody', awareness: 'does-not-know-yet', time: '' };
    expect(bodyFrom(spoke)).toBeUndefined();
    expect(missingFrom(spoke).map(({ field }) => field)).toEqual([
      'receivedTime',
      'saidBy',
      'spokeForThem.kind',
      'spokeForThem.why',
    ]);
  });
});
