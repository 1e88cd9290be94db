import type { Decision } from '@platform/decider/decider';
import type { IntroductionHeldOver } from '../../domain/introduction/introduction.events';
import { holdOver } from '../../domain/introduction/introduction.rules';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type HoldOverIntroductionRefusal =
  'introduction-not-found' | 'declined-by-person' | 'has-another-key-worker' | 'huddle-not-open';

/** Not today, and why; the person still waits. */
export function holdOverIntroduction(
  holding: Omit<IntroductionHeldOver['data'], 'personId'>,
  introduction: Introduction,
  huddleIsOpen: boolean,
): Decision<IntroductionHeldOver, HoldOverIntroductionRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (introduction.status === 'declined-by-person') return { refused: 'declined-by-person' };
  if (introduction.status === 'welcomed') return { refused: 'has-another-key-worker' };
  if (!huddleIsOpen) return { refused: 'huddle-not-open' };
  return holdOver(holding, introduction);
}
