import type { ImmediateNeedIdentified, ImmediateNeedMet } from './immediate-need.events';

export const identified = (more: Partial<ImmediateNeedIdentified['data']> = {}): ImmediateNeedIdentified => ({
  type: 'ImmediateNeedIdentified',
  data: {
    ...{ needId: 'need-1', personId: 'robin', kind: 'food', words: 'The cupboard is empty.', responderId: 'grace' },
    ...{ dueAt: '2026-03-05T17:00:00.000Z', identifiedBy: 'grace', identifiedAt: '2026-03-05T11:00:00.000Z' },
    ...more,
  },
});

export const met = (): ImmediateNeedMet => ({
  type: 'ImmediateNeedMet',
  data: {
    ...{ needId: 'need-1', personId: 'robin', whatWasDone: 'A food parcel for three days.' },
    ...{ metBy: 'grace', metAt: '2026-03-05T16:00:00.000Z' },
  },
});
