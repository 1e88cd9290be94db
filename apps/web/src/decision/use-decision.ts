import type { Decision } from '../answers/care-plan';
import { useQuery, type Loadable } from '../live';

/** One decision, kept fresh while others speak: once it is known whom it is about, by what changes about them. */
export function useDecision(decisionId: string): Loadable<Decision> {
  const path = `/api/care-plan/decisions/${decisionId}`;
  const decision = useQuery<Decision>(path);
  useQuery<Decision>(path, decision.data ? { views: ['care-plan'], key: decision.data.personId } : {});
  return decision;
}
