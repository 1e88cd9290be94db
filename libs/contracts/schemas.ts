import type { MessageType } from './generated/messages';
import { schemas } from './generated/schemas';

/** The types of all integration events, in order. */
export const messageTypes: readonly MessageType[] = Object.keys(schemas).filter(isMessageType);

/** Whether `type` is one that some context publishes. */
export function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(schemas, type);
}

/**
 * The JSON Schema (draft-07, needs ajv-formats) of the `data` of a message.
 * It lists every property and allows no other: a producer checks with it as it is, a consumer checks with ajv's
 * `removeAdditional: true`, which drops what it does not know and then checks the rest. Throws for an unknown type.
 */
export function schemaFor(type: string): object {
  if (!isMessageType(type)) {
    throw new Error(`No schema for the message type "${type}". Known types: ${messageTypes.join(', ')}.`);
  }
  return schemas[type];
}
