import { EventEmitter } from 'node:events';
import type { DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { ANYONE } from '../access-control/principal';
import type { Principal } from '../access-control/principal';
import { Context } from '../runtime/context';
import type { LiveAudience } from './live-audience';
import { audienceHere } from './live-audience';
import { LiveController } from './live.module';
import { Problem } from './problem';

class Page extends EventEmitter {
  readonly raw = this;
  readonly written: string[] = [];
  destroyed = false;
  writableEnded = false;
  /** Whether the last words take their time, as over a slow line. */
  isSlow = false;
  readonly hijack = () => this;
  readonly writeHead = () => this;
  readonly write = (text: string) => {
    if (this.writableEnded) throw new Error('write after end');
    return this.written.push(text);
  };
  readonly end = () => {
    this.writableEnded = true;
    if (!this.isSlow) this.close();
  };
  close(): void {
    this.destroyed = true;
    this.emit('close');
  }
  changes(): unknown[] {
    return this.written.flatMap((text) =>
      text.startsWith('event: view') ? [JSON.parse(text.split('data: ')[1] ?? '') as unknown] : [],
    );
  }
}

describe('telling open pages', () => {
  const hear = new Map<string, (payload: string) => void>();
  let missed: (() => void) | undefined;
  let reachable: boolean;
  let live: LiveController;
  let audience: LiveAudience;
  const people: Record<string, string[]> = { sam: ['sam'], tom: ['sam', 'ruth'] };
  const as = (memberId: string): Principal => ({ ...ANYONE, role: 'clinician', memberId });
  const open = async (principal: Principal) => {
    const page = new Page();
    await live.listen(principal, page as unknown as FastifyReply);
    return page;
  };
  const change = async (view: string, keys: string[]) => {
    hear.get('living_well_views')?.(JSON.stringify({ view, keys }));
    await new Promise((turn) => setImmediate(turn));
  };
  beforeEach(() => {
    reachable = true;
    const listener = {
      on: (channel: string, heard: (payload: string) => void, lost: () => void) => {
        if (!reachable) return Promise.reject(new Error('Connection terminated'));
        hear.set(channel, heard);
        missed = lost;
        return Promise.resolve(() => void hear.delete(channel));
      },
    };
    const context = Object.assign(Object.create(Context.prototype) as Context, {
      runtime: { context: 'care-plan' },
      access: {
        knownTo: (readers: readonly Principal[], asked: readonly string[]) =>
          Promise.resolve(
            readers.map(({ memberId }) => asked.filter((one) => people[memberId ?? '']?.includes(one) === true)),
          ),
      },
    });
    const discovery = { getProviders: () => [{ instance: context }] };
    audience = audienceHere(discovery as unknown as DiscoveryService);
    live = new LiveController({ listener, audience: (...asked) => audience(...asked) });
  });
  afterEach(() => live.onModuleDestroy());

  it('is for who is signed in', async () => {
    await expect(open(ANYONE)).rejects.toBeInstanceOf(Problem);
  });

  it('names to each page only the people whom its reader may know, and boards to all', async () => {
    const [sam, tom, other] = [await open(as('sam')), await open(as('tom')), await open(as('other'))];
    await change('care-plan.plan', ['sam', 'ruth', 'ash']);
    await change('care-plan.hand-overs', []);
    const board = { view: 'care-plan.hand-overs', keys: [] };
    expect(sam.changes()).toEqual([{ view: 'care-plan.plan', keys: ['sam'] }, board]);
    expect(tom.changes()).toEqual([{ view: 'care-plan.plan', keys: ['sam', 'ruth'] }, board]);
    expect(other.changes()).toEqual([board]);
  });

  it('tells nobody of people in a context that it does not know', async () => {
    const tom = await open(as('tom'));
    await change('elsewhere.plan', ['sam']);
    expect(tom.changes()).toEqual([]);
  });

  it('ends every page when changes may have gone by, so that each opens again and reads anew', async () => {
    const [sam, tom] = [await open(as('sam')), await open(as('tom'))];
    missed?.();
    expect([sam.destroyed, tom.destroyed]).toEqual([true, true]);
    const again = await open(as('sam'));
    await change('care-plan.plan', ['sam']);
    expect(again.changes()).toHaveLength(1);
    expect(sam.changes()).toEqual([]);
  });

  it('tells nothing more to a page that was ended and whose last words are still on their way', async () => {
    const [slow, other] = [await open(as('sam')), await open(as('tom'))];
    slow.isSlow = true;
    hear.get('living_well_access')?.(JSON.stringify({ audience: 'member', audienceId: 'sam' }));
    await change('care-plan.hand-overs', []);
    await change('care-plan.plan', ['sam']);
    expect([slow.writableEnded, slow.destroyed, slow.changes()]).toEqual([true, false, []]);
    expect(other.changes()).toHaveLength(2);
    slow.close();
  });

  it('ends every page when it cannot be asked whom its reader may know', async () => {
    const sam = await open(as('sam'));
    audience = () => Promise.reject(new Error('Connection terminated'));
    await change('care-plan.plan', ['sam']);
    expect([sam.destroyed, sam.changes()]).toEqual([true, []]);
  });

  it('tries to hear again with the next page when it could not with the first', async () => {
    reachable = false;
    await expect(open(as('sam'))).rejects.toThrow('terminated');
    reachable = true;
    const page = await open(as('sam'));
    await change('care-plan.plan', ['sam']);
    expect(page.changes()).toHaveLength(1);
    await live.onApplicationShutdown();
    expect(hear.size).toBe(0);
  });

  it('ends at once the pages of whoever may see something else now, and no other', async () => {
    const trust = { ...as('tom'), agencyId: 'trust' };
    const [sam, tom, other] = [await open(as('sam')), await open(trust), await open(as('other'))];
    const changed = (audience: string, audienceId: string) =>
      hear.get('living_well_access')?.(JSON.stringify({ audience, audienceId }));
    changed('agency', 'trust');
    expect([sam, tom, other].map(({ destroyed }) => destroyed)).toEqual([false, true, false]);
    changed('member', 'sam');
    expect([sam, tom, other].map(({ destroyed }) => destroyed)).toEqual([true, true, false]);
  });
});
