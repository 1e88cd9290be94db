import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const STYLE = `
body{margin:0;font:1.1875rem/1.5 Arial,Helvetica,sans-serif;color:#212b32;background:#f0f4f5}
aside{background:#fff;border-bottom:.25rem solid #d5281b;padding:.25rem 1rem;font-size:1rem}
aside p{margin:0}
header{background:#005eb8;color:#fff;padding:1rem}
header p,.notice p{margin:0;max-width:44rem}
.notice{background:#fff9c4;border-bottom:.25rem solid #ffeb3b;padding:1rem}
main{max-width:44rem;padding:1rem}
h1{font-size:2rem;line-height:1.25}
ul{list-style:none;padding:0}
li{margin:0 0 .75rem}
button{font:inherit;text-align:left;min-height:3rem;padding:.6rem 1rem;border:0;border-bottom:.25rem solid #00401e;background:#007f3b;color:#fff;cursor:pointer}
li button{width:100%;border:.125rem solid #4c6272;background:#fff;color:#212b32}
li strong{display:block;color:#005eb8}
label{display:block;font-weight:bold}
input{font:inherit;box-sizing:border-box;width:100%;max-width:24rem;min-height:3rem;padding:.25rem .5rem;margin:.25rem 0 1rem;border:.125rem solid #4c6272}
.hint{margin:0;color:#4c6272}
.problem{border:.25rem solid #d5281b;background:#fff;padding:0 1rem}
.field-problem{margin:0;color:#d5281b;font-weight:bold}
a{color:#005eb8}
a:focus-visible,button:focus-visible,input:focus-visible{outline:.25rem solid #ffeb3b;outline-offset:0;box-shadow:0 0 0 .375rem #212b32}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; img-src 'self'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** As above every page of the web app. */
const CRISIS_HELP = `<aside aria-label="Help in a crisis"><p>In danger now: <a href="tel:999">call 999</a>. Urgent mental health help:
<a href="tel:111">call 111, option 2</a>. Samaritans: <a href="tel:116123">116 123</a>.
Text <a href="sms:85258?body=SHOUT">SHOUT to 85258</a>.</p></aside>`;

export interface Page {
  readonly title: string;
  /** HTML in which every outside text has been through `escapeHtml`. */
  readonly main: string;
  readonly notice?: string;
}

export const renderPage = ({ title, main, notice }: Page): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Living Well</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
${CRISIS_HELP}
<header><p>Living Well</p></header>
${notice === undefined ? '' : `<section class="notice" aria-label="About this page"><p>${escapeHtml(notice)}</p></section>`}
<main>
${main}
</main>
</body>
</html>
`;

/** A page that says in one sentence what went wrong, and offers one way on. */
export const renderSorry = (heading: string, sentence: string, link: { href: string; text: string }): string =>
  renderPage({
    title: heading,
    main: `<h1>${escapeHtml(heading)}</h1>
<p>${escapeHtml(sentence)}</p>
<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`,
  });

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

export function sendPage(reply: FastifyReply, status: number, html: string): void {
  void reply.status(status).headers(PAGE_HEADERS).send(html);
}
