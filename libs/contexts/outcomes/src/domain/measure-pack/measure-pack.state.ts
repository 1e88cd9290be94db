import { defineStream } from '@platform/decider/stream-definition';
import type { MeasureDefinition } from '../measure/definition.rules';
import type { MeasurePackImported } from './measure-pack.events';

/** Every version that was imported, oldest first. The last one is asked. */
export type MeasurePack = readonly MeasureDefinition[];

/** One stream for each measure that came as a pack. It is about nobody. */
export const measurePackStream = defineStream<MeasurePack, MeasurePackImported>({
  category: 'measurePack',
  initial: [],
  evolve: (versions, { data }) => [...versions, data.definition],
  informationClass: 'measure-packs',
  personal: { MeasurePackImported: {} },
});
