import { useState } from 'react';
import { Trans } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Listing } from '../answers/provider-directory';
import { Form, SaveButton, TextField } from '../forms';
import { useQuery } from '../live';
import { ENGLISH } from '../languages/languages';
import { tagOf, useWords } from '../languages/page-language';
import { Empty, Loaded, Page } from '../page';
import { useHours } from './hours-words';

export function ServicesPage() {
  const t = useWords();
  const hours = useHours();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('search') ?? '';
  const [typed, type] = useState(wanted);
  const found = useQuery<Listing[]>(
    `/api/provider-directory/listings${wanted === '' ? '' : `?search=${encodeURIComponent(wanted)}`}`,
    { views: ['provider-directory'] },
  );
  return (
    <Page title={t('services.title')} lede={t('services.lede')}>
      <search>
        <Form problem={undefined} onSubmit={() => setSearch(typed.trim() === '' ? {} : { search: typed.trim() })}>
          <TextField
            name="search"
            type="search"
            label={t('services.label')}
            hint={t('services.hint')}
            value={typed}
            onChange={type}
          />
          <SaveButton busy={found.loading && found.data !== undefined}>{t('services.search')}</SaveButton>
        </Form>
      </search>
      <Loaded from={found} what={t('services.what')}>
        {(listings) => (
          <>
            <h2 className="nhsuk-heading-m" role="status">
              {wanted === ''
                ? t('services.found', { count: listings.length })
                : t('services.forWords', {
                    found: t('services.found', { count: listings.length }),
                    words: wanted,
                  })}
            </h2>
            {listings.length === 0 && (
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
            <ul className="lw-cards">
              {listings.map((listing) => (
                <li key={listing.serviceId} className="lw-card">
                  <h3 className="nhsuk-heading-s" lang={tagOf(ENGLISH)}>
                    <Link to={`/services/${listing.serviceId}`}>{listing.name}</Link>
                  </h3>
                  <p lang={tagOf(ENGLISH)}>{listing.description}</p>
                  <p className="nhsuk-body-s">
                    {[listing.agencyName, listing.postcode, listing.fees, hours.today(listing.days)]
                      .filter((part) => part)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Page>
  );
}
