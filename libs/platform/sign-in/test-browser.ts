/** What a browser does in sign-in, for tests: it keeps cookies by path and follows redirects of one site by hand. */
export class TestBrowser {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  /** `publicUrl` is what addresses in answers say; `reachedAt` is where the test really reaches the app. */
  constructor(
    readonly reachedAt: string,
    readonly publicUrl: string = reachedAt,
  ) {}

  cookie(name: string): string | undefined {
    return this.cookies.get(name)?.value;
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, { value, path: '/' });
  }

  /** One request, no redirect followed. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.publicUrl);
    if (url.origin !== new URL(this.publicUrl).origin)
      throw new Error(`The test browser does not leave for ${url.origin}.`);
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    if (cookies.length > 0) headers.set('cookie', cookies.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const reached = new URL(url.pathname + url.search, this.reachedAt);
    const response = await fetch(reached, { ...init, headers, redirect: 'manual' });
    response.headers.getSetCookie().forEach((line) => this.keep(line));
    return response;
  }

  /** Follows redirects from here while they stay below one of these paths; answers where it then is. */
  async follow(response: Response, below: readonly string[]): Promise<{ response: Response; location: string }> {
    let location = '';
    let last = response;
    while (last.status >= 300 && last.status < 400) {
      location = new URL(last.headers.get('location') ?? '', this.publicUrl).href;
      const { pathname } = new URL(location);
      if (!below.some((path) => pathname.startsWith(path))) break;
      last = await this.request(location);
    }
    return { response: last, location };
  }

  /** Opens sign-in and goes as far as the page on which an account is chosen; answers that page's address. */
  async openSignIn(returnTo = '/'): Promise<string> {
    const start = await this.request(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const { response, location } = await this.follow(start, ['/oidc/', '/demonstration/']);
    if (response.status !== 200) throw new Error(`Sign-in stopped with status ${response.status} at ${location}.`);
    return location;
  }

  choose(page: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.request(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  }

  /** Chooses an account and goes as far as the callback; answers the callback's address, not yet opened. */
  async callbackFor(form: Readonly<Record<string, string>>, returnTo = '/'): Promise<string> {
    const chosen = await this.choose(await this.openSignIn(returnTo), form);
    const { location } = await this.follow(chosen, ['/oidc/']);
    if (!new URL(location).pathname.startsWith('/auth/callback')) throw new Error(`Sign-in stopped at ${location}.`);
    return location;
  }

  /** The whole of signing in with a demonstration account; answers where the browser is sent. */
  async signIn(form: Readonly<Record<string, string>>, returnTo = '/'): Promise<string> {
    const response = await this.request(await this.callbackFor(form, returnTo));
    if (response.status !== 303) throw new Error(`The callback answered ${response.status}.`);
    return response.headers.get('location') ?? '';
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    const of = (wanted: string): string | undefined =>
      attributes.find((attribute) => attribute.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const isGone =
      of('max-age') === '0' || (of('expires') !== undefined && Date.parse(of('expires') ?? '') <= Date.now());
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path: of('path') ?? '/' });
  }
}
