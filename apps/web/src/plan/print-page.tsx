import { useEffect, useId, useState } from 'react';
import { lookUpFile } from '../api';
import type { Passage, Plan } from '../answers/care-plan';
import { dayName, timeOfDay } from '../dates';
import type { Loadable } from '../live';
import { Loaded, Page, ProblemNotice } from '../page';
import { useNames } from '../people-and-agencies';
import { asProblem, type Problem } from '../problem';
import { useMe } from '../session';
import { ReadPlan } from '../sharing/read-plan';
import { MINE, SECTIONS, sectionWords, type Voice } from './plan-words';

/** In points, with what the stylesheet calls it. */
const SIZES = [
  { points: 12, print: 'normal', label: 'Ordinary' },
  { points: 18, print: 'large', label: 'Large, 18 point' },
  { points: 24, print: 'largest', label: 'Very large, 24 point' },
] as const;
type Points = (typeof SIZES)[number]['points'];

type PrintProps = { plan: Loadable<Plan>; voice?: Voice; planAt: string; title: string; of: string };

/** The plan as it goes on paper: what this reader sees, and of what is kept apart nothing unless they choose it. */
export function PlanPrintPage({ plan, voice = MINE, planAt, title, of }: PrintProps) {
  return (
    <Page title={title} back={{ to: planAt, label: 'The plan' }}>
      <Loaded from={plan} what="the plan">
        {(loaded) => <OnPaper plan={loaded} voice={voice} of={of} />}
      </Loaded>
    </Page>
  );
}

const nameOfPassage = ({ section, sensitivity }: Passage): string => `${section}/${sensitivity}`;

function OnPaper({ plan, voice, of }: { plan: Plan; voice: Voice; of: string }) {
  const [points, setPoints] = useState<Points>(12);
  const [apart, setApart] = useState<string[]>([]);
  const now = new Date().toISOString();
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['print'] = SIZES.find((size) => size.points === points)?.print ?? 'normal';
    return () => {
      delete root.dataset['print'];
    };
  }, [points]);
  const chosen = plan.passages.filter((passage) => apart.includes(nameOfPassage(passage)));
  return (
    <>
      <div className="lw-no-print">
        <ChooseSize points={points} onChoose={setPoints} />
        <ChooseApart passages={plan.passages} voice={voice} chosen={apart} onChoose={setApart} />
        <PrintOrDownload plan={plan} points={points} apart={apart} of={of} />
      </div>
      <p className="lw-outcome">
        As it is on {dayName(now)} at {timeOfDay(now)}. On paper it may be old: ask the team, or look at it online.{' '}
        <span className="lw-hash">Version {plan.contentHash}</span>
      </p>
      <ReadPlan plan={{ ...plan, passages: chosen }} voice={voice} />
    </>
  );
}

function ChooseSize({ points, onChoose }: { points: Points; onChoose: (points: Points) => void }) {
  const name = useId();
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">How large?</legend>
      <div className="nhsuk-radios">
        {SIZES.map((size) => (
          <div key={size.points} className="nhsuk-radios__item">
            <input
              type="radio"
              className="nhsuk-radios__input"
              name={name}
              id={`${name}-${size.points}`}
              checked={points === size.points}
              onChange={() => onChoose(size.points)}
            />
            <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${name}-${size.points}`}>
              {size.label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type ApartProps = {
  passages: readonly Passage[];
  voice: Voice;
  chosen: readonly string[];
  onChoose: (names: string[]) => void;
};

function ChooseApart({ passages, voice, chosen, onChoose }: ApartProps) {
  const id = useId();
  if (passages.length === 0) return null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        Should words that are kept apart be on the paper?
      </legend>
      <p className="nhsuk-hint">Whoever finds the paper can read them.</p>
      <div className="nhsuk-checkboxes">
        {passages.map((passage) => {
          const name = nameOfPassage(passage);
          const section = SECTIONS.find((one) => sectionWords(one, voice).path === passage.section);
          return (
            <div key={name} className="nhsuk-checkboxes__item">
              <input
                type="checkbox"
                className="nhsuk-checkboxes__input"
                id={`${id}-${name}`}
                checked={chosen.includes(name)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
                }
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${id}-${name}`}>
                {section === undefined ? passage.section : sectionWords(section, voice).title}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

type MakingProps = { plan: Plan; points: Points; apart: readonly string[]; of: string };

/** On paper, of today or as it stood when the plan that is shown says so. */
export function PrintOrDownload({ plan, points, apart, of }: MakingProps) {
  const me = useMe();
  const names = useNames([plan.personId]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const nameOf = (memberId: string): string | undefined =>
    memberId === me.memberId ? (me.name ?? undefined) : names.practitioner(memberId)?.name;
  const download = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const team = plan.team.flatMap(({ memberId }) => {
        const name = nameOf(memberId);
        return name === undefined ? [] : [{ id: memberId, name }];
      });
      const person = of === '' ? [] : [{ id: plan.personId, name: of }];
      const then = plan.asOf === undefined ? {} : { asOf: plan.asOf };
      const asked = { size: points, apart, names: [...person, ...team], ...then };
      const file = await lookUpFile(`/api/care-plan/people/${plan.personId}/plan/pdf`, asked);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'plan.pdf';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <p>
        <button type="button" className="nhsuk-button nhsuk-button--small" onClick={() => window.print()}>
          Print
        </button>{' '}
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={busy}
          onClick={() => void download()}
        >
          {busy ? 'Making the PDF…' : 'Download as PDF'}
        </button>
      </p>
    </>
  );
}
