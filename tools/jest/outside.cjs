// In place of the source of a package: the package as Node.js itself loads it, once for all suites of a worker.
module.exports = {
  process: (_source, file) => {
    const name = JSON.stringify(file);
    // What Jest loads before there is a suite, such as globalSetup, has the source.
    const asItIs = `module._compile(require('node:fs').readFileSync(${name}, 'utf8'), ${name})`;
    return { code: `if (globalThis.outside) module.exports = globalThis.outside(${name}); else ${asItIs};` };
  },
};
