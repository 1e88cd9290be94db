import type { Principal } from '../access-control/principal';
import type { LawfulBasis, Purpose } from '../event-store/command-context';

const PURPOSES: Readonly<Partial<Record<Principal['role'], readonly [Purpose, LawfulBasis]>>> = {
  person: ['own-record', 'public-task-care'],
  carer: ['carer-support', 'public-task-care'],
  anyone: ['own-record', 'public-task-care'],
  commissioner: ['assurance', 'legal-obligation'],
  'caldicott-guardian': ['assurance', 'legal-obligation'],
  'platform-operator': ['administration', 'public-task'],
  'privacy-officer': ['assurance', 'legal-obligation'],
  service: ['service', 'public-task-care'],
  setup: ['administration', 'public-task'],
  'agency-administrator': ['administration', 'public-task'],
  'alliance-administrator': ['administration', 'public-task'],
  'api-client': ['service', 'public-task'],
};

/** Why somebody of this role acts, unless they say otherwise. */
export function purposeOf(principal: Principal): Purpose {
  return PURPOSES[principal.role]?.[0] ?? 'direct-care';
}

/** On what legal ground; kept apart from what the person agreed to. */
export function lawfulBasisOf(principal: Principal): LawfulBasis {
  return PURPOSES[principal.role]?.[1] ?? 'public-task-care';
}
