import { startWithDocker, whyNotWithDocker } from './with-docker.mjs';
import { startWithJava, whyNotWithJava } from './with-java.mjs';

/** No Kafka can be had on this machine; the message is half a sentence that says why. */
export class NoKafka extends Error {}

/**
 * A Kafka of one node on 127.0.0.1, by Java and Maven, or else by Docker; it ends with this process at the latest. Gives
 * `brokers` (`host:port`), `stop()` and `start()` to take it away and bring it back, `pause()` and `resume()`, and `close()`.
 * `more` is as for `startWithJava`. Throws NoKafka.
 */
export async function startKafka({ say = () => undefined, more = [] } = {}) {
  const notWithJava = whyNotWithJava(say);
  if (notWithJava === undefined) return startWithJava(more);
  const notWithDocker = whyNotWithDocker();
  if (notWithDocker === undefined) return startWithDocker(more);
  throw new NoKafka(`${notWithJava}, and ${notWithDocker}`);
}
