import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { Listing } from '../answers/provider-directory';
import { useQuery } from '../live';
import { dayNameIn, dayWithDistanceIn } from '../languages/days';
import { ENGLISH } from '../languages/languages';
import { tagOf, useWords } from '../languages/page-language';
import { Loaded, Page } from '../page';
import { today } from '../dates';
import { agesOf, priceOf } from './comparison';
import { useHours } from './hours-words';
import { PrintButton } from './print-button';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{name}</dt>
      <dd className="nhsuk-summary-list__value">{children}</dd>
    </div>
  );
}

/** A place of which nothing is known but its name is said by it; the postcode stands by itself already. */
const placesOf = ({ places, postcode }: Listing): readonly { name: string | null; says: string }[] =>
  places
    .map(({ name, address, accessibility }) => {
      const says = [address, accessibility].filter((part) => part).join('. ');
      return says === '' ? { name: null, says: name ?? '' } : { name, says };
    })
    .filter(({ says }) => says !== '' && says !== postcode);

export function ServicePage() {
  const t = useWords();
  const hours = useHours();
  const { serviceId = '' } = useParams();
  const listing = useQuery<Listing>(`/api/provider-directory/listings/${serviceId}`, { views: ['provider-directory'] });
  const { state } = useLocation() as { state: { address?: string } | null };
  const back = { to: `/services?${state?.address ?? ''}`, label: t('services.title') };
  return (
    <Page title={listing.data?.name ?? t('service.title')} back={back}>
      <Loaded from={listing} what={t('service.what')}>
        {(service) => (
          <>
            <p className="nhsuk-lede-text" lang={tagOf(ENGLISH)}>
              {service.description}
            </p>
            {service.hasLapsed && <p role="note">{t('service.lapsed')}</p>}
            {service.alert !== null && (
              <p className="nhsuk-inset-text" lang={tagOf(ENGLISH)}>
                {service.alert}
              </p>
            )}
            <dl className="nhsuk-summary-list">
              <Row name={t('service.whoFor')}>
                <span lang={tagOf(ENGLISH)}>{service.eligibility}</span>
              </Row>
              {(service.fees !== null || service.isFree) && (
                <Row name={t('service.cost')}>{service.fees ?? t('service.free')}</Row>
              )}
              {service.costs.length > 0 && (
                <Row name={t('service.prices')}>
                  <ul className="nhsuk-list" lang={tagOf(ENGLISH)}>
                    {service.costs.map((cost) => (
                      <li key={priceOf(cost)}>{priceOf(cost)}</li>
                    ))}
                  </ul>
                </Row>
              )}
              {service.needs.length > 0 && (
                <Row name={t('service.needs')}>
                  <span lang={tagOf(ENGLISH)}>{service.needs.join(', ')}</span>
                </Row>
              )}
              {(service.minimumAge !== null || service.maximumAge !== null) && (
                <Row name={t('service.ages')}>{agesOf(service)}</Row>
              )}
              {service.languages.length > 0 && (
                <Row name={t('service.languages')}>
                  <span lang={tagOf(ENGLISH)}>{service.languages.join(', ')}</span>
                </Row>
              )}
              <Row name={t('service.room')}>
                {service.room === null
                  ? t('service.roomUnknown')
                  : t('service.roomFree', {
                      count: service.room.available,
                      when: dayWithDistanceIn(t, service.room.declaredAt),
                    })}
              </Row>
              {(service.days.length > 0 || service.otherTimes.length > 0) && (
                <Row name={t('service.open')}>
                  <p className="lw-no-print">{hours.standing(service)}</p>
                  <ul className="nhsuk-list">
                    {hours.week(service.days).map((day) => (
                      <li key={`${day.name} ${day.hours}`}>
                        {day.name}: {day.hours}
                      </li>
                    ))}
                    {hours.others(service.otherTimes).map((time) => (
                      <li key={time}>{time}</li>
                    ))}
                  </ul>
                </Row>
              )}
              {service.isRemote && <Row name={t('service.how')}>{t('find.isRemote')}</Row>}
              {service.areas.length > 0 && (
                <Row name={t('service.areas')}>
                  <span lang={tagOf(ENGLISH)}>{service.areas.join(', ')}</span>
                </Row>
              )}
              {service.postcode !== null && <Row name={t('service.where')}>{service.postcode}</Row>}
              {placesOf(service).map(({ name, says }) => (
                <Row key={`${name} ${says}`} name={name ?? t('service.where')}>
                  <span lang={tagOf(ENGLISH)}>{says}</span>
                </Row>
              ))}
              {service.contacts.length > 0 && (
                <Row name={t('service.contacts')}>
                  <span lang={tagOf(ENGLISH)}>
                    {service.contacts.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; ')}
                  </span>
                </Row>
              )}
              {service.phone !== null && (
                <Row name={t('service.call')}>
                  <a href={`tel:${service.phone.replace(/\s/g, '')}`}>{service.phone}</a>
                </Row>
              )}
              {service.email !== null && (
                <Row name={t('service.email')}>
                  <a href={`mailto:${service.email}`}>{service.email}</a>
                </Row>
              )}
              {service.url !== null && /^https?:\/\//.test(service.url) && (
                <Row name={t('service.website')}>
                  <a href={service.url} rel="noreferrer">
                    {service.url}
                  </a>
                </Row>
              )}
              <Row name={t('service.runBy')}>{service.agencyName}</Row>
              {service.assuredOn !== null && (
                <Row name={t('service.checked')}>{dayWithDistanceIn(t, service.assuredOn)}</Row>
              )}
            </dl>
            {service.agencyId !== null && (
              <p className="lw-no-print">
                <Link to={`/services?organisation=${service.agencyId}`}>
                  {t('service.more', { agency: service.agencyName })}
                </Link>
              </p>
            )}
            <p className="lw-print-only">
              {t('service.printed', {
                day: dayNameIn(t, today()),
                at: `${location.origin}/services/${service.serviceId}`,
              })}
            </p>
            <PrintButton>{t('service.leaflet')}</PrintButton>
          </>
        )}
      </Loaded>
    </Page>
  );
}
