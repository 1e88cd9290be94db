import { command, newIdempotencyKey } from '../../api';
import { asProblem, type Problem } from '../../problem';

/** Each holds a part of the record and opens it by itself, so that one that is away keeps nobody from the others. */
const HOLD_THE_RECORD = {
  'care-plan': 'the plan',
  identity: 'their name, numbers and needs',
  intake: 'their story',
  outcomes: 'how it is going',
  'provider-directory': 'what was asked for them',
} as const;
const CONTEXTS = Object.keys(HOLD_THE_RECORD) as (keyof typeof HOLD_THE_RECORD)[];

export type Opening = { key: string; reason: string; words: string };
/** Names of the parts that could not be reached. */
export type Became = { unreached: readonly string[] } | { problem: Problem };

const uuid = (): string => {
  const hex = newIdempotencyKey();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** One opening, however often it is sent. */
export const newOpening = (): Opening => ({ key: uuid(), reason: '', words: '' });

/** Asks every context. A "no" of one is the answer; nobody reached is one as well. */
async function everywhere(personId: string, path: string, body: object, key: string): Promise<Became> {
  const problems = await Promise.all(
    CONTEXTS.map((context) =>
      command(`/api/${context}/people/${personId}/${path}`, body, {
        idempotencyKey: `${path.replace('/', '-')}-${key}`,
      }).then(() => undefined, asProblem),
    ),
  );
  const away = problems.filter((one) => one !== undefined);
  const refused = away.find(({ status }) => status >= 400 && status < 500);
  if (refused) return { problem: refused };
  const [first] = away;
  if (first && away.length === CONTEXTS.length) return { problem: first };
  const unreached = CONTEXTS.filter((_, at) => problems[at] !== undefined);
  return { unreached: unreached.map((context) => HOLD_THE_RECORD[context]) };
}

export const openEverywhere = (personId: string, opening: Opening): Promise<Became> =>
  everywhere(personId, 'emergency', opening, opening.key);

export const endEverywhere = (personId: string): Promise<Became> =>
  everywhere(personId, 'emergency/end', {}, newIdempotencyKey());
