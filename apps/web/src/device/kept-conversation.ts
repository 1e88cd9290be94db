import type { Audience, ConversationWords, Prompt } from '../answers/intake';
import type { FieldProblem, Problem } from '../problem';

export type ConversationDraft = {
  heldOn: string;
  place: string;
  words: ConversationWords;
  audiences: Partial<Record<Prompt, Audience>>;
};

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

/** A conversation as it is kept on this device, with what its page needs without a network. */
export type KeptConversation = {
  introductionId: string;
  personId: string;
  name: string;
  members: { memberId: string; label: string }[];
  draft: ConversationDraft;
  /** The last wish; what is changed since is another one. */
  last: Sending | null;
  stage: 'writing' | 'to-send' | 'stopped' | 'sent';
  stopped: Stopped | null;
  changedAt: string;
  sentAt: string | null;
};

const NOTHING_SAID: ConversationWords = {
  whatIsGoingWell: '',
  whatBroughtYouHere: '',
  whatIsHard: '',
  whatYouWant: '',
  whoCanHelp: '',
};

export const EMPTY_DRAFT: ConversationDraft = { heldOn: '', place: '', words: NOTHING_SAID, audiences: {} };

export type About = Pick<KeptConversation, 'introductionId' | 'personId' | 'name' | 'members'>;

export const begun = (about: About, now: Date): KeptConversation => ({
  ...about,
  draft: EMPTY_DRAFT,
  last: null,
  stage: 'writing',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: null,
});

/** Other words; nothing that was changed is sent unasked. */
export const changed = (kept: KeptConversation, draft: ConversationDraft, now: Date): KeptConversation => ({
  ...kept,
  draft,
  stage: 'writing',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: null,
});

/**
 * To be sent as it is, now or when there is a network.
 * @param beside the conversations that are there already and beside which it is put knowingly
 */
export function toSend(
  kept: KeptConversation,
  beside: readonly string[],
  newKey: () => string,
  now: Date,
): KeptConversation {
  const { heldOn, place, words, audiences } = kept.draft;
  const body = JSON.stringify({ heldOn, place, words, audiences, ...(beside.length === 0 ? {} : { beside }) });
  const key = kept.last?.body === body ? kept.last.key : newKey();
  return { ...kept, last: { key, body, askedAt: now.toISOString() }, stage: 'to-send', stopped: null };
}

/** Of what was sent no word stays here. */
export const sent = (kept: KeptConversation, now: Date): KeptConversation => ({
  ...kept,
  draft: EMPTY_DRAFT,
  last: null,
  stage: 'sent',
  stopped: null,
  changedAt: now.toISOString(),
  sentAt: now.toISOString(),
});

/** Whether it may be in hand there all the same, or only the sign-in or the network is missing: sent again later. */
export const isForLater = ({ status }: Problem): boolean =>
  status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;

export const refused = (kept: KeptConversation, problem: Problem): KeptConversation => {
  const { code, status, title, detail, doNext, fields } = problem;
  return { ...kept, stage: 'stopped', stopped: { code, status, title, detail, doNext, fields } };
};

export const isUnsent = ({ stage }: KeptConversation): boolean => stage !== 'sent';

/** What is missing before it can be sent. */
export function missingIn({ heldOn, place, words, audiences }: ConversationDraft): FieldProblem[] {
  const unnamed = Object.entries(audiences).filter(([, { who, named }]) => who === 'named' && named.length === 0);
  return [
    ...(heldOn === '' ? [{ field: 'heldOn', problem: 'Say on which day you talked' }] : []),
    ...(place.trim() === '' ? [{ field: 'place', problem: 'Say where, such as “the library café”' }] : []),
    ...(Object.values(words).every((said) => said.trim() === '')
      ? [{ field: 'words.whatIsGoingWell', problem: 'Write what was said to at least one question' }]
      : []),
    ...unnamed.map(([prompt]) => ({
      field: `audiences.${prompt}.named`,
      problem: 'Name at least one person, or choose who else may read it',
    })),
  ];
}
