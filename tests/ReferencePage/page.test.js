// docs/index.html in Debian's Chromium, opened as a file. Run by .ci/page, which sets PAGE to its path, and QUERIES to the
// list of queries.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";

const url = pathToFileURL(process.env.PAGE).href;
const codeCount = 97;
let browser;
let contexts = [];
let problems = [];

before(async () => {
  // Chromium does not run as root in its sandbox.
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(() => browser?.close());

// Whatever a test does, the page asks for nothing but itself and says nothing on the console.
afterEach(async () => {
  const seen = problems;
  await Promise.all(contexts.map(context => context.close()));
  contexts = [];
  problems = [];
  assert.deepEqual(seen, []);
});

async function open(address = "", { script, ...options } = {}) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(5000);
  contexts.push(context);
  if (script) {
    await context.addInitScript(script);
  }

  return openIn(context, address);
}

async function openIn(context, address = "") {
  const page = await context.newPage();
  page.on("console", message => problems.push(`console: ${message.text()}`));
  page.on("pageerror", error => problems.push(`error: ${error.message}`));
  page.on("request", request => {
    if (!request.url().startsWith(url)) {
      problems.push(`request: ${request.url().slice(0, 100)}`);
    }
  });
  await page.goto(url + address);
  return page;
}

const search = page => page.locator("#q");
const names = page => page.locator("article:visible h3 a").allTextContents();
const status = async page => (await page.locator("[role=status]").innerText()).trim();
const current = page => page.locator("article.current h3 a").allTextContents();
const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.slice(0, 50));
const isInView = (page, name) => page.evaluate(id => {
  const { top } = document.getElementById(id).getBoundingClientRect();
  return top >= document.querySelector("form").getBoundingClientRect().bottom - 1 && top < innerHeight / 2;
}, name);

async function find(page, text) {
  await search(page).fill(text);
  return names(page);
}

test("a new page shows every code once, in ascending order", async () => {
  const page = await open();

  const numbers = (await page.locator("article:visible h3 span[id]").allTextContents()).map(Number);

  assert.equal(numbers.length, codeCount);
  assert.deepEqual(numbers, [...new Set(numbers)].sort((a, b) => a - b));
  assert.equal(await status(page), "Codes shown: 97 of 97");
});

test("a new page greets with the search and the ten commonest codes, each a link to its card", async () => {
  const page = await open("", { locale: "fr-FR" });
  const links = page.locator(".commonest a");

  assert.equal(await links.count(), 10);
  assert.ok((await links.last().boundingBox()).y < (await page.locator("article").first().boundingBox()).y);
  assert.match(await page.locator(".commonest li").first().innerText(), /^10054\s+Connexion réinitialisée par le pair\.$/);
  await links.first().click();
  await page.locator("#WSAECONNRESET.current").waitFor();
  assert.ok(await isInView(page, "WSAECONNRESET"));

  await find(page, "refused");
  assert.equal(await links.first().isVisible(), false);
  await find(page, "");
  assert.equal(await links.first().isVisible(), true);
});

// Search

test("search: a name or a number in any form finds its code first", async () => {
  const page = await open();

  for (const [text, name] of [
    ["10054", "WSAECONNRESET"],
    ["0x2746", "WSAECONNRESET"],
    ["0X2746", "WSAECONNRESET"],
    ["0x80072746", "WSAECONNRESET"],
    ["0x8007274d", "WSAECONNREFUSED"],
    ["80072746", "WSAECONNRESET"],
    ["-2147014842", "WSAECONNRESET"],
    ["−2147014842", "WSAECONNRESET"],
    ["2147952454", "WSAECONNRESET"],
    ["HRESULT: 0x80072746,", "WSAECONNRESET"],
    ["0x0006", "WSA_INVALID_HANDLE"],
    ["0x6", "WSA_INVALID_HANDLE"],
    ["0x00002746", "WSAECONNRESET"],
    ["87", "WSA_INVALID_PARAMETER"],
    ["errno 104", "WSAECONNRESET"],
    ["104", "WSAECONNRESET"],
    ["54", "WSAECONNRESET"],
    ["1225", "WSAECONNREFUSED"],
    ["0xC000020D", "WSAECONNRESET"],
    ["0x00000103", "WSA_IO_PENDING"],
    ["econnreset", "WSAECONNRESET"],
    ["'ECONNRESET'", "WSAECONNRESET"],
    ["EPIPE", "WSAESHUTDOWN"],
    ["EAI_NONAME", "WSAHOST_NOT_FOUND"],
    ["-3", "WSATRY_AGAIN"],
    ["STATUS_CONNECTION_RESET", "WSAECONNRESET"],
    ["ERROR_NETNAME_DELETED", "WSAECONNRESET"],
    ["SocketError.ConnectionReset", "WSAECONNRESET"],
    ["WSANO_ADDRESS", "WSANO_DATA"],
  ]) {
    assert.equal((await find(page, text))[0], name, text);
  }
});

for (const locale of ["en-US", "fr-FR"]) {
  test(`search: short texts of both languages, with or without accents and case, in a browser in ${locale}`, async () => {
    const page = await open("", { locale });
    const texts = await page.evaluate(() => ["WSAECONNRESET", "WSAEADDRINUSE", "WSAEADDRNOTAVAIL"].flatMap(name =>
      [...document.querySelectorAll(`#${name} .message`)].map(message => [name, message.textContent])));

    assert.equal(texts.length, 6);
    for (const [name, text] of texts) {
      for (const variant of [
        text,
        text.toUpperCase(),
        text.normalize("NFD").replace(/\p{M}/gu, ""),
        text.replaceAll("’", "'"),
        `«\u00A0${text}\u00A0»`,
      ]) {
        assert.equal((await find(page, variant))[0], name, variant);
      }
    }
  });
}

test("search: ligatures are two letters; case, accents, apostrophes, escapes and the kind of space do not matter", async () => {
  const page = await open();

  assert.deepEqual(await page.evaluate(() => splitFolded("L’Œil\u00A0: «\u202Fæ\u00A0d'ÉTÉ\u00A0» e\u0301t\u00e9 \\u00e9t\\xe9 &#39;a&#xE9;b")),
    ["loeil", "ae", "dete", "ete", "ete", "aeb"]);
});

// The list that the tool is tested with too.
test("search: every query of the shared list is read as the list says", async () => {
  const rows = readFileSync(process.env.QUERIES, "utf8").split("\n").filter(line => line && !line.startsWith("#")).map(line => line.split("\t"));
  const page = await open();
  const wrong = [];
  for (const [query, step, codes] of rows) {
    await search(page).fill(query);
    const [shown, reading] = await page.evaluate(() => [
      [...document.querySelectorAll("article:not([hidden]) h3 [id]")].map(number => number.id),
      document.querySelector("[data-reading]:not([hidden])")?.dataset.reading]);
    const found = reading === "candidate" ? shown[0] : shown.join(",");
    const how = ["marked", "words", "candidate"].includes(reading) ? reading : "exact";
    if (found !== codes || how !== step) {
      wrong.push(`${query}: ${found} ${how}, not ${codes} ${step}`);
    }
  }

  assert.ok(rows.length > 50);
  assert.deepEqual(wrong, []);
});

test("search: how a query was read is told in the language shown", async () => {
  const page = await open();
  const reading = () => page.locator("#reading").innerText();

  await find(page, "EPIPE");
  assert.equal(await reading(), "Read as the name of an errno.");
  await find(page, "10054");
  assert.equal(await reading(), "");
  await find(page, "connect: Connection refused (os error 111)");
  assert.equal(await reading(), "Read as a system’s message: “Connection refused”.");
  await page.getByRole("button", { name: "Français" }).click();
  assert.equal(await reading(), "Lu comme un message du système\u00A0: «\u00A0Connection refused\u00A0».");
  await find(page, "SocketException (10054): reset");
  assert.equal(await reading(), "Nommé dans le texte\u00A0: «\u00A0SocketException (10054)\u00A0».");
  await find(page, "Permission denied");
  assert.match(await reading(), /^Aucun code n’est reconnu/);
  assert.equal((await names(page))[0], "WSAEACCES");
});

test("search: a word that is still being typed stands for those that it begins", async () => {
  const page = await open();

  for (const text of ["WSAECONNREF", "refus", "connection refu", "econnrefus"]) {
    assert.ok((await find(page, text)).slice(0, 3).includes("WSAECONNREFUSED"), text);
  }
});

test("search: an errno or a failure of getaddrinfo that names no system gives the candidates of each", async () => {
  const page = await open();

  assert.deepEqual((await find(page, "errno 48")).slice(0, 1), ["WSAEADDRINUSE"], "macOS");
  assert.ok((await find(page, "errno: 61")).includes("WSAECONNREFUSED"), "macOS");
  assert.equal((await find(page, "(os error 104)"))[0], "WSAECONNRESET", "Linux");
});

test("search: a number is the beginning of a number, not its end", async () => {
  const page = await open();

  const found = await find(page, "104");

  assert.equal(found[0], "WSAECONNRESET", "errno 104 of Linux");
  assert.ok(!found.includes("WSAEINVALIDPROCTABLE"), "10104");
  assert.deepEqual((await find(page, "1005")).slice(0, 10), [
    "WSAENETDOWN", "WSAENETUNREACH", "WSAENETRESET", "WSAECONNABORTED", "WSAECONNRESET",
    "WSAENOBUFS", "WSAEISCONN", "WSAENOTCONN", "WSAESHUTDOWN", "WSAETOOMANYREFS"]);
});

test("search: the code itself, then the short text, then the rest; the order of the table again when it is cleared", async () => {
  const page = await open();
  const all = await names(page);

  const found = await find(page, "WSAENETUNREACH");
  assert.equal(found[0], "WSAENETUNREACH");
  const byText = await find(page, "timed out");
  assert.equal(byText[0], "WSAETIMEDOUT");
  await find(page, "WSA_QOS_NO_SENDERS");

  assert.deepEqual(await find(page, ""), all);
});

test("search: the number of codes is announced politely, in the language shown", async () => {
  const page = await open();
  const region = page.getByRole("status");

  await find(page, "10061");
  assert.equal(await region.innerText(), "Codes shown: 1 of 97");
  await page.getByRole("button", { name: "Français" }).click();
  assert.equal(await region.innerText(), "Codes affichés\u00A0: 1 sur 97");
});

test("search: nothing found names what was searched for", async () => {
  const page = await open();

  await page.locator("#category").selectOption("Qos");
  await page.getByRole("checkbox").check();
  assert.deepEqual(await find(page, " <b>nada</b> "), []);

  assert.match(await status(page), /^Nothing found for “<b>nada<\/b>”, Quality of service, often transient only\./);
  await page.getByRole("button", { name: "Français" }).click();
  assert.match(await status(page), /^Aucun résultat pour «\u00A0<b>nada<\/b>\u00A0», Qualité de service, souvent passagers seulement\./);
  await page.getByRole("button", { name: "Tout afficher" }).click();
  assert.equal((await names(page)).length, codeCount);
  assert.equal(await focused(page), "q");
  assert.equal(page.url(), url);
});

test("search: what is found is in view, however far down the page was", async () => {
  const page = await open();
  await page.locator("#WSA_QOS_RESERVED_PETYPE").scrollIntoViewIfNeeded();

  await page.keyboard.press("/");
  await page.keyboard.type("reset");

  assert.ok(await page.evaluate(() => document.querySelector(".result").getBoundingClientRect().top
    >= document.querySelector("form").getBoundingClientRect().bottom - 1));
  assert.ok(await isInView(page, (await names(page))[0]));
});

test("search: signs that are no word find nothing", async () => {
  const page = await open();

  assert.deepEqual(await find(page, "???"), []);
  assert.match(await status(page), /“\?\?\?”/);
  assert.equal((await find(page, "   ")).length, codeCount);
});

test("search: the URL keeps query and filters, and opens them again", async () => {
  const page = await open();
  await find(page, "réseau & hôte");
  await page.locator("#category").selectOption("Unreachable");
  await page.getByRole("checkbox").check();
  const shown = await names(page);
  const address = page.url().slice(url.length);

  const again = await openIn(page.context(), address);

  assert.equal(await search(again).inputValue(), "réseau & hôte");
  assert.equal(await again.locator("#category").inputValue(), "Unreachable");
  assert.ok(await again.getByRole("checkbox").isChecked());
  assert.deepEqual(await names(again), shown);
  await again.locator("#all").click();
  assert.equal(again.url(), url);
});

test("search: a category that does not exist, in the URL, filters nothing", async () => {
  const page = await open("?category=Nada");

  assert.equal((await names(page)).length, codeCount);
  assert.equal(await page.locator("#category").evaluate(select => select.selectedIndex), 0);
});

// Filters

test("filter: a category shows its codes only", async () => {
  const page = await open();

  await page.locator("#category").selectOption("ConnectionLost");

  assert.deepEqual(await names(page), ["WSAENETRESET", "WSAECONNABORTED", "WSAECONNRESET", "WSAESHUTDOWN", "WSAEDISCON"]);
});

test("filter: often transient shows the codes of the convention", async () => {
  const page = await open();

  await page.getByLabel("Often transient only").check();

  assert.deepEqual(await names(page), [
    "WSAENETDOWN", "WSAENETUNREACH", "WSAENETRESET", "WSAECONNABORTED", "WSAECONNRESET", "WSAETIMEDOUT",
    "WSAECONNREFUSED", "WSAEHOSTDOWN", "WSAEHOSTUNREACH", "WSATRY_AGAIN"]);
});

test("filter: category, transience and words together", async () => {
  const page = await open();

  await page.locator("#category").selectOption("ConnectionLost");
  await page.getByLabel("Often transient only").check();

  assert.deepEqual(await find(page, "connection reset by peer"), ["WSAECONNRESET"]);
});

test("filter: where there is room all stand beside the search; a fold that hides a chosen one is open", async () => {
  const phone = { viewport: { width: 360, height: 640 } };
  const isShown = page => page.locator("#category").isVisible();

  assert.ok(await isShown(await open()));
  const page = await open("", phone);
  assert.equal(await isShown(page), false);
  await page.locator("summary").click();
  assert.ok(await isShown(page));
  assert.ok(await isShown(await open("?category=Refused", phone)));
});

// Languages

for (const [locale, language] of [["fr-CA", "fr"], ["fr", "fr"], ["en-US", "en"], ["de", "en"], ["frr", "en"]]) {
  test(`language: ${language} in a browser in ${locale}`, async () => {
    const page = await open("", { locale });

    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.equal(await page.title(), language === "fr" ? "Codes d’erreur Winsock" : "Winsock error codes");
  });
}

test("language: the first of the browser's that the page speaks", async () => {
  const script = "Object.defineProperty(navigator, 'languages', { value: ['de-CH', 'fr-CH', 'en'] })";
  const page = await open("", { script });

  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
});

test("language: the switch changes every word, and marks each with its language", async () => {
  const page = await open();
  const texts = () => page.evaluate(() => [document.body.innerText, [...document.querySelectorAll("option")].map(o => o.text).join("\n")].join("\n"));
  const foreign = () => page.evaluate(() => [...document.querySelectorAll("body [lang]:not(button)")]
    .filter(element => element.checkVisibility() && element.lang !== document.documentElement.lang).length);
  const english = await texts();
  assert.equal(await foreign(), 0);

  await page.getByRole("button", { name: "Français" }).click();

  const french = await texts();
  assert.equal(await foreign(), 0);
  assert.equal(await page.title(), "Codes d’erreur Winsock");
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  assert.equal(await page.getByRole("button", { name: "Français" }).getAttribute("aria-pressed"), "true");
  assert.equal(await page.getByRole("button", { name: "English" }).getAttribute("aria-pressed"), "false");
  assert.match(english, /Connection reset by peer\.[^]*All categories/);
  assert.match(french, /Connexion réinitialisée par le pair\.[^]*Toutes les catégories\nConnexion perdue/);
  for (const word of ["Search", "All categories", "See also", "often transient", "documentation\n", "Connection reset by peer", "convention:"]) {
    assert.ok(english.includes(word) && !french.includes(word), word);
  }

  const frenchWords = french.split(/[^\p{L}’_]+/u);
  for (const word of ["the", "and", "is", "of", "with"]) {
    assert.ok(!frenchWords.includes(word), word);
  }
});

test("language: the choice is remembered, against the browser's", async () => {
  const page = await open("", { locale: "fr-FR" });
  await page.getByRole("button", { name: "English" }).click();

  const again = await openIn(page.context());

  assert.equal(await again.locator("html").getAttribute("lang"), "en");
  assert.equal(await again.getByRole("button", { name: "English" }).getAttribute("aria-pressed"), "true");
});

test("language: the switch works where storage is blocked", async () => {
  const script = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })";
  const page = await open("", { script });

  await page.getByRole("button", { name: "Français" }).click();

  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  assert.equal((await find(page, "10054"))[0], "WSAECONNRESET");
});

test("language: a stored choice that makes no sense is ignored", async () => {
  const page = await open("", { locale: "fr-FR", script: "localStorage.setItem('winsock-errors-language', 'xx')" });

  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
});

test("language: the URL's goes before the choice and the browser's, and stays in the URL", async () => {
  const page = await open("?lang=fr&q=reset", { script: "localStorage.setItem('winsock-errors-language', 'en')" });

  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  assert.equal(await search(page).inputValue(), "reset");
  await find(page, "10054");
  assert.equal(page.url(), url + "?q=10054&lang=fr");
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(page.url(), url + "?q=10054&lang=en");
  assert.equal(await (await open("?lang=xx")).locator("html").getAttribute("lang"), "en");
});

// Links

test("links: codes in the texts, and categories, lead to what they name, and a category to its codes", async () => {
  const page = await open("#WSAECONNRESET");
  const wrong = await page.evaluate(() => [...document.querySelectorAll(".texts p:not(.help) a, .categories a")]
    .filter(link => document.querySelector(`${link.hash} h3`)?.textContent.split(" ").includes(link.textContent) !== true)
    .map(link => link.outerHTML));
  assert.deepEqual(wrong, []);
  assert.ok(await page.locator(".texts p:not(.help) a").count() > 50);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("article")]
    .filter(card => card.querySelector(`.texts a[href="#${card.id}"]`)).map(card => card.id)), [], "none to itself");

  await page.locator("#WSAECONNRESET .facts a").first().click();
  assert.ok(page.url().endsWith("#ConnectionLost"));
  assert.ok(await isInView(page, "ConnectionLost"));
  await page.locator("#ConnectionLost a", { hasText: "10053" }).click();
  await page.locator("#WSAECONNABORTED.current").waitFor();
});

test("links: those of the footer open as pages", async () => {
  const page = await open("?q=reset");
  const links = await page.locator("footer a").evaluateAll(links => links.map(link => link.href));

  assert.deepEqual(links.filter(link => !/^https:\/\/learn\.microsoft\.com\//.test(link)), [`${url}?lang=fr`, `${url}?lang=en`]);
  await page.locator("footer a[hreflang=fr]").click();
  await page.waitForURL(`${url}?lang=fr`);
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
});

// Copying

for (const [name, script] of [["the clipboard", undefined], ["a page that may not use the clipboard", "delete Navigator.prototype.clipboard"]]) {
  test(`copy: the code and the link, with ${name}`, async () => {
    const page = await open("?lang=fr", { script });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async label => {
      const button = page.locator("#WSAECONNREFUSED").getByRole("button", { name: label });
      await button.click();
      await page.locator(".copied", { hasText: label }).waitFor();
      assert.ok(await button.evaluate(element => element === document.activeElement));
      assert.equal(await page.locator("#copied").innerText(), "Copié.");
      await search(page).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+V");
      return search(page).inputValue();
    };

    assert.equal(await copied("Copier le code"), "WSAECONNREFUSED (10061)");
    await find(page, "");
    assert.equal(await copied("Copier le lien"), `${url}?lang=fr#WSAECONNREFUSED`);
    assert.equal(await page.locator(".copied").count(), 1);
  });
}

// Anchors

for (const anchor of ["#WSAECONNRESET", "#10054", "#wsaeconnreset"]) {
  test(`anchor: ${anchor} scrolls to its card and marks it`, async () => {
    const page = await open(anchor);
    await page.locator("article.current").waitFor();

    assert.deepEqual(await current(page), ["WSAECONNRESET"]);
    assert.ok(await isInView(page, "WSAECONNRESET"));
    assert.equal((await names(page)).length, codeCount);
    assert.notEqual(
      await page.locator("#WSAECONNRESET").evaluate(card => getComputedStyle(card).backgroundColor),
      await page.locator("#WSAECONNABORTED").evaluate(card => getComputedStyle(card).backgroundColor));

    await find(page, "reset");
    assert.deepEqual(await current(page), []);
    assert.equal(page.url(), url + "?q=reset");
  });
}

test("anchor: a card that filters hide is shown all the same", async () => {
  const page = await open("?q=nada&category=Qos&transient=true#10054");

  assert.deepEqual(await current(page), ["WSAECONNRESET"]);
  assert.ok(await isInView(page, "WSAECONNRESET"));
  assert.equal((await names(page)).length, codeCount);
  assert.equal(page.url(), url + "#10054");
});

test("anchor: a link to a hidden card shows it, and the way back restores the search", async () => {
  const page = await open();
  assert.deepEqual(await find(page, "WSAECONNREFUSED 10061 refused"), ["WSAECONNREFUSED"]);

  await page.locator("#WSAECONNREFUSED .see-also a").first().click();
  await page.waitForFunction(() => document.activeElement.textContent === "WSAETIMEDOUT");
  assert.deepEqual(await current(page), ["WSAETIMEDOUT"]);
  assert.ok(await isInView(page, "WSAETIMEDOUT"));

  await page.goBack();
  await page.waitForFunction(() => document.getElementById("q").value !== "");
  assert.deepEqual(await names(page), ["WSAECONNREFUSED"]);
  assert.deepEqual(await current(page), []);

  await page.goForward();
  await page.locator("#WSAETIMEDOUT.current").waitFor();
  assert.ok(await isInView(page, "WSAETIMEDOUT"));
});

test("anchor: each card links to itself", async () => {
  const page = await open();

  const links = await page.locator("article").evaluateAll(cards => cards.map(card => [card.id, card.querySelector("h3 a").hash]));

  assert.equal(links.length, codeCount);
  assert.deepEqual(links.filter(([id, hash]) => hash !== `#${id}`), []);
  await page.locator("#WSAEDISCON h3 a").click();
  await page.locator("#WSAEDISCON.current").waitFor();
  assert.equal(page.url(), url + "#WSAEDISCON");
});

test("anchor: every link within the page leads to something", async () => {
  const page = await open();

  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a[href^='#']")]
    .filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.hash)), []);
});

test("anchor: one that the page lacks is searched for", async () => {
  const page = await open("#ECONNRESET");
  assert.equal(await search(page).inputValue(), "ECONNRESET");
  assert.equal((await names(page))[0], "WSAECONNRESET");

  const unknown = await open("#12345");
  assert.match(await status(unknown), /^Nothing found for “12345”/);

  const broken = await open("#%E0%A4%A");
  assert.match(await status(broken), /^Nothing found/);
});

// Keyboard

test("keyboard: / goes to the search, Escape clears it, and both leave other fields alone", async () => {
  const page = await open();

  // Not every browser clears a search field by itself.
  await search(page).evaluate(field => { field.type = "text"; });
  await page.keyboard.press("/");
  assert.equal(await focused(page), "q");
  await page.keyboard.type("a/b");
  assert.equal(await search(page).inputValue(), "a/b");
  await page.keyboard.press("Escape");
  assert.equal(await search(page).inputValue(), "");
  assert.equal((await names(page)).length, codeCount);

  await search(page).fill("10054");
  await page.locator("#category").focus();
  await page.keyboard.press("/");
  assert.equal(await focused(page), "category");
  await page.keyboard.press("Escape");
  assert.equal(await search(page).inputValue(), "10054");
  await page.locator("#WSAECONNRESET h3 a").focus();
  await page.keyboard.press("Control+/");
  assert.notEqual(await focused(page), "q");
});

test("keyboard: everything is reached in order, and shows that it has the focus", async () => {
  const page = await open();
  const reached = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    reached.push(await focused(page));
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none", reached.at(-1));
  }

  assert.deepEqual(reached.map(text => text.trim()), ["English", "Français", "q", "category", "", "10054"]);
  assert.equal(await page.locator(".commonest a").first().evaluate(link => link === document.activeElement), true);
});

test("keyboard: language, search, filter and a card's link without a mouse", async () => {
  const page = await open();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  await page.keyboard.press("Tab");
  await page.keyboard.type("reinit");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.deepEqual((await names(page)).sort(), ["WSAECONNRESET", "WSAENETRESET"]);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "all");
  await page.keyboard.press("Tab");
  const name = await focused(page);
  await page.keyboard.press("Enter");
  await page.locator("article.current").waitFor();
  assert.deepEqual(await current(page), [name]);
});

// Accessibility

for (const locale of ["en-US", "fr-FR"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe: no violation, ${locale}, ${colorScheme}: all with one marked, found, nothing found, filtered`, async () => {
      for (const address of ["#WSAECONNRESET", "?q=reset", "?q=zzqqzzqq", "?q=EPIPE", "?category=ConnectionLost&transient=true"]) {
        const page = await open(address, { locale, colorScheme });
        await page.evaluate(axe.source);

        const { violations, passes } = await page.evaluate(() => axe.run());

        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], address);
        assert.ok(passes.some(({ id }) => id === "color-contrast"));
      }
    });
  }
}

test("accessibility: nothing moves by itself", async () => {
  const page = await open("#WSAECONNRESET", { reducedMotion: "reduce" });

  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("*")]
    .filter(element => getComputedStyle(element).transitionDuration !== "0s" || getComputedStyle(element).scrollBehavior === "smooth").length), 0);
});

// Screens and paper

for (const locale of ["en-US", "fr-FR"]) {
  test(`layout: no sideways scroll at 320 pixels, ${locale}`, async () => {
    for (const address of ["", `?q=${"nada".repeat(20)}`, "#WSA_QOS_ESERVICETYPE"]) {
      const page = await open(address, { locale, viewport: { width: 320, height: 640 } });

      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, address);
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("body *:not(.visually-hidden, .visually-hidden *)")]
        .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > 320).map(element => element.outerHTML.slice(0, 80))), []);
    }
  });
}

for (const locale of ["en-US", "fr-FR"]) {
  test(`layout: on a phone with its keyboard open the first answer is in sight, ${locale}`, async () => {
    const page = await open("", { locale, viewport: { width: 360, height: 320 } });
    const isInSight = selector => page.locator(`article:visible >> nth=0 >> ${selector} >> visible=true`).evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    const assertInSight = async text => {
      await search(page).fill("");
      await search(page).pressSequentially(text);
      assert.ok(await isInSight("h3") && await isInSight(".message"), text);
      assert.equal(await page.locator("#category").isVisible(), false);
    };

    await assertInSight("10054");
    await page.locator("footer").scrollIntoViewIfNeeded();
    await assertInSight("10061");
    await assertInSight("reset");
  });
}

test("layout: the dark scheme is dark, the light one light", async () => {
  const lightness = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number).reduce((a, b) => a + b) / 3);

  assert.ok(await lightness(await open("", { colorScheme: "dark" })) < 60);
  assert.ok(await lightness(await open("", { colorScheme: "light" })) > 200);
});

test("print: the cards without the controls, dark on white in the dark scheme too", async () => {
  const page = await open("?category=Refused", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  assert.deepEqual(await names(page), ["WSAECONNREFUSED"]);
  assert.equal(await page.locator("form").isVisible(), false);
  assert.equal(await page.locator(".languages").isVisible(), false);
  assert.equal(await page.locator("#all").isVisible(), false);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  assert.equal(await page.locator("#WSAECONNREFUSED").evaluate(card => getComputedStyle(card).color), "rgb(28, 33, 40)");
  assert.equal(await page.locator("#WSAECONNREFUSED").evaluate(card => getComputedStyle(card).breakInside), "avoid");
});

const countPages = async page => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g).length;

for (const locale of ["en-US", "fr-FR"]) {
  test(`print: one code is one page, marked or found, ${locale}`, async () => {
    const page = await open("", { locale });
    const longest = await page.evaluate(() => [...document.querySelectorAll("article")]
      .sort((a, b) => b.innerText.length - a.innerText.length)[0].id);

    for (const name of [longest, "WSAECONNRESET"]) {
      assert.equal(await countPages(await open(`#${name}`, { locale })), 1, `#${name}`);
      assert.equal(await countPages(await open(`?q=${name}`, { locale })), 1, `?q=${name}`);
    }

    assert.ok(await countPages(page) > 10);
  });
}

// Without JavaScript

test("without JavaScript: a marked code prints as one page", async () => {
  assert.equal(await countPages(await open("#WSAECONNRESET", { javaScriptEnabled: false })), 1);
});

test("without JavaScript: every code in both languages, a note, and no dead control", async () => {
  const page = await open("#10054", { javaScriptEnabled: false });
  const visible = async selector => (await page.locator(`${selector} >> visible=true`).count());

  assert.equal(await visible("article"), codeCount);
  assert.equal(await visible("article [lang=en] .message"), codeCount);
  assert.equal(await visible("article [lang=fr] .message"), codeCount);
  assert.equal(await visible("noscript p"), 2);
  assert.equal(await visible("button, input, select"), 0);
  assert.ok((await page.locator("#WSAECONNRESET").boundingBox()).y < 450);
});
