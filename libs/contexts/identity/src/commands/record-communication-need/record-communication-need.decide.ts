import type { Decision } from '@platform/decider/decider';
import type { CommunicationNeedRecorded } from '../../domain/communication-needs/communication-needs.events';
import type { CommunicationNeeds } from '../../domain/communication-needs/communication-needs.state';
import { needsLanguage, needsWords, reviewDayAfter } from '../../domain/communication-needs/need.rules';

export type RecordCommunicationNeedRefusal = 'language-missing' | 'need-words-missing' | 'review-day-has-passed';

export interface NeedTold extends Omit<CommunicationNeedRecorded['data'], 'reviewOn' | 'recordedAt'> {
  /** `YYYY-MM-DD`; in a year when nobody named a day. */
  readonly reviewOn: string | null;
  /** Where the alliance is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** One need, with the day on which somebody asks whether it is still so. */
export function recordCommunicationNeed(
  { whoseId, needId, code, language, words, reviewOn: named, today, at }: NeedTold,
  { needs }: CommunicationNeeds,
): Decision<CommunicationNeedRecorded, RecordCommunicationNeedRefusal> {
  if (needsLanguage(code) && language === null) return { refused: 'language-missing' };
  if (needsWords(code) && words === null) return { refused: 'need-words-missing' };
  if (named !== null && named <= today) return { refused: 'review-day-has-passed' };
  if (needs.some((need) => need.code === code && need.language === language && need.words === words)) return [];
  const reviewOn = named ?? reviewDayAfter(today);
  const data = { whoseId, needId, code, language, words, reviewOn, recordedAt: at };
  return [{ type: 'CommunicationNeedRecorded', data }];
}
