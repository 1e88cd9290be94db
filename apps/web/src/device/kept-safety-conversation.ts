import type { Audience, SafetyTopic } from '../answers/intake';
import { londonInstant } from '../dates';
import type { FieldProblem } from '../problem';
import type { Kept, Kind } from './kept';

export type SafetyDraft = {
  heldOn: string;
  words: Record<SafetyTopic, string>;
  audiences: Partial<Record<SafetyTopic, Audience>>;
  responderId: string;
  day: string;
  time: string;
  /** Those that were recorded when this one was begun; null where that was not known. */
  seen: string[] | null;
};
export type KeptSafetyConversation = Kept<SafetyDraft>;

/** Of one person, of whom there may be several: one never goes over another. */
export const SAFETY: Kind<SafetyDraft> = {
  prefix: 'safety-conversation:',
  empty: {
    ...{ heldOn: '', words: { whatKeepsSafe: '', whatWorries: '', whatWeAgreed: '' }, audiences: {} },
    ...{ responderId: '', day: '', time: '', seen: null },
  },
  sentTo: (personId) => `/api/intake/people/${personId}/safety-conversations`,
  bodyOf: ({ heldOn, words, audiences, responderId, day, time }) => ({
    ...{ heldOn, words, audiences, responderId, dueAt: londonInstant(day, time) },
  }),
};

export const saysSomething = ({ words }: SafetyDraft): boolean =>
  Object.values(words).some((said) => said.trim() !== '');

/** Those that somebody else recorded since this one was begun. */
export const recordedMeanwhile = ({ seen }: SafetyDraft, recorded: readonly string[]): readonly string[] =>
  seen === null ? [] : recorded.filter((id) => !seen.includes(id));

/** What is missing before it can be sent. */
export const missingInSafety = ({ heldOn, words, audiences, responderId, day, time }: SafetyDraft): FieldProblem[] => [
  ...(heldOn === '' ? [{ field: 'heldOn', problem: 'Say on which day you talked' }] : []),
  ...(words.whatWeAgreed.trim() === ''
    ? [{ field: 'words.whatWeAgreed', problem: 'Say what you agreed for now' }]
    : []),
  ...Object.entries(audiences)
    .filter(([, { who, named }]) => who === 'named' && named.length === 0)
    .map(([topic]) => ({
      field: `audiences.${topic}.named`,
      problem: 'Name at least one person, or choose who else may read it',
    })),
  ...(responderId === '' ? [{ field: 'responderId', problem: 'Choose who responds' }] : []),
  ...(day === '' ? [{ field: 'day', problem: 'Say by which day' }] : []),
  ...(/^\d{2}:\d{2}$/.test(time) ? [] : [{ field: 'time', problem: 'Say by what time, such as 17:00' }]),
];
