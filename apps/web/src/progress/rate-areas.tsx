import type { Measure, MeasureAnswered } from '../answers/outcomes';
import { today } from '../dates';
import { ChoiceField, Form, SaveButton } from '../forms';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { answersOf, AREAS, areaName, LIFE_MEASURE, ratingsOf, type AreaNow } from './life-areas';

type Ratings = { how: Record<string, string>; help: string[] };
type RateProps = { personId: string; measure: Measure; now: readonly AreaNow[] };

/** How each part of life is just now, with what was said the last time beside it. */
export function RateAreas({ personId, measure, now }: RateProps) {
  const [draft, keep, drop] = useDraft<Ratings>(`life-areas:${personId}`, { how: {}, help: [] });
  const send = useCommand<{ measure: string; answers: (number | null)[]; completedOn: string }, MeasureAnswered>(
    `/api/outcomes/people/${personId}/measures`,
    'How life is was kept',
  );
  const submit = async (): Promise<void> => {
    const answers = answersOf(draft.how, draft.help);
    if (answers.every((answer) => answer === null)) {
      send.refuse([{ field: 'self', problem: 'Say how one of these is, or leave it for now' }]);
    } else if (await send.run({ measure: LIFE_MEASURE, answers, completedOn: today() })) drop();
  };
  return (
    <Form problem={send.problem} onSubmit={() => void submit()} label="How life is">
      <p>Any of these can be left out. There are no right answers, and nothing is added up.</p>
      {AREAS.map(([area, name], at) => {
        const last = now.find((one) => one.area === area)?.now;
        return (
          <div key={area} className="lw-card">
            <ChoiceField
              name={area}
              label={measure.items[at * 2]?.text ?? name}
              {...(last && { hint: `Last time: ${last.label}` })}
              value={draft.how[area] ?? ''}
              onChange={(value) => keep({ ...draft, how: { ...draft.how, [area]: value } })}
              choices={ratingsOf(measure).map(({ value, label }) => ({ value: String(value), label }))}
            />
            <ChecksField
              name={`help-${area}`}
              label={measure.items[at * 2 + 1]?.text ?? `More help: ${areaName(area)}`}
              chosen={draft.help.includes(area) ? ['yes'] : []}
              onChange={(chosen) =>
                keep({ ...draft, help: [...draft.help.filter((one) => one !== area), ...chosen.map(() => area)] })
              }
              choices={[{ value: 'yes', label: 'Yes, more help' }]}
            />
          </div>
        );
      })}
      <SaveButton busy={send.busy} done={send.answer && 'Kept'}>
        Keep how life is today
      </SaveButton>
    </Form>
  );
}
