import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly profiles?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly restart?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const root = resolve(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const text = read('docker-compose.yml');
const { services, volumes, networks } = parse(text, { merge: true }) as Compose;
const all = Object.entries(services);
const apps = readdirSync(join(root, 'apps')).filter(
  // The command line runs when it is called.
  (app) => !['all-in-one', 'living-well'].includes(app) && existsSync(join(root, 'apps', app, 'src/main.ts')),
);
const ours = all.filter(([name]) => apps.includes(name));

/** What other programs read, by the beginning of its name, in the services of those programs. */
const OF_OTHERS: Readonly<Record<string, RegExp>> = {
  postgres: /^POSTGRES_/,
  kafka: /^KAFKA_/,
  kurrentdb: /^KURRENTDB_/,
  openid: /^(KC_|OIDC_CLIENT_SECRET$|PUBLIC_URL$)/,
  grafana: /^GF_/,
  jaeger: /^COLLECTOR_/,
};

describe('docker-compose.yml', () => {
  it('runs every app of the distributed mode from one image, each by its own entry', () => {
    expect(ours.map(([name]) => name).sort()).toEqual([...apps].sort());
    for (const [name, { image, command }] of ours) {
      expect({ name, image, command }).toEqual({ name, image: 'living-well:0.1.0', command: [`dist/server/apps/${name}/src/main.js`] }); // prettier-ignore
    }
    expect(read('Dockerfile')).toContain('ENTRYPOINT ["node"]');
  });

  it('has everything that the distributed mode needs, KurrentDB and Jaeger only when asked for', () => {
    const others = all.filter(([name]) => !apps.includes(name));
    expect(others.map(([name]) => name).sort()).toEqual(['grafana', 'jaeger', 'kafka', 'kurrentdb', 'openid', 'postgres', 'prometheus']); // prettier-ignore
    expect(all.filter(([, { profiles }]) => profiles).map(([name]) => name)).toEqual(['kurrentdb', 'jaeger']);
  });

  it.each(all)('%s has a pinned image, a health check, and is started again', (_, service) => {
    expect(service.image).toMatch(/^[a-z0-9./-]+:v?\d+(\.\d+)+$/);
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.restart).toBe('unless-stopped');
  });

  it.each(ours)('%s has a root file system that cannot be written', (_, service) => {
    expect(service.read_only).toBe(true);
  });

  it('gives every process only what it knows', () => {
    const known = new Set([...variablesReadBy('apps'), ...variablesReadBy('libs/platform')]);
    for (const [name, { environment = {} }] of all) {
      const unknown = Object.keys(environment).filter((variable) => !(OF_OTHERS[name]?.test(variable) ?? known.has(variable))); // prettier-ignore
      expect({ name, unknown }).toEqual({ name, unknown: [] });
    }
  });

  it('tells the gateway where every context answers, and identity where intake does', () => {
    const addressOf = (context: string) => `http://${context}:3000`;
    for (const context of apps.filter((app) => app !== 'gateway')) {
      const variable = `${context.toUpperCase().replaceAll('-', '_')}_URL`;
      expect(services['gateway']?.environment?.[variable]).toBe(addressOf(context));
      expect(read('deploy/prometheus.yml')).toContain(`- ${context}:3000\n`);
    }
    expect(services['identity']?.environment).toMatchObject({ INTAKE_URL: addressOf('intake'), NODE_ENV: 'production' }); // prettier-ignore
  });

  it('holds no secret: whoever starts it is asked for each, in words', () => {
    const secret = /(PASSWORD|SECRET|MASTER_KEY)/;
    for (const [, { environment = {} }] of all) {
      for (const [name, value] of Object.entries(environment)) {
        if (secret.test(name)) expect({ name, value }).toMatchObject({ value: expect.stringMatching(/^\$\{\w+:\?[A-Z][^}]{20,}\}$/) as string }); // prettier-ignore
      }
    }
    expect(text.match(/postgres:\/\/living_well:(?!\$\{POSTGRES_PASSWORD:\?)/)).toBeNull();
  });

  it('opens nothing to other machines, and contexts to nobody but the gateway', () => {
    for (const [, { ports = [] }] of all) ports.forEach((port) => expect(port).toMatch(/^127\.0\.0\.1:/));
    for (const [name, service] of ours.filter(([app]) => app !== 'gateway')) {
      expect({ name, ports: service.ports, networks: service.networks }).toEqual({ name, ports: undefined, networks: ['inside'] }); // prettier-ignore
    }
    expect(networks).toMatchObject({ inside: { internal: true } });
  });

  it('names only volumes that it declares and files that are there', () => {
    const mounts = all.flatMap(([, service]) => service.volumes ?? []).map((mount) => mount.split(':')[0] ?? '');
    for (const source of mounts) {
      expect({ source, known: source in volumes || existsSync(join(root, source)) }).toEqual({ source, known: true });
    }
    expect(Object.keys(volumes).filter((name) => !mounts.includes(name))).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');

  it('is made of pinned images, runs as nobody special, and says whether it is well', () => {
    const from = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from.length).toBeGreaterThan(1);
    from.forEach((image) => expect(image).toMatch(/:\d+\.\d+\.\d+-/));
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*"deploy\/is-ready.mjs"/m);
  });

  it('is given nothing but what it is built from', () => {
    const [first, ...let_in] = read('.dockerignore').split('\n');
    expect(first).toBe('**');
    for (const line of let_in.filter((one) => one.startsWith('!'))) expect(existsSync(join(root, line.slice(1)))).toBe(true); // prettier-ignore
  });
});

/** The names in `env['NAME']` and in the readers of settings, in production code below a folder. */
function variablesReadBy(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('spec'))
    .flatMap((file) => [...read(join(folder, file)).matchAll(/'([A-Z][A-Z_]+)'/g)])
    .flatMap(([, name]) => name ?? [])
    .concat('INTAKE_URL CARE_PLAN_URL PROVIDER_DIRECTORY_URL OUTCOMES_URL IDENTITY_URL ASSURANCE_URL'.split(' '));
}
