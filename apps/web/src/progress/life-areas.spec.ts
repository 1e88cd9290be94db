import type { MeasureProgress } from '../answers/outcomes';
import { answersOf, areasNow, AREAS } from './life-areas';

describe('how life is', () => {
  it('is sent as two answers for each area, and of one that was passed over nothing', () => {
    const answers = answersOf({ self: '0', money: '3' }, ['money', 'safe']);
    expect(answers).toHaveLength(AREAS.length * 2);
    expect(answers.slice(0, 4)).toEqual([0, 0, null, null]);
    expect(answers.slice(6, 8)).toEqual([3, 1]);
    expect(answers.slice(14, 16)).toEqual([null, 1]);
  });

  it('is compared with the time before, area by area', () => {
    const on = (completedOn: string, label: string) => ({ completedOn, label });
    const byQuestion = [
      { text: 'How?', sentence: null, answers: [on('2026-03-01', 'Unhappy'), on('2026-04-01', 'Happy')] },
      { text: 'Help?', sentence: null, answers: [on('2026-03-01', 'Yes'), on('2026-04-01', 'No')] },
    ];
    const [self, body] = areasNow({ byQuestion } as unknown as MeasureProgress);
    expect(self).toEqual({
      area: 'self',
      now: { label: 'Happy', on: '2026-04-01' },
      before: { label: 'Unhappy', on: '2026-03-01' },
      wantsHelp: false,
    });
    expect(body).toMatchObject({ now: undefined, before: undefined });
  });
});
