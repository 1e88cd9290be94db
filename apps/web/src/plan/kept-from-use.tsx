import { LOOKED_AT } from './shown-words';

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
