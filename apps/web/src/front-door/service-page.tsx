import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Listing } from '../answers/provider-directory';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { openToday, weekOf } from './opening-hours';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{name}</dt>
      <dd className="nhsuk-summary-list__value">{children}</dd>
    </div>
  );
}

export function ServicePage() {
  const { serviceId = '' } = useParams();
  const listing = useQuery<Listing>(`/api/provider-directory/listings/${serviceId}`, { views: ['provider-directory'] });
  return (
    <Page title={listing.data?.name ?? 'A service'} back={{ to: '/services', label: 'Find a service' }}>
      <Loaded from={listing} what="this service">
        {(service) => (
          <>
            <p className="nhsuk-lede-text">{service.description}</p>
            <dl className="nhsuk-summary-list">
              <Row name="Who it is for">{service.eligibility}</Row>
              <Row name="What it costs">{service.fees ?? 'Nothing'}</Row>
              {service.days.length > 0 && (
                <Row name="When it is open">
                  <p>{openToday(service.days)}</p>
                  <ul className="nhsuk-list">
                    {weekOf(service.days).map((day) => (
                      <li key={`${day.name} ${day.hours}`}>
                        {day.name}: {day.hours}
                      </li>
                    ))}
                  </ul>
                </Row>
              )}
              {service.postcode !== null && <Row name="Where">{service.postcode}</Row>}
              {service.phone !== null && (
                <Row name="Call">
                  <a href={`tel:${service.phone.replace(/\s/g, '')}`}>{service.phone}</a>
                </Row>
              )}
              {service.email !== null && (
                <Row name="Email">
                  <a href={`mailto:${service.email}`}>{service.email}</a>
                </Row>
              )}
              {service.url !== null && /^https?:\/\//.test(service.url) && (
                <Row name="Website">
                  <a href={service.url} rel="noreferrer">
                    {service.url}
                  </a>
                </Row>
              )}
              <Row name="Run by">{service.agencyName}</Row>
              {service.assuredOn !== null && <Row name="Last checked">{dayWithDistance(service.assuredOn)}</Row>}
            </dl>
          </>
        )}
      </Loaded>
    </Page>
  );
}
