// Reads the codes that a line marks as such: names, HRESULTs, and numbers with words before them that say what they are.
// A bare number, or an everyday word such as TimedOut, does not name a code.
function createMarkedCodes(data, codes, lists, socketSigns) {
  const firstWinsock = 10000;
  const lastWinsock = 11999;
  const smallestInLogs = 995;
  // What SocketException prints off Windows where getaddrinfo did not find the host.
  const hostNotFoundOffWindows = -131073;
  // The failures of getaddrinfo, as .NET numbers them.
  const nameLookups = [null, 11002, 10022, 11003, 10047, 11001, 8];
  const networkWords = data.words.network.split(" ");
  const fileErrnos = new Set(data.words.fileErrno.split(" "));
  const codesOfFiles = new Set([...fileErrnos].map(name => codes.parse(name)?.code));

  // What may stand between a word and its number: errno: -104, "errno":-104, Socket Error # 10054.
  const separators = /^[ :=#>()[\]{"'\\\-№°：（，]{1,11}$/;
  // And between a word and a name: SocketError.ConnectionReset, SocketError]::NotConnected.
  const nameSeparators = /^[ .:=#>()[\]"'\\]*$/;
  const socketErrorWords = ["SocketErrorCode", "SocketError", "socketErrorCode", "socketError"];

  // One line, and what is needed of it more than once.
  function read(line) {
    const words = splitLine(line);
    let hasSocket;
    let hasFailure;
    const context = {
      line,
      words,
      hasSocket: () => hasSocket ??= socketSigns.isIn(line, words),
      hasFailure: () => hasFailure ??= words.some(word => lists.failure.has(word.text.toLowerCase())),
      looksUpNames: words.some(({ text }) => text === "gaierror" || text === "getaddrinfo"),
      hasNetException: words.some(({ text }) => text === "HttpRequestException"
        || text.endsWith("SocketException") && line.includes("System.")),
      mentions: [],
      doubtful: [],
      errnos: [],
    };
    for (let i = 0; i < words.length; i++) {
      const found = /^\d/.test(words[i].text) ? readNumber(context, i) : readWord(context, i);
      if (found?.code) {
        context.mentions.push(found);
      }
    }

    return context;
  }

  function readWord(context, i) {
    const { line, words } = context;
    const { text, start, end } = words[i];
    if (socketErrorWords.includes(text)) {
      return readSocketError(line, words, i);
    }

    if (["SocketException", "ExtendedSocketException", "WinsockException"].includes(text)) {
      return readException(context, i);
    }

    const name = text.replace(/^UV_|^NT_(?=STATUS_)/, "");
    const parsed = /^[A-Z][A-Z0-9_]{4,}$/.test(text) ? codes.parse(name) : null;
    if (!parsed || !counts(name, parsed.notation)) {
      return null;
    }

    if (fileErrnos.has(name) && !context.hasSocket()) {
      context.doubtful.push({ code: parsed.code, start, end, needs: "socket" });
      return null;
    }

    return { code: parsed.code, start, end };
  }

  // A name of the headers, as they write it: the same letters in lower case are other words. Of the statuses, those
  // that concern a network; others, such as STATUS_ACCESS_VIOLATION, come from everywhere.
  function counts(name, notation) {
    return notation === "NtStatusName" ? networkWords.some(word => name.includes(word))
      : notation === "MacroName" || notation === "Alias" ? name.startsWith("WSA")
        : true;
  }

  // SocketErrorCode=ConnectionReset, "SocketErrorCode":"ConnectionReset", SocketError]::NotConnected
  function readSocketError(line, words, i) {
    const next = words[i + 1];
    // Written as .NET prints it: Interrupted, not interrupted.
    const parsed = next && /^[A-Z]/.test(next.text) && nameSeparators.test(line.slice(words[i].end, next.start))
      ? codes.parse(next.text) : null;
    return parsed && { code: parsed.code, start: words[i].start, end: next.end };
  }

  // SocketException (10054): ..., and where getaddrinfo failed off Windows, SocketException (00000005, 0xFFFDFFFF): ...
  function readException(context, i) {
    const { start, end } = context.words[i];
    const brackets = context.line.slice(end).match(/^ \(([^)]{0,38})\)/);
    if (!brackets) {
      return null;
    }

    const [first, second] = brackets[1].split(/,(.*)/s);
    const lookup = second === undefined ? undefined : nameLookups[/^[0-9a-f]+$/i.test(first) ? parseInt(first, 16) : 0];
    const number = readInteger(second === undefined ? first : second.trim());
    const code = lookup ?? (number === null ? null : fromExceptionNumber(context, number));
    return code && { code, start, end: end + brackets[0].length };
  }

  function fromExceptionNumber(context, number) {
    return number === hostNotFoundOffWindows ? nameLookups[5]
      : fromCode(number, smallestInLogs) ?? fromErrno(context, number);
  }

  function readNumber(context, i) {
    const { line, words } = context;
    const { text, start, end } = words[i];
    const negative = line[start - 1] === "-" && (start === 1 || getKind(line[start - 2]) === 0);
    const at = (code, from = start, to = end) => code && { code, start: from, end: to };
    // Part of something longer: 1.2, 10054.txt, 10054:80, 10054#0, 50%, 10054/tcp.
    if (/^(?:[.,:][0-9]|\.[a-z]|[#%]|[/&][a-z])/.test(line.slice(end))) {
      return null;
    }

    const hex = /^0x/i.test(text);
    const bits = hex
      ? /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : null
      : /^(?:0|[1-9]\d*)$/.test(text) && Number(text) <= 0xFFFFFFFF ? Number(text) : null;
    if (hex && bits !== null) {
      const code = fromHResult(bits | 0);
      if (code !== null) {
        return at(code);
      }

      // As PostgreSQL writes it: Connection refused (0x0000274D/10061).
      const next = words[i + 1];
      if (line[end] === "/" && next?.start === end + 1 && readInteger(next.text) === bits) {
        return at(fromCode(bits, firstWinsock), start, next.end);
      }
    } else if (/^8007[0-9a-f]{4}$/i.test(text)) {
      // An HRESULT without its 0x.
      const marked = findMark(context, i, start);
      return marked && marked.mark !== "errno" ? at(fromHResult(parseInt(text, 16) | 0), marked.start) : null;
    }

    if (bits === null) {
      return null;
    }

    const number = negative ? -(bits | 0) : bits | 0;
    if (negative) {
      const code = fromHResult(number);
      if (code !== null) {
        return at(code, start - 1);
      }
    }

    const marked = findMark(context, i, negative ? start - 1 : start);
    if (!marked || isCounted(line, words, i)) {
      return null;
    }

    const code = marked.mark === "winsock"
      ? fromCode(number, 1) ?? (number < firstWinsock ? null : fromStatus(bits, hex))
      : marked.mark === "windows" ? fromWindows(number)
        : marked.mark === "errno" ? fromCode(number, smallestInLogs) ?? fromErrno(context, number)
          : fromCode(number, firstWinsock) ?? fromStatus(bits, hex) ?? fromNameLookup(context, number);
    return at(code, marked.start);
  }

  // error 10054 ms; and the level and the process of Spring Boot's logs, ERROR 10054 --- [main].
  function isCounted(line, words, i) {
    const rest = line.slice(words[i].end);
    const next = words[i + 1];
    return rest.startsWith(" --- ")
      || next?.start === words[i].end + 1 && /^[ -]/.test(rest) && lists.unit.has(next.text.toLowerCase());
  }

  // The mark of the number as an error: the word or words before it.
  function findMark(context, i, from) {
    const { line, words } = context;
    const numberStart = words[i].start;
    let start = from;
    let word = i - 1;
    // As in a date: no word that marks a number ends with a digit.
    if (word >= 0 && /\d$/.test(words[word].text) && line[start - 1] !== "(") {
      return null;
    }

    let isCode = false;
    let isSocket = false;
    const isParameter = place => /[?&]/.test(line[place - 1] ?? "");
    const separates = () => word >= 0 && isSeparator(line.slice(words[word].end, start), words[word].text);
    for (; separates(); word--) {
      const text = words[word].text.toLowerCase();
      // erreur de socket 10061
      const hasSocket = /^(?:sockets?|soquete|сокета|gniazda)$/.test(text);
      if (!hasSocket && !lists.filler.has(text)) {
        break;
      }

      isCode ||= text === "code";
      isSocket ||= hasSocket;
      start = words[word].start;
    }

    const adjacent = separates();
    if (isParameter(start) || (adjacent && isParameter(words[word].start))) {
      return null;
    }

    if (adjacent) {
      const { text, start: begin, end } = words[word];
      // W/System.err(10061): a stream, and the process that writes to it.
      if (text === "err" && line[begin - 1] === "." && line[end] === "(") {
        return null;
      }

      const mark = getMark(line, words, word);
      if (mark && (!isSocket || mark === "error")) {
        // A level before a process is not a mark.
        const isLevel = text === "ERROR" && /^[ [\]]*$/.test(line.slice(end, start));
        return !isLevel || (context.hasSocket() && context.hasFailure()) ? { mark, start: begin } : null;
      }

      if (/^(?:event|port)$/i.test(text)) {
        return null;
      }

      const isFailure = !isSocket && (lists.failure.has(text.toLowerCase()) || text.startsWith("WSA")
        || line.slice(0, end).endsWith("timed out"));
      if (isFailure && (isCode || context.hasSocket())) {
        const isErrno = line.slice(start).includes(":") && (text === "failed" || text === "out");
        return { mark: isErrno ? "errno" : "error", start: begin };
      }
    }

    if (isCode && (!adjacent || context.hasSocket())) {
      return { mark: "error", start };
    }

    // Can't connect to 'localhost' (10061), but not htons(10061).
    const isInBrackets = line[numberStart - 1] === "(" && getKind(line[numberStart - 2] ?? " ") === 0
      && context.hasSocket() && context.hasFailure();
    return isInBrackets ? { mark: "error", start: numberStart } : null;
  }

  // Error, (10058), and Fehler Nr. 10054.
  function isSeparator(between, word) {
    const rest = between.startsWith(", (") ? between.slice(3)
      : between.startsWith(".") && word.length <= 3 ? between.slice(1)
        : between;
    return separators.test(rest) || (rest === "" && word[0] >= "\u0080");
  }

  function getMark(line, words, word) {
    const { text, start, end } = words[word];
    const before = word > 0 && line.slice(words[word - 1].end, start) === " " ? words[word - 1].text : "";
    if (text.endsWith("WSAGetLastError") || socketErrorWords.includes(text)) {
      return "winsock";
    }

    if (/errno$/i.test(text) && !text.startsWith("h_")) {
      return "errno";
    }

    if (/^(?:WinError|Win32Exception|NativeErrorCode|GetLastError|LastError|Win32Error)$/i.test(text)
      || /^(?:error|err|erreur|Fehler)$/i.test(text) && /^(?:win32|windows|system|système)$/i.test(before)) {
      return "windows";
    }

    // Rust's (os error 104) and Os { code: 104, ... }; Python's ConnectionResetError(104, '...').
    if (text === "error" && before === "os" || text === "Os" || text === "OS"
      || /.Error$/.test(text) && /^\([0-9]/.test(line.slice(end))) {
      return "errno";
    }

    // WSARecvMsg fail:10054 has a word between; WSAConnect: 10061 has none.
    return /^(?:[wW]insock|HRESULT|hresult|hr|HResult)$/.test(text) || isErrorWord(text)
      || /(?:Error|error|ERROR|ErrorCode|_err|ErrCode)$/.test(text) || /error_code$/i.test(text)
      || text.endsWith("Exception") && line.startsWith(" (8", end)
      || /^WSA[A-Z]/.test(text) ? "error" : null;
  }

  // Scripts without spaces put it at the end of a longer word.
  function isErrorWord(text) {
    return lists.error.has(text.toLowerCase())
      || text[0] >= "\u2E80" && [...lists.error].some(word => word[0] >= "\u2E80" && text.endsWith(word));
  }

  function fromCode(number, smallest) {
    return number >= smallest && number <= lastWinsock ? codes.fromCode(number) : null;
  }

  // Also errors that overlapped sockets report in place of the code.
  function fromWindows(number) {
    return fromCode(number, smallestInLogs) ?? ([6, 8, 87].includes(number) ? null : codes.fromWin32(number));
  }

  // Of smaller HRESULTs of this facility, those of the errors that only networks give: 0x80070057 is a general one.
  function fromHResult(bits) {
    const low = bits & 0xFFFF;
    return low === 87 || low === 6 || low === 8 || (low >= 995 && low <= 997) ? null : codes.fromHResult(bits);
  }

  function fromStatus(bits, hex) {
    const name = hex && bits >= 0xC0000000 ? codes.getStatusName(bits | 0) : undefined;
    return name !== undefined && counts(name, "NtStatusName") ? codes.fromNtStatus(bits | 0) : null;
  }

  // An errno names a code only where its system is known, which here it never is: it makes candidates.
  function fromErrno(context, number) {
    const failure = fromNameLookup(context, number);
    if (failure === null) {
      context.errnos.push(Math.abs(number));
    }

    return failure;
  }

  // The numbers of getaddrinfo: negative on Linux, positive on macOS and FreeBSD.
  function fromNameLookup(context, number) {
    return context.looksUpNames ? codes.fromGetAddrInfoError(number) : null;
  }

  function readInteger(text) {
    return /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) | 0 : /^[-+]?\d{1,10}$/.test(text) ? Number(text) : null;
  }

  // Whether a number is the code, or an errno that only sockets give, on some system.
  function standsFor(number, code) {
    return number === code
      || !codesOfFiles.has(code) && errnoSystems.some(system => codes.fromErrno(number, system) === code);
  }

  return { read, standsFor };
}
