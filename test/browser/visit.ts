import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';

export const SCREENSHOTS = resolve(__dirname, '../../screenshots');
/** Pictures are for somebody who looks at them; `npm test` judges every page as well, and takes none. */
export const TAKES_PICTURES = process.env['npm_lifecycle_event'] !== 'test';
export const PHONE = { name: 'phone', width: 390, height: 844 };
const DESK = { name: 'desk', width: 1280, height: 800 };
const SIZES = [PHONE, DESK];
export const NARROWEST = { width: 320, height: 640 };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Long, for a machine that does much else; nothing waits as long as this unless it never comes. */
const LONGEST_WAIT_MS = 30_000;
const MOST_TABS = 150;
const CRISIS_NUMBERS = ['tel:999', 'tel:111', 'tel:116123', 'sms:85258?body=SHOUT'];
const GRAVE = new Set(['serious', 'critical']);
/** What a page asks without waiting for the answer, of which the browser does not always say that it came. */
const NOT_WAITED_FOR = new Set(['/api/live', '/api/intake/huddle-board/here']);
const NOT_WORDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|\bundefined\b|\bnull\b|\bNaN\b|\[object |Invalid Date/i;

/** Somebody at a browser of their own: their own cookies and drafts, one page, and a note of what went wrong on it. */
export class Visit {
  private readonly faults: string[] = [];
  private readonly underWay = new Set<Request>();
  private quiet: (() => void)[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(`${this.path}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${this.path}: ${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (/^https?:/.test(origin) && origin !== url) this.faults.push(`${this.path} asks ${origin}, which is not ours`);
      if (!NOT_WAITED_FOR.has(pathname)) this.underWay.add(request);
    });
    page.on('requestfinished', (request) => this.end(request));
    page.on('requestfailed', (request) => this.end(request));
  }

  static async open(browser: Browser, url: string, size: { width: number; height: number } = DESK): Promise<Visit> {
    const { width, height } = size;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      baseURL: url,
    });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return new Visit(context, await context.newPage(), url);
  }

  get path(): string {
    const { pathname, hash } = new URL(this.page.url(), this.url);
    return `${pathname}${hash}`;
  }

  /** By the sign-in pages. `account` is the name on its button. */
  async signIn(account: string, returnTo = '/?go=first-page'): Promise<void> {
    await this.page.goto(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    await this.page.getByRole('button', { name: account }).first().click();
    await this.settled();
  }

  async signInAsSomeoneNew(name: string, returnTo = '/?go=first-page'): Promise<void> {
    await this.page.goto(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByRole('button', { name: 'Sign in as someone new' }).click();
    await this.settled();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** The page has its title, waits for nothing, and has painted what came. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.locator('.lw-waiting').first().waitFor({ state: 'detached' });
    let painted: boolean;
    do {
      await this.silence();
      painted = await this.painted();
    } while (!painted || this.underWay.size > 0);
  }

  /** False when the page went on to another meanwhile. */
  private async painted(): Promise<boolean> {
    try {
      await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return true;
    } catch (error) {
      if (String(error).includes('because of a navigation')) return false;
      throw error;
    }
  }

  /** Judges the page as it stands on a phone and at a desk, and keeps how it looks for whoever wants to see; answers what is wrong with it. */
  async judge(name: string): Promise<string[]> {
    const wrong: string[] = await this.missingCrisisHelp();
    for (const { name: size, width, height } of SIZES) {
      await this.page.setViewportSize({ width, height });
      await this.settled();
      wrong.push(...(await this.tooWide()), ...(await this.graveViolations()).map((said) => `${size}: ${said}`));
      if (TAKES_PICTURES) await this.keep(`${name}.${size}`);
    }
    const unfit = NOT_WORDS.exec(await this.page.locator('body').innerText());
    return unfit ? [...wrong, `shows "${unfit[0]}"`] : wrong;
  }

  /** Numbers for a crisis that cannot be seen on this page. */
  async missingCrisisHelp(): Promise<string[]> {
    const links = CRISIS_NUMBERS.map(async (href) => {
      const seen = await this.page.locator(`a[href="${href}"]`).filter({ visible: true }).count();
      return seen > 0 ? [] : [`${this.path} does not show ${href}`];
    });
    return (await Promise.all(links)).flat();
  }

  /**
   * What went wrong since it was last asked.
   * @param refused statuses of answers that are a "no" on purpose, of which the browser makes an error line
   */
  troubles(...refused: number[]): string[] {
    const expected = refused.map((status) => `the server responded with a status of ${status}`);
    return this.faults.splice(0).filter((said) => !expected.some((line) => said.includes(line)));
  }

  /** A picture of the page as it is, from top to bottom. */
  async keep(name: string): Promise<void> {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  /** What reaches over the right edge, at the size the page has now. */
  async tooWide(): Promise<string[]> {
    const { scrollWidth, clientWidth } = await this.page.evaluate<{ scrollWidth: number; clientWidth: number }>(
      '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
    );
    return scrollWidth > clientWidth ? [`${this.path} is ${scrollWidth} px wide in ${clientWidth}`] : [];
  }

  private async graveViolations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({ resultTypes: ['violations'] })
      .withTags(WCAG)
      .setLegacyMode()
      .analyze();
    return violations
      .filter(({ impact }) => GRAVE.has(impact ?? ''))
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  private end(request: Request): void {
    this.underWay.delete(request);
    if (this.underWay.size === 0) this.quiet.splice(0).forEach((told) => told());
  }

  private async silence(): Promise<void> {
    if (this.underWay.size > 0) await new Promise<void>((told) => this.quiet.push(told));
  }
}

/** Presses Tab until this has the focus, as somebody without a mouse does. Throws when the focus never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}.`);
}
