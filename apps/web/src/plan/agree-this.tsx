type AgreeThisProps = {
  mine: string;
  theirs: string;
  whose: string;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
  onPutTogether: () => void;
};

/** Two people wrote in the same place: both texts, side by side, and nothing lost until somebody chooses. */
export function AgreeThis({ mine, theirs, whose, onKeepMine, onKeepTheirs, onPutTogether }: AgreeThisProps) {
  return (
    <section className="lw-agree" aria-label="Agree this">
      <h3 className="nhsuk-heading-s">Agree this: two people wrote here</h3>
      <p role="status">{whose} changed this while you were writing. Nothing is lost. Choose what it should say.</p>
      <div className="lw-beside">
        <div>
          <h4 className="nhsuk-heading-xs">What you wrote</h4>
          <p className="lw-words">{mine}</p>
          <button type="button" className="nhsuk-button nhsuk-button--small" onClick={onKeepMine}>
            Keep what I wrote
          </button>
        </div>
        <div>
          <h4 className="nhsuk-heading-xs">What it says now</h4>
          <p className="lw-words">{theirs === '' ? '(nothing)' : theirs}</p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={onKeepTheirs}
          >
            Keep what it says now
          </button>
        </div>
      </div>
      <button type="button" className="lw-link-button" onClick={onPutTogether}>
        Put both texts into the box, so that I can write them together
      </button>
    </section>
  );
}
