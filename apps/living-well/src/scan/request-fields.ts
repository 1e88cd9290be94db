import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

type Class = new () => object;

/** A way in that changes something, and the fields of its request that take any words. */
export interface WayIn {
  /** `/api/care-plan/plans/:planId/goals`. */
  readonly path: string;
  /** `text`, `words.whatIsHard`, `options[]`, `reasons[].reason`. */
  readonly fields: readonly string[];
}

interface Route {
  readonly method: number;
  readonly path: string;
  readonly body: Class | undefined;
}

const [GET, POST] = [0, 1];
const BODY = 3;
const WORD = 'lw0123456789ab';

/** Every way to change something, from its controllers and what their requests are checked by: a new field is found by itself. */
export function waysIn(app: NestFastifyApplication): readonly WayIn[] {
  const changing = routesOf(app).filter(({ method }) => method === POST);
  return changing.map(({ path, body }) => ({ path, fields: body ? wordsIn(body) : [] }));
}

/** The addresses of all that can be read with these ids, such as `personId`. */
export function pagesWith(app: NestFastifyApplication, ids: Readonly<Record<string, string>>): readonly string[] {
  const filled = routesOf(app)
    .filter(({ method }) => method === GET)
    .map(({ path }) => path.replace(/:([A-Za-z]+)/g, (param, name: string) => ids[name] ?? param));
  return filled.filter((path) => !path.includes(':'));
}

function routesOf(app: NestFastifyApplication): readonly Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function' || Reflect.getMetadata(PATH_METADATA, metatype) === undefined) return [];
    const prototype = metatype.prototype as Readonly<Record<string, unknown>>;
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype));
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = name === 'constructor' ? undefined : prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) return [];
      const method = Number(Reflect.getMetadata('method', handler));
      const own = String([Reflect.getMetadata(PATH_METADATA, handler)].flat()[0]);
      const parts = [base, own].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
      return [{ method, path: `/${parts.join('/')}`, body: bodyOf(metatype as Class, prototype, name) }];
    });
  });
}

function bodyOf(controller: Class, prototype: object, name: string): Class | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number }>;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as readonly Class[];
  const [, body] = Object.entries(args).find(([key]) => key.startsWith(`${BODY}:`)) ?? [];
  return body && types[body.index];
}

/** A field takes words when it takes a word that nobody has thought of. */
function wordsIn(request: Class, prefix = ''): readonly string[] {
  const names = [...new Set(checksOf(request).map(({ propertyName }) => propertyName))];
  return names.flatMap((name) => {
    const nested = nestedIn(request, name);
    if (nested) return wordsIn(nested.of, `${prefix}${name}${nested.isList ? '[]' : ''}.`);
    if (takes(request, name, WORD)) return [`${prefix}${name}`];
    return takes(request, name, [WORD, `${WORD}c`]) ? [`${prefix}${name}[]`] : [];
  });
}

const checksOf = (request: Class) => getMetadataStorage().getTargetValidationMetadatas(request, '', false, false);

/** The class of what is nested in a field, or in each of a list. */
function nestedIn(request: Class, name: string): { readonly of: Class; readonly isList: boolean } | undefined {
  const isList = checksOf(request).some(
    ({ propertyName, name: check }) => propertyName === name && check === 'isArray',
  );
  const made = (plainToInstance(request, { [name]: isList ? [{}] : {} }) as Record<string, unknown>)[name];
  const one: unknown = isList && Array.isArray(made) ? made[0] : made;
  if (typeof one !== 'object' || one === null || Array.isArray(one) || one.constructor === Object) return undefined;
  return { of: one.constructor as Class, isList };
}

function takes(request: Class, name: string, value: unknown): boolean {
  return !validateSync(plainToInstance(request, { [name]: value })).some(({ property }) => property === name);
}
