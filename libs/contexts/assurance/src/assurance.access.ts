import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';
import type { Role } from '@platform/access-control/principal';

const ANSWERABLE: readonly Role[] = ['commissioner', 'caldicott-guardian', 'service-manager'];
const WATCHING: readonly Role[] = ['hub-coordinator', 'service-manager'];
/** A program that an administrator registered may ask whether the record holds; it names nobody. */
const byProgram: Permission = { roles: ['api-client'], relations: 'anyone', scope: 'verification.read' };

/** Who may do what in assurance. What is not here, nobody may; the policy of the log is public. */
export const assuranceAccess: AccessPolicy = {
  'log.read': [{ roles: ANSWERABLE, relations: 'anyone' }, byProgram],
  'bundle.read': [{ roles: ANSWERABLE, relations: 'anyone' }],
  // Who did what kind of step and when, of joint decisions and of what is about no person.
  'envelope.read': [{ roles: ['commissioner', 'caldicott-guardian'], relations: 'anyone' }],
  // The content of a decision leaves with it; care-plan has decided what is in it.
  'evidence-pack.read': [{ roles: ['caldicott-guardian'], relations: 'anyone', signedInWithin: 15 * 60 }],
  'record.verify': [{ roles: ANSWERABLE, relations: 'anyone' }, byProgram],
  'checkpoint.sign': [
    { roles: ANSWERABLE, relations: 'anyone' },
    { roles: ['service'], relations: 'anyone', contexts: ['assurance'] },
  ],
  // Published figures alone; a service manager reads what they show of the own agency.
  'figure.read': [{ roles: ANSWERABLE, relations: 'anyone' }],
  'equity.read': [{ roles: ['commissioner', 'caldicott-guardian'], relations: 'anyone' }],
  'figure.recompute': [{ roles: ANSWERABLE, relations: 'anyone' }],
  'figure.look.read': [{ roles: ['caldicott-guardian'], relations: 'anyone' }],
  'figure.publish': [{ roles: ['service'], relations: 'anyone', contexts: ['assurance'] }],
  // Whoever commissions asks; pathways of nobody by name, each of a shape that enough people share.
  'auditSample.announce': [{ roles: ['commissioner'], relations: 'anyone' }],
  'auditSample.read': [{ roles: ['commissioner', 'caldicott-guardian'], relations: 'anyone' }],
  'auditSample.draw': [{ roles: ['service'], relations: 'anyone', contexts: ['assurance'] }],
  'checkpoint.witness': [{ roles: ['service'], relations: 'anyone', contexts: ['assurance'] }],
  'watch.read': [{ roles: WATCHING, relations: 'anyone' }],
  'alert.resolve': [{ roles: WATCHING, relations: 'anyone' }],
  'alert.follow': [{ roles: ['service'], relations: 'anyone', contexts: ['assurance'] }],
};
