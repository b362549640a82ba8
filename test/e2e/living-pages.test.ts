/** Pages that go on changing after they were marked: what is new is marked, what is gone is not, and only that is read. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dwellOn, marked } from './acts.ts';
import { startStage, type Stage, unpainted, until } from './harness.ts';
import { JAPAN, type More, openStory, serveStory, TARIFF } from './living-story.ts';
import { leftBehind, ReadCount } from './own-world.ts';
import { visibleInk } from './pixels.ts';

const HOLDING = /\$765\.4 billion/;
const CHINA = {
  title: 'China sells some of its Treasuries',
  paragraphs: [
    'China held $765.4 billion of US Treasuries at the end of March, the Treasury Department said, less than the United Kingdom.',
    'Traders in Hong Kong had expected the figure of the Treasury, and the bond market hardly moved in the hours that followed.',
  ],
};
const KOREA =
  'South Korea faces a tariff of 25 per cent on its goods under the plan of April, which is on hold until the summer.';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

const openJapan = (path: string, more?: More) => openStory(stage, path, more);
const serve = (path: string, more: More) => serveStory(stage, path, more);

/** Runs in a page: another story in the place of the article. */
function tell({ title, paragraphs }: { title: string; paragraphs: string[] }): void {
  document.title = title;
  const lines = paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
  const headline = Object.assign(document.createElement('h1'), { textContent: title });
  document.querySelector('article')?.replaceChildren(headline, ...lines);
}

describe('another story in the same document', () => {
  it('comes by replaceState: the old card and marks go, the new marks come', async () => {
    const page = await openJapan('/japan');
    const card = await dwellOn(page, TARIFF);
    await card.text();
    await page.evaluate(() => history.replaceState(null, '', '/china'));
    await card.gone();
    await unpainted(page);
    await page.evaluate(tell, CHINA);
    await marked(page, { yes: [HOLDING], no: [TARIFF] });
  });

  it('comes by the Navigation API, and late', async () => {
    const page = await openJapan('/japan');
    await marked(page, { yes: [TARIFF] });
    await page.evaluate(() => {
      const { navigation } = globalThis as unknown as { navigation: EventTarget & { navigate(to: string): void } };
      const handler = () => new Promise((resolve) => setTimeout(resolve, 700));
      navigation.addEventListener('navigate', (event) =>
        (event as Event & { intercept(options: object): void }).intercept({ handler }),
      );
      navigation.navigate('/china');
    });
    await unpainted(page);
    await page.evaluate(tell, CHINA);
    await marked(page, { yes: [HOLDING], no: [TARIFF] });
  });

  it('is followed no more when the address never rests', async () => {
    const page = await openJapan('/japan');
    await marked(page, { yes: [TARIFF] });
    const count = await ReadCount.on(page);
    await page.evaluate(async () => {
      for (let i = 0; i < 120; i++) {
        history.replaceState(null, '', `/japan?at=${i}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    });
    await count.take();
    await page.evaluate(() => history.replaceState(null, '', '/japan?at=end'));
    await page.waitForTimeout(1000);
    expect(await count.take()).toEqual([]);
  });
});

describe('text that comes later', () => {
  it('is marked when the next article is appended on scrolling', async () => {
    const next = `<article><h2>${CHINA.title}</h2><time datetime="2025-05-20">20 May 2025</time>${CHINA.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const page = await openJapan('/endless', {
      tail: `<div id="end" style="margin-top:1500px">·</div><script>
        new IntersectionObserver(([{ isIntersecting }], observer) => {
          if (!isIntersecting) return;
          observer.disconnect();
          document.querySelector('article').insertAdjacentHTML('afterend', ${JSON.stringify(next)});
          setTimeout(() => history.replaceState(null, '', '/endless/next'), 1500);
        }).observe(document.querySelector('#end'));</script>`,
    });
    await marked(page, { yes: [TARIFF], no: [HOLDING] });
    await page.mouse.wheel(0, 3000);
    await marked(page, { yes: [TARIFF, HOLDING] });
    await page.waitForURL('**/endless/next');
    await page.waitForTimeout(500);
    await marked(page, { yes: [TARIFF, HOLDING] });
  });

  it('is marked in the entries of a live blog as they come, and only they are read', async () => {
    const page = await openJapan('/live');
    await marked(page, { yes: [TARIFF] });
    const count = await ReadCount.on(page);
    await page.evaluate(
      (text) => document.querySelector('article > p')?.insertAdjacentHTML('beforebegin', `<p>${text}</p>`),
      KOREA,
    );
    await marked(page, { yes: [TARIFF, /25 per cent/] });
    expect(await count.take()).toEqual([KOREA]);
  });

  it('is marked when it was edited after publication, and only it is read', async () => {
    const page = await openJapan('/edited');
    await marked(page, { yes: [TARIFF] });
    const count = await ReadCount.on(page);
    const [, before = ''] = JAPAN.paragraphs;
    await page.evaluate(
      ([from, to]) => {
        const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === from);
        if (paragraph) (paragraph.firstChild as Text).data = to as string;
      },
      [before, KOREA],
    );
    await marked(page, { yes: [TARIFF, /25 per cent/] });
    expect(await count.take()).toEqual([KOREA]);
  });

  it('is marked when the wall before it falls', async () => {
    const page = await openJapan('/wall', {
      tail: `<section id="rest" hidden><p>${CHINA.paragraphs.join('</p><p>')}</p></section>`,
      head: '<style>.wall{padding:2em}</style>',
    });
    await page.evaluate(() => document.querySelector('article')?.append(document.querySelector('#rest') as Element));
    await marked(page, { yes: [TARIFF], no: [HOLDING] });
    await page.evaluate(() => document.querySelector('#rest')?.removeAttribute('hidden'));
    await marked(page, { yes: [TARIFF, HOLDING] });
  });

  it('is marked when all that was there before the wall fell was a sentence without a record', async () => {
    const teaser = { title: 'Tariff and Treasuries: what Tokyo wants', paragraphs: ['The trade talks go on in Washington.'] };
    serve('/teaser', { story: teaser });
    const page = await stage.open('/teaser');
    await page.waitForTimeout(1000);
    await unpainted(page);
    await page.evaluate(
      (paragraphs) => document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${paragraphs.join('</p><p>')}</p>`),
      JAPAN.paragraphs,
    );
    await marked(page, { yes: [TARIFF] });
  });
});

describe('an article that comes after the page', () => {
  const chrome = `<nav>${'<a href="#">Harbour news</a> <a href="#">Weather and tides</a> '.repeat(10)}</nav>`;
  const shell = (title: string, ms: number) =>
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${chrome}<div id="app">Loading…</div><script>setTimeout(() => {
      document.querySelector('#app').innerHTML = ${JSON.stringify(`<article><h1>${JAPAN.title}</h1><p>${JAPAN.paragraphs.join('</p><p>')}</p></article>`)};
    }, ${ms});</script></body></html>`;

  it.each([
    ['whose title says it from the start', JAPAN.title, 4500],
    ['whose title never says it', 'The Courant', 2500],
  ])('is found: one %s', async (_, title, ms) => {
    stage.pages.set('/late', { body: shell(title, ms) });
    const page = await stage.open('/late');
    await page.waitForTimeout(ms);
    await marked(page, { yes: [TARIFF] });
  });

  it('is found when an app that was elsewhere moves on to it, after nothing of us was left', async () => {
    const bank = `<!doctype html><html lang="en"><head><title>Home</title></head><body><main id="app"><h1>Accounts</h1><p>${'Deposits and transfers, cards and savings. '.repeat(12)} Our tariff of fees has changed; Trump said nothing of it.</p></main></body></html>`;
    stage.pages.set('/bank', { body: bank });
    const page = await stage.open('/bank');
    await page.waitForTimeout(1500);
    expect(await leftBehind(page)).toEqual([]);
    await page.evaluate(({ title, paragraphs }) => {
      history.pushState(null, '', '/bank/news');
      document.querySelector('main')!.innerHTML = `<article><h1>${title}</h1><p>${paragraphs.join('</p><p>')}</p></article>`;
    }, JAPAN);
    await marked(page, { yes: [TARIFF] });
    await page.goBack();
    await unpainted(page);
  });
});

it('letters in web mail are told apart, though only the fragment of the address says which is open', async () => {
  const page = await openJapan('/mail');
  await marked(page, { yes: [TARIFF] });
  const open = (code: string, story: typeof CHINA) =>
    page.evaluate(([hash]) => void (location.hash = hash as string), [`inbox/${code}`]).then(() => page.evaluate(tell, story));
  const letters = async () => {
    const states = Object.values(await (await stage.worker()).evaluate(() => chrome.storage.session.get(null))) as {
      url?: string;
    }[];
    return states.map(({ url }) => url?.split('#')[1]);
  };
  for (const [code, story, mark] of [
    ['FMfcgzQbgRnAbCdEfA', CHINA, HOLDING],
    ['FMfcgzQbgRnAbCdEfB', JAPAN, TARIFF],
  ] as const) {
    await open(code, story);
    await marked(page, { yes: [mark] });
    await until('the report of the letter', async () => (await letters()).includes(`inbox/${code}`));
  }
});

describe('text that a style rule alone hides', () => {
  const head = '<style>.narrow{display:none}body.small .narrow{display:block}</style>';
  const tail = '<script>document.querySelectorAll("article > p:not(.byline)")[0].className = "narrow"</script>';

  it('is neither marked nor counted, and is when it shows', async () => {
    const page = await openJapan('/styled', {
      head,
      tail: `${tail}<script>document.querySelector("article").insertAdjacentHTML("beforeend", "<p>${KOREA}</p>")</script>`,
    });
    await marked(page, { yes: [/25 per cent/], no: [TARIFF] });
    await page.evaluate(() => document.body.classList.add('small'));
    await marked(page, { yes: [/25 per cent/, TARIFF] });
  });

  it('is not read as part of the sentence when it is words in a line', async () => {
    const page = await openJapan('/spoken', {
      head: '<style>.q9{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>',
      tail: `<script>const [line] = document.querySelectorAll("article > p:not(.byline)"); line.innerHTML = line.innerHTML.replace("24 per cent", '<span class="q9">46 per cent “reciprocal” tariff on Japan, a </span>24 per cent')</script>`,
    });
    await marked(page, { yes: [TARIFF], no: [/46/] });
  });

  it('is read once it shows, though its name said that it was hidden', async () => {
    const page = await openJapan('/folded', {
      head: '<style>article:not(.whole) .hidden{display:none}</style>',
      tail: `<script>document.querySelector("article").insertAdjacentHTML("beforeend", '<div class="hidden"><p>${KOREA}</p></div>')</script>`,
    });
    await marked(page, { yes: [TARIFF], no: [/25 per cent/] });
    await page.evaluate(() => document.querySelector('.hidden')?.classList.replace('hidden', 'rest'));
    await page.evaluate(() => document.querySelector('.rest')?.scrollIntoView());
    await marked(page, { yes: [TARIFF, /25 per cent/] });
  });

  it('does not take the mark from the same words where they show', async () => {
    const page = await openJapan('/twice', {
      head,
      tail: `${tail}<script>const [first] = document.querySelectorAll("article > p.narrow"); const copy = first.cloneNode(true); copy.className = ""; document.querySelector("article").append(copy)</script>`,
    });
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF);
  });
});

describe('translation by the browser', () => {
  /** Runs in a page: every text node in `font` elements, as Chromium's translation does it. */
  const translate = ({ lang, texts }: { lang: string; texts: [string, string][] }) => {
    document.documentElement.lang = lang;
    document.documentElement.classList.add('translated-ltr');
    for (const [from, to] of texts) {
      const paragraph = [...document.querySelectorAll('p, h1')].find(({ textContent }) => textContent === from);
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = to;
      outer.append(inner);
      paragraph?.replaceChildren(outer);
    }
  };
  const original = [JAPAN.title, ...JAPAN.paragraphs];

  it('is read again in a language of the record', async () => {
    const page = await openJapan('/translated');
    await marked(page, { yes: [TARIFF] });
    const japanese = [
      '日本、関税への対応を検討',
      '米国は4月、日本からの輸入品に24%の「相互関税」を課した。東京の当局者は急いでいない。',
      '名古屋の輸出企業は二つの価格表を用意している。港ではどちらが使われるのか誰も言わない。',
      'ワシントンでの貿易協議は率直だったと交渉担当者は金曜日に述べた。協議は月の半ばに再開される。',
    ];
    await page.evaluate(translate, { lang: 'ja', texts: original.map((text, i): [string, string] => [text, japanese[i] ?? '']) });
    await marked(page, { yes: [/24%/], no: [TARIFF] });
  });

  it('goes quiet in another, and comes back with the original', async () => {
    const page = await openJapan('/translated');
    await marked(page, { yes: [TARIFF] });
    const spanish = [
      'Japón sopesa su respuesta al arancel',
      'Estados Unidos impuso en abril un arancel “recíproco” del 24 por ciento a los productos japoneses, y Tokio no tiene prisa.',
      'Los exportadores de Nagoya guardan dos listas de precios en el cajón y nadie en el puerto quiere decir cuál se usará.',
      'Las conversaciones en Washington fueron francas, dijo un negociador el viernes, y seguirán a mediados de mes.',
    ];
    const pairs = original.map((text, i): [string, string] => [text, spanish[i] ?? '']);
    await page.evaluate(translate, { lang: 'es', texts: pairs });
    await unpainted(page);
    await page.evaluate(translate, { lang: 'en', texts: pairs.map(([from, to]): [string, string] => [to, from]) });
    await page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
    await marked(page, { yes: [TARIFF] });
  });
});
