import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { isMessageType, schemaFor } from '@contracts/schemas';
import type { Message } from './bus';

const strict = addFormats(new Ajv({ strict: true }));
const tolerant = addFormats(new Ajv({ strict: true, removeAdditional: true }));
const compiled = new Map<string, ValidateFunction>();

function validatorOf(ajv: typeof strict, mode: string, type: string): ValidateFunction {
  const key = `${mode} ${type}`;
  const known = compiled.get(key) ?? ajv.compile(schemaFor(type));
  compiled.set(key, known);
  return known;
}

/** What is wrong with a message that arrived, or undefined. Names paths and rules, never values. Drops unknown members. */
export function messageProblem(message: Message): string | undefined {
  if (!isMessageType(message.type)) return `unknown type ${message.type}`;
  if (!/^\d+$/.test(message.revision)) return 'revision is not a number';
  const validate = validatorOf(tolerant, 'tolerant', message.type);
  if (validate(message.data)) return undefined;
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`).join(', ');
}

/** Throws when a context is about to tell others something that its contract does not allow. */
export function assertPublishable(message: Message): void {
  const validate = validatorOf(strict, 'strict', message.type);
  if (validate(message.data)) return;
  const wrong = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);
  throw new Error(`${message.type} does not fit its contract: ${wrong.join(', ')}. Mend the publisher or the schema.`);
}
