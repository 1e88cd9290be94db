import { Trans } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { dayNameIn } from '../languages/days';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { stepToGoOnWith, useIntroduction, useKeptUnfinished } from './introduction';
import { PrintButton } from './print-button';
import { ReceiptCode } from './receipt-code';

export function IntroduceSaved() {
  const t = useWords();
  const navigate = useNavigate();
  const [kept, , forgetKept] = useKeptUnfinished();
  const [told, , forget] = useIntroduction();
  if (kept.code === '') return <Navigate to="/introduce/continue" replace />;
  const leave = (
    <button
      type="button"
      className="lw-link-button"
      onClick={() => {
        forget();
        forgetKept();
        void navigate('/');
      }}
    />
  );
  return (
    <Page title={t('introduce.saved.title')} lede={t('introduce.saved.lede')}>
      <p>{t('introduce.saved.code')}</p>
      <div className="lw-receipt">
        <ReceiptCode code={kept.code} />
      </div>
      <p>{t('introduce.saved.until', { day: dayNameIn(t, kept.until) })}</p>
      <p>{t('introduce.saved.key')}</p>
      <PrintButton>{t('code.print')}</PrintButton>
      <p className="lw-no-print">
        <Link to={`/introduce/${stepToGoOnWith(told) ?? 'check'}`}>{t('introduce.continue.button')}</Link>
      </p>
      <p className="lw-no-print">
        <Trans t={t} i18nKey="introduce.saved.leave" components={{ clear: leave }} />
      </p>
    </Page>
  );
}
