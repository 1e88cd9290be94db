import type { Outcome } from '../event-store/streams';
import type { ProblemDetails } from './problem';
import { Problem } from './problem';

/** What a refusal code means to whoever asked. One table per context. */
export type RefusalTable<Refusal extends string> = Readonly<
  Record<Refusal, Pick<ProblemDetails, 'title' | 'doNext'> & { readonly status?: number }>
>;

/** An accepted command, on its way to an answer with `ETag` and `Position`. */
export class CommandAnswer {
  constructor(
    readonly body: Readonly<Record<string, unknown>>,
    readonly revision: bigint,
    readonly position: bigint,
  ) {}
}

/** The answer to a command; throws the problem that belongs to a refusal (409 unless the table says otherwise). */
export function answer<Refusal extends string>(
  outcome: Outcome<Refusal>,
  refusals: RefusalTable<Refusal>,
  body: Readonly<Record<string, unknown>>,
): CommandAnswer {
  if ('refused' in outcome) {
    const { status = 409, title, doNext } = refusals[outcome.refused];
    throw new Problem({ status, code: outcome.refused, title, doNext, about: outcome.about });
  }
  return new CommandAnswer(body, outcome.revision, outcome.position);
}
