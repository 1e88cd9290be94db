export interface VisitorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
export class Visitor {
  constructor(url: string, name: string);
  signIn(account?: string, someoneNew?: string): Promise<unknown>;
  get(path: string): Promise<unknown>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<unknown>;
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<VisitorAnswer>;
  download(path: string): Promise<Buffer>;
  cookiesFor(address: { readonly pathname: string }): string;
}
