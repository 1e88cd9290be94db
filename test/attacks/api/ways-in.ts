import { RequestMethod } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { ContextApp } from '@platform/testing/context-app';

const BODY = 3;
const QUERY = 4;

/** An address of the API as its controller declares it. */
export interface WayIn {
  readonly method: 'GET' | 'POST';
  /** With its ids by name, such as `/api/care-plan/plans/:planId/goals`. */
  readonly path: string;
  /** The class that the body is checked against. */
  readonly body?: Type<object>;
  readonly query?: Type<object>;
}

/** Every address that a controller of the running product offers. */
export function waysIn({ app }: ContextApp): readonly WayIn[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? ofController(metatype as Type<object>) : []));
}

function ofController(controller: Type<object>): WayIn[] {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (name === 'constructor' || typeof handler !== 'function') return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
    if (path === undefined) return [];
    const parts = [Reflect.getMetadata(PATH_METADATA, controller) as string, [path].flat()[0] ?? ''];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
    if (method !== 'GET' && method !== 'POST')
      throw new Error(`Nothing here tries ${method}, as ${String(path)} asks.`);
    return {
      method,
      path: `/${parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`,
      body: typeOf(controller, name, BODY),
      query: typeOf(controller, name, QUERY),
    }; // prettier-ignore
  });
}

function typeOf(controller: Type<object>, name: string, kind: number): Type<object> | undefined {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, object>;
  const at = Object.keys(declared)
    .find((key) => key.startsWith(`${kind}:`))
    ?.split(':')[1];
  if (at === undefined) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as Type<object>[];
  return types[Number(at)];
}
