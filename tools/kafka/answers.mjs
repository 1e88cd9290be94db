import { connect } from 'node:net';

/** A Metadata request (key 3, version 1) that asks for no topics. */
const QUESTION = Buffer.from([0, 0, 0, 14, 0, 3, 0, 1, 0, 0, 0, 7, 255, 255, 0, 0, 0, 0]);

/** Whether a broker at this port of 127.0.0.1 names at least one broker of its cluster. */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = Buffer.alloc(0);
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.on('error', () => end(false)).on('close', () => end(false));
    socket.on('connect', () => socket.write(QUESTION));
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      // Size, correlation id, then the number of brokers.
      if (heard.length >= 12) end(heard.readInt32BE(4) === 7 && heard.readInt32BE(8) > 0);
    });
  });
}

/** Resolves when it answers; throws with what `failed` says, or after the time allowed. */
export async function untilItAnswers(port, allowedMs, failed = () => undefined) {
  const end = Date.now() + allowedMs;
  while (!(await answers(port))) {
    const why = failed() ?? (Date.now() > end ? `did not answer within ${allowedMs / 1000} seconds` : undefined);
    if (why) throw new Error(`Kafka ${why}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
