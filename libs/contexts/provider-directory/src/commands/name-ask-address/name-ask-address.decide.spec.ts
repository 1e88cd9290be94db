import { given } from '@platform/decider/given-when-then';
import { listed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { nameAskAddress } from './name-ask-address.decide';

const at = '2026-03-02T09:00:00.000Z';
const naming = { serviceId: SERVICE_ID, address: 'asks@circle.example', at };
const { agencyId } = listed().data;
const named = (address: string | null) =>
  ({ type: 'AskAddressNamed', data: { serviceId: SERVICE_ID, agencyId, address, namedAt: at } }) as const;

describe('naming where asks are sent', () => {
  it('is kept with the listing until another is named', () => {
    given(serviceListingStream, [listed()])
      .when((state) => nameAskAddress(naming, state))
      .then([named('asks@circle.example')]);
    given(serviceListingStream, [listed(), named('asks@circle.example')])
      .when((state) => nameAskAddress({ ...naming, address: null }, state))
      .then([named(null)]);
  });

  it('says nothing new when it is the same, and is refused of what is not listed', () => {
    given(serviceListingStream, [listed(), named('asks@circle.example')])
      .when((state) => nameAskAddress(naming, state))
      .thenNothing();
    given(serviceListingStream, [])
      .when((state) => nameAskAddress(naming, state))
      .thenRefused('service-not-listed');
  });
});
