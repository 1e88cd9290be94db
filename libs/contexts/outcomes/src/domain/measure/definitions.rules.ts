import { connectedness } from './connectedness.rules';
import type { MeasureDefinition } from './definition.rules';
import { gad7 } from './gad-7.rules';
import { lifeAreas } from './life-areas.rules';
import { ons4 } from './ons4.rules';
import { phq9 } from './phq-9.rules';

/** The measures of the product, in the order in which they are offered. All are of licence class A. */
export const definitions: readonly MeasureDefinition[] = [phq9, gad7, ons4, connectedness, lifeAreas];

/** An embedded measure; those of packs are in their streams. */
export function embeddedDefinition(code: string): MeasureDefinition | undefined {
  return definitions.find((definition) => definition.code === code);
}
