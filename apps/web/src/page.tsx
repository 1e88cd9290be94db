import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { useProblemWords } from './languages/problem-words';
import { useWords } from './languages/page-language';
import type { Loadable } from './live';
import type { Problem } from './problem';
import { signInAddress, stepUpAddress, whereWeAre } from './sign-in';

let firstPage = true;

type PageProps = {
  title: string;
  /** Shown above the title, smaller. */
  caption?: string;
  lede?: ReactNode;
  back?: { to: string; label: string };
  /** The whole width, for boards. */
  wide?: boolean;
  children: ReactNode;
};

/** One page: names the tab, and moves focus to its title when somebody came here by a link inside the app. */
export function Page({ title, caption, lede, back, wide, children }: PageProps) {
  return (
    <div className={wide === true ? 'lw-page lw-page--wide' : 'lw-page'}>
      {back && <Back {...back} />}
      <PageTitle caption={caption}>{title}</PageTitle>
      {lede !== undefined && <p className="nhsuk-lede-text">{lede}</p>}
      {children}
    </div>
  );
}

export function Back({ to, label }: { to: string; label: string }) {
  return (
    <p className="lw-no-print lw-back">
      <Link className="nhsuk-back-link" to={to}>
        {label}
      </Link>
    </p>
  );
}

/** Names the tab; the element that holds the ref takes the focus when we came here inside the app. */
export function useTitle(title: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} – Living Well`;
    if (!firstPage) element.current?.focus({ preventScroll: true });
    firstPage = false;
  }, [title]);
  return element;
}

function PageTitle({ children, caption }: { children: string; caption: string | undefined }) {
  const heading = useTitle(children);
  return (
    <h1 className="nhsuk-heading-l lw-title" tabIndex={-1} ref={heading}>
      {caption !== undefined && <span className="nhsuk-caption-l">{caption}</span>}
      {children}
    </h1>
  );
}

/** Says that we wait, once it takes longer than a blink. */
export function Waiting({ what }: { what?: string }) {
  const t = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="lw-waiting">
      {slow && (
        <p>
          <span className="lw-spinner" aria-hidden="true" /> {t('shared.getting', { what: what ?? t('shared.page') })}
        </p>
      )}
    </div>
  );
}

/** What happened and what to do next; the way back to where we are when the session has ended. */
export function ProblemNotice({ problem: found, retry }: { problem: Problem; retry?: () => void }) {
  const t = useWords();
  const problem = useProblemWords()(found);
  return (
    <div className="lw-problem" role="alert">
      <h2 className="nhsuk-heading-s">{problem.title}</h2>
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {problem.doNext !== '' && <p>{problem.doNext}</p>}
      {problem.code === 'step-up-needed' && (
        <p>
          <a href={stepUpAddress(whereWeAre())}>Show again that it is you, and come back here</a>
        </p>
      )}
      {problem.status === 401 && (
        <p>
          <a href={signInAddress(whereWeAre())}>Sign in again and come back here</a>
        </p>
      )}
      {retry && problem.status !== 401 && problem.status !== 404 && (
        <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={retry}>
          {t('shared.tryAgain')}
        </button>
      )}
    </div>
  );
}

/** Shows the data of a query, what went wrong, or that we wait; old data stays under a notice. */
export function Loaded<T>({
  from,
  what,
  children,
}: {
  from: Loadable<T>;
  what?: string;
  children: (data: T) => ReactNode;
}) {
  if (from.data === undefined) {
    return from.problem ? <ProblemNotice problem={from.problem} retry={from.reload} /> : <Waiting what={what} />;
  }
  return (
    <>
      {from.problem && <ProblemNotice problem={from.problem} retry={from.reload} />}
      {children(from.data)}
    </>
  );
}

/** An empty place that teaches what will come here. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="lw-empty">
      <h2 className="nhsuk-heading-s">{title}</h2>
      {children}
    </div>
  );
}
