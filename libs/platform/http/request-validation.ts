import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from './problem';
import { Problem } from './problem';

const DEEPEST = 20;

/** Shape only: every wrong or unknown field is named, and nothing of what was sent is repeated. */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => badFields(errors.flatMap((error) => fieldProblems(error, ''))),
  });
}

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unfit = metadata.type === 'custom' ? [] : unfitParts(value, metadata.data ?? '');
    if (unfit.length === 0) return super.transform(value, metadata);
    const named = new Set(unfit.map(({ field }) => field));
    const wrong = await super.transform(value, metadata).then(
      () => [],
      (error: unknown) => (error instanceof Problem ? (error.details.fields ?? []) : []),
    );
    throw badFields([...unfit, ...wrong.filter(({ field }) => !named.has(field))]);
  }
}

export function badFields(fields: readonly FieldProblem[]): Problem {
  return new Problem({
    status: 400,
    code: 'bad-fields',
    title: 'Some of what was sent is not as expected.',
    doNext: 'Correct the fields named here and send it again.',
    fields,
  });
}

/**
 * Text that JSON can say and neither PostgreSQL nor a hash can hold: NUL, and half of a surrogate pair. And the names that
 * every object or class has already, which the checks of shape pass over without a word.
 */
function unfitParts(sent: unknown, place: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const waiting: [value: unknown, field: string][] = [[sent, place]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, field] = next;
    if (typeof value === 'string') {
      if (!value.isWellFormed() || value.includes('\0'))
        problems.push({ field, problem: 'holds characters that are not text' });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        const inside = field ? `${field}.${name}` : name;
        if (name in Object.prototype || name === 'prototype')
          problems.push({ field: inside, problem: 'is not expected here' });
        waiting.push([member, inside]);
      }
    }
  }
  return problems;
}

/** Deeper than any request is meant to be, and deep enough to exhaust whoever walks through it level by level. */
export function tooDeep(sent: unknown): Problem | undefined {
  let level: unknown[] = [sent];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      return new Problem({
        status: 400,
        code: 'bad-request',
        title: `The request is nested more than ${DEEPEST} levels deep.`,
        doNext: 'Send JSON of the shape that the address expects.',
      });
    }
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return undefined;
}

function fieldProblems(error: ValidationError, path: string): FieldProblem[] {
  const field = `${path}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    problem: rule === 'whitelistValidation' ? 'is not expected here' : text.replace(`${error.property} `, ''),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`))];
}
