import type { DomainEvent } from '../decider/decider';
import type { AnyStreamDefinition, PersonalFields } from '../decider/stream-definition';
import type { Keyring } from '../privacy/keyring';
import type { SealedBox } from '../privacy/sealed-box';
import { seal, unseal } from '../privacy/sealed-box';
import type { JsonValue } from '../transparency-log/canonical-json';
import type { Envelope } from '../transparency-log/commitment';
import { envelopeCommitment, newBlinder, payloadCommitment, sealedDigest } from '../transparency-log/commitment';
import { traceparentNow } from '../observability/spans';
import type { CommandContext } from './command-context';
import { idFrom } from './command-context';
import { EventNotUnderstood } from './event-not-understood';
import type { EventToAppend, StoredEvent } from './port/event-store';
import { categoryOf } from './port/event-store';
import type { EventMetadata, RecordedEvent } from './recorded-event';

type Json = { [name: string]: JsonValue };
interface StoredPayload {
  readonly facts: Json;
  readonly sealed: SealedBox & { readonly keyRef: string };
}
/** What is inside the box: the blinders of the log's commitments die with the key, as the content does. */
interface Secrets {
  readonly r1: string;
  readonly r2: string;
  readonly personal: Json;
}

export interface OpenedEvent {
  readonly envelope: Envelope;
  readonly r1: Buffer;
  readonly r2: Buffer;
  readonly payload: Json;
}

/** The part of every policy that decided these events; raised when a rule of the place changes. */
const POLICY_VERSION = '1';
const aadOf = (id: string, stream: string, revision: bigint, type: string) => `${id}|${stream}|${revision}|${type}`;

/** Between the domain's plain events and what a store keeps: encryption per person, commitments, upcasting. */
export class EventCodec {
  constructor(private readonly keyring: Keyring) {}

  /** `forget` is called whenever something opened before may not be used any more. */
  onKeyDestroyed(forget: () => void): void {
    this.keyring.onDestroyed(forget);
  }

  /** `revision` is the one the event will have. */
  async encode(
    definition: AnyStreamDefinition,
    stream: string,
    revision: bigint,
    event: DomainEvent,
    index: number,
    context: CommandContext,
  ): Promise<EventToAppend> {
    const id = idFrom(context.commandId, stream, String(index));
    const { storedType, schemaVersion } = storedTypeOf(definition, event.type);
    const all = JSON.parse(JSON.stringify(event.data)) as Json;
    const { facts, personal } = apart(all, definition.personal[event.type] ?? {});
    const subject = all[definition.subject ?? 'personId'];
    if (typeof subject !== 'string' && Object.keys(personal).length > 0) {
      throw new Error(
        `${event.type} has personal fields and nobody whose key seals them: name ${definition.subject ?? 'personId'}.`,
      );
    }
    const { keyRef, key } = await this.keyring.keyFor({
      subject: typeof subject === 'string' ? subject : 'alliance',
      agency: context.principal.agencyId ?? 'none',
      informationClass: definition.informationClass,
    });
    const [r1, r2] = [newBlinder(), newBlinder()];
    const secrets: Secrets = { r1: r1.toString('base64'), r2: r2.toString('base64'), personal };
    const aad = aadOf(id, stream, revision, storedType);
    const box = seal(key, Buffer.from(JSON.stringify(secrets)), aad);
    const now = context.now.toISOString();
    const { actor, agency, role } = actorOf(context);
    const occurredAt = typeof all['occurredAt'] === 'string' ? all['occurredAt'] : now;
    const envelope: Envelope = {
      eventId: id,
      stream,
      revision: revision.toString(),
      type: storedType,
      schemaVersion: String(schemaVersion),
      recordedAt: now,
      actor,
      agency,
      role,
      purpose: context.purpose,
      payloadCommitment: payloadCommitment(r2, all),
      keyRef,
    };
    const traceparent = traceparentNow();
    const metadata: EventMetadata = {
      actor,
      agency,
      role,
      purpose: context.purpose,
      lawfulBasis: context.lawfulBasis,
      occurredAt,
      recordedAt: now,
      correlationId: context.correlationId,
      causationId: context.causationId,
      commandId: context.commandId,
      policyVersion: POLICY_VERSION,
      schemaVersion,
      e: envelopeCommitment(r1, envelope),
      c: sealedDigest(sealedBytes(box, aad)),
      ...(traceparent && { traceparent }),
    };
    const { nonce, ciphertext, tag } = box;
    const data: StoredPayload = { facts, sealed: { keyRef, nonce, ciphertext, tag } };
    return { id, type: storedType, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
  }

  /**
   * Opened and of the current shape; personal fields whose key was destroyed read as the definition says. Throws
   * EventNotUnderstood for a type, or a version of one, that the definition does not know.
   */
  async decode<Event extends DomainEvent>(
    definition: AnyStreamDefinition,
    stored: StoredEvent,
  ): Promise<RecordedEvent<Event>> {
    assertUnderstood(definition, stored);
    const { facts, sealed } = JSON.parse(stored.data) as StoredPayload;
    const secrets = await this.open(stored, sealed);
    let { type } = stored;
    let data: Record<string, unknown> = { ...facts, ...(secrets?.personal ?? {}) };
    for (let step = stepFrom(definition, type); step; step = stepFrom(definition, type)) {
      data = step.upcast(data);
      type = step.becomes;
    }
    const current = nameOf(type);
    if (!secrets) data = { ...data, ...definition.personal[current] };
    return {
      id: stored.id,
      stream: stored.stream,
      streamId: stored.stream.slice(categoryOf(stored.stream).length + 1),
      revision: stored.revision,
      position: stored.position,
      event: { type: current, data } as unknown as Event,
      metadata: JSON.parse(stored.metadata) as EventMetadata,
    };
  }

  /** What opens the log's commitments of one event; undefined once its key was destroyed. */
  async openForAudit(stored: StoredEvent): Promise<OpenedEvent | undefined> {
    const { facts, sealed } = JSON.parse(stored.data) as StoredPayload;
    const secrets = await this.open(stored, sealed);
    if (!secrets) return undefined;
    const metadata = JSON.parse(stored.metadata) as EventMetadata;
    const [r1, r2] = [Buffer.from(secrets.r1, 'base64'), Buffer.from(secrets.r2, 'base64')];
    const payload = { ...facts, ...secrets.personal };
    return {
      r1,
      r2,
      payload,
      envelope: {
        eventId: stored.id,
        stream: stored.stream,
        revision: stored.revision.toString(),
        type: stored.type,
        schemaVersion: String(metadata.schemaVersion),
        recordedAt: metadata.recordedAt,
        actor: metadata.actor,
        agency: metadata.agency,
        role: metadata.role,
        purpose: metadata.purpose,
        payloadCommitment: payloadCommitment(r2, payload),
        keyRef: sealed.keyRef,
      },
    };
  }

  /** The key under which an event says that it is sealed. */
  keyRefOf(stored: StoredEvent): string {
    return (JSON.parse(stored.data) as StoredPayload).sealed.keyRef;
  }

  /** The stored bytes that the `c` of an event's leaf was made of. */
  sealedBytes(stored: StoredEvent) {
    const { sealed } = JSON.parse(stored.data) as StoredPayload;
    return sealedBytes(sealed, aadOf(stored.id, stored.stream, stored.revision, stored.type));
  }

  private async open(stored: StoredEvent, { keyRef, ...box }: StoredPayload['sealed']): Promise<Secrets | undefined> {
    const key = await this.keyring.open(keyRef);
    if (!key) return undefined;
    const aad = aadOf(stored.id, stored.stream, stored.revision, stored.type);
    return JSON.parse(unseal(key, box, aad).toString('utf8')) as Secrets;
  }
}

/** What is stored in the clear, and what is sealed. */
function apart(all: Json, personalFields: PersonalFields): { readonly facts: Json; readonly personal: Json } {
  const facts: Json = {};
  const personal: Json = {};
  for (const name of Object.keys(all))
    (Object.hasOwn(personalFields, name) ? personal : facts)[name] = all[name] ?? null;
  return { facts, personal };
}

function sealedBytes(box: SealedBox, aad: string) {
  return {
    nonce: Buffer.from(box.nonce, 'base64'),
    ciphertext: Buffer.from(box.ciphertext, 'base64'),
    tag: Buffer.from(box.tag, 'base64'),
    aad: Buffer.from(aad),
  };
}

function actorOf({ principal }: CommandContext) {
  return {
    actor: principal.memberId ?? principal.accountId ?? principal.context ?? null,
    agency: principal.agencyId,
    role: principal.role,
  };
}

/** The name that the domain gives a stored type, which may carry a version. */
const nameOf = (storedType: string): string => storedType.replace(/\.v\d+$/, '');

function stepFrom({ upcasters = {} }: AnyStreamDefinition, storedType: string) {
  return Object.hasOwn(upcasters, storedType) ? upcasters[storedType] : undefined;
}

function assertUnderstood(definition: AnyStreamDefinition, stored: StoredEvent): void {
  let { type } = stored;
  for (let step = stepFrom(definition, type); step; step = stepFrom(definition, type)) type = step.becomes;
  const name = nameOf(type);
  if (Object.hasOwn(definition.personal, name) && storedTypeOf(definition, name).storedType === type) return;
  throw new EventNotUnderstood(stored);
}

/** The newest stored name of an event type: the one no upcaster starts from. */
function storedTypeOf(definition: AnyStreamDefinition, type: string): { storedType: string; schemaVersion: number } {
  let schemaVersion = 1;
  let storedType = type;
  for (let step = stepFrom(definition, storedType); step; step = stepFrom(definition, storedType)) {
    storedType = step.becomes;
    schemaVersion += 1;
  }
  return { storedType, schemaVersion };
}
