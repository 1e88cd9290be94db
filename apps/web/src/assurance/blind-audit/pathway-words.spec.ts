import { stepsSaid } from './pathway-words';

describe('a pathway in words', () => {
  it('says weeks, bands of time, or the step alone', () => {
    const step = (code: string, when: string | null) => [{ code, when }];
    expect(stepsSaid({ pathway: { level: 'weeks', steps: step('helped', '2') } })).toEqual([
      'First help that was of use, week 2',
    ]);
    expect(stepsSaid({ pathway: { level: 'bands', steps: step('asked', '28') } })).toEqual([
      'An agency was asked, within 28 days',
    ]);
    expect(stepsSaid({ pathway: { level: 'order', steps: step('care-plan', null) } })).toEqual(['Plan agreed']);
  });
});
