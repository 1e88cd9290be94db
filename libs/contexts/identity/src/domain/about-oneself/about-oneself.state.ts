import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { AboutOneselfEvent } from './about-oneself.events';
import type { Aspect } from './about-oneself.rules';

export interface Said {
  readonly code: string | null;
  readonly words: string | null;
}

/** What stands of each; what is not there was not asked, or was taken back. */
export type AboutOneself = Readonly<Partial<Record<Aspect, Said>>>;

export function evolve(said: AboutOneself, event: AboutOneselfEvent): AboutOneself {
  const { [event.data.aspect]: _, ...others } = said;
  if (event.type === 'AboutOneselfTakenBack') return others;
  const { aspect, code, words } = event.data;
  return { ...others, [aspect]: { code, words } };
}

/** A class of its own: its key can be destroyed while everything else about the person stays readable. */
export const aboutOneselfStream = defineStream<AboutOneself, AboutOneselfEvent>({
  category: 'aboutOneself',
  initial: {},
  evolve,
  informationClass: 'about-oneself',
  personal: { AboutOneselfSaid: { code: null, words: ERASED }, AboutOneselfTakenBack: {} },
});
