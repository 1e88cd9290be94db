/** C2SP tlog-proof: the proof that entry `index` is in the tree of the checkpoint, which is included as it stands. */
export function inclusionProofText(index: number, proof: readonly Uint8Array[], checkpoint: string): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...proof.map(base64), '', checkpoint].join('\n');
}

/** `old <size>` and one hash a line, as in the body of a C2SP tlog-witness request. */
export function consistencyProofText(oldSize: number, proof: readonly Uint8Array[]): string {
  return [`old ${oldSize}`, ...proof.map(base64), ''].join('\n');
}

function base64(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}
