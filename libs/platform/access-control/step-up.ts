import type { AccessPolicy, AccessRequest } from './decide-access';
import { decideAccess } from './decide-access';
import type { Assurance } from './principal';

/** What the sign-in of somebody who may otherwise do this has to be. */
export interface StepUp {
  /** In seconds; null when how long ago does not matter. */
  readonly signedInWithin: number | null;
  readonly assurance: Assurance;
}

const STRONGEST: Assurance = { signIn: 3, identity: 3 };

/** What a fresh and strong sign-in would have to be to allow this; null when it would change nothing. Pure and total. */
export function stepUpFor(policy: AccessPolicy, request: AccessRequest): StepUp | null {
  const { subject, action } = request;
  if (subject.authenticatedAt === null || decideAccess(policy, request).allowed) return null;
  const best = {
    ...request,
    subject: { ...subject, assurance: STRONGEST, authenticatedAt: request.now.toISOString() },
  };
  const permissions = Object.hasOwn(policy, action) ? (policy[action] ?? []) : [];
  const open = permissions.find((permission) => decideAccess({ [action]: [permission] }, best).allowed);
  if (open === undefined) return null;
  const { signedInWithin = null, assurance } = open;
  return { signedInWithin, assurance: { signIn: assurance?.signIn ?? 0, identity: assurance?.identity ?? 0 } };
}
