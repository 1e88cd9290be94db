import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

/** `keys` is one key, or two pressed one after the other such as 'g t'. */
export type Shortcut = { keys: string; says: string; run: () => void };
type Registered = { current: readonly Shortcut[] };

const registered = new Set<Registered>();
const SETTING = 'living-well:shortcuts';
const PAIR_MS = 1500;
const settingListeners = new Set<() => void>();

const areOn = (): boolean => localStorage.getItem(SETTING) !== 'off';

function turn(on: boolean): void {
  localStorage.setItem(SETTING, on ? 'on' : 'off');
  settingListeners.forEach((listener) => listener());
}

function useAreOn(): boolean {
  return useSyncExternalStore((listener) => {
    settingListeners.add(listener);
    return () => settingListeners.delete(listener);
  }, areOn);
}

/** Keys that work while this part of the page is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const held = useRef(shortcuts);
  useEffect(() => {
    held.current = shortcuts;
  });
  useEffect(() => {
    registered.add(held);
    return () => {
      registered.delete(held);
    };
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest('input, textarea, select, dialog') !== null || target.isContentEditable);

function useKeys(open: () => void): void {
  const first = useRef({ key: '', at: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || !areOn()) return;
      if (event.key === '?') {
        event.preventDefault();
        open();
        return;
      }
      const all = [...registered].flatMap((one) => [...one.current]);
      const pair = Date.now() - first.current.at < PAIR_MS ? `${first.current.key} ${event.key}` : '';
      const found = all.find((one) => one.keys === pair) ?? all.find((one) => one.keys === event.key);
      first.current = { key: event.key, at: Date.now() };
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open]);
}

/** The button and the list of keys; the keys themselves can be switched off. */
export function Shortcuts() {
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, show] = useState<readonly Shortcut[]>([]);
  const on = useAreOn();
  const open = useCallback(() => {
    show([...registered].flatMap((one) => [...one.current]));
    dialog.current?.showModal();
  }, []);
  const goTo = (to: string) => () => void navigate(to);
  useKeys(open);
  useShortcuts([
    { keys: 'g t', says: 'Go to today', run: goTo('/team') },
    { keys: 'g h', says: 'Go to the huddle board', run: goTo('/team/huddle') },
    { keys: 'g a', says: 'Go to the asks', run: goTo('/team/asks') },
    { keys: 'g o', says: 'Go to the hand-overs', run: goTo('/team/hand-overs') },
    { keys: 'g l', says: 'Go to who is ready for less support', run: goTo('/team/step-down') },
    { keys: 'g s', says: 'Go to what my agency offers', run: goTo('/team/services') },
  ]);
  return (
    <div className="lw-shortcuts lw-no-print">
      <button type="button" className="lw-link-button" onClick={open}>
        Keyboard shortcuts {on && <kbd>?</kbd>}
      </button>
      <dialog ref={dialog} className="lw-shortcuts__dialog" aria-labelledby="shortcuts-title">
        <h2 className="nhsuk-heading-m" id="shortcuts-title">
          Keyboard shortcuts
        </h2>
        <dl className="lw-shortcuts__list">
          {[...shown, { keys: '?', says: 'Show this list' }].map(({ keys, says }) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p>They work while you are not typing in a box.</p>
        <p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => turn(!on)}
          >
            {on ? 'Switch these keys off' : 'Switch these keys on'}
          </button>
        </p>
        <form method="dialog">
          <button className="nhsuk-button nhsuk-button--small">Close</button>
        </form>
      </dialog>
    </div>
  );
}
