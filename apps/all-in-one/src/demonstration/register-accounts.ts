import type { CommandBus } from '@nestjs/cqrs';
import { RegisterAgency, RegisterPractitioner } from '@contexts/identity';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import { DEMONSTRATION_ISSUER_NAME } from '@platform/sign-in/public-url';
import type { DemonstrationAgency } from './accounts';
import { demonstrationAgencies, demonstrationStaff } from './accounts';

const SETUP: Principal = { ...ANYONE, role: 'setup' };

export const agencyIdOf = (agency: DemonstrationAgency) => idFrom('demonstration-agency', agency);
export const practitionerIdOf = (sub: string) => idFrom('practitioner', DEMONSTRATION_ISSUER_NAME, sub);
export const accountIdOf = (sub: string) => idFrom('account', DEMONSTRATION_ISSUER_NAME, sub);

/** A step of the demonstration: the same label is the same command on every machine and at every start. */
export function asStep(label: string, principal: Principal, now: Date): CommandContext {
  const commandId = idFrom('demonstration', label);
  return {
    commandId,
    principal,
    purpose: 'administration',
    lawfulBasis: 'public-task',
    now,
    correlationId: commandId,
    causationId: null,
  };
}

/** The agencies and staff that the demonstration sign-in offers; repeating it changes nothing. */
export async function registerAccounts(commands: CommandBus, now: Date): Promise<void> {
  for (const [agency, { name, kind }] of Object.entries(demonstrationAgencies)) {
    const agencyId = agencyIdOf(agency as DemonstrationAgency);
    const joinedAt = now.toISOString();
    await commands.execute(
      new RegisterAgency({ agencyId, name, kind, joinedAt }, asStep(`agency ${agency}`, SETUP, now)),
    );
  }
  for (const { sub, name, role, tier, agency } of demonstrationStaff) {
    const practitioner = {
      practitionerId: practitionerIdOf(sub),
      agencyId: agencyIdOf(agency),
      name,
      role,
      tier,
      issuer: DEMONSTRATION_ISSUER_NAME,
      subject: sub,
      registeredAt: now.toISOString(),
    };
    await commands.execute(new RegisterPractitioner(practitioner, asStep(`practitioner ${sub}`, SETUP, now)));
  }
}
