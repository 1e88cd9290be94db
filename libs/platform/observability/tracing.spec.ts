import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { notFound } from '../http/problem';
import { KeptSpans } from './fixtures/kept-spans';
import { createLog } from './log';
import type { Log } from './log';
import { continuing, inSpan, openSpan, traceIdNow, traceparentNow, tracedHeader } from './spans';
import { startTracing } from './tracing';

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { key: string; value: { stringValue: string } }[] };
    readonly scopeSpans: readonly { readonly spans: readonly { readonly name: string }[] }[];
  }[];
}

/** A collector that answers with a status; or never, until it closes. */
async function collector(answer: number | 'never') {
  const received: { path: string | undefined; body: Sent }[] = [];
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url, body: JSON.parse(Buffer.concat(parts).toString()) as Sent });
      if (answer === 'never') held.push(response);
      else response.writeHead(answer, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      held.forEach((response) => response.writeHead(400).end());
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { received, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`, close };
}

function keepingLog() {
  const warned: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (message, fields) => void warned.push(`${message} ${JSON.stringify(fields)}`),
    error: () => undefined,
  };
  return { warned, log };
}

describe('a process that is traced', () => {
  it('sends what is left when it stops, with its own name', async () => {
    const { received, endpoint, close } = await collector(200);
    const tracing = await startTracing({ endpoint, ratio: 1 }, 'intake', keepingLog().log);
    await inSpan('outer', {}, () => inSpan('inner', {}, () => Promise.resolve()));
    expect(received).toEqual([]);
    await tracing.stop();
    expect(received.map(({ path }) => path)).toEqual(['/base/v1/traces']);
    const [sent] = received[0]?.body.resourceSpans ?? [];
    const resource = Object.fromEntries(sent?.resource.attributes.map(({ key, value }) => [key, value.stringValue]) ?? []); // prettier-ignore
    expect(resource).toMatchObject({ 'service.name': 'living-well-intake', 'service.namespace': 'living-well' });
    expect(Object.keys(resource).sort()).toEqual(['process.runtime.version', 'service.instance.id', 'service.name', 'service.namespace']); // prettier-ignore
    expect(sent?.scopeSpans.flatMap(({ spans }) => spans.map(({ name }) => name))).toEqual(['inner', 'outer']);
    await close();
  });

  it('is neither slowed nor failed by a collector that never answers, and stops in time', async () => {
    const { endpoint, close } = await collector('never');
    const tracing = await startTracing({ endpoint, ratio: 1 }, 'intake', keepingLog().log);
    const began = performance.now();
    for (let n = 0; n < 2000; n += 1) expect(await inSpan('work', {}, () => Promise.resolve(n))).toBe(n);
    const worked = performance.now();
    await tracing.stop();
    expect(worked - began).toBeLessThan(5000);
    expect(performance.now() - worked).toBeLessThan(4000);
    await close();
  });

  it('says once that a collector takes nothing, and neither where it is nor what it said', async () => {
    const { endpoint, close } = await collector(400);
    const { warned, log } = keepingLog();
    const tracing = await startTracing({ endpoint, ratio: 1 }, 'intake', log);
    for (let n = 0; n < 1200; n += 1) await inSpan('work', {}, () => Promise.resolve());
    await tracing.stop();
    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(/^the collector of traces takes none .*"where":"tracing"/);
    expect(warned[0]).not.toContain('127.0.0.1');
    await close();
  });

  it('keeps only the part of its own traces that was asked for', async () => {
    const { received, endpoint, close } = await collector(200);
    const tracing = await startTracing({ endpoint, ratio: 0 }, 'intake', keepingLog().log);
    await inSpan('mine', {}, () => Promise.resolve());
    const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await continuing(theirs, () => inSpan('of another', {}, () => Promise.resolve()));
    await tracing.stop();
    const names = received.flatMap(({ body }) => body.resourceSpans[0]?.scopeSpans[0]?.spans.map(({ name }) => name));
    expect(names).toEqual(['of another']);
    await close();
  });
});

describe('a process that is not traced', () => {
  it('runs the work itself, tells nobody, and loads nothing', async () => {
    const tracing = await startTracing(undefined, 'intake', keepingLog().log);
    const work = jest.fn(() => Promise.resolve(traceparentNow()));
    expect(await inSpan('work', { fields: { 'living_well.outcome': 'x' } }, work)).toBeUndefined();
    expect(openSpan('work', {})).toBeUndefined();
    const there = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(continuing(there, () => [traceparentNow(), traceIdNow(), tracedHeader()])).toEqual([undefined, undefined, {}]); // prettier-ignore
    await expect(inSpan('work', {}, () => Promise.reject(new Error('ill')))).rejects.toThrow('ill');
    await tracing.stop();
  });
});

describe('a span', () => {
  let spans: KeptSpans;
  beforeEach(() => (spans = new KeptSpans()));
  afterEach(() => spans.stop());

  it('leaves out a value that could be somebody’s words, and the text of an error', async () => {
    const work = inSpan('work', { fields: { 'living_well.outcome': 'Sam Okafor', 'living_well.events': 3 } }, () =>
      Promise.reject(new TypeError('Sam Okafor')),
    );
    await expect(work).rejects.toThrow('Sam Okafor');
    expect(spans.all[0]?.attributes).toEqual({ 'living_well.outcome': '[left out]', 'living_well.events': 3, 'error.type': 'TypeError' }); // prettier-ignore
    expect(spans.text()).not.toContain('Okafor');
  });

  it('has not failed when the answer is an expected no', async () => {
    await expect(inSpan('work', {}, () => Promise.reject(notFound()))).rejects.toThrow();
    expect(spans.all).toHaveLength(1);
    expect(spans.failed()).toEqual([]);
  });

  it('gives its trace to the lines that are logged within it, and to no other', async () => {
    const written: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        written.push(chunk.toString());
        done();
      },
    });
    const logging = createLog('info', stream);
    await inSpan('work', {}, () => Promise.resolve(logging.warn('within', { where: 'x' })));
    logging.warn('after');
    const [within, after] = written.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(within).toMatchObject({ where: 'x', traceId: spans.all[0]?.spanContext().traceId });
    expect(after).not.toHaveProperty('traceId');
  });
});
