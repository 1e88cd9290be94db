import type { PossibleDuplicate } from '../../answers/identity';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames } from '../../people-and-agencies';
import { useMe } from '../../session';
import { PairCard } from './pair-card';

/** Pairs of records that have something in common, for the coordinator to look at. */
export function DuplicatesPage() {
  const me = useMe();
  if (me.role !== 'hub-coordinator') {
    return (
      <Page title="Possible duplicates" wide>
        <Empty title="The hub coordinator looks at these">
          <p>If you think that somebody has two records, tell the coordinator.</p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title="Possible duplicates"
      lede="Records that may be of one person. Nothing is put together by itself, and a link opens nothing to anybody. That you looked is recorded with both."
      wide
    >
      <Pairs />
    </Page>
  );
}

function Pairs() {
  const pairs = useQuery<PossibleDuplicate[]>('/api/identity/possible-duplicates', {
    views: ['identity.record-pairs'],
  });
  const names = useNames();
  return (
    <Loaded from={pairs} what="possible duplicates">
      {(list) => {
        const open = list.filter((pair) => pair.status === 'possible');
        const decided = list.filter((pair) => pair.status !== 'possible');
        return (
          <>
            <h2 className="nhsuk-heading-m">To look at ({open.length})</h2>
            {open.length === 0 && (
              <Empty title="Nothing to look at">
                <p>
                  When somebody is registered or changed and has a number, a birthday with a similar name, or a phone
                  number in common with somebody else, the two come here.
                </p>
              </Empty>
            )}
            {open.map((pair) => (
              <PairCard key={pair.pairId} pair={pair} names={names} />
            ))}
            {decided.length > 0 && (
              <>
                <h2 className="nhsuk-heading-m">Decided ({decided.length})</h2>
                {decided.map((pair) => (
                  <PairCard key={pair.pairId} pair={pair} names={names} />
                ))}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
