import type { GoesAlong, HandOver } from '../../answers/care-plan';
import { DateField } from '../../date-field';
import { addDays, today } from '../../dates';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../../forms';
import type { Names } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';
import { ChecksField } from '../checks-field';

const MEETING = [
  { value: 'held', label: 'It was held' },
  { value: 'planned', label: 'It is planned' },
  { value: 'not-held', label: 'There is none' },
];
const AFTERCARE = [
  { value: 'no', label: 'It is not owed' },
  { value: 'yes', label: 'It is owed' },
  { value: 'not-known', label: 'We do not know' },
];
const GONE_THROUGH = [
  { value: 'planGoneThrough', label: 'The plan' },
  { value: 'safetyPlanGoneThrough', label: 'The safety plan' },
];

type Draft = Record<
  | 'meetingOn'
  | 'meetingWhyNot'
  | 'notGoneThroughWhy'
  | 'prescriber'
  | 'reviewer'
  | 'medicinesReviewBy'
  | 'medicinesWhyNot'
  | 'aftercareWho',
  string
> &
  Pick<GoesAlong, 'present' | 'planGoneThrough' | 'safetyPlanGoneThrough'> & {
    meeting: GoesAlong['meeting'] | '';
    aftercare: GoesAlong['aftercare'] | '';
  };

const draftOf = ({ goesAlong, meetingOn, present = [] }: HandOver): Draft => ({
  meeting: goesAlong?.meeting ?? '',
  meetingOn: goesAlong?.meetingOn ?? meetingOn,
  present: goesAlong?.present ?? present,
  meetingWhyNot: goesAlong?.meetingWhyNot ?? '',
  planGoneThrough: goesAlong?.planGoneThrough ?? false,
  safetyPlanGoneThrough: goesAlong?.safetyPlanGoneThrough ?? false,
  notGoneThroughWhy: goesAlong?.notGoneThroughWhy ?? '',
  prescriber: goesAlong?.prescriber ?? '',
  reviewer: goesAlong?.reviewer ?? '',
  medicinesReviewBy: goesAlong?.medicinesReviewBy ?? '',
  medicinesWhyNot: goesAlong?.medicinesWhyNot ?? '',
  aftercare: goesAlong?.aftercare ?? '',
  aftercareWho: goesAlong?.aftercareWho ?? '',
});

const orNull = (words: string): string | null => (words.trim() === '' ? null : words);

type ArrangeProps = { handOver: HandOver; name: string; names: Names };

/** What goes along, as the person and both sides settled it. Nobody accepts before it is named, or said why not. */
export function ArrangeHandOver({ handOver, name, names }: ArrangeProps) {
  const [draft, keep, drop] = useDraft<Draft>(`hand-over:${handOver.handOverId}:arrange`, draftOf(handOver));
  const arrange = useCommand<GoesAlong>(
    `/api/care-plan/hand-overs/${handOver.handOverId}/arrange`,
    'What goes along is written down',
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    const { meeting, aftercare } = draft;
    if (meeting === '' || aftercare === '') {
      arrange.refuse([
        ...(meeting === '' ? [{ field: 'meeting', problem: 'Say whether you met, all three' }] : []),
        ...(aftercare === '' ? [{ field: 'aftercare', problem: 'Say what holds for section 117 aftercare' }] : []),
      ]);
      return;
    }
    const isMeeting = meeting !== 'not-held';
    const done = await arrange.run({
      ...{ meeting, aftercare, planGoneThrough: draft.planGoneThrough },
      safetyPlanGoneThrough: draft.safetyPlanGoneThrough,
      meetingOn: isMeeting ? orNull(draft.meetingOn) : null,
      present: isMeeting ? draft.present : [],
      meetingWhyNot: orNull(draft.meetingWhyNot),
      notGoneThroughWhy: orNull(draft.notGoneThroughWhy),
      prescriber: orNull(draft.prescriber),
      reviewer: orNull(draft.reviewer),
      medicinesReviewBy: orNull(draft.medicinesReviewBy),
      medicinesWhyNot: orNull(draft.medicinesWhyNot),
      aftercareWho: orNull(draft.aftercareWho),
    });
    if (done) {
      drop();
      goBack();
    }
  };
  const words = (key: 'prescriber' | 'reviewer' | 'aftercareWho', label: string, hint: string) => (
    <TextField
      name={key}
      label={label}
      hint={hint}
      value={draft[key]}
      onChange={(said) => keep({ ...draft, [key]: said })}
    />
  );
  const why = (key: 'meetingWhyNot' | 'notGoneThroughWhy' | 'medicinesWhyNot', label: string) => (
    <TextAreaField
      name={key}
      label={label}
      rows={2}
      limit={2000}
      value={draft[key]}
      onChange={(said) => keep({ ...draft, [key]: said })}
    />
  );
  const invited = [...new Set([handOver.personId, ...(handOver.present ?? []), ...draft.present])];
  return (
    <details className="nhsuk-details lw-no-print" open={handOver.missing.length > 0}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          What goes along<span className="nhsuk-u-visually-hidden">: the hand-over of {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={arrange.problem} onSubmit={() => void submit()} label={`What goes along with ${name}`}>
          <ChoiceField
            name="meeting"
            label="The meeting of all three: the person, you, and whoever receives"
            value={draft.meeting}
            onChange={(meeting) => keep({ ...draft, meeting: meeting as GoesAlong['meeting'] })}
            choices={MEETING}
          />
          {draft.meeting !== 'not-held' && (
            <>
              <DateField
                name="meetingOn"
                label="On which day?"
                value={draft.meetingOn}
                onChange={(meetingOn) => keep({ ...draft, meetingOn })}
                offers={[{ label: 'Today', day: today() }]}
              />
              <ChecksField
                name="present"
                label="Who was, or will be, there?"
                chosen={draft.present}
                onChange={(present) => keep({ ...draft, present })}
                choices={invited.map((id) => ({ value: id, label: names.person(id) ?? names.inFull(id) }))}
              />
            </>
          )}
          {why('meetingWhyNot', 'If there is none, or the person was not there: why?')}
          <ChecksField
            name="goneThrough"
            label="What did you go through together?"
            chosen={GONE_THROUGH.map(({ value }) => value).filter((key) => draft[key as 'planGoneThrough'])}
            onChange={(chosen) =>
              keep({
                ...draft,
                planGoneThrough: chosen.includes('planGoneThrough'),
                safetyPlanGoneThrough: chosen.includes('safetyPlanGoneThrough'),
              })
            }
            choices={GONE_THROUGH}
          />
          {why('notGoneThroughWhy', 'If one of them was not gone through: why?')}
          {words('prescriber', 'Who prescribes from now on?', 'Such as: Dr Pryce at the surgery.')}
          {words('reviewer', 'Who reviews the medicines?', 'Who looks whether they are still right.')}
          <DateField
            name="medicinesReviewBy"
            label="By when are they reviewed?"
            value={draft.medicinesReviewBy}
            onChange={(medicinesReviewBy) => keep({ ...draft, medicinesReviewBy })}
            offers={[{ label: 'In four weeks', day: addDays(today(), 28) }]}
          />
          {why('medicinesWhyNot', 'If nobody prescribes: why? Such as, there are none.')}
          <ChoiceField
            name="aftercare"
            label="Section 117 aftercare"
            value={draft.aftercare}
            onChange={(aftercare) => keep({ ...draft, aftercare: aftercare as GoesAlong['aftercare'] })}
            choices={AFTERCARE}
          />
          {draft.aftercare !== 'no' &&
            words('aftercareWho', 'Who owes it, or finds out?', 'The agencies, or the one person who asks.')}
          <SaveButton small busy={arrange.busy} about={name}>
            Keep what goes along
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
