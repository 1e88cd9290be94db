import type { SafetyPlan } from '../safety/safety-plan';
import { dropBox, keepInBox, openBox } from './device-box';

/** The person's own safety plan, as it was when this device last had it from the server. */
export type KeptSafetyPlan = Pick<SafetyPlan, 'pieces' | 'writtenAt'> & { keptAt: string };

const ID = 'safety-plan';
/** So long after it was last read anew; a plan that old may do harm. */
const KEPT_FOR_MS = 90 * 24 * 60 * 60_000;

export async function readKeptSafetyPlan(owner: string): Promise<KeptSafetyPlan | undefined> {
  return (await openBox(owner, ID)) as KeptSafetyPlan | undefined;
}

export async function keepSafetyPlan(owner: string, { pieces, writtenAt }: SafetyPlan, now: Date): Promise<void> {
  const kept: KeptSafetyPlan = { pieces, writtenAt, keptAt: now.toISOString() };
  await keepInBox(owner, ID, kept, { unsent: false, keptForMs: KEPT_FOR_MS });
}

export const dropSafetyPlan = (owner: string): Promise<void> => dropBox(owner, ID);
