import type { Command } from 'commander';
import { HEEDED, WatchReplay } from '@contexts/assurance';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { categoryOf } from '@platform/event-store/port/event-store';
import type { Publisher } from '@platform/runtime/context-parts';
import type { Platform } from '@platform/runtime/platform.module';
import { OperatorError, print, printJson } from './command-line';
import { contexts } from './contexts';
import type { Open } from './open';

const EVENTS_AT_ONCE = 1000;

/** Who would have been in danger of being lost, by the rules of today over the log as it was told. */
export function addWatchCommands(program: Command, open: Open): void {
  program
    .command('watch')
    .description('whom the watch looks after, by ids')
    .command('replay')
    .description('the alerts that the rules raise over the log, moment by moment; reads only, and sends nothing')
    .requiredOption('--until <date>', 'a day or moment, such as 2026-03-02')
    .option('--json', 'for machines')
    .action(async ({ until, json }: { until: string; json?: true }) => {
      const end = /^\d{4}-\d{2}-\d{2}$/.test(until) ? `${until}T23:59:59.999Z` : until;
      const day = new Date(until.slice(0, 10));
      // 31 February would be taken for a day of March.
      if (
        Number.isNaN(Date.parse(end)) ||
        Number.isNaN(day.getTime()) ||
        !until.startsWith(day.toISOString().slice(0, 10))
      ) {
        throw new OperatorError(`--until is a day or a moment such as 2026-03-02; "${until}" is not.`);
      }
      const replay = await open(({ platform }) => replayed(platform, new Date(end)));
      const alerts = replay.alerts();
      if (json) return printJson(alerts);
      for (const { rule, personId, subjectId, dueAt, raisedAt, owner, expiresAt, escalatedAt, resolvedAt } of alerts) {
        const became = resolvedAt ? `resolved ${resolvedAt}` : 'open';
        const told = escalatedAt ? `, escalated ${escalatedAt}` : '';
        const of = personId ? `person ${personId}` : `left word ${subjectId}`;
        print(`${raisedAt} ${rule} ${of}: due ${dueAt}, ${owner} by ${expiresAt}${told}, ${became}`);
      }
      print(`${alerts.length} alerts, ${alerts.filter((one) => !one.resolvedAt).length} of them open at ${end}.`);
    });
}

/** What was recorded until then, told as its contexts tell it and at the time of the record. */
async function replayed(platform: Platform, until: Date): Promise<WatchReplay> {
  const telling = new Map<string, Publisher[]>();
  for (const context of contexts) {
    for (const publisher of context.parts(platform).publishers ?? []) {
      for (const { category } of publisher.streams)
        telling.set(category, [...(telling.get(category) ?? []), publisher]);
    }
  }
  const definitions = new Map(
    [...telling.values()].flat().flatMap(({ streams }) => streams.map((stream) => [stream.category, stream] as const)),
  );
  const replay = new WatchReplay();
  for (let [after, hasMore] = [0n, true]; hasMore;) {
    const { events, upTo } = await platform.store.readAll({ after, categories: [...telling.keys()], limit: EVENTS_AT_ONCE }); // prettier-ignore
    [after, hasMore] = [upTo, events.length === EVENTS_AT_ONCE];
    const opened = await Promise.all(events.map((stored) => platform.streams.decode(definitions, stored)));
    for (const event of opened) if (event) tell(event, telling, replay, until);
  }
  replay.passUntil(until);
  return replay;
}

function tell(event: RecordedEvent, telling: ReadonlyMap<string, Publisher[]>, replay: WatchReplay, until: Date): void {
  const at = new Date(event.metadata.recordedAt);
  if (at > until) return;
  for (const publisher of telling.get(categoryOf(event.stream)) ?? []) {
    const told = publisher.translate(event);
    if (told && HEEDED.some((type) => type === told.type)) replay.hear(told.type, told.data, at);
  }
}
