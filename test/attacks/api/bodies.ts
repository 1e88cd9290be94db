import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

export type Ids = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

const UUID = '00000000-0000-4000-8000-000000000000';
const WORDS = 'A slow walk in company.';
/** What one or the other field accepts; the first that it does is taken. */
const CANDIDATES: readonly unknown[] = [
  ...[WORDS, UUID, [UUID], [WORDS, 'Another.'], true, 1, 'MO', '09:00', 'pl', '9434765919', 'SE1 9AA', 'peer-supporter'],
  ...['07700 900123', 'somebody@example.org', 'https://services.example', 'a'.repeat(64), '0'.repeat(18), []],
  ...[[0, 0, 0, 0, 0, 0, 0, 0, 0], '1980-05-06', '2026-01'],
]; // prettier-ignore

const rulesOf = (type: Type<object>) => getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);

export const fieldsOf = (type: Type<object>): readonly string[] => [
  ...new Set(rulesOf(type).map(({ propertyName }) => propertyName)),
];

/** The class of what a field holds, when it holds objects. */
export function within(type: Type<object>, field: string): Type<object> | undefined {
  for (const sent of [{}, [{}]]) {
    const made = plainToInstance(type, { [field]: sent }) as Record<string, unknown>;
    const value = [made[field]].flat()[0];
    const constructor = typeof value === 'object' && value !== null ? value.constructor : Object;
    if (constructor !== Object) return constructor as Type<object>;
  }
  return undefined;
}

const accepts = (type: Type<object>, field: string, value: unknown): boolean =>
  !validateSync(plainToInstance(type, { [field]: value })).some(({ property }) => property === field);

/** The words that a field must be one of. */
const chosen = (type: Type<object>, field: string): unknown[] =>
  rulesOf(type).flatMap(({ propertyName, name, constraints }) =>
    propertyName === field && name === 'isIn' ? ((constraints as unknown[][])[0] ?? []) : [],
  );

/** A body that is well formed: its ids from `ids` by their names, days and moments from there too. */
export function bodyOf(type: Type<object>, ids: Ids): Body {
  const entries = fieldsOf(type).map((field): [string, unknown] => {
    const inner = within(type, field);
    const made = inner && bodyOf(inner, ids);
    const candidates = [
      ...(made ? [made, [made]] : []),
      ...[ids[field], [ids[field]], ids['today'], ids['soon'], ids['now']].filter((value) => value !== undefined),
      ...chosen(type, field),
      ...CANDIDATES,
    ];
    return [field, candidates.find((value) => accepts(type, field, value))];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
