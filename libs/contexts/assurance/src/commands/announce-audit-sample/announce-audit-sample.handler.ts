import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import { idFrom } from '@platform/event-store/command-context';
import type { Accepted, Refused } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import { auditSampleStream } from '../../domain/audit-sample/audit-sample.state';
import { DRAW_RULE } from '../../domain/audit-sample/draw.rules';
import { periodOf } from '../../domain/figure/period.rules';
import { PathwayListQuery } from '../../views/audit-samples/pathway-list.query';
import { AnnounceAuditSample } from './announce-audit-sample.command';
import type { AnnounceAuditSampleRefusal } from './announce-audit-sample.decide';
import { announceAuditSample } from './announce-audit-sample.decide';

const ALLOWED_MS = 10_000;

export type AnnounceAuditSampleOutcome =
  Refused<AnnounceAuditSampleRefusal> | (Accepted & { readonly sampleId: string });

@CommandHandler(AnnounceAuditSample)
export class AnnounceAuditSampleHandler implements ICommandHandler<AnnounceAuditSample> {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly lists: PathwayListQuery,
  ) {}

  async execute({ data, context }: AnnounceAuditSample): Promise<AnnounceAuditSampleOutcome> {
    const { access, platform } = this.assurance;
    await access.assertMay(context.principal, 'auditSample.announce');
    const period = periodOf(data.period);
    if (!period) throw new Error(`No month or quarter is called ${data.period}.`);
    await this.assurance.caughtUp(ALLOWED_MS);
    const sampleId = idFrom('audit sample', context.commandId);
    const upTo = await this.lists.logged();
    const { lines, listHash, entries, entriesHash, people, fewest } = await this.lists.of({ sampleId, period, upTo });
    const announced = {
      ...{ sampleId, period: period.id, asked: data.pathways, lines: lines.length, listHash, entriesHash },
      ...{ upTo: upTo.toString(), rule: DRAW_RULE, announcedBy: context.principal.memberId ?? '' },
      announcedAt: context.now.toISOString(),
    };
    const known = { period, today: civilDay(context.now), people, fewest, entries: entries.length };
    const outcome = await platform.streams.decideAndAppend({
      ...{ stream: auditSampleStream, id: period.id, context },
      decide: (samples) => announceAuditSample({ announced, ...known }, samples),
    });
    return 'refused' in outcome ? outcome : { ...outcome, sampleId };
  }
}
