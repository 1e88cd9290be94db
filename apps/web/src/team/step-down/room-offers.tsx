import { useState } from 'react';
import { Link } from 'react-router';
import type { FoundServices } from '../../answers/provider-directory';
import { dayWithDistance } from '../../dates';
import { SelectField } from '../../forms';
import { NEEDS } from '../../front-door/asked';
import { useWords } from '../../languages/page-language';
import { useQuery } from '../../live';
import { Empty, Loaded } from '../../page';

/** What the community has room for, each with the day on which it said so. */
export function RoomOffers() {
  const t = useWords();
  const [need, choose] = useState('');
  const asked = new URLSearchParams({ room: 'true', ...(need === '' ? {} : { need }) }).toString();
  const found = useQuery<FoundServices>(`/api/provider-directory/find?${asked}`, {
    views: ['provider-directory.listings'],
  });
  return (
    <section aria-labelledby="room">
      <h2 className="nhsuk-heading-m" id="room">
        Where there is room
      </h2>
      <p>What services said themselves in the last two weeks. Of what is older nobody knows.</p>
      <SelectField
        name="need"
        label="For what?"
        value={need}
        onChange={choose}
        empty="Anything"
        choices={NEEDS.map((one) => ({ value: one, label: t(`needs.${one}`) }))}
      />
      <Loaded from={found} what="where there is room">
        {({ services, next }) => (
          <>
            {services.length === 0 && (
              <Empty title="Nothing with room">
                <p>No service has said lately that it has room for this.</p>
              </Empty>
            )}
            <ul className="lw-cards">
              {services.map(({ serviceId, name, agencyName, room }) => (
                <li key={serviceId} className="lw-card">
                  <h3 className="nhsuk-heading-s">
                    <Link to={`/services/${serviceId}`}>{name}</Link>
                  </h3>
                  <p>{agencyName}</p>
                  {room && (
                    <p>
                      <strong>{room.available} free</strong>
                      {room.maximum !== null && ` of ${room.maximum}`}, said {dayWithDistance(room.declaredAt)}
                    </p>
                  )}
                </li>
              ))}
            </ul>
            {next !== null && (
              <p>
                <Link to="/services?room=yes">Look for more</Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
