import type { Decision } from '../answers/care-plan';
import { useQuery, type Loadable } from '../live';

/** One decision, kept fresh while others speak: by any change until it is known whom it is about, then by changes about them. */
export function useDecision(decisionId: string): Loadable<Decision> {
  const path = `/api/care-plan/decisions/${decisionId}`;
  const decision = useQuery<Decision>(path);
  useQuery<Decision>(path, { views: ['care-plan'], ...(decision.data && { key: decision.data.personId }) });
  return decision;
}
