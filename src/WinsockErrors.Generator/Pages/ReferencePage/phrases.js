// The phrases that systems print for the codes.
function createPhrases(data) {
  // The rest of a shorter phrase whose accents are lost could be anything.
  const shortestWithoutAccents = 8;
  const all = new Map();

  function add(words, text, meaning) {
    if (!all.has(words)) {
      all.set(words, { words, text, meanings: [] });
    }

    const { meanings } = all.get(words);
    if (!meanings.some(other => other.code === meaning.code && other.needs === meaning.needs)) {
      meanings.push(meaning);
    }
  }

  for (const [needs, lines] of Object.entries(data.phrases)) {
    for (const line of lines) {
      const space = line.indexOf(" ");
      const text = line.slice(space + 1);
      const meaning = { code: Number(line.slice(0, space)), needs };
      const words = fold(text).words.trim();
      const ascii = fold(text, true).words.trim();
      add(words, text, meaning);
      if (ascii !== words && ascii.length >= shortestWithoutAccents) {
        add(ascii, text, meaning);
      }
    }
  }

  const byFirstWord = new Map();
  for (const phrase of all.values()) {
    const [first] = phrase.words.split(" ");
    byFirstWord.set(first, [...byFirstWord.get(first) ?? [], phrase].sort((a, b) => b.words.length - a.words.length));
  }

  // The phrases of a folded text; where some overlap, the longest.
  function find(words) {
    const matches = [];
    for (let start = 1; start < words.length; start = words.indexOf(" ", start) + 1) {
      const first = words.slice(start, words.indexOf(" ", start));
      const phrase = byFirstWord.get(first)?.find(other => words.startsWith(other.words + " ", start));
      if (phrase) {
        addMatch(matches, { phrase, start, end: start + phrase.words.length });
      }
    }

    return matches;
  }

  // The matches come in the order of their beginnings.
  function addMatch(matches, match) {
    while (matches.length > 0 && matches.at(-1).end > match.start) {
      const last = matches.at(-1);
      if (last.end - last.start >= match.end - match.start) {
        return;
      }

      matches.pop();
    }

    matches.push(match);
  }

  return { all: [...all.values()], find };
}
