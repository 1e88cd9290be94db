import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom, newId } from '@platform/event-store/command-context';
import { lawfulBasisOf, purposeOf } from '@platform/http/purpose';
import { DEMONSTRATION_ISSUER_NAME } from '@platform/sign-in/public-url';
import type { DemonstrationAgency, DemonstrationPractitioner } from './accounts';
import { demonstrationColleagues, demonstrationStaff } from './accounts';

/** One thing that somebody does in the demonstration. */
export interface Step {
  /** Never changed once released: the same label is the same command on every machine and at every start. */
  readonly label: string;
  readonly by: Principal;
  readonly at: Date;
  command(context: CommandContext): object | Promise<object>;
}

export const agencyIdOf = (agency: DemonstrationAgency) => idFrom('demonstration-agency', agency);
export const practitionerIdOf = (sub: string) => idFrom('practitioner', DEMONSTRATION_ISSUER_NAME, sub);
export const accountIdOf = (sub: string) => idFrom('account', DEMONSTRATION_ISSUER_NAME, sub);
export const personIdOf = (label: string) => idFrom('demonstration-person', label);
const commandIdOf = (label: string) => idFrom('demonstration', label);

/** The id that a step gives to what it makes, as the web address of its command would. */
export const madeBy = (label: string, what: string) => newId({ commandId: commandIdOf(label) }, what);

/** The context of the command of a step. */
export function asStep(label: string, principal: Principal, now: Date): CommandContext {
  const commandId = commandIdOf(label);
  return {
    commandId,
    principal,
    purpose: purposeOf(principal),
    lawfulBasis: lawfulBasisOf(principal),
    now,
    correlationId: commandId,
    causationId: null,
  };
}

/** Whoever answers for privacy has nobody in their care. */
type InCare = Exclude<DemonstrationPractitioner, { readonly role: 'privacy-officer' }>;
export type PractitionerSub = InCare['sub'];

const practitioners = new Map<string, InCare>(
  [...demonstrationStaff, ...demonstrationColleagues]
    .filter((one): one is InCare => one.role !== 'privacy-officer')
    .map((one) => [one.sub, one]),
);

export function practitionerOf(sub: PractitionerSub): InCare {
  const found = practitioners.get(sub);
  if (!found) throw new Error(`The demonstration has no practitioner "${sub}".`);
  return found;
}

/** A practitioner of the demonstration, as sign-in would know them. */
export function asPractitioner(sub: PractitionerSub, at: Date): Principal {
  const { role, tier, agency } = practitionerOf(sub);
  const practitionerId = practitionerIdOf(sub);
  return {
    role,
    accountId: accountIdOf(sub),
    personId: null,
    practitionerId,
    memberId: practitionerId,
    agencyId: agencyIdOf(agency),
    tier,
    authenticatedAt: at.toISOString(),
  };
}

/** A person of the demonstration, as sign-in would know them; with no record of their own before their account is linked. */
export function asPerson(accountId: string, personId: string | null, at: Date): Principal {
  return {
    role: 'person',
    accountId,
    personId,
    practitionerId: null,
    memberId: personId ?? accountId,
    agencyId: null,
    tier: 'none',
    authenticatedAt: at.toISOString(),
  };
}

/** Somebody of the demonstration who cares for somebody, as sign-in would know them. */
export const asCarer = (accountId: string, at: Date): Principal => ({
  ...asPerson(accountId, null, at),
  role: 'carer',
});
