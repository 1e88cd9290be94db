import { badFields } from '@platform/http/request-validation';
import type { Place } from './matches.query';

export interface PagePlace {
  readonly after: Place;
  /** Ages are counted to this moment on every page of one search. */
  readonly asOf: Date;
  /** Whether all words must be there, or some. */
  readonly takes: 'all' | 'some';
}

export const nextPage = ({ after: { score, name, serviceId }, asOf, takes }: PagePlace): string =>
  Buffer.from(JSON.stringify([score, name, serviceId, asOf.getTime(), takes])).toString('base64url');

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Throws what a wrong field is answered with. */
export function pagePlace(text: string): PagePlace {
  const [score, name, serviceId, asOf, takes] = parsed(text);
  if (
    typeof score === 'number' &&
    typeof name === 'string' &&
    !name.includes('\0') &&
    typeof serviceId === 'string' &&
    ID.test(serviceId) &&
    typeof asOf === 'number' &&
    Math.abs(asOf) < 4e12 &&
    (takes === 'all' || takes === 'some')
  )
    return { after: { score, name, serviceId }, asOf: new Date(asOf), takes };
  throw badFields([{ field: 'after', problem: 'must be what the page before gave as next' }]);
}

function parsed(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
