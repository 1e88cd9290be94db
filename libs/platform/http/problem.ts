export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

export interface ProblemDetails {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** Stable, kebab-case: what a program decides on. */
  readonly code: string;
  /** One plain sentence: what happened. Never personal content. */
  readonly title: string;
  /** What the person can do next. */
  readonly doNext?: string;
  readonly fields?: readonly FieldProblem[];
  /** Further members of the answer: ids, codes, counts. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** An answer that is not a success, as RFC 9457 problem details. Thrown at the edge only. */
export class Problem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.title);
    this.name = 'Problem';
  }

  toBody(): Record<string, unknown> {
    const { about, ...rest } = this.details;
    return { ...about, type: `urn:living-well:problem:${rest.code}`, ...rest };
  }
}

/** The same answer for what is not there and for what is not yours. */
export function notFound(): Problem {
  return new Problem({
    status: 404,
    code: 'not-found',
    title: 'There is nothing here that you can see.',
    doNext: 'Check the address. If you should be able to see this, ask the key worker or the coordinator.',
  });
}

export function signInNeeded(): Problem {
  return new Problem({
    status: 401,
    code: 'sign-in-needed',
    title: 'You need to sign in to do this.',
    doNext: 'Sign in and try again. What you typed is kept on this page.',
  });
}

/** 403: they may, once they have signed in again as is said here. A page offers `/auth/sign-in?again=1`. */
export function stepUpNeeded(needed: {
  readonly signedInWithin: number | null;
  readonly assurance: { readonly signIn: number; readonly identity: number };
}): Problem {
  return new Problem({
    status: 403,
    code: 'step-up-needed',
    title: 'To do this you need to show again that it is you.',
    doNext: 'Sign in again; you come back to where you are, and what you typed is kept.',
    about: { stepUp: needed },
  });
}

export function changedSinceYouLooked(about?: Readonly<Record<string, unknown>>): Problem {
  return new Problem({
    status: 412,
    code: 'changed-since-you-looked',
    title: 'Somebody changed this since you looked.',
    doNext: 'Look at what changed, then save again. Nothing you typed was lost.',
    about,
  });
}
