import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { cloudEventSchema } from '@contracts/generated/cloud-event';
import { isMessageType, schemaFor } from '@contracts/schemas';
import type { Message } from './bus';

const strict = addFormats(new Ajv({ strict: true }));
const tolerant = addFormats(new Ajv({ strict: true, removeAdditional: true }));
const validEnvelope = strict.compile(cloudEventSchema);
const compiled = new Map<string, ValidateFunction>();

function validatorOf(ajv: typeof strict, mode: string, type: string): ValidateFunction {
  const key = `${mode} ${type}`;
  const known = compiled.get(key) ?? ajv.compile(schemaFor(type));
  compiled.set(key, known);
  return known;
}

/**
 * What is wrong with a message that arrived, or undefined. Names paths and rules, never values. Drops from its data what
 * the schema does not know.
 */
export function messageProblem(message: Message): string | undefined {
  const envelope = envelopeProblem(message);
  if (envelope) return envelope;
  if (!isMessageType(message.type)) return 'unknown type';
  const validate = validatorOf(tolerant, 'tolerant', message.type);
  return validate(message.data) ? undefined : wrongIn(validate);
}

/** Throws when a context is about to tell others something that its contract does not allow. */
export function assertPublishable(message: Message): void {
  const validate = validatorOf(strict, 'strict', message.type);
  const wrong = envelopeProblem(message) ?? (validate(message.data) ? undefined : wrongIn(validate));
  if (wrong) throw new Error(`${message.type} does not fit its contract: ${wrong}. Mend the publisher or the schema.`);
}

function envelopeProblem(message: Message): string | undefined {
  if (!validEnvelope(message)) return `envelope ${wrongIn(validEnvelope)}`;
  // A number that PostgreSQL keeps, and a text that it keeps.
  if (message.revision.length > 18) return 'envelope /revision maxLength';
  return message.stream.includes('\0') ? 'envelope /stream pattern' : undefined;
}

function wrongIn({ errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`).join(', ');
}
