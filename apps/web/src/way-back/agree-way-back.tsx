import type { Plan } from '../answers/care-plan';
import type { WayBack } from '../answers/way-back';
import { DateField } from '../date-field';
import { addDays, today } from '../dates';
import { Form, SaveButton, TextAreaField, TextField } from '../forms';
import { activeTeam } from '../plan/use-plan';
import { useMe } from '../session';
import { ChecksField } from '../team/checks-field';
import { PractitionerPicker } from '../team/practitioner-picker';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

interface Draft {
  signs: string;
  helps: string;
  call: string;
  namedIds: string[];
  until: string;
  agencyId: string;
  ownerId: string;
}

const HALF_A_YEAR = 182;

/** Written down by the key worker, with the person beside them. */
export function AgreeWayBack({ wayBack, plan, name }: { wayBack: WayBack; plan: Plan; name: string }) {
  const me = useMe();
  const path = `/api/care-plan/people/${plan.personId}/way-back/agree`;
  const { agreed } = wayBack;
  const [draft, keep, drop] = useDraft<Draft>(path, {
    ...{ signs: agreed?.signs ?? '', helps: agreed?.helps ?? '', call: agreed?.call ?? '' },
    ...{ namedIds: [...(agreed?.namedIds ?? [])], until: agreed?.until ?? addDays(today(), HALF_A_YEAR) },
    agencyId: agreed?.agencyId ?? me.practitioner?.agencyId ?? '',
    ownerId: agreed?.ownerId ?? me.memberId ?? '',
  });
  const agree = useCommand<Draft>(path, 'The way back is agreed');
  const isTheirs = wayBack.rewordedAt !== null;
  const said = isTheirs && agreed ? { ...draft, signs: agreed.signs, helps: agreed.helps } : draft;
  const submit = async (): Promise<void> => {
    const missing = [
      ...(said.signs.trim() === '' ? [{ field: 'signs', problem: 'Say how one sees that it is time' }] : []),
      ...(said.call.trim() === '' ? [{ field: 'call', problem: 'Say whom to call' }] : []),
      ...(said.until === '' ? [{ field: 'until', problem: 'Say until when' }] : []),
      ...(said.ownerId === '' ? [{ field: 'ownerId', problem: 'Choose who has them back' }] : []),
    ];
    if (missing.length > 0) agree.refuse(missing);
    else if (await agree.run(said, { ifMatch: wayBack.revision })) drop();
  };
  const carers = activeTeam(plan).filter((member) => member.role === 'carer');
  return (
    <Form problem={agree.problem} onSubmit={() => void submit()} label="Agree the way back">
      {isTheirs ? (
        <p>{name} said in their own words how one sees that it is time, and what helps. They alone change that.</p>
      ) : (
        <>
          <TextAreaField
            name="signs"
            label="How does one see that it is time?"
            hint={`In ${name}’s own words. They can change them at any time; from then on nobody else does.`}
            rows={3}
            limit={2000}
            value={draft.signs}
            onChange={(signs) => keep({ ...draft, signs })}
          />
          <TextAreaField
            name="helps"
            label="What helps?"
            rows={3}
            limit={2000}
            value={draft.helps}
            onChange={(helps) => keep({ ...draft, helps })}
          />
        </>
      )}
      <TextField
        name="call"
        label="Whom do they call, on which number?"
        value={draft.call}
        onChange={(call) => keep({ ...draft, call })}
      />
      <PractitionerPicker
        agencyLabel="Which agency has them back?"
        memberName="ownerId"
        memberLabel="Who there?"
        value={{ agencyId: draft.agencyId, memberId: draft.ownerId }}
        onChange={({ agencyId, memberId }) => keep({ ...draft, agencyId, ownerId: memberId })}
      />
      <DateField
        name="until"
        label="Until when?"
        value={draft.until}
        onChange={(until) => keep({ ...draft, until })}
        offers={[{ label: 'In half a year', day: addDays(today(), HALF_A_YEAR) }]}
      />
      {carers.length > 0 && (
        <ChecksField
          name="namedIds"
          label={`Who, besides ${name} and the team, may say that help is needed again?`}
          chosen={draft.namedIds}
          onChange={(namedIds) => keep({ ...draft, namedIds })}
          choices={carers.map((carer, at) => ({
            value: carer.memberId,
            label:
              carers.length === 1 ? 'The carer' : `Carer ${at + 1}, on the team since ${carer.joinedAt.slice(0, 10)}`,
          }))}
        />
      )}
      <SaveButton busy={agree.busy}>Keep the way back</SaveButton>
    </Form>
  );
}
