/** What somebody looks for, as the address of the page holds it: nothing that tells where they live or who they are. */
export type Asked = {
  search: string;
  need: string;
  /** The first half of a postcode. */
  near: string;
  miles: string;
  age: string;
  language: string;
  access: boolean;
  free: boolean;
  remote: boolean;
  room: boolean;
  organisation: string;
  /** `now`, or a day. */
  open: string;
  at: string;
};

export type Position = { latitude: number; longitude: number };

export const NEEDS = [
  ...(['company', 'listening', 'peer-support', 'talking-therapy', 'money', 'home', 'work', 'moving-body'] as const),
  ...(['making', 'food', 'alcohol-drugs', 'grief', 'parents', 'carers', 'crisis'] as const),
];
export const MILES = ['1', '3', '10', '25', '100'];
const METRES_A_MILE = 1609.344;
const USUAL_MILES = '10';

const TEXTS = ['search', 'need', 'near', 'age', 'language', 'organisation', 'open', 'at'] as const;
const MARKS = ['access', 'free', 'remote', 'room'] as const;

export function askedFrom(address: URLSearchParams): Asked {
  const text = (name: string): string => address.get(name) ?? '';
  const mark = (name: string): boolean => address.get(name) === 'yes';
  return {
    ...{ search: text('search'), need: text('need'), near: text('near'), miles: text('miles') || USUAL_MILES },
    ...{ age: text('age'), language: text('language'), organisation: text('organisation') },
    ...{ access: mark('access'), free: mark('free'), remote: mark('remote'), room: mark('room') },
    ...{ open: text('open'), at: text('at') },
  };
}

/** The first half of a postcode, which a few thousand homes share; what is no postcode stays as it is. */
export function firstHalf(postcode: string): string {
  const plain = postcode.toUpperCase().replace(/\s+/g, '');
  return /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(plain)?.[1] ?? plain;
}

export function addressOf(asked: Asked): URLSearchParams {
  const address = new URLSearchParams();
  for (const name of TEXTS) {
    const value = name === 'near' ? firstHalf(asked.near) : asked[name].trim();
    if (value !== '' && (name !== 'at' || isDay(asked.open))) address.set(name, value);
  }
  for (const name of MARKS) if (asked[name]) address.set(name, 'yes');
  if (asked.miles !== USUAL_MILES) address.set('miles', asked.miles);
  return address;
}

export const isDay = (open: string): boolean => /^\d{4}-\d\d-\d\d$/.test(open);

/** What the server is asked. A position is that of a square of about a kilometre. */
export function queryOf(asked: Asked, position: Position | undefined, after: string): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string): void => {
    if (value !== '') query.set(name, value);
  };
  add('words', asked.search);
  for (const name of ['need', 'age', 'language', 'organisation', 'open'] as const) add(name, asked[name]);
  if (isDay(asked.open)) add('at', asked.at);
  for (const name of MARKS) add(name, asked[name] ? 'true' : '');
  if (position) {
    query.set('latitude', position.latitude.toFixed(2));
    query.set('longitude', position.longitude.toFixed(2));
  } else add('near', asked.near);
  if (position || asked.near !== '') query.set('within', String(Math.round(Number(asked.miles) * METRES_A_MILE)));
  add('after', after);
  return query.toString();
}

/** Whole miles; 0 for less than one. */
export const milesOf = (metres: number): number => Math.floor(metres / METRES_A_MILE);

/** How many of the choices that are folded away were made. */
export const choicesIn = (asked: Asked): number =>
  [asked.age, asked.language, asked.organisation].filter((one) => one !== '').length +
  MARKS.filter((name) => asked[name]).length;
