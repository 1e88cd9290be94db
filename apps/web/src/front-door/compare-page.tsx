import type { TFunction } from 'i18next';
import { Link, useSearchParams } from 'react-router';
import type { Listing } from '../answers/provider-directory';
import { today } from '../dates';
import { dayNameIn } from '../languages/days';
import { ENGLISH } from '../languages/languages';
import { tagOf, useWords } from '../languages/page-language';
import { useQuery, type Loadable } from '../live';
import { Empty, Page, ProblemNotice, Waiting } from '../page';
import { addressOfCompared, comparedIn, FEWEST_COMPARED } from './compared';
import type { Aspect, Said } from './comparison';
import { aspectsOf, comparisonOf } from './comparison';
import { useFinding } from './finding';
import { useHours } from './hours-words';
import { PrintButton } from './print-button';
import './compare.scss';

const namesIn = (t: TFunction): Readonly<Record<Aspect, string>> => ({
  ...{ what: t('compare.what'), whoFor: t('service.whoFor'), cost: t('service.cost'), open: t('service.open') },
  ...{ where: t('service.where'), howFar: t('compare.howFar'), languages: t('service.languages') },
  ...{ access: t('compare.access'), room: t('service.room'), checked: t('service.checked'), call: t('service.call') },
});
const GONE = 404;

const useListing = (serviceId: string | undefined): Loadable<Listing> =>
  useQuery<Listing>(serviceId === undefined ? null : `/api/provider-directory/listings/${serviceId}`, {
    views: ['provider-directory'],
  });

/** A few services, each aspect of them side by side; below one another on a phone. */
export function ComparePage() {
  const t = useWords();
  const [search] = useSearchParams();
  const { address } = useFinding();
  const ids = comparedIn(search);
  const [first, second, third] = [useListing(ids[0]), useListing(ids[1]), useListing(ids[2])];
  const read = [first, second, third].slice(0, ids.length);
  const services = read.flatMap(({ data }) => data ?? []);
  const isGone = read.some(({ problem }) => problem?.status === GONE);
  const failed = read.filter(({ problem }) => problem !== undefined && problem.status !== GONE);
  const isReading = read.some(({ data, problem }) => data === undefined && problem === undefined);
  return (
    <Page title={t('compare.title')} back={{ to: `/services?${address}`, label: t('services.title') }} wide>
      {failed.map((one, at) => one.problem && <ProblemNotice key={at} problem={one.problem} retry={one.reload} />)}
      {isGone && <p role="note">{t('compare.gone')}</p>}
      {isReading ? (
        <Waiting what={t('services.what')} />
      ) : services.length < FEWEST_COMPARED && failed.length === 0 ? (
        <Empty title={t('compare.none')}>
          <p>
            <Link to={`/services?${address}`}>{t('compare.choose')}</Link>
          </p>
        </Empty>
      ) : (
        services.length > 0 && <SideBySide services={services} address={address} />
      )}
    </Page>
  );
}

function SideBySide({ services, address }: { services: readonly Listing[]; address: string }) {
  const t = useWords();
  const hours = useHours();
  const names = namesIn(t);
  const { ticked } = useFinding();
  const metresOf = (id: string): number | null => ticked.find(({ serviceId }) => serviceId === id)?.metres ?? null;
  const compared = services.map((service) => comparisonOf(service, metresOf(service.serviceId), { t, hours }));
  return (
    <>
      <table role="table" className="nhsuk-table nhsuk-table--responsive lw-compare">
        <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">{t('compare.title')}</caption>
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="nhsuk-table__header">
              {t('compare.aspect')}
            </th>
            {services.map(({ serviceId, name }) => (
              <th key={serviceId} role="columnheader" scope="col" className="nhsuk-table__header" lang={tagOf(ENGLISH)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {aspectsOf(compared).map((aspect) => (
            <tr role="row" className="nhsuk-table__row" key={aspect}>
              <th role="rowheader" scope="row" className="nhsuk-table__header">
                {names[aspect]}
              </th>
              {services.map(({ serviceId, name }, at) => (
                <td role="cell" className="nhsuk-table__cell" key={serviceId}>
                  <span className="nhsuk-table-responsive__heading" aria-hidden="true" lang={tagOf(ENGLISH)}>
                    {name}
                  </span>
                  <Lines said={compared[at]?.[aspect] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="nhsuk-list lw-no-print">
        {services.map(({ serviceId, name }) => (
          <li key={serviceId}>
            <Link to={`/services/${serviceId}`} state={{ address }}>
              {t('compare.more', { name })}
            </Link>
          </li>
        ))}
      </ul>
      <p className="lw-print-only">
        {t('service.printed', { day: dayNameIn(t, today()), at: `${location.origin}${addressOfCompared(services)}` })}
      </p>
      <PrintButton>{t('compare.print')}</PrintButton>
    </>
  );
}

function Lines({ said }: { said: readonly Said[] }) {
  const t = useWords();
  if (said.length === 0) return <span className="lw-secondary">{t('compare.notSaid')}</span>;
  return said.map(({ says, isTheirs, isAlert, isPhone }, at) => (
    <span key={`${at} ${says}`} className="lw-compare__line" lang={isTheirs ? tagOf(ENGLISH) : undefined}>
      {isPhone ? <a href={`tel:${says.replace(/\s/g, '')}`}>{says}</a> : isAlert ? <strong>{says}</strong> : says}
    </span>
  ));
}
