export type FieldProblem = { field: string; problem: string };

type ProblemParts = {
  code: string;
  status: number;
  title: string;
  detail: string;
  doNext: string;
  fields?: FieldProblem[];
  missing?: string[];
};

/** What went wrong, in words a person can act on. Made from `application/problem+json`, or from a lost connection. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly doNext: string;
  readonly fields: FieldProblem[];
  readonly missing: string[];

  constructor(parts: ProblemParts) {
    super(`${parts.title}: ${parts.code}`);
    this.code = parts.code;
    this.status = parts.status;
    this.title = parts.title;
    this.detail = parts.detail;
    this.doNext = parts.doNext;
    this.fields = parts.fields ?? [];
    this.missing = parts.missing ?? [];
  }
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

const isFieldProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  'problem' in value &&
  typeof value.field === 'string' &&
  typeof value.problem === 'string';

/** A rule such as 'must be 1 to 300 characters' becomes a sentence of its own. */
const inWords = ({ field, problem }: FieldProblem): FieldProblem => ({
  field,
  problem: problem.startsWith('must ') ? `This ${problem}` : problem,
});

/** Reads a failed answer. An answer that is no problem document still gives a sentence and a next step. */
export function problemFrom(status: number, body: unknown): Problem {
  const said: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  return new Problem({
    code: text(said['code'], status >= 500 ? 'not-working' : 'refused'),
    status,
    title: text(said['title'], status >= 500 ? 'Something is not working here' : 'That could not be done'),
    detail: text(said['detail'], ''),
    doNext: text(said['doNext'], status >= 500 ? 'Nothing was changed. Try again in a minute.' : ''),
    fields: Array.isArray(said['fields']) ? said['fields'].filter(isFieldProblem).map(inWords) : [],
    missing: Array.isArray(said['missing']) ? said['missing'].filter((m): m is string => typeof m === 'string') : [],
  });
}

export const noConnection = (): Problem =>
  new Problem({
    code: 'no-connection',
    status: 0,
    title: 'We cannot reach the service',
    detail: 'Your device may be offline.',
    doNext: 'What you typed is still here. Check your connection and try again.',
  });

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem({
        code: 'page-fault',
        status: 0,
        title: 'Something went wrong on this page',
        detail: '',
        doNext: 'Load the page again. What you typed is kept.',
      });
