import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NoSuchPage } from '../doors';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import type { TFunction } from 'i18next';
import { useWords } from '../languages/page-language';
import { Back, useTitle } from '../page';
import { Problem, type FieldProblem } from '../problem';
import { missingFrom, stepOf, STEPS, useIntroduction, WAYS, type Introduction, type Step } from './introduction';
import { StopHere } from './stop-here';

const isStep = (name: string | undefined): name is Step => STEPS.some((step) => step === name);

export function IntroduceQuestion() {
  const { step } = useParams();
  return isStep(step) ? <Question key={step} step={step} /> : <NoSuchPage />;
}

const stillMissing = (missing: FieldProblem[], t: TFunction): Problem =>
  new Problem({
    code: 'not-complete',
    status: 400,
    title: t('problems.not-complete.title'),
    detail: '',
    doNext: '',
    fields: missing,
  });

/** One question on a page, with how far it is and the way back. Going on keeps the answer; so does going back. */
function Question({ step }: { step: Step }) {
  const t = useWords();
  const [told, keep] = useIntroduction();
  const [problem, setProblem] = useState<Problem>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const changing = search.get('then') === 'check';
  const at = STEPS.indexOf(step);
  const previous = STEPS[at - 1];
  const next = STEPS[at + 1];
  const heading = useTitle(t(`introduce.steps.${step}`));
  const goOn = (): void => {
    const missing = missingFrom(told, t).filter((found) => stepOf(found.field) === step);
    if (missing.length > 0) setProblem(stillMissing(missing, t));
    else void navigate(changing || next === undefined ? '/introduce/check' : `/introduce/${next}`);
  };
  const back = changing ? '/introduce/check' : previous === undefined ? '/introduce' : `/introduce/${previous}`;
  return (
    <div className="lw-page" ref={heading} tabIndex={-1}>
      <Back to={back} label={t('shared.back')} />
      <p className="nhsuk-caption-l">{t('introduce.progress', { at: at + 1, all: STEPS.length })}</p>
      <Form problem={problem} onSubmit={goOn}>
        <Answer step={step} told={told} keep={keep} />
        <SaveButton busy={false}>{changing ? t('introduce.keepThis') : t('introduce.next')}</SaveButton>
      </Form>
      <StopHere told={told} />
    </div>
  );
}

type AnswerProps = { step: Step; told: Introduction; keep: (told: Introduction) => void };

function Answer({ step, told, keep }: AnswerProps) {
  const t = useWords();
  const label = t(`introduce.steps.${step}`);
  const hint = t(`introduce.hints.${step}`);
  switch (step) {
    case 'name':
      return (
        <TextField
          name="name"
          large
          label={label}
          hint={hint}
          autoComplete="name"
          value={told.name}
          onChange={(name) => keep({ ...told, name })}
        />
      );
    case 'reach':
      return (
        <ChoiceField
          name="reachMe.how"
          large
          label={label}
          hint={hint}
          value={told.how}
          onChange={(how) => keep({ ...told, how: how as Introduction['how'], at: how === told.how ? told.at : '' })}
          choices={WAYS.map((way) => ({
            value: way,
            label: t(`ways.${way}.label`),
            then: <ReachAt told={told} keep={keep} ask={t(`ways.${way}.ask`)} />,
          }))}
        />
      );
    case 'what-brought-you':
      return (
        <TextAreaField
          name="whatBroughtYou"
          large
          label={label}
          hint={hint}
          rows={8}
          limit={10_000}
          value={told.whatBroughtYou}
          onChange={(whatBroughtYou) => keep({ ...told, whatBroughtYou })}
        />
      );
    case 'what-would-help':
      return (
        <TextAreaField
          name="whatWouldHelp"
          large
          label={label}
          hint={hint}
          limit={10_000}
          value={told.whatWouldHelp}
          onChange={(whatWouldHelp) => keep({ ...told, whatWouldHelp })}
        />
      );
    case 'talking-with-you':
      return (
        <TextAreaField
          name="communicationNeeds"
          large
          label={label}
          hint={hint}
          rows={3}
          limit={1000}
          value={told.communicationNeeds}
          onChange={(communicationNeeds) => keep({ ...told, communicationNeeds })}
        />
      );
  }
}

function ReachAt({ told, keep, ask }: { told: Introduction; keep: (told: Introduction) => void; ask: string }) {
  const props = { name: 'reachMe.at', label: ask, value: told.at, onChange: (at: string) => keep({ ...told, at }) };
  switch (told.how) {
    case 'phone':
    case 'text':
      return <TextField {...props} type="tel" autoComplete="tel" />;
    case 'email':
      return <TextField {...props} type="email" autoComplete="email" />;
    default:
      return <TextAreaField {...props} rows={3} limit={300} />;
  }
}
