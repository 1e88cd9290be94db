/** No Kafka can be had on this machine; the message is half a sentence that says why. */
export class NoKafka extends Error {}

export interface StartedKafka {
  /** `host:port`. */
  readonly brokers: string;
  /** As a power cut. */
  stop(): Promise<void>;
  /** With the same data and ports as before. */
  start(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}
/** A port at which it listens too, and the one at which whoever comes there is told to come back. */
export interface OneMorePort {
  readonly port: number;
  readonly reachedAt: number;
}
export function startKafka(options?: {
  readonly say?: (line: string) => void;
  readonly more?: readonly OneMorePort[];
}): Promise<StartedKafka>;
