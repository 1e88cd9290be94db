import type { BeforeAsking } from '../../answers/provider-directory';
import { useQuery } from '../../live';

/** What is to be known of the chosen service before it is asked; undefined until it is known. */
export function useBeforeAsking(serviceId: string): BeforeAsking | undefined {
  const path = serviceId === '' ? null : `/api/provider-directory/before-asking/${serviceId}`;
  return useQuery<BeforeAsking>(path).data;
}
