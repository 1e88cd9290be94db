import type { TFunction } from 'i18next';
import type { FieldProblem } from '../problem';
import { useDraft } from '../use-draft';

/** Where there is a way to answer somebody who has no account. */
export const WAYS_TO_ANSWER = ['phone', 'text', 'email', 'post'] as const;
export type WayToAnswer = (typeof WAYS_TO_ANSWER)[number];

/** What somebody close has written so far. */
export type Telling = {
  about: string;
  more: string;
  receiptCode: string;
  words: string;
  mayRead: 'yes' | 'no';
  from: string;
  how: WayToAnswer | 'not';
  at: string;
};

const NOTHING: Telling = {
  ...{ about: '', more: '', receiptCode: '', words: '', mayRead: 'no' },
  ...{ from: '', how: 'not', at: '' },
};

export const useTelling = () => useDraft<Telling>('tell-us', NOTHING);

export type LeftWordBody = {
  about: string;
  more?: string;
  receiptCode?: string;
  words: string;
  mayBeShownToThePerson: boolean;
  from?: string;
  reachMe?: { how: WayToAnswer; at: string };
  language: string;
};

const isEmpty = (words: string): boolean => words.trim() === '';

export function missingIn(told: Telling, t: TFunction): FieldProblem[] {
  return [
    ...(isEmpty(told.about) ? [{ field: 'about', problem: t('tell.missing.about') }] : []),
    ...(isEmpty(told.words) ? [{ field: 'words', problem: t('tell.missing.words') }] : []),
    ...(told.how !== 'not' && isEmpty(told.at) ? [{ field: 'reachMe.at', problem: t('tell.missing.at') }] : []),
  ];
}

export const bodyOf = (told: Telling, language: string): LeftWordBody => ({
  about: told.about.trim(),
  ...(isEmpty(told.more) ? {} : { more: told.more.trim() }),
  ...(isEmpty(told.receiptCode) ? {} : { receiptCode: told.receiptCode.trim() }),
  words: told.words,
  mayBeShownToThePerson: told.mayRead === 'yes',
  ...(isEmpty(told.from) ? {} : { from: told.from.trim() }),
  ...(told.how === 'not' ? {} : { reachMe: { how: told.how, at: told.at.trim() } }),
  language,
});
