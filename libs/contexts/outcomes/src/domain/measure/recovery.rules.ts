import type { ScoreChange } from './change.rules';
import type { MeasureDefinition } from './definition.rules';
import { isCase } from './definition.rules';

/** What the rule that services use for PHQ-9 and GAD-7 together says of two pairs of scores. */
export interface Recovery {
  /** Whether one of the two was over its line at first; of others the rule says nothing. */
  readonly startedOver: boolean;
  readonly holds: boolean;
  readonly sentence: string;
}

type Pair = Pick<ScoreChange, 'first' | 'latest' | 'meaning'>;
const DROPPED = 'lower-beyond-chance';
const ROSE = 'higher-beyond-chance';

/**
 * Over one line at first and under both now, one of them lower by more than chance would explain, and neither higher by as
 * much. Null unless both are paired.
 */
export function reliableRecovery(
  one: { readonly definition: MeasureDefinition; readonly pair: Pair | null },
  other: { readonly definition: MeasureDefinition; readonly pair: Pair | null },
): Recovery | null {
  if (!one.pair || !other.pair) return null;
  const pairs = [
    { of: one.definition, ...one.pair },
    { of: other.definition, ...other.pair },
  ];
  const isOver = (of: MeasureDefinition, score: number) =>
    of.scoring.kind === 'total' && of.scoring.caseness !== null && isCase(of.scoring.caseness, score);
  const startedOver = pairs.some(({ of, first }) => isOver(of, first));
  const endsUnder = pairs.every(({ of, latest }) => !isOver(of, latest));
  const dropped = pairs.some(({ meaning }) => meaning === DROPPED) && pairs.every(({ meaning }) => meaning !== ROSE);
  const names = `${one.definition.name} and ${other.definition.name}`;
  const together = `By the rule that services use for ${names} together`;
  if (!startedOver) {
    return {
      startedOver,
      holds: false,
      sentence: `${together} there is nothing to say: both were under their lines at first.`,
    };
  }
  const holds = endsUnder && dropped;
  const why = !endsUnder
    ? 'not both are under their lines now'
    : pairs.some(({ meaning }) => meaning === ROSE)
      ? 'one is higher by more than chance would explain'
      : 'neither is lower by more than chance would explain';
  const sentence = holds
    ? `${together} the change holds: over a line at first, under both now, by more than chance would explain.`
    : `${together} the change does not hold yet: ${why}.`;
  return { startedOver, holds, sentence };
}
