import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { useMe } from '../session';
import { addressOf, askedFrom } from './asked';
import { FindForm } from './find-form';
import { useFinding } from './finding';
import { Found, useFound } from './found-services';
import { NothingFits } from './nothing-fits';

/** Find a service, and tick a few to see them side by side. */
export function ServicesPage() {
  const t = useWords();
  const [search, setSearch] = useSearchParams();
  const { position, keepPosition, keepAddress } = useFinding();
  const asked = askedFrom(search);
  const me = useMe();
  const first = useFound(asked, position, '');
  const address = search.toString();
  useEffect(() => keepAddress(address), [address, keepAddress]);
  return (
    <Page title={t('services.title')} lede={t('services.lede')}>
      <FindForm
        key={address}
        asked={asked}
        busy={first.loading && first.data !== undefined}
        problem={first.problem?.status === 400 ? first.problem : undefined}
        isHere={position !== undefined}
        onAsk={(wanted, here) => {
          keepPosition(here ?? (wanted.near === '' ? position : undefined));
          setSearch(addressOf(wanted));
        }}
      />
      <Found key={`${address} ${position?.latitude} ${position?.longitude}`} {...{ asked, position, address }} />
      {me.role === 'person' && me.personId !== null && (
        <NothingFits key={asked.need} personId={me.personId} lookedFor={asked.need} />
      )}
    </Page>
  );
}
