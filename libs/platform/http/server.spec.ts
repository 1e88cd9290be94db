import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Headers,
  Module,
  Param,
  Post,
  UnauthorizedException,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { CommandContext } from '../event-store/command-context';
import { RevisionConflict } from '../event-store/port/event-store';
import { KeyDestroyed } from '../privacy/keyring';
import { TestClock } from '../testing/test-clock';
import type { CommandAnswer } from './answer';
import { answer } from './answer';
import { AsCommand, MinimumPosition, RevisionSeen } from './command-request';
import { createServer } from './server';

class ReachRequest {
  @IsIn(['phone', 'post'])
  readonly how!: string;
  @IsString()
  @Length(1, 50)
  readonly at!: string;
}
class IntroduceRequest {
  @IsString()
  @Length(1, 20)
  readonly name!: string;
  @ValidateNested()
  @Type(() => ReachRequest)
  readonly reach!: ReachRequest;
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(3)
  @Type(() => ReachRequest)
  readonly others?: ReachRequest[];
  @IsOptional()
  @IsInt()
  readonly age?: number;
}

const REFUSALS = {
  'already-there': { title: 'It is there already.', doNext: 'Look at it.' },
  'changed-since-you-looked': { status: 412, title: 'It changed.', doNext: 'Look again.' },
};
const THROWN: Readonly<Record<string, () => unknown>> = {
  bug: () => new TypeError('Sam Okafor 07700 900123 at /srv/secret.ts'),
  conflict: () => new RevisionConflict('talk-1', 3n, 4n),
  erased: () => new KeyDestroyed('a key'),
  forbidden: () => new ForbiddenException('Sam may not'),
  unauthorised: () => new UnauthorizedException(),
  teapot: () => Object.assign(new Error('Sam'), { statusCode: 418 }),
  text: () => 'a text that is thrown',
  nothing: () => undefined,
  database: () => Object.assign(new Error('Sam was here'), { code: '57P01' }),
  gone: () => new Error('Connection terminated unexpectedly'),
};

@Controller('api/test')
class TestController {
  @Post('introductions')
  introduce(@Body() body: IntroduceRequest, @AsCommand() context: CommandContext): CommandAnswer {
    return answer({ revision: 3n, position: 120n, repeated: false }, REFUSALS, {
      id: context.commandId,
      name: body.name,
    });
  }
  @Post('refused/:code')
  refuse(@Param('code') refused: keyof typeof REFUSALS): CommandAnswer {
    return answer({ refused, about: { revision: 7n, missing: ['a'] } }, REFUSALS, {});
  }
  @Post('seen')
  seen(@RevisionSeen() revision: bigint) {
    return { revision: String(revision) };
  }
  @Get('at')
  at(@MinimumPosition() position: bigint) {
    return { position: String(position) };
  }
  @Get('thrown/:what')
  throws(@Param('what') what: string): unknown {
    throw THROWN[what]?.();
  }
  @Get('kept')
  kept(@Headers('x') _: string) {
    return { kept: true };
  }
}
@Module({ controllers: [TestController] })
class TestModule {}

const introduction = { name: 'Robin', reach: { how: 'phone', at: '1' } };

describe('the manners of every address', () => {
  let app: NestFastifyApplication;
  const logged: string[] = [];
  beforeAll(async () => {
    const keep = (message: string, fields?: object) => void logged.push(`${message} ${JSON.stringify(fields)}`);
    const log = { info: keep, warn: keep, error: keep };
    app = await createServer(TestModule, { log, clock: new TestClock('2026-03-02T09:00:00.000Z') });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  beforeEach(() => (logged.length = 0));
  afterAll(() => app.close());

  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string | object,
    headers: Record<string, string> = {},
  ) => {
    const response = await app.inject({
      method,
      url,
      payload,
      headers: { 'idempotency-key': 'one-intention', ...headers },
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: JSON.parse(response.body) as Record<string, unknown>,
    };
  };
  const json = { 'content-type': 'application/json' };
  const post = (payload: string | object, headers = {}) => send('POST', '/api/test/introductions', payload, headers);
  const expectProblem = ({ headers, body }: Awaited<ReturnType<typeof send>>, status: number, code: string) => {
    expect(body).toMatchObject({ type: `urn:living-well:problem:${code}`, status, code });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body['title']).toMatch(/\.$/);
    expect(body['doNext']).toMatch(/\.$/);
  };

  it('answers a command with its revision and position, and keeps everything out of caches', async () => {
    const { status, headers, body } = await post(introduction);
    expect([status, headers['etag'], headers['position'], headers['cache-control']]).toEqual([
      201,
      '"3"',
      '120',
      'no-store',
    ]);
    expect(body).toEqual({ id: expect.any(String) as string, name: 'Robin', revision: '3', position: '120' });
    expect((await send('GET', '/api/test/kept')).headers['cache-control']).toBe('no-store');
  });

  it.each(['/api/test/kept', '/api/test/none', '/%zz'])('sends the security headers with %s', async (url) => {
    const { headers } = await send('GET', url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    });
  });

  it('makes the same command of the same key, and another of another key, address or caller', async () => {
    const idOf = async (headers: Record<string, string>, payload: object = introduction, url = '') =>
      (await send('POST', `/api/test/introductions${url}`, payload, headers)).body['id'];
    const first = await idOf({});
    expect(await idOf({})).toBe(first);
    expect(await idOf({ 'idempotency-key': 'another-intention' })).not.toBe(first);
    expect(await idOf({}, introduction, '?x=1')).not.toBe(first);
    // Two strangers who happen on the same key are not one.
    expect(await idOf({}, { ...introduction, name: 'Ash' })).not.toBe(first);
  });

  it.each(['', 'short', 'x'.repeat(201)])('needs a key for a command: not %p', async (key) => {
    expectProblem(await post(introduction, { 'idempotency-key': key }), 400, 'idempotency-key-missing');
  });

  it.each([
    ['"3"', 200, '3'],
    [undefined, 428, 'if-match-missing'],
    ['3', 400, 'if-match-missing'],
    ['W/"3"', 400, 'if-match-missing'],
    ['*', 400, 'if-match-missing'],
    ['"-1"', 400, 'if-match-missing'],
    [`"${'9'.repeat(40)}"`, 400, 'if-match-missing'],
  ])('takes the revision seen from If-Match: %p is %d', async (value, status, result) => {
    const response = await send('POST', '/api/test/seen', undefined, value === undefined ? {} : { 'if-match': value });
    if (status === 200) expect(response.body).toEqual({ revision: result });
    else expectProblem(response, status, result);
  });

  it.each([
    [undefined, 200, '0'],
    ['120', 200, '120'],
    ['', 400, 'position-not-understood'],
    ['-1', 400, 'position-not-understood'],
    ['1e3', 400, 'position-not-understood'],
    ['9'.repeat(40), 400, 'position-not-understood'],
  ])('takes the position from Position: %p is %d', async (value, status, result) => {
    const response = await send('GET', '/api/test/at', undefined, value === undefined ? {} : { position: value });
    if (status === 200) expect(response.body).toEqual({ position: result });
    else expectProblem(response, status, result);
  });

  it('names every field that is wrong, missing or not expected, and repeats nothing of what was sent', async () => {
    const wrong = {
      name: 'Samantha-with-a-very-long-name',
      reach: { how: 'pigeon-of-sam', extra: 'sam' },
      others: [{ how: 'post', at: '' }, 'sam'],
      age: 'old sam',
      nhsNumber: '9434765919',
    };
    const response = await post(wrong);
    expectProblem(response, 400, 'bad-fields');
    const fields = response.body['fields'] as { field: string; problem: string }[];
    expect(fields.map(({ field }) => field).sort()).toEqual(
      ['age', 'name', 'nhsNumber', 'others.0.at', 'others.1', 'reach.at', 'reach.extra', 'reach.how'].sort(),
    );
    expect(JSON.stringify(fields)).not.toMatch(/sam|pigeon|9434765919/i);
    expect(fields.every(({ problem }) => problem.length > 5)).toBe(true);
  });

  it.each([
    ['an empty object', {}],
    ['a list', []],
    ['a list of lists', '[[[[]]]]'],
    ['a text', '"Sam"'],
    ['a number', '1'],
    ['nothing', 'null'],
    ['lists in lists without end', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['objects in objects without end', `{"name":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
  ])('refuses %s with the fields named or not at all, never as a fault of ours', async (_, payload) => {
    const response = await post(payload, json);
    expect(response.status).toBe(400);
    expect(response.body['code']).toMatch(/^bad-(fields|request)$/);
    expect(logged).toEqual([]);
  });

  it.each([
    ['U+0000', 'Ro\0bin', 'name'],
    ['half a surrogate pair', 'Ro\ud83dbin', 'name'],
  ])('refuses %s in a text, naming the field', async (_, name, field) => {
    const response = await post(JSON.stringify({ ...introduction, name }), json);
    expectProblem(response, 400, 'bad-fields');
    expect(response.body['fields']).toEqual([{ field, problem: 'holds characters that are not text' }]);
  });

  it('names what cannot be stored beside all else that is wrong', async () => {
    const response = await post({ name: 'Ro\0bin', reach: { how: 'pigeon', at: '\0' }, extra: 'a' });
    const fields = response.body['fields'] as { field: string }[];
    expect(fields.map(({ field }) => field).sort()).toEqual(['extra', 'name', 'reach.at', 'reach.how']);
  });

  it.each([
    ['that cannot be read', '{"name":', json, 400, 'bad-request'],
    ['without content', '', json, 400, 'bad-request'],
    ['that would change every object', '{"__proto__":{"a":1}}', json, 400, 'bad-request'],
    ['over 256 KiB', JSON.stringify({ name: 'x'.repeat(256 * 1024) }), json, 413, 'too-large'],
    ['that is not JSON', 'name=Robin', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['that is XML', '<name/>', { 'content-type': 'text/xml' }, 415, 'not-json'],
  ])('refuses a body %s', async (_, payload, headers, status, code) => {
    expectProblem(await post(payload, headers), status, code);
    expect(logged).toEqual([]);
  });

  it.each(['/api/test/none', '/', '/api/test/introductions/../none', `/${'x'.repeat(5000)}`])(
    'has nothing at %s',
    async (url) => {
      expectProblem(await send('GET', url), 404, 'not-found');
    },
  );

  it('says so when an address cannot be decoded', async () => {
    expectProblem(await send('GET', '/api/test/thrown/%zz'), 400, 'bad-request');
  });

  it('maps a refusal to its status and sentence, with what it is about', async () => {
    const refused = await send('POST', '/api/test/refused/already-there');
    expectProblem(refused, 409, 'already-there');
    expect(refused.body).toMatchObject({ revision: '7', missing: ['a'], title: 'It is there already.' });
    expectProblem(await send('POST', '/api/test/refused/changed-since-you-looked'), 412, 'changed-since-you-looked');
  });

  it.each([
    ['conflict', 412, 'changed-since-you-looked'],
    ['erased', 404, 'not-found'],
    ['forbidden', 403, 'not-allowed'],
    ['unauthorised', 401, 'sign-in-needed'],
    ['teapot', 418, 'bad-request'],
  ])('has a sentence for %s', async (what, status, code) => {
    const response = await send('GET', `/api/test/thrown/${what}`);
    expectProblem(response, status, code);
    expect(JSON.stringify(response.body)).not.toContain('Sam');
    expect(logged).toEqual([]);
  });

  it.each(['bug', 'text', 'nothing'])(
    'shows nothing of the inside when it fails with %s, and tells the log where',
    async (what) => {
      const response = await send('GET', `/api/test/thrown/${what}`);
      expectProblem(response, 500, 'unexpected');
      expect(JSON.stringify([response.body, response.headers])).not.toMatch(/Sam|07700|secret|TypeError|thrown/);
      expect(logged).toHaveLength(1);
      expect(logged[0]).toContain('"where":"GET /api/test/thrown/:what"');
      expect(logged[0]).not.toMatch(/Sam|07700|secret/);
    },
  );

  it.each(['database', 'gone'])('says that it will pass when a part cannot be reached: %s', async (what) => {
    const response = await send('GET', `/api/test/thrown/${what}`);
    expectProblem(response, 503, 'out-of-reach');
    expect(response.headers['retry-after']).toBe('1');
    expect(logged).toHaveLength(1);
  });
});
