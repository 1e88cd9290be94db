import type { Choice } from '../forms';

/** What somebody types, so that nobody erases by a slip. */
export const CONFIRMATION = 'erase this record';

export const REASONS: readonly Choice[] = [
  { value: 'retention-ended', label: 'It was kept for as long as it must be' },
  { value: 'recorded-in-error', label: 'It should never have been recorded' },
  { value: 'court-order', label: 'A court ordered it' },
  { value: 'persons-right', label: 'The person has a right to it' },
];
export const GROUNDS: readonly Choice[] = [
  { value: 'inquest', label: 'An inquest' },
  { value: 'litigation', label: 'A claim in court' },
  { value: 'complaint', label: 'A complaint' },
  { value: 'public-inquiry', label: 'A public inquiry' },
  { value: 'police-investigation', label: 'A police investigation' },
];
export const STOPS: readonly Choice[] = [
  { value: 'asked-in-error', label: 'It was asked for in error' },
  { value: 'still-needed', label: 'The record is still needed' },
  { value: 'person-changed-their-mind', label: 'The person changed their mind' },
  { value: 'not-lawful', label: 'It would not be lawful' },
];
export const CLASSES: readonly Choice[] = [
  { value: 'story', label: 'The introduction and the first conversation' },
  { value: 'safety-conversations', label: 'Conversations about safety' },
  { value: 'plan', label: 'The plan' },
  { value: 'decision', label: 'Decisions' },
  { value: 'hand-over', label: 'Hand-overs' },
  { value: 'asks', label: 'Asks to services' },
  { value: 'identity', label: 'Name, address and numbers' },
  { value: 'former-names', label: 'Former names' },
  { value: 'about-oneself', label: 'What they say about themselves, for counting' },
  { value: 'communication-needs', label: 'Communication needs' },
  { value: 'contact', label: 'How they want to be told' },
  { value: 'sharing-preference', label: 'What they said about sharing' },
];

export const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((one) => one.value === value)?.label ?? value;

/** Enough to tell two records apart, and to compare with the one that was meant. */
export const recordName = (personId: string): string => `record ending in ${personId.slice(-6)}`;

export const RECORD_HINT =
  'From the address of the record: what stands after “people/”. The key worker can read it to you.';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The id in what somebody typed or pasted; empty when there is none. */
export const idIn = (typed: string): string => typed.trim().split('/').find((part) => ID.test(part)) ?? ''; // prettier-ignore
