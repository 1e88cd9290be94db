import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Property {
  type?: string | string[];
  format?: string;
  enum?: string[];
  pattern?: string;
}
interface Schema {
  title: string;
  description: string;
  type: string;
  additionalProperties: boolean;
  required: string[];
  properties: Record<string, Property>;
}

const sound: Schema = {
  title: 'GoalSetV1',
  description: 'A goal was set.',
  type: 'object',
  additionalProperties: false,
  required: ['goalId', 'how', 'setAt'],
  properties: {
    goalId: { type: 'string', format: 'uuid' },
    how: { type: 'string', enum: ['together', 'alone'] },
    setAt: { type: 'string', format: 'date-time' },
  },
};

let root: string;
const folder = () => path.join(root, 'libs/contracts/care-plan');
const write = (schema: Schema, file = 'goal-set.v1.schema.json') =>
  fs.writeFileSync(path.join(folder(), file), JSON.stringify(schema, null, 2));
const run = (script: string) => {
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, script), '--root', root], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root });

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'contracts-'));
  fs.mkdirSync(folder(), { recursive: true });
  fs.copyFileSync(
    path.join(__dirname, '../../libs/contracts/cloud-event.schema.json'),
    path.join(root, 'libs/contracts/cloud-event.schema.json'),
  );
  write(sound);
  run('generate.mjs');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const commit = () => {
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
};

it('accepts schemas whose types are up to date, and says when there is no history to compare with', () => {
  const { status, said } = run('check.mjs');
  expect(said).toContain('1 schemas sound');
  expect(said).toContain('no git history');
  expect(status).toBe(0);
});

it('allows a new optional property and a new enum value inside a version', () => {
  commit();
  write({
    ...sound,
    properties: {
      ...sound.properties,
      how: { type: 'string', enum: ['together', 'alone', 'by-post'] },
      planId: { type: 'string', format: 'uuid' },
    },
  });
  run('generate.mjs');
  expect(run('check.mjs')).toEqual({ status: 0, said: expect.stringContaining('compatible with the last commit') });
});

it('refuses, by name, every change that breaks a reader or a sender', () => {
  commit();
  write({
    ...sound,
    required: ['goalId', 'how', 'planId'],
    properties: {
      goalId: { type: ['string', 'null'], format: 'uuid' },
      how: { type: 'string', enum: ['together'] },
      planId: { type: 'string', format: 'uuid' },
    },
  });
  run('generate.mjs');
  const { status, said } = run('check.mjs');
  expect(status).toBe(1);
  expect(said).toContain('"setAt" was removed');
  expect(said).toContain('type of "goalId" changed');
  expect(said).toContain('"how" no longer allows alone');
  expect(said).toContain('"planId" became required');
});

it('refuses a schema that was removed', () => {
  write({ ...sound, title: 'GoalLeftV1' }, 'goal-left.v1.schema.json');
  run('generate.mjs');
  commit();
  fs.rmSync(path.join(folder(), 'goal-left.v1.schema.json'));
  run('generate.mjs');
  expect(run('check.mjs')).toEqual({
    status: 1,
    said: expect.stringContaining('goal-left.v1.schema.json: was removed'),
  });
});

it('refuses types and asyncapi.yaml that do not match the schemas', () => {
  write({ ...sound, description: 'Somebody set a goal.' });
  fs.writeFileSync(path.join(folder(), 'asyncapi.yaml'), "x:\n  $ref: './gone.v1.schema.json'\n");
  const { status, said } = run('check.mjs');
  expect(status).toBe(1);
  expect(said).toContain('generated/care-plan.ts: does not match');
  expect(said).toContain('asyncapi.yaml: does not mention goal-set.v1.schema.json');
  expect(said).toContain('gone.v1.schema.json does not exist');
});

it('refuses what could carry words, and objects that let anything through', () => {
  write({
    ...sound,
    additionalProperties: true,
    properties: { ...sound.properties, personName: { type: 'string', format: 'uuid' }, via: { type: 'string' } },
  });
  run('generate.mjs');
  const { status, said } = run('check.mjs');
  expect(status).toBe(1);
  expect(said).toContain('"personName" could carry words');
  expect(said).toContain('"via" is free text');
  expect(said).toContain('"additionalProperties": false');
});
