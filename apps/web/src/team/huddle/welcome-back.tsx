import { useState } from 'react';
import type { PersonIntroduction } from '../../answers/intake';
import type { WaitingIntroduction, WayBack } from '../../answers/huddle';
import { DateField } from '../../date-field';
import { addDays, dayName, dayWithDistance, today } from '../../dates';
import { Form, SaveButton } from '../../forms';
import { useQuery } from '../../live';
import { useNames } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { PROMPTS } from '../person/prompts';
import { PractitionerPicker } from '../practitioner-picker';

type Return = { agencyId: string; keyWorkerId: string; nextContactOn: string };
type Props = { introduction: WaitingIntroduction; wayBack: WayBack; holds: boolean; onNamed: () => void };

/** Somebody who was here before: their plan and team come back with one action, and nobody asks for the story again. */
export function WelcomeBack({ introduction, wayBack, holds, onNamed }: Props) {
  const { name, personId } = introduction;
  const [reads, read] = useState(false);
  return (
    <section className="lw-outcome" aria-label={`${name} was here before`}>
      <p>
        <strong>{name} was here before</strong>, until {dayWithDistance(wayBack.endedAt)}. Their plan and the team they
        had can come back until {dayWithDistance(wayBack.until)}.
      </p>
      <details className="nhsuk-details" onToggle={(event) => read(event.currentTarget.open)}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            What was told before<span className="nhsuk-u-visually-hidden"> by {name}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">{reads && <ToldBefore personId={personId} than={introduction} />}</div>
      </details>
      {holds && <ReturnForm introduction={introduction} wayBack={wayBack} onNamed={onNamed} />}
    </section>
  );
}

function ReturnForm({ introduction, wayBack, onNamed }: Omit<Props, 'holds'>) {
  const { introductionId, name } = introduction;
  const names = useNames();
  const last = wayBack.lastKeyWorker;
  const offered = last?.isStillThere ? last : undefined;
  const [chosen, choose] = useState<Return>({
    agencyId: offered?.agencyId ?? '',
    keyWorkerId: offered?.keyWorkerId ?? '',
    nextContactOn: addDays(today(), 3),
  });
  const send = useCommand<Return>(`/api/intake/introductions/${introductionId}/reintroduction`, `${name} is back`);
  const submit = async (): Promise<void> => {
    if (chosen.keyWorkerId === '') send.refuse([{ field: 'keyWorkerId', problem: 'Choose the key worker' }]);
    else if (chosen.nextContactOn === '') {
      send.refuse([{ field: 'nextContactOn', problem: 'Say by which day they get in touch, such as 27 3 2027' }]);
    } else if (await send.run(chosen)) onNamed();
  };
  return (
    <Form problem={send.problem} onSubmit={() => void submit()} label={`Welcome ${name} back`}>
      {last && (
        <p>
          {names.inFull(last.keyWorkerId)} was the key worker
          {last.isStillThere ? ' and is chosen here.' : ', and has left. Choose somebody else.'}
        </p>
      )}
      <div className="lw-columns lw-columns--tight">
        <PractitionerPicker
          agencyLabel="Agency"
          memberName="keyWorkerId"
          memberLabel="Key worker"
          value={{ agencyId: chosen.agencyId, memberId: chosen.keyWorkerId }}
          onChange={({ agencyId, memberId }) => choose({ ...chosen, agencyId, keyWorkerId: memberId })}
        />
      </div>
      <DateField
        name="nextContactOn"
        label="They get in touch by"
        value={chosen.nextContactOn}
        onChange={(nextContactOn) => choose({ ...chosen, nextContactOn })}
      />
      <SaveButton small busy={send.busy} about={name}>
        Welcome them back
      </SaveButton>
    </Form>
  );
}

/** Shown to those who may read it; everybody else is told who may. */
function ToldBefore({ personId, than }: { personId: string; than: WaitingIntroduction }) {
  const about = { views: ['intake'], key: personId };
  const told = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, about);
  const before = told.data?.filter((one) => one.introductionId !== than.introductionId);
  if (!before) {
    return told.problem ? <p>Whoever is on their team, or was until lately, can read it.</p> : <p>One moment…</p>;
  }
  return before.map(({ introductionId, receivedAt, whatBroughtYou, initialConversation }) => (
    <div key={introductionId}>
      <p className="lw-secondary">Told on {dayWithDistance(receivedAt)}</p>
      <p className="lw-words">{whatBroughtYou}</p>
      {initialConversation && (
        <>
          <p className="lw-secondary">Said in the initial conversation on {dayName(initialConversation.heldOn)}</p>
          {initialConversation.passages.map(({ prompt, text }) => (
            <p key={prompt} className="lw-words">
              <strong>{PROMPTS.find(({ field }) => field === prompt)?.asks}</strong> {text}
            </p>
          ))}
        </>
      )}
    </div>
  ));
}
