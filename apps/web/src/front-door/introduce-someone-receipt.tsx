import { Link, Navigate } from 'react-router';
import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { useIntroducerReceipt } from './introduce-someone';
import { PrintButton } from './print-button';
import { ReceiptCode } from './receipt-code';

export function IntroduceSomeoneReceipt() {
  const t = useWords();
  const [receipt] = useIntroducerReceipt();
  if (receipt.code === '') return <Navigate to="/receipt" replace />;
  return (
    <Page title={t('someone.receipt.title')} lede={t('someone.receipt.lede')}>
      <div className="lw-receipt">
        <ReceiptCode code={receipt.code} />
      </div>
      <p>{t('someone.receipt.says')}</p>
      <PrintButton>{t('code.print')}</PrintButton>
      <h2 className="nhsuk-heading-m">{t('next.title')}</h2>
      <p>{t('someone.receipt.next')}</p>
      <p className="lw-no-print">
        <Link to="/receipt">{t('receipt.button')}</Link>
      </p>
    </Page>
  );
}
