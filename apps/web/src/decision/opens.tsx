import { useState, type ReactNode } from 'react';
import { Opened } from '../team/opened';

type OpensProps = { says: string; open?: boolean; children: (close: () => void) => ReactNode };

/** A form that few need: it comes with a press, or by itself when something was typed in it before. */
export function Opens({ says, open = false, children }: OpensProps) {
  const [pressed, press] = useState(false);
  if (!pressed && !open) {
    return (
      <p className="lw-no-print">
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => press(true)}
        >
          {says}
        </button>
      </p>
    );
  }
  const form = <div className="lw-no-print">{children(() => press(false))}</div>;
  return pressed ? <Opened>{form}</Opened> : form;
}
