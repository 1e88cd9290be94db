import type { Difference, ParkedStream } from '../answers/operations';

/** Every part of the product that answers for itself, by what people call it. */
const PARTS: Readonly<Record<string, string>> = {
  intake: 'Front door and huddle',
  'care-plan': 'Plans and hand-overs',
  'provider-directory': 'Services and asks',
  outcomes: 'Measures and goals',
  identity: 'People and staff',
  assurance: 'Assurance',
};

export const partName = (context: string): string => PARTS[context] ?? context;

/** Why it is parked, and what has to happen before trying again can help. */
export const WHY: Readonly<Record<ParkedStream['code'], string>> = {
  'not-understood': 'No code here understands it. Bring this part up to date, then try again.',
  'schema-mismatch': 'It breaks its contract. Whoever sends it has to mend that and tell it again.',
  unreadable: 'It cannot be read as a message at all. Find out who sent it.',
  'keeps-failing': 'Handling it failed each time. Mend the fault that the log names, then try again.',
  'trouble-lasted': 'Something that it needs did not answer for a long time. See that it does, then try again.',
  'waits-to-be-tried': 'What it waited behind is gone. Try it again.',
};

export const REASONS = [
  { value: 'told-again-correctly', label: 'It was told again as it should be' },
  { value: 'done-by-hand', label: 'What should follow from it was done by hand' },
  { value: 'nothing-follows-here', label: 'Nothing has to follow from it here' },
  { value: 'recorded-by-mistake', label: 'It was recorded by mistake' },
] as const;

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'never came',
  'not-yet-taken': 'not taken yet',
  'passed-over': 'came after a newer one of its stream, so it had no effect',
};

export const kindInWords = (kind: Difference['kind']): string => KINDS[kind];

/** '0 s', '40 s', '12 min', '3 h', '2 days'. */
export function inShort(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}
