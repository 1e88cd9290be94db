import type { Preference, SharingChoice } from '../answers/sharing';
import { dayName, daysUntil } from '../dates';
import { Empty } from '../page';
import type { Names } from '../people-and-agencies';
import { groundWords, partWords, theirPartWords } from './part-words';

export type Audience = Pick<Preference, 'audience' | 'audienceId'>;

const SEES: Record<SharingChoice, string> = { shared: 'may see', withheld: 'does not see', 'not-stated': '' };

/** Who it was: 'You', a name, or what stands for one. */
const recordedBy = ({ setBy }: Preference, { personId, mine, names }: SaidProps): string => {
  if (setBy === personId) return mine ? 'You said this' : 'They said this themself';
  const who = names.of(setBy);
  if (mine) return `${who} recorded that you said this`;
  return `${who} recorded that they said this`;
};

type SaidProps = {
  personId: string;
  preferences: readonly Preference[];
  nameOf: (one: Audience) => string;
  names: Names;
  mine: boolean;
};

/** What was said about who sees what, by whom, and where law goes before it. */
export function Said(props: SaidProps) {
  const { preferences, nameOf, mine } = props;
  const stated = preferences.filter(({ choice }) => choice !== 'not-stated');
  if (stated.length === 0) {
    return (
      <Empty title={mine ? 'You have said nothing about it yet' : 'They have said nothing about it yet'}>
        <p>
          {mine ? 'Your team' : 'The team'} sees everything but what is kept apart. A carer sees nothing until{' '}
          {mine ? 'you say so' : 'they say so'}.
        </p>
      </Empty>
    );
  }
  return (
    <ul className="lw-cards">
      {stated.map((one) => (
        <li key={`${one.audienceId} ${one.part}`} className="lw-card">
          <p className="lw-card__main">
            {nameOf(one)} {SEES[one.choice]} {mine ? partWords(one.part) : theirPartWords(one.part)}.
          </p>
          <p className="nhsuk-body-s lw-secondary">
            {recordedBy(one, props)} on {dayName(one.setAt)}.
          </p>
          <LawGoesBefore preference={one} />
        </li>
      ))}
    </ul>
  );
}

export function LawGoesBefore({ preference: { override } }: { preference: Preference }) {
  if (override === null) return null;
  return (
    <p>
      <strong>
        Law {daysUntil(override.until) < 0 ? 'went' : 'goes'} before it until {dayName(override.until)}:
      </strong>{' '}
      {groundWords(override.ground)}. {override.reason}
    </p>
  );
}
