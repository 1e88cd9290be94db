import type { Decision } from '../answers/decisions';
import { dayWithDistance } from '../dates';
import { inSentence, type Names } from '../people-and-agencies';

/** The same in a few short sentences, for the person whose decision it is. */
export function InEasyWords({ decision, names }: { decision: Decision; names: Names }) {
  return (
    <section className="lw-easy" aria-labelledby="easy">
      <h2 className="nhsuk-heading-m" id="easy">
        In easy words
      </h2>
      {sentencesOf(decision, names).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

function sentencesOf(decision: Decision, names: Names): string[] {
  const who = decision.implementerId === null ? '' : names.of(decision.implementerId);
  const does = who === 'You' ? 'You make it happen' : `${who} makes it happen`;
  const until = decision.implementBy === null ? '' : ` by ${dayWithDistance(decision.implementBy)}`;
  const waits = decision.personsVoice === null || decision.personsVoice.lapsed;
  switch (decision.status) {
    case 'open':
      return [
        'Your team and you have to decide something.',
        'Nothing is decided yet.',
        ...(waits
          ? ['You can say what you think below. Nobody decides without asking you.']
          : ['You have said what you think. You can change it.']),
        ...(decision.decideBy === undefined ? [] : [`It is decided by ${dayWithDistance(decision.decideBy)}.`]),
      ];
    case 'to-be-ratified':
      return [
        `${names.of(decision.takenBy)} had to decide this quickly: ${decision.outcome ?? ''}.`,
        'The others still say whether they think it is right.',
        ...(waits ? ['You can say what you think below.'] : []),
        `${does}${until}.`,
      ];
    case 'withdrawn':
      return ['This question was taken back.', 'Nothing is decided.'];
    case 'lapsed':
      return ['Nobody decided this in time.', 'Nothing is decided. It can be asked again.'];
    case 'taken': {
      const against = decision.positions.some(({ stance }) => stance === 'dissent');
      return [
        ...(decision.superseded ? ['This was decided before. Something else is decided now.'] : []),
        `It is decided: ${decision.outcome ?? ''}.`,
        decision.carriedOut.at(-1)?.done === true ? 'It was done.' : `${does}${until}.`,
        ...(against ? ['Somebody does not agree. You can read below what they say.'] : []),
        ...(decision.nextReviewOn === null
          ? []
          : [`We look at it again ${inSentence(dayWithDistance(decision.nextReviewOn))}.`]),
      ];
    }
  }
}
