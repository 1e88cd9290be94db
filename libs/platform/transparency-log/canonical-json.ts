export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * RFC 8785 canonical JSON text of a value.
 * Throws TypeError, naming the place, for anything that JSON cannot carry exactly: undefined, functions, bigints, NaN,
 * infinities, lone surrogates and objects that are not plain (a Date, a Map).
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${place} is ${value}; JSON has only finite numbers`);
      return JSON.stringify(value);
    case 'string':
      return writeString(value, place);
    case 'object':
      if (Array.isArray(value)) return `[${Array.from(value, (v, i) => write(v, `${place}[${i}]`)).join(',')}]`;
      return writeObject(value, place);
    default:
      throw new TypeError(`${place} is of type ${typeof value}, which JSON cannot carry; leave it out or use null`);
  }
}

function writeString(text: string, place: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new TypeError(`${place} has half of a surrogate pair; send well-formed Unicode`);
  return JSON.stringify(text);
}

function writeObject(value: object, place: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${place} is not a plain object; turn it into plain JSON first`);
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${writeString(name, place)}:${write(member, `${place}.${name}`)}`);
  return `{${members.join(',')}}`;
}
