// The codes by their names and numbers, as the library reads them.
function createCodes(data) {
  const names = new Map();
  for (const [notation, list] of Object.entries(data.names)) {
    for (const [name, code] of Object.entries(list)) {
      names.set(`${name.toLowerCase()}`, { code, notation });
    }
  }

  const all = new Set(Object.values(data.names.MacroName));
  const statusNames = new Map(Object.entries(data.ntStatus).map(([name, value]) => [Number(value) | 0, name]));
  const prefixes = [
    ["socketerror.", 12, "SocketErrorName"],
    ["uv_", 3, "ErrnoName"],
    ["uv_", 3, "GetAddrInfoName"],
    ["errno::", 7, "ErrnoName"],
    ["nt_status_", 3, "NtStatusName"],
  ];

  function parseName(text) {
    const lower = text.toLowerCase();
    const plain = names.get(lower);
    if (plain) {
      return plain;
    }

    for (const [prefix, length, notation] of prefixes) {
      const found = lower.startsWith(prefix) ? names.get(lower.slice(length)) : undefined;
      if (found?.notation === notation) {
        return found;
      }
    }

    return null;
  }

  function parseNumber(text) {
    const number = /^0x[0-9a-f]+$|^[-+]?\d+$/i.test(text) ? Number(text) : NaN;
    if (!(number >= -0x80000000 && number <= 0xFFFFFFFF)) {
      return null;
    }

    const bits = number | 0;
    const readings = bits < 0
      ? [[fromHResult(bits), "HResult"], [(bits >>> 0) >= 0xC0000000 ? fromNtStatus(bits) : null, "NtStatus"]]
      : [[fromCode(bits), "Number"], [fromWin32(bits), "Win32Number"]];
    const [code, notation] = readings.find(([code]) => code !== null) ?? [];
    return notation ? { code, notation } : null;
  }

  const fromCode = number => all.has(number) ? number : null;
  const fromWin32 = number => fromCode(number) ?? data.win32[number] ?? null;
  const fromHResult = bits => bits >>> 16 === 0x8007 && (bits & 0xFFFF) !== 0 ? fromWin32(bits & 0xFFFF) : null;
  const fromNtStatus = bits => bits >>> 16 === 0xC007 && (bits & 0xFFFF) !== 0
    ? fromWin32(bits & 0xFFFF)
    : statusNames.has(bits) ? names.get(statusNames.get(bits).toLowerCase()).code : null;

  return {
    parse: text => /^[-+0-9]/.test(text) ? parseNumber(text) : parseName(text),
    fromCode,
    fromWin32,
    fromHResult,
    fromNtStatus,
    getStatusName: bits => statusNames.get(bits),
    fromErrno: (errno, system) => data[system][errno] ?? null,
    fromGetAddrInfoError: number => (number < 0 ? data.glibc : data.bsd)[number] ?? null,
  };
}

const errnoSystems = ["linux", "macOS", "freeBSD"];
