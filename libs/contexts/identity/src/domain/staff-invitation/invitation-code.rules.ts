const CODE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

/** What stands behind the # of an invitation's link. The proof is made of the id with a key of the installation. */
export const invitationCode = (invitationId: string, proof: string): string => `${invitationId}.${proof}`;

/** The two parts of a code as it was typed or followed; null when it cannot be one. */
export function readInvitationCode(text: string): { readonly invitationId: string; readonly proof: string } | null {
  const [, invitationId, proof] = CODE.exec(text.trim()) ?? [];
  return invitationId === undefined || proof === undefined ? null : { invitationId, proof };
}

/** How long a place is held open. */
export const DAYS_TO_ACCEPT = 7;
