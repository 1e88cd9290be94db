import type { FeedReader, FeedRow, RowProblem } from '@contexts/provider-directory';
import type { OutsideOptions } from '@platform/http/fetch-from-outside';
import { fetchFromOutside, OutsideError } from '@platform/http/fetch-from-outside';

const PER_PAGE = 100;
const AT_ONCE = 4;
const MOST_PAGES = 10_000;

type Json = Readonly<Record<string, unknown>>;

/** A feed of Open Referral UK at its address: page after page, and each service whole. */
export class ApiFeed implements FeedReader {
  private readonly wrong: RowProblem[] = [];
  private whole = false;
  private expected: number | undefined;
  private readonly base: string;

  constructor(
    address: string,
    private readonly options: OutsideOptions,
  ) {
    const url = new URL(address);
    this.base = `${url.origin}${url.pathname.replace(/\/+(services\/?)?$/, '')}`;
  }

  readonly total = () => this.expected;
  readonly problems = () => this.wrong;
  readonly isWhole = () => this.whole;

  get rows(): AsyncIterable<FeedRow> {
    return this.read();
  }

  private async *read(): AsyncGenerator<FeedRow> {
    const taxonomies = await this.taxonomies();
    let row = 0;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const answer = await this.json(`/services?page=${page}&per_page=${PER_PAGE}`);
      const contents = Array.isArray(answer['contents']) ? (answer['contents'] as unknown[]) : undefined;
      if (!contents) throw new OutsideError('refused', `Page ${page} of ${this.base}/services has no list named contents. Is it a feed of Open Referral UK 3.0?`); // prettier-ignore
      if (typeof answer['total_items'] === 'number') this.expected = answer['total_items'];
      for (let from = 0; from < contents.length; from += AT_ONCE) {
        const some = contents.slice(from, from + AT_ONCE);
        const whole = await Promise.all(some.map((one, i) => this.wholeOf(one, row + i + 1)));
        for (const service of whole) {
          row += 1;
          if (service !== undefined) yield { row, service: withTaxonomies(service, taxonomies) };
        }
      }
      if (contents.length === 0 || answer['last_page'] === true || page === answer['total_pages']) {
        this.whole = this.expected === undefined || row >= this.expected;
        return;
      }
    }
  }

  /** With all that is known of it; what its page alone says would lose its times and places. */
  private async wholeOf(listed: unknown, row: number): Promise<unknown> {
    const id = (listed as Json | null)?.['id'];
    if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) return listed;
    try {
      return await this.json(`/services/${id}`);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const problem = error.code === 'refused' ? `answers ${error.status ?? 'something else'}` : `cannot be read: ${error.code}`; // prettier-ignore
      this.wrong.push({ row, of: 'services', field: 'id', problem, expected: 'the service of this id', isLost: true });
      return undefined;
    }
  }

  /** By id. Some feeds have none. */
  private async taxonomies(): Promise<ReadonlyMap<unknown, Json>> {
    const found = new Map<unknown, Json>();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const answer = await this.json(`/taxonomies?page=${page}&per_page=${PER_PAGE}`).catch(() => undefined);
      const contents = answer && Array.isArray(answer['contents']) ? (answer['contents'] as Json[]) : [];
      for (const one of contents) found.set(one['id'], one);
      if (contents.length === 0 || answer?.['last_page'] === true) break;
    }
    return found;
  }

  private async json(path: string): Promise<Json> {
    const { body, url } = await fetchFromOutside(`${this.base}${path}`, this.options);
    return parsed(body.toString('utf8'), `${url.origin}${url.pathname}`) as Json;
  }
}

export function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new OutsideError('refused', `${where} is not JSON. Is it what you meant to import?`);
  }
}

/** A term of a feed names the id of its taxonomy at most; the directory shows the taxonomy too. */
function withTaxonomies(service: unknown, taxonomies: ReadonlyMap<unknown, Json>): unknown {
  const attributes = (service as Json | null)?.['attributes'];
  if (!Array.isArray(attributes)) return service;
  const described = (attributes as (Json | null)[]).map((attribute) => {
    const term = attribute?.['taxonomy_term'] as Json | null | undefined;
    const detail = taxonomies.get(term?.['taxonomy_id']);
    if (!term || !detail || term['taxonomy_detail']) return attribute;
    return { ...attribute, taxonomy_term: { ...term, taxonomy_detail: detail } };
  });
  return { ...(service as Json), attributes: described };
}
