import { Trans } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { STEPS, useIntroduction, useKeptUnfinished } from './introduction';

export function IntroduceStart() {
  const t = useWords();
  const [told, keep, forget] = useIntroduction();
  const [, , forgetCode] = useKeptUnfinished();
  const navigate = useNavigate();
  const begun = Object.entries(told).some(
    ([field, answer]) => field !== 'receiptCode' && field !== 'comesBack' && answer !== '',
  );
  return (
    <Page title={t('introduce.title')} back={{ to: '/', label: t('nav.getHelp') }} lede={t('introduce.lede')}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {STEPS.map((step) => (
          <li key={step}>{t(`introduce.steps.${step}`)}</li>
        ))}
      </ul>
      {(told.receiptCode !== '' || told.comesBack) && (
        <p className="lw-outcome">
          {told.receiptCode === '' ? t('introduce.comesBack') : t('introduce.withCode', { code: told.receiptCode })}{' '}
          <button
            type="button"
            className="lw-link-button"
            onClick={() => keep({ ...told, receiptCode: '', comesBack: false })}
          >
            {t('introduce.notMyCode')}
          </button>
        </p>
      )}
      <p>{t('introduce.leaveOut')}</p>
      <p>{t('introduce.shared')}</p>
      <Link className="nhsuk-button" to={`/introduce/${STEPS[0] ?? ''}`} role="button" draggable="false">
        {begun ? t('introduce.goOn') : t('introduce.start')}
      </Link>
      {begun && (
        <p>
          <button
            type="button"
            className="lw-link-button"
            onClick={() => {
              forget();
              forgetCode();
              void navigate('/introduce');
            }}
          >
            {t('introduce.clear')}
          </button>
        </p>
      )}
      <p>
        <Trans t={t} i18nKey="introduce.haveKept" components={{ goOn: <Link to="/introduce/continue" /> }} />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="introduce.aboutOther"
          components={{ tell: <Link to="/tell-us" />, someone: <Link to="/introduce-someone" /> }}
        />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="introduce.paper"
          components={{ paper: <Link to="/paper-form" />, next: <Link to="/what-happens-next" /> }}
        />
      </p>
    </Page>
  );
}
