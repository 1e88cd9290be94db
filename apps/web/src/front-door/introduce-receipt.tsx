import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { signInAddress } from '../sign-in';
import { useMe } from '../session';
import { useKeptReceipt } from './introduction';
import { PrintButton } from './print-button';
import { ReceiptCode } from './receipt-code';
import { WhatHappensNext } from './what-happens-next';

export function IntroduceReceipt() {
  const t = useWords();
  const [receipt] = useKeptReceipt();
  const me = useMe();
  if (receipt.code === '') {
    return (
      <Page title={t('introduce.receipt.noneTitle')}>
        <p>
          <Trans t={t} i18nKey="introduce.receipt.none" components={{ look: <Link to="/receipt" /> }} />
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('introduce.receipt.title')} lede={t('introduce.receipt.lede')}>
      <div className="lw-receipt">
        <ReceiptCode code={receipt.code} />
      </div>
      <p>{t('introduce.receipt.key')}</p>
      <PrintButton>{t('code.print')}</PrintButton>
      <h2 className="nhsuk-heading-m">{t('next.title')}</h2>
      <WhatHappensNext />
      <h2 className="nhsuk-heading-m">{t('introduce.receipt.harder')}</h2>
      <p>{t('introduce.receipt.harderSays')}</p>
      <p className="lw-no-print">
        <Link to="/receipt">{t('introduce.receipt.look')}</Link>
      </p>
      <p className="lw-no-print">
        {me.signedIn ? (
          <Link to="/my">{t('introduce.receipt.open')}</Link>
        ) : (
          <a href={signInAddress('/my')}>{t('introduce.receipt.signIn')}</a>
        )}
      </p>
    </Page>
  );
}
