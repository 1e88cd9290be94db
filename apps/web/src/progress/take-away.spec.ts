import type { Progress } from '../answers/outcomes';
import { progressAsCsv } from './take-away';

const progress: Progress = {
  goals: [
    { goalId: 'g-1', ratings: [{ ratedOn: '2026-03-01', rating: 2 }, { ratedOn: '2026-04-01', rating: 6 }], paired: null }, // prettier-ignore
    { goalId: 'g-2', ratings: [{ ratedOn: '2026-02-01', rating: 4 }], paired: null },
  ],
  measures: [
    {
      ...{ code: 'phq-9', name: 'PHQ-9', copyright: 'Made by “A”, and B', paired: null, byQuestion: [], outOfUse: [] },
      points: [
        {
          measureId: 'm-1',
          completedOn: '2026-03-01',
          score: null,
          band: null,
          answered: 6,
          of: 9,
          how: 'signed-in',
          takenDownBy: null,
          takenDownAt: null,
        },
      ],
    },
    {
      ...{ code: 'ons4', name: 'ONS4', copyright: '© Crown', paired: null, outOfUse: [] },
      points: [
        {
          measureId: 'm-2',
          completedOn: '2026-03-02',
          score: null,
          band: null,
          answered: 4,
          of: 4,
          how: 'signed-in',
          takenDownBy: null,
          takenDownAt: null,
        },
      ],
      byQuestion: [
        { text: 'How are you, overall?', answers: [{ completedOn: '2026-03-02', label: '7' }], sentence: null },
      ],
    },
  ],
  notPaired: [],
  together: null,
};

describe('what is taken away', () => {
  it('is every rating and answer with its day, also of goals that are not in the plan any more', () =>
    expect(progressAsCsv(progress, (id) => (id === 'g-1' ? 'Walk the dog' : undefined)).split('\r\n')).toEqual([
      'What,Day,Score or answer,In words,Answered,Of,Copyright',
      'Goal: Walk the dog,2026-03-01,2,out of 10,,,',
      'Goal: Walk the dog,2026-04-01,6,out of 10,,,',
      'Goal: an earlier goal,2026-02-01,4,out of 10,,,',
      'PHQ-9,2026-03-01,,,6,9,"Made by “A”, and B"',
      '"ONS4: How are you, overall?",2026-03-02,7,,,,© Crown',
      '',
    ]));

  it('is nothing that a spreadsheet would carry out', () => {
    const [measure] = progress.measures;
    if (!measure) throw new Error('There is one.');
    const named = { ...progress, goals: [], measures: [{ ...measure, name: '=HYPERLINK("x")', copyright: '-1+2' }] };
    expect(progressAsCsv(named, () => undefined)).toContain(`"'=HYPERLINK(""x"")",2026-03-01,,,6,9,'-1+2`);
  });
});
