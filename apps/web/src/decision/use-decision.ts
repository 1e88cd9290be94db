import type { Decision } from '../answers/care-plan';
import { useQuery, type Loadable } from '../live';

/**
 * One decision, kept fresh while others speak: once it is known whom it is about, by what changes about them.
 * @param at as it stood then; null for now
 */
export function useDecision(decisionId: string, at: string | null): Loadable<Decision> {
  const path = `/api/care-plan/decisions/${decisionId}${at === null ? '' : `?asOf=${encodeURIComponent(at)}`}`;
  const decision = useQuery<Decision>(path);
  useQuery<Decision>(path, decision.data ? { views: ['care-plan'], key: decision.data.personId } : {});
  return decision;
}
