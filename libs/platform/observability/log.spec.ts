import { Writable } from 'node:stream';
import fc from 'fast-check';
import { createLog, errorFields, redact } from './log';

const ALLOWED = [
  'method', 'route', 'status', 'code', 'ms', 'context', 'where', 'errorClass', 'errorCode', 'stream', 'position', 'count',
  'commandId', 'correlationId', 'port', 'address', 'version', 'signal',
]; // prettier-ignore

function lines(level = 'info') {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { written, log: createLog(level, stream) };
}

describe('the log', () => {
  it('keeps what is on the list and drops every other member, whatever it holds', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('name', 'body', 'message', 'stack', '__proto__', 'toString', 'Route'),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything({ withBigInt: true })), (fields) => {
        for (const member of Object.keys(redact(fields))) expect(ALLOWED).toContain(member);
      }),
    );
    expect(
      redact({ route: '/api/plans/:id', status: 409, ms: 3.5, name: 'Sam Okafor', nested: { route: 'Sam' } }),
    ).toEqual({
      route: '/api/plans/:id',
      status: 409,
      ms: 3.5,
    });
  });

  it('takes only what is plain and the own member of what it is given', () => {
    const inherited: object = Object.create({ route: 'inherited' });
    expect(redact(inherited as Record<string, unknown>)).toEqual({});
    expect(
      redact({ route: { toString: () => 'Sam' }, code: ['Sam'], where: () => 'Sam', stream: Symbol('Sam') }),
    ).toEqual({});
  });

  it('keeps positions, which are large numbers', () => {
    expect(redact({ position: 9007199254740993n })).toEqual({ position: '9007199254740993' });
  });

  it.each([
    'Sam Okafor',
    'Sam said: "I can\'t sleep"',
    'sam@example.org',
    'line one\nline two',
    'a\u0000b',
    '+44 7700 900123',
    'x'.repeat(201),
    'naïve words',
    '<b>',
    'one, two',
  ])('leaves out a value that could be somebody’s words: %j', (value) => {
    for (const member of ALLOWED) expect(redact({ [member]: value })).toEqual({ [member]: '[left out]' });
  });

  it('writes one line of JSON, and no canary in it', () => {
    const { written, log } = lines();
    const canary = 'canary-Sam-Okafor';
    const fields = { where: 'intake.publisher.v1', name: canary, data: { name: canary }, error: new Error(canary) };
    log.info('started', fields);
    log.warn('slow', fields);
    log.error('failed', { ...errorFields('intake.publisher.v1', new RangeError(canary)) });
    expect(written).toHaveLength(3);
    expect(written.join('')).not.toContain('canary');
    expect(JSON.parse(written[2] ?? '')).toEqual({
      level: 50,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      where: 'intake.publisher.v1',
      errorClass: 'RangeError',
      msg: 'failed',
    });
  });

  it('keeps to its level', () => {
    const { written, log } = lines('error');
    log.info('no');
    log.warn('no');
    log.error('yes');
    expect(written).toHaveLength(1);
  });

  it('says of an error its class and its code, never its text', () => {
    expect(errorFields('x', Object.assign(new Error('Sam'), { code: '23505' }))).toEqual({
      where: 'x',
      errorClass: 'Error',
      errorCode: '23505',
    });
    expect(errorFields('x', Object.assign(new Error('Sam'), { code: { name: 'Sam' } }))).toEqual({
      where: 'x',
      errorClass: 'Error',
    });
    expect(errorFields('x', 'Sam')).toEqual({ where: 'x', errorClass: 'string' });
    expect(errorFields('x', undefined)).toEqual({ where: 'x', errorClass: 'undefined' });
  });
});
