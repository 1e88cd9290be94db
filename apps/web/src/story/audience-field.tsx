import type { Audience, AudienceKind } from '../answers/intake';
import { SelectField } from '../forms';
import { ChecksField } from '../team/checks-field';
import { audienceChoices } from './audience';

export type Member = { memberId: string; label: string };

type AudienceFieldProps = {
  /** As the command names it, such as `audiences.whatIsHard`. */
  name: string;
  label: string;
  /** The person’s name; absent where they choose themself. */
  person?: string;
  members: readonly Member[];
  value: Audience;
  onChange: (value: Audience) => void;
};

/** Whom the person lets read their words. */
export function AudienceField({ name, label, person, members, value, onChange }: AudienceFieldProps) {
  return (
    <>
      <SelectField
        name={`${name}.who`}
        label={label}
        empty={null}
        value={value.who}
        onChange={(who) => onChange({ ...value, who: who as AudienceKind })}
        choices={audienceChoices(person)}
      />
      {value.who === 'named' && (
        <ChecksField
          name={`${name}.named`}
          label={person === undefined ? 'Whom do you name?' : `Whom does ${person} name?`}
          chosen={value.named}
          onChange={(named) => onChange({ ...value, named })}
          choices={members.map(({ memberId, label: says }) => ({ value: memberId, label: says }))}
        />
      )}
    </>
  );
}
