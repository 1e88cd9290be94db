import { Link } from 'react-router';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import type { FoundServices } from '../answers/provider-directory';
import { dayWithDistanceIn } from '../languages/days';
import { ENGLISH } from '../languages/languages';
import { tagOf, useWords } from '../languages/page-language';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';
import type { Asked, Position } from './asked';
import { queryOf } from './asked';
import { distanceIn } from './comparison';
import { HowManyTicked, TickToCompare } from './tick-to-compare';
import { useHours } from './hours-words';

type Search = { asked: Asked; position: Position | undefined; address: string };

export const useFound = (asked: Asked, position: Position | undefined, after: string) =>
  useQuery<FoundServices>(`/api/provider-directory/find?${queryOf(asked, position, after)}`, {
    views: ['provider-directory.listings'],
  });

/** Page after page, each below the one before, so that nothing that was read goes away. */
export function Found(search: Search) {
  const [pages, show] = useState(['']);
  return pages.map((after, n) => (
    <FoundPage
      key={after}
      {...search}
      after={after}
      isLast={n === pages.length - 1}
      onMore={(next) => show([...pages, next])}
    />
  ));
}

function FoundPage({
  asked,
  position,
  address,
  after,
  isLast,
  onMore,
}: Search & { after: string; isLast: boolean; onMore: (next: string) => void }) {
  const t = useWords();
  const found = useFound(asked, position, after);
  return (
    <Loaded from={found} what={t('services.what')}>
      {(page) => (
        <>
          {after === '' && <HowItWasTaken page={page} asked={asked} />}
          {after === '' && page.services.length === 0 && page.next === null && (
            <Empty title={t('services.nothing')}>
              <p>
                <Trans
                  t={t}
                  i18nKey="services.nothingSays"
                  components={{ all: <Link to="/services" />, introduce: <Link to="/introduce" /> }}
                />
              </p>
            </Empty>
          )}
          {after === '' && page.services.length > 1 && <HowManyTicked />}
          <ul className="lw-cards">
            {page.services.map((service) => (
              <FoundService key={service.serviceId} service={service} address={address} />
            ))}
          </ul>
          {isLast && page.next !== null && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary lw-no-print"
              onClick={() => onMore(page.next ?? '')}
            >
              {t('find.showMore')}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

function HowItWasTaken({ page, asked }: { page: FoundServices; asked: Asked }) {
  const t = useWords();
  const found = t('services.found', { count: page.services.length });
  const counted = asked.search === '' ? found : t('services.forWords', { found, words: asked.search });
  return (
    <div role="status">
      <h2 className="nhsuk-heading-m">{page.next === null ? counted : t('find.andMore', { found: counted })}</h2>
      {page.corrected.map(({ from, to }) => (
        <p key={from}>{t('find.took', { from, to })}</p>
      ))}
      {page.unknownWords.length > 0 && <p>{t('find.unknown', { words: page.unknownWords.join(', ') })}</p>}
      {page.takes === 'some' && <p>{t('find.some')}</p>}
      {page.place?.known === false && <p>{t('find.nowhere', { near: asked.near })}</p>}
    </div>
  );
}

function FoundService({ service, address }: { service: FoundServices['services'][number]; address: string }) {
  const t = useWords();
  const hours = useHours();
  const facts = [
    service.metres === null ? null : distanceIn(t, service.metres),
    service.isRemote ? t('find.isRemote') : null,
    service.agencyName,
    service.postcode,
    service.fees ?? (service.isFree ? t('find.marks.free') : null),
    hours.standing(service),
  ];
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s" lang={tagOf(ENGLISH)}>
        <Link to={`/services/${service.serviceId}`} state={{ address }}>
          {service.name}
        </Link>
      </h3>
      <p lang={tagOf(ENGLISH)}>{service.description}</p>
      <p className="nhsuk-body-s">{facts.filter((fact) => fact).join(' · ')}</p>
      {service.room !== null && (
        <p className="nhsuk-body-s">
          {t('service.roomFree', {
            count: service.room.available,
            when: dayWithDistanceIn(t, service.room.declaredAt),
          })}
        </p>
      )}
      <TickToCompare service={service} />
    </li>
  );
}
