import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NoSuchPage } from '../doors';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { Back, useTitle } from '../page';
import { Problem, type FieldProblem } from '../problem';
import {
  missingFrom,
  stepOf,
  STEPS,
  STEP_TITLES,
  useIntroduction,
  WAYS,
  type Introduction,
  type Step,
} from './introduction';

const isStep = (name: string | undefined): name is Step => STEPS.some((step) => step === name);

export function IntroduceQuestion() {
  const { step } = useParams();
  return isStep(step) ? <Question key={step} step={step} /> : <NoSuchPage />;
}

const stillMissing = (missing: FieldProblem[]): Problem =>
  new Problem({
    code: 'not-complete',
    status: 400,
    title: 'There is a problem',
    detail: '',
    doNext: '',
    fields: missing,
  });

/** One question on a page, with how far it is and the way back. Going on keeps the answer; so does going back. */
function Question({ step }: { step: Step }) {
  const [told, keep] = useIntroduction();
  const [problem, setProblem] = useState<Problem>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const changing = search.get('then') === 'check';
  const at = STEPS.indexOf(step);
  const previous = STEPS[at - 1];
  const next = STEPS[at + 1];
  const heading = useTitle(STEP_TITLES[step]);
  const goOn = (): void => {
    const missing = missingFrom(told).filter((found) => stepOf(found.field) === step);
    if (missing.length > 0) setProblem(stillMissing(missing));
    else void navigate(changing || next === undefined ? '/introduce/check' : `/introduce/${next}`);
  };
  const back = changing ? '/introduce/check' : previous === undefined ? '/introduce' : `/introduce/${previous}`;
  return (
    <div className="lw-page" ref={heading} tabIndex={-1}>
      <Back to={back} label="Back" />
      <p className="nhsuk-caption-l">
        Question {at + 1} of {STEPS.length}
      </p>
      <Form problem={problem} onSubmit={goOn}>
        <Answer step={step} told={told} keep={keep} />
        <SaveButton busy={false}>{changing ? 'Keep this' : 'Go on'}</SaveButton>
      </Form>
    </div>
  );
}

type AnswerProps = { step: Step; told: Introduction; keep: (told: Introduction) => void };

function Answer({ step, told, keep }: AnswerProps) {
  const label = STEP_TITLES[step];
  switch (step) {
    case 'name':
      return (
        <TextField
          name="name"
          large
          label={label}
          hint="Your first name is enough. It can be a name you choose."
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
          hint="Choose the one you like best."
          value={told.how}
          onChange={(how) => keep({ ...told, how: how as Introduction['how'], at: how === told.how ? told.at : '' })}
          choices={WAYS.map((way) => ({
            value: way.value,
            label: way.label,
            then: <ReachAt told={told} keep={keep} ask={way.ask} />,
          }))}
        />
      );
    case 'what-brought-you':
      return (
        <TextAreaField
          name="whatBroughtYou"
          large
          label={label}
          hint="In your own words. There is no wrong answer. You only have to say it once."
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
          hint="You can leave this out if you do not know yet."
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
          hint="For example another language, British Sign Language, large print, somebody with you, or not on the phone. You can leave this out."
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
