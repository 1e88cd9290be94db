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
});
