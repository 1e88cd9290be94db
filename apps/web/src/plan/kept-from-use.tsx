import type { Plan } from '../answers/care-plan';

const LOOKED_AT = 'Being looked at, asked by the person';

/** The words of an entry, or what is said in their place while they are kept from use. */
export const shownWords = (text: string): string => (text === '' ? LOOKED_AT : text);

/** The request because of which this is out of use; undefined when it is in use. */
export const disputeOf = (plan: Plan, kind: string, id: string): string | undefined =>
  plan.keptFromUse.find((one) => one.kind === kind && one.id === id)?.correctionId;

/** Says why there are no words, or to the person why nobody else sees them. */
export function KeptFromUse({ mine }: { mine: boolean }) {
  return (
    <p className="lw-outcome">
      <strong>{mine ? 'You said that this is wrong.' : `${LOOKED_AT}.`}</strong>{' '}
      {mine
        ? 'Nobody else sees these words until you are answered.'
        : 'They say that it is wrong, so it is out of use until they are answered.'}
    </p>
  );
}
