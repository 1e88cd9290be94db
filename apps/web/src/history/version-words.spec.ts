import type { Plan } from '../answers/care-plan';
import { MINE } from '../plan/plan-words';
import { changeSaid, compared, versionSaid } from './version-words';

const nameOf = (id: string | null): string => (id === 'g' ? 'Grace' : 'You');
const section = (text: string) => ({ text, revisedBy: null, revisedAt: null, proposals: [] });
const plan = (needs: string, goals: string[] = []): Plan => ({
  ...({ planId: 'p', personId: 's', revision: '1', position: '1', contentHash: '', openedAt: '' } as Plan),
  sections: {
    ...{ aboutMe: section(''), strengths: section(''), needs: section(needs), formulation: section('') },
    safetyPlan: section(''),
  },
  goals: goals.map((text) => ({ goalId: text, text, why: '', state: 'hoped-for' as const, setBy: 's', setAt: '' })),
  actions: [],
});

describe('the words of a version', () => {
  it('say who did what', () => {
    const changed = { kind: 'section', id: 'needs', by: 'g' } as const;
    expect(changeSaid(changed, MINE, nameOf)).toBe('Grace changed “What I need”');
    expect(versionSaid([changed, { kind: 'agreed', id: null, by: 's' }], MINE, nameOf)).toBe(
      'Grace changed “What I need”; You agreed the plan',
    );
  });

  it('set beside each other what says something else than before, and nothing else', () => {
    expect(compared(plan('A home'), plan('A home, and sleep', ['Sleep']), MINE)).toEqual([
      { title: 'What I need', before: 'A home', after: 'A home, and sleep' },
      { title: 'A goal', before: '', after: 'Sleep' },
    ]);
    expect(compared(plan('A home'), plan('A home'), MINE)).toEqual([]);
    expect(compared(null, plan('A home'), MINE)).toHaveLength(1);
  });
});
