import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Listing } from '../answers/provider-directory';
import { Form, SaveButton, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { openToday } from './opening-hours';

export function ServicesPage() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('search') ?? '';
  const [typed, type] = useState(wanted);
  const found = useQuery<Listing[]>(
    `/api/provider-directory/listings${wanted === '' ? '' : `?search=${encodeURIComponent(wanted)}`}`,
    { views: ['provider-directory'] },
  );
  return (
    <Page title="Find a service" lede="Groups, advice, company and treatment near you. You do not need to sign in.">
      <search>
        <Form problem={undefined} onSubmit={() => setSearch(typed.trim() === '' ? {} : { search: typed.trim() })}>
          <TextField
            name="search"
            type="search"
            label="What are you looking for?"
            hint="For example: company, money, sleep, garden, young people"
            value={typed}
            onChange={type}
          />
          <SaveButton busy={found.loading && found.data !== undefined}>Search</SaveButton>
        </Form>
      </search>
      <Loaded from={found} what="the services">
        {(listings) => (
          <>
            <h2 className="nhsuk-heading-m" role="status">
              {listings.length === 1 ? '1 service' : `${listings.length} services`}
              {wanted === '' ? '' : ` for “${wanted}”`}
            </h2>
            {listings.length === 0 && (
              <Empty title="Nothing found with those words">
                <p>
                  Try one shorter word, or <Link to="/services">see every service</Link>. If you are not sure what you
                  need, <Link to="/introduce">introduce yourself</Link> and we look together.
                </p>
              </Empty>
            )}
            <ul className="lw-cards">
              {listings.map((listing) => (
                <li key={listing.serviceId} className="lw-card">
                  <h3 className="nhsuk-heading-s">
                    <Link to={`/services/${listing.serviceId}`}>{listing.name}</Link>
                  </h3>
                  <p>{listing.description}</p>
                  <p className="nhsuk-body-s">
                    {[listing.agencyName, listing.postcode, listing.fees, openToday(listing.days)]
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
