import type { NumberKind, NumberStatus, WithdrawnBecause } from '../answers/identity';

export const KIND_WORDS: Record<NumberKind, string> = {
  'nhs-number': 'NHS number',
  'chi-number': 'CHI number',
  'hc-number': 'H&C number',
};

export const KIND_CHOICES: { value: NumberKind; label: string }[] = [
  { value: 'nhs-number', label: 'NHS number (England and Wales)' },
  { value: 'chi-number', label: 'CHI number (Scotland)' },
  { value: 'hc-number', label: 'H&C number (Northern Ireland)' },
];

/** In a few words, beside the number. */
export const STATUS_WORDS: Record<NumberStatus, string> = {
  '01': 'checked',
  '02': 'not checked',
  '03': 'has to be traced',
  '04': 'traced, not found',
  '05': 'traced, details differ',
  '06': 'being traced',
  '07': 'no number, none needed',
  '08': 'trace put off',
};

export const CHECK_CHOICES: { value: NumberStatus; label: string }[] = [
  { value: '01', label: 'It is theirs' },
  { value: '04', label: 'It was traced, and nobody or more than one was found' },
  { value: '05', label: 'It was traced, and the name or birthday differs' },
  { value: '06', label: 'A trace is under way' },
  { value: '03', label: 'It has to be traced' },
  { value: '02', label: 'It has not been checked after all' },
];

export const WITHDRAWN_WORDS: Record<WithdrawnBecause, string> = {
  mistyped: 'it was mistyped',
  'somebody-elses': 'it is somebody else’s',
  replaced: 'they were given another',
};

/** '999 000 0018': as it stands on a letter. */
export const grouped = (value: string): string =>
  /^\d{10}$/.test(value) ? `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}` : value;
