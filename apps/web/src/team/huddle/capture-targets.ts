import type { HuddleBoard } from '../../answers/huddle';

/** What the next sentence can be recorded for. */
export type CaptureTarget = {
  id: string;
  of: 'item' | 'introduction';
  name: string;
  /** The question, or what an introduction needs. */
  asks: string;
};

/** Everything of this page that has no outcome and no reason yet: questions first, then who waits longest. */
export const openTargets = ({ items, waiting }: HuddleBoard): CaptureTarget[] => [
  ...items
    .filter((one) => !one.explained)
    .map((one) => ({ id: one.itemId, of: 'item' as const, name: one.name ?? 'Somebody', asks: one.question })),
  ...waiting
    .filter((one) => !one.explained)
    .map((one) => ({
      ...{ id: one.introductionId, of: 'introduction' as const, name: one.name },
      asks: 'Who is the key worker, and by when do they get in touch?',
    })),
];
