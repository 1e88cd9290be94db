import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamsOf } from '@platform/runtime/context-streams';
import type { Platform } from '@platform/runtime/platform.module';
import { contexts } from './contexts';

const keyFor = () => Buffer.alloc(32);
const streams = streamsOf(contexts, { keyFor } as Partial<Platform> as Platform);

describe('the contexts that the command line knows', () => {
  it('are all that there are', () => {
    const folders = readdirSync(join(__dirname, '../../../libs/contexts')).sort();
    expect(contexts.map(({ name }) => name).sort()).toEqual(folders);
  });

  it('are known with every category of streams that is defined anywhere', () => {
    const root = join(__dirname, '../../../libs/contexts');
    const defined = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        return text.includes('defineStream<') ? (/category: '(\w+)'/.exec(text)?.[1] ?? []) : [];
      });
    expect(defined.length).toBeGreaterThan(10);
    expect(defined.filter((category) => !streams.has(category))).toEqual([]);
  });

  it.each([...streams])('know every type of event of %s', (_, { personal }) => {
    expect(Object.keys(personal)).not.toEqual([]);
  });

  it.each(contexts.map((context) => [context.name, context] as const))(
    'tell of one event of %s by one publisher, since a message has the id of its event',
    (_, context) => {
      const { publishers = [] } = context.parts({ keyFor } as Partial<Platform> as Platform);
      const told = publishers.flatMap(({ id, streams: tells, translate }) =>
        tells.flatMap(({ category, personal }) =>
          Object.keys(personal).flatMap((type) =>
            [true, false].flatMap((corrects) => {
              const event = { type, data: anything(corrects) };
              const recorded = { event, stream: `${category}-1`, metadata: anything(corrects) } as never;
              return translate(recorded) === undefined ? [] : [`${category} ${type} ${corrects} by ${id}`];
            }),
          ),
        ),
      );
      const of = (line: string) => line.split(' by ')[0];
      const twice = told.filter((line) => told.some((other) => other !== line && of(other) === of(line)));
      expect(twice.sort()).toEqual([]);
    },
  );
});

/** What has every property, each as deep; what answers a correction is there or not. */
function anything(corrects: boolean): object {
  const any: object = new Proxy(() => any, {
    get: (_, name) => {
      if (name === 'correctionId') return corrects ? 'correction' : undefined;
      if (name === Symbol.toPrimitive) return () => '2026-03-02T09:00:00.000Z';
      if (name === 'length') return 0;
      return name === Symbol.iterator ? [][Symbol.iterator].bind([]) : any;
    },
  });
  return any;
}
