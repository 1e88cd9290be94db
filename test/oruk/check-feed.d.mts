export interface FeedCheck {
  readonly what: string;
  readonly problems: readonly string[];
}
export interface FeedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}
export function problemsOf(schema: string, value: unknown): string[];
export function checkFeed(
  ask: (path: string) => Promise<FeedAnswer>,
  options?: { readonly most?: number; readonly onCheck?: (check: FeedCheck) => void },
): Promise<FeedCheck[]>;
