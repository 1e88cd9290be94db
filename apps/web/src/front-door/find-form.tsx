import { useState } from 'react';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { dayNameIn } from '../languages/days';
import { useWords } from '../languages/page-language';
import type { Problem } from '../problem';
import { ChecksField } from '../team/checks-field';
import { today } from '../dates';
import type { Asked, Position } from './asked';
import { choicesIn, isDay, MILES, NEEDS } from './asked';

const DAYS_AHEAD = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
const MARKS = ['free', 'access', 'remote', 'room'] as const;

type FindFormProps = {
  asked: Asked;
  busy: boolean;
  problem: Problem | undefined;
  isHere: boolean;
  onAsk: (asked: Asked, position?: Position) => void;
};

/** What somebody looks for. Only the words are in sight at first on a phone; nothing has to be filled in. */
export function FindForm({ asked, busy, problem, isHere, onAsk }: FindFormProps) {
  const t = useWords();
  const [typed, type] = useState(asked);
  const [isLost, lose] = useState(false);
  const set = (part: Partial<Asked>): void => type({ ...typed, ...part });
  const text = (name: 'search' | 'near' | 'age' | 'language' | 'at') => ({
    ...{ name: name === 'search' ? 'words' : name, value: typed[name] },
    onChange: (value: string) => set({ [name]: value }),
  });
  const now = Date.parse(`${today()}T12:00:00Z`);
  const days = Array.from({ length: DAYS_AHEAD }, (_, n) => new Date(now + n * DAY_MS).toISOString().slice(0, 10));
  const useHere = (): void =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lose(false);
        onAsk({ ...typed, near: '' }, { latitude: coords.latitude, longitude: coords.longitude });
      },
      () => lose(true),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  return (
    <search className="lw-no-print">
      <Form problem={problem} onSubmit={() => onAsk(typed)}>
        <TextField {...text('search')} type="search" label={t('services.label')} hint={t('services.hint')} />
        <div className="lw-columns lw-columns--tight">
          <SelectField
            name="need"
            label={t('find.need')}
            value={typed.need}
            onChange={(need) => set({ need })}
            empty={t('find.anyNeed')}
            choices={NEEDS.map((need) => ({ value: need, label: t(`needs.${need}`) }))}
          />
          <SelectField
            name="open"
            label={t('find.when')}
            value={typed.open}
            onChange={(open) => set({ open })}
            empty={t('find.anyTime')}
            choices={[
              { value: 'now', label: t('find.openNow') },
              ...[...new Set([...days, ...(isDay(typed.open) ? [typed.open] : [])])].map((day) => ({
                value: day,
                label: dayNameIn(t, day),
              })),
            ]}
          />
          {isDay(typed.open) && <TextField {...text('at')} type="time" label={t('find.at')} />}
        </div>
        <div className="lw-columns lw-columns--tight">
          <TextField {...text('near')} label={t('find.near')} hint={t('find.nearHint')} autoComplete="off" />
          <SelectField
            name="within"
            label={t('find.within')}
            value={typed.miles}
            onChange={(miles) => set({ miles })}
            empty={null}
            choices={MILES.map((miles) => ({ value: miles, label: t('find.miles', { count: Number(miles) }) }))}
          />
        </div>
        {'geolocation' in navigator && (
          <p>
            <button type="button" className="lw-link-button" onClick={useHere}>
              {t('find.here')}
            </button>
          </p>
        )}
        <div role="status">
          {isLost && <p>{t('find.lost')}</p>}
          {isHere && !isLost && <p>{t('find.isHere')}</p>}
        </div>
        <details className="nhsuk-details" open={choicesIn(asked) > 0}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{t('find.more')}</span>
          </summary>
          <div className="nhsuk-details__text">
            <TextField {...text('age')} label={t('find.age')} inputMode="numeric" />
            <TextField {...text('language')} label={t('find.language')} hint={t('find.languageHint')} />
            <ChecksField
              name="marks"
              label={t('find.only')}
              chosen={MARKS.filter((mark) => typed[mark])}
              onChange={(chosen) => set(Object.fromEntries(MARKS.map((mark) => [mark, chosen.includes(mark)])))}
              choices={MARKS.map((mark) => ({ value: mark, label: t(`find.marks.${mark}`) }))}
            />
          </div>
        </details>
        <SaveButton busy={busy}>{t('services.search')}</SaveButton>
      </Form>
    </search>
  );
}
