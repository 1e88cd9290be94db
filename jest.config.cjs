const fs = require('node:fs');
const path = require('node:path');

const modules = path.join(__dirname, 'node_modules');
const isEsm = (name) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
};
const esmPackages = fs
  .readdirSync(modules)
  .flatMap((d) => (d.startsWith('@') ? fs.readdirSync(path.join(modules, d)).map((p) => `${d}/${p}`) : [d]))
  .filter(isEsm)
  // CommonJS that loads parts of Node.js with import().
  .concat('@opentelemetry/otlp-exporter-base');
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  },
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/libs/platform/testing/same-seed.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages.map((p) => p.replace(/[.+]/g, '\\$&')).join('|')})/)`],
  moduleNameMapper: {
    '^@platform/(.*)$': '<rootDir>/libs/platform/$1',
    '^@contracts/(.*)$': '<rootDir>/libs/contracts/$1',
    '^@demonstration/(.*)$': '<rootDir>/libs/demonstration/$1',
    '^@contexts/([^/]+)$': '<rootDir>/libs/contexts/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
const project = (displayName, testRegex, roots, more = {}) => ({
  ...shared,
  displayName,
  testRegex,
  roots: roots.filter((r) => fs.existsSync(path.join(__dirname, r))).map((r) => `<rootDir>/${r}`),
  ...more,
});

module.exports = {
  rootDir: __dirname,
  testTimeout: 60000,
  // What earlier suites left in a worker makes the later ones slow.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/libs/platform/testing/jest-global-setup.ts',
  globalTeardown: '<rootDir>/libs/platform/testing/jest-global-teardown.ts',
  projects: [
    project('unit', ['\\.spec\\.ts$'], ['apps', 'libs', 'tools', 'test']),
    project('integration', ['\\.int-spec\\.ts$'], ['apps', 'libs']),
    project('journeys', ['\\.journey-spec\\.ts$'], ['test']),
    project('browser', ['\\.browser-spec\\.ts$'], ['test']),
    // Only with a broker, which npm run test:kafka brings: npm test needs nothing but npm.
    ...(process.env.TEST_KAFKA_BROKERS ? [project('kafka', ['\\.kafka-spec\\.ts$'], ['libs', 'test'])] : []),
  ].filter((p) => p.roots.length > 0),
};
