import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Try } from '../corpus';
import { fieldsOf, within } from './bodies';
import type { Stage } from './stage';

/** What is linear takes less than a millisecond over it, and what is quadratic more than a hundred. */
const LENGTH = 16_000;
/** How much longer than over a text of the same length that is only long. */
const MOST_TIMES = 50;
const LEAST_MS = 0.2;
const ENDS = ['', '!', '\n'];
const BEGINNINGS = ['', 'T', '2026-03-02T', 'a@', 'https://'];
const REPEATED = [' ', 'a', '0', 'T', '-', '.', '@', '/', 'a-', 'aa', '0 ', '+', '(', '\t', 'a.', '%', ':'];

/** A check that takes long over a text that was made for it. */
export function patternTries({ ways }: Stage): readonly Try[] {
  const types = new Set(
    ways
      .flatMap(({ body, query }) => [body, query])
      .filter(isChecked)
      .flatMap(withInner),
  );
  const texts = BEGINNINGS.flatMap((start) => REPEATED.flatMap((part) => ENDS.map((end) => made(start, part, end))));
  return [
    ...[...types].flatMap((type) =>
      fieldsOf(type).map((field) => ({
        name: `patterns: ${field} of ${type.name}`,
        run: () => {
          const most = MOST_TIMES * Math.max(LEAST_MS, taken(type, field, 'é'.repeat(LENGTH)));
          // Three times, for the machine may have been elsewhere.
          return Promise.resolve(texts.some((text) => [1, 2, 3].every(() => taken(type, field, text) > most)));
        },
      })),
    ),
    {
      name: 'patterns: there are checks to judge',
      isControl: true,
      run: () => Promise.resolve(types.size > 30),
    },
  ];
}
const isChecked = (type: Type<object> | undefined): type is Type<object> => type !== undefined && type !== Object;
const withInner = (type: Type<object>): Type<object>[] => [
  type,
  ...fieldsOf(type).flatMap((field) => within(type, field) ?? []),
];

const made = (start: string, part: string, end: string): string => start + part.repeat(LENGTH / part.length) + end;

/** Milliseconds that the check of one field takes. */
function taken(type: Type<object>, field: string, text: string): number {
  const sent = plainToInstance(type, { [field]: text });
  const from = performance.now();
  validateSync(sent, { stopAtFirstError: true });
  return performance.now() - from;
}
