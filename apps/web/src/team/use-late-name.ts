import type { PersonName } from '../answers/identity';
import { useQuery } from '../live';
import { useReadAgain } from './read-again';

/** The name of somebody whose team the reader has just joined; it can take a moment to be known here. */
export function useLateName(personId: string, known: string | undefined, isExpected: boolean): string | undefined {
  const asks = known === undefined && isExpected;
  const alone = useQuery<PersonName[]>(asks ? `/api/identity/people?ids=${personId}` : null, {
    views: ['identity', 'care-plan'],
  });
  const name = known ?? alone.data?.[0]?.name;
  useReadAgain(alone.reload, asks && name === undefined);
  return name;
}
