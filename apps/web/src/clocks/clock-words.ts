import type { ClockElement, Spell } from '../answers/intake';
import type { CardClock } from '../answers/huddle';

const DAY_MS = 86_400_000;

/** The four of which a stopped clock is made, in our words. */
export const ELEMENT_WORDS: Readonly<Record<ClockElement, string>> = {
  'initial-conversation': 'the initial conversation',
  'care-plan': 'an agreed plan',
  intervention: 'help that has started',
  'baseline-outcome': 'a first answer to questions about how it is going',
};

export const ELEMENTS = Object.keys(ELEMENT_WORDS) as ClockElement[];

/** 'since today', '1 day', '12 days': whole civil days. */
export function daysInWords(from: string, to: string): string {
  const days = Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS));
  return days === 1 ? '1 day' : `${days} days`;
}

/** 'an agreed plan and help that has started'. */
export function missingInWords({ missing }: Pick<Spell, 'missing'>): string {
  const words = missing.map((element) => ELEMENT_WORDS[element]);
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 'Missing for 12 days: an agreed plan and help that has started.' */
export function missingSinceInWords(clock: CardClock, today: string): string {
  const since = clock.startedOn >= today ? 'since today' : `for ${daysInWords(clock.startedOn, today)}`;
  return `Missing ${since}: ${missingInWords(clock)}.`;
}
