import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from './problem';
import { Problem } from './problem';

/** Shape only: every wrong or unknown field is named, and nothing of what was sent is repeated. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new Problem({
        status: 400,
        code: 'bad-fields',
        title: 'Some of what was sent is not as expected.',
        doNext: 'Correct the fields named here and send it again.',
        fields: errors.flatMap((error) => fieldProblems(error, '')),
      }),
  });
}

function fieldProblems(error: ValidationError, path: string): FieldProblem[] {
  const field = `${path}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    problem: rule === 'whitelistValidation' ? 'is not expected here' : text.replace(`${error.property} `, ''),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`))];
}
