import type { Person } from '../answers/identity';
import { AboutOneselfPart } from '../details/about-oneself-part';
import { AddressPart } from '../details/address-part';
import { FormerNamesPart } from '../details/former-names-part';
import { LinkedPart } from '../details/linked-part';
import { NamesPart } from '../details/names-part';
import { NeedsPart } from '../details/needs-part';
import { NumbersPart } from '../details/numbers-part';
import { useQuery } from '../live';
import { MessagesPart } from '../messages/messages-part';
import { Loaded, Page } from '../page';

/** Who I am to everybody here, and what I need; all of it mine to change. */
export function MyDetailsPage({ personId }: { personId: string }) {
  const person = useQuery<Person>(`/api/identity/people/${personId}`, { views: ['identity'], key: personId });
  return (
    <Page
      title="My details and needs"
      lede="How to write to you, ring you and meet you. Everybody on your team sees it first, and you can change it."
      back={{ to: '/my', label: 'My space' }}
    >
      <Loaded from={person} what="your details">
        {(loaded) => (
          <>
            <NeedsPart whoseId={personId} needs={loaded.needs} saidAtTheDoor={loaded.communicationNeeds} mine />
            <NamesPart person={loaded} mine />
            <AddressPart person={loaded} mine />
            <NumbersPart person={loaded} mine />
            <LinkedPart person={loaded} mine />
            <FormerNamesPart personId={personId} />
            <AboutOneselfPart personId={personId} mine />
            <MessagesPart recipientId={personId} isStaff={false} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
