"use strict";

// Before the body is read, so that it is never seen in the wrong language.
const root = document.documentElement;
root.classList.add("js");
root.lang = readChoice() ?? getBrowserLanguage();

// The language that the URL specifies, or else the last choice. A browser may refuse to store it, above all for a page
// opened as a file.
function readChoice() {
  const isLanguage = choice => choice === "en" || choice === "fr";
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) {
    return asked;
  }

  try {
    const choice = localStorage.getItem("winsock-errors-language");
    return isLanguage(choice) ? choice : null;
  } catch {
    return null;
  }
}

function keepChoice(language) {
  try {
    localStorage.setItem("winsock-errors-language", language);
  } catch {
    // The choice lasts as long as the page.
  }
}

function getBrowserLanguage() {
  return navigator.languages.map(tag => tag.toLowerCase().split("-")[0])
    .find(tag => tag === "en" || tag === "fr") ?? "en";
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form");
  const search = form.elements.q;
  const category = form.elements.category;
  const transient = form.elements.transient;
  const filters = document.querySelector(".filters");
  const list = document.getElementById("codes");
  const wide = matchMedia("(min-width: 52rem)");
  const cards = [...list.children].map(readCard);
  let reader;

  function readCard(element) {
    return { element, code: Number(element.querySelector("h3 [id]").id) };
  }

  // Created on first use, because it takes a moment.
  function makeReader() {
    const getTexts = (element, selector) => [...element.querySelectorAll(selector)].map(part => part.textContent);
    const data = JSON.parse(document.getElementById("reader-data").textContent);
    return createReader(data, cards.map(({ element, code }) => ({
      code,
      name: element.id,
      messages: getTexts(element, ".message"),
      texts: getTexts(element, ".description p, .advice p"),
    })));
  }

  function update() {
    const query = search.value.trim();
    const reading = query === "" ? null : (reader ??= makeReader()).read(search.value);
    let count = 0;
    for (const card of cards) {
      card.rank = reading ? reading.codes.indexOf(card.code) : 0;
      card.element.hidden = card.rank < 0
        || (category.value !== "" && card.element.dataset.category !== category.value)
        || (transient.checked && !card.element.hasAttribute("data-transient"));
      count += card.element.hidden ? 0 : 1;
    }

    list.append(...cards.toSorted((a, b) => a.rank - b.rank).map(card => card.element));
    document.querySelectorAll(".count").forEach(element => { element.textContent = count; });
    document.getElementById("found").hidden = count === 0;
    document.getElementById("nothing").hidden = count > 0;
    document.getElementById("all").hidden = count === cards.length && query === "";
    root.classList.toggle("searching", query !== "" || category.value !== "" || transient.checked);
    document.querySelectorAll(".criteria").forEach(element => {
      element.textContent = describe(element.closest("[lang]").lang);
    });
    showReading(count > 0 ? reading : null);
  }

  // How the query was read, where that is not obvious.
  function showReading(reading) {
    const key = reading?.step === "exact" ? reading.notation : reading?.step;
    for (const element of document.querySelectorAll("[data-reading]")) {
      element.hidden = element.dataset.reading !== key;
    }

    document.querySelectorAll(".words").forEach(element => {
      const isFrench = element.closest("[lang]").lang === "fr";
      element.textContent = (reading?.words ?? []).map(words => quote(words, isFrench)).join(", ");
    });
  }

  function quote(text, isFrench) {
    return isFrench ? `«\u00A0${text}\u00A0»` : `“${text}”`;
  }

  function describe(language) {
    const query = search.value.trim();
    return [
      query && quote(query, language === "fr"),
      category.value && category.selectedOptions[0].dataset[language],
      transient.checked && transient.parentElement.querySelector(`[lang=${language}]`).textContent.toLowerCase(),
    ].filter(Boolean).join(", ");
  }

  function showLanguage() {
    document.title = document.querySelector("title").dataset[root.lang];
    for (const option of category.options) {
      option.textContent = option.dataset[root.lang];
    }

    document.querySelectorAll(".languages button").forEach(button => {
      button.setAttribute("aria-pressed", button.lang === root.lang);
    });
  }

  // The URL says what is shown, so that it can be kept and sent.
  function writeUrl(hash) {
    const parameters = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ""));
    if (new URLSearchParams(location.search).has("lang")) {
      parameters.set("lang", root.lang);
    }

    try {
      history.replaceState(null, "", location.pathname + (parameters.size > 0 ? "?" + parameters : "") + hash);
    } catch {
      // Some browsers refuse it to a file, or to a fast typist.
    }
  }

  function readUrl() {
    const parameters = new URLSearchParams(location.search);
    search.value = parameters.get("q") ?? "";
    category.value = parameters.get("category") ?? "";
    if (category.selectedIndex < 0) {
      category.value = "";
    }

    transient.checked = parameters.has("transient");
    filters.open = wide.matches || category.value !== "" || transient.checked;
    update();
    openAnchor();
  }

  function onChange() {
    markCurrent(null);
    update();
    writeUrl("");
    scrollToResult();
  }

  // The results are below the search, however far down the page was.
  function scrollToResult() {
    const result = document.querySelector(".result");
    if (result.getBoundingClientRect().top < form.getBoundingClientRect().bottom - 1) {
      result.scrollIntoView();
    }
  }

  function showAll() {
    form.reset();
    update();
  }

  function markCurrent(card) {
    list.querySelector(".current")?.classList.remove("current");
    card?.classList.add("current");
  }

  // #WSAECONNRESET or #10054: to its card, even if a filter hides it. What is not an anchor is searched for.
  function openAnchor() {
    const anchor = readAnchor();
    const target = document.getElementById(anchor) ?? document.getElementById(anchor.toUpperCase());
    const card = target?.closest("article");
    markCurrent(card);
    if (anchor !== "" && !target) {
      form.reset();
      search.value = anchor;
      onChange();
    } else if (card) {
      if (card.hidden) {
        showAll();
        writeUrl(location.hash);
      }

      card.querySelector("a").focus({ preventScroll: true });
      card.scrollIntoView();
    }
  }

  function readAnchor() {
    const hash = location.hash.slice(1);
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  }

  function addCopyButtons() {
    const buttons = document.getElementById("copy").content;
    for (const { element } of cards) {
      element.append(buttons.cloneNode(true));
    }

    list.addEventListener("click", async event => {
      const button = event.target.closest("[data-copy]");
      if (button) {
        const card = button.closest("article");
        await copy(button.dataset.copy === "code" ? `${card.id} (${card.querySelector("h3 [id]").id})` : getLink(card));
        sayCopied(button);
      }
    });
  }

  // The code's own page, where the site has one; else its card on this page.
  function getLink(card) {
    const page = card.querySelector(`.texts > [lang=${root.lang}] .page`);
    const asked = new URLSearchParams(location.search).has("lang") ? `?lang=${root.lang}` : "";
    return page?.href ?? location.href.split(/[?#]/)[0] + asked + "#" + card.id;
  }

  // The clipboard API needs a secure page, which a file or a site without TLS may not be.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  function sayCopied(button) {
    list.querySelector(".copied")?.classList.remove("copied");
    button.classList.add("copied");
    document.getElementById("copied").textContent = root.lang === "fr" ? "Copié." : "Copied.";
    button.focus();
  }

  form.addEventListener("input", onChange);
  form.addEventListener("submit", event => event.preventDefault());
  document.getElementById("all").addEventListener("click", () => {
    showAll();
    writeUrl("");
    search.focus();
  });
  document.querySelector(".languages").addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) {
      root.lang = button.lang;
      keepChoice(root.lang);
      showLanguage();
      writeUrl(location.hash);
    }
  });
  // Where there is room, the filters are next to the search, always open.
  wide.addEventListener("change", () => { filters.open ||= wide.matches; });
  addCopyButtons();
  document.addEventListener("keydown", event => {
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isSlash && !event.target.matches("input, select")) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search) {
      event.preventDefault();
      search.value = "";
      onChange();
    }
  });
  // A step back or forth that changes the query too has no hashchange; a link within the page takes the focus after its
  // popstate.
  window.addEventListener("popstate", readUrl);
  window.addEventListener("hashchange", openAnchor);

  showLanguage();
  readUrl();
});
