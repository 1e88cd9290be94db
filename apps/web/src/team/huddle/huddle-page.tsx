import { useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { HuddleBoard } from '../../answers/huddle';
import { useNeedFlags } from '../../details/needs-flag';
import { Empty, Loaded, Page, ProblemNotice } from '../../page';
import { useMe } from '../../session';
import { useShortcuts } from '../shortcuts';
import { useNow } from '../use-now';
import { Agenda } from './agenda';
import { CaptureBar } from './capture-bar';
import { CloseHuddle } from './close-huddle';
import { FindWaiting } from './find-waiting';
import { HuddleState } from './huddle-state';
import { PagesOfWaiting } from './pages-of-waiting';
import { useNamedNow } from './use-named-now';
import { CARDS_ON_A_PAGE, holdsHuddles, seesHuddles, useHuddleBoard } from './use-huddle-board';
import { WaitingCard } from './waiting-card';
import { Welcomed } from './welcomed';
import { WhoDied } from './who-died';
import { WhoIsHere } from './who-is-here';

/** Who waits for a key worker, what is asked today, who is here, and what was agreed. */
export function HuddlePage() {
  const me = useMe();
  const [from, show] = useState(0);
  const [wanted, turnTo] = useState(0);
  const board = useHuddleBoard(me, from);
  const coming = useHuddleBoard(me, wanted);
  // The page that is here stays, with what is being typed on it, until the next one has come.
  const hasCome = coming.data !== undefined;
  useEffect(() => {
    if (hasCome) show(wanted);
  }, [hasCome, wanted]);
  if (!seesHuddles(me)) {
    return (
      <Page title="Huddle board" wide>
        <Empty title="Coordinators, clinicians, community workers and service managers hold huddles">
          <p>When somebody is named to you at a huddle, they come to Today.</p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="Huddle board" wide>
      {coming.problem && wanted !== from && <ProblemNotice problem={coming.problem} retry={coming.reload} />}
      <Loaded from={board} what="the huddle board">
        {(loaded) => <Board board={loaded} holds={holdsHuddles(me)} from={from} onTurn={turnTo} />}
      </Loaded>
    </Page>
  );
}

const cardId = (introductionId: string): string => `waiting-${introductionId}`;

type BoardProps = { board: HuddleBoard; holds: boolean; from: number; onTurn: (from: number) => void };

function Board({ board: atTheDoor, holds, from, onTurn }: BoardProps) {
  const board = useNamedNow(atTheDoor);
  const now = useNow();
  const column = useRef<HTMLHeadingElement>(null);
  const [naming, name] = useState<string>();
  const [sending, send] = useState<string>();
  const [closing, close] = useState(false);
  const [sought, seek] = useState<string>();
  const notice = useRef<HTMLParagraphElement>(null);
  const { huddle, waiting } = board;
  const needs = useNeedFlags(waiting.map((one) => one.personId));
  const stop = useCallback(() => name(undefined), []);
  const overtaken = useOvertaken(board, sending === naming ? undefined : naming, stop);
  useEffect(() => notice.current?.focus(), [overtaken]);
  const isSoughtHere = waiting.some((one) => one.introductionId === sought);
  useEffect(() => {
    if (sought === undefined || !isSoughtHere) return;
    document.getElementById(cardId(sought))?.focus();
    seek(undefined);
  }, [sought, isSoughtHere]);

  const focusCard = (introductionId: string | undefined): void => {
    const card = introductionId === undefined ? null : document.getElementById(cardId(introductionId));
    (card ?? column.current)?.focus();
  };
  const step = (by: 1 | -1): void => {
    const ids = waiting.map((one) => one.introductionId);
    const at = ids.findIndex((id) => document.getElementById(cardId(id))?.contains(document.activeElement));
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1);
    focusCard(ids[next]);
  };
  const nameHere = (): void => {
    const here = waiting.find((one) =>
      document.getElementById(cardId(one.introductionId))?.contains(document.activeElement),
    );
    if (huddle && holds && here) name(here.introductionId);
  };
  useShortcuts([
    { keys: 'j', says: 'Next person who waits', run: () => step(1) },
    { keys: 'k', says: 'The person before', run: () => step(-1) },
    ...(holds
      ? [
          { keys: 'n', says: 'Name a key worker for this person', run: nameHere },
          { keys: 'c', says: 'Close the huddle', run: () => huddle && close(true) },
        ]
      : []),
  ]);
  const named = (introductionId: string): void => {
    const at = waiting.findIndex((one) => one.introductionId === introductionId);
    const next = waiting[at + 1] ?? waiting[at - 1];
    name(undefined);
    send(undefined);
    focusCard(next?.introductionId);
  };
  return (
    <>
      <HuddleState huddle={huddle} holds={holds} closing={closing} onClose={() => close(true)} />
      {huddle && closing && (
        <CloseHuddle
          key={huddle.huddleId}
          huddleId={huddle.huddleId}
          board={board}
          now={now}
          onStay={() => close(false)}
          onClosed={() => {
            close(false);
            column.current?.focus();
          }}
        />
      )}
      {overtaken !== undefined && (
        <p className="lw-notice" tabIndex={-1} ref={notice}>
          {overtaken}
        </p>
      )}
      <WhoIsHere />
      <div className="lw-columns lw-columns--board">
        <section aria-labelledby="waiting">
          <h2 className="nhsuk-heading-m lw-title" id="waiting" tabIndex={-1} ref={column}>
            Waiting ({board.waitingCount.toLocaleString('en-GB')})
          </h2>
          {waiting.length === 0 && (
            <Empty title="Nobody waits">
              <p>Everybody who was introduced has a key worker. New introductions come here by themselves.</p>
            </Empty>
          )}
          {board.waitingCount > CARDS_ON_A_PAGE && (
            <FindWaiting
              now={now}
              onFound={({ introductionId, before }) => {
                seek(introductionId);
                onTurn(before - (before % CARDS_ON_A_PAGE));
              }}
            />
          )}
          <PagesOfWaiting board={board} from={from} now={now} onTurn={onTurn} />
          <ul className="lw-cards">
            {waiting.map((introduction) => (
              <WaitingCard
                key={introduction.introductionId}
                id={cardId(introduction.introductionId)}
                introduction={introduction}
                needs={needs(introduction.personId)}
                huddleId={holds ? huddle?.huddleId : undefined}
                holds={holds}
                raises={holds}
                now={now}
                today={board.today}
                naming={naming === introduction.introductionId}
                onName={() => name(introduction.introductionId)}
                onStop={() => {
                  name(undefined);
                  focusCard(introduction.introductionId);
                }}
                onSending={(isSending) => send(isSending ? introduction.introductionId : undefined)}
                onNamed={() => named(introduction.introductionId)}
              />
            ))}
          </ul>
        </section>
        <div>
          <Agenda board={board} />
          <Welcomed welcomed={board.welcomed} day={board.today} />
          <WhoDied died={board.died} holds={holds} />
          {holds && (
            <p>
              <Link to="/team/huddle/afterwards">What people have not heard yet</Link>: tell each person what was agreed
              about them.
            </p>
          )}
        </div>
      </div>
      {huddle && holds && <CaptureBar key={huddle.huddleId} board={board} huddleId={huddle.huddleId} />}
    </>
  );
}

/** Says so when somebody else welcomed, or the person withdrew, the introduction that is being filled in here. */
function useOvertaken(board: HuddleBoard, naming: string | undefined, stop: () => void): string | undefined {
  const [overtaken, overtake] = useState<{ introductionId: string; name: string }>();
  const current = board.waiting.find((one) => one.introductionId === naming);
  const last = useRef(current);
  useEffect(() => {
    if (current) {
      last.current = current;
      overtake(undefined);
    } else if (naming !== undefined && last.current?.introductionId === naming) {
      overtake(last.current);
      last.current = undefined;
      stop();
    }
  }, [current, naming, stop]);
  if (!overtaken) return undefined;
  return board.welcomed.some((one) => one.introductionId === overtaken.introductionId)
    ? `${overtaken.name} was given a key worker while you were choosing. You find them under “Welcomed today”.`
    : `${overtaken.name} no longer waits. Nothing that you chose was saved.`;
}
