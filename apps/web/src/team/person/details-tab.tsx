import type { Person } from '../../answers/identity';
import { AboutOneselfPart } from '../../details/about-oneself-part';
import { AddressPart } from '../../details/address-part';
import { FormerNamesPart } from '../../details/former-names-part';
import { LinkedPart } from '../../details/linked-part';
import { NamesPart } from '../../details/names-part';
import { NeedsPart } from '../../details/needs-part';
import { NumbersPart } from '../../details/numbers-part';
import { PersonMessages } from '../../messages/person-messages';
import { Page } from '../../page';
import { useReadOnly } from '../../read-only';
import { activeTeam } from '../../plan/use-plan';
import { useMe } from '../../session';
import { useHashTarget } from '../use-hash-target';
import { CarersNeeds } from './carers-needs';
import { myPlace, type TabProps } from './tab';

/** Who they are and what they need. */
export function DetailsTab({ person, plan }: TabProps & { person: Person }) {
  const { personId, name } = person;
  const me = useMe();
  const isReadOnly = useReadOnly();
  useHashTarget(true);
  const isKeyWorker = plan.data !== undefined && myPlace(plan.data, me)?.isKeyWorker === true;
  const carers = plan.data ? activeTeam(plan.data).filter((member) => member.role === 'carer') : [];
  return (
    <Page title={`${name}: details and needs`} wide>
      <LinkedPart person={person} mine={false} />
      <div className="lw-columns">
        <div>
          <NeedsPart whoseId={personId} needs={person.needs} saidAtTheDoor={person.communicationNeeds} mine={false} />
          {!isReadOnly && carers.map(({ memberId }) => <CarersNeeds key={memberId} carerId={memberId} />)}
        </div>
        <div>
          <NamesPart person={person} mine={false} />
          <AddressPart person={person} mine={false} />
          <NumbersPart person={person} mine={false} />
          {isKeyWorker && <FormerNamesPart personId={personId} />}
          {isKeyWorker && <AboutOneselfPart personId={personId} mine={false} />}
          {!isReadOnly && <PersonMessages personId={personId} />}
        </div>
      </div>
    </Page>
  );
}
