import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { StoredEvent } from '@platform/event-store/port/event-store';
import { notFound, Problem } from '@platform/http/problem';
import type { Disclosure, ErasedEntry, RedactionReason } from '@platform/transparency-log/bundle';
import { writeBundle } from '@platform/transparency-log/bundle';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { CheckpointsQuery } from '../log/checkpoints.query';

/** What is read of the fact that a pack was produced; all of it is stored in the clear. */
interface Produced {
  readonly packId: string;
  readonly personId: string;
  readonly planId: string;
  readonly asker: string;
  readonly basis: string;
  readonly shown: readonly string[];
  readonly withheld: readonly { readonly eventId: string; readonly reason: RedactionReason }[];
}

/** The evidence of one decision as care-plan put it together, with its proofs: what is shown is opened, what is withheld is not. */
@Injectable()
export class EvidencePackQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly checkpoints: CheckpointsQuery,
  ) {}

  /** Throws 401, 403 `step-up-needed`, 404, and 409 while the newest of its entries is not signed yet. */
  async read(caller: Principal, decisionId: string, packId: string): Promise<Uint8Array> {
    await this.assurance.access.assertMay(caller, 'evidence-pack.read');
    const { store } = this.assurance.platform;
    const ofDecision = await store.readStream(`jointDecision-${decisionId}`);
    const own = ofDecision.find((event) => producedIn(event)?.packId === packId);
    const pack = own && producedIn(own);
    if (!pack) throw notFound();
    await this.assurance.caughtUp();
    const checkpoint = await this.checkpoints.latestOrRefuse();
    const events = [...ofDecision, ...(await store.readStream(`carePlan-${pack.planId}`))];
    const seqOf = await this.seqsOf(events);
    const named = new Set([own.id, ...pack.shown, ...pack.withheld.map(({ eventId }) => eventId)]);
    const entries = events.filter(({ id }) => named.has(id)).map((event) => ({ event, seq: seqOf.get(event.id) }));
    const isSigned = entries.every(({ seq }) => seq !== undefined && seq < Number(checkpoint.size));
    if (!isSigned || entries.length !== named.size) throw problem('evidence-not-signed-yet');
    await this.assurance.views.record(caller, pack.personId, 'evidence-pack');
    const reasons = new Map(pack.withheld.map(({ eventId, reason }) => [eventId, reason]));
    const disclosures = new Map<number, Disclosure>();
    const redacted = new Map<number, RedactionReason>();
    const erased: ErasedEntry[] = [];
    for (const { event, seq = -1 } of entries) {
      const reason = reasons.get(event.id);
      const opened = await this.assurance.platform.codec.openForAudit(event);
      if (!opened) erased.push({ seq });
      else if (reason) redacted.set(seq, reason);
      else disclosures.set(seq, opened);
    }
    try {
      return await writeBundle({
        ...{ log: await this.assurance.log.reading(), checkpoint: checkpoint.note, disclosures, redacted, erased },
        policy: [...remarks(pack).map((line) => `# ${line}`), this.checkpoints.policy()].join('\n'),
        seqs: entries.map(({ seq = -1 }) => seq),
      });
    } catch (error) {
      if (error instanceof LogIntegrityError) throw problem('log-contradicts-itself');
      throw error;
    }
  }

  private async seqsOf(events: readonly StoredEvent[]): Promise<ReadonlyMap<string, number>> {
    const { database } = this.assurance;
    const rows = await database.query<{ seq: string; event_id: string }>(
      'SELECT seq, event_id FROM leaf WHERE position = ANY($1::bigint[])',
      [events.map(({ position }) => position.toString())],
    );
    return new Map(rows.map(({ seq, event_id: eventId }) => [eventId, Number(seq)]));
  }
}

function producedIn({ type, data }: StoredEvent): Produced | undefined {
  return type === 'EvidencePackProduced' ? (JSON.parse(data) as { readonly facts: Produced }).facts : undefined;
}

/** For whoever opens it by hand. What is proved is in the entries. */
const remarks = ({ packId, asker, basis }: Produced): readonly string[] => [
  `Evidence ${packId}, for ${asker}, on ${basis}: every entry of one decision, and of the plan until it was taken.`,
  'What is kept apart from the plan from the start is no part of it, and not counted. What is withheld is named with its reason.',
];

function problem(code: 'evidence-not-signed-yet' | 'log-contradicts-itself'): Problem {
  return new Problem({ status: 409, code, ...assuranceRefusals[code] });
}
