import type { Farewell } from '../answers/farewell';
import { useQuery, type Loadable } from '../live';

export const useFarewell = (personId: string): Loadable<Farewell> =>
  useQuery<Farewell>(`/api/care-plan/people/${personId}/farewell`, { views: ['care-plan'], key: personId });
