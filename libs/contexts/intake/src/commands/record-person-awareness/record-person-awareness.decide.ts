import type { Decision } from '@platform/decider/decider';
import type { IntroductionEvent, PersonAwarenessRecorded } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type RecordPersonAwarenessRefusal = 'introduction-not-found' | 'nobody-introduced-them';

/** Somebody has told the person, or has tried to. Only where another spoke for them. */
export function recordPersonAwareness(
  said: Omit<PersonAwarenessRecorded['data'], 'personId'>,
  introduction: Introduction,
  history: readonly IntroductionEvent[],
): Decision<PersonAwarenessRecorded, RecordPersonAwarenessRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (!history.some(({ type }) => type === 'IntroducerNamed')) return { refused: 'nobody-introduced-them' };
  return [{ type: 'PersonAwarenessRecorded', data: { ...said, personId: introduction.personId } }];
}
