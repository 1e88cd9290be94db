import { ANYONE } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Streams } from '@platform/event-store/streams';
import { COMMAND_LINE } from '@platform/operations/operations.access';
import type { FeedCounts, FeedImported, RowProblem } from '../../domain/feed/feed.events';
import { feedStream } from '../../domain/feed/feed.state';
import { readService } from '../../domain/feed/read-service.rules';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { canonical } from '../../domain/service-listing/sources.rules';
import type { ImportFeed } from './import-feed.command';
import { dropService, importService } from './import-feed.decide';

const AT_ONCE = 8;
const MOST_PROBLEMS_KEPT = 200;

export interface ImportReport {
  readonly feedId: string;
  readonly importId: string;
  readonly isWhole: boolean;
  readonly counts: FeedCounts;
  readonly problems: readonly RowProblem[];
}

/** For whoever runs the product: they are asked for no role, for they hold the log itself. */
export async function importFeed(streams: Streams, asked: ImportFeed): Promise<ImportReport> {
  return new RunningImport(streams, asked).run();
}

class RunningImport {
  private readonly feedId: string;
  private readonly seen = new Set<string>();
  private readonly problems: RowProblem[] = [];
  private counts = { read: 0, changed: 0, unchanged: 0, conflicts: 0 };

  constructor(
    private readonly streams: Streams,
    private readonly asked: ImportFeed,
  ) {
    this.feedId = idFrom('feed', asked.name);
  }

  async run(): Promise<ImportReport> {
    const { reader, importId } = this.asked;
    const { state: before } = await this.streams.load(feedStream, this.feedId);
    let waiting: HsdsService[] = [];
    for await (const { row, service } of reader.rows) {
      this.counts.read += 1;
      const taken = this.take(row, service);
      if (taken) waiting.push(taken);
      if (waiting.length === AT_ONCE) {
        await Promise.all(waiting.map((one) => this.importOne(one)));
        waiting = [];
      }
      this.asked.onProgress(this.counts.read, reader.total());
    }
    await Promise.all(waiting.map((one) => this.importOne(one)));
    this.problems.push(...reader.problems());
    // A row that was lost may be any service, so nothing is taken to be gone.
    const isWhole = reader.isWhole() && !this.problems.some(({ isLost }) => isLost);
    const dropped = isWhole ? [...before.serviceIds].filter((id) => !this.seen.has(id)) : [];
    for (const serviceId of dropped) await this.dropOne(serviceId);
    const appeared = [...this.seen].filter((id) => !before.serviceIds.has(id));
    const { read, changed, unchanged, conflicts } = this.counts;
    const counts: FeedCounts = {
      ...{ read, appeared: appeared.length, changed: changed - appeared.length, unchanged, dropped: dropped.length },
      ...{ conflicts, problems: this.problems.length },
    };
    const problems = this.problems.slice(0, MOST_PROBLEMS_KEPT);
    const isNews = changed > 0 || dropped.length > 0 || canonical(before.problems) !== canonical(problems);
    if (isNews) await this.keep({ isWhole, counts, problems, appeared, dropped });
    return { feedId: this.feedId, importId, isWhole, counts, problems: this.problems };
  }

  private take(row: number, value: unknown): HsdsService | undefined {
    const { value: service, misfits } = readService(value);
    const isLost = service === undefined;
    this.problems.push(...misfits.map((misfit) => ({ row, of: 'services', ...misfit, isLost })));
    if (!service) return undefined;
    if (this.seen.has(service.id)) {
      const twice = { field: 'id', problem: 'is that of an earlier one', expected: 'an id of its own', isLost: true };
      this.problems.push({ row, of: 'services', ...twice });
      return undefined;
    }
    this.seen.add(service.id);
    return service;
  }

  private async importOne(service: HsdsService): Promise<void> {
    const { importId, precedence, now } = this.asked;
    const importing = { feedId: this.feedId, importId, precedence, at: now.toISOString(), service };
    const decided = await this.append(service.id, (state) => importService(importing, state));
    this.counts[decided.length > 0 ? 'changed' : 'unchanged'] += 1;
    if (decided.some(({ type }) => type === 'ListingConflictFound')) this.counts.conflicts += 1;
  }

  private async dropOne(serviceId: string): Promise<void> {
    const { importId, now } = this.asked;
    const dropping = { serviceId, feedId: this.feedId, importId, at: now.toISOString() };
    await this.append(serviceId, (state) => dropService(dropping, state));
  }

  /** What was decided last: somebody may have written in between. */
  private async append(
    serviceId: string,
    decide: (state: typeof serviceListingStream.initial) => ReturnType<typeof importService>,
  ): Promise<readonly ServiceListingEvent[]> {
    let decided: readonly ServiceListingEvent[] = [];
    await this.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => {
        const decision = decide(state);
        decided = 'refused' in decision ? [] : decision;
        return decision;
      },
      context: this.contextOf(serviceId),
    });
    return decided;
  }

  private async keep(found: Pick<FeedImported['data'], 'isWhole' | 'counts' | 'problems' | 'appeared' | 'dropped'>) {
    const { name, precedence, importId, now } = this.asked;
    const imported: FeedImported = {
      type: 'FeedImported',
      data: { feedId: this.feedId, importId, name, precedence, importedAt: now.toISOString(), ...found },
    };
    await this.streams.decideAndAppend({
      stream: feedStream,
      id: this.feedId,
      decide: () => [imported],
      context: this.contextOf(this.feedId),
    });
  }

  private contextOf(about: string): CommandContext {
    const { importId, now } = this.asked;
    return {
      commandId: idFrom('import', importId, about),
      principal: { ...ANYONE, role: 'service', context: COMMAND_LINE },
      purpose: 'directory',
      lawfulBasis: 'public-task',
      now,
      correlationId: importId,
      causationId: null,
    };
  }
}
