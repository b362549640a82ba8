/** `npm start`: the extension at work on an article, in a real browser. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toPage, withDate } from './article-page.ts';
import { type BrowserKind, findBrowser } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { checkPublished, givenPath, isHtmlFile, readText, readTextArticle } from './given.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { UsageError, runCommand } from './usage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEMO = `${ROOT}test/fixtures/demo/article.html`;

const HELP = `npm start -- [options]

Builds the extension, opens an article in a fresh browser profile with the extension installed, and shows its marks.
With a display the window stays open; without one the passages are printed and a screenshot is written.

  --file PATH          an article as .html or .txt (title, blank line, paragraphs); the demo article by default
  --url URL            a page instead of a file
  --published DATE     the article's date, YYYY-MM-DD, for a text that carries none
  --browser NAME       chromium or firefox; otherwise what is found first
  --headless           no window, even where there is a display
  --help               this text

ON_RECORD_BROWSER names a browser to use that is not in its usual place.
`;

await runCommand('start', async () => {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      url: { type: 'string' },
      published: { type: 'string' },
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const kind = readKind(values.browser);
  if (values.url !== undefined && !/^https?:/.test(URL.parse(values.url)?.protocol ?? ''))
    throw new UsageError(`--url takes an address that begins with http:// or https://, not ${values.url}`);
  if (values.url !== undefined && values.file !== undefined) throw new UsageError('give --file or --url, not both');
  if (values.url !== undefined && values.published !== undefined)
    process.stderr.write('note: --published goes with --file; a page at --url is shown with the date that it carries\n');
  checkPublished(values.published);
  const page =
    values.url === undefined ? readPage(values.file === undefined ? DEMO : givenPath(values.file), values.published) : null;
  const browser = findBrowser(kind);
  buildExtension(browser.kind);
  const served = await serve((path) =>
    path === '/article.html' && page !== null ? { body: page } : path === '/favicon.ico' ? { body: '', status: 204 } : null,
  );
  const isHeadless = values.headless || !hasDisplay();
  try {
    await show({
      browser,
      url: values.url ?? `${served.origin}/article.html`,
      extensionDir: `${ROOT}.output/${browser.kind === 'firefox' ? 'firefox' : 'chrome'}-mv3`,
      isHeadless,
      screenshot: `${ROOT}.artifacts/start.png`,
    });
  } finally {
    await served.close();
  }
});

function readKind(name: string | undefined): BrowserKind | undefined {
  if (name === undefined || name === 'chromium' || name === 'firefox') return name;
  throw new UsageError(`--browser takes chromium or firefox, not ${name}`);
}

function readPage(path: string, published: string | undefined): string {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
  return isHtmlFile(path) ? withDate(readText(path), published) : toPage(readTextArticle(path), { published });
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
