import type { GoesAlong } from '../../answers/care-plan';
import { dayName } from '../../dates';
import type { Names } from '../../people-and-agencies';

const AFTERCARE: Record<GoesAlong['aftercare'], string> = {
  yes: 'It is owed',
  no: 'It is not owed',
  'not-known': 'It is not known whether it is owed',
};

const MEETING: Record<GoesAlong['meeting'], string> = {
  held: 'Held',
  planned: 'Planned',
  'not-held': 'There was none',
};

/** What was settled, for the person and both sides: the same words for all of them. */
export function GoesAlongList({ goesAlong: one, names }: { goesAlong: GoesAlong; names: Names }) {
  const there = one.present.map((id) => names.person(id) ?? names.of(id)).join(', ');
  const rows: readonly (readonly [label: string, words: string])[] = [
    [
      'Meeting of all three',
      `${MEETING[one.meeting]}${one.meetingOn === null ? '' : `, ${dayName(one.meetingOn)}`}.${there === '' ? '' : ` There: ${there}.`} ${one.meetingWhyNot ?? ''}`,
    ],
    [
      'Gone through together',
      `The plan: ${one.planGoneThrough ? 'yes' : 'no'}. The safety plan: ${one.safetyPlanGoneThrough ? 'yes' : 'no'}. ${one.notGoneThroughWhy ?? ''}`,
    ],
    ...(one.prescriber === null ? [] : ([['Prescribes from now on', one.prescriber]] as const)),
    ...(one.reviewer === null
      ? []
      : ([
          [
            'Reviews the medicines',
            `${one.reviewer}${one.medicinesReviewBy === null ? '' : `, by ${dayName(one.medicinesReviewBy)}`}`,
          ],
        ] as const)),
    ...(one.medicinesWhyNot === null ? [] : ([['Medicines', one.medicinesWhyNot]] as const)),
    [
      'Section 117 aftercare',
      `${AFTERCARE[one.aftercare]}${one.aftercareWho === null ? '.' : `: ${one.aftercareWho}`}`,
    ],
  ];
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(([label, words]) => (
        <div key={label} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">{label}</dt>
          <dd className="nhsuk-summary-list__value lw-words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
