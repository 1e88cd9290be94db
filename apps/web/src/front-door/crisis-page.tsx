import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../languages/page-language';
import { Page } from '../page';

const WAYS = [
  { name: 'danger', says: 'dangerSays', href: 'tel:999' },
  { name: 'urgent', says: 'urgentSays', href: 'tel:111' },
  { name: 'talk', says: 'talkSays', href: 'tel:116123' },
  { name: 'text', says: 'textSays', href: 'sms:85258?body=SHOUT' },
] as const;

export function CrisisPage() {
  const t = useWords();
  return (
    <Page title={t('crisisPage.title')} back={{ to: '/', label: t('nav.getHelp') }} lede={t('crisisPage.lede')}>
      {WAYS.map(({ name, says, href }) => (
        <section key={name} aria-labelledby={`crisis-${name}`}>
          <h2 className="nhsuk-heading-m" id={`crisis-${name}`}>
            {t(`crisisPage.${name}`)}
          </h2>
          <p>
            <Trans t={t} i18nKey={`crisisPage.${says}`} components={{ call: <a href={href} /> }} />
          </p>
        </section>
      ))}
      <p>
        <Trans t={t} i18nKey="crisisPage.here" components={{ introduce: <Link to="/introduce" /> }} />
      </p>
    </Page>
  );
}
