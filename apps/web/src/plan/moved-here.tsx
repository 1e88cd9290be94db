import type { RecordedAgain } from '../answers/care-plan';
import { dayName } from '../dates';

/** That something was first written in another record by mistake. Whose that is, nobody is told. */
export function MovedHere({ again }: { again: RecordedAgain | undefined }) {
  if (again === undefined) return null;
  return (
    <>
      {' '}
      It was first written in another record by mistake{again.firstAt === null ? '' : `, on ${dayName(again.firstAt)}`},
      and moved here.
    </>
  );
}
