import type { Measure } from '../answers/outcomes';

/** The same questions with boxes to tick; only there when the page is printed. Whose they are is not printed. */
export function MeasureOnPaper({ measure }: { measure: Measure }) {
  return (
    <div className="lw-on-paper-alone" aria-hidden="true">
      <p>
        {measure.recall} You can leave out any question. Tick one box for each. If you are in danger, call 999. If
        things are very hard, call 111 and choose option 2, or Samaritans on 116 123: do not wait until somebody has
        read this.
      </p>
      <ol className="lw-paper">
        {measure.items.map(({ text, options }) => (
          <li key={text}>
            <p>{text}</p>
            <ul className="lw-paper__choices">
              {options.map(({ value, label }) => (
                <li key={value}>{label}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>Day on which I answered: ____________________</p>
      <p>{measure.copyright}</p>
    </div>
  );
}
