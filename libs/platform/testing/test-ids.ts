/**
 * A sequence of ids that is the same in every run: well-formed version 4 UUIDs that count from one.
 * `sequence` (0 to 65535) keeps the ids of several sequences apart.
 */
export function testIds(sequence = 0): () => string {
  const part = sequence.toString(16).padStart(4, '0');
  let last = 0;
  return () => {
    last += 1;
    return `00000000-${part}-4000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
