// Texts as words. What the tool does in C#, in its folder Reading, is done here by the same rules, which are in
// SystemTexts.xml.

const escape = "\u001b";
const lettersWithoutParts = { "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss" };

// \u00e9, \xe9, \351 and \n, however often the backslash was doubled on the way; [character, place of its last letter].
function readBackslash(text, place) {
  let next = place;
  while (text[next] === "\\") {
    next++;
  }

  const rest = text.slice(next, next + 5);
  const hex = rest.match(/^(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/i);
  if (hex && "ux".includes(rest[0])) {
    return [String.fromCharCode(parseInt(hex[1] ?? hex[2], 16)), next + hex[0].length - 1];
  }

  const octal = rest.match(/^[23][0-7]{2}/);
  if (octal) {
    return [String.fromCharCode(parseInt(octal[0], 8)), next + 2];
  }

  return [" ", /^[nrt]/.test(rest) ? next : next - 1];
}

// As XML and HTML write an apostrophe or an accent: &#39; &#xE9; &apos; &quot;
function readEntity(text, place) {
  const entity = text.slice(place, place + 8).match(/^&(?:(apos)|(quot|nbsp|amp|lt|gt)|#x([0-9a-f]+)|#(\d+));/i);
  if (!entity) {
    return ["&", place];
  }

  const [all, apostrophe, space, hex, digits] = entity;
  const code = apostrophe ? "'" : space ? " " : String.fromCharCode(hex ? parseInt(hex, 16) : Number(digits));
  return [code, place + all.length - 1];
}

// The colors of a terminal: ESC [ 0 ; 31 m
function skipSequence(text, place) {
  const sequence = text.slice(place + 1).match(/^\[[0-9;]*/);
  return sequence ? Math.min(place + 1 + sequence[0].length, text.length - 1) : place;
}

function isLetter(c) {
  return /^\p{L}$/u.test(c);
}

// Words in lower case, one space around each, and where each character stood: without accents, apostrophes, punctuation,
// and the escapes of JSON and of terminals. A Chinese or Japanese character is a word; so is the end of a sentence,
// which no phrase has. With asciiOnly, a text is the same whether its accents are there, were lost, or were read in a
// wrong encoding.
function fold(text, asciiOnly = false) {
  const folded = [" "];
  const places = [0];
  const append = (letters, place) => {
    for (const letter of letters) {
      if (letter !== " " || folded.at(-1) !== " ") {
        folded.push(letter);
        places.push(place);
      }
    }
  };

  for (let i = 0; i < text.length; i++) {
    const place = i;
    let c = text[i];
    if (c === "\\") {
      [c, i] = readBackslash(text, i);
    } else if (c === "&") {
      [c, i] = readEntity(text, i);
    }

    if (c === escape) {
      i = skipSequence(text, i);
      c = " ";
    }

    if (c < "\u0080") {
      if (/\w/.test(c)) {
        append(c.toLowerCase(), place);
      } else if (/[.!;]/.test(c) && (i + 1 === text.length || /\s/.test(text[i + 1]))) {
        append(" . ", place);
      } else if (!(c === "'" || c === "`" || (c === "?" && asciiOnly))) {
        append(" ", place);
      }
    } else if (asciiOnly) {
      // The second half of an à that was read in a wrong encoding looks like a no-break space.
      append(/\s/.test(c) && !(c === "\u00A0" && text[place - 1] === "Ã") ? " " : "", place);
    } else if (!/[’‘ʼ´\u0091\u0092\p{Mn}]/u.test(c)) {
      append(foldLetter(c), place);
    }
  }

  append(" ", text.length);
  return { words: folded.join(""), places };
}

function foldLetter(c) {
  if (!isLetter(c) && !/[\uD800-\uDFFF]/.test(c)) {
    return " ";
  }

  const lower = c.toLowerCase();
  return c >= "\u2E80" ? ` ${c} `
    : c >= "\u0500" ? lower
      : lettersWithoutParts[lower] ?? lower.normalize("NFD").replace(/\p{Mn}/gu, "");
}

function splitFolded(text) {
  return fold(text).words.split(" ").filter(word => word !== "" && word !== ".");
}

// The words of a line as they are, with their places; escapes are not words, and scripts other than Latin make their
// own.
function splitLine(line) {
  const words = [];
  let i = 0;
  while (i < line.length) {
    const kind = getKind(line[i]);
    const start = i;
    if (kind === 0) {
      i = Math.max(i, getEscapeEnd(line, i)) + 1;
    } else {
      while (i < line.length && getKind(line[i]) === kind) {
        i++;
      }

      words.push({ text: line.slice(start, i), start, end: i });
    }
  }

  return words;
}

function getEscapeEnd(line, place) {
  const [c, end] = line[place] === "\\" ? readBackslash(line, place) : [line[place], place];
  return c === escape ? skipSequence(line, end) : end;
}

function getKind(c) {
  return /\w/.test(c) ? 1 : c < "\u0080" || !isLetter(c) ? 0 : c < "\u0370" ? 1 : 2;
}

function hasWord(text) {
  return [...text].some(c => getKind(c) !== 0);
}
