import { Link, useNavigate } from 'react-router';
import type { Introduced } from '../answers/intake';
import { Form, SaveButton } from '../forms';
import { Page } from '../page';
import { useCommand } from '../use-command';
import {
  bodyFrom,
  missingFrom,
  stepOf,
  STEPS,
  STEP_TITLES,
  useIntroduction,
  useKeptReceipt,
  WAYS,
  type Introduction,
  type IntroductionBody,
  type Step,
} from './introduction';

const pageOf = (field: string): string | undefined => {
  if (field === 'receiptCode') return '/introduce';
  const step = stepOf(field);
  return step && `/introduce/${step}?then=check`;
};

const isOptional = (step: Step): boolean => step === 'what-would-help' || step === 'talking-with-you';

function answerTo(step: Step, told: Introduction): string {
  switch (step) {
    case 'name':
      return told.name;
    case 'reach':
      return [WAYS.find((way) => way.value === told.how)?.label, told.at].filter((part) => part).join(': ');
    case 'what-brought-you':
      return told.whatBroughtYou;
    case 'what-would-help':
      return told.whatWouldHelp;
    case 'talking-with-you':
      return told.communicationNeeds;
  }
}

export function IntroduceCheck() {
  const [told, , forget] = useIntroduction();
  const [, keepReceipt] = useKeptReceipt();
  const navigate = useNavigate();
  const introduce = useCommand<IntroductionBody, Introduced>('/api/intake/introductions', 'We have your words');
  const fields = introduce.problem?.fields ?? [];
  const send = async (): Promise<void> => {
    const body = bodyFrom(told);
    if (!body) {
      introduce.refuse(missingFrom(told));
      return;
    }
    const done = await introduce.run(body);
    if (!done) return;
    keepReceipt({ code: done.receiptCode });
    forget();
    void navigate('/introduce/receipt', { replace: true });
  };
  return (
    <Page
      title="Check what you told us"
      back={{ to: `/introduce/${STEPS.at(-1) ?? ''}`, label: 'Back' }}
      lede="Change anything. Then send it."
    >
      <Form problem={introduce.problem} onSubmit={() => void send()} fieldAt={pageOf}>
        <dl className="nhsuk-summary-list">
          {STEPS.map((step) => (
            <div key={step} className="nhsuk-summary-list__row">
              <dt className="nhsuk-summary-list__key">{STEP_TITLES[step]}</dt>
              <dd className="nhsuk-summary-list__value">
                <span className="lw-words">
                  {answerTo(step, told) || (isOptional(step) ? 'Left out' : 'Not answered yet')}
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
                  Change<span className="nhsuk-u-visually-hidden"> your answer to: {STEP_TITLES[step]}</span>
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          When you send this, people from the health, council and community services here can read it, so that one of
          them can help you.
        </p>
        <SaveButton busy={introduce.busy}>Send my introduction</SaveButton>
      </Form>
    </Page>
  );
}
