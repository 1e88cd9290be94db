import type { CommandBus } from '@nestjs/cqrs';
import { RegisterAgency, RegisterPractitioner } from '@contexts/identity';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { DEMONSTRATION_ISSUER_NAME } from '@platform/sign-in/public-url';
import type { DemonstrationAgency, DemonstrationPractitioner } from './accounts';
import { demonstrationAdministrators, demonstrationAgencies, demonstrationStaff } from './accounts';
import { agencyIdOf, asStep, practitionerIdOf } from './steps';

const SETUP: Principal = { ...ANYONE, role: 'setup' };

/** The agencies and staff that the demonstration sign-in offers; repeating it changes nothing. */
export async function registerAccounts(commands: CommandBus, now: Date): Promise<void> {
  const joinedAt = now.toISOString();
  await Promise.all(
    Object.entries(demonstrationAgencies).map(([agency, { name, kind }]) => {
      const agencyId = agencyIdOf(agency as DemonstrationAgency);
      return commands.execute(
        new RegisterAgency({ agencyId, name, kind, joinedAt }, asStep(`agency ${agency}`, SETUP, now)),
      );
    }),
  );
  await registerPractitioners(commands, [...demonstrationStaff, ...demonstrationAdministrators], now);
}

export async function registerPractitioners(
  commands: Pick<CommandBus, 'execute'>,
  practitioners: readonly (DemonstrationPractitioner | (typeof demonstrationAdministrators)[number])[],
  now: Date,
): Promise<void> {
  await Promise.all(
    practitioners.map(({ sub, name, role, tier, agency }) => {
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
      return commands.execute(new RegisterPractitioner(practitioner, asStep(`practitioner ${sub}`, SETUP, now)));
    }),
  );
}
