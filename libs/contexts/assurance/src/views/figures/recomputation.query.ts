import type { EventStore } from '@platform/event-store/port/event-store';
import type { Streams } from '@platform/event-store/streams';
import { differencesOf } from '../../domain/figure/figure-difference.rules';
import type { FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import { EQUITY_DEFINITIONS } from '../../domain/figure/equity-definitions.rules';
import { figureStream } from '../../domain/figure/figure.state';
import { FLOW_DEFINITIONS } from '../../domain/figure/flow-definitions.rules';
import type { Life } from '../../domain/figure/flow-facts.rules';
import { periodOf } from '../../domain/figure/period.rules';
import { countedAgain, figureIdOf } from './counted-again.query';
import { groupsLeftOut } from './equity-recomputation.query';

export interface RecomputePorts {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly streams: Pick<Streams, 'load'>;
  /** Base64, of the log as it is stored now; null where it cannot be said. */
  readonly rootAt: (size: number) => Promise<string | null>;
  /** Everybody up to a position, where that was read a moment ago; read anew when absent. */
  readonly lives?: (upTo: bigint) => Promise<readonly Life[]>;
}

export interface Recomputation {
  readonly equal: boolean;
  readonly differences: readonly string[];
  readonly revision: number;
  readonly entries: number;
  readonly root: string;
  /** Whether the groups in which people are counted were left as they had been said. */
  readonly withoutGroups: boolean;
}

const FIGURE_ID = /^[a-z0-9-]{1,60}\.v\d{1,4}\.\d{4}-(\d\d|Q\d)\.r\d{1,4}$/;

type Outcome = (FigurePublished | FigureWithheld)['data'];
const isOutcome = (type: string): boolean => type === 'FigurePublished' || type === 'FigureWithheld';

/** One published figure, and the same counted again from the log to the same entry; undefined where there is no such figure. */
export async function recomputation(ports: RecomputePorts, figureId: string): Promise<Recomputation | undefined> {
  if (!FIGURE_ID.test(figureId)) return undefined;
  const { history } = await ports.streams.load(figureStream, figureId.replace(/\.r\d+$/, ''));
  const outcomes = history.flatMap(({ event }) => (isOutcome(event.type) ? [event.data as Outcome] : []));
  const published = outcomes.find((one) => figureIdOf(one) === figureId);
  const { standsOn, period: periodId = '', revision = 0 } = published ?? {};
  const period = periodOf(periodId);
  const equity = EQUITY_DEFINITIONS.find(({ id, version }) => id === standsOn?.definition && version === standsOn.version); // prettier-ignore
  if (published && standsOn && period && equity) {
    const { size, root } = standsOn;
    const counted = { upTo: BigInt(standsOn.upTo), beside: standsOn.beside, streamId: figureId.replace(/\.r\d+$/, '') };
    const both = await groupsLeftOut(ports, equity, period, { ...counted, revision });
    const rootNow = (await ports.rootAt(size)) ?? '';
    const differences = differencesOf({ ...both.then, root }, { ...both.again, root: rootNow });
    return { equal: differences.length === 0, differences, revision, entries: size, root, withoutGroups: true };
  }
  const definition = FLOW_DEFINITIONS.find(({ id, version }) => id === standsOn?.definition && version === standsOn.version); // prettier-ignore
  if (!published || !standsOn || !period || !definition) return undefined;
  const { asked, disclosed } = await countedAgain(ports, definition, period, standsOn);
  const { size, root } = standsOn;
  const again = {
    text: 'refused' in disclosed ? disclosed.refused : JSON.stringify(disclosed.released),
    // What did not come out keeps nothing of what it was made of.
    asked: 'asked' in published ? JSON.stringify(asked) : '',
    root: (await ports.rootAt(size)) ?? '',
  };
  const then =
    'asked' in published ? { text: published.text, asked: published.asked } : { text: published.because, asked: '' };
  const differences = differencesOf({ ...then, root }, again);
  return { equal: differences.length === 0, differences, revision, entries: size, root, withoutGroups: false };
}
