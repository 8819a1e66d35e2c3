// Reads whatever people paste, in four steps: exact codes, codes that a text marks as such, words that a system prints for
// a code, and where all that finds nothing, candidates.
function createReader(data, rows) {
  const lists = Object.fromEntries(Object.entries(data.words)
    .map(([use, words]) => [use, new Set(words.toLowerCase().split(" "))]));
  const codes = createCodes(data);
  const phrases = createPhrases(data);
  const markedCodes = createMarkedCodes(data, codes, lists, createSocketSigns(lists));
  const otherNames = code => Object.entries(data.names)
    .flatMap(([kind, names]) => kind === "MacroName" ? [] : Object.keys(names).filter(name => names[name] === code));
  const ranking = createRanking(rows.map(row => ({
    ...row,
    otherNames: otherNames(row.code),
    phrases: phrases.all.filter(({ meanings }) => meanings.some(({ code }) => code === row.code)).map(({ text }) => text),
  })), lists);

  // The codes, best first, the step that found them, and what it found: the notation of exact ones, or the words.
  function read(text) {
    const exact = readExact(text);
    if (exact) {
      return {
        step: "exact",
        codes: unique(exact.map(({ code }) => code)),
        notation: exact.length === 1 ? exact[0].notation : null,
      };
    }

    const { mentions, doubtful, errnos } = readLine(text);
    if (mentions.length > 0) {
      return {
        step: mentions.every(mention => mention.byWords) ? "words" : "marked",
        codes: mentions.map(({ code }) => code),
        words: unique(mentions.map(({ start, end }) => text.slice(start, end).trim())),
      };
    }

    // What would count near a socket, unmarked numbers, and what the search finds.
    const part = simplify(text);
    const numbers = /^(?:0x[0-9a-f]+|-?\d+)$/i.test(part) ? readNumber(Number(part)) : errnos.flatMap(readNumber);
    return {
      step: "candidate",
      codes: unique([
        ...doubtful.toSorted((a, b) => (b.end - b.start) - (a.end - a.start)).map(({ code }) => code),
        ...numbers,
        ...splitFolded(text).filter(word => /^\d{5}$/.test(word)).map(word => codes.fromCode(Number(word))),
        ...ranking.find(text),
      ]).filter(code => code !== null),
    };
  }

  // One code or several, in any notation, whatever surrounds them: 'ECONNRESET', (10054), 10054,10060.
  function readExact(text) {
    const parts = text.split(/[\s,;|]+/).map(simplify).filter(part => part !== "");
    const parse = part => codes.parse(part) ?? (/^[0-9a-f]{8}$/i.test(part) ? codes.parse(`0x${part}`) : null);
    const found = parts.map(parse);
    return found.length > 0 && found.every(code => code !== null) ? found : null;
  }

  // Without quotes and brackets, and with an ordinary minus.
  function simplify(text) {
    const signs = "[()[\\]{}<>\"'«»“”’#.:!?,\\s]+";
    return text.replace(new RegExp(`^${signs}|${signs}$`, "g"), "").replace(/^[‐‑–−](?=\d)/, "-");
  }

  // The number of an errno or of another system's error; the system is not given.
  function readNumber(number) {
    return [
      ...errnoSystems.map(system => codes.fromErrno(Math.abs(number), system)),
      codes.fromGetAddrInfoError(number),
      codes.fromNtStatus(number | 0),
    ].filter(code => code !== null);
  }

  function readLine(line) {
    const context = markedCodes.read(line);
    const { mentions, doubtful } = context;
    readPhrases(context, false);
    if (/[^\0-\x7F]|\?/.test(line)) {
      readPhrases(context, true);
    }

    // What needs evidence is not needed where a code is named anyway.
    if (mentions.length === 0) {
      mentions.push(...keepFirst(doubtful).filter(mention => mention.byWords && isBelieved(context, mention)));
    }

    mentions.sort((a, b) => a.start - b.start);
    return {
      mentions: keepFirst(mentions),
      doubtful: keepFirst(doubtful).filter(({ code }) => !mentions.some(mention => mention.code === code)),
      errnos: context.errnos,
    };
  }

  function readPhrases(context, asciiOnly) {
    const { words, places } = fold(context.line, asciiOnly);
    for (const { phrase, start, end } of phrases.find(words)) {
      const from = places[start];
      const to = places[end - 1] + 1;
      const { code, needs } = choose(context, phrase, to);
      const isCertain = needs === "" || needs === "host";
      (isCertain ? context.mentions : context.doubtful).push({
        code,
        needs,
        start: from,
        end: to,
        byWords: true,
      });
    }
  }

  function choose(context, phrase, end) {
    const hasNet = hasHost(context.line, end) || context.hasNetException;
    const [first] = phrase.meanings;
    return phrase.meanings.find(meaning => meaning.needs === "host" && hasNet)
      ?? (first.needs === "host" ? { ...first, needs: "alone" } : first);
  }

  function isBelieved(context, mention) {
    return mention.needs === "socket" ? context.hasSocket()
      : mention.needs === "number" && (context.hasSocket() || hasHost(context.line, mention.end)
        || hasNumber(context, mention) || isSentence(context, mention));
  }

  // (db.example:5432) after the phrase, or after its full stop
  function hasHost(line, end) {
    return /^\.? \([^) ]+:\d+\)/.test(line.slice(end));
  }

  // Hôte inconnu.
  function isSentence({ line }, mention) {
    return line.slice(0, mention.start).trim() === "" && line.slice(mention.end).trim() === ".";
  }

  // 110: Connection timed out, [Errno 111] Connexion refusée, Host is down (os error 112)
  function hasNumber({ line, words }, mention) {
    const nearby = 4;
    return words.some(({ text, start, end }) => {
      const before = end <= mention.start && mention.start - end <= nearby && !hasWord(line.slice(end, mention.start));
      const after = start >= mention.end
        && (start - mention.end <= nearby || line.slice(mention.end, start) === " (os error ");
      return (before || after) && isDigits(text) && markedCodes.standsFor(Number(text), mention.code);
    });
  }

  return { read };
}

function keepFirst(mentions) {
  return mentions.filter((mention, i) => mentions.findIndex(({ code }) => code === mention.code) === i);
}

function unique(values) {
  return [...new Set(values)];
}
