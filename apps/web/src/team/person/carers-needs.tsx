import type { Needs } from '../../answers/identity';
import { AddNeed } from '../../details/add-need';
import { NeedsFlag } from '../../details/needs-flag';
import { useQuery } from '../../live';
import { Loaded } from '../../page';

/** A carer is written to and met as well, and has needs of their own. */
export function CarersNeeds({ carerId }: { carerId: string }) {
  const at = `/api/identity/communication-needs/${carerId}`;
  const needs = useQuery<Needs>(at, { views: ['identity'] });
  return (
    <section className="lw-section" aria-label="What the carer needs">
      <h2 className="nhsuk-heading-m">What the carer needs</h2>
      <Loaded from={needs} what="what the carer needs">
        {(loaded) => (
          <>
            {loaded.needs.length === 0 && <p>Nothing is recorded. Ask them as well.</p>}
            <NeedsFlag needs={loaded.needs} saidAtTheDoor={null} of="the carer" />
            <AddNeed at={at} mine={false} of="the carer" />
          </>
        )}
      </Loaded>
    </section>
  );
}
