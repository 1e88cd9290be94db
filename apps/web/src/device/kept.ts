import type { Problem, FieldProblem } from '../problem';

/** One wish to send: the same key for the same words, however often and from wherever it is sent. */
export type Sending = { key: string; body: string; askedAt: string };
/** Why the server said no. */
export type Stopped = {
  code: string;
  status: number;
  title: string;
  detail: string;
  doNext: string;
  fields: FieldProblem[];
};

/** What is written down on this device and sent from it, with what its page needs without a network. */
export type Kept<Draft> = {
  personId: string;
  name: string;
  members: { memberId: string; label: string }[];
  draft: Draft;
  /** The last wish; what is changed since is another one. */
  last: Sending | null;
  stage: 'writing' | 'to-send' | 'stopped' | 'sent';
  stopped: Stopped | null;
  changedAt: string;
  sentAt: string | null;
};
export type About = Pick<Kept<unknown>, 'personId' | 'name' | 'members'>;

/** What is kept and sent in the same way. */
export type Kind<Draft> = {
  /** The name of a box begins with it and goes on with the id that it is sent to. Pinned: devices hold such boxes. */
  readonly prefix: string;
  readonly empty: Draft;
  readonly sentTo: (id: string) => string;
  /** `beside`: those that are there already and beside which it is put knowingly. */
  readonly bodyOf: (draft: Draft, beside: readonly string[]) => object;
};

export const begun = <Draft>({ empty }: Kind<Draft>, about: About, now: Date): Kept<Draft> => ({
  ...about,
  draft: empty,
  last: null,
  stage: 'writing',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: null,
});

/** Other words; nothing that was changed is sent unasked. */
export const changed = <Draft>(kept: Kept<Draft>, draft: Draft, now: Date): Kept<Draft> => ({
  ...kept,
  draft,
  stage: 'writing',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: null,
});

/** To be sent as it is, now or when there is a network. */
export function toSend<Draft>(
  kind: Kind<Draft>,
  kept: Kept<Draft>,
  beside: readonly string[],
  newKey: () => string,
  now: Date,
): Kept<Draft> {
  const body = JSON.stringify(kind.bodyOf(kept.draft, beside));
  const key = kept.last?.body === body ? kept.last.key : newKey();
  return { ...kept, last: { key, body, askedAt: now.toISOString() }, stage: 'to-send', stopped: null };
}

/** Of what was sent no word stays here. */
export const sent = <Draft>({ empty }: Kind<Draft>, kept: Kept<Draft>, now: Date): Kept<Draft> => ({
  ...kept,
  draft: empty,
  last: null,
  stage: 'sent',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: now.toISOString(),
});

/** Whether it may be in hand there all the same, or only the sign-in or the network is missing: sent again later. */
export const isForLater = ({ status }: Problem): boolean =>
  status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;

export const refused = <Draft>(kept: Kept<Draft>, problem: Problem): Kept<Draft> => {
  const { code, status, title, detail, doNext, fields } = problem;
  return { ...kept, stage: 'stopped', stopped: { code, status, title, detail, doNext, fields } };
};

export const isUnsent = ({ stage }: Kept<unknown>): boolean => stage !== 'sent';
