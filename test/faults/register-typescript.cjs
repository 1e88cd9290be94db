// Lets a plain Node process load the sources as the build would compile them.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const find = Module._resolveFilename;

Module._resolveFilename = function (request, parent, ...rest) {
  const from = request.startsWith('.') && parent?.filename ? resolve(dirname(parent.filename), request) : '';
  const source = from.replace(/\.js$/, '.ts');
  return find.call(this, source.endsWith('.ts') && existsSync(source) ? source : request, parent, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const options = { filename, configFile: join(root, '.swcrc'), cwd: root, sourceMaps: false };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
