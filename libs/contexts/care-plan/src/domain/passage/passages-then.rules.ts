import type { Section } from '../plan/plan.events';
import type { PassageEvent } from './passage.events';

interface Recorded {
  readonly event: PassageEvent;
  readonly metadata: { readonly commandId: string };
}

/** One stream of passages, read with what is known today. */
interface ReadToday<One extends Recorded> {
  /** What was found about somebody else, and the finding, are as if they had not been. */
  readonly seen: readonly One[];
  /** The commands by which what is kept apart now was put here, section by section. */
  readonly keptApartBy: ReadonlyMap<Section, readonly string[]>;
  /** The commands that put here what was found to be about somebody else. */
  readonly mistaken: ReadonlySet<string>;
}

export function readToday<One extends Recorded>(history: readonly One[]): ReadToday<One> {
  const gone = new Set<One>();
  const kept = new Map<Section, readonly One[]>();
  for (const one of history) {
    const { type, data } = one.event;
    const before = kept.get(data.section) ?? [];
    if (type === 'PassageKeptApart') kept.set(data.section, [...before, one]);
    if (type === 'PassageLifted') kept.set(data.section, []);
    if (type === 'PassageFoundAboutSomebodyElse') {
      for (const mistake of [one, ...before.slice(-1)]) gone.add(mistake);
      kept.set(data.section, before.slice(0, -1));
    }
  }
  return {
    seen: history.filter((one) => !gone.has(one)),
    keptApartBy: new Map([...kept].map(([section, all]) => [section, all.map(({ metadata }) => metadata.commandId)])),
    mistaken: new Set([...gone].map(({ metadata }) => metadata.commandId)),
  };
}
