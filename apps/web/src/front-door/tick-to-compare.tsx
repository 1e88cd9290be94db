import { useEffect, useId } from 'react';
import { Link } from 'react-router';
import type { FoundServices } from '../answers/provider-directory';
import { useWords } from '../languages/page-language';
import { addressOfCompared, FEWEST_COMPARED, MOST_COMPARED } from './compared';
import { useFinding } from './finding';

/** On a service of the list. The way to what is ticked stands beside each that is, so that nobody has to look for it. */
export function TickToCompare({ service }: { service: FoundServices['services'][number] }) {
  const t = useWords();
  const id = useId();
  const { ticked, tick } = useFinding();
  const { serviceId, name, metres } = service;
  const mine = ticked.find((one) => one.serviceId === serviceId);
  const isFull = mine === undefined && ticked.length >= MOST_COMPARED;
  const isNew = mine !== undefined && mine.metres !== metres;
  useEffect(() => {
    if (isNew) tick({ serviceId, name, metres }, true);
  }, [isNew, serviceId, name, metres, tick]);
  return (
    <div className="lw-no-print">
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            checked={mine !== undefined}
            disabled={isFull}
            onChange={(event) => tick({ serviceId, name, metres }, event.target.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            {t('compare.tick')}
            <span className="nhsuk-u-visually-hidden">: {name}</span>
          </label>
        </div>
      </div>
      {mine !== undefined && ticked.length >= FEWEST_COMPARED && (
        <p>
          <Link to={addressOfCompared(ticked)}>
            {t('compare.go', { count: ticked.length })}
            <span className="nhsuk-u-visually-hidden">: {ticked.map((one) => one.name).join(', ')}</span>
          </Link>
        </p>
      )}
    </div>
  );
}

/** How many are ticked, said once for the whole list. */
export function HowManyTicked() {
  const t = useWords();
  const { ticked } = useFinding();
  return (
    <p className="lw-no-print" role="status">
      {ticked.length === 0
        ? t('compare.hint')
        : `${t('compare.ticked', { count: ticked.length })} ${
            ticked.length < FEWEST_COMPARED
              ? t('compare.oneMore')
              : ticked.length >= MOST_COMPARED
                ? t('compare.most')
                : ''
          }`}
    </p>
  );
}
