import { useNavigate } from 'react-router';
import type { Plan } from '../../answers/care-plan';
import { DateField } from '../../date-field';
import { addDays, londonInstant, today } from '../../dates';
import { ChoiceField, Form, SaveButton, SelectField, TextAreaField } from '../../forms';
import { useNames } from '../../people-and-agencies';
import { activeTeam } from '../../plan/use-plan';
import { useMe } from '../../session';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { ChecksField } from '../checks-field';
import { useTeamAgencies } from '../practitioner-picker';
import { firstName } from './tab';

type Handing = {
  toAgencyId: string;
  meetingOn: string;
  present: string[];
  medicines: string;
  section117: string;
  contactDueOn: string;
};
type HandOverBody = Omit<Handing, 'contactDueOn'> & { planId: string; decisionId: string; contactDueAt?: string };

const NOTHING: Handing = {
  toAgencyId: '',
  meetingOn: '',
  present: [],
  medicines: '',
  section117: '',
  contactDueOn: '',
};

const SECTION_117 = [
  { value: 'not-applicable', label: 'It does not apply' },
  { value: 'stays-with-sender', label: 'It applies, and stays with us' },
  { value: 'moves-to-receiver', label: 'It applies, and moves to the receiver' },
];

const END_OF_THE_DAY = '17:00';

function missingIn(draft: Handing): { field: string; problem: string }[] {
  return [
    ...(draft.toAgencyId === '' ? [{ field: 'toAgencyId', problem: 'Choose who receives' }] : []),
    ...(draft.meetingOn === '' ? [{ field: 'meetingOn', problem: 'Say on which day you met about it' }] : []),
    ...(draft.present.length === 0 ? [{ field: 'present', problem: 'Say who was there' }] : []),
    ...(draft.medicines.trim() === ''
      ? [{ field: 'medicines', problem: 'Say who sees to medicines, or that there are none' }]
      : []),
    ...(draft.section117 === '' ? [{ field: 'section117', problem: 'Say what holds for section 117 aftercare' }] : []),
  ];
}

type ProposeHandOverProps = { plan: Plan; decisionId: string; name: string; asks: string };

export function ProposeHandOver({ plan, decisionId, name, asks }: ProposeHandOverProps) {
  const me = useMe();
  const names = useNames([plan.personId]);
  const navigate = useNavigate();
  const agencies = useTeamAgencies().filter((agency) => agency.agencyId !== me.practitioner?.agencyId);
  const [draft, keep, drop] = useDraft<Handing>(`decision:${decisionId}:hand-over`, NOTHING);
  const propose = useCommand<HandOverBody>('/api/care-plan/hand-overs', 'The hand-over is proposed');
  const submit = async (): Promise<void> => {
    const missing = missingIn(draft);
    if (missing.length > 0) {
      propose.refuse(missing);
      return;
    }
    const { contactDueOn, ...said } = draft;
    const sooner = contactDueOn === '' ? {} : { contactDueAt: londonInstant(contactDueOn, END_OF_THE_DAY) };
    if (await propose.run({ planId: plan.planId, decisionId, ...said, ...sooner })) {
      drop();
      void navigate(asks);
    }
  };
  return (
    <Form problem={propose.problem} onSubmit={() => void submit()} label="Propose a hand-over">
      <p>
        <strong>You stay accountable for {name}</strong> until the receiver has accepted, and has met or spoken with
        them.
      </p>
      <div className="lw-columns">
        <div>
          <SelectField
            name="toAgencyId"
            label="Which agency receives?"
            value={draft.toAgencyId}
            onChange={(toAgencyId) => keep({ ...draft, toAgencyId })}
            choices={agencies.map((agency) => ({ value: agency.agencyId, label: agency.name }))}
          />
          <DateField
            name="meetingOn"
            label="When did you meet about it?"
            value={draft.meetingOn}
            onChange={(meetingOn) => keep({ ...draft, meetingOn })}
            offers={[
              { label: 'Today', day: today() },
              { label: 'Yesterday', day: addDays(today(), -1) },
            ]}
          />
          <ChecksField
            name="present"
            label="Who was there?"
            hint={`A hand-over is talked about with ${firstName(name)}, not about them.`}
            chosen={draft.present}
            onChange={(present) => keep({ ...draft, present })}
            choices={[
              { value: plan.personId, label: name },
              ...activeTeam(plan)
                .filter((member) => member.memberId !== plan.personId)
                .map((member) => ({ value: member.memberId, label: names.inFull(member.memberId) })),
            ]}
          />
        </div>
        <div>
          <TextAreaField
            name="medicines"
            label="Who sees to medicines, and how?"
            hint="Who writes the next prescription, who checks, what is due when. If there are none, say so."
            rows={4}
            value={draft.medicines}
            onChange={(medicines) => keep({ ...draft, medicines })}
          />
          <ChoiceField
            name="section117"
            label="Section 117 aftercare"
            value={draft.section117}
            onChange={(section117) => keep({ ...draft, section117 })}
            choices={SECTION_117}
          />
          <DateField
            name="contactDueAt"
            label="Sooner than a week?"
            hint={`First contact is owed within 7 days of now. Say a day only if ${firstName(name)} needs it sooner.`}
            value={draft.contactDueOn}
            onChange={(contactDueOn) => keep({ ...draft, contactDueOn })}
            offers={[
              { label: 'In two days', day: addDays(today(), 2) },
              { label: 'In four days', day: addDays(today(), 4) },
            ]}
          />
        </div>
      </div>
      <SaveButton busy={propose.busy}>Propose the hand-over</SaveButton>
    </Form>
  );
}
