export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * RFC 8785 canonical JSON text of a value.
 * Throws TypeError, naming the place, for anything that JSON cannot carry exactly: undefined, functions, bigints, NaN,
 * infinities, lone surrogates and objects that are not plain (a Date, a Map).
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, []);
}

type Path = (string | number)[];

/** Put together only for an error: this runs several times for every event. */
const placeOf = (path: Path): string =>
  path.reduce<string>((place, part) => place + (typeof part === 'number' ? `[${part}]` : `.${part}`), '$');

function write(value: unknown, path: Path): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${placeOf(path)} is ${value}; JSON has only finite numbers`);
      return JSON.stringify(value);
    case 'string':
      return writeString(value, path);
    case 'object':
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new TypeError(
        `${placeOf(path)} is of type ${typeof value}, which JSON cannot carry; leave it out or use null`,
      );
  }
}

function writeString(text: string, path: Path): string {
  if (!text.isWellFormed()) {
    throw new TypeError(`${placeOf(path)} has half of a surrogate pair; send well-formed Unicode`);
  }
  return JSON.stringify(text);
}

function writeArray(values: readonly unknown[], path: Path): string {
  const members: string[] = [];
  for (let i = 0; i < values.length; i += 1) members.push(at(path, i, values[i]));
  return `[${members.join(',')}]`;
}

function writeObject(value: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${placeOf(path)} is not a plain object; turn it into plain JSON first`);
  }
  const object = value as Readonly<Record<string, unknown>>;
  const members: string[] = [];
  // Sorts by UTF-16 units, as it must.
  for (const name of Object.keys(object).sort()) {
    members.push(`${writeString(name, path)}:${at(path, name, object[name])}`);
  }
  return `{${members.join(',')}}`;
}

function at(path: Path, part: string | number, member: unknown): string {
  path.push(part);
  const text = write(member, path);
  path.pop();
  return text;
}
