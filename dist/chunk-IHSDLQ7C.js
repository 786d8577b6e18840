import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)

// src/lockfiles/define.ts
var LockfileError = class extends Error {
  name = "LockfileError";
  line;
  advice;
  constructor(message, at = {}) {
    super(message);
    this.line = at.line;
    this.advice = at.advice;
  }
};
var lineAt = (text, offset) => {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
};
var isRegistryAddress = (address, name, version) => {
  const file = name.slice(name.indexOf("/") + 1);
  const usual = `/${name}/-/${file}-${version}.tgz`;
  if (address.endsWith(usual) && isPlain(address)) {
    const folder2 = address.length - usual.length;
    if (name.startsWith("@") || address[address.lastIndexOf("/", folder2 - 1) + 1] !== "@") return true;
  }
  let path;
  try {
    const { protocol, pathname } = new URL(address);
    if (protocol !== "https:" && protocol !== "http:") return false;
    path = decodeURIComponent(pathname);
  } catch {
    return false;
  }
  const folder = path.lastIndexOf(`/${name}/-/`);
  if (folder !== -1 && !name.startsWith("@") && /\/@[^/]*$/.test(path.slice(0, folder))) return false;
  return path.endsWith(`/${name}/-/${file}-${version}.tgz`) || path.endsWith(`/${name}/-/${name}-${version}.tgz`) || path.includes(`/download/${name}/${version}/`);
};
var isPlain = (address) => /^https?:\/\/[^%?#\\\s]+$/.test(address) && !address.includes("/.");
var isPackageName = (name) => name.length > 0 && name.length <= 214 && // Nearly all names pass a simpler rule that is within the whole one, which is slow.
(/^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/.test(name) || /^(?:@[^/\s\\@\p{Cc}]+\/)?[^/\s\\@\p{Cc}]+$/u.test(name) && !/(?:^|\/)\.{1,2}$/.test(name));

// src/lockfiles/json-strict.ts
var maxDepth = 200;
var quote = 34;
var readJson = (text, options = {}) => {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return readFast(content, options) ?? scanJson(content, options);
};
var lineOf = (text, path, options = {}) => {
  let line;
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  scanJson(content, options, (at, offset) => {
    if (line === void 0 && at.length === path.length && at.every((step, i) => step === path[i])) {
      line = lineAt(content, offset);
    }
  });
  return line;
};
var readFast = (text, options) => {
  const plain = options.trailingCommas === true ? withoutTrailingCommas(text) : text;
  let data;
  try {
    data = parse(plain);
  } catch {
    return void 0;
  }
  return stringsWritten(plain) === stringsOf(data) ? data : void 0;
};
var withoutTrailingCommas = (text) => {
  let plain = "";
  let from = 0;
  for (let comma = text.indexOf(",\n"); comma !== -1; comma = text.indexOf(",\n", comma + 2)) {
    let next = comma + 2;
    while (text.charCodeAt(next) === 32) next++;
    const closing = text.charCodeAt(next);
    if ((closing === 125 || closing === 93) && endsValue(text.charCodeAt(comma - 1))) {
      plain += text.slice(from, comma);
      from = comma + 1;
    }
  }
  return from === 0 ? text : plain + text.slice(from);
};
var isSpace = (char) => char === 32 || char === 10 || char === 13 || char === 9;
var endsValue = (char) => char === quote || char === 93 || char === 125 || char >= 48 && char <= 57 || char >= 97 && char <= 122;
var stringsWritten = (json) => {
  let quotes = 0;
  for (let at = json.indexOf('"'); at !== -1; at = json.indexOf('"', at + 1)) quotes++;
  for (let at = json.indexOf("\\"); at !== -1; at = json.indexOf("\\", at + 2)) {
    if (json.charCodeAt(at + 1) === quote) quotes--;
  }
  return quotes / 2;
};
var stringsOf = (data) => typeof data === "string" ? 1 : typeof data === "object" && data !== null ? stringsIn(data, 0) : 0;
var stringsIn = (data, depth) => {
  if (depth === maxDepth) return Number.NaN;
  let strings = 0;
  if (isArray(data)) {
    for (const item of data) {
      if (typeof item === "string") strings++;
      else if (typeof item === "object" && item !== null) strings += stringsIn(item, depth + 1);
    }
    return strings;
  }
  for (const key in data) {
    const value = data[key];
    strings++;
    if (typeof value === "string") strings++;
    else if (typeof value === "object" && value !== null) strings += stringsIn(value, depth + 1);
  }
  return strings;
};
var parse = JSON.parse;
var parseString = JSON.parse;
var isArray = Array.isArray;
var scanJson = (text, options = {}, visit) => {
  const path = [];
  let at = 0;
  const fail = (message, offset = at) => {
    const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text);
    if (conflict !== null) {
      throw new LockfileError("The file holds the marks of a merge conflict.", {
        line: lineAt(text, conflict.index),
        advice: "Resolve the conflict, run the package manager's install again, and commit what it writes."
      });
    }
    throw new LockfileError(message, { line: lineAt(text, offset) });
  };
  const unexpected = (wanted) => at >= text.length ? fail(`The file ends where ${wanted} should stand.`, text.length) : fail(
    `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} stands where ${wanted} should stand.`
  );
  const skip = () => {
    for (; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (isSpace(char)) continue;
      if (char !== 47 || options.comments !== true) return;
      if (text.startsWith("//", at)) {
        const end = text.indexOf("\n", at);
        at = end === -1 ? text.length : end;
      } else if (text.startsWith("/*", at)) {
        const end = text.indexOf("*/", at + 2);
        if (end === -1) fail("A comment has no end.");
        at = end + 1;
      } else return;
    }
  };
  const string = () => {
    const start = at;
    let escapes = false;
    for (at++; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char === quote) {
        at++;
        return escapes ? parseString(text.slice(start, at)) : text.slice(start + 1, at - 1);
      }
      if (char < 32) return fail("A string holds a control character or has no end.", start);
      if (char === 92) {
        escapes = true;
        if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at, at + 6)))
          fail("JSON has no such escape.");
        at++;
      }
    }
    return fail("A string has no end.", start);
  };
  const word = () => {
    const token = /[-+.\w]*/y;
    token.lastIndex = at;
    const literal = token.exec(text)?.[0] ?? "";
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(literal))
      return unexpected("a value");
    at += literal.length;
    return parse(literal);
  };
  const list = (close, what, item) => {
    if (path.length === maxDepth) fail(`Values are nested deeper than ${maxDepth} levels.`);
    at++;
    skip();
    if (text.charCodeAt(at) !== close) {
      for (; ; ) {
        item();
        skip();
        if (text.charCodeAt(at) === close) break;
        if (text.charCodeAt(at) !== 44) unexpected(`"," or ${what}`);
        at++;
        skip();
        if (options.trailingCommas === true && text.charCodeAt(at) === close) break;
      }
    }
    at++;
  };
  const array = () => {
    const items = [];
    list(93, '"]"', () => {
      path.push(items.length);
      visit?.(path, at);
      items.push(value());
      path.pop();
    });
    return items;
  };
  const object = () => {
    const members = /* @__PURE__ */ new Map();
    list(125, '"}"', () => {
      if (text.charCodeAt(at) !== quote) unexpected("a key");
      const start = at;
      const key = string();
      if (members.has(key)) fail(`The key ${JSON.stringify(key)} stands twice in one object.`, start);
      path.push(key);
      visit?.(path, start);
      skip();
      if (text.charCodeAt(at) !== 58) unexpected('":"');
      at++;
      skip();
      members.set(key, value());
      path.pop();
    });
    return Object.fromEntries(members);
  };
  const value = () => {
    const char = text.charCodeAt(at);
    if (char === quote) return string();
    if (char === 123) return object();
    if (char === 91) return array();
    return word();
  };
  skip();
  visit?.(path, at);
  const data = value();
  skip();
  if (at < text.length) unexpected("the end of the file");
  return data;
};

// src/code/define.ts
var isOutlaw = (kind) => kind === "webhook" || kind === "paste" || kind === "onion" || kind === "metadata";
var isSameFile = (a, b) => a === b || a.size === b.size && a.digest === b.digest && (a.bytes === b.bytes || a.bytes.equals(b.bytes));

// src/paths.ts
var folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
var prefixOf = (path) => path.slice(0, path.lastIndexOf("/") + 1);

// src/integrity.ts
var readHashes = (integrity, sha1, keepOther = false) => {
  const found = /* @__PURE__ */ new Map();
  const add = (algorithm, value) => void found.set(algorithm, (found.get(algorithm) ?? /* @__PURE__ */ new Set()).add(value));
  for (const part of (integrity ?? "").trim().split(/\s+/)) {
    const [, algorithm, value] = /^(sha\d+|md5)-([^?]+)/.exec(part) ?? [];
    if (algorithm !== void 0 && value !== void 0) add(algorithm, value);
    else if (keepOther && part !== "") add("other", part);
  }
  if (sha1 !== void 0 && /^[0-9a-f]{40}$/i.test(sha1))
    add("sha1", Buffer.from(sha1, "hex").toString("base64"));
  return found;
};
var sha1Behind = (resolved) => /#([0-9a-f]{40})$/i.exec(resolved ?? "")?.[1];
var contradiction = (earlier, later) => [...earlier].find(
  ([algorithm, values]) => [...later.get(algorithm) ?? []].some((value) => !values.has(value))
)?.[0];
var compareHashes = (earlier, later) => {
  if (![...earlier.keys()].some((algorithm) => later.has(algorithm))) return "unknown";
  return contradiction(earlier, later) === void 0 ? "same" : "differ";
};
var isStronglyHashed = (integrity) => integrity !== void 0 && /(?:^|\s)sha(?:256|384|512)-[^?\s]/.test(integrity);

export {
  readHashes,
  sha1Behind,
  contradiction,
  compareHashes,
  isStronglyHashed,
  LockfileError,
  lineAt,
  isRegistryAddress,
  isPackageName,
  readJson,
  lineOf,
  isOutlaw,
  isSameFile,
  folderOf,
  prefixOf
};
