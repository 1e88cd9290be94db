/**
 * Runs suites in the realm of Node.js itself, one after the other, and not in a vm context of its own for each, so that
 * packages are loaded once for a worker instead of once for a suite. What is ours is loaded afresh for every suite, and
 * whatever a suite adds to or changes in globals and the environment ends with it.
 */
const vm = require('node:vm');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { defaultMetadataStorage: memoryOfClassTransformer } = require('class-transformer/cjs/storage');
const { ModuleMocker } = require('jest-mock');

/** What Jest is given as the context of a suite; what it compiles for that is compiled in this realm. */
const HERE = {};
const { compileFunction } = vm;
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(source, parameters, parsingContext === HERE ? options : { ...options, parsingContext });

const timerConfig = { idToRef: (id) => ({ id, ref: () => id, unref: () => id }), refToId: (timer) => timer?.id };

/** Makes the properties of an object those that it had. */
function restore(object, had) {
  for (const key of Reflect.ownKeys(object)) if (!Object.hasOwn(had, key)) Reflect.deleteProperty(object, key);
  for (const key of Reflect.ownKeys(had)) {
    const { value, get } = Object.getOwnPropertyDescriptor(object, key) ?? {};
    if (!Object.is(value, had[key].value) || get !== had[key].get) Reflect.defineProperty(object, key, had[key]);
  }
}

module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  had = Object.getOwnPropertyDescriptors(globalThis);
  hadInEnvironment = { ...process.env };
  exit = process.exit;
  exitCode = process.exitCode;

  constructor({ projectConfig: config }) {
    const { global, moduleMocker } = this;
    this.fakeTimers = new LegacyFakeTimers({ config, global, moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers({ config, global });
    // By which outside.cjs loads packages.
    global.outside = require;
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    // It would keep every class of every suite; what else keeps classes keeps them in globals.
    memoryOfClassTransformer.clear();
    Object.assign(process, { exit: this.exit, exitCode: this.exitCode });
    for (const name of Object.keys(process.env)) if (!(name in this.hadInEnvironment)) delete process.env[name];
    Object.assign(process.env, this.hadInEnvironment);
    restore(globalThis, this.had);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return HERE;
  }
};
