import { Trans } from 'react-i18next';
import { useWords } from '../languages/page-language';

const CALLS = {
  danger: 'tel:999',
  urgent: 'tel:111',
  samaritans: 'tel:116123',
  shout: 'sms:85258?body=SHOUT',
} as const;

/** Whom to talk with now, said where an answer is about not wanting to live; `told` is what the product has done about it. */
export function CrisisLines({ told }: { told?: string | undefined }) {
  const t = useWords();
  return (
    <div className="lw-problem" role="alert">
      <h2 className="nhsuk-heading-m">{t('measureCode.help.title')}</h2>
      <p>{t('measureCode.help.says')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(['danger', 'urgent', 'samaritans', 'shout'] as const).map((help) => (
          <li key={help}>
            <Trans t={t} i18nKey={`crisis.${help}`} components={{ call: <a href={CALLS[help]} /> }} />
          </li>
        ))}
      </ul>
      {told !== undefined && <p>{told}</p>}
    </div>
  );
}
