import type { GoalProgressRated } from './goal-rating.events';

export const rated = (more: Partial<GoalProgressRated['data']> = {}): GoalProgressRated => ({
  type: 'GoalProgressRated',
  data: {
    goalId: '90a10000-2a51-4f30-9a7e-0d6f6f1f0001',
    personId: '90a10000-2a51-4f30-9a7e-0d6f6f1f0002',
    ratedOn: '2026-03-02',
    ratedBy: '90a10000-2a51-4f30-9a7e-0d6f6f1f0002',
    ratedAt: '2026-03-02T09:00:00.000Z',
    rating: 3,
    ...more,
  },
});
