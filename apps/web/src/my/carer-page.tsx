import { Link } from 'react-router';
import type { PersonName } from '../answers/identity';
import { AskedOfMe } from '../carers/asked-as-representative';
import { CaredForList } from '../carers/cared-for-list';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { MessagesPart } from '../messages/messages-part';
import { CarerNeeds } from './carer-needs';
import { CarerPromises } from './carer-promises';
import { useMe } from '../session';

export function CarerPage() {
  const { name, memberId } = useMe();
  const people = useQuery<PersonName[]>('/api/identity/cared-for');
  return (
    <Page title={`Hello ${name ?? ''}`.trim()} lede="You care for somebody. Thank you. This is what you can do here.">
      <p>
        A plan belongs to the person it is about. You see the parts that they agreed to show you. Ask the person, or
        their key worker, what they want you to know.
      </p>
      <Loaded from={people} what="whom you care for">
        {(list) => (
          <>
            <CaredForList people={list} />
            {list.map((person) => (
              <AskedOfMe key={person.personId} personId={person.personId} name={person.name} />
            ))}
            {memberId !== null &&
              list.map((person) => <CarerPromises key={person.personId} person={person} memberId={memberId} />)}
          </>
        )}
      </Loaded>
      <ul className="lw-cards lw-cards--beside">
        <li className="lw-card">
          <h2 className="nhsuk-heading-s">
            <Link to="/introduce">Get help for yourself</Link>
          </h2>
          <p>Looking after somebody is hard work. You can introduce yourself too.</p>
        </li>
        <li className="lw-card">
          <h2 className="nhsuk-heading-s">
            <Link to="/services">Find a service</Link>
          </h2>
          <p>Groups and advice for carers are in the list.</p>
        </li>
      </ul>
      {memberId !== null && <CarerNeeds memberId={memberId} />}
      {memberId !== null && <MessagesPart recipientId={memberId} isStaff={false} />}
    </Page>
  );
}
