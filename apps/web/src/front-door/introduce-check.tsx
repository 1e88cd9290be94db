import type { TFunction } from 'i18next';
import { Trans } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Introduced } from '../answers/intake';
import { Form, SaveButton } from '../forms';
import { usePageLanguage, useWords } from '../languages/page-language';
import { Page } from '../page';
import { useCommand } from '../use-command';
import {
  bodyFrom,
  missingFrom,
  stepOf,
  STEPS,
  useIntroduction,
  useKeptReceipt,
  useKeptUnfinished,
  type Introduction,
  type IntroductionBody,
  type Step,
} from './introduction';
import { StopHere } from './stop-here';

const pageOf = (field: string): string | undefined => {
  if (field === 'receiptCode') return '/introduce';
  const step = stepOf(field);
  return step && `/introduce/${step}?then=check`;
};

const isOptional = (step: Step): boolean => step === 'what-would-help' || step === 'talking-with-you';

function answerTo(step: Step, told: Introduction, t: TFunction): string {
  switch (step) {
    case 'name':
      return told.name;
    case 'reach':
      return [told.how && t(`ways.${told.how}.label`), told.at].filter((part) => part).join(': ');
    case 'what-brought-you':
      return told.whatBroughtYou;
    case 'what-would-help':
      return told.whatWouldHelp;
    case 'talking-with-you':
      return told.communicationNeeds;
  }
}

export function IntroduceCheck() {
  const t = useWords();
  const language = usePageLanguage();
  const [told, , forget] = useIntroduction();
  const [kept, , forgetKept] = useKeptUnfinished();
  const [, keepReceipt] = useKeptReceipt();
  const navigate = useNavigate();
  const introduce = useCommand<IntroductionBody, Introduced>('/api/intake/introductions', t('introduce.check.sent'));
  const fields = introduce.problem?.fields ?? [];
  const send = async (): Promise<void> => {
    const body = bodyFrom(told, language, kept.code);
    if (!body) {
      introduce.refuse(missingFrom(told, t));
      return;
    }
    const done = await introduce.run(body);
    if (!done) return;
    keepReceipt({ code: done.receiptCode });
    forget();
    forgetKept();
    void navigate('/introduce/receipt', { replace: true });
  };
  return (
    <Page
      title={t('introduce.check.title')}
      back={{ to: `/introduce/${STEPS.at(-1) ?? ''}`, label: t('shared.back') }}
      lede={t('introduce.check.lede')}
    >
      <Form problem={introduce.problem} onSubmit={() => void send()} fieldAt={pageOf}>
        <dl className="nhsuk-summary-list">
          {STEPS.map((step) => (
            <div key={step} className="nhsuk-summary-list__row">
              <dt className="nhsuk-summary-list__key">{t(`introduce.steps.${step}`)}</dt>
              <dd className="nhsuk-summary-list__value">
                <span className="lw-words">
                  {answerTo(step, told, t) ||
                    (isOptional(step) ? t('introduce.check.leftOut') : t('introduce.check.notYet'))}
                </span>
                {fields
                  .filter((found) => stepOf(found.field) === step)
                  .map((found) => (
                    <span key={found.problem} className="nhsuk-error-message">
                      {found.problem}
                    </span>
                  ))}
              </dd>
              <dd className="nhsuk-summary-list__actions">
                <Link to={`/introduce/${step}?then=check`}>
                  <Trans
                    t={t}
                    i18nKey="introduce.check.change"
                    values={{ question: t(`introduce.steps.${step}`) }}
                    components={{ hidden: <span className="nhsuk-u-visually-hidden" /> }}
                  />
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('introduce.check.whoReads')}</p>
        <SaveButton busy={introduce.busy}>{t('introduce.check.send')}</SaveButton>
      </Form>
      <StopHere told={told} />
    </Page>
  );
}
