import { useEffect, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PlanVersions } from '../answers/care-plan';
import { dayName, momentWithDistance, timeOfDay } from '../dates';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { MINE, type Voice } from '../plan/plan-words';
import { wordDifference } from '../plan/word-difference';
import { PlanThen, StoodThen } from './stood-then';
import { compared, versionSaid, type Compared } from './version-words';

type VersionsProps = { personId: string; voice?: Voice; planAt: string; title: string };

const SETTLED_AFTER_MS = 200;

/** The versions of a plan, one after the other, each with what is different in it, word for word. */
export function VersionsPage({ personId, voice = MINE, planAt, title }: VersionsProps) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('number');
  const path = `/api/care-plan/people/${personId}/plan/versions`;
  const versions = useQuery<PlanVersions>(asked === null ? path : `${path}?number=${encodeURIComponent(asked)}`);
  // What was shown stays until the next one is there.
  const [last, setLast] = useState<PlanVersions>();
  useEffect(() => setLast((before) => versions.data ?? before), [versions.data]);
  const shown = versions.data ?? last;
  return (
    <Page title={title} back={{ to: planAt, label: 'The plan of today' }}>
      <p>
        Or <Link to={`${planAt}/then`}>choose a day and a time</Link>.
      </p>
      <Loaded from={{ ...versions, data: shown }} what="the versions">
        {(loaded) => (
          <OneVersion
            loaded={loaded}
            voice={voice}
            onGo={(number) => setSearch({ number: String(number) }, { replace: true, preventScrollReset: true })}
          />
        )}
      </Loaded>
    </Page>
  );
}

type OneVersionProps = { loaded: PlanVersions; voice: Voice; onGo: (number: number) => void };

function OneVersion({ loaded, voice, onGo }: OneVersionProps) {
  const { total, number, plan, before, versions } = loaded;
  const names = useNames([plan.personId]);
  const nameOf = (memberId: string | null) => names.of(memberId);
  const here = versions.find((one) => one.number === number);
  const said = here ? versionSaid(here.changes, voice, nameOf) : '';
  const at = plan.asOf ?? '';
  return (
    <>
      <StoodThen at={at} what="the plan" />
      <Slider
        total={total}
        number={number}
        said={`Version ${number} of ${total}, ${dayName(at)} at ${timeOfDay(at)}: ${said}`}
        onGo={onGo}
      />
      <section className="lw-section" aria-live="polite">
        <h2 className="nhsuk-heading-m">
          Version {number} of {total}: what changed
        </h2>
        <p>
          {said}, {momentWithDistance(at)}.
        </p>
        <Differences all={compared(before, plan, voice)} />
      </section>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Versions before and after this one</span>
        </summary>
        <ol className="nhsuk-list" aria-label="Versions">
          {versions.map((one) => (
            <li key={one.number}>
              <button
                type="button"
                className="lw-link-button"
                aria-current={one.number === number ? 'true' : undefined}
                onClick={() => onGo(one.number)}
              >
                {one.number}. {dayName(one.recordedAt)} at {timeOfDay(one.recordedAt)}:{' '}
                {versionSaid(one.changes, voice, nameOf)}
              </button>
            </li>
          ))}
        </ol>
      </details>
      <h2 className="nhsuk-heading-m">The whole plan in version {number}</h2>
      <PlanThen plan={plan} voice={voice} />
    </>
  );
}

type SliderProps = { total: number; number: number; said: string; onGo: (number: number) => void };

/** Follows the hand at once, and asks when it rests. */
function Slider({ total, number, said, onGo }: SliderProps) {
  const id = useId();
  const [at, setAt] = useState(number);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setAt(number), [number]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (to: number): void => {
    const next = Math.min(total, Math.max(1, to));
    setAt(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onGo(next), SETTLED_AFTER_MS);
  };
  return (
    <div className="lw-slider lw-no-print">
      <label className="nhsuk-label" htmlFor={id}>
        Version {at} of {total}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={total}
        value={at}
        aria-valuetext={at === number ? said : `Version ${at} of ${total}`}
        onChange={(event) => move(Number(event.target.value))}
      />
      <p>
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={at <= 1}
          onClick={() => move(at - 1)}
        >
          Version before
        </button>{' '}
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={at >= total}
          onClick={() => move(at + 1)}
        >
          Next version
        </button>
      </p>
    </div>
  );
}

function Differences({ all }: { all: readonly Compared[] }) {
  if (all.length === 0) return <p className="lw-secondary">No words of the plan are different in this version.</p>;
  return (
    <>
      {all.map(({ title, before, after }, n) => (
        <div key={`${title} ${n}`}>
          <h3 className="nhsuk-heading-s">{title}</h3>
          <p className="lw-words lw-difference">
            {wordDifference(before, after).map((piece, at) =>
              piece.kind === 'same' ? (
                piece.text
              ) : piece.kind === 'new' ? (
                <ins key={at}>
                  <span className="nhsuk-u-visually-hidden">put in: </span>
                  {piece.text}
                </ins>
              ) : (
                <del key={at}>
                  <span className="nhsuk-u-visually-hidden">left out: </span>
                  {piece.text}
                </del>
              ),
            )}
          </p>
        </div>
      ))}
    </>
  );
}
