import { Fragment, useState } from 'react';
import type { AnsweredByCode, MeasureByCode } from '../answers/outcomes';
import { ChoiceField, Form, SaveButton } from '../forms';
import { dayWithDistanceIn } from '../languages/days';
import { ENGLISH } from '../languages/languages';
import { tagOf, usePageLanguage, useWords } from '../languages/page-language';
import { CrisisLines } from './crisis-lines';
import { useSending } from './use-sending';

export type OpenMeasure = Extract<MeasureByCode, { stands: 'open' }>;
export type How = 'link' | 'kiosk';
type Answering = { code: string; answers: (number | null)[]; how: How };

type ByCodeFormProps = {
  measure: OpenMeasure;
  code: string;
  how: How;
  onAnswered: (answered: AnsweredByCode) => void;
};

/** Its own words in the language of the page, where its owner has them. */
function wordsOf(measure: OpenMeasure, language: string) {
  const words = measure.translations.find((one) => one.language === language);
  const items = measure.items.map((item, at) => ({
    text: words?.items[at]?.text ?? item.text,
    options: item.options.map(({ value, label }, i) => ({
      value: String(value),
      label: words?.items[at]?.options[i] ?? label,
    })),
  }));
  return { language: words?.language ?? ENGLISH, recall: words?.recall ?? measure.recall, items };
}

/** The questions in large letters. What is chosen stays on the page alone: the device may be somebody else's. */
export function ByCodeForm({ measure, code, how, onAnswered }: ByCodeFormProps) {
  const t = useWords();
  const here = usePageLanguage();
  const { language, recall, items } = wordsOf(measure, here);
  const isInOther = language !== here;
  const [answers, setAnswers] = useState<readonly string[]>(items.map(() => ''));
  const send = useSending<Answering, AnsweredByCode>('/api/outcomes/measure-codes/answer', t('measureCode.sent'));
  const submit = async (): Promise<void> => {
    if (answers.every((answer) => answer === '')) {
      return send.refuse([{ field: 'answers.0', problem: t('measureCode.nothing') }], t('problems.not-complete.title'));
    }
    const body = { code, how, answers: answers.map((answer) => (answer === '' ? null : Number(answer))) };
    const answered = await send.run(body);
    if (answered) onAnswered(answered);
  };
  return (
    <>
      <p>{t('measureCode.until', { day: dayWithDistanceIn(t, measure.answerBy) })}</p>
      <p>{t('measureCode.who')}</p>
      {how === 'kiosk' && <p>{t('measureCode.kiosk')}</p>}
      {isInOther && <p>{t('measureCode.inEnglish')}</p>}
      <div className="lw-large" lang={tagOf(language)}>
        <p className="nhsuk-lede-text">{recall}</p>
        <Form problem={send.problem} onSubmit={() => void submit()} label={measure.name}>
          {items.map(({ text, options }, at) => (
            <Fragment key={text}>
              <ChoiceField
                large
                name={`answers.${at}`}
                label={`${at + 1}. ${text}`}
                value={answers[at] ?? ''}
                onChange={(value) => setAnswers(answers.map((one, i) => (i === at ? value : one)))}
                choices={options}
              />
              {at === measure.safetyItem && Number(answers[at]) > 0 && (
                <div lang={tagOf(here)}>
                  <CrisisLines />
                </div>
              )}
            </Fragment>
          ))}
          <div lang={tagOf(here)}>
            <SaveButton busy={send.busy}>{t('measureCode.send')}</SaveButton>
          </div>
        </Form>
      </div>
      <p className="nhsuk-body-s lw-secondary" lang="en-GB">
        {measure.copyright}
      </p>
    </>
  );
}
