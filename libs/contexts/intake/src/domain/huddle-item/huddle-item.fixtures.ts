import type { HuddleItemCaptured, HuddleItemCarried, HuddleItemDone, HuddleItemRaised } from './huddle-item.events';

export const raised = (more: Partial<HuddleItemRaised['data']> = {}): HuddleItemRaised => ({
  type: 'HuddleItemRaised',
  data: {
    itemId: 'item-1',
    personId: 'robin',
    introductionId: null,
    question: 'Who goes with Robin to the housing office?',
    summary: 'The letter gives until the end of the month.',
    raisedBy: 'grace',
    raisedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const captured = (more: Partial<HuddleItemCaptured['data']> = {}): HuddleItemCaptured => ({
  type: 'HuddleItemCaptured',
  data: {
    itemId: 'item-1',
    personId: 'robin',
    introductionId: null,
    huddleId: 'huddle-1',
    outcome: 'Amara goes with Robin.',
    ownerId: 'amara',
    agencyId: 'charity',
    dueOn: '2026-03-05',
    capturedBy: 'jo',
    capturedAt: '2026-03-03T09:35:00.000Z',
    present: ['jo', 'grace'],
    ...more,
  },
});

export const carried = (): HuddleItemCarried => ({
  type: 'HuddleItemCarried',
  data: {
    itemId: 'item-1',
    personId: 'robin',
    huddleId: 'huddle-1',
    reason: 'Housing was not in the room.',
    carriedBy: 'jo',
    carriedAt: '2026-03-03T09:40:00.000Z',
  },
});

export const done = (): HuddleItemDone => ({
  type: 'HuddleItemDone',
  data: {
    itemId: 'item-1',
    personId: 'robin',
    whatCameOfIt: 'We went together, and the date was moved.',
    doneBy: 'amara',
    doneAt: '2026-03-04T15:00:00.000Z',
  },
});
