import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { parse } from 'yaml';
import { GatewayHealthController } from '../gateway/gateway-health.controller';
import type { Platform } from '../runtime/platform.module';
import { measures } from './measures';
import { ObservabilityController } from './observability.module';

const read = (file: string) => readFileSync(join(resolve(__dirname, '../../../deploy'), file), 'utf8');

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}
interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: Readonly<Record<string, string>>;
    }[];
  }[];
}
const { panels } = JSON.parse(read('grafana/dashboards/living-well.json')) as Dashboard;
const rules = (parse(read('prometheus-rules.yml')) as Rules).groups.flatMap((group) => group.rules);

/** Names of metrics in an expression of PromQL: what is no label, text, function, duration or word of the language. */
function namesIn(expr: string): readonly string[] {
  const bare = expr
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '');
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w|\s*\()/g)]
    .map(([name]) => name)
    .filter((name) => !['and', 'or', 'unless', 'by', 'bool', 'offset'].includes(name) && !/^e\d*$/.test(name));
}

/** The series that a text of /metrics brings, those that have no value yet included; `up` is Prometheus' own. */
function seriesOf(text: string): ReadonlySet<string> {
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  const parts = { histogram: ['_bucket', '_sum', '_count'], summary: ['', '_sum', '_count'] };
  return new Set([
    'up',
    ...types.flatMap(([, name, type]) => (parts[type as keyof typeof parts] ?? ['']).map((part) => `${name}${part}`)),
  ]);
}

/** What is asked for in an expression and in none of these texts. */
const missingIn = (told: readonly ReadonlySet<string>[], expr: string) =>
  namesIn(expr).filter((name) => !told.some((series) => series.has(name)));

describe('what operators watch', () => {
  const texts: string[] = [];
  beforeAll(async () => {
    const away = { store: { head: () => Promise.resolve(0n) }, bus: { behind: () => Promise.resolve([]) } };
    const discovery = { getProviders: () => [] };
    const context = new ObservabilityController(away as unknown as Platform, discovery as unknown as DiscoveryService);
    const gateway = new GatewayHealthController(() => Promise.resolve());
    const reply = { header: () => reply, send: (text: string) => texts.push(text) };
    for (const controller of [context, gateway]) await controller.metrics(reply as unknown as FastifyReply);
  });
  const told = () => texts.map(seriesOf);

  it.each(panels.map(({ title, targets }) => [title, targets] as const))('“%s” is told by a process', (_, targets) => {
    for (const { expr } of targets) {
      expect(namesIn(expr)).not.toEqual([]);
      expect(missingIn(told(), expr)).toEqual([]);
    }
  });

  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s can fire, and says what to look at', (_, rule) => {
    expect(namesIn(rule.expr)).not.toEqual([]);
    expect(missingIn(told(), rule.expr)).toEqual([]);
    expect(rule.labels.severity).toMatch(/^(page|ticket)$/);
    expect(Object.keys(rule.annotations).sort()).toEqual(['first', 'summary']);
  });

  it('would be told by nobody when a name is wrong', () => {
    expect(missingIn(told(), 'sum by (route) (rate(living_well_http_requests_count{status=~"5.."}[5m])) > 0')).toEqual([
      'living_well_http_requests_count',
    ]);
    expect(missingIn(told(), 'living_well_ready == 0 and on (instance) made_up')).toEqual(['made_up']);
    expect(missingIn(told(), 'living_well_http_request_seconds')).toEqual(['living_well_http_request_seconds']);
  });

  it('fires for what harms people', () => {
    const alerts = rules.map(({ alert }) => alert);
    for (const needed of ['ProcessNotReady', 'PublisherStuck', 'ViewBehind', 'ReactionBehind', 'MessagesParked']) {
      expect(alerts).toContain(needed);
    }
    expect(rules.find(({ alert }) => alert === 'ViewBehind')?.expr).toMatch(/> 60$/);
  });

  it('has labels of few values that are nobody’s, and a help that says what is counted', async () => {
    const allowed = ['method', 'route', 'status', 'context', 'command', 'outcome', 'code', 'consumer', 'pool', 'state'];
    for (const { help, name, type } of await measures.getMetricsAsJSON()) {
      expect({ name, help }).toMatchObject({ help: expect.stringMatching(/^(Seconds|Commands|Appends|Messages|Connections|Questions) /) as string }); // prettier-ignore
      if (String(type) === 'histogram' && name.includes('seconds')) expect(help).toMatch(/^Seconds/);
      const { labelNames } = measures.getSingleMetric(name) as unknown as { labelNames: readonly string[] };
      for (const label of labelNames) expect(allowed).toContain(label);
    }
  });
});
