import { once } from 'node:events';

const PAGE = 32;
const START = 0n;
const matches = (filter) => (record) => {
  if (!filter) return true;
  const text = filter.on === 'stream' ? record.stream : record.type;
  return filter.regex ? new RegExp(filter.regex).test(text) : filter.prefixes.some((prefix) => text.startsWith(prefix));
};

/** `from` is a revision, `start` or `end`; backwards counts down from it. Undefined when there is no stream. */
export function readStream(log, name, from, backwards, count) {
  const stream = log.stream(name);
  if (stream.length === 0) return undefined;
  if (!backwards) return stream.slice(from === 'start' ? 0 : Number(from)).slice(0, count);
  const last = from === 'end' ? stream.length : Number(from) + 1;
  return stream.slice(0, last).reverse().slice(0, count);
}

/** Forwards from a position, included; backwards from before one. */
export function readAll(log, from, backwards, count) {
  if (!backwards) return log.records.slice(from === 'start' ? 0 : log.indexOf(from)).slice(0, count);
  const before = from === 'end' ? log.records.length : log.indexOf(from);
  return log.records.slice(0, before).reverse().slice(0, count);
}

/**
 * As the server follows `$all`: pages of what is there, a checkpoint at the end of them that may lie before the last event
 * looked at, `caught-up`, then each event as it comes; a checkpoint for every `interval` of events that do not match.
 */
export async function* follow(log, from, filter, window, interval, ended) {
  const wanted = matches(filter);
  let after = from === 'start' ? undefined : from;
  let next = after ?? START;
  let considered = 0;
  yield { confirmed: true };
  for (let index = log.indexOf(next); index < log.records.length && !ended.aborted;) {
    const page = log.records.slice(index, index + Math.min(window, PAGE));
    const begun = next;
    for (const record of page) {
      if ((after === undefined || record.position > after) && wanted(record)) {
        yield { event: record };
        after = record.position;
      }
    }
    index += page.length;
    considered += page.length;
    next = page.at(-1).end;
    if (after === undefined || after < begun) after = begun;
    if (filter && considered >= interval) {
      considered %= interval;
      yield { checkpoint: after };
    }
  }
  if (filter) yield { checkpoint: after ?? START };
  yield { caughtUp: true };

  let unmatched = 0;
  for (let index = log.indexOf(next); !ended.aborted;) {
    if (index === log.records.length) {
      await once(log, 'grown', { signal: ended }).catch(() => undefined);
      continue;
    }
    const record = log.records[index];
    index += 1;
    if (after !== undefined && record.position <= after) continue;
    if (wanted(record)) yield { event: record };
    else if (filter && (unmatched += 1) >= interval) {
      unmatched = 0;
      yield { checkpoint: record.position };
    }
  }
}
