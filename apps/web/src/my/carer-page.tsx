import { Link } from 'react-router';
import { CarerNeeds } from './carer-needs';
import { Page } from '../page';
import { useMe } from '../session';

export function CarerPage() {
  const me = useMe();
  return (
    <Page
      title={`Hello ${me.name ?? ''}`.trim()}
      lede="You care for somebody. Thank you. This is what you can do here."
    >
      <p>
        A plan belongs to the person it is about. Nobody’s plan is shared with you on these pages today. Ask the person,
        or their key worker, what they want you to know.
      </p>
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
      {me.memberId !== null && <CarerNeeds memberId={me.memberId} />}
    </Page>
  );
}
