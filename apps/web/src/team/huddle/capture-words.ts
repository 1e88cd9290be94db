import { addDays, today } from '../../dates';

/** Somebody whom a sentence can name as the owner. */
export type Owner = { practitionerId: string; agencyId: string; name: string };

/** What a typed sentence says. What it lacks is undefined. */
export type Captured = {
  /** The reason, when the sentence carries it to the next huddle: 'later: …'. */
  carry: string | undefined;
  outcome: string;
  owner: Owner | undefined;
  dueOn: string | undefined;
};

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const AMOUNT = `(\\d{1,3}|an?|${NUMBERS.slice(1).join('|')})`;

type Way = { pattern: string; day: (found: readonly string[], from: string) => string | undefined };

const WAYS: readonly Way[] = [
  { pattern: 'today', day: (_, from) => from },
  { pattern: 'tomorrow', day: (_, from) => addDays(from, 1) },
  { pattern: `in ${AMOUNT} (days?|weeks?)`, day: ([n = '', unit = ''], from) => inAWhile(n, unit, from) },
  { pattern: `(?:next |this )?(${DAYS.join('|')})`, day: ([name = ''], from) => nextDay(name, from) },
  {
    pattern: `(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?: (\\d{4}))?`,
    day: ([day = '', month = '', year], from) => civil(year, monthOf(month), Number(day), from),
  },
  {
    pattern: '(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?',
    day: ([day = '', month = '', year], from) => civil(year, Number(month), Number(day), from),
  },
  { pattern: '(\\d{4})-(\\d{2})-(\\d{2})', day: ([y = '', m, d], from) => civil(y, Number(m), Number(d), from) },
];

const amountOf = (said: string): number =>
  /^\d+$/.test(said) ? Number(said) : /^an?$/.test(said) ? 1 : NUMBERS.indexOf(said);

const inAWhile = (said: string, unit: string, from: string): string =>
  addDays(from, amountOf(said) * (unit.startsWith('week') ? 7 : 1));

/** The next one: on a Tuesday, 'Tuesday' is in a week. */
function nextDay(name: string, from: string): string {
  const ahead = (DAYS.indexOf(name) - new Date(`${from}T00:00:00Z`).getUTCDay() + 7) % 7;
  return addDays(from, ahead === 0 ? 7 : ahead);
}

const monthOf = (said: string): number => MONTHS.indexOf(said.slice(0, 3)) + 1;

/** Without a year the next such day; undefined when the calendar has none. */
function civil(year: string | undefined, month: number, day: number, from: string): string | undefined {
  const in_ = (y: number): string | undefined => {
    const text = `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
  };
  if (year !== undefined) return in_(Number(year));
  const now = Number(from.slice(0, 4));
  const here = in_(now);
  return here !== undefined && here >= from ? here : in_(now + 1);
}

type Span = { start: number; end: number };

/** The last day that the words name, and where. */
function dayIn(text: string, from: string): (Span & { day: string }) | undefined {
  let last: (Span & { day: string }) | undefined;
  for (const { pattern, day } of WAYS) {
    for (const found of text.matchAll(new RegExp(`(?:\\b(?:by|on|before) )?\\b${pattern}\\b`, 'gi'))) {
      const named = day(found.slice(1).map((part) => part?.toLowerCase()), from); // prettier-ignore
      const end = found.index + found[0].length;
      if (named !== undefined && end > (last?.end ?? -1)) last = { day: named, start: found.index, end };
    }
  }
  return last;
}

/** People of whom a word of the name begins so. */
export function ownersNamed<T extends Owner>(begin: string, owners: readonly T[]): T[] {
  const said = begin.trim().toLowerCase();
  return owners.filter(({ name }) => {
    const whole = name.toLowerCase();
    return whole.startsWith(said) || whole.split(' ').some((word) => word.startsWith(said));
  });
}

/** The name that is being typed after an @, at the end of the text; undefined when none is. */
export const nameBeingTyped = (text: string): string | undefined => /(?:^|\s)@([\p{L}'’-]*)$/u.exec(text)?.[1];

/** Whom an @ names: a whole name, or the one person of whom a word begins so. */
function ownerIn(text: string, owners: readonly Owner[]): (Span & { owner: Owner }) | undefined {
  const at = text.lastIndexOf('@');
  if (at === -1) return undefined;
  const rest = text.slice(at + 1).toLowerCase();
  const whole = owners
    .filter(({ name }) => rest.startsWith(name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (whole) return { owner: whole, start: at, end: at + 1 + whole.name.length };
  const word = /^[\p{L}'’-]+/u.exec(rest)?.[0] ?? '';
  const found = word === '' ? [] : ownersNamed(word, owners);
  const [only] = found;
  return only && found.length === 1 ? { owner: only, start: at, end: at + 1 + word.length } : undefined;
}

const without = (text: string, span: Span | undefined): string =>
  span ? `${text.slice(0, span.start)}${text.slice(span.end)}` : text;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/^[\s,.;]+|[\s,;]+$/g, '');

/** What a sentence says: what is agreed, @who, and by when in words. */
export function wordsOf(text: string, owners: readonly Owner[], from: string = today()): Captured {
  const carry = /^\s*later\s*:\s*(.*)$/is.exec(text)?.[1]?.trim();
  if (carry !== undefined) return { carry, outcome: '', owner: undefined, dueOn: undefined };
  const named = ownerIn(text, owners);
  const left = without(text, named);
  const due = dayIn(left, from);
  return { carry: undefined, outcome: tidy(without(left, due)), owner: named?.owner, dueOn: due?.day };
}
