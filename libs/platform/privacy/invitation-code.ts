import { createHmac, timingSafeEqual } from 'node:crypto';

const CODE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

/** How long a place is held open. */
export const DAYS_TO_ACCEPT = 7;

/** What stands behind the # of an invitation's link: the id, and a proof that a key of the installation makes of it. Stored nowhere. */
export function invitationCode(key: Buffer, invitationId: string): string {
  return `${invitationId}.${proofOf(key, invitationId)}`;
}

/** The invitation of a code as it was typed or followed, when its proof holds; null otherwise. */
export function invitationOfCode(key: Buffer, typed: string): string | null {
  const [, invitationId, proof] = CODE.exec(typed.trim()) ?? [];
  if (invitationId === undefined || proof === undefined) return null;
  const holds = timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(key, invitationId)));
  return holds ? invitationId : null;
}

function proofOf(key: Buffer, invitationId: string): string {
  return createHmac('sha256', key).update(invitationId).digest('base64url');
}
