// Determines whether a line is about sockets: by a function or type of theirs, or by an address with a port.
function createSocketSigns(lists) {
  // No path or host is longer; a pasted text may be.
  const longest = 300;
  const getBefore = (line, end) => line.slice(Math.max(0, end - longest), end);

  function isIn(line, words) {
    let hasAddress = false;
    let hasFile = /['"](?:\/|[A-Za-z]:\\)/.test(line);
    for (const [i, { text, start, end }] of words.entries()) {
      if (isOfPath(line, start, end)) {
        continue;
      }

      if (isSocketWord(line, text, start, end)) {
        return true;
      }

      hasFile ||= lists.file.has(text.toLowerCase());
      hasAddress ||= isPort(line, words[i]);
    }

    return hasAddress && !hasFile;
  }

  function isSocketWord(line, word, start, end) {
    // docker.socket is a unit of systemd; net.Socket is a type.
    if (/socket/i.test(word)) {
      return !(line[start - 1] === "." && word === "socket" && !line.slice(start - 4, start).endsWith("net."));
    }

    if (word.startsWith("WSA") && word.length > 3) {
      return true;
    }

    // Neither bind-mount nor --bind, nor a bind mount.
    const rest = line.slice(end);
    return lists.socket.has(word.toLowerCase())
      ? line[start - 1] !== "-" && !rest.startsWith("-") && !rest.startsWith(" mount")
      : lists.call.has(word.toLowerCase()) && isCall(rest);
  }

  // send(), accept EMFILE, send: Broken pipe, send failed, send error
  function isCall(rest) {
    const [next] = rest.trimStart().match(/^[\p{L}\p{N}_]*/u);
    return /^\(|^: /.test(rest) || /^E[^a-z]{4,}$/.test(next) || lists.failure.has(next.toLowerCase());
  }

  // Part of a path or a URL: /run/docker.sock, C:\socket\x, ws://host/socket.io
  function isOfPath(line, start, end) {
    const before = getBefore(line, start).match(/[^ \t"'=,;()[\]]*$/)[0];
    const scheme = before.indexOf("://");
    return scheme < 0 && /[/\\]/.test(before)
      || scheme >= 0 && before.slice(scheme + 3).includes("/")
      || line[end] === "/" && line[start - 1] === ".";
  }

  // 192.0.2.1:80, 192.0.2.1 port 22, [::1]:80, localhost:80, http://shop.example:5000
  function isPort(line, { text, start }) {
    const before = getBefore(line, start);
    const address = /(?:^|[^0-9.])[0-9][0-9.]*\.[0-9.]*[0-9]$/;
    const endsWithAddress = host => {
      const [digits] = host.match(/[0-9.]*$/);
      return digits.length >= 7 && digits.split(".").length === 4 && address.test(host);
    };
    if (!/^[0-9]{1,5}$/.test(text)) {
      return false;
    }

    if (before.endsWith(" port ")) {
      return endsWithAddress(before.slice(0, -" port ".length));
    }

    const host = before.slice(0, -1);
    return before.endsWith(":") && (host.endsWith("localhost") || /:[^]{0,40}\]$/.test(host.slice(-42))
      || endsWithAddress(host) || /:\/\/[^ /"',;]+$/.test(host));
  }

  return { isIn };
}
