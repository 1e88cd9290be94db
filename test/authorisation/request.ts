/** By their names in the world. */
export type Ids = Readonly<Record<string, string>>;
export interface Request {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Ids in the address that are not those of the same name. */
  readonly address?: Readonly<Record<string, string | undefined>>;
}

/** What to send, by the way in as the page has it. */
export type Requests = Readonly<Record<string, (ids: Ids) => Request>>;
