import { useRef, useState, type KeyboardEvent } from 'react';
import type { HuddleBoard } from '../../answers/huddle';
import { dayWithDistance, today } from '../../dates';
import { useNames } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { useTeamPractitioners } from '../practitioner-picker';
import { useShortcuts } from '../shortcuts';
import { openTargets, type CaptureTarget } from './capture-targets';
import { nameBeingTyped, ownersNamed, wordsOf, type Captured } from './capture-words';
import { NotRecorded, type Unrecorded } from './not-recorded';
import { OwnerOffers } from './owner-offers';

const MOST_OFFERS = 6;
const HINT_ID = 'capture-hint';
const OFFERS_ID = 'capture-offers';

type CaptureBarProps = { board: HuddleBoard; huddleId: string };

/** One sentence for each question and each person who waits, by the keyboard alone: what, @who, by when, Enter. */
export function CaptureBar({ board, huddleId }: CaptureBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const names = useNames();
  const owners = useTeamPractitioners();
  const [text, write, clear] = useDraft<string>(`huddle:${huddleId}:capture`, '');
  const [unrecorded, keepUnrecorded, dropUnrecorded] = useDraft<Unrecorded[]>(`huddle:${huddleId}:not-recorded`, []);
  const [chosen, choose] = useState<CaptureTarget>();
  const [sent, markSent] = useState<ReadonlySet<string>>(new Set());
  const [offered, offer] = useState(0);
  const send = useCommand<object>('/api/intake/huddle-items', 'Recorded');
  useShortcuts([{ keys: '/', says: 'Write down what is agreed', run: () => field.current?.focus() }]);

  const targets = openTargets(board).filter((one) => !sent.has(one.id));
  const target = targets.find((one) => one.id === chosen?.id) ?? (text === '' ? targets[0] : undefined);
  const overtaken = target === undefined && text !== '' ? chosen : undefined;
  const typed = nameBeingTyped(text);
  const offers = typed === undefined ? [] : ownersNamed(typed, owners).slice(0, MOST_OFFERS);
  const words = wordsOf(text, owners);
  const lacks = target ? lacking(words, target) : undefined;

  const type = (next: string): void => {
    if (text === '' && target) choose(target);
    offer(0);
    write(next);
  };
  const take = (at: number): void => {
    const name = offers[at]?.name;
    if (name !== undefined) type(`${text.slice(0, text.lastIndexOf('@'))}@${name} `);
  };
  const step = (by: 1 | -1): void => {
    const at = targets.findIndex((one) => one.id === target?.id);
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), targets.length - 1);
    choose(targets[next]);
  };
  const record = async (): Promise<void> => {
    if (!target || lacks !== undefined) return;
    const said = text;
    markSent((before) => new Set(before).add(target.id));
    choose(undefined);
    clear();
    const { path, body } = commandFor(target, words, huddleId);
    if (await send.run(body, { path })) return;
    markSent((before) => new Set([...before].filter((id) => id !== target.id)));
    keepUnrecorded([...unrecorded, { target, text: said }]);
  };
  const press = (event: KeyboardEvent): void => {
    const isOffering = offers.length > 0;
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => (isOffering ? offer((offered + 1) % offers.length) : step(1)),
      ArrowUp: () => (isOffering ? offer((offered + offers.length - 1) % offers.length) : step(-1)),
      Enter: () => (isOffering ? take(offered) : void record()),
      Tab: isOffering && !event.shiftKey ? () => take(offered) : undefined,
      Escape: overtaken ? clear : undefined,
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <section className="lw-capture lw-no-print" aria-label="Write down what is agreed">
      <NotRecorded
        unrecorded={unrecorded}
        board={board}
        problem={send.problem}
        onTakeUp={({ target: again, text: said }) => {
          keepUnrecorded(unrecorded.filter((one) => one.text !== said || one.target.id !== again.id));
          choose(again);
          write(said);
          field.current?.focus();
        }}
        onLetGo={dropUnrecorded}
      />
      <label className="lw-capture__about" htmlFor="capture">
        {target ? (
          <>
            <strong>{target.name}:</strong> {target.asks}
          </>
        ) : overtaken ? (
          <strong>{overtaken.name} is no longer open. What you typed is still here.</strong>
        ) : (
          'Everything on this page has an outcome or a reason.'
        )}
      </label>
      <input
        id="capture"
        ref={field}
        className="nhsuk-input"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={OFFERS_ID}
        aria-autocomplete="list"
        aria-activedescendant={offers.length > 0 ? `${OFFERS_ID}-${offered}` : undefined}
        aria-describedby={HINT_ID}
        autoComplete="off"
        spellCheck
        maxLength={1000}
        value={text}
        disabled={!target && !overtaken}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <OwnerOffers id={OFFERS_ID} offers={offers} offered={offered} onTake={take} />
      <p className="lw-capture__hint" id={HINT_ID} aria-live="polite">
        {overtaken
          ? 'Press ↓ to choose what it is for, or Esc to let it go.'
          : (lacks ?? summaryOf(words, names.inFull(words.owner?.practitionerId ?? null)))}
      </p>
    </section>
  );
}

/** What a sentence still needs before Enter records it. */
function lacking({ carry, outcome, owner, dueOn }: Captured, { of }: CaptureTarget): string | undefined {
  if (carry !== undefined) return carry === '' ? 'Say why it goes to the next huddle.' : undefined;
  const parts = [
    ...(outcome === '' && of === 'item' ? ['what is agreed'] : []),
    ...(owner ? [] : ['who, after @']),
    ...(dueOn === undefined ? ['by when, such as Tuesday or in 2 days'] : []),
  ];
  if (parts.length > 0) return `Say ${parts.join('; ')}. Or “later:” and why not today. ↑ ↓ chooses another.`;
  return dueOn !== undefined && dueOn < today() ? `${dayWithDistance(dueOn)} has gone.` : undefined;
}

const summaryOf = ({ carry, outcome, dueOn }: Captured, owner: string): string =>
  carry === undefined
    ? `Enter records: ${outcome === '' ? '' : `${outcome} `}– ${owner}, by ${dueOn === undefined ? '' : dayWithDistance(dueOn)}`
    : `Enter carries it to the next huddle: ${carry}`;

function commandFor(
  { id, of }: CaptureTarget,
  { carry, outcome, owner, dueOn }: Captured,
  huddleId: string,
): { path: string; body: object } {
  const at = of === 'item' ? `/api/intake/huddle-items/${id}` : `/api/intake/introductions/${id}`;
  if (carry !== undefined) {
    return { path: `${at}/${of === 'item' ? 'carry' : 'hold-over'}`, body: { huddleId, reason: carry } };
  }
  const { practitionerId, agencyId } = owner ?? { practitionerId: '', agencyId: '' };
  if (of === 'item') {
    return { path: `${at}/capture`, body: { huddleId, outcome, ownerId: practitionerId, agencyId, dueOn } };
  }
  const more = outcome === '' ? {} : { outcome };
  return {
    path: `${at}/key-worker`,
    body: { huddleId, keyWorkerId: practitionerId, agencyId, nextContactOn: dueOn, ...more },
  };
}
