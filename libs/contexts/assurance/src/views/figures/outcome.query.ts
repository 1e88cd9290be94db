import type { Disclosed, Release } from '@platform/disclosure-control/release';
import type { Sql } from '@platform/access-control/relationship-facts';
import type { FigurePublished, FigureWithheld, StandsOn } from '../../domain/figure/figure.events';

/** The newest signed checkpoint, and the position of the last event that is in it. */
export async function newestSigned(sql: Sql): Promise<Pick<StandsOn, 'size' | 'root' | 'upTo'>> {
  const [row] = await sql.query<{ size: string; root: string; position: string }>(
    `SELECT signed.size, signed.root, leaf.position FROM signed_checkpoint signed JOIN leaf ON leaf.seq = signed.size - 1
     ORDER BY signed.size DESC LIMIT 1`,
  );
  if (!row) throw new Error('Nothing has been signed yet for figures to stand on.');
  return { size: Number(row.size), root: row.root, upTo: row.position };
}

/** What is recorded of a figure that was asked for, whether it came out or not. */
export function outcomeOf(
  asked: Release,
  disclosed: Disclosed,
  standsOn: StandsOn,
  now: string,
): FigurePublished | FigureWithheld {
  const { figure, period, revision } = asked;
  if ('refused' in disclosed) {
    const data = { figure, period, revision, because: disclosed.refused, withheldAt: now, standsOn };
    return { type: 'FigureWithheld', data };
  }
  const [text, kept] = [JSON.stringify(disclosed.released), JSON.stringify(asked)];
  return { type: 'FigurePublished', data: { figure, period, revision, text, asked: kept, publishedAt: now, standsOn } };
}
