/** Reading what somebody else wrote: what fits is taken, what does not is named, and what is unknown is left out. */
export interface Misfit {
  readonly field: string;
  readonly problem: string;
  readonly expected: string;
}

export type Read<Value> = { readonly value?: Value; readonly misfits: readonly Misfit[] };
export type Reader = (value: unknown, field: string) => Read<unknown>;
export type Fields = Readonly<Record<string, Reader>>;

const wrong = (field: string, problem: string, expected: string): Read<never> => ({
  misfits: [{ field, problem, expected }],
});
const fits = (value: unknown): Read<unknown> => ({ value, misfits: [] });
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';
const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'is a list' : typeof value === 'object' ? 'is an object' : `is a ${typeof value}`;

function textThat(
  expected: string,
  most: number,
  holds: (text: string) => boolean,
  take = (text: string) => text,
): Reader {
  return (value, field) => {
    if (isNothing(value)) return fits(undefined);
    if (typeof value !== 'string') return wrong(field, kindOf(value), expected);
    const text = value.trim();
    if (text === '') return fits(undefined);
    if (!text.isWellFormed() || text.includes('\0'))
      return wrong(field, 'holds characters that are not text', expected);
    if (text.length > most) return wrong(field, `is ${text.length} characters long`, `at most ${most} characters`);
    return holds(text) ? fits(take(text)) : wrong(field, 'is something else', expected);
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The profile knows addresses of plain letters only. */
const PLAIN = /^[\x21-\x7e]+$/;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const isWebAddress = (text: string) =>
  PLAIN.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

export const text = (most: number): Reader => textThat(`text of at most ${most} characters`, most, () => true);
export const uuid: Reader = textThat('a uuid', 36, (one) => UUID.test(one), (one) => one.toLowerCase()); // prettier-ignore
export const webAddress: Reader = textThat('an address that starts with https:// or http://', 2000, isWebAddress);
export const email: Reader = textThat('an email address', 254, (one) => PLAIN.test(one) && /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(one)); // prettier-ignore
export const moment: Reader = textThat('a date and time such as 2026-03-02T09:00:00Z', 40, (one) => /^\d{4}-\d{2}-\d{2}/.test(one) && !Number.isNaN(Date.parse(one)), (one) => new Date(one).toISOString()); // prettier-ignore
/** Also the day of a date and time. */
export const day: Reader = textThat('a date such as 2026-03-02', 40, (one) => isDay(one.slice(0, 10)), (one) => one.slice(0, 10)); // prettier-ignore
export const time: Reader = textThat('a time such as 09:00', 30, (one) => CLOCK.test(one), (one) => {
  const [, hour = '', minute = ''] = CLOCK.exec(one) ?? [];
  return `${hour.padStart(2, '0')}:${minute}`;
}); // prettier-ignore
export const oneOf = (...choices: readonly string[]): Reader => {
  const found = (one: string) => choices.find((choice) => choice.toLowerCase() === one.toLowerCase());
  return textThat(`one of ${choices.join(', ')}`, 100, (one) => found(one) !== undefined, (one) => found(one) ?? one); // prettier-ignore
};

/** Also as text, for a CSV knows nothing else. */
export const number =
  (least: number, most: number): Reader =>
  (value, field) => {
    if (isNothing(value)) return fits(undefined);
    const expected = `a number from ${least} to ${most}`;
    const isWritten = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
    if (typeof value !== 'number' && !isWritten) return wrong(field, typeof value === 'string' ? 'is no number' : kindOf(value), expected); // prettier-ignore
    const read = Number(value);
    return read >= least && read <= most ? fits(read) : wrong(field, 'is out of range', expected);
  };

export const yesOrNo: Reader = (value, field) => {
  if (isNothing(value)) return fits(undefined);
  if (value === true || value === 'true') return fits(true);
  return value === false || value === 'false' ? fits(false) : wrong(field, 'is something else', 'true or false');
};

/** An object with these fields. Without a required one nothing of it is taken; a wrong one that is not required is left out. */
export const object =
  (fields: Fields, required: readonly string[] = []): Reader =>
  (value, field) => {
    if (isNothing(value)) return fits(undefined);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong(field, kindOf(value), 'an object');
    const inside = (name: string) => (field === '' ? name : `${field}.${name}`);
    const read: Record<string, unknown> = {};
    const misfits: Misfit[] = [];
    for (const [name, reader] of Object.entries(fields)) {
      const one = reader(
        Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
        inside(name),
      );
      misfits.push(...one.misfits);
      if (one.value !== undefined) read[name] = one.value;
      else if (required.includes(name)) {
        if (one.misfits.length === 0) misfits.push({ field: inside(name), problem: 'is missing', expected: 'a value' });
        return { misfits };
      }
    }
    return { value: read, misfits };
  };

/** Of a list, each that fits; an empty one says nothing. */
export const list =
  (of: Reader, most = 500): Reader =>
  (value, field) => {
    if (isNothing(value)) return fits(undefined);
    if (!Array.isArray(value)) return wrong(field, kindOf(value), 'a list');
    const all: readonly unknown[] = value;
    if (all.length > most) return wrong(field, `has ${all.length} entries`, `at most ${most}`);
    const read = all.map((one, i) => of(one, `${field}[${i}]`));
    const values = read.flatMap((one) => (one.value === undefined ? [] : [one.value]));
    return { value: values.length > 0 ? values : undefined, misfits: read.flatMap(({ misfits }) => misfits) };
  };
