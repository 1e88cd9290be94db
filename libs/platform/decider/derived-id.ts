import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '7d1c3f5e-3a0b-4c43-9a52-0f4d0c9b6b11';

/** The uuid (version 5) that belongs to these parts: the same parts, the same id, on every retry and every machine. */
export function idFrom(...parts: readonly string[]): string {
  return uuidv5(parts.join('\u0000'), NAMESPACE);
}
