import { useState } from 'react';
import type { Plan, SafetyHeading, SafetyLine } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, SelectField, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { AgreeValues } from './agree-values';
import { ChangeEntry } from './change-entry';
import { SAFETY_WORDS } from './detail-words';
import { MovedHere } from './moved-here';
import { NewMark } from './new-since';
import type { Voice } from './plan-words';
import { may } from './use-plan';
import type { WhatIsNew } from './use-what-is-new';

type LinesProps = { plan: Plan; voice: Voice; names: Names; news: WhatIsNew };

const HEADINGS = Object.keys(SAFETY_WORDS) as SafetyHeading[];
const headingWords = (heading: SafetyHeading, voice: Voice): string => SAFETY_WORDS[heading][voice.kind];

/** The safety plan line by line: each with who agreed it, and what was taken out with why. */
export function SafetyLinesPart({ plan, voice, names, news }: LinesProps) {
  const there = plan.safetyLines.filter(({ takenOut }) => takenOut === null);
  const gone = plan.safetyLines.filter(({ takenOut }) => takenOut !== null);
  const canWrite = may(plan, 'write-safety-lines');
  if (there.length + gone.length === 0 && !canWrite) return null;
  return (
    <section className="lw-section" id="safety-lines">
      <h2 className="nhsuk-heading-m">
        {voice.kind === 'mine' ? 'My safety plan, line by line' : 'Safety plan, line by line'}
      </h2>
      {there.length === 0 && (
        <p className="lw-secondary">
          No lines yet. A line is one thing, such as “Ring my sister on Sunday evenings”, so that each can be agreed by
          itself.
        </p>
      )}
      {HEADINGS.filter((heading) => there.some((line) => line.heading === heading)).map((heading) => (
        <div key={heading}>
          <h3 className="nhsuk-heading-s">{headingWords(heading, voice)}</h3>
          <ul className="lw-cards">
            {there
              .filter((line) => line.heading === heading)
              .map((line) => (
                <Line key={line.lineId} {...{ plan, voice, names, news, line }} />
              ))}
          </ul>
        </div>
      ))}
      {gone.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Taken out of the safety plan ({gone.length})</span>
          </summary>
          <ul className="nhsuk-details__text nhsuk-list">
            {gone.map((line) => (
              <li key={line.lineId}>
                “{line.text}”. {names.of(line.takenOut?.by ?? null)} took it out{' '}
                {momentWithDistance(line.takenOut?.at ?? '')}: {line.takenOut?.reason}
                <NotTheirs plan={plan} line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {canWrite && <AddLine plan={plan} voice={voice} />}
    </section>
  );
}

function Line({ plan, voice, names, news, line }: LinesProps & { line: SafetyLine }) {
  const me = useMe();
  const { lineId, text, agreedBy } = line;
  const agree = useCommand<object>(`/api/care-plan/plans/${plan.planId}/safety-lines/${lineId}/agreement`, 'Agreed');
  const isDisputed = plan.conflicts.some(({ id }) => id === lineId);
  const isAgreed = agreedBy.some(({ by }) => by === me.memberId || by === me.personId);
  return (
    <li className="lw-card" id={lineId}>
      <p className="lw-card__main">{text}</p>
      <p className="nhsuk-body-s lw-secondary">
        Agreed by {agreedBy.map(({ by, at }) => `${names.of(by)}, ${momentWithDistance(at)}`).join('; ')}.
        <MovedHere again={line.again} />
      </p>
      <NewMark of={news.of('safety-line', lineId)} {...{ plan, voice, names }} />
      <AgreeValues plan={plan} kind="safety-line" id={lineId} names={names} />
      {may(plan, 'write-safety-lines') && !isDisputed && (
        <>
          {!isAgreed && (
            <Form
              problem={agree.problem}
              onSubmit={() => void agree.run({}, { ifMatch: plan.revision })}
              label={`Agree: ${text}`}
            >
              <SaveButton small secondary busy={agree.busy}>
                I agree this line
              </SaveButton>
            </Form>
          )}
          <ChangeEntry
            plan={plan}
            entry={{ kind: 'safety-line', id: lineId }}
            title="Change"
            name={text}
            fields={[{ field: 'text', label: 'What should it say?', value: text, as: 'words' }]}
          />
          <TakeOut plan={plan} line={line} />
        </>
      )}
      <NotTheirs plan={plan} line={line} />
    </li>
  );
}

function NotTheirs({ plan, line: { lineId, text } }: { plan: Plan; line: SafetyLine }) {
  if (!may(plan, 'write-safety-lines')) return null;
  return (
    <AboutSomebodyElse
      path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
      entry={{ kind: 'safety-line', id: lineId }}
      personId={plan.personId}
      about={text}
      ifMatch={plan.revision}
      canMove
    />
  );
}

type TakingOut = { reason: string; sawRevision: string };

function TakeOut({ plan, line: { lineId, text } }: { plan: Plan; line: SafetyLine }) {
  const nothing: TakingOut = { reason: '', sawRevision: '' };
  const [draft, keep, drop] = useDraft<TakingOut>(`plan:${plan.planId}:take-out:${lineId}`, nothing);
  const take = useCommand<{ reason: string }>(
    `/api/care-plan/plans/${plan.planId}/safety-lines/${lineId}/take-out`,
    'Saved',
  );
  const stop = (): void => {
    drop();
    take.clear();
  };
  const send = async (): Promise<void> => {
    if (draft.reason.trim() === '') take.refuse([{ field: 'reason', problem: 'Say why it goes' }]);
    else if (await take.run({ reason: draft.reason }, { ifMatch: draft.sawRevision })) stop();
  };
  if (draft.sawRevision === '') {
    return (
      <button
        type="button"
        className="lw-link-button lw-no-print"
        onClick={() => keep({ reason: '', sawRevision: plan.revision })}
      >
        Take out<span className="nhsuk-u-visually-hidden"> {text}</span>
      </button>
    );
  }
  return (
    <Form problem={take.problem} onSubmit={() => void send()} label={`Take out: ${text}`}>
      <TextAreaField
        name="reason"
        label="Why does this line go?"
        hint="Everybody who reads the plan can read the line and why it went."
        rows={2}
        value={draft.reason}
        onChange={(reason) => keep({ ...draft, reason })}
      />
      <SaveButton small busy={take.busy}>
        Take the line out
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={stop}>
        Leave it in
      </button>
    </Form>
  );
}

type NewLine = { heading: string; text: string };

function AddLine({ plan, voice }: { plan: Plan; voice: Voice }) {
  const empty: NewLine = { heading: '', text: '' };
  const [draft, keep, drop] = useDraft<NewLine>(`plan:${plan.planId}:safety-line`, empty);
  const [isOpen, open] = useState(draft.text !== '');
  const add = useCommand<NewLine>(`/api/care-plan/plans/${plan.planId}/safety-lines`, 'Added');
  const send = async (): Promise<void> => {
    const missing = [
      ...(draft.heading === '' ? [{ field: 'heading', problem: 'Choose where it belongs' }] : []),
      ...(draft.text.trim() === '' ? [{ field: 'text', problem: 'Write the line' }] : []),
    ];
    if (missing.length > 0) add.refuse(missing);
    else if (await add.run(draft)) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Add a line to the safety plan</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={add.problem} onSubmit={() => void send()} label="Add a line to the safety plan">
          <SelectField
            name="heading"
            label="Where does it belong?"
            value={draft.heading}
            onChange={(heading) => keep({ ...draft, heading })}
            choices={HEADINGS.map((heading) => ({ value: heading, label: headingWords(heading, voice) }))}
          />
          <TextAreaField
            name="text"
            label="The line"
            hint="One thing, in the words of whose plan it is."
            rows={2}
            limit={2000}
            value={draft.text}
            onChange={(text) => keep({ ...draft, text })}
          />
          <SaveButton small busy={add.busy} done={add.answer && 'Added'}>
            Add the line
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
