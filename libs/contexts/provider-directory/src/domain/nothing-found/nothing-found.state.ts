import { defineStream } from '@platform/decider/stream-definition';
import type { NothingFoundEvent } from './nothing-found.events';

export interface Said {
  readonly need: string;
  readonly saidOn: string;
}
/** What was said of one person and not taken back, oldest first. */
export interface NothingFoundOf {
  readonly said: readonly Said[];
}

export const newestOf = ({ said }: NothingFoundOf, need: string): Said | undefined =>
  said.findLast((one) => one.need === need);

export function evolve(current: NothingFoundOf, { type, data }: NothingFoundEvent): NothingFoundOf {
  switch (type) {
    case 'NothingFound':
      return { said: [...current.said, { need: data.need, saidOn: data.saidOn }] };
    case 'NothingFoundTakenBack': {
      const newest = newestOf(current, data.need);
      return { said: current.said.filter((one) => one !== newest) };
    }
  }
}

export const nothingFoundStream = defineStream<NothingFoundOf, NothingFoundEvent>({
  category: 'nothingFound',
  initial: { said: [] },
  evolve,
  informationClass: 'asks',
  personal: { NothingFound: {}, NothingFoundTakenBack: {} },
});
