import type { DecisionPosition, Stance } from '../answers/decisions';
import { standings } from './decision-words';

const said = (memberId: string, stance: Stance, at: string): DecisionPosition => ({
  memberId,
  role: 'clinician',
  agencyId: null,
  stance,
  reason: `${stance} at ${at}`,
  at,
  planContentHash: 'a',
  lapsed: false,
});

describe('where everybody stands', () => {
  it('given a member who restated, the last counts and the earlier is kept', () => {
    const [grace] = standings([said('grace', 'dissent', '2'), said('grace', 'agree', '1')]);
    expect(grace?.now.stance).toBe('dissent');
    expect(grace?.before.map((position) => position.stance)).toEqual(['agree']);
  });

  it('puts those who do not agree first', () => {
    const all = standings([said('a', 'agree', '1'), said('b', 'abstain', '1'), said('c', 'dissent', '1')]);
    expect(all.map((standing) => standing.now.memberId)).toEqual(['c', 'a', 'b']);
  });
});
