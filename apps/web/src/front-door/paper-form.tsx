import { useWords } from '../languages/page-language';
import { Page } from '../page';
import { STEPS, WAYS } from './introduction';
import { PrintButton } from './print-button';

/** The five questions with lines to write on; the page around them is not printed. */
export function PaperForm() {
  const t = useWords();
  return (
    <Page title={t('paper.title')} back={{ to: '/', label: t('nav.getHelp') }} lede={t('paper.lede')}>
      <PrintButton>{t('paper.print')}</PrintButton>
      <ol className="lw-paper">
        {STEPS.map((step) => (
          <li key={step}>
            <h2 className="nhsuk-heading-s">{t(`introduce.steps.${step}`)}</h2>
            <p className="lw-secondary">{t(`introduce.hints.${step}`)}</p>
            {step === 'reach' && (
              <ul className="lw-paper__choices">
                {WAYS.map((way) => (
                  <li key={way}>{t(`ways.${way}.label`)}</li>
                ))}
              </ul>
            )}
            <Lines many={step === 'name' ? 1 : step === 'what-brought-you' ? 7 : 3} />
          </li>
        ))}
      </ol>
      <h2 className="nhsuk-heading-s">{t('paper.date')}</h2>
      <Lines many={1} />
      <h2 className="nhsuk-heading-s">{t('paper.whoWrote')}</h2>
      <Lines many={1} />
      <p>{t('paper.after')}</p>
    </Page>
  );
}

function Lines({ many }: { many: number }) {
  return (
    <div className="lw-paper__lines" aria-hidden="true">
      {Array.from({ length: many }, (_, at) => (
        <div key={at} />
      ))}
    </div>
  );
}
