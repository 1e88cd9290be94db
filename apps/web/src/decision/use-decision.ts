import type { Decision } from '../answers/decisions';
import { useQuery, type Loadable } from '../live';

/**
 * One decision, kept fresh while others speak: by any change until it is known whom it is about, then by changes about them.
 * @param at as it stood then; null for now
 */
export function useDecision(decisionId: string, at: string | null): Loadable<Decision> {
  const path = `/api/care-plan/decisions/${decisionId}${at === null ? '' : `?asOf=${encodeURIComponent(at)}`}`;
  const decision = useQuery<Decision>(path);
  useQuery<Decision>(path, { views: ['care-plan'], ...(decision.data && { key: decision.data.personId }) });
  return decision;
}
