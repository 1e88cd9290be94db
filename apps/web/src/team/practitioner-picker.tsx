import type { Agency, Practitioner, Role } from '../answers/identity';
import { SelectField } from '../forms';
import { roleName, useAgencies, usePractitioners } from '../people-and-agencies';

const BESIDE_PEOPLE: readonly Role[] = [
  'peer-supporter',
  'community-worker',
  'link-worker',
  'gp',
  'clinician',
  'hub-coordinator',
  'service-manager',
];

/** Those who can be on a team, by name. */
export function useTeamPractitioners(): Practitioner[] {
  return usePractitioners()
    .filter((one) => BESIDE_PEOPLE.includes(one.role) && !one.hasLeft)
    .sort((a, b) => a.name.localeCompare(b.name));
}

type OnePractitionerProps = {
  name: string;
  label: string;
  hint?: string;
  agencyId: string;
  memberId: string;
  onChange: (memberId: string) => void;
};

/** One practitioner of one agency. */
export function PractitionerField({ agencyId, memberId, onChange, ...field }: OnePractitionerProps) {
  const practitioners = useTeamPractitioners().filter((one) => one.agencyId === agencyId);
  return (
    <SelectField
      {...field}
      value={memberId}
      onChange={onChange}
      choices={practitioners.map((one) => ({ value: one.practitionerId, label: `${one.name}, ${roleName(one.role)}` }))}
      empty={agencyId === '' ? 'Choose the agency first' : 'Choose one'}
    />
  );
}

/** Agencies that have somebody who can be on a team. */
export function useTeamAgencies(): Agency[] {
  const practitioners = useTeamPractitioners();
  return useAgencies().filter((agency) => practitioners.some((one) => one.agencyId === agency.agencyId));
}

type Picked = { agencyId: string; memberId: string };

type PractitionerPickerProps = {
  agencyLabel: string;
  memberName: string;
  memberLabel: string;
  value: Picked;
  onChange: (value: Picked) => void;
};

/** An agency, then one of its people: two lists, so that the keyboard alone is quick. */
export function PractitionerPicker(props: PractitionerPickerProps) {
  const { agencyLabel, memberName, memberLabel, value, onChange } = props;
  const agencies = useTeamAgencies();
  return (
    <>
      <SelectField
        name="agencyId"
        label={agencyLabel}
        value={value.agencyId}
        onChange={(agencyId) => onChange({ agencyId, memberId: '' })}
        choices={agencies.map((agency) => ({ value: agency.agencyId, label: agency.name }))}
      />
      <PractitionerField
        name={memberName}
        label={memberLabel}
        agencyId={value.agencyId}
        memberId={value.memberId}
        onChange={(memberId) => onChange({ ...value, memberId })}
      />
    </>
  );
}
