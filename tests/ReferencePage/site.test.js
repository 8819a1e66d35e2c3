// The site, served below a path as GitHub Pages does it. Run by .ci/page, which makes it and sets SITE to its folder.
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";

const folder = process.env.SITE;
const codeCount = 97;
let server;
let root;
let browser;
let pages = new Map();
let contexts = [];
let problems = [];

before(async () => {
  server = createServer(respond).listen(0, "127.0.0.1");
  await new Promise(resolve => server.once("listening", resolve));
  root = `http://127.0.0.1:${server.address().port}/some/where/`;
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const entry of await readdir(folder, { recursive: true })) {
    if (entry.endsWith("index.html")) {
      pages.set(entry.slice(0, -"index.html".length), await readFile(join(folder, entry), "utf8"));
    }
  }
});

after(async () => {
  await browser?.close();
  server?.close();
});

afterEach(async () => {
  const seen = problems;
  await Promise.all(contexts.map(context => context.close()));
  contexts = [];
  problems = [];
  assert.deepEqual(seen, []);
});

// Nothing but the folder below the path, an index.html for a folder.
async function respond(request, response) {
  const { pathname } = new URL(request.url, "http://site");
  const path = pathname.startsWith("/some/where/") ? join(folder, pathname.slice("/some/where/".length)) : "";
  try {
    const isFolder = (await stat(path)).isDirectory();
    if (isFolder && !pathname.endsWith("/")) {
      throw new Error("The link to a folder ends with a slash.");
    }

    const content = await readFile(isFolder ? join(path, "index.html") : path);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function open(address = "", options = {}) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(5000);
  contexts.push(context);
  const page = await context.newPage();
  page.on("console", message => problems.push(`console: ${message.text()}`));
  page.on("pageerror", error => problems.push(`error: ${error.message}`));
  page.on("request", request => {
    if (!request.url().startsWith(root)) {
      problems.push(`request: ${request.url().slice(0, 100)}`);
    }
  });
  await page.goto(root + address);
  return page;
}

const getLinks = html => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(match => match[1].replaceAll("&amp;", "&"));
const codePages = () => [...pages].filter(([path]) => path !== "");

test("every code has a page in both languages, small and without script", () => {
  assert.equal(pages.size, 1 + 2 * codeCount);
  for (const [path, html] of codePages()) {
    assert.match(path, /^(fr\/)?\d+\/$/);
    assert.ok(Buffer.byteLength(html) < 20_000, `${path}: ${Buffer.byteLength(html)} bytes`);
    assert.doesNotMatch(html, /<script|\son\w+=|javascript:/i, path);
  }
});

test("every link leads to a page and an anchor of the site, by a relative path, or to Microsoft's documentation", async () => {
  const dead = [];
  const found = new Map();
  for (const [path, html] of pages) {
    for (const link of getLinks(html)) {
      if (link.startsWith("https://learn.microsoft.com/")) {
        continue;
      }

      const target = new URL(link, root + path);
      if (/^(\/|\w+:)/.test(link) || !target.href.startsWith(root)) {
        dead.push(`${path}: ${link} is not relative`);
        continue;
      }

      const address = target.origin + target.pathname;
      if (!found.has(address)) {
        const response = await fetch(address);
        found.set(address, response.ok ? await response.text() : null);
      }

      const text = found.get(address);
      if (text === null || (target.hash && !text.includes(` id="${decodeURIComponent(target.hash.slice(1))}"`))) {
        dead.push(`${path}: ${link}`);
      }
    }
  }

  assert.deepEqual(dead, []);
  assert.equal(found.size, pages.size, "every page is reached by a link");
});

test("each page has a title, a description and a heading of its own, in its language", () => {
  const read = pattern => codePages().map(([, html]) => html.match(pattern)[1]);

  for (const values of [read(/<title>(.+?)<\/title>/), read(/<meta name="description" content="(.+?)">/)]) {
    assert.ok(values.every(value => value.length >= 10 && value.length <= 200), values.find(value => value.length > 200));
  }

  assert.equal(new Set(read(/<title>(.+?)<\/title>/)).size, 2 * codeCount);
  assert.deepEqual(codePages().filter(([path, html]) => !html.includes(`<html lang="${path.startsWith("fr/") ? "fr" : "en"}">`)), []);
});

for (const [path, language] of [["10054/", "en"], ["fr/10054/", "fr"]]) {
  test(`a code's page: the search leads to the searchable page, without script too, ${language}`, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(path, { javaScriptEnabled });
      await page.getByRole("searchbox").fill("10061");
      await page.getByRole("searchbox").press("Enter");
      await page.waitForURL(language === "fr" ? `${root}?lang=fr&q=10061` : `${root}?q=10061`);
      if (javaScriptEnabled) {
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        assert.deepEqual(await page.locator("article:visible h3 a").allTextContents(), ["WSAECONNREFUSED"]);
      }
    }
  });

  test(`a code's page: other language, neighbors, category, ${language}`, async () => {
    const page = await open(path);
    await page.locator("header [hreflang]").click();
    assert.equal(page.url(), root + (language === "en" ? "fr/10054/" : "10054/"));
    await page.goBack();
    await page.locator("a[rel=next]").click();
    assert.equal(page.url(), root + path.replace("10054", "10055"));
    await page.locator("a[rel=prev]").click();
    assert.equal(page.url(), root + path);
    await page.locator(".facts a").first().click();
    assert.ok(page.url().endsWith("#ConnectionLost"));
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  });
}

test("the searchable page leads to the pages of the codes, and copies their links", async () => {
  const page = await open("?lang=fr");
  const card = page.locator("#WSAECONNRESET");

  await card.getByRole("button", { name: "Copier le lien" }).click();
  await page.locator("#q").press("Control+V");
  assert.equal(await page.locator("#q").inputValue(), `${root}fr/10054/`);
  await page.locator("#q").fill("10054");
  await card.getByRole("link", { name: "Page de ce code" }).click();
  assert.equal(page.url(), `${root}fr/10054/`);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe: no violation, ${colorScheme}, searchable page and a sample of codes in both languages`, async () => {
    for (const path of ["", "10054/", "fr/10054/", "6/", "fr/11033/", "fr/11015/"]) {
      const page = await open(path, { colorScheme });
      await page.evaluate(axe.source);

      const { violations, passes } = await page.evaluate(() => axe.run());

      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], path);
      assert.ok(passes.some(({ id }) => id === "color-contrast"));
    }
  });
}

test("layout: no sideways scroll at 320 pixels, and the answer in sight in a window of 360 × 320", async () => {
  for (const path of ["10054/", "fr/10054/", "fr/11025/", "6/"]) {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    await page.setViewportSize({ width: 360, height: 320 });
    assert.ok(await page.locator(".message").evaluate(element => element.getBoundingClientRect().bottom <= innerHeight), path);
  }
});

test("print: a code is one page", async () => {
  for (const path of ["10054/", "fr/10054/", "fr/10060/", "fr/11015/"]) {
    const paper = (await (await open(path)).pdf({ format: "A4" })).toString("latin1");
    assert.equal(paper.match(/\/Type \/Page\b/g).length, 1, path);
  }
});
