// Ranks the codes by the words of a query: a word counts more the fewer codes have it, and the shorter the passage that
// has it; stop words, endings and a slip or two do not matter. A word that is still being typed means those that it
// begins.
function createRanking(rows, lists) {
  // More words than that add nothing, but take time.
  const mostWords = 40;
  // What is far behind the best is not an answer.
  const leastPart = 0.35;
  const weights = { code: 10, name: 8, otherName: 6, message: 4, phrase: 3, text: 1 };
  // What another word of the same stem is worth.
  const stemPart = 0.9;
  const stopWords = lists.stop;
  const endings = [...lists.ending];
  const names = [];
  const byWord = new Map();
  const byStem = new Map();

  for (const row of rows) {
    addName(row, String(row.code), weights.code);
    addName(row, row.name, weights.name);
    row.otherNames.forEach(name => addName(row, name, weights.otherName));
    row.phrases.forEach(phrase => addText(row, phrase, weights.phrase));
    row.messages.forEach(message => addText(row, message, weights.message));
    row.texts.flatMap(splitSentences).forEach(sentence => addText(row, sentence, weights.text));
  }

  function addName(row, name, weight) {
    const word = name.toLowerCase();
    names.push({ row, word, weight });
    addWord(row, word, 0);
  }

  // A word of a short text outweighs one of a long text.
  function addText(row, text, weight) {
    const words = splitFolded(text);
    words.filter(word => !stopWords.has(word)).forEach(word => addWord(row, word, weight / (1 + 0.02 * words.length)));
  }

  function addWord(row, word, weight) {
    const rows = byWord.get(word) ?? new Map();
    byWord.set(word, rows.set(row, Math.max(weight, rows.get(row) ?? 0)));
    byStem.set(getStem(word), (byStem.get(getStem(word)) ?? new Set()).add(word));
  }

  // What words of the same stem have in common, in English and French, roughly.
  function getStem(word) {
    const ending = endings.find(ending =>
      word.length >= ending.length + 2 && word.endsWith(ending) && !(ending === "s" && word.endsWith("ss")));
    return ending ? word.slice(0, -ending.length) : word;
  }

  // The codes, best first, then in the order of the table.
  function find(text) {
    const words = [...new Set(splitFolded(text))];
    const telling = words.filter(word => !stopWords.has(word));
    const chosen = (telling.length > 0 ? telling : words).slice(0, mostWords);
    const terms = chosen.map(word => match(word, word === words.at(-1) && !/\s$/.test(text)));
    const rarities = terms.map(found => Math.log(1 + (rows.length - found.size + 0.5) / (found.size + 0.5)));
    const all = rarities.reduce((a, b) => a + b, 0);
    const scored = rows.map(row => {
      const matched = terms.flatMap((found, i) => found.has(row) ? [i] : []);
      const score = matched.reduce((sum, i) => sum + rarities[i] * terms[i].get(row), 0);
      // Half of the words are worth less than half.
      return { row, score: score * matched.reduce((sum, i) => sum + rarities[i], 0) / all };
    }).filter(({ score }) => score > 0);
    const least = leastPart * Math.max(0, ...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).map(({ row }) => row.code);
  }

  // How well each row matches a word.
  function match(word, isLast) {
    const found = new Map();
    const add = (row, weight) => weight > 0 && found.set(row, Math.max(weight, found.get(row) ?? 0));
    const { words, slips } = resolve(word, isLast);
    for (const name of names) {
      add(name.row, name.weight * matchName(name.word, word, slips > 0 ? words : []));
    }

    for (const other of words) {
      const part = (other === word ? 1 : stemPart) / (1 + 0.3 * slips);
      byWord.get(other).forEach((weight, row) => add(row, weight * part));
    }

    return found;
  }

  // A number is known by its beginning, a name by any part that is more than a letter or two.
  function matchName(name, word, meant) {
    return name === word ? 1
      : meant.includes(name) ? 0.8
        : isDigits(word) ? name.startsWith(word) ? 0.8 : 0
          : word.length < 3 ? 0
            : name.startsWith(word) ? 0.8
              : name.includes(word) ? 0.6 : 0;
  }

  // The words of the same stem, or where no text has any, those that it begins or that a slip may have made it from.
  function resolve(word, isLast) {
    const same = byStem.get(getStem(word));
    if (same || isDigits(word) || names.some(name => name.word.includes(word))) {
      return { words: [...same ?? []], slips: 0 };
    }

    const begun = isLast && word.length > 1 ? [...byWord.keys()].filter(other => other.startsWith(word)) : [];
    if (begun.length > 0) {
      return { words: begun, slips: 1 };
    }

    const forgiven = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const near = [...byWord.keys()].filter(other => Math.abs(other.length - word.length) <= forgiven)
      .map(other => ({ other, slips: countSlips(word, other) }))
      .filter(({ slips }) => slips <= forgiven);
    const slips = Math.min(...near.map(other => other.slips));
    const nearest = near.filter(other => other.slips === slips).map(({ other }) => other);
    return { words: unique(nearest.flatMap(other => [...byStem.get(getStem(other))])), slips };
  }

  return { find };
}

function splitSentences(text) {
  return text.split(/(?<=[.?!]\)?) (?=[\p{Lu}(«])/u);
}

function isDigits(word) {
  return /^\d+$/.test(word);
}

// The minimum number of letters to insert, leave out, replace or swap to turn one word into the other.
function countSlips(first, second) {
  let older = [];
  let old = Array.from({ length: second.length + 1 }, (_, j) => j);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (first[i - 1] === second[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) {
        row[j] = Math.min(row[j], older[j - 2] + 1);
      }
    }

    [older, old] = [old, row];
  }

  return old[second.length];
}
