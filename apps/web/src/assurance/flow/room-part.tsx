import { Link } from 'react-router';
import type { RoomByNeed, ServiceWithoutRoom } from '../../answers/provider-directory';
import { today } from '../../dates';
import { useQuery } from '../../live';
import { Loaded } from '../../page';
import { roomSays, sinceSays } from './unmet-words';

/** What the directory says of itself today. It is about services and about nobody, so nothing of it is withheld. */
export function RoomPart() {
  const room = useQuery<RoomByNeed>('/api/provider-directory/room-by-need', { views: ['provider-directory'] });
  return (
    <section aria-label="Services">
      <h2 className="nhsuk-heading-m">What is listed, and where there is room</h2>
      <Loaded from={room} what="what is listed">
        {(loaded) => (
          <>
            {roomSays(loaded, today()).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ByNeed room={loaded} />
            {loaded.services.length > 0 && <WithoutRoom services={loaded.services} needs={loaded.needs} />}
            <p className="nhsuk-body-s lw-secondary">
              As it stands today, exactly as the services themselves say it: how many places are free holds for two
              weeks, and is not known afterwards. A service that is for several needs is in the row of each.
              {loaded.listedWithoutNeed > 0 &&
                ` ${loaded.listedWithoutNeed} more ${loaded.listedWithoutNeed === 1 ? 'service is' : 'services are'} listed without saying what they are for.`}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function ByNeed({ room: { needs } }: { room: RoomByNeed }) {
  const caption = 'Services listed for each need';
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">Need</th>
            {['Listed', 'Say that there is room', 'Without room, or paused', 'Not known'].map((column) => (
              <th key={column} scope="col" className="nhsuk-table__header--numeric">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {needs.map(({ need, says, listed, withRoom, withoutRoom, notKnown }) => (
            <tr key={need}>
              <th scope="row">{says}</th>
              {[listed, withRoom, withoutRoom, notKnown].map((number, at) => (
                <td key={at} className="nhsuk-table__cell--numeric">
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type WithoutRoomProps = { services: ServiceWithoutRoom[]; needs: RoomByNeed['needs'] };

function WithoutRoom({ services, needs }: WithoutRoomProps) {
  const caption = 'Services without room, the longest first';
  const saysOf = new Map(needs.map(({ need, says }) => [need, says]));
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">Service</th>
            <th scope="col">For</th>
            <th scope="col">Since when</th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {services.map((service) => (
            <tr key={service.serviceId}>
              <th scope="row">
                <Link to={`/services/${service.serviceId}`}>{service.name}</Link>, {service.agencyName}
              </th>
              <td>{service.needs.map((need) => saysOf.get(need) ?? need).join(', ') || 'It does not say'}</td>
              <td>{sinceSays(service)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
