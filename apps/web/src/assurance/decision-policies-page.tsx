import { useState } from 'react';
import type { AdoptedPolicy, DecisionPolicy, VoiceNeeded } from '../answers/decisions';
import { dayName } from '../dates';
import { DISSENT_WORDS, KIND_WORDS, VOICE_NEEDED_WORDS } from '../decision/decision-words';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { inSentence, useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { ChecksField } from '../team/checks-field';
import { Opened } from '../team/opened';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** By which rules decisions are judged, kind by kind; an administrator of the alliance adopts others. */
export function DecisionPoliciesPage() {
  const policies = useQuery<AdoptedPolicy[]>('/api/care-plan/decision-policies');
  const { role } = useMe();
  const mayAdopt = role === 'alliance-administrator';
  return (
    <Page
      title="How decisions are judged"
      lede="Who has to be heard before something can be decided, and by when. The person is always among them: no rule can leave them out."
    >
      <Loaded from={policies} what="the rules">
        {(kinds) =>
          kinds.map((policy) => (
            <PolicyCard key={policy.kind} policy={policy} mayAdopt={mayAdopt} reload={policies.reload} />
          ))
        }
      </Loaded>
    </Page>
  );
}

type CardProps = { policy: AdoptedPolicy; mayAdopt: boolean; reload: () => void };

function PolicyCard({ policy, mayAdopt, reload }: CardProps) {
  const [opened, open] = useState(false);
  const names = useNames();
  return (
    <section className="lw-section" aria-labelledby={`policy-${policy.kind}`}>
      <h2 className="nhsuk-heading-m" id={`policy-${policy.kind}`}>
        {KIND_WORDS[policy.kind]}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {policy.voices.map((voice) => (
          <li key={voice}>{VOICE_NEEDED_WORDS[voice]}</li>
        ))}
      </ul>
      <p>{DISSENT_WORDS[policy.dissent]}</p>
      <p>
        Positions are owed within {policy.answerWithinDays} days, and it is decided within {policy.decideWithinDays}{' '}
        days. What was decided in an emergency is ratified within {policy.ratifyWithinWorkingDays} working days.
      </p>
      {policy.adopted.length === 0 ? (
        <p className="nhsuk-body-s lw-secondary">This is the rule that comes with Living Well.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet nhsuk-body-s">
          {policy.adopted.map((one) => (
            <li key={one.version}>
              Rule {one.version}, adopted by {inSentence(names.inFull(one.adoptedBy))}, {dayName(one.adoptedAt)}:{' '}
              {one.reason}
            </li>
          ))}
        </ul>
      )}
      {mayAdopt && !opened && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => open(true)}
        >
          Adopt another rule<span className="nhsuk-u-visually-hidden">: {KIND_WORDS[policy.kind]}</span>
        </button>
      )}
      {mayAdopt && opened && (
        <Opened>
          <Adopt
            policy={policy}
            onAdopted={() => {
              open(false);
              reload();
            }}
          />
        </Opened>
      )}
    </section>
  );
}

type Adopting = {
  voices: string[];
  dissent: string;
  answerWithinDays: string;
  decideWithinDays: string;
  ratifyWithinWorkingDays: string;
  reason: string;
};
type AdoptBody = Omit<DecisionPolicy, 'kind'> & { reason: string };

function Adopt({ policy, onAdopted }: { policy: AdoptedPolicy; onAdopted: () => void }) {
  const [draft, keep, drop] = useDraft<Adopting>(`policy:${policy.kind}`, {
    ...{ voices: policy.voices, dissent: policy.dissent, reason: '' },
    ...{ answerWithinDays: String(policy.answerWithinDays), decideWithinDays: String(policy.decideWithinDays) },
    ratifyWithinWorkingDays: String(policy.ratifyWithinWorkingDays),
  });
  const adopt = useCommand<AdoptBody>(`/api/care-plan/decision-policies/${policy.kind}`, 'The rule holds from now on');
  const submit = async (): Promise<void> => {
    const days = (['answerWithinDays', 'decideWithinDays', 'ratifyWithinWorkingDays'] as const).filter(
      (field) => !/^[1-9]\d*$/.test(draft[field].trim()),
    );
    const missing = [
      ...(draft.voices.includes('person-or-advocate')
        ? []
        : [{ field: 'voices', problem: 'Keep the person among those who have to be heard' }]),
      ...days.map((field) => ({ field, problem: 'Give a whole number of days' })),
      ...(draft.reason.trim() === '' ? [{ field: 'reason', problem: 'Say what the reason is' }] : []),
    ];
    if (missing.length > 0) return adopt.refuse(missing);
    const adopted = await adopt.run({
      ...{ voices: draft.voices as VoiceNeeded[], dissent: draft.dissent as DecisionPolicy['dissent'] },
      ...{ answerWithinDays: Number(draft.answerWithinDays), decideWithinDays: Number(draft.decideWithinDays) },
      ...{ ratifyWithinWorkingDays: Number(draft.ratifyWithinWorkingDays), reason: draft.reason },
      version: policy.version,
    });
    if (adopted) {
      drop();
      onAdopted();
    }
  };
  const days = (field: 'answerWithinDays' | 'decideWithinDays' | 'ratifyWithinWorkingDays', label: string) => (
    <TextField
      name={field}
      label={label}
      inputMode="numeric"
      value={draft[field]}
      onChange={(value) => keep({ ...draft, [field]: value })}
    />
  );
  return (
    <Form
      problem={adopt.problem}
      onSubmit={() => void submit()}
      label={`Adopt another rule: ${KIND_WORDS[policy.kind]}`}
    >
      <ChecksField
        name="voices"
        label="Who has to be heard?"
        chosen={draft.voices}
        onChange={(voices) => keep({ ...draft, voices })}
        choices={Object.entries(VOICE_NEEDED_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <ChoiceField
        name="dissent"
        label="What when somebody does not agree?"
        value={draft.dissent}
        onChange={(dissent) => keep({ ...draft, dissent })}
        choices={Object.entries(DISSENT_WORDS).map(([value, label]) => ({ value, label }))}
      />
      {days('answerWithinDays', 'Days until positions are owed')}
      {days('decideWithinDays', 'Days until it lapses')}
      {days('ratifyWithinWorkingDays', 'Working days until what was decided in an emergency is ratified')}
      <TextAreaField
        name="reason"
        label="What is the reason for this rule?"
        hint="Everybody can read it. Write nothing about anybody."
        rows={3}
        limit={5000}
        value={draft.reason}
        onChange={(reason) => keep({ ...draft, reason })}
      />
      <SaveButton busy={adopt.busy}>Adopt this rule</SaveButton>
    </Form>
  );
}
