import { useEffect } from 'react';
import type { NeedFlags, NeedShown } from '../answers/identity';
import { useQuery } from '../live';
import { needInWords } from './need-words';

const MOST_AT_ONCE = 100;

type NeedsFlagProps = {
  needs: readonly NeedShown[];
  /** What they said when they were introduced; shown until needs are recorded. */
  saidAtTheDoor: string | null;
  /** Whose it is, where several are on the page. */
  of?: string;
};

/** What whoever rings, writes or meets must know first. Nothing where nothing is needed. */
export function NeedsFlag({ needs, saidAtTheDoor, of }: NeedsFlagProps) {
  const communication = needs.filter((need) => !need.isAdjustment);
  const adjustments = needs.filter((need) => need.isAdjustment);
  const isLarge = needs.some(({ code }) => code === 'large-print');
  const door = needs.length === 0 ? saidAtTheDoor : null;
  if (needs.length === 0 && door === null) return null;
  return (
    <div className="lw-needs" role="group" aria-label={of === undefined ? 'Needs' : `Needs of ${of}`}>
      {communication.length > 0 && <Line title="Communication needs" needs={communication} />}
      {adjustments.length > 0 && <Line title="Reasonable adjustments" needs={adjustments} />}
      {door !== null && (
        <p>
          <strong>Communication needs:</strong> “<bdi>{door}</bdi>”
        </p>
      )}
      {isLarge && of === undefined && <PrintLarge />}
    </div>
  );
}

function Line({ title, needs }: { title: string; needs: readonly NeedShown[] }) {
  return (
    <p>
      <strong>{title}:</strong>{' '}
      {needs.map((need, at) => (
        <span key={`${need.code} ${need.language ?? ''} ${need.words ?? ''}`}>
          {at > 0 && ' · '}
          {needInWords(need)}
          {need.words && need.words !== needInWords(need) && (
            <>
              {' '}
              (“<bdi>{need.words}</bdi>”)
            </>
          )}
        </span>
      ))}
    </p>
  );
}

/** A page about somebody who needs large print is printed large, whoever prints it. */
function PrintLarge() {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset['print'];
    root.dataset['print'] = 'large';
    return () => {
      if (before === undefined) delete root.dataset['print'];
      else root.dataset['print'] = before;
    };
  }, []);
  return null;
}

/** Of those among `personIds` whose needs the reader may know. */
export function useNeedFlags(personIds: readonly string[]): (personId: string | null) => NeedFlags | undefined {
  const asked = [...new Set(personIds)].sort().slice(0, MOST_AT_ONCE);
  const path = asked.length === 0 ? null : `/api/identity/communication-needs?ids=${asked.join(',')}`;
  const flags = useQuery<NeedFlags[]>(path, { views: ['identity', 'care-plan'] }).data;
  return (personId) => flags?.find((one) => one.personId === personId);
}

/** On a page about one person that does not show all of who they are. */
export function NeedsFlagOf({ personId }: { personId: string }) {
  const flags = useNeedFlags([personId])(personId);
  return flags ? <NeedsFlag needs={flags.needs} saidAtTheDoor={flags.saidAtTheDoor} /> : null;
}
