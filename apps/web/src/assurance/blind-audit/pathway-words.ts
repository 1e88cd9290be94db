import type { DrawnPathway, PathwayLevel } from '../../answers/blind-audits';

const STEPS: Readonly<Record<string, string>> = {
  introduced: 'Introduced',
  'key-worker-named': 'Key worker named',
  'initial-conversation': 'First conversation',
  'care-plan': 'Plan agreed',
  intervention: 'Help given',
  'baseline-outcome': 'First measure',
  helped: 'First help that was of use',
  asked: 'An agency was asked',
  'ask-accepted': 'The ask was accepted',
  'ask-declined': 'The ask was declined',
  'ask-withdrawn': 'The ask was withdrawn',
  'ask-lapsed': 'The ask had no answer in time',
  'hand-over-proposed': 'A hand-over was proposed',
  'hand-over-completed': 'The hand-over held: first contact made',
  'hand-over-withdrawn': 'The hand-over was withdrawn',
  'ended-by-person': 'Ended by their own choice',
};
const BANDS: Readonly<Record<string, string>> = {
  '7': 'within 7 days',
  '28': 'within 28 days',
  more: 'after more than 28 days',
};

/** How coarse it is shown, and why that is all. */
export const LEVEL_SAYS: Record<PathwayLevel, string> = {
  weeks: 'By the week from the introduction.',
  bands: 'In bands of time from the introduction, because too few share its weeks.',
  order: 'In order and without time, because too few share its times.',
  kinds: 'What happened at all, not in order, because too few share its order.',
};

/** The steps of a pathway in words. */
export const stepsSaid = ({ pathway: { level, steps } }: Pick<DrawnPathway, 'pathway'>): string[] =>
  steps.map(({ code, when }) => {
    const step = STEPS[code] ?? code;
    if (when === null) return step;
    return `${step}, ${level === 'weeks' ? `week ${when}` : (BANDS[when] ?? when)}`;
  });
