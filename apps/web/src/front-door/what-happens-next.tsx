import { Page } from '../page';
import { useWords } from '../languages/page-language';

const STEPS = ['code', 'huddle', 'keyWorker', 'contact', 'talk'] as const;

/** The same promise, in the same words, wherever it is asked. */
export function WhatHappensNext() {
  const t = useWords();
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {STEPS.map((step) => (
        <li key={step}>{t(`next.${step}`)}</li>
      ))}
    </ol>
  );
}

export function WhatHappensNextPage() {
  const t = useWords();
  return (
    <Page title={t('next.title')} back={{ to: '/', label: t('nav.getHelp') }}>
      <WhatHappensNext />
      <p>{t('next.nobody')}</p>
    </Page>
  );
}
