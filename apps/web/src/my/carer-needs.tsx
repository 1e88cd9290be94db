import type { Needs } from '../answers/identity';
import { NeedsPart } from '../details/needs-part';
import { useQuery } from '../live';
import { Loaded } from '../page';

/** What a carer needs, when somebody writes to them, rings or meets them. */
export function CarerNeeds({ memberId }: { memberId: string }) {
  const needs = useQuery<Needs>(`/api/identity/communication-needs/${memberId}`, { views: ['identity'] });
  return (
    <Loaded from={needs} what="what you need">
      {(loaded) => <NeedsPart whoseId={memberId} needs={loaded} saidAtTheDoor={null} mine />}
    </Loaded>
  );
}
