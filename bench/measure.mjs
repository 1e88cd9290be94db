// How things are measured: rounds that alternate between the contenders, medians over the rounds.

/** The value below which `share` of them lie; NaN of none. */
export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values) => percentile(values, 0.5);

/**
 * Runs every contender once a round, each round beginning with another one, so that none always follows the same.
 * The first `warmUp` rounds are thrown away. Answers { contender: { rate, p50, p99 } }: the median rate of the rounds and
 * the percentiles of all their times.
 */
export async function alternate(contenders, { rounds, warmUp = 1 }) {
  const names = Object.keys(contenders);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length];
      const result = await contenders[name]();
      if (round >= warmUp) results[name].push(result);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(results[name])]));
}

function summary(rounds) {
  const times = rounds.flatMap((round) => round.times ?? []);
  return {
    rate: median(rounds.map(({ rate }) => rate)),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/**
 * `writers` at once, each doing `work(writer)` again and again for `ms`; each time counts for `each`.
 * Answers { rate (per second), times (milliseconds) }.
 */
export async function atOnce(writers, ms, work, each = 1) {
  const times = [];
  const start = performance.now();
  const one = async (writer) => {
    for (let now = performance.now(); now < start + ms;) {
      await work(writer);
      const after = performance.now();
      times.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return { rate: (times.length * each * 1000) / (performance.now() - start), times };
}

/** `work` once, which handles `count` things: { rate (per second), times: [milliseconds] }. */
export async function once(work, count = 1) {
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { rate: (count * 1000) / ms, times: [ms] };
}

/** Whether `true` comes of `look` within `ms`; looks again at once, and gives other work a turn in between. */
export async function until(look, ms = 10_000) {
  const start = performance.now();
  while (!(await look())) {
    if (performance.now() - start > ms) throw new Error(`Nothing came within ${ms / 1000} seconds.`);
    await new Promise((turn) => setImmediate(turn));
  }
}
