import { randomBytes } from 'node:crypto';
import type { WayIn } from './request-fields';

/** A word that is nowhere else, and where it was put. */
export interface Canary {
  readonly word: string;
  readonly path: string;
  readonly field: string;
}

type Json = Record<string, unknown>;

/** Puts a word of its own into every field of a request that takes words. */
export class Canaries {
  readonly planted: Canary[] = [];

  constructor(readonly ways: readonly WayIn[]) {}

  /**
   * The request with canaries in it. What is given for a field that takes words is taken as it is, as the canary of that field:
   * numbers must be right, and an outcome one of the options.
   */
  plantIn(url: string, body: Json): Json {
    const way = this.ways.find(({ path }) => asPattern(path).test(url));
    if (!way) throw new Error(`There is no way in at ${url}.`);
    const filled = structuredClone(body);
    for (const field of way.fields) this.fill(filled, field.split('.'), { path: way.path, field });
    return filled;
  }

  /** A word for what is no field of a request, such as what is typed over a WebSocket. */
  plantWord(path: string, field: string): string {
    const word = newWord();
    this.planted.push({ path, field, word });
    return word;
  }

  /** Fields that take words, of which none was planted. */
  missing(): readonly Omit<Canary, 'word'>[] {
    const done = new Set(this.planted.map(({ path, field }) => `${path} ${field}`));
    const all = this.ways.flatMap(({ path, fields }) => fields.map((field) => ({ path, field })));
    return all.filter(({ path, field }) => !done.has(`${path} ${field}`));
  }

  private fill(into: Json, [first = '', ...rest]: readonly string[], at: Omit<Canary, 'word'>): void {
    const name = first.replace('[]', '');
    const isList = first.endsWith('[]');
    if (into[name] === null) return;
    if (rest.length > 0) {
      const inside = isList ? (into[name] as Json[] | undefined) : [(into[name] ??= {}) as Json];
      for (const one of inside ?? []) this.fill(one, rest, at);
      return;
    }
    const given = (into[name] ?? (isList ? [newWord(), newWord()] : newWord())) as string | string[];
    into[name] = given;
    for (const word of [given].flat()) this.planted.push({ ...at, word });
  }
}

/** Fourteen characters, which no field is too short for. */
const newWord = () => `lw${randomBytes(6).toString('hex')}`;
const asPattern = (path: string) => new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}(\\?|$)`);
