import { useCallback, useEffect, useState } from 'react';
import type { Plan } from '../answers/care-plan';
import { dropSafetyPlan, keepSafetyPlan, readKeptSafetyPlan, type KeptSafetyPlan } from '../device/kept-safety-plan';
import type { Loadable } from '../live';
import { usePlan } from '../plan/use-plan';
import { registerShell } from '../shell/register-shell';
import { safetyPlanOf } from './safety-plan';

export type SafetyPlanHere = {
  plan: Loadable<Plan>;
  /** The copy on this device; undefined until this device has been looked at. */
  kept: KeptSafetyPlan | null | undefined;
  keep: () => Promise<void>;
  drop: () => Promise<void>;
};

/**
 * Somebody's own safety plan, and the copy that they keep on this device: as new as the plan that was read last, gone with the
 * access to it. The plan is asked for where it is shown, or a copy is kept.
 */
export function useSafetyPlanHere(owner: string, personId: string, isShown: boolean): SafetyPlanHere {
  const [kept, setKept] = useState<KeptSafetyPlan | null>();
  const isKept = kept !== null && kept !== undefined;
  const plan = usePlan(isShown || isKept ? personId : null);
  const { data, problem, loading } = plan;
  const look = useCallback(async () => setKept((await readKeptSafetyPlan(owner)) ?? null), [owner]);
  useEffect(() => {
    look().catch(() => setKept(null));
  }, [look]);
  const keep = useCallback(async () => {
    if (!data) return;
    await keepSafetyPlan(owner, safetyPlanOf(data), new Date());
    registerShell();
    await look();
  }, [owner, data, look]);
  const drop = useCallback(async () => {
    await dropSafetyPlan(owner);
    await look();
  }, [owner, look]);
  const isGone = problem?.status === 404 || problem?.status === 403;
  useEffect(() => {
    if (!isKept) return;
    if (isGone) drop().catch(() => undefined);
    else if (!problem && !loading) keep().catch(() => undefined);
  }, [isKept, isGone, problem, loading, keep, drop]);
  return { plan, kept, keep, drop };
}
