import { useState } from 'react';
import { Link } from 'react-router';
import type { Measure, MeasureAnswered } from '../answers/outcomes';
import { DateField } from '../date-field';
import { dayName, today } from '../dates';
import { ChoiceField, Form, SaveButton } from '../forms';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { MeasureOnPaper } from './measure-on-paper';
import { OfferCode } from './offer-code';
import { OpenCodes } from './open-codes';
import { SendLink } from './send-link';
import { PromptSeen } from './prompt-seen';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

type MeasurePageProps = {
  personId: string;
  code: string;
  /** Filled in by the person; otherwise by the team with them. */
  mine: boolean;
  back: { to: string; label: string };
};

/** One measure, all its questions on one page. */
export function MeasurePage({ personId, code, mine, back }: MeasurePageProps) {
  const measures = useQuery<Measure[]>('/api/outcomes/measures');
  const measure = measures.data?.find((one) => one.code === code && !one.locked);
  if (measures.data && !measure) {
    return (
      <Page title="We do not have those questions" back={back}>
        <p>Choose from the list on the page before.</p>
      </Page>
    );
  }
  return (
    <Page title={measure?.name ?? 'Questions'} back={back}>
      <Loaded from={measures} what="the questions">
        {() => measure && <MeasureForm personId={personId} measure={measure} mine={mine} back={back} />}
      </Loaded>
    </Page>
  );
}

type MeasureBody = { measure: string; answers: (number | null)[]; completedOn: string; how?: 'paper' };

function MeasureForm({ personId, measure, mine, back }: Omit<MeasurePageProps, 'code'> & { measure: Measure }) {
  const [answers, keep, drop] = useDraft<string[]>(`measure:${personId}:${measure.code}`, []);
  const [paperDay, setPaperDay] = useState<string>();
  const isOnPaper = paperDay !== undefined;
  const send = useCommand<MeasureBody, MeasureAnswered>(`/api/outcomes/people/${personId}/measures`, 'Saved');
  const given = measure.items.map((_item, at) => answers[at] ?? '');
  const submit = async (): Promise<void> => {
    if (given.every((answer) => answer === '')) {
      send.refuse([{ field: 'answers.0', problem: 'Answer at least one question, or go back' }]);
      return;
    }
    if (paperDay === '') return send.refuse([{ field: 'completedOn', problem: 'Say on which day they answered' }]);
    const body = {
      measure: measure.code,
      answers: given.map((answer) => (answer === '' ? null : Number(answer))),
      completedOn: paperDay ?? today(),
      ...(isOnPaper && { how: 'paper' as const }),
    };
    if (await send.run(body)) drop();
  };
  if (send.answer) return <Thanks personId={personId} answered={send.answer} mine={mine} back={back} />;
  return (
    <>
      <div className="lw-no-print">
        <p className="nhsuk-lede-text">{measure.recall}</p>
        <p>
          {mine ? 'You' : 'They'} can leave out any question. Today is {dayName(today())}.
        </p>
        <Form problem={send.problem} onSubmit={() => void submit()} label={measure.name}>
          {measure.items.map((item, at) => (
            <ChoiceField
              key={item.text}
              name={`answers.${at}`}
              label={`${at + 1}. ${item.text}`}
              value={given[at] ?? ''}
              onChange={(value) => keep(given.map((one, i) => (i === at ? value : one)))}
              choices={item.options.map((option) => ({ value: String(option.value), label: option.label }))}
            />
          ))}
          {!mine && (
            <ChoiceField
              name="how"
              label="How were these answers given?"
              value={isOnPaper ? 'paper' : 'signed-in'}
              onChange={(how) => setPaperDay(how === 'paper' ? today() : undefined)}
              choices={[
                { value: 'signed-in', label: 'Now, with them' },
                {
                  value: 'paper',
                  label: 'On paper: I am taking them down',
                  hint: 'That it was you, and when, is kept with them.',
                },
              ]}
            />
          )}
          {isOnPaper && (
            <DateField
              name="completedOn"
              label="On which day did they answer?"
              value={paperDay}
              onChange={setPaperDay}
            />
          )}
          <SaveButton busy={send.busy}>Save these answers</SaveButton>
        </Form>
        {!mine && (
          <section className="lw-section" aria-labelledby="other-ways">
            <h2 className="nhsuk-heading-m" id="other-ways">
              Other ways to answer
            </h2>
            <OfferCode personId={personId} measure={measure} />
            <SendLink personId={personId} measure={measure} />
            <p>Or print the questions, and take the answers down here when they come back.</p>
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={() => window.print()}
            >
              Print the questions
            </button>
          </section>
        )}
        <OpenCodes personId={personId} measure={measure} mine={mine} />
        <p className="nhsuk-body-s lw-secondary">{measure.copyright}</p>
      </div>
      <MeasureOnPaper measure={measure} />
    </>
  );
}

function Thanks({
  personId,
  answered,
  mine,
  back,
}: {
  personId: string;
  answered: MeasureAnswered;
  mine: boolean;
  back: { to: string; label: string };
}) {
  return (
    <>
      {answered.safetyPrompt && (
        <div className="lw-problem" role="alert">
          <h2 className="nhsuk-heading-m">{mine ? 'You do not have to be alone with this' : 'Talk about this now'}</h2>
          {mine ? (
            <p>
              One of your answers says that things are very hard. Please tell somebody you trust today, or talk to one
              of these now.
            </p>
          ) : (
            <p>
              One of the answers says that things are very hard. Ask about it today, kindly and openly, with the safety
              plan beside you.
            </p>
          )}
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              In danger now: <a href="tel:999">call 999</a>
            </li>
            <li>
              Any time, day or night: <a href="tel:111">call 111 and choose option 2</a>
            </li>
            <li>
              Samaritans: <a href="tel:116123">116 123</a>, or text <a href="sms:85258?body=SHOUT">SHOUT to 85258</a>
            </li>
          </ul>
          <PromptSeen personId={personId} mine={mine} />
        </div>
      )}
      <h2 className="nhsuk-heading-m">Saved</h2>
      {answered.score !== null && (
        <p>
          The score is <strong>{answered.score}</strong>
          {answered.band === null ? '.' : `: ${answered.band}.`} One score is only one day. What changes over time says
          more.
        </p>
      )}
      <p>
        <Link to={back.to}>{back.label}</Link>
      </p>
    </>
  );
}
