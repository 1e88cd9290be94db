// What was measured, beside its peer and its limit.

const UNITS = { p50: 'ms', p99: 'ms' };

/** One entry. `ratio` and `ratioToLimit` say how many times as good as the peer and the limit: more is better, always. */
export function entry({ id, name, value, unit, better, peer, peerValue, limit, limitValue }) {
  const times = (other) => (better === 'more' ? value / other : other / value);
  return {
    ...{ id, name, value, unit, better },
    ...(peer ? { peer, peerValue, ratio: times(peerValue) } : {}),
    ...(limit ? { limit, limitValue, ratioToLimit: times(limitValue) } : {}),
  };
}

/** The rate of one measurement, unless it was given, and its percentiles. */
export function beside(
  id,
  name,
  { ours, peer, peers, limit, limits, unit, rated = true, percentiles = ['p50', 'p99'] },
) {
  const of = (key, better, words, of) =>
    entry({
      ...{ id: `${id}${of}`, name: `${name}${words}`, value: ours[key], unit: UNITS[key] ?? unit, better },
      ...(peers ? { peer, peerValue: peers[key] } : {}),
      ...(limits ? { limit, limitValue: limits[key] } : {}),
    });
  return [
    ...(rated ? [of('rate', 'more', '', '')] : []),
    ...percentiles.map((key) => of(key, 'less', `, ${key}`, `-${key}`)),
  ];
}
