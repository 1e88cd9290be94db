import type { IntroductionHeldOver } from './introduction.events';
import type { Introduction } from './introduction.state';

/** A reason is kept only for an introduction that still waits. */
export function holdOver(
  reason: Omit<IntroductionHeldOver['data'], 'personId'>,
  introduction: Introduction,
): readonly IntroductionHeldOver[] {
  if (introduction.status !== 'waiting') return [];
  return [{ type: 'IntroductionHeldOver', data: { ...reason, personId: introduction.personId } }];
}
