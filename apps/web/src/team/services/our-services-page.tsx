import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnListing } from '../../answers/provider-directory';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useMe } from '../../session';
import { Opened } from '../opened';
import { hoursInWords, NEW_LISTING, writtenFrom } from './listing-form';
import { Differences } from './differences';
import { HowItStands } from './how-it-stands';
import { useHashTarget } from '../use-hash-target';
import { ServiceForm } from './service-form';
import { LISTS } from './who-lists';

/** What my agency offers, as the alliance and the public see it. */
export function OurServicesPage() {
  const me = useMe();
  const ours = useQuery<OwnListing[]>('/api/provider-directory/own-listings', { views: ['provider-directory'] });
  useHashTarget(ours.data !== undefined);
  const mayList = LISTS.includes(me.role);
  const agencyName = me.practitioner?.agencyName ?? '';
  return (
    <Page
      title="What we offer"
      lede={`The services of ${agencyName === '' ? 'our agency' : agencyName}. Everybody can find them, and teams can ask them.`}
      wide
    >
      <div className="lw-columns">
        <section aria-labelledby="ours">
          <h2 className="nhsuk-heading-m" id="ours">
            Listed now
          </h2>
          <Loaded from={ours} what="what we offer">
            {(list) => (
              <>
                {list.length === 0 && (
                  <Empty title="Nothing is listed yet">
                    <p>
                      A service that is listed can be found by anybody looking for help, and asked by any team. It goes
                      out as open data too.
                    </p>
                  </Empty>
                )}
                <ul className="lw-cards">
                  {list.map((one) => (
                    <OurService key={one.serviceId} listing={one} mayList={mayList} reload={ours.reload} />
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </section>
        <section aria-labelledby="list">
          {mayList && <Differences />}
          <h2 className="nhsuk-heading-m" id="list">
            List a service
          </h2>
          {mayList ? (
            <ServiceForm
              draftName="listing:new"
              path="/api/provider-directory/listings"
              initial={{ ...NEW_LISTING, organisationName: agencyName }}
              press="List it"
            />
          ) : (
            <p>
              Community workers, link workers, peer supporters and service managers list the services of their agency.
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}

type OurServiceProps = { listing: OwnListing; mayList: boolean; reload: () => void };

function OurService({ listing, mayList, reload }: OurServiceProps) {
  const [changing, change] = useState(false);
  return (
    <li className="lw-card" id={`check-${listing.serviceId}`} tabIndex={-1}>
      <h3 className="nhsuk-heading-s">
        <Link to={`/services/${listing.serviceId}`}>{listing.name}</Link>
      </h3>
      {changing ? (
        <Opened>
          <ServiceForm
            draftName={`listing:${listing.serviceId}`}
            path={`/api/provider-directory/listings/${listing.serviceId}/revise`}
            initial={writtenFrom(listing)}
            revision={listing.revision}
            press="Save: this is right today"
            onStop={() => change(false)}
            onRefused={reload}
          />
        </Opened>
      ) : (
        <>
          <p className="lw-words">{listing.description}</p>
          <p>For: {listing.eligibility}</p>
          <p className="nhsuk-body-s lw-secondary">{hoursInWords(listing.days)}</p>
          <HowItStands listing={listing} mayList={mayList} />
          {listing.capacityNote !== null && <p>Room, for our eyes only: {listing.capacityNote}</p>}
          {mayList && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={() => change(true)}
            >
              Check and change<span className="nhsuk-u-visually-hidden">: {listing.name}</span>
            </button>
          )}
        </>
      )}
    </li>
  );
}
