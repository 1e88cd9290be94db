import { useState } from 'react';
import type { NothingFound } from '../answers/provider-directory';
import { Form, SaveButton, SelectField } from '../forms';
import { dayWithDistanceIn } from '../languages/days';
import { useWords } from '../languages/page-language';
import { useQuery } from '../live';
import { Loaded } from '../page';
import { useCommand } from '../use-command';
import { NEEDS } from './asked';

type NothingFitsProps = {
  personId: string;
  /** Whose record it is, where it is not one's own. */ name?: string;
  lookedFor?: string;
};

/** That nothing listed fits, said on purpose and never because somebody searched. */
export function NothingFits({ personId, name, lookedFor = '' }: NothingFitsProps) {
  const t = useWords();
  const path = `/api/provider-directory/people/${personId}/nothing-found`;
  const [need, choose] = useState(NEEDS.some((one) => one === lookedFor) ? lookedFor : '');
  const said = useQuery<NothingFound[]>(path, { views: ['provider-directory'], key: personId });
  const say = useCommand<{ need: string }>(path, t('find.fits.done'));
  const takeBack = useCommand<{ need: string }>(`${path}/take-back`, t('find.fits.takenBack'));
  const submit = async (): Promise<void> => {
    if (need === '') say.refuse([{ field: 'needNotMet', problem: t('find.fits.missing') }]);
    else if (await say.run({ need })) choose('');
  };
  return (
    <section className="lw-section lw-no-print" aria-labelledby="nothing-fits">
      <h2 className="nhsuk-heading-s" id="nothing-fits">
        {t('find.fits.title')}
      </h2>
      <p>{name === undefined ? t('find.fits.says') : t('find.fits.saysOf', { name })}</p>
      <Form problem={say.problem ?? takeBack.problem} onSubmit={() => void submit()} label={t('find.fits.title')}>
        <SelectField
          name="needNotMet"
          label={t('find.fits.need')}
          empty={t('find.fits.choose')}
          value={need}
          onChange={choose}
          choices={NEEDS.map((one) => ({ value: one, label: t(`needs.${one}`) }))}
        />
        <SaveButton secondary busy={say.busy} done={say.answer && t('find.fits.done')}>
          {t('find.fits.save')}
        </SaveButton>
      </Form>
      <Loaded from={said} what={t('find.fits.what')}>
        {(list) => (
          <ul className="nhsuk-list">
            {list.map((one, at) => {
              const what = NEEDS.find((code) => code === one.need);
              const isNewest = list.findIndex(({ need: other }) => other === one.need) === at;
              return (
                what && (
                  <li key={`${one.need} ${one.saidOn}`}>
                    {t('find.fits.said', { need: t(`needs.${what}`), day: dayWithDistanceIn(t, one.saidOn) })}{' '}
                    {isNewest && (
                      <button
                        type="button"
                        className="lw-link-button"
                        onClick={() => void takeBack.run({ need: one.need })}
                      >
                        {t('find.fits.mistake')}
                        <span className="nhsuk-u-visually-hidden">: {t(`needs.${what}`)}</span>
                      </button>
                    )}
                  </li>
                )
              );
            })}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
