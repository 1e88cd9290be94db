import type { Practitioner, Role, Tier } from '../answers/identity';
import { SelectField, TextField } from '../forms';
import { roleName, usePractitioners } from '../people-and-agencies';
import { useMe } from '../session';

export type StandingWritten = {
  role: Role | '';
  tier: Tier | '';
  supervisorId: string;
  registrationBody: string;
  registrationNumber: string;
};
export const NO_STANDING: StandingWritten = {
  role: '',
  tier: '',
  supervisorId: '',
  registrationBody: '',
  registrationNumber: '',
};

const LOCAL: readonly Role[] = ['peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'agency-administrator']; // prettier-ignore
const BEYOND: readonly Role[] = [
  'hub-coordinator', 'service-manager', 'commissioner', 'caldicott-guardian', 'privacy-officer', 'agency-administrator',
  'alliance-administrator',
]; // prettier-ignore
const TIERS: readonly { value: Tier; label: string }[] = [
  { value: 'regulated', label: 'Regulated: on the register of a profession' },
  { value: 'supervised', label: 'Supervised by somebody who is regulated' },
  { value: 'peer', label: 'Peer: from experience of their own' },
  { value: 'volunteer', label: 'Volunteer' },
  { value: 'none', label: 'None: they do not work with people' },
];
const REGISTERS = ['GMC', 'NMC', 'HCPC', 'SWE', 'GPhC', 'BABCP', 'BACP', 'UKCP'];

/** After a role: nothing for who does not work with people. */
export const tierAfterRole = (tier: Tier): string => (tier === 'none' ? '' : `, ${tier}`);

/** What a command is sent: nothing that does not belong to the tier. */
export const standingOf = (written: StandingWritten): object => ({
  role: written.role,
  tier: written.tier,
  ...(written.tier === 'supervised' && written.supervisorId !== '' ? { supervisorId: written.supervisorId } : {}),
  ...(written.tier === 'regulated' && written.registrationBody !== ''
    ? { registrationBody: written.registrationBody, registrationNumber: written.registrationNumber.trim() || null }
    : {}),
});

export const missingIn = (written: StandingWritten): { field: string; problem: string }[] => [
  ...(written.role === '' ? [{ field: 'role', problem: 'Choose the role' }] : []),
  ...(written.tier === '' ? [{ field: 'tier', problem: 'Choose how they are answerable for their work' }] : []),
];

type StandingFieldsProps = { value: StandingWritten; onChange: (value: StandingWritten) => void };

/** In which role somebody works, and how they are answerable for it. */
export function StandingFields({ value, onChange }: StandingFieldsProps) {
  const me = useMe();
  const supervisors = usePractitioners().filter((one: Practitioner) => one.tier === 'regulated' && !one.hasLeft);
  const roles = me.role === 'agency-administrator' ? LOCAL : BEYOND;
  const set = (change: Partial<StandingWritten>) => onChange({ ...value, ...change });
  return (
    <>
      <SelectField
        name="role"
        label="Role"
        value={value.role}
        onChange={(role) => set({ role: role as Role | '' })}
        choices={roles.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <SelectField
        name="tier"
        label="How are they answerable for their work?"
        value={value.tier}
        onChange={(tier) => set({ tier: tier as Tier | '' })}
        choices={TIERS}
      />
      {value.tier === 'supervised' && (
        <SelectField
          name="supervisorId"
          label="Who supervises them?"
          value={value.supervisorId}
          onChange={(supervisorId) => set({ supervisorId })}
          choices={supervisors.map((one) => ({
            value: one.practitionerId,
            label: `${one.name}, ${roleName(one.role)}, ${one.agencyName}`,
          }))}
        />
      )}
      {value.tier === 'regulated' && (
        <>
          <SelectField
            name="registrationBody"
            label="Which register are they on?"
            value={value.registrationBody}
            onChange={(registrationBody) => set({ registrationBody })}
            choices={REGISTERS.map((register) => ({ value: register, label: register }))}
          />
          <TextField
            name="registrationNumber"
            label="Their number there"
            hint="We check how it looks. That it is theirs is for you to check in the register."
            value={value.registrationNumber}
            onChange={(registrationNumber) => set({ registrationNumber })}
          />
        </>
      )}
    </>
  );
}
