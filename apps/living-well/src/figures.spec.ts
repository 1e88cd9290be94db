import { READ_FOR_FLOW } from '@contexts/assurance';
import { streamsOf } from '@platform/runtime/context-streams';
import type { Platform } from '@platform/runtime/platform.module';
import { contexts } from './contexts';
import { summaryOf } from './figures.commands';

const streams = streamsOf(contexts, { keyFor: () => Buffer.alloc(32) } as Partial<Platform> as Platform);
const read = Object.entries(READ_FOR_FLOW).flatMap(([category, types]) =>
  Object.entries(types).map(([type, reading]) => ({ category, type, reading })),
);

describe('what figures of flow read of events', () => {
  it.each(read)(
    'is of $type of $category, as it is stored now, and nothing personal',
    ({ category, type, reading }) => {
      const definition = streams.get(category);
      const personal = definition?.personal[type] as object | undefined;
      expect(personal).toBeDefined();
      const { kind, ...fields } = reading;
      expect(kind).not.toBe('');
      for (const field of Object.values(fields)) expect(Object.keys(personal ?? {})).not.toContain(field);
      // A newer shape of it would be read by nobody.
      expect(Object.keys(definition?.upcasters ?? {})).not.toContain(type);
    },
  );
});

describe('counting figures again', () => {
  it('says that there was nothing to compare, and never as if all were the same', () => {
    expect(summaryOf(0, 0)).toBe('No figure has been published yet, so nothing was counted again.');
    expect(summaryOf(3, 1)).toBe('3 figures were counted again; 1 are not the same.');
  });
});
