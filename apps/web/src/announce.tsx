import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says one short sentence to people who listen to the page, when it is next quiet. */
export function announce(sentence: string): void {
  // The same sentence twice in a row is only heard again when the text differs.
  said = said === sentence ? `${sentence}\u00a0` : sentence;
  listeners.forEach((listener) => listener());
}

export function Announcements() {
  const sentence = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div role="status" aria-live="polite" className="nhsuk-u-visually-hidden">
      {sentence}
    </div>
  );
}
