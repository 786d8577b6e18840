import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  LockfileError,
  folderOf,
  isOutlaw,
  isSameFile,
  readHashes,
  readJson
} from "./chunk-IHSDLQ7C.js";
import {
  createNotes,
  defaultInspectionLimits,
  defaultTarballLimits
} from "./chunk-LL2VYCMV.js";
import {
  known,
  unknown
} from "./chunk-T5K6BPJA.js";

// src/code/changed.ts
import { createHash } from "node:crypto";
var changedPaths = (old, after) => {
  const changed = /* @__PURE__ */ new Set();
  const placed = [];
  for (const [path, file] of after) {
    const before = old.get(path);
    if (before === void 0) placed.push([path, file]);
    else if (!isSameFile(before, file)) changed.add(path);
  }
  if (placed.length === 0) return changed;
  const sizes = new Set(placed.map(([, { size }]) => size));
  const alike = [...old.values()].filter(({ size }) => sizes.has(size));
  const known2 = new Set(alike.map(digestOf));
  const knownSizes = new Set(alike.map(({ size }) => size));
  for (const [path, file] of placed)
    if (!knownSizes.has(file.size) || !known2.has(digestOf(file))) changed.add(path);
  return changed;
};
var digestOf = ({ bytes, digest }) => digest ?? createHash("sha256").update(bytes).digest("hex");

// src/code/file-kind.ts
var kindOfFile = (bytes) => {
  if (bytes.length < 4) return void 0;
  switch (bytes.readUInt32BE(0)) {
    case 2135247942:
      return "elf";
    case 6386541:
      return "wasm";
    case 4277009102:
    case 4277009103:
    case 3472551422:
    case 3489328638:
      return "mach-o";
    case 3405691582:
      return bytes.length >= 8 && bytes.readUInt32BE(4) < 40 ? "mach-o" : "java-class";
    case 1347093252:
      return "zip";
    case 1397836905:
      return "sqlite";
    case 930790575:
    case 1382117921:
    case 4248271448:
    case 682962941:
    case 557605234:
      return "archive";
  }
  if (bytes[0] === 31 && bytes[1] === 139) return "gzip";
  return isWindowsProgram(bytes) ? "pe" : void 0;
};
var isWindowsProgram = (bytes) => {
  if (bytes[0] !== 77 || bytes[1] !== 90 || bytes.length < 64) return false;
  const at = bytes.readUInt32LE(60);
  return at + 4 <= bytes.length && bytes.readUInt32LE(at) === 17744;
};
var namesItsKind = (path, kind) => {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const extension = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "";
  if (kind === "elf" && /\.so(?:\.\d+)*$/.test(name)) return true;
  return extensions[kind].includes(extension);
};
var programs = ["", "node", "bin", "bare"];
var extensions = {
  elf: [...programs, "so", "o", "a", "elf"],
  pe: [...programs, "exe", "dll", "sys", "winmd", "pyd"],
  "mach-o": [...programs, "dylib", "o", "a"],
  wasm: ["wasm"],
  zip: [
    "zip",
    "jar",
    "aar",
    "apk",
    "xpi",
    "crx",
    "docx",
    "xlsx",
    "nupkg",
    "whl",
    "vsix",
    "klib",
    "epub",
    "odt"
  ],
  gzip: ["gz", "tgz", "svgz", "br"],
  archive: ["a", "lib", "o", "7z", "rar", "xz", "zst", "deb"],
  "java-class": ["class"],
  sqlite: ["sqlite", "sqlite3", "db"]
};

// src/code/hidden.ts
var hiddenIn = (line) => {
  if (!suspect.test(line)) return [];
  const found = [];
  for (const [kind, pattern] of patterns) {
    let count = 0;
    let longestRun = 0;
    let index = -1;
    const points = /* @__PURE__ */ new Set();
    for (const match of line.matchAll(pattern)) {
      const length = Array.from(match[0]).length;
      if (kind === "invisible" && isWriting(line, match.index, match[0], length)) continue;
      if (index === -1) index = match.index;
      count += length;
      longestRun = Math.max(longestRun, length);
      const point = match[0].codePointAt(0) ?? 0;
      if (points.size < 4) points.add(`U+${point.toString(16).toUpperCase().padStart(4, "0")}`);
    }
    if (count > 0) found.push({ kind, detail: [...points].join(" "), count, longestRun, index });
  }
  return found;
};
var suspect = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|\udb40/;
var patterns = [
  ["bidirectional", /[\u202a-\u202e\u2066-\u2069]/g],
  // Fillers are letters to an engine: a name can be made of nothing else.
  ["invisible-name", /[\u115f\u1160\u3164\uffa0]+/g],
  [
    "invisible",
    /[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]+/gu
  ]
];
var isWriting = (line, at, run, length) => {
  const before = line.slice(Math.max(0, at - 2), at);
  if (length <= 7 && before === "🏴") return true;
  if (length > 2) return false;
  const after = line.slice(at + run.length, at + run.length + 2);
  return /[^\0-\u007f]|[0-9#*]$/u.test(before) || /^[^\0-\u007f]/u.test(after);
};

// src/code/hosts.ts
var hostsIn = (text) => {
  const found = /* @__PURE__ */ new Map();
  const add = (kind, detail, index) => {
    if (!found.has(detail) && found.size < mostHosts) found.set(detail, { kind, detail, index });
  };
  if (text.includes("://"))
    for (const match of text.matchAll(url)) {
      const host = (match[1] ?? "").toLowerCase().replace(/[.-]+$/, "");
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
      const kind = kindOfHost(host, rest);
      if (kind !== void 0) add(kind, host, match.index);
    }
  if (text.includes(".onion"))
    for (const match of text.matchAll(/\b(?:[a-z2-7]{56}|[a-z2-7]{16})\.onion\b/g))
      add("onion", match[0], match.index);
  if (text.length > 25) for (const match of text.matchAll(walletAddress)) add("wallet", match[0], match.index);
  const whole = text.length < 64 ? text.trim() : "";
  if (loneAddress.test(whole)) {
    const kind = kindOfHost(whole.replace(/:\d+$/, ""), "");
    if (kind !== void 0) add(kind, whole.replace(/:\d+$/, ""), 0);
  }
  if (loneWallet.test(whole) && /\d/.test(whole) && /[a-z]/.test(whole)) add("wallet", whole, 0);
  return [...found.values()];
};
var loneHost = (text) => {
  const host = text.trim().toLowerCase().replace(/:\d+$/, "");
  if (host.length > 253 || !/^(?:[a-z0-9_-]{1,63}\.){1,10}[a-z0-9-]{1,63}$/.test(host)) return void 0;
  const kind = kindOfHost(host, "");
  return kind === void 0 ? void 0 : { kind, detail: host, index: 0 };
};
var registered = (host) => {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split(".");
  const three = (labels.at(-1) ?? "").length === 2 && (labels.at(-2) ?? "").length <= 3 && labels.length > 2;
  const shared = sharedHosts.test(host);
  return labels.slice(shared ? -3 : three ? -3 : -2).join(".");
};
var mostHosts = 2e3;
var url = /\b(?:https?|wss?|ftps?|tcp|udp|stratum(?:\+\w{3})?):\/\/(?:[^\s/@'"`<>]{0,80}@)?([a-z0-9][a-z0-9.-]{0,250}|\[[0-9a-f:.]{2,45}\])/gi;
var walletAddress = /\b0x[0-9a-fA-F]{40}\b|\bbc1[ac-hj-np-z02-9]{25,60}\b|\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b/g;
var loneAddress = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?$/;
var loneWallet = /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})$/;
var kindOfHost = (host, rest) => {
  if (/^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\d{1,3})$/.test(host)) return void 0;
  if (/^(?:169\.254\.169\.254|169\.254\.170\.2|100\.100\.100\.200|metadata\.google\.internal|\[fd00:ec2::254\])$/.test(
    host
  ))
    return "metadata";
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host)) return isPublicAddress(host) ? "address" : void 0;
  if (host.startsWith("[")) return "address";
  if (!host.includes(".")) return void 0;
  if (host.endsWith(".onion")) return "onion";
  if (webhooks.test(host + rest)) return "webhook";
  return pastes.test(host + rest) ? "paste" : "host";
};
var isPublicAddress = (address) => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  if (Math.max(a, b, c, d) > 255 || a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 192 && b === 168 || a === 172 && b >= 16 && b < 32 || a === 169 && b === 254) return false;
  return !(a === 192 && b === 0 && c === 2 || a === 198 && b === 51 && c === 100 || a === 203 && b === 0 && c === 113);
};
var webhooks = /(?:^|\.)(?:discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com|api\.telegram\.org|webhook\.site|webhook\.cool|pipedream\.net|requestbin\.|requestcatcher\.com|beeceptor\.com|interact\.sh|oast\.(?:fun|live|me|online|pro|site)|oastify\.com|burpcollaborator\.net|canarytokens\.|dnslog\.cn|ceye\.io|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|serveo\.net|ntfy\.sh)/;
var pastes = /(?:^|\.)(?:pastebin\.com|paste\.ee|hastebin\.|ghostbin\.|rentry\.co|controlc\.com|dpaste\.|termbin\.com|transfer\.sh|file\.io|anonfiles\.com|gofile\.io|catbox\.moe|0x0\.st|jsonkeeper\.com|jsonblob\.com|npoint\.io|gist\.githubusercontent\.com|telegra\.ph|ipfs\.io)/;
var sharedHosts = /\.(?:github\.io|githubusercontent\.com|vercel\.app|netlify\.app|pages\.dev|workers\.dev|herokuapp\.com|web\.app|firebaseapp\.com|amazonaws\.com|cloudfront\.net|azurewebsites\.net|onrender\.com|fly\.dev|glitch\.me|repl\.co|surge\.sh|duckdns\.org|ddns\.net|blogspot\.com|execute-api\.[\w-]+)$/;

// src/code/language.ts
var languageOf = (path, bytes) => {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (/\.d\.[cm]?ts$/.test(name)) return void 0;
  const dot = name.lastIndexOf(".");
  const known2 = dot === -1 ? void 0 : byExtension.get(name.slice(dot + 1));
  if (known2 !== void 0) return known2;
  if (name === "binding.gyp") return "shell";
  if (bytes[0] !== 35 || bytes[1] !== 33) return void 0;
  return /\b(?:node|bun|deno)\b/.test(bytes.toString("latin1", 2, 80)) ? "script" : "shell";
};
var byExtension = new Map([
  ...["js", "mjs", "cjs", "jsx"].map((extension) => [extension, "script"]),
  ...["ts", "mts", "cts", "tsx", "vue", "svelte"].map((extension) => [extension, "typed"]),
  ...["sh", "bash", "zsh", "ps1", "bat", "cmd", "vbs", "py", "rb", "pl"].map(
    (extension) => [extension, "shell"]
  )
]);
var isAside = (path) => asidePattern.test(path);
var asidePattern = /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|specs|e2e|fixtures?|__fixtures__|docs?|examples?|demos?|samples?|benchmarks?|bench|stories|coverage)\/|\.(?:test|spec|stories|bench)\.[cm]?[jt]sx?$/i;

// node_modules/meriyah/dist/meriyah.mjs
var version$1 = "7.4.2";
var packageJson = {
  version: version$1
};
var unicodeLookup = ((compressed, lookup) => {
  const result = new Uint32Array(69632);
  let index = 0;
  let subIndex = 0;
  while (index < 2661) {
    const inst = compressed[index++];
    if (inst < 0) {
      subIndex -= inst;
    } else {
      let code = compressed[index++];
      if (inst & 2)
        code = lookup[code];
      if (inst & 1) {
        result.fill(code, subIndex, subIndex += compressed[index++]);
      } else {
        result[subIndex++] = code;
      }
    }
  }
  return result;
})([-1, 2, 23, 2, 24, 2, 5, -1, 0, 77595648, 3, 42, 2, 3, 0, 14, 2, 60, 2, 61, 3, 0, 3, 0, 3168796671, 0, 4294956992, 2, 1, 2, 0, 2, 39, 3, 0, 4, 0, 4294966523, 3, 0, 4, 2, 15, 2, 62, 2, 0, 0, 4294842879, 0, 3221225471, 0, 4294902710, 2, 63, 0, 134152192, 3, 0, 2, 0, 4294951935, 3, 0, 2, 0, 2683305983, 0, 2684354047, 2, 16, 2, 0, 0, 4294961151, 3, 0, 2, 2, 17, 2, 0, 0, 608174079, 2, 0, 2, 56, 2, 7, 2, 6, 0, 4286643967, 3, 0, 2, 2, 1, 3, 0, 3, 0, 4294901711, 2, 38, 0, 4089839103, 0, 2961209759, 0, 1342439375, 0, 4294543342, 0, 3547201023, 0, 1577204103, 0, 4194240, 0, 4294688750, 2, 2, 0, 80831, 0, 4261478351, 0, 4294549486, 2, 2, 0, 2969057695, 0, 196559, 0, 3594373100, 0, 3288319768, 0, 8469959, 0, 65472, 2, 3, 0, 4093640191, 0, 929054175, 0, 65487, 0, 4294828015, 0, 4092591615, 0, 1885355487, 0, 982991, 2, 3, 2, 0, 0, 2163244511, 0, 4227923919, 0, 4236247022, 2, 68, 0, 4284449919, 0, 851904, 2, 4, 2, 12, 0, 67076095, -1, 2, 69, 0, 1073741743, 0, 4093607775, -1, 0, 50331649, 0, 3265266687, 2, 32, 0, 4294844415, 0, 4278190047, 2, 18, 2, 139, -1, 3, 0, 2, 2, 28, 2, 0, 2, 10, 2, 0, 2, 14, 2, 20, 3, 0, 10, 2, 71, 2, 0, 2, 72, 2, 73, 2, 74, 2, 0, 2, 75, 2, 0, 2, 11, 0, 261632, 2, 22, 3, 0, 2, 2, 13, 2, 4, 3, 0, 18, 2, 76, 2, 5, 3, 0, 2, 2, 77, 0, 2151677951, 2, 26, 2, 9, 0, 909311, 3, 0, 2, 0, 814743551, 2, 64, 0, 67090432, 3, 0, 2, 2, 40, 2, 0, 2, 6, 2, 0, 2, 29, 2, 8, 0, 268374015, 2, 109, 2, 48, 2, 0, 2, 78, 0, 134153215, -1, 2, 7, 2, 0, 2, 8, 0, 2684354559, 0, 67044351, 0, 3221160064, 2, 0, 2, 27, 3, 0, 2, 2, 50, 0, 1046528, 3, 0, 3, 2, 9, 2, 0, 2, 127, 0, 4294960127, 2, 10, 2, 6, 2, 11, 0, 4294377472, 2, 12, 3, 0, 16, 2, 13, 2, 0, 2, 80, 2, 10, 2, 0, 2, 81, 2, 82, 2, 83, 0, 12288, 2, 51, 0, 1048577, 2, 84, 2, 85, -1, 0, 536805376, 0, 131042, 2, 86, 2, 87, 2, 88, 2, 0, 2, 33, -83, 3, 0, 7, 0, 1046559, 2, 0, 2, 14, 2, 0, 0, 2147516671, 2, 19, 3, 89, 2, 2, 0, -16, 2, 90, 0, 524222462, 2, 4, 2, 0, 0, 4269801471, 2, 4, 3, 0, 2, 2, 25, 2, 15, 3, 0, 2, 2, 57, 2, 0, -1, 2, 16, -16, 3, 0, 206, -2, 3, 0, 692, 2, 70, -1, 2, 16, 2, 10, 3, 0, 8, 2, 92, 2, 133, 2, 0, 0, 3220242431, 3, 0, 3, 2, 17, 2, 93, 2, 94, 3, 0, 2, 2, 95, 2, 0, 2, 10, 2, 96, 2, 0, 0, 4351, 2, 0, 2, 9, 3, 0, 2, 0, 67043391, 0, 3909091327, 2, 0, 2, 21, 2, 9, 2, 18, 3, 0, 2, 0, 67076097, 2, 8, 2, 0, 2, 19, 0, 67059711, 0, 4236247039, 3, 0, 2, 0, 939524103, 0, 8191999, 2, 100, 2, 101, 2, 20, 2, 102, 3, 0, 3, 0, 67057663, 3, 0, 349, 2, 47, 2, 103, 2, 7, -264, 3, 0, 11, 2, 21, 3, 0, 2, 2, 31, -1, 0, 3774349439, 2, 104, 2, 105, 3, 0, 2, 2, 17, 2, 106, 3, 0, 10, 2, 10, 2, 16, 2, 0, 2, 44, 2, 0, 2, 30, 2, 107, 2, 22, 0, 1638399, 0, 57344, 2, 108, 3, 0, 3, 2, 18, 2, 23, 2, 24, 2, 5, 2, 25, 2, 0, 2, 8, 2, 110, -1, 2, 111, 2, 112, 2, 113, -1, 3, 0, 3, 2, 12, -2, 2, 0, 2, 26, -3, 0, 536870912, -4, 2, 18, 2, 0, 2, 27, 0, 1, 2, 0, 2, 55, 2, 6, 2, 12, 2, 10, 2, 0, 2, 114, -1, 3, 0, 4, 2, 10, 2, 28, 2, 115, 2, 7, 2, 0, 2, 116, 2, 0, 2, 117, 2, 118, 2, 119, 2, 0, 2, 9, 3, 0, 9, 2, 19, 2, 29, 2, 30, 2, 120, 2, 46, -2, 2, 121, 2, 122, 2, 29, 2, 19, 2, 8, -2, 2, 123, 2, 29, 3, 31, 2, -1, 2, 0, 2, 37, -2, 0, 4277137519, 0, 2269118463, -1, 3, 18, 2, -1, 2, 32, 2, 36, 2, 0, 3, 29, 2, 2, 34, 2, 17, -3, 3, 0, 2, 2, 33, -1, 2, 0, 2, 34, 2, 0, 2, 34, 2, 0, 2, 45, 2, 0, 0, 4294950463, 2, 35, -7, 2, 0, 0, 203775, 0, 4261476604, 2, 53, 2, 18, 2, 41, 2, 27, 2, 16, 2, 35, 2, 16, 2, 124, 2, 19, 3, 0, 2, 2, 36, 0, 2151677888, 2, 0, 2, 12, 0, 4294901764, 2, 149, 2, 0, 2, 52, 0, 4294902e3, 0, 5242879, 3, 0, 2, 0, 402644511, -1, 2, 128, 2, 37, 0, 3, -1, 2, 129, 2, 130, 2, 0, 0, 67045375, 2, 38, 0, 4226678271, 0, 3766565279, 0, 2039759, 2, 132, 2, 39, 0, 1046437, 0, 6, 3, 0, 2, 0, 3288270847, 0, 3, 3, 0, 2, 0, 67043519, -5, 2, 0, 0, 4282384383, 0, 1056964609, -1, 3, 0, 2, 0, 67043345, -1, 2, 0, 2, 40, 2, 28, 2, 79, 2, 11, 2, 58, 2, 36, -5, 2, 0, 2, 12, -3, 3, 0, 2, 0, 2147484671, 2, 134, 0, 4190109695, 2, 49, -2, 2, 135, 0, 4244635647, 0, 27, 2, 0, 2, 8, 2, 41, 2, 0, 2, 65, 2, 16, 2, 0, 2, 40, 2, 136, -2, 2, 30, -2, 2, 0, 2, 43, 2, 54, 2, 42, 2, 43, 2, 137, 2, 44, 0, 8388351, -2, 2, 138, 0, 3028287487, 2, 45, 2, 140, 0, 33259519, 2, 28, 2, 7, 2, 125, -7, 2, 19, 2, 46, 0, 3355443199, 0, 134152199, -2, 2, 66, -2, 3, 0, 28, 2, 31, -3, 3, 0, 3, 2, 141, 3, 0, 6, 2, 47, 3, 0, 9, 2, 36, -71, 2, 16, 3, 0, 2, 2, 27, 3, 0, 33, 2, 22, 2, 29, 3, 0, 124, 2, 12, 3, 0, 18, 2, 36, -213, 2, 0, 2, 31, -54, 3, 0, 17, 2, 40, 2, 8, 2, 28, 2, 0, 2, 8, 2, 28, 2, 48, 2, 0, 2, 19, 2, 49, 2, 142, 2, 22, -13, 2, 0, 2, 50, -6, 3, 0, 2, -1, 2, 143, 2, 9, -1, 3, 0, 2, 0, 4294936575, 2, 0, 0, 4294934783, -2, 0, 8323099, 3, 0, 230, 2, 12, 2, 51, 2, 0, 0, 1, -2, 3, 0, 3, 2, 34, 3, 0, 28, 2, 17, 2, 0, 2, 34, -240, 2, 144, 3, 0, 9, 2, 145, 2, 146, 2, 147, 3, 0, 11, 2, 7, -72, 3, 0, 3, 2, 148, 0, 1677656575, -130, 2, 23, -16, 2, 0, 2, 21, 2, 36, -14, 0, 384, -1, 0, 4161266656, 0, 4071, 0, 15360, -4, 0, 2550595612, -1, 0, 3, -11, 3, 0, 2, 2, 52, 2, 0, 2, 150, 2, 151, 2, 59, 2, 0, 2, 152, 2, 153, 2, 154, 3, 0, 10, 2, 155, 2, 156, 2, 20, 3, 52, 2, 3, 53, 2, 3, 54, 2, 0, 4294954999, 2, 0, -16, 2, 0, 2, 91, 2, 0, 0, 2105343, 0, 4160749584, 0, 65534, -34, 3, 0, 4, 2, 158, -1, 2, 55, 2, 0, 0, 4194303871, 0, 4294903771, 2, 0, 2, 56, 2, 99, -3, 2, 0, 0, 1073684479, 0, 17407, -9, 2, 16, 2, 57, 2, 0, 2, 31, -14, 2, 16, 2, 31, -6, 2, 16, 2, 12, -6, 2, 8, 0, 3225419775, -7, 2, 159, 3, 0, 6, 0, 8323103, -1, 3, 0, 2, 2, 58, -37, 2, 59, 2, 160, 2, 161, 2, 162, 2, 163, 2, 164, -105, 2, 23, -32, 3, 0, 1335, -1, 3, 0, 136, 2, 8, 3, 0, 180, 2, 21, 3, 0, 233, 2, 165, 3, 0, 18, 2, 10, -77, 3, 0, 16, 2, 10, -47, 3, 0, 154, 2, 6, 3, 0, 264, 2, 31, -1244, 3, 0, 354, -20518, 3, 0, 7, 2, 22, -6130, 3, 5, 2, -1, 0, 69207040, 3, 42, 2, 3, 0, 14, 2, 60, 2, 61, -3, 0, 3168731136, 0, 4294956864, 2, 1, 2, 0, 2, 39, 3, 0, 4, 0, 4294966275, 3, 0, 4, 2, 15, 2, 62, 2, 0, 0, 6655, -1, 2, 16, 2, 63, -1, 2, 0, 0, 2047, 0, 4294885376, 3, 0, 2, 0, 3145727, 0, 2617294944, 0, 4294770688, 2, 22, 2, 55, 3, 0, 2, 0, 131135, 2, 97, 0, 70256639, 0, 71303167, 0, 272, 2, 40, 2, 6, 0, 65279, 2, 0, 2, 64, -1, 2, 98, 2, 65, 0, 4278255616, 0, 4294836227, 0, 4294549473, 0, 600178175, 0, 2952806400, 0, 268632067, 0, 4294543328, 0, 57540095, 0, 1577058304, 0, 1835008, 0, 4294688736, 2, 67, 2, 66, 0, 33554435, 2, 131, 2, 67, 0, 2952790016, 0, 131075, 0, 3594373096, 0, 67094296, 2, 66, -1, 0, 4294828e3, 0, 603979263, 0, 922746880, 0, 3, 0, 4294828001, 0, 602930687, 0, 1879048192, 0, 393219, 0, 4294828016, 0, 671088639, 0, 2154840064, 0, 4227858435, 0, 4236247008, 2, 68, 2, 36, -1, 2, 4, 0, 917503, 2, 36, -1, 2, 69, 0, 537788335, 0, 4026531935, -1, 0, 1, -1, 2, 32, 2, 70, 0, 7936, -3, 2, 0, 0, 2147485695, 0, 1010761728, 0, 4292984930, 0, 16387, 2, 0, 2, 14, 2, 20, 3, 0, 10, 2, 71, 2, 0, 2, 72, 2, 73, 2, 74, 2, 0, 2, 75, 2, 0, 2, 12, -1, 2, 22, 3, 0, 2, 2, 13, 2, 4, 3, 0, 18, 2, 76, 2, 5, 3, 0, 2, 2, 77, 0, 2147745791, 3, 17, 2, 0, 122879, 2, 0, 2, 9, 0, 276824064, -2, 3, 0, 2, 2, 40, 2, 0, 0, 4294903295, 2, 0, 2, 29, 2, 8, -1, 2, 16, 2, 48, 2, 0, 2, 78, 2, 64, -1, 2, 19, 2, 0, 2, 26, -2, 0, 128, -2, 2, 25, 2, 9, 0, 8160, -1, 2, 126, 0, 4227907585, 2, 0, 2, 35, 2, 0, 2, 79, 0, 4227915776, 2, 10, 2, 6, 2, 11, -1, 0, 74440192, 3, 0, 6, -2, 3, 0, 8, 2, 13, 2, 0, 2, 80, 2, 10, 2, 0, 2, 81, 2, 82, 2, 83, -3, 2, 84, 2, 85, -3, 2, 86, 2, 87, 2, 88, 2, 0, 2, 33, -83, 3, 0, 7, 0, 817183, 2, 0, 2, 14, 2, 0, 0, 33023, 2, 19, 3, 89, 2, -17, 2, 90, 0, 524157950, 2, 4, 2, 0, 2, 91, 2, 4, 2, 0, 2, 20, 2, 25, 2, 15, 3, 0, 2, 2, 57, 2, 0, -1, 2, 16, -16, 3, 0, 206, -2, 3, 0, 692, 2, 70, -1, 2, 16, 2, 10, 3, 0, 8, 2, 92, 0, 3072, 2, 0, 0, 2147516415, 2, 10, 3, 0, 2, 2, 22, 2, 93, 2, 94, 3, 0, 2, 2, 95, 2, 0, 2, 10, 2, 96, 0, 4294965179, 0, 7, 2, 0, 2, 9, 2, 94, 2, 9, -1, 0, 1761345536, 2, 97, 0, 4294901823, 2, 36, 2, 18, 2, 98, 2, 34, 2, 99, 0, 2080440287, 2, 0, 2, 33, 2, 157, 0, 3296722943, 2, 0, 0, 1046675455, 0, 939524101, 0, 1837055, 2, 100, 2, 101, 2, 20, 2, 102, 3, 0, 3, 0, 7, 3, 0, 349, 2, 47, 2, 103, 2, 7, -264, 3, 0, 11, 2, 21, 3, 0, 2, 2, 31, -1, 0, 2700607615, 2, 104, 2, 105, 3, 0, 2, 2, 17, 2, 106, 3, 0, 10, 2, 10, 2, 16, 2, 0, 2, 44, 2, 0, 2, 30, 2, 107, -3, 2, 108, 3, 0, 3, 2, 18, -1, 3, 5, 2, 2, 109, 2, 0, 2, 8, 2, 110, -1, 2, 111, 2, 112, 2, 113, -1, 3, 0, 3, 2, 12, -2, 2, 0, 2, 26, -8, 2, 18, 2, 0, 2, 27, -1, 2, 0, 2, 55, 2, 6, 2, 29, 2, 10, 2, 0, 2, 114, -1, 3, 0, 4, 2, 10, 2, 16, 2, 115, 2, 7, 2, 0, 2, 116, 2, 0, 2, 117, 2, 118, 2, 119, 2, 0, 2, 9, 3, 0, 9, 2, 19, 2, 29, 2, 30, 2, 120, 2, 46, -2, 2, 121, 2, 122, 2, 29, 2, 19, 2, 8, -2, 2, 123, 2, 29, 3, 31, 2, -1, 2, 0, 2, 37, -2, 0, 4277075969, 2, 29, -1, 3, 18, 2, -1, 2, 32, 2, 124, 2, 0, 3, 29, 2, 2, 34, 2, 17, -3, 3, 0, 2, 2, 33, -1, 2, 0, 2, 34, 2, 0, 2, 34, 2, 0, 2, 79, 2, 97, 0, 4294934591, 2, 35, -7, 2, 0, 2, 125, 0, 4261413116, 2, 57, 2, 18, 2, 41, 2, 35, 2, 16, 0, 3, 2, 16, 2, 124, 2, 19, 2, 126, 2, 127, -1, 0, 2490368, 2, 126, 2, 22, 2, 16, 2, 33, 2, 126, 2, 36, 0, 4294901904, 0, 4718591, 2, 126, 2, 34, 0, 335544350, -1, 2, 128, 0, 2147487743, 0, 1, -1, 2, 129, 2, 130, 2, 8, -1, 2, 131, 2, 67, 0, 3758161920, 0, 3, 2, 132, 0, 12582911, 0, 655360, -1, 2, 0, 2, 26, 0, 2147485568, 0, 3, 2, 0, 2, 22, 0, 176, -5, 2, 0, 2, 57, 0, 251658240, -1, 2, 0, 2, 22, 0, 16, -1, 2, 0, 0, 16779263, -2, 2, 12, -1, 2, 36, -5, 2, 0, 2, 133, -3, 3, 0, 2, 2, 51, 2, 134, 0, 2147549183, 0, 2, -2, 2, 135, 2, 27, 0, 10, 0, 4294965249, 0, 67633151, 0, 4026597376, 2, 0, 0, 536871935, 2, 16, 2, 0, 2, 40, 2, 136, -5, 2, 0, 0, 1, 2, 54, 2, 57, 0, 1, 2, 137, 2, 22, -3, 2, 138, 2, 27, 2, 139, 2, 140, 0, 16778239, 2, 16, 2, 7, 0, 131072, -7, 2, 34, 0, 4294836212, 2, 9, -3, 2, 66, -2, 3, 0, 28, 2, 31, -3, 3, 0, 3, 2, 141, 3, 0, 6, 2, 47, 3, 0, 9, 2, 36, -71, 2, 16, 3, 0, 2, 2, 27, 3, 0, 33, 2, 22, 0, 126, 3, 0, 124, 2, 12, 3, 0, 18, 2, 36, -213, 2, 10, -55, 3, 0, 17, 2, 40, 2, 8, 2, 16, 2, 0, 2, 8, 2, 16, 2, 56, 2, 0, 2, 22, 2, 79, 2, 142, 2, 22, -13, 2, 0, 2, 70, -6, 3, 0, 2, -1, 2, 143, 2, 9, -1, 3, 0, 2, 0, 67583, -1, 2, 106, -2, 0, 8126475, 3, 0, 230, 2, 12, 2, 51, 2, 0, 0, 1, -2, 3, 0, 3, 2, 34, 3, 0, 28, 2, 17, 2, 0, 2, 34, -240, 2, 144, 3, 0, 9, 2, 145, 2, 146, 2, 147, 3, 0, 11, 2, 7, -72, 3, 0, 3, 2, 148, 2, 149, -187, 3, 0, 2, 2, 52, 2, 0, 2, 150, 2, 151, 2, 59, 2, 0, 2, 152, 2, 153, 2, 154, 3, 0, 10, 2, 155, 2, 156, 2, 20, 3, 52, 2, 3, 53, 2, 3, 54, 2, 2, 157, -57, 3, 0, 4, 2, 158, -1, 2, 55, 2, 0, -1, 2, 16, 2, 0, 2, 56, -4, 2, 0, 0, 1065361407, 0, 16384, -9, 2, 16, 2, 56, 2, 0, 2, 133, -14, 2, 16, 2, 133, -6, 2, 16, 0, 81919, -6, 2, 8, 0, 3223273399, -7, 2, 159, 3, 0, 6, 2, 124, -1, 3, 0, 2, 0, 2063, -37, 2, 59, 2, 160, 2, 161, 2, 162, 2, 163, 2, 164, -138, 3, 0, 1335, -1, 3, 0, 136, 2, 8, 3, 0, 180, 2, 21, 3, 0, 233, 2, 165, 3, 0, 18, 2, 10, -77, 3, 0, 16, 2, 10, -47, 3, 0, 154, 2, 6, 3, 0, 264, 2, 31, -1244, 3, 0, 354, -26654], [4294967295, 4294967291, 4092460543, 4294828031, 4294967294, 134217726, 4294903807, 268435455, 2147483647, 1048575, 1073741823, 3892314111, 134217727, 1061158911, 4294910143, 4294901759, 4294901760, 262143, 536870911, 8388607, 4160749567, 4294918143, 65535, 67043328, 2281701374, 4294967264, 2097151, 131071, 4294902783, 4194303, 255, 67108863, 4294967039, 511, 524287, 63, 127, 3238002687, 4294549487, 4290772991, 33554431, 4294901888, 4286578687, 67043329, 4294770687, 67043583, 4294836223, 4294901775, 2047999, 67043343, 67051519, 2147483648, 4292870143, 4294934527, 4294966783, 4294959104, 16383, 32767, 67047423, 4294967279, 262083, 20511, 58720255, 493567, 1023, 603979775, 65536, 602799615, 805044223, 4294965206, 8191, 1031749119, 4294917631, 2134769663, 4286578493, 4282253311, 4294942719, 33540095, 4294905855, 15, 2868854591, 1608515583, 265232348, 534519807, 2147614720, 4294934528, 1060109444, 4093640016, 17376, 2139062143, 224, 4169138175, 4294909951, 4286578688, 4294967292, 4294965759, 4294836228, 4294966272, 4294967280, 32768, 8289918, 4294934399, 4294915071, 4294965375, 1602223615, 4294967259, 4294443008, 268369920, 4292804608, 4294967232, 486341884, 4294963199, 3087007615, 1073692671, 4128527, 4279238655, 4294902015, 4160684047, 4290246655, 469499899, 4294967231, 4294966591, 2445279231, 3670015, 31, 197631, 4294967288, 16777215, 4294705151, 3221208447, 4294902271, 4294549472, 4294921215, 4095, 4285526655, 4294966527, 1024, 4294705152, 4294966143, 64, 4294966719, 4292935679, 3774873592, 4194303999, 1877934080, 262655, 2555904, 4294902256, 536807423, 67043839, 3758096383, 3959414372, 3755993023, 2080374783, 4294835295, 4294967167, 4160749565, 4087, 8323075, 2147446655, 184024726, 2862017156, 1593309078, 268434431, 268434414, 4294901761]);
var isIDContinue = (code) => (unicodeLookup[(code >>> 5) + 0] >>> code & 31 & 1) !== 0;
var isIDStart = (code) => (unicodeLookup[(code >>> 5) + 34816] >>> code & 31 & 1) !== 0;
var CharTypes = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  8 | 1024,
  0,
  0,
  8 | 2048,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  8192,
  0,
  1 | 2,
  0,
  0,
  8192,
  0,
  0,
  0,
  256,
  0,
  256 | 32768,
  0,
  0,
  2 | 16 | 128 | 32 | 64,
  2 | 16 | 128 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 512 | 64,
  2 | 16 | 512 | 64,
  0,
  0,
  16384,
  0,
  16384,
  0,
  0,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  0,
  1,
  0,
  0,
  1 | 2 | 4096,
  0,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  16384,
  0,
  16384,
  0,
  0
];
var isIdStart = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  1,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0
];
var isIdPart = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  1,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0
];
function isIdentifierStart(code) {
  return code <= 127 ? isIdStart[code] > 0 : isIDStart(code);
}
function isIdentifierPart(code) {
  return code <= 127 ? isIdPart[code] > 0 : isIDContinue(code) || (code === 8204 || code === 8205);
}
function advanceChar(parser) {
  parser.column++;
  return parser.currentChar = parser.source.charCodeAt(++parser.index);
}
function consumePossibleSurrogatePair(parser) {
  const hi = parser.currentChar;
  if ((hi & 64512) !== 55296)
    return 0;
  const lo = parser.source.charCodeAt(parser.index + 1);
  if ((lo & 64512) !== 56320)
    return 0;
  return 65536 + ((hi & 1023) << 10) + (lo & 1023);
}
function consumeLineFeed(parser, state) {
  parser.currentChar = parser.source.charCodeAt(++parser.index);
  parser.flags |= 1;
  if ((state & 4) === 0) {
    parser.column = 0;
    parser.line++;
  }
}
function scanNewLine(parser) {
  parser.flags |= 1;
  parser.currentChar = parser.source.charCodeAt(++parser.index);
  parser.column = 0;
  parser.line++;
}
function isExoticECMAScriptWhitespace(ch) {
  return ch === 160 || ch === 65279 || ch === 133 || ch === 5760 || ch >= 8192 && ch <= 8203 || ch === 8239 || ch === 8287 || ch === 12288 || ch === 8201 || ch === 65519;
}
function toHex(code) {
  return code < 65 ? code - 48 : code - 65 + 10 & 15;
}
function convertTokenType(t) {
  switch (t) {
    case 134283266:
      return "NumericLiteral";
    case 134283267:
      return "StringLiteral";
    case 86021:
    case 86022:
      return "BooleanLiteral";
    case 86023:
      return "NullLiteral";
    case 65540:
      return "RegularExpression";
    case 67174408:
    case 67174409:
    case 132:
      return "TemplateLiteral";
    default:
      if ((t & 143360) === 143360)
        return "Identifier";
      if ((t & 4096) === 4096)
        return "Keyword";
      return "Punctuator";
  }
}
var CommentTypes = ["SingleLine", "MultiLine", "HTMLOpen", "HTMLClose", "HashbangComment"];
function skipHashBang(parser) {
  const { source } = parser;
  if (parser.currentChar === 35 && source.charCodeAt(parser.index + 1) === 33) {
    advanceChar(parser);
    advanceChar(parser);
    skipSingleLineComment(parser, source, 0, 4, parser.tokenStart);
  }
}
function skipSingleHTMLComment(parser, source, state, context, type, start) {
  if (context & 2)
    parser.report(0);
  return skipSingleLineComment(parser, source, state, type, start);
}
function skipSingleLineComment(parser, source, state, type, start) {
  const { index } = parser;
  parser.tokenIndex = parser.index;
  parser.tokenLine = parser.line;
  parser.tokenColumn = parser.column;
  while (parser.index < parser.end) {
    if (CharTypes[parser.currentChar] & 8) {
      const isCR = parser.currentChar === 13;
      scanNewLine(parser);
      if (isCR && parser.index < parser.end && parser.currentChar === 10)
        parser.currentChar = source.charCodeAt(++parser.index);
      break;
    } else if ((parser.currentChar ^ 8232) <= 1) {
      scanNewLine(parser);
      break;
    }
    advanceChar(parser);
    parser.tokenIndex = parser.index;
    parser.tokenLine = parser.line;
    parser.tokenColumn = parser.column;
  }
  if (parser.options.onComment) {
    const loc = {
      start: {
        line: start.line,
        column: start.column
      },
      end: {
        line: parser.tokenLine,
        column: parser.tokenColumn
      }
    };
    parser.options.onComment(CommentTypes[type & 255], source.slice(index, parser.tokenIndex), start.index, parser.tokenIndex, loc);
  }
  return state | 1;
}
function skipMultiLineComment(parser, source, state) {
  const { index } = parser;
  while (parser.index < parser.end) {
    if (parser.currentChar < 43) {
      let skippedOneAsterisk = false;
      while (parser.currentChar === 42) {
        if (!skippedOneAsterisk) {
          state &= -5;
          skippedOneAsterisk = true;
        }
        if (advanceChar(parser) === 47) {
          advanceChar(parser);
          if (parser.options.onComment) {
            const loc = {
              start: {
                line: parser.tokenLine,
                column: parser.tokenColumn
              },
              end: {
                line: parser.line,
                column: parser.column
              }
            };
            parser.options.onComment(CommentTypes[1 & 255], source.slice(index, parser.index - 2), index - 2, parser.index, loc);
          }
          parser.tokenIndex = parser.index;
          parser.tokenLine = parser.line;
          parser.tokenColumn = parser.column;
          return state;
        }
      }
      if (skippedOneAsterisk) {
        continue;
      }
      if (CharTypes[parser.currentChar] & 8) {
        if (parser.currentChar === 13) {
          state |= 1 | 4;
          scanNewLine(parser);
        } else {
          consumeLineFeed(parser, state);
          state = state & -5 | 1;
        }
      } else {
        advanceChar(parser);
      }
    } else if ((parser.currentChar ^ 8232) <= 1) {
      state = state & -5 | 1;
      scanNewLine(parser);
    } else {
      state &= -5;
      advanceChar(parser);
    }
  }
  parser.report(18);
}
var errorMessages = {
  [0]: "Unexpected token",
  [30]: "Unexpected token: '%0'",
  [1]: "Octal escape sequences are not allowed in strict mode",
  [2]: "Octal escape sequences are not allowed in template strings",
  [3]: "\\8 and \\9 are not allowed in template strings",
  [4]: "Private identifier #%0 is not defined",
  [5]: "Illegal Unicode escape sequence",
  [6]: "Invalid code point %0",
  [7]: "Invalid hexadecimal escape sequence",
  [9]: "Octal literals are not allowed in strict mode",
  [8]: "Decimal integer literals with a leading zero are forbidden in strict mode",
  [10]: "Expected number in radix %0",
  [153]: "Invalid left-hand side assignment to a destructible right-hand side",
  [11]: "Non-number found after exponent indicator",
  [12]: "Invalid BigIntLiteral",
  [13]: "No identifiers allowed directly after numeric literal",
  [14]: "Escapes \\8 or \\9 are not syntactically valid escapes",
  [15]: "Escapes \\8 or \\9 are not allowed in strict mode",
  [16]: "Unterminated string literal",
  [17]: "Unterminated template literal",
  [18]: "Multiline comment was not closed properly",
  [19]: "The identifier contained dynamic unicode escape that was not closed",
  [20]: "Illegal character '%0'",
  [21]: "Missing hexadecimal digits",
  [22]: "Invalid implicit octal",
  [23]: "Invalid line break in string literal",
  [24]: "Only unicode escapes are legal in identifier names",
  [25]: "Expected '%0'",
  [26]: "Invalid left-hand side in assignment",
  [27]: "Invalid left-hand side in async arrow",
  [28]: 'Calls to super must be in the "constructor" method of a class expression or class declaration that has a superclass',
  [29]: "Member access on super must be in a method",
  [31]: "Await expression not allowed in formal parameter",
  [32]: "Yield expression not allowed in formal parameter",
  [95]: "Unexpected token: 'escaped keyword'",
  [33]: "Unary expressions as the left operand of an exponentiation expression must be disambiguated with parentheses",
  [125]: "Async functions can only be declared at the top level or inside a block",
  [34]: "Unterminated regular expression",
  [35]: "Unexpected regular expression flag",
  [36]: "Duplicate regular expression flag '%0'",
  [37]: "%0 functions must have exactly %1 argument%2",
  [38]: "Setter function argument must not be a rest parameter",
  [39]: "%0 declaration must have a name in this context",
  [40]: "Function name may not contain any reserved words or be eval or arguments in strict mode",
  [41]: "The rest operator is missing an argument",
  [42]: "A getter cannot be a generator",
  [43]: "A setter cannot be a generator",
  [44]: "A computed property name must be followed by a colon or paren",
  [136]: "Object literal keys that are strings or numbers must be a method or have a colon",
  [46]: "Found `* async x(){}` but this should be `async * x(){}`",
  [45]: "Getters and setters can not be generators",
  [47]: "'%0' can not be generator method",
  [48]: "No line break is allowed after '=>'",
  [49]: "The left-hand side of the arrow can only be destructed through assignment",
  [50]: "The binding declaration is not destructible",
  [51]: "Async arrow can not be followed by new expression",
  [52]: "Classes may not have a static property named 'prototype'",
  [53]: "Class constructor may not be a %0",
  [54]: "Duplicate constructor method in class",
  [55]: "Invalid increment/decrement operand",
  [56]: "Invalid use of `new` keyword on an increment/decrement expression",
  [57]: "`=>` is an invalid assignment target",
  [58]: "Rest element may not have a trailing comma",
  [59]: "Missing initializer in %0 declaration",
  [60]: "'for-%0' loop head declarations can not have an initializer",
  [61]: "Invalid left-hand side in for-%0 loop: Must have a single binding",
  [62]: "Invalid shorthand property initializer",
  [63]: "Property name __proto__ appears more than once in object literal",
  [64]: "Let is disallowed as a lexically bound name",
  [65]: "Invalid use of '%0' inside new expression",
  [66]: "Illegal 'use strict' directive in function with non-simple parameter list",
  [67]: 'Identifier "let" disallowed as left-hand side expression in strict mode',
  [68]: "Illegal continue statement",
  [69]: "Illegal break statement",
  [70]: "Cannot have `let[...]` as a var name in strict mode",
  [71]: "Invalid destructuring assignment target",
  [72]: "Rest parameter may not have a default initializer",
  [73]: "The rest argument must the be last parameter",
  [74]: "Invalid rest argument",
  [76]: "In strict mode code, functions can only be declared at top level or inside a block",
  [77]: "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement",
  [78]: "Without web compatibility enabled functions can not be declared at top level, inside a block, or as the body of an if statement",
  [79]: "Class declaration can't appear in single-statement context",
  [80]: "Invalid left-hand side in for-%0",
  [81]: "Invalid assignment in for-%0",
  [82]: "for await (... of ...) is only valid in async functions and async generators",
  [83]: "The first token after the template expression should be a continuation of the template",
  [85]: "`let` declaration not allowed here and `let` cannot be a regular var name in strict mode",
  [84]: "`let \n [` is a restricted production at the start of a statement",
  [86]: "Catch clause requires exactly one parameter, not more (and no trailing comma)",
  [87]: "Catch clause parameter does not support default values",
  [88]: "Missing catch or finally after try",
  [89]: "More than one default clause in switch statement",
  [90]: "Illegal newline after throw",
  [91]: "Strict mode code may not include a with statement",
  [92]: "Illegal return statement",
  [93]: "The left hand side of the for-header binding declaration is not destructible",
  [94]: "new.target only allowed within functions or static blocks",
  [96]: "'#' not followed by identifier",
  [102]: "Invalid keyword",
  [101]: "Can not use 'let' as a class name",
  [100]: "'A lexical declaration can't define a 'let' binding",
  [99]: "Can not use `let` as variable name in strict mode",
  [97]: "'%0' may not be used as an identifier in this context",
  [98]: "Await is only valid in async functions",
  [103]: "The %0 keyword can only be used with the module goal",
  [104]: "Unicode codepoint must not be greater than 0x10FFFF",
  [105]: "%0 source must be string",
  [106]: "Only a identifier or string can be used to indicate alias",
  [107]: "Only '*' or '{...}' can be imported after default",
  [108]: "'import defer' must be followed by a namespace import",
  [109]: "'import source' must be followed by a default import",
  [110]: "Trailing decorator may be followed by method",
  [111]: "Decorators can't be used with a constructor",
  [112]: "Can not use `await` as identifier in module or async func",
  [113]: "Can not use `await` as identifier in module",
  [114]: "HTML comments are only allowed with web compatibility (Annex B)",
  [115]: "The identifier 'let' must not be in expression position in strict mode",
  [116]: "Cannot assign to `eval` and `arguments` in strict mode",
  [117]: "The left-hand side of a for-of loop may not start with 'let'",
  [118]: "Block body arrows can not be immediately invoked without a group",
  [119]: "Block body arrows can not be immediately accessed without a group",
  [120]: "Unexpected strict mode reserved word",
  [121]: "Unexpected eval or arguments in strict mode",
  [122]: "Decorators must not be followed by a semicolon",
  [123]: "Calling delete on expression not allowed in strict mode",
  [124]: "Pattern can not have a tail",
  [126]: "Can not have a `yield` expression on the left side of a ternary",
  [127]: "An arrow function can not have a postfix update operator",
  [128]: "Invalid object literal key character after generator star",
  [129]: "Private fields can not be deleted",
  [131]: "Classes may not have a field called constructor",
  [130]: "Classes may not have a private element named constructor",
  [132]: "A class field initializer or static block may not contain arguments",
  [133]: "Generators can only be declared at the top level or inside a block",
  [134]: "Async methods are a restricted production and cannot have a newline following it",
  [135]: "Unexpected character after object literal property name",
  [137]: "Invalid key token",
  [138]: "Label '%0' has already been declared",
  [139]: "Label '%0' does not denote an iteration statement",
  [140]: "Undefined label '%0'",
  [141]: "Trailing comma is disallowed inside import(...) arguments",
  [142]: "Invalid binding in JSON import",
  [143]: "import() requires exactly one argument",
  [144]: "Cannot use new with import(...)",
  [145]: "... is not allowed in import()",
  [146]: "Expected '=>'",
  [147]: "Duplicate binding '%0'",
  [148]: "Duplicate private identifier #%0",
  [149]: "Cannot export a duplicate name '%0'",
  [152]: "Duplicate %0 for-binding",
  [150]: "Exported binding '%0' needs to refer to a top-level declared variable",
  [151]: "Unexpected private field",
  [155]: "Numeric separators are not allowed at the end of numeric literals",
  [154]: "Only one underscore is allowed as numeric separator",
  [156]: "JSX value should be either an expression or a quoted JSX text",
  [157]: "Expected corresponding JSX closing tag for %0",
  [158]: "Adjacent JSX elements must be wrapped in an enclosing tag",
  [159]: "JSX attributes must only be assigned a non-empty 'expression'",
  [160]: "'%0' has already been declared",
  [161]: "'%0' shadowed a catch clause binding",
  [162]: "Dot property must be an identifier",
  [163]: "Encountered invalid input after spread/rest argument",
  [164]: "Catch without try",
  [165]: "Finally without try",
  [166]: "Expected corresponding closing tag for JSX fragment",
  [167]: "Coalescing and logical operators used together in the same expression must be disambiguated with parentheses",
  [168]: "Invalid tagged template on optional chain",
  [169]: "Invalid optional chain from super property",
  [170]: "Invalid optional chain from new expression",
  [171]: 'Cannot use "import.meta" outside a module',
  [172]: "Leading decorators must be attached to a class declaration",
  [173]: "An export name cannot include a lone surrogate",
  [174]: "A string literal cannot be used as an exported binding without `from`",
  [175]: "Private fields can't be accessed on super",
  [176]: "The only valid meta property for import is 'import.meta'",
  [177]: "'import.meta' must not contain escaped characters",
  [178]: 'cannot use "await" as identifier inside an async function',
  [179]: 'cannot use "await" in static blocks',
  [180]: "Unexpected token `}`. Did you mean `&rbrace;` or `{'}'}`?",
  [181]: "Unexpected token `>`. Did you mean `&gt;` or `{'>'}`?"
};
var ParseError = class extends SyntaxError {
  start;
  end;
  range;
  loc;
  description;
  constructor(start, end, type, ...params) {
    const description = errorMessages[type].replaceAll(/%(\d+)/g, (_, i) => params[i]);
    const message = "[" + start.line + ":" + start.column + "-" + end.line + ":" + end.column + "]: " + description;
    super(message);
    this.start = start.index;
    this.end = end.index;
    this.range = [start.index, end.index];
    this.loc = {
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column }
    };
    this.description = description;
  }
};
var KeywordDescTable = [
  "end of source",
  "identifier",
  "number",
  "string",
  "regular expression",
  "false",
  "true",
  "null",
  "template continuation",
  "template tail",
  "=>",
  "(",
  "{",
  ".",
  "...",
  "}",
  ")",
  ";",
  ",",
  "[",
  "]",
  ":",
  "?",
  "'",
  '"',
  "++",
  "--",
  "=",
  "<<=",
  ">>=",
  ">>>=",
  "**=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "^=",
  "|=",
  "&=",
  "||=",
  "&&=",
  "??=",
  "typeof",
  "delete",
  "void",
  "!",
  "~",
  "+",
  "-",
  "in",
  "instanceof",
  "*",
  "%",
  "/",
  "**",
  "&&",
  "||",
  "===",
  "!==",
  "==",
  "!=",
  "<=",
  ">=",
  "<",
  ">",
  "<<",
  ">>",
  ">>>",
  "&",
  "|",
  "^",
  "var",
  "let",
  "const",
  "break",
  "case",
  "catch",
  "class",
  "continue",
  "debugger",
  "default",
  "do",
  "else",
  "export",
  "extends",
  "finally",
  "for",
  "function",
  "if",
  "import",
  "new",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "try",
  "while",
  "with",
  "implements",
  "interface",
  "package",
  "private",
  "protected",
  "public",
  "static",
  "yield",
  "as",
  "async",
  "await",
  "constructor",
  "get",
  "set",
  "accessor",
  "from",
  "of",
  "using",
  "enum",
  "eval",
  "arguments",
  "escaped keyword",
  "escaped future reserved keyword",
  "reserved if strict",
  "#",
  "BigIntLiteral",
  "??",
  "?.",
  "WhiteSpace",
  "Illegal",
  "LineTerminator",
  "PrivateField",
  "Template",
  "@",
  "target",
  "meta",
  "LineFeed",
  "Escaped",
  "JSXText"
];
var descKeywordTable = /* @__PURE__ */ new Map([
  ["this", 86111],
  ["function", 86104],
  ["if", 20569],
  ["return", 20572],
  ["var", 86088],
  ["else", 20563],
  ["for", 20567],
  ["new", 86107],
  ["in", 8673330],
  ["typeof", 16863275],
  ["while", 20578],
  ["case", 20556],
  ["break", 20555],
  ["try", 20577],
  ["catch", 20557],
  ["delete", 16863276],
  ["throw", 86112],
  ["switch", 86110],
  ["continue", 20559],
  ["default", 20561],
  ["instanceof", 8411187],
  ["do", 20562],
  ["void", 16863277],
  ["finally", 20566],
  ["async", 209005],
  ["await", 209006],
  ["class", 86094],
  ["const", 86090],
  ["constructor", 209007],
  ["debugger", 20560],
  ["export", 20564],
  ["extends", 20565],
  ["false", 86021],
  ["from", 209011],
  ["get", 209008],
  ["implements", 36964],
  ["import", 86106],
  ["interface", 36965],
  ["let", 241737],
  ["null", 86023],
  ["of", 471156],
  ["using", 209013],
  ["package", 36966],
  ["private", 36967],
  ["protected", 36968],
  ["public", 36969],
  ["set", 209009],
  ["static", 36970],
  ["super", 86109],
  ["true", 86022],
  ["with", 20579],
  ["yield", 241771],
  ["enum", 86134],
  ["eval", 537079927],
  ["as", 77932],
  ["arguments", 537079928],
  ["target", 209030],
  ["meta", 209031],
  ["accessor", 209010]
]);
var keywordLengths = [...descKeywordTable.keys()].map((keyword) => keyword.length);
var minKeywordLength = Math.min(...keywordLengths);
var maxKeywordLength = Math.max(...keywordLengths);
function scanIdentifier(parser, context, isValidAsKeyword) {
  while (isIdPart[advanceChar(parser)])
    ;
  parser.tokenValue = parser.source.slice(parser.tokenIndex, parser.index);
  if (parser.currentChar === 92 || parser.currentChar > 126) {
    return scanIdentifierSlowCase(parser, context, 0, isValidAsKeyword);
  }
  const length = parser.index - parser.tokenIndex;
  if (length < minKeywordLength || length > maxKeywordLength)
    return 208897;
  return descKeywordTable.get(parser.tokenValue) ?? 208897;
}
function scanUnicodeIdentifier(parser, context) {
  const cookedChar = scanIdentifierUnicodeEscape(parser);
  if (!isIdentifierStart(cookedChar))
    parser.report(5);
  parser.tokenValue = String.fromCodePoint(cookedChar);
  return scanIdentifierSlowCase(parser, context, 1, CharTypes[cookedChar] & 4);
}
function scanIdentifierSlowCase(parser, context, hasEscape, isValidAsKeyword) {
  let start = parser.index;
  while (parser.index < parser.end) {
    if (parser.currentChar === 92) {
      parser.tokenValue += parser.source.slice(start, parser.index);
      hasEscape = 1;
      const code = scanIdentifierUnicodeEscape(parser);
      if (!isIdentifierPart(code))
        parser.report(5);
      isValidAsKeyword = isValidAsKeyword && CharTypes[code] & 4;
      parser.tokenValue += String.fromCodePoint(code);
      start = parser.index;
    } else {
      const merged = consumePossibleSurrogatePair(parser);
      if (merged > 0) {
        if (!isIdentifierPart(merged)) {
          parser.report(20, String.fromCodePoint(merged));
        }
        parser.currentChar = merged;
        parser.index++;
        parser.column++;
      } else if (!isIdentifierPart(parser.currentChar)) {
        break;
      }
      advanceChar(parser);
    }
  }
  if (parser.index <= parser.end) {
    parser.tokenValue += parser.source.slice(start, parser.index);
  }
  const { length } = parser.tokenValue;
  if (isValidAsKeyword && length >= minKeywordLength && length <= maxKeywordLength) {
    const token = descKeywordTable.get(parser.tokenValue);
    if (token === void 0)
      return 208897 | (hasEscape ? -2147483648 : 0);
    if (!hasEscape)
      return token;
    if (token === 209006) {
      if ((context & (2 | 2048)) === 0) {
        return token | -2147483648;
      }
      return -2147483527;
    }
    if (context & 1) {
      if (token === 36970) {
        return -2147483526;
      }
      if ((token & 36864) === 36864) {
        return -2147483526;
      }
      if ((token & 20480) === 20480) {
        if (context & 262144 && (context & 8) === 0) {
          return token | -2147483648;
        } else {
          return -2147483527;
        }
      }
      return 209019 | -2147483648;
    }
    if (context & 262144 && (context & 8) === 0 && (token & 20480) === 20480) {
      return token | -2147483648;
    }
    if (token === 241771) {
      return context & 262144 ? 209019 | -2147483648 : context & 1024 ? -2147483527 : token | -2147483648;
    }
    if (token === 209005) {
      return 209019 | -2147483648;
    }
    if ((token & 36864) === 36864) {
      return token | 12288 | -2147483648;
    }
    return -2147483527;
  }
  return 208897 | (hasEscape ? -2147483648 : 0);
}
function scanPrivateIdentifier(parser) {
  let char = advanceChar(parser);
  if (char === 92)
    return 131;
  const merged = consumePossibleSurrogatePair(parser);
  if (merged)
    char = merged;
  if (!isIdentifierStart(char))
    parser.report(96);
  return 131;
}
function scanIdentifierUnicodeEscape(parser) {
  if (parser.source.charCodeAt(parser.index + 1) !== 117) {
    parser.report(5);
  }
  parser.currentChar = parser.source.charCodeAt(parser.index += 2);
  parser.column += 2;
  return scanUnicodeEscape(parser);
}
function scanUnicodeEscape(parser) {
  let codePoint = 0;
  const char = parser.currentChar;
  if (char === 123) {
    const begin = parser.index - 2;
    while (CharTypes[advanceChar(parser)] & 64) {
      codePoint = codePoint << 4 | toHex(parser.currentChar);
      if (codePoint > 1114111)
        throw new ParseError({ index: begin, line: parser.line, column: parser.column }, parser.currentLocation, 104);
    }
    if (parser.currentChar !== 125) {
      throw new ParseError({ index: begin, line: parser.line, column: parser.column }, parser.currentLocation, 7);
    }
    advanceChar(parser);
    return codePoint;
  }
  if ((CharTypes[char] & 64) === 0)
    parser.report(7);
  const char2 = parser.source.charCodeAt(parser.index + 1);
  if ((CharTypes[char2] & 64) === 0)
    parser.report(7);
  const char3 = parser.source.charCodeAt(parser.index + 2);
  if ((CharTypes[char3] & 64) === 0)
    parser.report(7);
  const char4 = parser.source.charCodeAt(parser.index + 3);
  if ((CharTypes[char4] & 64) === 0)
    parser.report(7);
  codePoint = toHex(char) << 12 | toHex(char2) << 8 | toHex(char3) << 4 | toHex(char4);
  parser.currentChar = parser.source.charCodeAt(parser.index += 4);
  parser.column += 4;
  return codePoint;
}
function scanNumber(parser, context, kind) {
  let char = parser.currentChar;
  let value = 0;
  let digit = 9;
  let atStart = kind & 64 ? 0 : 1;
  let digits = 0;
  let allowSeparator = 0;
  if (kind & 64) {
    value = "." + scanDecimalDigitsOrSeparator(parser, char);
    char = parser.currentChar;
    if (char === 110)
      parser.report(12);
  } else {
    if (char === 48) {
      char = advanceChar(parser);
      if ((char | 32) === 120) {
        kind = 8 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (64 | 4096)) {
          if (char === 95) {
            if (!allowSeparator)
              parser.report(154);
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 16 + toHex(char);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 21 : 155);
        }
      } else if ((char | 32) === 111) {
        kind = 4 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (32 | 4096)) {
          if (char === 95) {
            if (!allowSeparator) {
              parser.report(154);
            }
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 8 + (char - 48);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 0 : 155);
        }
      } else if ((char | 32) === 98) {
        kind = 2 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (128 | 4096)) {
          if (char === 95) {
            if (!allowSeparator) {
              parser.report(154);
            }
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 2 + (char - 48);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 0 : 155);
        }
      } else if (CharTypes[char] & 32) {
        if (context & 1)
          parser.report(1);
        kind = 1;
        while (CharTypes[char] & 16) {
          if (CharTypes[char] & 512) {
            kind = 32;
            atStart = 0;
            break;
          }
          value = value * 8 + (char - 48);
          char = advanceChar(parser);
        }
      } else if (CharTypes[char] & 512) {
        if (context & 1)
          parser.report(1);
        parser.flags |= 64;
        kind = 32;
      } else if (char === 95) {
        parser.report(0);
      }
    }
    if (kind & 48) {
      if (atStart) {
        while (digit >= 0 && CharTypes[char] & (16 | 4096)) {
          if (char === 95) {
            char = advanceChar(parser);
            if (char === 95 || kind & 32) {
              throw new ParseError(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 154);
            }
            allowSeparator = 1;
            continue;
          }
          allowSeparator = 0;
          value = 10 * value + (char - 48);
          char = advanceChar(parser);
          --digit;
        }
        if (allowSeparator) {
          throw new ParseError(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 155);
        }
        if (digit >= 0 && !isIdentifierStart(char) && char !== 46) {
          parser.tokenValue = value;
          if (parser.options.raw)
            parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
          return 134283266;
        }
      }
      value += scanDecimalDigitsOrSeparator(parser, char);
      char = parser.currentChar;
      if (char === 46) {
        if (advanceChar(parser) === 95)
          parser.report(0);
        kind = 64;
        value += "." + scanDecimalDigitsOrSeparator(parser, parser.currentChar);
        char = parser.currentChar;
      }
    }
  }
  const end = parser.index;
  let isBigInt = 0;
  if (char === 110 && kind & 128) {
    isBigInt = 1;
    char = advanceChar(parser);
  } else {
    if ((char | 32) === 101) {
      char = advanceChar(parser);
      if (CharTypes[char] & 256)
        char = advanceChar(parser);
      const { index } = parser;
      if ((CharTypes[char] & 16) === 0)
        parser.report(11);
      value += parser.source.substring(end, index) + scanDecimalDigitsOrSeparator(parser, char);
      char = parser.currentChar;
    }
  }
  if (parser.index < parser.end && CharTypes[char] & 16 || isIdentifierStart(char)) {
    parser.report(13);
  }
  if (isBigInt) {
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
    parser.tokenValue = BigInt(parser.tokenRaw.slice(0, -1).replaceAll("_", ""));
    return 134283389;
  }
  parser.tokenValue = kind & (1 | 2 | 8 | 4) ? value : kind & 32 ? parseFloat(parser.source.substring(parser.tokenIndex, parser.index)) : +value;
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  return 134283266;
}
function scanDecimalDigitsOrSeparator(parser, char) {
  let allowSeparator = 0;
  let start = parser.index;
  let ret = "";
  while (CharTypes[char] & (16 | 4096)) {
    if (char === 95) {
      const { index } = parser;
      char = advanceChar(parser);
      if (char === 95) {
        throw new ParseError(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 154);
      }
      allowSeparator = 1;
      ret += parser.source.substring(start, index);
      start = parser.index;
      continue;
    }
    allowSeparator = 0;
    char = advanceChar(parser);
  }
  if (allowSeparator) {
    throw new ParseError(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 155);
  }
  return ret + parser.source.substring(start, parser.index);
}
var RegexState;
(function(RegexState2) {
  RegexState2[RegexState2["Empty"] = 0] = "Empty";
  RegexState2[RegexState2["Escape"] = 1] = "Escape";
  RegexState2[RegexState2["Class"] = 2] = "Class";
})(RegexState || (RegexState = {}));
var RegexFlags;
(function(RegexFlags2) {
  RegexFlags2[RegexFlags2["Empty"] = 0] = "Empty";
  RegexFlags2[RegexFlags2["IgnoreCase"] = 1] = "IgnoreCase";
  RegexFlags2[RegexFlags2["Global"] = 2] = "Global";
  RegexFlags2[RegexFlags2["Multiline"] = 4] = "Multiline";
  RegexFlags2[RegexFlags2["Unicode"] = 16] = "Unicode";
  RegexFlags2[RegexFlags2["Sticky"] = 8] = "Sticky";
  RegexFlags2[RegexFlags2["DotAll"] = 32] = "DotAll";
  RegexFlags2[RegexFlags2["Indices"] = 64] = "Indices";
  RegexFlags2[RegexFlags2["UnicodeSets"] = 128] = "UnicodeSets";
})(RegexFlags || (RegexFlags = {}));
function scanRegularExpression(parser) {
  const bodyStart = parser.index;
  let preparseState = RegexState.Empty;
  loop: while (true) {
    const ch = parser.currentChar;
    advanceChar(parser);
    if (preparseState & RegexState.Escape) {
      preparseState &= ~RegexState.Escape;
    } else {
      switch (ch) {
        case 47:
          if (!preparseState)
            break loop;
          else
            break;
        case 92:
          preparseState |= RegexState.Escape;
          break;
        case 91:
          preparseState |= RegexState.Class;
          break;
        case 93:
          preparseState &= RegexState.Escape;
          break;
      }
    }
    if (ch === 13 || ch === 10 || ch === 8232 || ch === 8233) {
      parser.report(34);
    }
    if (parser.index >= parser.source.length) {
      return parser.report(34);
    }
  }
  const bodyEnd = parser.index - 1;
  let mask = RegexFlags.Empty;
  let char = parser.currentChar;
  const { index: flagStart } = parser;
  while (isIdentifierPart(char)) {
    switch (char) {
      case 103:
        if (mask & RegexFlags.Global)
          parser.report(36, "g");
        mask |= RegexFlags.Global;
        break;
      case 105:
        if (mask & RegexFlags.IgnoreCase)
          parser.report(36, "i");
        mask |= RegexFlags.IgnoreCase;
        break;
      case 109:
        if (mask & RegexFlags.Multiline)
          parser.report(36, "m");
        mask |= RegexFlags.Multiline;
        break;
      case 117:
        if (mask & RegexFlags.Unicode)
          parser.report(36, "u");
        if (mask & RegexFlags.UnicodeSets)
          parser.report(36, "vu");
        mask |= RegexFlags.Unicode;
        break;
      case 118:
        if (mask & RegexFlags.Unicode)
          parser.report(36, "uv");
        if (mask & RegexFlags.UnicodeSets)
          parser.report(36, "v");
        mask |= RegexFlags.UnicodeSets;
        break;
      case 121:
        if (mask & RegexFlags.Sticky)
          parser.report(36, "y");
        mask |= RegexFlags.Sticky;
        break;
      case 115:
        if (mask & RegexFlags.DotAll)
          parser.report(36, "s");
        mask |= RegexFlags.DotAll;
        break;
      case 100:
        if (mask & RegexFlags.Indices)
          parser.report(36, "d");
        mask |= RegexFlags.Indices;
        break;
      default:
        parser.report(35);
    }
    char = advanceChar(parser);
  }
  const flags = parser.source.slice(flagStart, parser.index);
  const pattern = parser.source.slice(bodyStart, bodyEnd);
  parser.tokenRegExp = { pattern, flags };
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  parser.tokenValue = validate(parser, pattern, flags);
  return 65540;
}
function validate(parser, pattern, flags) {
  try {
    return new RegExp(pattern, flags);
  } catch {
    if (!parser.options.validateRegex) {
      return null;
    }
    parser.report(34);
  }
}
function scanString(parser, context, quote) {
  const { index: start } = parser;
  let ret = "";
  let char = advanceChar(parser);
  let marker = parser.index;
  while ((CharTypes[char] & 8) === 0) {
    if (char === quote) {
      ret += parser.source.slice(marker, parser.index);
      advanceChar(parser);
      if (parser.options.raw)
        parser.tokenRaw = parser.source.slice(start, parser.index);
      parser.tokenValue = ret;
      return 134283267;
    }
    if ((char & 8) === 8 && char === 92) {
      ret += parser.source.slice(marker, parser.index);
      char = advanceChar(parser);
      if (char < 127 || char === 8232 || char === 8233) {
        const code = parseEscape(parser, context, char);
        if (code >= 0)
          ret += String.fromCodePoint(code);
        else
          handleStringError(parser, code, 0);
      } else {
        ret += String.fromCodePoint(char);
      }
      marker = parser.index + 1;
    } else if (char === 8232 || char === 8233) {
      parser.column = -1;
      parser.line++;
    }
    if (parser.index >= parser.end)
      parser.report(16);
    char = advanceChar(parser);
  }
  parser.report(16);
}
function parseEscape(parser, context, first, isTemplate = 0) {
  switch (first) {
    case 98:
      return 8;
    case 102:
      return 12;
    case 114:
      return 13;
    case 110:
      return 10;
    case 116:
      return 9;
    case 118:
      return 11;
    case 13: {
      if (parser.index < parser.end) {
        const nextChar = parser.source.charCodeAt(parser.index + 1);
        if (nextChar === 10) {
          parser.index = parser.index + 1;
          parser.currentChar = nextChar;
        }
      }
    }
    case 10:
    case 8232:
    case 8233:
      parser.column = -1;
      parser.line++;
      return -1;
    case 48:
    case 49:
    case 50:
    case 51: {
      let code = first - 48;
      let index = parser.index + 1;
      let column = parser.column + 1;
      if (index < parser.end) {
        const next = parser.source.charCodeAt(index);
        if ((CharTypes[next] & 32) === 0) {
          if (code !== 0 || CharTypes[next] & 512) {
            if (context & 1 || isTemplate)
              return -2;
            parser.flags |= 64;
          }
        } else if (context & 1 || isTemplate) {
          return -2;
        } else {
          parser.currentChar = next;
          code = code << 3 | next - 48;
          index++;
          column++;
          if (index < parser.end) {
            const next2 = parser.source.charCodeAt(index);
            if (CharTypes[next2] & 32) {
              parser.currentChar = next2;
              code = code << 3 | next2 - 48;
              index++;
              column++;
            }
          }
          parser.flags |= 64;
        }
        parser.index = index - 1;
        parser.column = column - 1;
      }
      return code;
    }
    case 52:
    case 53:
    case 54:
    case 55: {
      if (isTemplate || context & 1)
        return -2;
      let code = first - 48;
      const index = parser.index + 1;
      const column = parser.column + 1;
      if (index < parser.end) {
        const next = parser.source.charCodeAt(index);
        if (CharTypes[next] & 32) {
          code = code << 3 | next - 48;
          parser.currentChar = next;
          parser.index = index;
          parser.column = column;
        }
      }
      parser.flags |= 64;
      return code;
    }
    case 120: {
      const ch1 = advanceChar(parser);
      if ((CharTypes[ch1] & 64) === 0)
        return -4;
      const hi = toHex(ch1);
      const ch2 = advanceChar(parser);
      if ((CharTypes[ch2] & 64) === 0)
        return -4;
      const lo = toHex(ch2);
      return hi << 4 | lo;
    }
    case 117: {
      const ch = advanceChar(parser);
      if (parser.currentChar === 123) {
        let code = 0;
        let digits = 0;
        while ((CharTypes[advanceChar(parser)] & 64) !== 0) {
          code = code << 4 | toHex(parser.currentChar);
          if (code > 1114111)
            return -5;
          digits++;
        }
        if (digits === 0 || parser.currentChar < 1 || parser.currentChar !== 125) {
          return -4;
        }
        return code;
      } else {
        if ((CharTypes[ch] & 64) === 0)
          return -4;
        const ch2 = parser.source.charCodeAt(parser.index + 1);
        if ((CharTypes[ch2] & 64) === 0)
          return -4;
        const ch3 = parser.source.charCodeAt(parser.index + 2);
        if ((CharTypes[ch3] & 64) === 0)
          return -4;
        const ch4 = parser.source.charCodeAt(parser.index + 3);
        if ((CharTypes[ch4] & 64) === 0)
          return -4;
        parser.index += 3;
        parser.column += 3;
        parser.currentChar = parser.source.charCodeAt(parser.index);
        return toHex(ch) << 12 | toHex(ch2) << 8 | toHex(ch3) << 4 | toHex(ch4);
      }
    }
    case 56:
    case 57:
      if (isTemplate || context & 1)
        return -3;
      parser.flags |= 4096;
    default:
      return first;
  }
}
function handleStringError(parser, code, isTemplate) {
  switch (code) {
    case -1:
      return;
    case -2:
      parser.report(isTemplate ? 2 : 1);
    case -3:
      parser.report(isTemplate ? 3 : 14);
    case -4:
      parser.report(7);
    case -5:
      parser.report(104);
  }
}
function scanTemplate(parser, context) {
  const { index: start } = parser;
  let token = 67174409;
  let ret = "";
  let hasCarriageReturn = false;
  let char = advanceChar(parser);
  while (char !== 96) {
    if (char === 36 && parser.source.charCodeAt(parser.index + 1) === 123) {
      advanceChar(parser);
      token = 67174408;
      break;
    } else if (char === 92) {
      char = advanceChar(parser);
      if (char === 13)
        hasCarriageReturn = true;
      if (char > 126 && char !== 8232 && char !== 8233) {
        ret += String.fromCodePoint(char);
      } else {
        const { index, line, column } = parser;
        const code = parseEscape(parser, context | 1, char, 1);
        if (code >= 0) {
          ret += String.fromCodePoint(code);
        } else if (code !== -1 && context & 64) {
          parser.index = index;
          parser.line = line;
          parser.column = column;
          ret = null;
          char = scanBadTemplate(parser, char, () => {
            hasCarriageReturn = true;
          });
          if (char < 0)
            token = 67174408;
          break;
        } else {
          handleStringError(parser, code, 1);
        }
      }
    } else if (parser.index < parser.end) {
      if (char === 13)
        hasCarriageReturn = true;
      if (char === 13 && parser.source.charCodeAt(parser.index + 1) === 10) {
        parser.currentChar = parser.source.charCodeAt(++parser.index);
      }
      if (char === 13)
        char = 10;
      if ((char & 83) < 3 && char === 10 || (char ^ 8232) <= 1) {
        parser.column = -1;
        parser.line++;
      }
      ret += String.fromCodePoint(char);
    }
    if (parser.index >= parser.end)
      parser.report(17);
    char = advanceChar(parser);
  }
  advanceChar(parser);
  parser.tokenValue = ret;
  const tokenRaw = parser.source.slice(start + 1, parser.index - (token === 67174409 ? 1 : 2));
  parser.tokenRaw = hasCarriageReturn ? tokenRaw.replaceAll(/\r\n?/g, "\n") : tokenRaw;
  return token;
}
function scanBadTemplate(parser, ch, onCarriageReturn) {
  while (ch !== 96) {
    switch (ch) {
      case 13:
        onCarriageReturn();
        break;
      case 36: {
        const index = parser.index + 1;
        if (index < parser.end && parser.source.charCodeAt(index) === 123) {
          parser.index = index;
          parser.column++;
          return -ch;
        }
        break;
      }
      case 10:
      case 8232:
      case 8233:
        parser.column = -1;
        parser.line++;
    }
    if (parser.index >= parser.end)
      parser.report(17);
    ch = advanceChar(parser);
  }
  return ch;
}
function scanTemplateTail(parser, context) {
  if (parser.index >= parser.end)
    parser.report(0);
  parser.index--;
  parser.column--;
  return scanTemplate(parser, context);
}
var TokenLookup = [
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  128,
  136,
  128,
  128,
  130,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  128,
  16842798,
  134283267,
  131,
  208897,
  8391477,
  8390213,
  134283267,
  67174411,
  16,
  8391476,
  25233968,
  18,
  25233969,
  67108877,
  8457014,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  21,
  1074790417,
  8456256,
  1077936155,
  8390721,
  22,
  133,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  69271571,
  137,
  20,
  8389959,
  208897,
  132,
  4096,
  4096,
  4096,
  4096,
  4096,
  4096,
  4096,
  208897,
  4096,
  208897,
  208897,
  4096,
  208897,
  4096,
  208897,
  4096,
  208897,
  4096,
  4096,
  4096,
  208897,
  4096,
  4096,
  208897,
  4096,
  4096,
  2162700,
  8389702,
  1074790415,
  16842799,
  129
];
function nextToken(parser, context) {
  parser.flags = (parser.flags | 1) ^ 1;
  parser.startIndex = parser.index;
  parser.startColumn = parser.column;
  parser.startLine = parser.line;
  parser.setToken(scanSingleToken(parser, context, 0));
}
function scanSingleToken(parser, context, state) {
  const isStartOfLine = parser.index === 0;
  const { source } = parser;
  while (parser.index < parser.end) {
    parser.tokenIndex = parser.index;
    parser.tokenColumn = parser.column;
    parser.tokenLine = parser.line;
    let char = parser.currentChar;
    if (char <= 126) {
      const token = TokenLookup[char];
      switch (token) {
        case 67174411:
        case 16:
        case 2162700:
        case 1074790415:
        case 69271571:
        case 20:
        case 21:
        case 1074790417:
        case 18:
        case 16842799:
        case 133:
        case 129:
          advanceChar(parser);
          return token;
        case 208897:
          return scanIdentifier(parser, context, 0);
        case 4096:
          return scanIdentifier(parser, context, 1);
        case 134283266:
          return scanNumber(parser, context, 16 | 128);
        case 134283267:
          return scanString(parser, context, char);
        case 132:
          return scanTemplate(parser, context);
        case 137:
          return scanUnicodeIdentifier(parser, context);
        case 131:
          return scanPrivateIdentifier(parser);
        case 128:
          advanceChar(parser);
          break;
        case 130:
          state |= 1 | 4;
          scanNewLine(parser);
          break;
        case 136:
          consumeLineFeed(parser, state);
          state = state & -5 | 1;
          break;
        case 8456256: {
          const ch = advanceChar(parser);
          if (parser.index < parser.end) {
            if (ch === 60) {
              if (parser.index < parser.end && advanceChar(parser) === 61) {
                advanceChar(parser);
                return 4194332;
              }
              return 8390978;
            } else if (ch === 61) {
              advanceChar(parser);
              return 8390718;
            }
            if (ch === 33) {
              const index = parser.index + 1;
              if (parser.options.webcompat && !(context & 2) && index + 1 < parser.end && source.charCodeAt(index) === 45 && source.charCodeAt(index + 1) == 45) {
                parser.column += 3;
                parser.currentChar = source.charCodeAt(parser.index += 3);
                state = skipSingleHTMLComment(parser, source, state, context, 2, parser.tokenStart);
                continue;
              }
              return 8456256;
            }
          }
          return 8456256;
        }
        case 1077936155: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 61) {
            if (advanceChar(parser) === 61) {
              advanceChar(parser);
              return 8390458;
            }
            return 8390460;
          }
          if (ch === 62) {
            advanceChar(parser);
            return 10;
          }
          return 1077936155;
        }
        case 16842798:
          if (advanceChar(parser) !== 61) {
            return 16842798;
          }
          if (advanceChar(parser) !== 61) {
            return 8390461;
          }
          advanceChar(parser);
          return 8390459;
        case 8391477:
          if (advanceChar(parser) !== 61)
            return 8391477;
          advanceChar(parser);
          return 4194340;
        case 8391476: {
          advanceChar(parser);
          if (parser.index >= parser.end)
            return 8391476;
          const ch = parser.currentChar;
          if (ch === 61) {
            advanceChar(parser);
            return 4194338;
          }
          if (ch !== 42)
            return 8391476;
          if (advanceChar(parser) !== 61)
            return 8391735;
          advanceChar(parser);
          return 4194335;
        }
        case 8389959:
          if (advanceChar(parser) !== 61)
            return 8389959;
          advanceChar(parser);
          return 4194341;
        case 25233968: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 43) {
            advanceChar(parser);
            return 33619993;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194336;
          }
          return 25233968;
        }
        case 25233969: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 45) {
            advanceChar(parser);
            if (parser.currentChar === 62 && (state & 1 || isStartOfLine || parser.getToken() === 1048576 && parser.line > 1)) {
              if (!parser.options.webcompat)
                parser.report(114);
              advanceChar(parser);
              state = skipSingleHTMLComment(parser, source, state, context, 3, parser.tokenStart);
              continue;
            }
            return 33619994;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194337;
          }
          return 25233969;
        }
        case 8457014: {
          advanceChar(parser);
          if (parser.index < parser.end) {
            const ch = parser.currentChar;
            if (ch === 47) {
              advanceChar(parser);
              state = skipSingleLineComment(parser, source, state, 0, parser.tokenStart);
              continue;
            }
            if (ch === 42) {
              advanceChar(parser);
              state = skipMultiLineComment(parser, source, state);
              continue;
            }
            if (context & 32) {
              return scanRegularExpression(parser);
            }
            if (ch === 61) {
              advanceChar(parser);
              return 4259875;
            }
          }
          return 8457014;
        }
        case 67108877: {
          const next = advanceChar(parser);
          if (next >= 48 && next <= 57)
            return scanNumber(parser, context, 64 | 16);
          if (next === 46) {
            const index = parser.index + 1;
            if (index < parser.end && source.charCodeAt(index) === 46) {
              parser.column += 2;
              parser.currentChar = source.charCodeAt(parser.index += 2);
              return 14;
            }
          }
          return 67108877;
        }
        case 8389702: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 124) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718632;
            }
            return 8913465;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194342;
          }
          return 8389702;
        }
        case 8390721: {
          advanceChar(parser);
          if (context & 1048576) {
            return 8390721;
          }
          const ch = parser.currentChar;
          if (ch === 61) {
            advanceChar(parser);
            return 8390719;
          }
          if (ch !== 62)
            return 8390721;
          advanceChar(parser);
          if (parser.index < parser.end) {
            const ch2 = parser.currentChar;
            if (ch2 === 62) {
              if (advanceChar(parser) === 61) {
                advanceChar(parser);
                return 4194334;
              }
              return 8390980;
            }
            if (ch2 === 61) {
              advanceChar(parser);
              return 4194333;
            }
          }
          return 8390979;
        }
        case 8390213: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 38) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718633;
            }
            return 8913720;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194343;
          }
          return 8390213;
        }
        case 22: {
          let ch = advanceChar(parser);
          if (ch === 63) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718634;
            }
            return 276824446;
          }
          if (ch === 46) {
            const index = parser.index + 1;
            if (index < parser.end) {
              ch = source.charCodeAt(index);
              if (!(ch >= 48 && ch <= 57)) {
                advanceChar(parser);
                return 67108991;
              }
            }
          }
          return 22;
        }
      }
    } else {
      if ((char ^ 8232) <= 1) {
        state = state & -5 | 1;
        scanNewLine(parser);
        continue;
      }
      const merged = consumePossibleSurrogatePair(parser);
      if (merged > 0)
        char = merged;
      if (isIDStart(char)) {
        parser.tokenValue = "";
        return scanIdentifierSlowCase(parser, context, 0, 0);
      }
      if (isExoticECMAScriptWhitespace(char)) {
        advanceChar(parser);
        continue;
      }
      parser.report(20, String.fromCodePoint(char));
    }
  }
  return 1048576;
}
function matchOrInsertSemicolon(parser, context) {
  if ((parser.flags & 1) === 0 && (parser.getToken() & 1048576) !== 1048576) {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  if (!consumeOpt(parser, context, 1074790417)) {
    parser.options.onInsertedSemicolon?.(parser.startIndex);
  }
}
function isValidStrictMode(parser, index, tokenIndex, tokenValue) {
  if (index - tokenIndex < 13 && tokenValue === "use strict") {
    if ((parser.getToken() & 1048576) === 1048576 || parser.flags & 1) {
      return 1;
    }
  }
  return 0;
}
function optionalBit(parser, context, t) {
  if (parser.getToken() !== t)
    return 0;
  nextToken(parser, context);
  return 1;
}
function consumeOpt(parser, context, t) {
  if (parser.getToken() !== t)
    return false;
  nextToken(parser, context);
  return true;
}
function consume(parser, context, t) {
  if (parser.getToken() !== t)
    parser.report(25, KeywordDescTable[t & 255]);
  nextToken(parser, context);
}
function reinterpretToPattern(parser, node) {
  const rewritten = node;
  switch (node.type) {
    case "ArrayExpression": {
      rewritten.type = "ArrayPattern";
      const { elements } = node;
      for (let i = 0, n = elements.length; i < n; ++i) {
        const element = elements[i];
        if (element)
          reinterpretToPattern(parser, element);
      }
      return;
    }
    case "ObjectExpression": {
      rewritten.type = "ObjectPattern";
      const { properties } = node;
      for (let i = 0, n = properties.length; i < n; ++i) {
        reinterpretToPattern(parser, properties[i]);
      }
      return;
    }
    case "AssignmentExpression":
      rewritten.type = "AssignmentPattern";
      if (node.operator !== "=")
        parser.report(71);
      delete rewritten.operator;
      reinterpretToPattern(parser, node.left);
      return;
    case "Property":
      reinterpretToPattern(parser, node.value);
      return;
    case "SpreadElement":
      rewritten.type = "RestElement";
      reinterpretToPattern(parser, node.argument);
  }
}
function validateBindingIdentifier(parser, context, kind, t, skipEvalArgCheck) {
  if (context & 1) {
    if ((t & 36864) === 36864) {
      parser.report(120);
    }
    if (!skipEvalArgCheck && (t & 537079808) === 537079808) {
      parser.report(121);
    }
  }
  if ((t & 20480) === 20480 || t === -2147483527) {
    parser.report(102);
  }
  if (kind & (8 | 16) && (t & 255) === (241737 & 255)) {
    parser.report(100);
  }
  if (context & (2048 | 2) && t === 209006) {
    parser.report(112);
  }
  if (context & (1024 | 1) && t === 241771) {
    parser.report(97, "yield");
  }
}
function validateFunctionName(parser, context, t) {
  if (context & 1) {
    if ((t & 36864) === 36864) {
      parser.report(120);
    }
    if ((t & 537079808) === 537079808) {
      parser.report(121);
    }
    if (t === -2147483526) {
      parser.report(95);
    }
    if (t === -2147483527) {
      parser.report(95);
    }
  }
  if ((t & 20480) === 20480) {
    parser.report(102);
  }
  if (context & (2048 | 2) && (t & 2147483647) === 209006) {
    parser.report(112);
  }
  if (context & (1024 | 1) && (t & 2147483647) === 241771) {
    parser.report(97, "yield");
  }
}
function isStrictReservedWord(parser, context, t) {
  if ((t & 255) === (209006 & 255)) {
    if (context & (2048 | 2))
      parser.report(112);
    if ((parser.destructible & 128) === 0) {
      parser.firstAwaitLocation ??= { start: parser.tokenStart, end: parser.currentLocation };
    }
    parser.destructible |= 128;
  }
  if (t === 241771 && context & 1024)
    parser.report(97, "yield");
  return (t & 20480) === 20480 || (t & 36864) === 36864 || t == -2147483526;
}
function isPropertyWithPrivateFieldKey(expr) {
  return expr.type === "MemberExpression" && expr.property.type === "PrivateIdentifier";
}
function isValidLabel(parser, labels, name, isIterationStatement) {
  let isIterationLabelSet = 0;
  while (labels) {
    if (labels.names?.has(name)) {
      if (isIterationStatement && !isIterationLabelSet)
        parser.report(139, name);
      return 1;
    }
    isIterationLabelSet = labels.loop ? 1 : 0;
    labels = labels.parent;
  }
  return 0;
}
function validateAndDeclareLabel(parser, labels, name) {
  let set = labels;
  while (set) {
    if (set.names?.has(name))
      parser.report(138, name);
    set = set.parent;
  }
  (labels.names ??= /* @__PURE__ */ new Set()).add(name);
}
function isEqualTagName(elementName) {
  switch (elementName.type) {
    case "JSXIdentifier":
      return elementName.name;
    case "JSXNamespacedName":
      return isEqualTagName(elementName.namespace) + ":" + elementName.name.name;
    case "JSXMemberExpression":
      return isEqualTagName(elementName.object) + "." + isEqualTagName(elementName.property);
  }
}
function isValidIdentifier(context, t) {
  if (context & (1 | 1024)) {
    if (context & 2 && t === 209006)
      return false;
    if (context & 1024 && t === 241771)
      return false;
    if (context & 1)
      return (t & 12288) === 12288;
  }
  return (t & 12288) === 12288 || (t & 36864) === 36864;
}
function classifyIdentifier(parser, context, t) {
  if ((t & 537079808) === 537079808) {
    if (context & 1)
      parser.report(121);
    parser.flags |= 512;
  }
  if (context & 1 && (t & 255) === (241737 & 255)) {
    parser.report(99);
  }
  if (!isValidIdentifier(context, t))
    parser.report(0);
}
var entities = new Map(Object.entries({
  quot: '"',
  amp: "&",
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  iexcl: "¡",
  cent: "¢",
  pound: "£",
  curren: "¤",
  yen: "¥",
  brvbar: "¦",
  sect: "§",
  uml: "¨",
  copy: "©",
  ordf: "ª",
  laquo: "«",
  not: "¬",
  shy: "­",
  reg: "®",
  macr: "¯",
  deg: "°",
  plusmn: "±",
  sup2: "²",
  sup3: "³",
  acute: "´",
  micro: "µ",
  para: "¶",
  middot: "·",
  cedil: "¸",
  sup1: "¹",
  ordm: "º",
  raquo: "»",
  frac14: "¼",
  frac12: "½",
  frac34: "¾",
  iquest: "¿",
  Agrave: "À",
  Aacute: "Á",
  Acirc: "Â",
  Atilde: "Ã",
  Auml: "Ä",
  Aring: "Å",
  AElig: "Æ",
  Ccedil: "Ç",
  Egrave: "È",
  Eacute: "É",
  Ecirc: "Ê",
  Euml: "Ë",
  Igrave: "Ì",
  Iacute: "Í",
  Icirc: "Î",
  Iuml: "Ï",
  ETH: "Ð",
  Ntilde: "Ñ",
  Ograve: "Ò",
  Oacute: "Ó",
  Ocirc: "Ô",
  Otilde: "Õ",
  Ouml: "Ö",
  times: "×",
  Oslash: "Ø",
  Ugrave: "Ù",
  Uacute: "Ú",
  Ucirc: "Û",
  Uuml: "Ü",
  Yacute: "Ý",
  THORN: "Þ",
  szlig: "ß",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  aelig: "æ",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  igrave: "ì",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  eth: "ð",
  ntilde: "ñ",
  ograve: "ò",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  divide: "÷",
  oslash: "ø",
  ugrave: "ù",
  uacute: "ú",
  ucirc: "û",
  uuml: "ü",
  yacute: "ý",
  thorn: "þ",
  yuml: "ÿ",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Yuml: "Ÿ",
  fnof: "ƒ",
  circ: "ˆ",
  tilde: "˜",
  Alpha: "Α",
  Beta: "Β",
  Gamma: "Γ",
  Delta: "Δ",
  Epsilon: "Ε",
  Zeta: "Ζ",
  Eta: "Η",
  Theta: "Θ",
  Iota: "Ι",
  Kappa: "Κ",
  Lambda: "Λ",
  Mu: "Μ",
  Nu: "Ν",
  Xi: "Ξ",
  Omicron: "Ο",
  Pi: "Π",
  Rho: "Ρ",
  Sigma: "Σ",
  Tau: "Τ",
  Upsilon: "Υ",
  Phi: "Φ",
  Chi: "Χ",
  Psi: "Ψ",
  Omega: "Ω",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  omicron: "ο",
  pi: "π",
  rho: "ρ",
  sigmaf: "ς",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  thetasym: "ϑ",
  upsih: "ϒ",
  piv: "ϖ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  zwnj: "‌",
  zwj: "‍",
  lrm: "‎",
  rlm: "‏",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  dagger: "†",
  Dagger: "‡",
  bull: "•",
  hellip: "…",
  permil: "‰",
  prime: "′",
  Prime: "″",
  lsaquo: "‹",
  rsaquo: "›",
  oline: "‾",
  frasl: "⁄",
  euro: "€",
  image: "ℑ",
  weierp: "℘",
  real: "ℜ",
  trade: "™",
  alefsym: "ℵ",
  larr: "←",
  uarr: "↑",
  rarr: "→",
  darr: "↓",
  harr: "↔",
  crarr: "↵",
  lArr: "⇐",
  uArr: "⇑",
  rArr: "⇒",
  dArr: "⇓",
  hArr: "⇔",
  forall: "∀",
  part: "∂",
  exist: "∃",
  empty: "∅",
  nabla: "∇",
  isin: "∈",
  notin: "∉",
  ni: "∋",
  prod: "∏",
  sum: "∑",
  minus: "−",
  lowast: "∗",
  radic: "√",
  prop: "∝",
  infin: "∞",
  ang: "∠",
  and: "∧",
  or: "∨",
  cap: "∩",
  cup: "∪",
  int: "∫",
  there4: "∴",
  sim: "∼",
  cong: "≅",
  asymp: "≈",
  ne: "≠",
  equiv: "≡",
  le: "≤",
  ge: "≥",
  sub: "⊂",
  sup: "⊃",
  nsub: "⊄",
  sube: "⊆",
  supe: "⊇",
  oplus: "⊕",
  otimes: "⊗",
  perp: "⊥",
  sdot: "⋅",
  lceil: "⌈",
  rceil: "⌉",
  lfloor: "⌊",
  rfloor: "⌋",
  lang: "〈",
  rang: "〉",
  loz: "◊",
  spades: "♠",
  clubs: "♣",
  hearts: "♥",
  diams: "♦"
}));
function decodeHTMLStrict(text) {
  return text.replaceAll(/&(?:[\da-zA-Z]+|#x[\da-fA-F]+|#\d+);/g, (key) => {
    if (key.charAt(1) === "#") {
      const secondChar = key.charAt(2);
      const codePoint = secondChar === "x" ? parseInt(key.slice(3), 16) : parseInt(key.slice(2), 10);
      return codePoint > 1114111 ? key : String.fromCodePoint(codePoint);
    }
    return entities.get(key.slice(1, -1)) ?? key;
  });
}
function scanJSXAttributeValue(parser, context) {
  parser.startIndex = parser.tokenIndex = parser.index;
  parser.startColumn = parser.tokenColumn = parser.column;
  parser.startLine = parser.tokenLine = parser.line;
  parser.setToken(CharTypes[parser.currentChar] & 8192 ? scanJSXString(parser) : scanSingleToken(parser, context, 0));
  return parser.getToken();
}
function scanJSXString(parser) {
  const quote = parser.currentChar;
  let char = advanceChar(parser);
  const start = parser.index;
  while (char !== quote) {
    if (parser.index >= parser.end)
      parser.report(16);
    if (char === 13) {
      if (parser.source.charCodeAt(parser.index + 1) === 10)
        advanceChar(parser);
      parser.column = -1;
      parser.line++;
    } else if (char === 10 || char === 8232 || char === 8233) {
      parser.column = -1;
      parser.line++;
    }
    char = advanceChar(parser);
  }
  if (char !== quote)
    parser.report(16);
  parser.tokenValue = decodeHTMLStrict(parser.source.slice(start, parser.index));
  advanceChar(parser);
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  return 134283267;
}
function nextJSXToken(parser) {
  parser.startIndex = parser.tokenIndex = parser.index;
  parser.startColumn = parser.tokenColumn = parser.column;
  parser.startLine = parser.tokenLine = parser.line;
  if (parser.index >= parser.end) {
    parser.setToken(1048576);
    return;
  }
  if (parser.currentChar === 60) {
    advanceChar(parser);
    parser.setToken(8456256);
    return;
  }
  if (parser.currentChar === 123) {
    advanceChar(parser);
    parser.setToken(2162700);
    return;
  }
  if (parser.currentChar === 125) {
    parser.report(180);
  }
  if (parser.currentChar === 62) {
    parser.report(181);
  }
  let state = 0;
  let hasCarriageReturn = false;
  while (parser.index < parser.end) {
    const char = parser.source.charCodeAt(parser.index);
    if (char === 13) {
      state |= 1 | 4;
      hasCarriageReturn = true;
      scanNewLine(parser);
    } else if (char === 10) {
      consumeLineFeed(parser, state);
      state = state & -5 | 1;
    } else if (char === 8232 || char === 8233) {
      parser.flags |= 1;
      parser.currentChar = parser.source.charCodeAt(++parser.index);
      parser.column = 0;
      parser.line++;
      state = state & -5 | 1;
    } else {
      advanceChar(parser);
    }
    if (CharTypes[parser.currentChar] & 16384)
      break;
  }
  if (parser.tokenIndex === parser.index)
    parser.report(0);
  const sourceSlice = parser.source.slice(parser.tokenIndex, parser.index);
  const raw = hasCarriageReturn ? sourceSlice.replaceAll("\r\n", "\n") : sourceSlice;
  if (parser.options.raw)
    parser.tokenRaw = raw;
  parser.tokenValue = decodeHTMLStrict(raw);
  parser.setToken(138);
}
function rescanJSXIdentifier(parser) {
  if (parser.getToken() & 143360) {
    const { index } = parser;
    let char = parser.currentChar;
    while (CharTypes[char] & (32768 | 2)) {
      char = advanceChar(parser);
    }
    parser.tokenValue += parser.source.slice(index, parser.index);
    parser.setToken(208897, true);
  }
  return parser.getToken();
}
var nextFeatures = 1 | 2 | 4;
function normalizeRanges(ranges) {
  if (!ranges)
    return void 0;
  if (ranges === true)
    return { start: true, end: true, range: true };
  return {
    start: ranges.start ?? false,
    end: ranges.end ?? false,
    range: ranges.range ?? false
  };
}
function normalizeOptions(rawOptions) {
  let { features, next, ranges, module: module2, sourceType, globalReturn, ...restOptions } = {
    validateRegex: true,
    features: 0,
    ...rawOptions
  };
  if (next) {
    features |= nextFeatures;
  }
  ranges = normalizeRanges(ranges);
  if (module2 && !sourceType) {
    sourceType = "module";
  }
  if (globalReturn && (!sourceType || sourceType === "script")) {
    sourceType = "commonjs";
  }
  const options = {
    ...restOptions,
    ranges,
    features,
    sourceType
  };
  return options;
}
var PrivateScope = class {
  parser;
  parent;
  refs = /* @__PURE__ */ Object.create(null);
  privateIdentifiers = /* @__PURE__ */ new Map();
  constructor(parser, parent) {
    this.parser = parser;
    this.parent = parent;
  }
  addPrivateIdentifier(name, kind) {
    const { privateIdentifiers } = this;
    let focusKind = kind & (32 | 768);
    if (!(focusKind & 768))
      focusKind |= 768;
    const value = privateIdentifiers.get(name);
    if (this.hasPrivateIdentifier(name) && ((value & 32) !== (focusKind & 32) || value & focusKind & 768)) {
      this.parser.report(148, name);
    }
    privateIdentifiers.set(name, this.hasPrivateIdentifier(name) ? value | focusKind : focusKind);
  }
  addPrivateIdentifierRef(name) {
    this.refs[name] ??= [];
    this.refs[name].push(this.parser.tokenStart);
  }
  validatePrivateIdentifierRefs() {
    for (const name in this.refs) {
      if (this.hasPrivateIdentifier(name))
        continue;
      if (this.parent) {
        (this.parent.refs[name] ??= []).push(...this.refs[name]);
      } else {
        const { index, line, column } = this.refs[name][0];
        throw new ParseError({ index, line, column }, { index: index + name.length, line, column: column + name.length }, 4, name);
      }
    }
  }
  hasPrivateIdentifier(name) {
    return this.privateIdentifiers.has(name);
  }
};
var Scope = class _Scope {
  parser;
  type;
  parent;
  scopeError;
  variableBindings = /* @__PURE__ */ new Map();
  constructor(parser, type = 2, parent) {
    this.parser = parser;
    this.type = type;
    this.parent = parent;
  }
  createChildScope(type) {
    return new _Scope(this.parser, type, this);
  }
  addVarOrBlock(context, name, kind, tokenStart, tokenEnd, origin2) {
    if (kind & 4) {
      this.addVarName(context, name, kind, tokenStart, tokenEnd);
    } else {
      this.addBlockName(context, name, kind, tokenStart, tokenEnd, origin2);
    }
    if (origin2 & 64) {
      this.parser.declareUnboundVariable(name);
    }
  }
  addVarName(context, name, kind, tokenStart, tokenEnd) {
    const { parser } = this;
    let currentScope = this;
    while (currentScope && (currentScope.type & 128) === 0) {
      const { variableBindings } = currentScope;
      const value = variableBindings.get(name);
      if (value && value & 248) {
        if (parser.options.webcompat && (context & 1) === 0 && (kind & 128 && value & 68 || value & 128 && kind & 68)) ;
        else {
          throw new ParseError(tokenStart, tokenEnd, 147, name);
        }
      }
      if (currentScope === this) {
        if (value && value & 1 && kind & 1) {
          currentScope.recordScopeError(147, tokenStart, tokenEnd, name);
        }
      }
      if (value && (value & 256 || value & 512 && !parser.options.webcompat)) {
        throw new ParseError(tokenStart, tokenEnd, 147, name);
      }
      currentScope.variableBindings.set(name, kind);
      currentScope = currentScope.parent;
    }
  }
  hasVariable(name) {
    return this.variableBindings.has(name);
  }
  addBlockName(context, name, kind, tokenStart, tokenEnd, origin2 = 0) {
    const { parser } = this;
    const value = this.variableBindings.get(name);
    if (value && (value & 2) === 0) {
      if (kind & 1) {
        this.recordScopeError(147, tokenStart, tokenEnd, name);
      } else if (parser.options.webcompat && (context & 1) === 0 && origin2 & 2 && value === 64 && kind === 64) ;
      else {
        throw new ParseError(tokenStart, tokenEnd, 147, name);
      }
    }
    if (this.type & 64 && this.parent?.hasVariable(name) && (this.parent.variableBindings.get(name) & 2) === 0) {
      throw new ParseError(tokenStart, tokenEnd, 147, name);
    }
    if (this.type & 512 && value && (value & 2) === 0) {
      if (kind & 1) {
        this.recordScopeError(147, tokenStart, tokenEnd, name);
      }
    }
    if (this.type & 32) {
      if (this.parent.variableBindings.get(name) & 768)
        throw new ParseError(tokenStart, tokenEnd, 161, name);
    }
    this.variableBindings.set(name, kind);
  }
  recordScopeError(type, tokenStart, tokenEnd, ...params) {
    this.scopeError ??= {
      type,
      params,
      start: tokenStart,
      end: tokenEnd
    };
  }
  reportScopeError() {
    const { scopeError } = this;
    if (!scopeError) {
      return;
    }
    throw new ParseError(scopeError.start, scopeError.end, scopeError.type, ...scopeError.params);
  }
};
function createArrowHeadParsingScope(parser, context, value, tokenStart, tokenEnd) {
  const scope = parser.createScope().createChildScope(512);
  scope.addBlockName(context, value, 1, tokenStart, tokenEnd);
  return scope;
}
var Parser = class {
  source;
  lastOnToken = null;
  options;
  token = 1048576;
  flags = 0;
  features = 0;
  index = 0;
  line = 1;
  column = 0;
  startIndex = 0;
  end = 0;
  tokenIndex = 0;
  startColumn = 0;
  tokenColumn = 0;
  tokenLine = 1;
  startLine = 1;
  tokenValue = "";
  tokenRaw = "";
  tokenRegExp = void 0;
  currentChar = 0;
  exportedNames = /* @__PURE__ */ new Set();
  exportedBindings = /* @__PURE__ */ new Set();
  assignable = 0;
  destructible = 0;
  strictReservedRange = null;
  firstAwaitLocation = null;
  firstYieldLocation = null;
  leadingDecorators = { decorators: [] };
  constructor(source, rawOptions = {}) {
    this.source = source;
    this.end = source.length;
    this.currentChar = source.charCodeAt(0);
    this.options = normalizeOptions(rawOptions);
    this.features = this.options.features;
    if (Array.isArray(this.options.onComment)) {
      this.options.onComment = pushComment(this.options.onComment, this.options);
    }
    if (Array.isArray(this.options.onToken)) {
      this.options.onToken = pushToken(this.options.onToken, this.options);
    }
  }
  getToken() {
    return this.token;
  }
  setToken(value, replaceLast = false) {
    this.token = value;
    const { onToken } = this.options;
    if (onToken) {
      if (value !== 1048576) {
        const loc = {
          start: {
            line: this.tokenLine,
            column: this.tokenColumn
          },
          end: {
            line: this.line,
            column: this.column
          }
        };
        if (!replaceLast && this.lastOnToken) {
          onToken(...this.lastOnToken);
        }
        this.lastOnToken = [convertTokenType(value), this.tokenIndex, this.index, loc];
      } else {
        if (this.lastOnToken) {
          onToken(...this.lastOnToken);
          this.lastOnToken = null;
        }
      }
    }
    return value;
  }
  get tokenStart() {
    return {
      index: this.tokenIndex,
      line: this.tokenLine,
      column: this.tokenColumn
    };
  }
  get startPosition() {
    return {
      index: this.startIndex,
      line: this.startLine,
      column: this.startColumn
    };
  }
  get currentLocation() {
    return { index: this.index, line: this.line, column: this.column };
  }
  finishNode(node, start, end) {
    const { ranges } = this.options;
    if (ranges) {
      const endIndex = end ? end.index : this.startIndex;
      if (ranges.start)
        node.start = start.index;
      if (ranges.end)
        node.end = endIndex;
      if (ranges.range)
        node.range = [start.index, endIndex];
    }
    if (this.options.loc) {
      node.loc = {
        start: {
          line: start.line,
          column: start.column
        },
        end: end ? { line: end.line, column: end.column } : { line: this.startLine, column: this.startColumn }
      };
      if (this.options.source) {
        node.loc.source = this.options.source;
      }
    }
    return node;
  }
  addBindingToExports(name) {
    this.exportedBindings.add(name);
  }
  declareUnboundVariable(name) {
    const { exportedNames } = this;
    if (exportedNames.has(name)) {
      this.report(149, name);
    }
    exportedNames.add(name);
  }
  report(type, ...params) {
    throw new ParseError(this.tokenStart, this.currentLocation, type, ...params);
  }
  createScopeIfLexical(type, parent) {
    if (this.options.lexical) {
      return this.createScope(type, parent);
    }
    return void 0;
  }
  createScope(type, parent) {
    return new Scope(this, type, parent);
  }
  createPrivateScopeIfLexical(parent) {
    if (this.options.lexical) {
      return new PrivateScope(this, parent);
    }
    return void 0;
  }
  cloneIdentifier(original) {
    return structuredClone(original);
  }
  cloneStringLiteral(original) {
    return structuredClone(original);
  }
};
function pushComment(comments, options) {
  return function(type, value, start, end, loc) {
    const comment = {
      type,
      value
    };
    const { ranges } = options;
    if (ranges) {
      if (ranges.start)
        comment.start = start;
      if (ranges.end)
        comment.end = end;
      if (ranges.range)
        comment.range = [start, end];
    }
    if (options.loc) {
      comment.loc = loc;
    }
    comments.push(comment);
  };
}
function pushToken(tokens, options) {
  return function(type, start, end, loc) {
    const token = {
      token: type
    };
    const { ranges } = options;
    if (ranges) {
      if (ranges.start)
        token.start = start;
      if (ranges.end)
        token.end = end;
      if (ranges.range)
        token.range = [start, end];
    }
    if (options.loc) {
      token.loc = loc;
    }
    tokens.push(token);
  };
}
function parseSource(source, rawOptions = {}, context = 0) {
  const parser = new Parser(source, rawOptions);
  if (parser.options.sourceType === "module")
    context |= 2 | 1;
  if (parser.options.sourceType === "commonjs")
    context |= 4096 | 65536;
  if (parser.options.impliedStrict)
    context |= 1;
  skipHashBang(parser);
  const scope = parser.createScopeIfLexical();
  let body;
  let sourceType = "script";
  if (context & 2) {
    sourceType = "module";
    body = parseModuleItemList(parser, context | 8, scope);
    if (scope) {
      for (const name of parser.exportedBindings) {
        if (!scope.hasVariable(name))
          parser.report(150, name);
      }
    }
  } else {
    body = parseStatementList(parser, context | 8, scope);
  }
  return parser.finishNode({
    type: "Program",
    sourceType,
    body
  }, { index: 0, line: 1, column: 0 }, parser.currentLocation);
}
function parseStatementList(parser, context, scope) {
  nextToken(parser, context | 32 | 262144);
  const statements = [];
  while (parser.getToken() === 134283267) {
    const { index, tokenValue, tokenStart, tokenIndex } = parser;
    const token = parser.getToken();
    const expr = parseLiteral(parser, context);
    if (isValidStrictMode(parser, index, tokenIndex, tokenValue)) {
      context |= 1;
      if (parser.flags & 64) {
        throw new ParseError(parser.tokenStart, parser.currentLocation, 9);
      }
      if (parser.flags & 4096) {
        throw new ParseError(parser.tokenStart, parser.currentLocation, 15);
      }
    }
    statements.push(parseDirective(parser, context, expr, token, tokenStart));
  }
  while (parser.getToken() !== 1048576) {
    statements.push(parseStatementListItem(parser, context, scope, void 0, {}, 4));
  }
  return statements;
}
function parseModuleItemList(parser, context, scope) {
  nextToken(parser, context | 32);
  const statements = [];
  while (parser.getToken() === 134283267) {
    const { tokenStart } = parser;
    const token = parser.getToken();
    statements.push(parseDirective(parser, context, parseLiteral(parser, context), token, tokenStart));
  }
  while (parser.getToken() !== 1048576) {
    statements.push(parseModuleItem(parser, context, scope));
  }
  return statements;
}
function parseModuleItem(parser, context, scope) {
  if (parser.getToken() === 133) {
    Object.assign(parser.leadingDecorators, {
      start: parser.tokenStart,
      decorators: parseDecorators(parser, context, void 0)
    });
  }
  let moduleItem;
  switch (parser.getToken()) {
    case 20564:
      moduleItem = parseExportDeclaration(parser, context, scope);
      break;
    case 86106:
      if (parser.leadingDecorators.decorators.length) {
        parser.report(172);
      }
      moduleItem = parseImportDeclaration(parser, context, scope);
      break;
    default:
      moduleItem = parseStatementListItem(parser, context, scope, void 0, {}, 4);
  }
  return moduleItem;
}
function parseStatementListItem(parser, context, scope, privateScope, labels, origin2 = 2) {
  const start = parser.tokenStart;
  if (parser.leadingDecorators.decorators.length && parser.getToken() !== 86094) {
    parser.report(172);
  }
  switch (parser.getToken()) {
    case 86104:
      return parseFunctionDeclaration(parser, context, scope, privateScope, 1, 0, 0, start, origin2);
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      return parseClassDeclaration(parser, context, scope, privateScope, 0);
    case 86090:
      return parseLexicalDeclaration(parser, context, scope, privateScope, 16);
    case 241737:
      return parseLetIdentOrVarDeclarationStatement(parser, context, scope, privateScope, labels, origin2);
    case 209013:
      return parseUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin2);
    case 209006:
      if ((context & 2048 || context & 2 && context & 8) && nextTokenIsUsingOnSameLine(parser)) {
        return parseAwaitUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin2);
      }
      return parseStatement(parser, context, scope, privateScope, labels, 1, origin2);
    case 20564:
      parser.report(103, "export");
    case 86106:
      nextToken(parser, context);
      switch (parser.getToken()) {
        case 67174411:
          return parseImportCallDeclaration(parser, context, privateScope, start);
        case 67108877:
          return parseImportMetaDeclaration(parser, context, start);
        default:
          parser.report(103, "import");
      }
    case 209005:
      return parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, 1, 1, origin2);
    default:
      return parseStatement(parser, context, scope, privateScope, labels, 1, origin2);
  }
}
function parseStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin2 = 0) {
  switch (parser.getToken()) {
    case 86088:
      return parseVariableStatement(parser, context, scope, privateScope);
    case 20572:
      return parseReturnStatement(parser, context, privateScope);
    case 20569:
      return parseIfStatement(parser, context, scope, privateScope, labels);
    case 20567:
      return parseForStatement(parser, context, scope, privateScope, labels);
    case 20562:
      return parseDoWhileStatement(parser, context, scope, privateScope, labels);
    case 20578:
      return parseWhileStatement(parser, context, scope, privateScope, labels);
    case 86110:
      return parseSwitchStatement(parser, context, scope, privateScope, labels);
    case 1074790417:
      return parseEmptyStatement(parser, context);
    case 2162700:
      return parseBlock(parser, context, scope?.createChildScope(), privateScope, labels, parser.tokenStart);
    case 86112:
      return parseThrowStatement(parser, context, privateScope);
    case 20555:
      return parseBreakStatement(parser, context, labels);
    case 20559:
      return parseContinueStatement(parser, context, labels);
    case 20577:
      return parseTryStatement(parser, context, scope, privateScope, labels);
    case 20579:
      return parseWithStatement(parser, context, scope, privateScope, labels);
    case 20560:
      return parseDebuggerStatement(parser, context);
    case 209005:
      return parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, 0, allowFuncDecl, origin2);
    case 20557:
      parser.report(164);
    case 20566:
      parser.report(165);
    case 86104:
      parser.report(context & 1 ? 76 : !parser.options.webcompat ? 78 : 77);
    case 86094:
      parser.report(79);
    default:
      return parseExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin2);
  }
}
function parseExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin2) {
  const { tokenValue, tokenStart } = parser;
  const token = parser.getToken();
  let expr;
  switch (token) {
    case 241737:
      expr = parseIdentifier(parser, context);
      if (context & 1)
        parser.report(85);
      if (parser.getToken() === 69271571)
        parser.report(84);
      break;
    default:
      expr = parsePrimaryExpression(parser, context, privateScope, 2, 0, 1, 0, 1, parser.tokenStart, 1, 1);
  }
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, expr, token, tokenValue, tokenStart, origin2);
}
function finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, initialExpression, token, tokenValue, tokenStart, origin2) {
  if (token & 143360 && parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, initialExpression, token, allowFuncDecl, tokenStart, origin2);
  }
  let expression = parseMemberOrUpdateExpression(parser, context, privateScope, initialExpression, 0, 0, tokenStart);
  expression = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expression);
  if (parser.getToken() === 18) {
    expression = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, expression);
  }
  return parseExpressionStatement(parser, context, expression, tokenStart);
}
function parseBlock(parser, context, scope, privateScope, labels, start = parser.tokenStart, type = "BlockStatement") {
  const body = [];
  consume(parser, context | 32, 2162700);
  while (parser.getToken() !== 1074790415) {
    body.push(parseStatementListItem(parser, context, scope, privateScope, { parent: labels }));
  }
  consume(parser, context | 32, 1074790415);
  return parser.finishNode({
    type,
    body
  }, start);
}
function parseReturnStatement(parser, context, privateScope) {
  if ((context & 4096) === 0)
    parser.report(92);
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const argument2 = parser.flags & 1 || parser.getToken() & 1048576 ? null : parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ReturnStatement",
    argument: argument2
  }, start);
}
function parseExpressionStatement(parser, context, expression, start) {
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ExpressionStatement",
    expression
  }, start);
}
function parseLabelledStatement(parser, context, scope, privateScope, labels, value, expr, token, allowFuncDecl, start, origin2) {
  validateBindingIdentifier(parser, context, 0, token, 1);
  validateAndDeclareLabel(parser, labels, value);
  nextToken(parser, context | 32);
  const body = allowFuncDecl && (context & 1) === 0 && parser.options.webcompat && parser.getToken() === 86104 ? parseFunctionDeclaration(parser, context, scope?.createChildScope(), privateScope, 0, 0, 0, parser.tokenStart, origin2) : parseStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin2);
  return parser.finishNode({
    type: "LabeledStatement",
    label: expr,
    body
  }, start);
}
function parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, allowAsyncFuncDecl, allowFuncDecl, origin2) {
  const { tokenValue, tokenStart: start } = parser;
  const token = parser.getToken();
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, expr, token, allowFuncDecl, start, origin2);
  }
  const asyncNewLine = parser.flags & 1;
  if (!asyncNewLine) {
    if (parser.getToken() === 86104) {
      if (!allowAsyncFuncDecl)
        parser.report(125);
      return parseFunctionDeclaration(parser, context, scope, privateScope, 1, 0, 1, start, origin2);
    }
    if (isValidIdentifier(context, parser.getToken())) {
      expr = parseAsyncArrowAfterIdent(parser, context, privateScope, 1, start);
      if (parser.getToken() === 18)
        expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
      return parseExpressionStatement(parser, context, expr, start);
    }
  }
  if (parser.getToken() === 67174411) {
    expr = parseAsyncArrowOrCallExpression(parser, context, privateScope, expr, 1, 1, asyncNewLine, start);
  } else {
    if (parser.getToken() === 10) {
      classifyIdentifier(parser, context, token);
      if ((token & 36864) === 36864) {
        parser.flags |= 256;
      }
      expr = parseArrowFromIdentifier(parser, context | 2048, privateScope, parser.tokenValue, expr, 0, 1, 0, start);
    } else {
      parser.assignable = 1;
    }
  }
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, start, expr);
  parser.assignable = 1;
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseDirective(parser, context, expression, token, start) {
  const endIndex = parser.startIndex;
  if (token !== 1074790417) {
    parser.assignable = 2;
    expression = parseMemberOrUpdateExpression(parser, context, void 0, expression, 0, 0, start);
    if (parser.getToken() !== 1074790417) {
      expression = parseAssignmentExpression(parser, context, void 0, 0, 0, start, expression);
      if (parser.getToken() === 18) {
        expression = parseSequenceExpression(parser, context, void 0, 0, start, expression);
      }
    }
    matchOrInsertSemicolon(parser, context | 32);
  }
  const node = {
    type: "ExpressionStatement",
    expression
  };
  if (expression.type === "Literal" && typeof expression.value === "string") {
    node.directive = parser.source.slice(start.index + 1, endIndex - 1);
  }
  return parser.finishNode(node, start);
}
function parseEmptyStatement(parser, context) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  return parser.finishNode({
    type: "EmptyStatement"
  }, start);
}
function parseThrowStatement(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  if (parser.flags & 1)
    parser.report(90);
  const argument2 = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ThrowStatement",
    argument: argument2
  }, start);
}
function parseIfStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  parser.assignable = 1;
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const consequent = parseConsequentOrAlternative(parser, context, scope, privateScope, labels);
  let alternate = null;
  if (parser.getToken() === 20563) {
    nextToken(parser, context | 32);
    alternate = parseConsequentOrAlternative(parser, context, scope, privateScope, labels);
  }
  return parser.finishNode({
    type: "IfStatement",
    test,
    consequent,
    alternate
  }, start);
}
function parseConsequentOrAlternative(parser, context, scope, privateScope, labels) {
  const { tokenStart } = parser;
  return context & 1 || !parser.options.webcompat || parser.getToken() !== 86104 ? parseStatement(parser, context, scope, privateScope, { parent: labels }, 0) : parseFunctionDeclaration(parser, context, scope?.createChildScope(), privateScope, 0, 0, 0, tokenStart);
}
function parseSwitchStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  const discriminant = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context, 16);
  consume(parser, context, 2162700);
  const cases = [];
  let seenDefault = 0;
  scope = scope?.createChildScope(8);
  while (parser.getToken() !== 1074790415) {
    const { tokenStart } = parser;
    let test = null;
    const consequent = [];
    if (consumeOpt(parser, context | 32, 20556)) {
      test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
    } else {
      consume(parser, context | 32, 20561);
      if (seenDefault)
        parser.report(89);
      seenDefault = 1;
    }
    consume(parser, context | 32, 21);
    while (parser.getToken() !== 20556 && parser.getToken() !== 1074790415 && parser.getToken() !== 20561) {
      const statement = parseStatementListItem(parser, context | 4, scope, privateScope, {
        parent: labels
      });
      if (statement.type === "VariableDeclaration" && (statement.kind === "using" || statement.kind === "await using")) {
        parser.report(30, statement.kind);
      }
      consequent.push(statement);
    }
    cases.push(parser.finishNode({
      type: "SwitchCase",
      test,
      consequent
    }, tokenStart));
  }
  consume(parser, context | 32, 1074790415);
  return parser.finishNode({
    type: "SwitchStatement",
    discriminant,
    cases
  }, start);
}
function parseWhileStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  return parser.finishNode({
    type: "WhileStatement",
    test,
    body
  }, start);
}
function parseIterationStatementBody(parser, context, scope, privateScope, labels) {
  return parseStatement(parser, (context | 131072) ^ 131072 | 128, scope, privateScope, { loop: 1, parent: labels }, 0);
}
function parseContinueStatement(parser, context, labels) {
  if ((context & 128) === 0)
    parser.report(68);
  const start = parser.tokenStart;
  nextToken(parser, context);
  let label = null;
  if ((parser.flags & 1) === 0 && parser.getToken() & 143360) {
    const { tokenValue } = parser;
    if (!isValidLabel(parser, labels, tokenValue, 1))
      parser.report(140, tokenValue);
    label = parseIdentifier(parser, context | 32);
  }
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ContinueStatement",
    label
  }, start);
}
function parseBreakStatement(parser, context, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  let label = null;
  if ((parser.flags & 1) === 0 && parser.getToken() & 143360) {
    const { tokenValue } = parser;
    if (!isValidLabel(parser, labels, tokenValue, 0))
      parser.report(140, tokenValue);
    label = parseIdentifier(parser, context | 32);
  } else if ((context & (4 | 128)) === 0) {
    parser.report(69);
  }
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "BreakStatement",
    label
  }, start);
}
function parseWithStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  if (context & 1)
    parser.report(91);
  consume(parser, context | 32, 67174411);
  const object = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseStatement(parser, context, scope, privateScope, labels, 0, 2);
  return parser.finishNode({
    type: "WithStatement",
    object,
    body
  }, start);
}
function parseDebuggerStatement(parser, context) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "DebuggerStatement"
  }, start);
}
function parseTryStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const firstScope = scope?.createChildScope(16);
  const block = parseBlock(parser, context, firstScope, privateScope, { parent: labels });
  const { tokenStart } = parser;
  const handler = consumeOpt(parser, context | 32, 20557) ? parseCatchBlock(parser, context, scope, privateScope, labels, tokenStart) : null;
  let finalizer = null;
  if (parser.getToken() === 20566) {
    nextToken(parser, context | 32);
    const finalizerScope = scope?.createChildScope(4);
    const block2 = parseBlock(parser, context, finalizerScope, privateScope, { parent: labels });
    finalizer = block2;
  }
  if (!handler && !finalizer) {
    parser.report(88);
  }
  return parser.finishNode({
    type: "TryStatement",
    block,
    handler,
    finalizer
  }, start);
}
function parseCatchBlock(parser, context, scope, privateScope, labels, start) {
  let param = null;
  if (consumeOpt(parser, context, 67174411)) {
    scope = scope?.createChildScope(4);
    param = parseBindingPattern(parser, context, scope, privateScope, (parser.getToken() & 2097152) === 2097152 ? 256 : 512);
    if (parser.getToken() === 18) {
      parser.report(86);
    } else if (parser.getToken() === 1077936155) {
      parser.report(87);
    }
    consume(parser, context | 32, 16);
  }
  const additionalScope = scope?.createChildScope(32);
  const body = parseBlock(parser, context, additionalScope, privateScope, { parent: labels });
  return parser.finishNode({
    type: "CatchClause",
    param,
    body
  }, start);
}
function parseStaticBlock(parser, context, scope, privateScope, start) {
  scope = scope?.createChildScope();
  const ctorContext = 512 | 4096 | 1024 | 4 | 128 | 32768;
  context = (context | ctorContext) ^ ctorContext | 256 | 2048 | 524288 | 65536;
  return parseBlock(parser, context, scope, privateScope, {}, start, "StaticBlock");
}
function parseDoWhileStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  consume(parser, context, 20578);
  consume(parser, context | 32, 67174411);
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  consumeOpt(parser, context | 32, 1074790417);
  return parser.finishNode({
    type: "DoWhileStatement",
    body,
    test
  }, start);
}
function parseLetIdentOrVarDeclarationStatement(parser, context, scope, privateScope, labels, origin2) {
  const { tokenValue, tokenStart, currentLocation } = parser;
  const token = parser.getToken();
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() & (143360 | 2097152) && (parser.getToken() & 20480) !== 20480) {
    const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, 8);
    matchOrInsertSemicolon(parser, context | 32);
    return parser.finishNode({
      type: "VariableDeclaration",
      kind: "let",
      declarations
    }, tokenStart);
  }
  parser.assignable = 1;
  if (context & 1)
    parser.report(85);
  if (parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, expr, token, 1, tokenStart, origin2);
  }
  if (parser.getToken() === 10) {
    let scope2 = void 0;
    if (parser.options.lexical)
      scope2 = createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation);
    parser.flags = (parser.flags | 128) ^ 128;
    expr = parseArrowFunctionExpression(parser, context, scope2, privateScope, [expr], 0, tokenStart);
  } else {
    expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
    expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expr);
  }
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, expr);
  }
  return parseExpressionStatement(parser, context, expr, tokenStart);
}
function nextTokenIsUsingOnSameLine(parser) {
  const { index: parserIndex, source } = parser;
  let index = parserIndex;
  while (index < parser.end) {
    const char = source.charCodeAt(index);
    if (char === 10 || char === 13 || char === 8232 || char === 8233)
      return false;
    if (/\s/u.test(source[index])) {
      index++;
      continue;
    }
    if (char === 47 && source.charCodeAt(index + 1) === 42) {
      index += 2;
      while (index < parser.end) {
        const commentChar = source.charCodeAt(index);
        if (commentChar === 10 || commentChar === 13 || commentChar === 8232 || commentChar === 8233) {
          return false;
        }
        if (commentChar === 42 && source.charCodeAt(index + 1) === 47) {
          index += 2;
          break;
        }
        index++;
      }
      continue;
    }
    break;
  }
  if (source.slice(index, index + 5) !== "using")
    return false;
  const following = source.codePointAt(index + 5);
  return following === void 0 || following !== 92 && !isIdentifierPart(following);
}
function isResourceBindingStart(token) {
  return (token & 143360) === 143360 && (token & 20480) !== 20480;
}
function parseUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin2) {
  const { tokenStart, tokenValue, currentLocation } = parser;
  const token = parser.getToken();
  const expression = parseIdentifier(parser, context);
  if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
    if (origin2 & 4 && context & 8 && (context & 2) === 0 && (context & 4096) === 0) {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
    return parseLexicalDeclaration(parser, context, scope, privateScope, 16, origin2, "using", tokenStart, 1);
  }
  parser.assignable = 1;
  if (parser.getToken() === 10) {
    let arrowScope = void 0;
    if (parser.options.lexical)
      arrowScope = createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation);
    parser.flags = (parser.flags | 128) ^ 128;
    const arrow = parseArrowFunctionExpression(parser, context, arrowScope, privateScope, [expression], 0, tokenStart);
    return parseExpressionStatement(parser, context, arrow, tokenStart);
  }
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, 1, expression, token, tokenValue, tokenStart, origin2);
}
function parseAwaitUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin2) {
  const start = parser.tokenStart;
  if (context & 524288)
    parser.report(179);
  nextToken(parser, context | 32);
  let argument2;
  if ((parser.flags & 1) === 0 && parser.getToken() === 209013) {
    const usingStart = parser.tokenStart;
    const usingIdentifier = parseIdentifier(parser, context);
    if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
      return parseLexicalDeclaration(parser, context, scope, privateScope, 16, origin2, "await using", start, 1);
    }
    argument2 = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, usingStart);
  } else {
    argument2 = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
  }
  if (parser.getToken() === 8391735)
    parser.report(33);
  parser.assignable = 2;
  const expression = parser.finishNode({
    type: "AwaitExpression",
    argument: argument2
  }, start);
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, 0, expression, 1048576, "", start, origin2);
}
function parseLexicalDeclaration(parser, context, scope, privateScope, kind, origin2 = 0, declarationKind, declarationStart = parser.tokenStart, keywordConsumed = 0) {
  const start = declarationStart;
  if (!keywordConsumed)
    nextToken(parser, context);
  const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, kind, origin2, declarationKind);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "VariableDeclaration",
    kind: declarationKind ?? (kind & 8 ? "let" : "const"),
    declarations
  }, start);
}
function parseVariableStatement(parser, context, scope, privateScope, origin2 = 0) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, 4, origin2);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "VariableDeclaration",
    kind: "var",
    declarations
  }, start);
}
function parseVariableDeclarationList(parser, context, scope, privateScope, kind, origin2 = 0, declarationKind) {
  let bindingCount = 1;
  const firstDeclaration = parseVariableDeclaration(parser, context, scope, privateScope, kind, origin2, declarationKind);
  const list = [firstDeclaration];
  const resourceNames = declarationKind && parser.options.lexical ? /* @__PURE__ */ new Set([firstDeclaration.id.name]) : void 0;
  while (consumeOpt(parser, context, 18)) {
    bindingCount++;
    const declaration = parseVariableDeclaration(parser, context, scope, privateScope, kind, origin2, declarationKind);
    if (resourceNames) {
      const { name } = declaration.id;
      if (resourceNames.has(name))
        parser.report(147, name);
      resourceNames.add(name);
    }
    list.push(declaration);
  }
  if (bindingCount > 1 && origin2 & 32 && parser.getToken() & 262144) {
    parser.report(61, KeywordDescTable[parser.getToken() & 255]);
  }
  return list;
}
function parseVariableDeclaration(parser, context, scope, privateScope, kind, origin2, declarationKind) {
  const { tokenStart } = parser;
  const token = parser.getToken();
  let init = null;
  if (declarationKind && (token & 2097152) === 2097152) {
    parser.report(50);
  }
  const id = parseBindingPattern(parser, context, scope, privateScope, kind, origin2);
  if (parser.getToken() === 1077936155) {
    nextToken(parser, context | 32);
    init = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart, origin2);
    if (origin2 & 32) {
      if (parser.getToken() === 471156 || parser.getToken() === 8673330 && (token & 2097152 || (kind & 4) === 0 || context & 1 || !parser.options.webcompat)) {
        throw new ParseError(tokenStart, parser.currentLocation, 60, parser.getToken() === 471156 ? "of" : "in");
      }
    }
  } else if ((kind & 16 || (token & 2097152) > 0) && (parser.getToken() & 262144) !== 262144) {
    parser.report(59, declarationKind ?? (kind & 16 ? "const" : "destructuring"));
  }
  return parser.finishNode({
    type: "VariableDeclarator",
    id,
    init
  }, tokenStart);
}
function parseForStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  if (context & 524288 && parser.getToken() === 209006) {
    parser.report(179);
  }
  const forAwait = ((context & 2048) > 0 || (context & 2) > 0 && (context & 8) > 0) && consumeOpt(parser, context, 209006);
  consume(parser, context | 32, 67174411);
  scope = scope?.createChildScope(1);
  let test = null;
  let update = null;
  let destructible = 0;
  let init = null;
  let isVarDecl = parser.getToken() === 86088 || parser.getToken() === 241737 || parser.getToken() === 86090 || parser.getToken() === 209013;
  let resourceDeclarationKind;
  let consumedForOfDelimiter = false;
  let right;
  const { tokenStart } = parser;
  const token = parser.getToken();
  if (isVarDecl) {
    if (token === 241737) {
      init = parseIdentifier(parser, context);
      if (parser.getToken() & (143360 | 2097152) && (parser.getToken() & 20480) !== 20480) {
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: "let",
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 8, 32)
        }, tokenStart);
        parser.assignable = 1;
      } else if (context & 1) {
        parser.report(67);
      } else {
        isVarDecl = false;
        parser.assignable = 1;
        init = parseMemberOrUpdateExpression(parser, context, privateScope, init, 0, 0, tokenStart);
        if (parser.getToken() === 471156)
          parser.report(117);
      }
    } else if (token === 209013) {
      const usingIdentifier = parseIdentifier(parser, context);
      if ((parser.flags & 1) !== 0 || !isResourceBindingStart(parser.getToken())) {
        isVarDecl = false;
        parser.assignable = 1;
        init = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, tokenStart);
      } else if (parser.getToken() === 471156) {
        const ofStart = parser.tokenStart;
        const ofEnd = parser.currentLocation;
        const ofToken = parser.getToken();
        const ofValue = parser.tokenValue;
        const ofIdentifier = parseIdentifier(parser, context);
        if (parser.getToken() !== 1077936155 && parser.getToken() !== 8673330 && parser.getToken() !== 1074790417 && parser.getToken() !== 18) {
          isVarDecl = false;
          consumedForOfDelimiter = true;
          parser.assignable = 1;
          init = usingIdentifier;
        } else {
          resourceDeclarationKind = "using";
          validateBindingIdentifier(parser, context, 16, ofToken, 0);
          scope?.addBlockName(context, ofValue, 16, ofStart, ofEnd, 32);
          let declarationInitializer = null;
          if (parser.getToken() === 1077936155) {
            nextToken(parser, context | 32);
            declarationInitializer = parseExpression(parser, context | 131072, privateScope, 1, 0, parser.tokenStart);
            if ((parser.getToken() & 262144) === 262144) {
              throw new ParseError(ofStart, parser.currentLocation, 60, parser.getToken() === 471156 ? "of" : "in");
            }
          } else if (parser.getToken() !== 8673330) {
            parser.report(59, resourceDeclarationKind);
          }
          const declarations = [
            parser.finishNode({
              type: "VariableDeclarator",
              id: ofIdentifier,
              init: declarationInitializer
            }, ofStart)
          ];
          const resourceNames = parser.options.lexical ? /* @__PURE__ */ new Set([ofValue]) : void 0;
          while (consumeOpt(parser, context | 131072, 18)) {
            const declaration = parseVariableDeclaration(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind);
            if (resourceNames) {
              const { name } = declaration.id;
              if (resourceNames.has(name))
                parser.report(147, name);
              resourceNames.add(name);
            }
            declarations.push(declaration);
          }
          if (declarations.length > 1 && parser.getToken() & 262144) {
            parser.report(61, KeywordDescTable[parser.getToken() & 255]);
          }
          init = parser.finishNode({
            type: "VariableDeclaration",
            kind: resourceDeclarationKind,
            declarations
          }, tokenStart);
          parser.assignable = 1;
        }
      } else {
        resourceDeclarationKind = "using";
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: resourceDeclarationKind,
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind)
        }, tokenStart);
        parser.assignable = 1;
      }
    } else {
      nextToken(parser, context);
      init = parser.finishNode(token === 86088 ? {
        type: "VariableDeclaration",
        kind: "var",
        declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 4, 32)
      } : {
        type: "VariableDeclaration",
        kind: "const",
        declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32)
      }, tokenStart);
      parser.assignable = 1;
    }
  } else if (token === 209006 && (context & 2048 || context & 2 && context & 8)) {
    if (context & 524288)
      parser.report(179);
    nextToken(parser, context | 32);
    let awaitArgument;
    if ((parser.flags & 1) === 0 && parser.getToken() === 209013) {
      const usingStart = parser.tokenStart;
      const usingIdentifier = parseIdentifier(parser, context);
      if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
        resourceDeclarationKind = "await using";
        isVarDecl = true;
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: resourceDeclarationKind,
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind)
        }, tokenStart);
        parser.assignable = 1;
      } else {
        awaitArgument = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, usingStart);
      }
    } else {
      awaitArgument = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
    }
    if (!isVarDecl) {
      if (parser.getToken() === 8391735)
        parser.report(33);
      parser.assignable = 2;
      init = parser.finishNode({
        type: "AwaitExpression",
        argument: awaitArgument
      }, tokenStart);
    }
  } else if (forAwait && token === 209005) {
    const asyncIdentifier = parseIdentifier(parser, context);
    parser.assignable = 1;
    init = parseMemberOrUpdateExpression(parser, context | 131072, privateScope, asyncIdentifier, 0, 0, tokenStart);
  } else if (token === 1074790417) {
    if (forAwait)
      parser.report(82);
  } else if ((token & 2097152) === 2097152) {
    const patternStart = parser.tokenStart;
    init = token === 2162700 ? parseObjectLiteralOrPattern(parser, context, void 0, privateScope, 1, 0, 0, 2, 32) : parseArrayExpressionOrPattern(parser, context, void 0, privateScope, 1, 0, 0, 2, 32);
    destructible = parser.destructible;
    if (destructible & 64) {
      parser.report(63);
    }
    parser.assignable = destructible & 16 ? 2 : 1;
    init = parseMemberOrUpdateExpression(parser, context | 131072, privateScope, init, 0, 0, patternStart);
  } else {
    init = parseLeftHandSideExpression(parser, context | 131072, privateScope, 1, 0, 1);
  }
  if (consumedForOfDelimiter || (parser.getToken() & 262144) === 262144) {
    if (consumedForOfDelimiter || parser.getToken() === 471156) {
      if (parser.assignable & 2)
        parser.report(80, forAwait ? "await" : "of");
      reinterpretToPattern(parser, init);
      if (!consumedForOfDelimiter)
        nextToken(parser, context | 32);
      right = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      consume(parser, context | 32, 16);
      const body3 = parseIterationStatementBody(parser, context, scope, privateScope, labels);
      return parser.finishNode({
        type: "ForOfStatement",
        left: init,
        right,
        body: body3,
        await: forAwait
      }, start);
    }
    if (resourceDeclarationKind)
      parser.report(30, "in");
    if (parser.assignable & 2)
      parser.report(80, "in");
    reinterpretToPattern(parser, init);
    nextToken(parser, context | 32);
    if (forAwait)
      parser.report(82);
    right = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
    consume(parser, context | 32, 16);
    const body2 = parseIterationStatementBody(parser, context, scope, privateScope, labels);
    return parser.finishNode({
      type: "ForInStatement",
      body: body2,
      left: init,
      right
    }, start);
  }
  if (forAwait)
    parser.report(82);
  if (!isVarDecl) {
    if (destructible & 8 && parser.getToken() !== 1077936155) {
      parser.report(80, "loop");
    }
    init = parseAssignmentExpression(parser, context | 131072, privateScope, 0, 0, tokenStart, init);
  }
  if (parser.getToken() === 18)
    init = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, init);
  consume(parser, context | 32, 1074790417);
  if (parser.getToken() !== 1074790417)
    test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 1074790417);
  if (parser.getToken() !== 16)
    update = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  return parser.finishNode({
    type: "ForStatement",
    init,
    test,
    update,
    body
  }, start);
}
function parseRestrictedIdentifier(parser, context, scope) {
  if (!isValidIdentifier(context, parser.getToken()))
    parser.report(120);
  if ((parser.getToken() & 537079808) === 537079808)
    parser.report(121);
  scope?.addBlockName(context, parser.tokenValue, 8, parser.tokenStart, parser.currentLocation);
  return parseIdentifier(parser, context);
}
function parseImportDeclaration(parser, context, scope) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  let source;
  let sourceParsed = false;
  let phase = null;
  const { tokenStart } = parser;
  let specifiers = [];
  if (parser.getToken() === 134283267) {
    source = parseLiteral(parser, context);
  } else {
    if (parser.getToken() & 143360) {
      const token = parser.getToken();
      const { tokenValue, tokenStart: start2, currentLocation } = parser;
      const isPhaseDefer = parser.features & 2 && (token & -2147483648) === 0 && tokenValue == "defer";
      const isPhaseSource = parser.features & 4 && (token & -2147483648) === 0 && tokenValue == "source";
      if (isPhaseDefer || isPhaseSource) {
        const phaseOrLocal = parseIdentifier(parser, context);
        if (tokenValue === "defer") {
          if (parser.getToken() === 8391476) {
            phase = "defer";
            specifiers = [parseImportNamespaceSpecifier(parser, context, scope)];
          } else if (parser.getToken() === 209011 || parser.getToken() === 18) {
            scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: phaseOrLocal
              }, tokenStart)
            ];
          } else {
            parser.report(108);
          }
        } else if (parser.getToken() === 209011) {
          const fromToken = parser.getToken();
          const fromStart = parser.tokenStart;
          const fromEnd = parser.currentLocation;
          const fromLocal = parseIdentifier(parser, context);
          if (parser.getToken() === 209011) {
            validateBindingIdentifier(parser, context, 16, fromToken, 0);
            scope?.addBlockName(context, fromLocal.name, 8, fromStart, fromEnd);
            phase = "source";
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: fromLocal
              }, fromStart)
            ];
          } else {
            scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: phaseOrLocal
              }, tokenStart)
            ];
            if (parser.getToken() !== 134283267)
              parser.report(105, "Import");
            source = parseLiteral(parser, context);
            sourceParsed = true;
          }
        } else if (parser.getToken() & 143360) {
          phase = "source";
          const localStart = parser.tokenStart;
          const local = parseRestrictedIdentifier(parser, context, scope);
          specifiers = [
            parser.finishNode({
              type: "ImportDefaultSpecifier",
              local
            }, localStart)
          ];
        } else if (parser.getToken() === 18) {
          scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
          specifiers = [
            parser.finishNode({
              type: "ImportDefaultSpecifier",
              local: phaseOrLocal
            }, tokenStart)
          ];
        } else {
          parser.report(109);
        }
      } else {
        const local = parseRestrictedIdentifier(parser, context, scope);
        specifiers = [
          parser.finishNode({
            type: "ImportDefaultSpecifier",
            local
          }, tokenStart)
        ];
      }
      if (phase === null && !sourceParsed && consumeOpt(parser, context, 18)) {
        switch (parser.getToken()) {
          case 8391476:
            specifiers.push(parseImportNamespaceSpecifier(parser, context, scope));
            break;
          case 2162700:
            parseImportSpecifierOrNamedImports(parser, context, scope, specifiers);
            break;
          default:
            parser.report(107);
        }
      }
    } else {
      switch (parser.getToken()) {
        case 8391476:
          specifiers = [parseImportNamespaceSpecifier(parser, context, scope)];
          break;
        case 2162700:
          parseImportSpecifierOrNamedImports(parser, context, scope, specifiers);
          break;
        case 67174411:
          return parseImportCallDeclaration(parser, context, void 0, start);
        case 67108877:
          return parseImportMetaDeclaration(parser, context, start);
        default:
          parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
    }
    if (!sourceParsed)
      source = parseModuleSpecifier(parser, context);
  }
  const attributes = parseImportAttributes(parser, context);
  const node = {
    type: "ImportDeclaration",
    specifiers,
    source,
    attributes,
    ...parser.features & 2 || parser.features & 4 ? { phase } : null
  };
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode(node, start);
}
function parseImportNamespaceSpecifier(parser, context, scope) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  consume(parser, context, 77932);
  if ((parser.getToken() & 134217728) === 134217728) {
    throw new ParseError(tokenStart, parser.currentLocation, 30, KeywordDescTable[parser.getToken() & 255]);
  }
  return parser.finishNode({
    type: "ImportNamespaceSpecifier",
    local: parseRestrictedIdentifier(parser, context, scope)
  }, tokenStart);
}
function parseModuleSpecifier(parser, context) {
  consume(parser, context, 209011);
  if (parser.getToken() !== 134283267)
    parser.report(105, "Import");
  return parseLiteral(parser, context);
}
function parseImportSpecifierOrNamedImports(parser, context, scope, specifiers) {
  nextToken(parser, context);
  while (parser.getToken() & 143360 || parser.getToken() === 134283267) {
    let { tokenValue, tokenStart, currentLocation } = parser;
    const start = tokenStart;
    const token = parser.getToken();
    const imported = parseModuleExportName(parser, context);
    let local;
    if (consumeOpt(parser, context, 77932)) {
      if ((parser.getToken() & 134217728) === 134217728 || parser.getToken() === 18) {
        parser.report(106);
      } else {
        validateBindingIdentifier(parser, context, 16, parser.getToken(), 0);
      }
      tokenValue = parser.tokenValue;
      tokenStart = parser.tokenStart;
      currentLocation = parser.currentLocation;
      local = parseIdentifier(parser, context);
    } else if (imported.type === "Identifier") {
      validateBindingIdentifier(parser, context, 16, token, 0);
      local = parser.cloneIdentifier(imported);
    } else {
      parser.report(25, KeywordDescTable[77932 & 255]);
    }
    scope?.addBlockName(context, tokenValue, 8, tokenStart, currentLocation);
    specifiers.push(parser.finishNode({
      type: "ImportSpecifier",
      local,
      imported
    }, start));
    if (parser.getToken() !== 1074790415)
      consume(parser, context, 18);
  }
  consume(parser, context, 1074790415);
  return specifiers;
}
function parseImportMetaDeclaration(parser, context, start) {
  let expr = parseImportMetaExpression(parser, context, parser.finishNode({
    type: "Identifier",
    name: "import"
  }, start), start);
  expr = parseMemberOrUpdateExpression(parser, context, void 0, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, void 0, 0, 0, start, expr);
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, void 0, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseImportCallDeclaration(parser, context, privateScope, start) {
  let expr = parseImportExpression(parser, context, privateScope, 0, start);
  parser.assignable = 2;
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, start, expr);
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseExportDeclaration(parser, context, scope) {
  const start = parser.leadingDecorators.decorators.length ? parser.leadingDecorators.start : parser.tokenStart;
  nextToken(parser, context | 32);
  const isDefaultExport = consumeOpt(parser, context | 32, 20561);
  if (parser.leadingDecorators.decorators.length && parser.getToken() !== 86094) {
    parser.report(172);
  }
  const specifiers = [];
  let declaration = null;
  let source = null;
  let attributes = [];
  if (isDefaultExport) {
    switch (parser.getToken()) {
      case 86104: {
        declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 1, 0, parser.tokenStart, 4);
        break;
      }
      case 133:
        if (!(parser.features & 1)) {
          parser.report(30, "@");
        }
      case 86094:
        declaration = parseClassDeclaration(parser, context, scope, void 0, 1);
        break;
      case 209005: {
        const { tokenStart } = parser;
        declaration = parseIdentifier(parser, context);
        const { flags } = parser;
        if ((flags & 1) === 0 && parser.getToken() === 86104) {
          declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 1, 1, tokenStart, 4);
          break;
        }
        if (parser.getToken() === 10) {
          declaration = parseArrowFromIdentifier(parser, context & -9, void 0, "async", declaration, 0, 1, 0, tokenStart);
        } else if ((flags & 1) === 0 && parser.getToken() === 67174411) {
          declaration = parseAsyncArrowOrCallExpression(parser, context, void 0, declaration, 1, 1, flags, tokenStart);
          declaration = parseMemberOrUpdateExpression(parser, context, void 0, declaration, 0, 0, tokenStart);
          declaration = parseAssignmentExpression(parser, context, void 0, 0, 0, tokenStart, declaration);
        } else if ((flags & 1) === 0 && parser.getToken() & 143360) {
          if (scope)
            scope = createArrowHeadParsingScope(parser, context, parser.tokenValue, parser.tokenStart, parser.currentLocation);
          declaration = parseIdentifier(parser, context);
          declaration = parseArrowFunctionExpression(parser, context, scope, void 0, [declaration], 1, tokenStart);
        } else {
          declaration = parseMemberOrUpdateExpression(parser, context, void 0, declaration, 0, 0, tokenStart);
          declaration = parseAssignmentExpression(parser, context, void 0, 0, 0, tokenStart, declaration);
        }
        matchOrInsertSemicolon(parser, context | 32);
        break;
      }
      default:
        declaration = parseExpression(parser, context, void 0, 1, 0, parser.tokenStart);
        matchOrInsertSemicolon(parser, context | 32);
    }
    if (scope)
      parser.declareUnboundVariable("default");
    return parser.finishNode({
      type: "ExportDefaultDeclaration",
      declaration
    }, start);
  }
  switch (parser.getToken()) {
    case 8391476: {
      nextToken(parser, context);
      let exported = null;
      const isNamedDeclaration = consumeOpt(parser, context, 77932);
      if (isNamedDeclaration) {
        if (scope)
          parser.declareUnboundVariable(parser.tokenValue);
        exported = parseModuleExportName(parser, context);
      }
      consume(parser, context, 209011);
      if (parser.getToken() !== 134283267)
        parser.report(105, "Export");
      source = parseLiteral(parser, context);
      const attributes2 = parseImportAttributes(parser, context);
      const node2 = {
        type: "ExportAllDeclaration",
        source,
        exported,
        attributes: attributes2
      };
      matchOrInsertSemicolon(parser, context | 32);
      return parser.finishNode(node2, start);
    }
    case 2162700: {
      nextToken(parser, context);
      const tmpExportedNames = [];
      const tmpExportedBindings = [];
      let hasLiteralLocal = 0;
      while (parser.getToken() & 143360 || parser.getToken() === 134283267) {
        const { tokenStart, tokenValue } = parser;
        const local = parseModuleExportName(parser, context);
        if (local.type === "Literal") {
          hasLiteralLocal = 1;
        }
        let exported;
        if (parser.getToken() === 77932) {
          nextToken(parser, context);
          if ((parser.getToken() & 143360) === 0 && parser.getToken() !== 134283267) {
            parser.report(106);
          }
          if (scope) {
            tmpExportedNames.push(parser.tokenValue);
            tmpExportedBindings.push(tokenValue);
          }
          exported = parseModuleExportName(parser, context);
        } else {
          if (scope) {
            tmpExportedNames.push(parser.tokenValue);
            tmpExportedBindings.push(parser.tokenValue);
          }
          exported = local.type === "Literal" ? parser.cloneStringLiteral(local) : parser.cloneIdentifier(local);
        }
        specifiers.push(parser.finishNode({
          type: "ExportSpecifier",
          local,
          exported
        }, tokenStart));
        if (parser.getToken() !== 1074790415)
          consume(parser, context, 18);
      }
      consume(parser, context, 1074790415);
      if (consumeOpt(parser, context, 209011)) {
        if (parser.getToken() !== 134283267)
          parser.report(105, "Export");
        source = parseLiteral(parser, context);
        attributes = parseImportAttributes(parser, context);
        if (scope) {
          tmpExportedNames.forEach((n) => parser.declareUnboundVariable(n));
        }
      } else {
        if (hasLiteralLocal) {
          parser.report(174);
        }
        if (scope) {
          tmpExportedNames.forEach((n) => parser.declareUnboundVariable(n));
          tmpExportedBindings.forEach((b) => parser.addBindingToExports(b));
        }
      }
      matchOrInsertSemicolon(parser, context | 32);
      break;
    }
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      declaration = parseClassDeclaration(parser, context, scope, void 0, 2);
      break;
    case 86104:
      declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 2, 0, parser.tokenStart, 4);
      break;
    case 241737:
      declaration = parseLexicalDeclaration(parser, context, scope, void 0, 8, 64);
      break;
    case 86090:
      declaration = parseLexicalDeclaration(parser, context, scope, void 0, 16, 64);
      break;
    case 86088:
      declaration = parseVariableStatement(parser, context, scope, void 0, 64);
      break;
    case 209005: {
      const { tokenStart } = parser;
      nextToken(parser, context);
      if ((parser.flags & 1) === 0 && parser.getToken() === 86104) {
        declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 2, 1, tokenStart, 4);
        break;
      }
    }
    default:
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  const node = {
    type: "ExportNamedDeclaration",
    declaration,
    specifiers,
    source,
    attributes
  };
  return parser.finishNode(node, start);
}
function parseExpression(parser, context, privateScope, canAssign, inGroup, start, origin2 = 0) {
  let expr = parsePrimaryExpression(parser, context, privateScope, 2, 0, canAssign, inGroup, 1, start, origin2, context & 131072 ? 0 : 1);
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, 0, start);
  return parseAssignmentExpression(parser, context, privateScope, inGroup, 0, start, expr);
}
function parseSequenceExpression(parser, context, privateScope, inGroup, start, expr) {
  const expressions = [expr];
  while (consumeOpt(parser, context | 32, 18)) {
    expressions.push(parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart));
  }
  return parser.finishNode({
    type: "SequenceExpression",
    expressions
  }, start);
}
function parseExpressions(parser, context, privateScope, inGroup, canAssign, start) {
  const expr = parseExpression(parser, context, privateScope, canAssign, inGroup, start);
  return parser.getToken() === 18 ? parseSequenceExpression(parser, context, privateScope, inGroup, start, expr) : expr;
}
function parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, start, left) {
  const token = parser.getToken();
  if ((token & 4194304) === 4194304) {
    if (parser.assignable & 2)
      parser.report(26);
    if ((token & 524288) === 524288 && parser.assignable & 4)
      parser.report(26);
    if (!isPattern && token === 1077936155 && left.type === "ArrayExpression" || left.type === "ObjectExpression") {
      reinterpretToPattern(parser, left);
    }
    nextToken(parser, context | 32);
    const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
    parser.assignable = 2;
    return parser.finishNode(isPattern ? {
      type: "AssignmentPattern",
      left,
      right
    } : {
      type: "AssignmentExpression",
      left,
      operator: KeywordDescTable[token & 255],
      right
    }, start);
  }
  if ((token & 8388608) === 8388608) {
    left = parseBinaryExpression(parser, context, privateScope, inGroup, start, 4, token, left);
  }
  if (consumeOpt(parser, context | 32, 22)) {
    left = parseConditionalExpression(parser, context, privateScope, left, start);
  }
  return left;
}
function parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, start, left) {
  const token = parser.getToken();
  nextToken(parser, context | 32);
  const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
  left = parser.finishNode(isPattern ? {
    type: "AssignmentPattern",
    left,
    right
  } : {
    type: "AssignmentExpression",
    left,
    operator: KeywordDescTable[token & 255],
    right
  }, start);
  parser.assignable = 2;
  return left;
}
function parseConditionalExpression(parser, context, privateScope, test, start) {
  const consequent = parseExpression(parser, (context | 131072) ^ 131072, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context | 32, 21);
  parser.assignable = 1;
  const alternate = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ConditionalExpression",
    test,
    consequent,
    alternate
  }, start);
}
function parseBinaryExpression(parser, context, privateScope, inGroup, start, minPrecedence, operator, left) {
  if ((parser.flags & 16384) === 16384) {
    parser.flags = (parser.flags | 16384) ^ 16384;
    return left;
  }
  const bit = -((context & 131072) > 0) & 8673330;
  let t;
  let precedence;
  parser.assignable = 2;
  while (parser.getToken() & 8388608) {
    t = parser.getToken();
    precedence = t & 3840;
    if (t & 524288 && operator & 268435456 || operator & 524288 && t & 268435456) {
      parser.report(167);
    }
    if (precedence + ((t === 8391735) << 8) - ((bit === t) << 12) <= minPrecedence)
      break;
    nextToken(parser, context | 32);
    left = parser.finishNode({
      type: t & 524288 || t & 268435456 ? "LogicalExpression" : "BinaryExpression",
      left,
      right: parseBinaryExpression(parser, context, privateScope, inGroup, parser.tokenStart, precedence, t, parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 1, (context & 131072) === 0 && (8673330 & 3840) > precedence ? 1 : 0)),
      operator: KeywordDescTable[t & 255]
    }, start);
  }
  if (parser.getToken() === 1077936155)
    parser.report(26);
  return left;
}
function parseUnaryExpression(parser, context, privateScope, isLHS, inGroup) {
  if (!isLHS)
    parser.report(0);
  const { tokenStart } = parser;
  const unaryOperator = parser.getToken();
  nextToken(parser, context | 32);
  const arg = parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 1);
  if (parser.getToken() === 8391735)
    parser.report(33);
  if (context & 1 && unaryOperator === 16863276) {
    if (arg.type === "Identifier") {
      parser.report(123);
    } else if (isPropertyWithPrivateFieldKey(arg)) {
      parser.report(129);
    }
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "UnaryExpression",
    operator: KeywordDescTable[unaryOperator & 255],
    argument: arg,
    prefix: true
  }, tokenStart);
}
function parseAsyncExpression(parser, context, privateScope, inGroup, isLHS, canAssign, inNew, start) {
  const token = parser.getToken();
  const expr = parseIdentifier(parser, context);
  const { flags } = parser;
  if ((flags & 1) === 0) {
    if (parser.getToken() === 86104) {
      return parseFunctionExpression(parser, context, privateScope, 1, inGroup, start);
    }
    if (isValidIdentifier(context, parser.getToken())) {
      if (!isLHS)
        parser.report(0);
      if ((parser.getToken() & 36864) === 36864) {
        parser.flags |= 256;
      }
      return parseAsyncArrowAfterIdent(parser, context, privateScope, canAssign, start);
    }
  }
  if (!inNew && parser.getToken() === 67174411) {
    return parseAsyncArrowOrCallExpression(parser, context, privateScope, expr, canAssign, 1, flags, start);
  }
  if (parser.getToken() === 10) {
    classifyIdentifier(parser, context, token);
    if (inNew)
      parser.report(51);
    if ((token & 36864) === 36864) {
      parser.flags |= 256;
    }
    return parseArrowFromIdentifier(parser, context, privateScope, parser.tokenValue, expr, inNew, canAssign, 0, start);
  }
  parser.assignable = 1;
  return expr;
}
function parseYieldExpressionOrIdentifier(parser, context, privateScope, inGroup, canAssign, start) {
  if (inGroup) {
    if ((parser.destructible & 256) === 0) {
      parser.firstYieldLocation ??= { start, end: parser.currentLocation };
    }
    parser.destructible |= 256;
  }
  if (context & 1024) {
    nextToken(parser, context | 32);
    if (context & 8192)
      throw new ParseError(start, parser.startPosition, 32);
    if (!canAssign)
      parser.report(26);
    if (parser.getToken() === 22)
      parser.report(126);
    let argument2 = null;
    let delegate = false;
    if ((parser.flags & 1) === 0) {
      delegate = consumeOpt(parser, context | 32, 8391476);
      if (parser.getToken() & (12288 | 65536) || delegate) {
        argument2 = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      }
    } else if (parser.getToken() === 8391476) {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
    if (parser.getToken() & (67108864 | 8388608)) {
      if (argument2 === null && (parser.flags & 1) === 0) {
        parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
      parser.flags |= 16384;
    }
    parser.assignable = 2;
    return parser.finishNode({
      type: "YieldExpression",
      argument: argument2,
      delegate
    }, start);
  }
  if (context & 1)
    parser.report(97, "yield");
  return parseIdentifierOrArrow(parser, context, privateScope, 0, canAssign);
}
function parseAwaitExpressionOrIdentifier(parser, context, privateScope, inNew, inGroup, canAssign, start) {
  if (inGroup) {
    if ((parser.destructible & 128) === 0) {
      parser.firstAwaitLocation ??= { start, end: parser.currentLocation };
    }
    parser.destructible |= 128;
  }
  if (context & 524288)
    parser.report(179);
  const isEscaped = (parser.getToken() & -2147483648) !== 0;
  const allowRegExp = !isEscaped && context & (2048 | 2) ? 1 : 0;
  const possibleIdentifierOrArrowFunc = parseIdentifierOrArrow(parser, context, privateScope, allowRegExp, canAssign);
  const isIdentifier = isEscaped || possibleIdentifierOrArrowFunc.type === "ArrowFunctionExpression" || (parser.getToken() & 65536) === 0 && (parser.getToken() & 36864) !== 36864;
  if (isIdentifier) {
    if (context & 2048)
      throw new ParseError(start, parser.startPosition, 178);
    if (context & 2)
      throw new ParseError(start, parser.startPosition, 112);
    if (context & 8192 && context & 2048)
      throw new ParseError(start, parser.startPosition, 112);
    return possibleIdentifierOrArrowFunc;
  }
  if (context & 8192 && (context & (2048 | 2) || parser.getToken() & 143360)) {
    throw new ParseError(start, parser.startPosition, 31);
  }
  if (context & 2048 || context & 2 && context & 8) {
    if (inNew)
      throw new ParseError(start, parser.startPosition, 0);
    const argument2 = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
    if (parser.getToken() === 8391735)
      parser.report(33);
    parser.assignable = 2;
    return parser.finishNode({
      type: "AwaitExpression",
      argument: argument2
    }, start);
  }
  if (context & 2)
    throw new ParseError(start, parser.startPosition, 98);
  return possibleIdentifierOrArrowFunc;
}
function parseFunctionBody(parser, context, scope, privateScope, funcNameToken, functionScope2, origin2 = 0) {
  const { tokenStart } = parser;
  parser.flags &= -4161;
  consume(parser, context | 32, 2162700);
  const body = [];
  if (parser.getToken() !== 1074790415) {
    while (parser.getToken() === 134283267) {
      const { index, tokenStart: tokenStart2, tokenIndex, tokenValue } = parser;
      const token = parser.getToken();
      const expr = parseLiteral(parser, context);
      if (isValidStrictMode(parser, index, tokenIndex, tokenValue)) {
        context |= 1;
        if (parser.flags & 128) {
          throw new ParseError(tokenStart2, parser.currentLocation, 66);
        }
        if (parser.flags & 64) {
          throw new ParseError(tokenStart2, parser.currentLocation, 9);
        }
        if (parser.flags & 4096) {
          throw new ParseError(tokenStart2, parser.currentLocation, 15);
        }
        functionScope2?.reportScopeError();
      }
      body.push(parseDirective(parser, context, expr, token, tokenStart2));
    }
    if (context & 1) {
      if (funcNameToken) {
        if ((funcNameToken & 537079808) === 537079808) {
          parser.report(121);
        }
        if ((funcNameToken & 36864) === 36864) {
          parser.report(40);
        }
      }
      if (parser.flags & 512)
        parser.report(121);
      if (parser.flags & 256) {
        if (parser.strictReservedRange) {
          throw new ParseError(parser.strictReservedRange[0], parser.strictReservedRange[1], 120);
        }
        parser.report(120);
      }
    }
  }
  parser.flags = (parser.flags | 512 | 256 | 64 | 4096) ^ (512 | 256 | 64 | 4096);
  parser.destructible = (parser.destructible | 256) ^ 256;
  while (parser.getToken() !== 1074790415) {
    body.push(parseStatementListItem(parser, context, scope, privateScope, {}, 4));
  }
  consume(parser, origin2 & (16 | 8) ? context | 32 : context, 1074790415);
  parser.flags &= -4289;
  if (parser.getToken() === 1077936155)
    parser.report(26);
  return parser.finishNode({
    type: "BlockStatement",
    body
  }, tokenStart);
}
function parseSuperExpression(parser, context) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  switch (parser.getToken()) {
    case 67108991:
      parser.report(169);
    case 67174411: {
      if ((context & 512) === 0)
        parser.report(28);
      parser.assignable = 2;
      break;
    }
    case 69271571:
    case 67108877: {
      if ((context & 256) === 0)
        parser.report(29);
      parser.assignable = 1;
      break;
    }
    default:
      parser.report(30, "super");
  }
  return parser.finishNode({ type: "Super" }, tokenStart);
}
function parseLeftHandSideExpression(parser, context, privateScope, canAssign, inGroup, isLHS, allowPrivateId = 0) {
  const start = parser.tokenStart;
  const expression = parsePrimaryExpression(parser, context, privateScope, 2, 0, canAssign, inGroup, isLHS, start, 0, allowPrivateId);
  return parseMemberOrUpdateExpression(parser, context, privateScope, expression, inGroup, 0, start);
}
function parseUpdateExpression(parser, context, expr, start) {
  if (parser.assignable & 2 || expr.type === "ArrayExpression" || expr.type === "ObjectExpression") {
    parser.report(55);
  }
  const token = parser.getToken();
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode({
    type: "UpdateExpression",
    argument: expr,
    operator: KeywordDescTable[token & 255],
    prefix: false
  }, start);
}
function parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, inChain, start) {
  if ((parser.getToken() & 33619968) === 33619968 && (parser.flags & 1) === 0) {
    expr = parseUpdateExpression(parser, context, expr, start);
  } else if ((parser.getToken() & 67108864) === 67108864) {
    if ((parser.flags & 16384) === 16384) {
      parser.flags = (parser.flags | 16384) ^ 16384;
      return expr;
    }
    context = (context | 131072) ^ 131072;
    switch (parser.getToken()) {
      case 67108877: {
        nextToken(parser, (context | 262144 | 8) ^ 8);
        if (context & 16 && parser.getToken() === 131 && parser.tokenValue === "super") {
          parser.report(175);
        }
        parser.assignable = (parser.flags & 2048) === 2048 ? 2 : 1;
        const property = parsePropertyOrPrivatePropertyName(parser, context | 64, privateScope, 1);
        expr = parser.finishNode({
          type: "MemberExpression",
          object: expr,
          computed: false,
          property,
          optional: false
        }, start);
        break;
      }
      case 69271571: {
        if ((parser.flags & 8192) === 8192) {
          parser.flags = (parser.flags | 8192) ^ 8192;
          return expr;
        }
        let restoreHasOptionalChaining = false;
        if ((parser.flags & 2048) === 2048) {
          restoreHasOptionalChaining = true;
          parser.flags = (parser.flags | 2048) ^ 2048;
        }
        nextToken(parser, context | 32);
        const { tokenStart } = parser;
        const property = parseExpressions(parser, context, privateScope, inGroup, 1, tokenStart);
        consume(parser, context, 20);
        parser.assignable = restoreHasOptionalChaining ? 2 : 1;
        expr = parser.finishNode({
          type: "MemberExpression",
          object: expr,
          computed: true,
          property,
          optional: false
        }, start);
        if (restoreHasOptionalChaining) {
          parser.flags |= 2048;
        }
        break;
      }
      case 67174411: {
        if ((parser.flags & 1024) === 1024) {
          parser.flags = (parser.flags | 1024) ^ 1024;
          return expr;
        }
        let restoreHasOptionalChaining = false;
        if ((parser.flags & 2048) === 2048) {
          restoreHasOptionalChaining = true;
          parser.flags = (parser.flags | 2048) ^ 2048;
        }
        const args = parseArguments(parser, context, privateScope, inGroup);
        if (!restoreHasOptionalChaining && !(context & 1) && parser.options.webcompat) {
          parser.assignable = 4;
        } else {
          parser.assignable = 2;
        }
        expr = parser.finishNode({
          type: "CallExpression",
          callee: expr,
          arguments: args,
          optional: false
        }, start);
        if (restoreHasOptionalChaining) {
          parser.flags |= 2048;
        }
        break;
      }
      case 67108991: {
        nextToken(parser, (context | 262144 | 8) ^ 8);
        parser.flags |= 2048;
        parser.assignable = 2;
        expr = parseOptionalChain(parser, context, privateScope, expr, start);
        break;
      }
      default:
        if ((parser.flags & 2048) === 2048) {
          parser.report(168);
        }
        parser.assignable = 2;
        expr = parser.finishNode({
          type: "TaggedTemplateExpression",
          tag: expr,
          quasi: parser.getToken() === 67174408 ? parseTemplate(parser, context | 64, privateScope) : parseTemplateLiteral(parser, context)
        }, start);
    }
    expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 1, start);
  }
  if (inChain === 0 && (parser.flags & 2048) === 2048) {
    parser.flags = (parser.flags | 2048) ^ 2048;
    expr = parser.finishNode({
      type: "ChainExpression",
      expression: expr
    }, start);
  }
  return expr;
}
function parseOptionalChain(parser, context, privateScope, expr, start) {
  let restoreHasOptionalChaining = false;
  let node;
  if (parser.getToken() === 69271571 || parser.getToken() === 67174411) {
    if ((parser.flags & 2048) === 2048) {
      restoreHasOptionalChaining = true;
      parser.flags = (parser.flags | 2048) ^ 2048;
    }
  }
  if (parser.getToken() === 69271571) {
    nextToken(parser, context | 32);
    const { tokenStart } = parser;
    const property = parseExpressions(parser, context, privateScope, 0, 1, tokenStart);
    consume(parser, context, 20);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "MemberExpression",
      object: expr,
      computed: true,
      optional: true,
      property
    }, start);
  } else if (parser.getToken() === 67174411) {
    const args = parseArguments(parser, context, privateScope, 0);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "CallExpression",
      callee: expr,
      arguments: args,
      optional: true
    }, start);
  } else {
    const property = parsePropertyOrPrivatePropertyName(parser, context, privateScope, 1);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "MemberExpression",
      object: expr,
      computed: false,
      optional: true,
      property
    }, start);
  }
  if (restoreHasOptionalChaining) {
    parser.flags |= 2048;
  }
  return node;
}
function parsePropertyOrPrivatePropertyName(parser, context, privateScope, allowPrivateId = 0) {
  if ((parser.getToken() & 143360) === 0 && parser.getToken() !== -2147483527 && parser.getToken() !== -2147483526 && (parser.getToken() !== 131 || !allowPrivateId)) {
    parser.report(162);
  }
  return parser.getToken() === 131 ? parsePrivateIdentifier(parser, context, privateScope, 0) : parseIdentifier(parser, context);
}
function parseUpdateExpressionPrefixed(parser, context, privateScope, inNew, isLHS, start) {
  if (inNew)
    parser.report(56);
  if (!isLHS)
    parser.report(0);
  const token = parser.getToken();
  nextToken(parser, context | 32);
  const arg = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
  if (parser.assignable & 2) {
    parser.report(55);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "UpdateExpression",
    argument: arg,
    operator: KeywordDescTable[token & 255],
    prefix: true
  }, start);
}
function parsePrimaryExpression(parser, context, privateScope, kind, inNew, canAssign, inGroup, isLHS, start, origin2 = 0, allowPrivateId = 0) {
  if ((parser.getToken() & 143360) === 143360) {
    switch (parser.getToken()) {
      case 209006:
      case 209006 | -2147483648:
        return parseAwaitExpressionOrIdentifier(parser, context, privateScope, inNew, inGroup, canAssign, start);
      case 241771:
        return parseYieldExpressionOrIdentifier(parser, context, privateScope, inGroup, canAssign, start);
      case 209005:
        return parseAsyncExpression(parser, context, privateScope, inGroup, isLHS, canAssign, inNew, start);
    }
    const { tokenValue } = parser;
    const token = parser.getToken();
    const expr = parseIdentifier(parser, context | 64);
    if (parser.getToken() === 10) {
      if (!isLHS)
        parser.report(0);
      classifyIdentifier(parser, context, token);
      if ((token & 36864) === 36864) {
        parser.flags |= 256;
      }
      return parseArrowFromIdentifier(parser, context, privateScope, tokenValue, expr, inNew, canAssign, 0, start, origin2);
    }
    if (context & 16 && !(context & 32768) && !(context & 8192) && parser.tokenValue === "arguments" && !(origin2 & 1 && parser.getToken() === 21))
      throw new ParseError(start, parser.startPosition, 132);
    if ((token & 255) === (241737 & 255)) {
      if (context & 1)
        parser.report(115);
      if (kind & (8 | 16))
        parser.report(100);
    }
    parser.assignable = context & 1 && (token & 537079808) === 537079808 ? 2 : 1;
    return expr;
  }
  if ((parser.getToken() & 134217728) === 134217728) {
    return parseLiteral(parser, context);
  }
  switch (parser.getToken()) {
    case 33619993:
    case 33619994:
      return parseUpdateExpressionPrefixed(parser, context, privateScope, inNew, isLHS, start);
    case 16863276:
    case 16842798:
    case 16842799:
    case 25233968:
    case 25233969:
    case 16863275:
    case 16863277:
      return parseUnaryExpression(parser, context, privateScope, isLHS, inGroup);
    case 86104:
      return parseFunctionExpression(parser, context, privateScope, 0, inGroup, start);
    case 2162700:
      return parseObjectLiteral(parser, context, privateScope, canAssign ? 0 : 1, inGroup);
    case 69271571:
      return parseArrayLiteral(parser, context, privateScope, canAssign ? 0 : 1, inGroup);
    case 67174411:
      return parseParenthesizedExpression(parser, context, privateScope, canAssign, 1, start, origin2);
    case 86021:
    case 86022:
    case 86023:
      return parseNullOrTrueOrFalseLiteral(parser, context);
    case 86111:
      return parseThisExpression(parser, context);
    case 65540:
      return parseRegExpLiteral(parser, context);
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      return parseClassExpression(parser, context, privateScope, inGroup, start);
    case 86109:
      return parseSuperExpression(parser, context);
    case 67174409:
      return parseTemplateLiteral(parser, context);
    case 67174408:
      return parseTemplate(parser, context, privateScope);
    case 86107:
      return parseNewExpression(parser, context, privateScope, inGroup);
    case 134283389:
      return parseBigIntLiteral(parser, context);
    case 131: {
      if (!allowPrivateId)
        parser.report(30, "PrivateField");
      const { tokenStart } = parser;
      const expression = parsePrivateIdentifier(parser, context, privateScope, 0);
      if (parser.getToken() !== 8673330) {
        throw new ParseError(tokenStart, parser.startPosition, 151);
      }
      return expression;
    }
    case 86106:
      return parseImportCallOrMetaExpression(parser, context, privateScope, inNew, inGroup, start);
    case 8456256:
      if (parser.options.jsx)
        return parseJSXRootElementOrFragment(parser, context, privateScope, 0, parser.tokenStart);
    default:
      if (isValidIdentifier(context, parser.getToken())) {
        return parseIdentifierOrArrow(parser, context, privateScope, 0, canAssign);
      }
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseImportCallOrMetaExpression(parser, context, privateScope, inNew, inGroup, start) {
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() === 67108877) {
    return parseImportMetaExpression(parser, context, expr, start, privateScope, inGroup, inNew);
  }
  if (inNew)
    parser.report(144);
  expr = parseImportExpression(parser, context, privateScope, inGroup, start);
  parser.assignable = 2;
  return parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, 0, start);
}
function parseImportMetaExpression(parser, context, meta, start, privateScope, inGroup = 0, inNew = 0) {
  const propertyStart = parser.tokenStart;
  const propertyEnd = parser.currentLocation;
  nextToken(parser, context);
  const token = parser.getToken();
  const isPhaseDefer = parser.features & 2 && (token & -2147483648) === 0 && parser.tokenValue === "defer";
  const isPhaseSource = parser.features & 4 && (token & -2147483648) === 0 && parser.tokenValue === "source";
  if (isPhaseDefer || isPhaseSource) {
    if (inNew)
      parser.report(144);
    nextToken(parser, context);
    const expression = parseImportExpression(parser, context, privateScope, inGroup, start, parser.tokenValue);
    parser.assignable = 2;
    return expression;
  }
  if ((context & 2) === 0) {
    throw new ParseError(propertyStart, propertyEnd, 171);
  }
  if (token !== 209031 && parser.tokenValue !== "meta") {
    parser.report(176);
  } else if (token & -2147483648) {
    parser.report(177);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "MetaProperty",
    meta,
    property: parseIdentifier(parser, context)
  }, start);
}
function parseImportExpression(parser, context, privateScope, inGroup, start, phase = null) {
  consume(parser, context | 32, 67174411);
  if (parser.getToken() === 14)
    parser.report(145);
  const source = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
  let options = null;
  if (parser.getToken() === 18) {
    consume(parser, context, 18);
    if (parser.getToken() !== 16) {
      const expContext = (context | 131072) ^ 131072;
      options = parseExpression(parser, expContext, privateScope, 1, inGroup, parser.tokenStart);
    }
    consumeOpt(parser, context, 18);
  }
  const node = {
    type: "ImportExpression",
    source,
    options,
    ...parser.features & 2 || parser.features & 4 ? { phase } : null
  };
  consume(parser, context, 16);
  return parser.finishNode(node, start);
}
function parseImportAttributes(parser, context) {
  if (!consumeOpt(parser, context, 20579))
    return [];
  consume(parser, context, 2162700);
  const attributes = [];
  const keysContent = /* @__PURE__ */ new Set();
  while (parser.getToken() !== 1074790415) {
    const start = parser.tokenStart;
    const key = parseIdentifierOrStringLiteral(parser, context);
    consume(parser, context, 21);
    const value = parseStringLiteral(parser, context);
    const keyContent = key.type === "Literal" ? key.value : key.name;
    if (keysContent.has(keyContent)) {
      parser.report(147, keyContent);
    }
    keysContent.add(keyContent);
    attributes.push(parser.finishNode({
      type: "ImportAttribute",
      key,
      value
    }, start));
    if (parser.getToken() !== 1074790415) {
      consume(parser, context, 18);
    }
  }
  consume(parser, context, 1074790415);
  return attributes;
}
function parseStringLiteral(parser, context) {
  if (parser.getToken() === 134283267) {
    return parseLiteral(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseIdentifierOrStringLiteral(parser, context) {
  if (parser.getToken() === 134283267) {
    return parseLiteral(parser, context);
  } else if (parser.getToken() & 143360) {
    return parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseModuleExportName(parser, context) {
  if (parser.getToken() === 134283267) {
    const value = parser.tokenValue;
    if (!value.isWellFormed()) {
      parser.report(173);
    }
    return parseLiteral(parser, context);
  } else if (parser.getToken() & 143360) {
    return parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseBigIntLiteral(parser, context) {
  const { tokenRaw, tokenValue, tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  const node = {
    type: "Literal",
    value: tokenValue,
    bigint: String(tokenValue)
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  return parser.finishNode(node, tokenStart);
}
function parseTemplateLiteral(parser, context) {
  parser.assignable = 2;
  const { tokenValue, tokenRaw, tokenStart } = parser;
  consume(parser, context, 67174409);
  const quasis = [parseTemplateElement(parser, tokenValue, tokenRaw, tokenStart, true)];
  return parser.finishNode({
    type: "TemplateLiteral",
    expressions: [],
    quasis
  }, tokenStart);
}
function parseTemplate(parser, context, privateScope) {
  context = (context | 131072) ^ 131072;
  const { tokenValue, tokenRaw, tokenStart } = parser;
  consume(parser, context & -65 | 32, 67174408);
  const quasis = [parseTemplateElement(parser, tokenValue, tokenRaw, tokenStart, false)];
  const expressions = [
    parseExpressions(parser, context & -65, privateScope, 0, 1, parser.tokenStart)
  ];
  if (parser.getToken() !== 1074790415)
    parser.report(83);
  while (parser.setToken(scanTemplateTail(parser, context), true) !== 67174409) {
    const { tokenValue: tokenValue2, tokenRaw: tokenRaw2, tokenStart: tokenStart2 } = parser;
    consume(parser, context & -65 | 32, 67174408);
    quasis.push(parseTemplateElement(parser, tokenValue2, tokenRaw2, tokenStart2, false));
    expressions.push(parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart));
    if (parser.getToken() !== 1074790415)
      parser.report(83);
  }
  {
    const { tokenValue: tokenValue2, tokenRaw: tokenRaw2, tokenStart: tokenStart2 } = parser;
    consume(parser, context, 67174409);
    quasis.push(parseTemplateElement(parser, tokenValue2, tokenRaw2, tokenStart2, true));
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "TemplateLiteral",
    expressions,
    quasis
  }, tokenStart);
}
function parseTemplateElement(parser, cooked, raw, start, tail) {
  const node = parser.finishNode({
    type: "TemplateElement",
    value: {
      cooked,
      raw
    },
    tail
  }, start);
  const tailSize = tail ? 1 : 2;
  const { ranges } = parser.options;
  if (ranges) {
    if (ranges.start)
      node.start += 1;
    if (ranges.end)
      node.end -= tailSize;
    if (ranges.range) {
      node.range[0] += 1;
      node.range[1] -= tailSize;
    }
  }
  if (parser.options.loc) {
    node.loc.start.column += 1;
    node.loc.end.column -= tailSize;
  }
  return node;
}
function parseSpreadElement(parser, context, privateScope) {
  const start = parser.tokenStart;
  context = (context | 131072) ^ 131072;
  consume(parser, context | 32, 14);
  const argument2 = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  parser.assignable = 1;
  return parser.finishNode({
    type: "SpreadElement",
    argument: argument2
  }, start);
}
function parseArguments(parser, context, privateScope, inGroup) {
  nextToken(parser, context | 32);
  const args = [];
  if (parser.getToken() === 16) {
    nextToken(parser, context | 64);
    return args;
  }
  while (parser.getToken() !== 16) {
    if (parser.getToken() === 14) {
      args.push(parseSpreadElement(parser, context, privateScope));
    } else {
      args.push(parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart));
    }
    if (parser.getToken() !== 18)
      break;
    nextToken(parser, context | 32);
    if (parser.getToken() === 16)
      break;
  }
  consume(parser, context | 64, 16);
  return args;
}
function parseIdentifier(parser, context, allowRegExp = 0) {
  const { tokenValue, tokenStart } = parser;
  nextToken(parser, context | (allowRegExp ? 32 : 0));
  return parser.finishNode({
    type: "Identifier",
    name: tokenValue
  }, tokenStart);
}
function parseLiteral(parser, context) {
  const { tokenValue, tokenRaw, tokenStart } = parser;
  if (parser.getToken() === 134283389) {
    return parseBigIntLiteral(parser, context);
  }
  const node = {
    type: "Literal",
    value: tokenValue
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode(node, tokenStart);
}
function parseNullOrTrueOrFalseLiteral(parser, context) {
  const start = parser.tokenStart;
  const raw = KeywordDescTable[parser.getToken() & 255];
  const value = parser.getToken() === 86023 ? null : raw === "true";
  const node = {
    type: "Literal",
    value
  };
  if (parser.options.raw) {
    node.raw = raw;
  }
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode(node, start);
}
function parseThisExpression(parser, context) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ThisExpression"
  }, tokenStart);
}
function parseFunctionDeclaration(parser, context, scope, privateScope, allowGen, flags, isAsync, start, origin2 = 0) {
  nextToken(parser, context | 32);
  const isGenerator = allowGen ? optionalBit(parser, context, 8391476) : 0;
  let id = null;
  let funcNameToken;
  let functionScope2 = scope ? parser.createScope() : void 0;
  if (parser.getToken() === 67174411) {
    if ((flags & 1) === 0)
      parser.report(39, "Function");
  } else {
    const kind = origin2 & 4 && ((context & 8) === 0 || (context & 2) === 0) ? 4 : 64 | (isAsync ? 1024 : 0) | (isGenerator ? 1024 : 0);
    validateFunctionName(parser, context, parser.getToken());
    if (scope) {
      scope.addVarOrBlock(context, parser.tokenValue, kind, parser.tokenStart, parser.currentLocation, origin2);
      functionScope2 = functionScope2?.createChildScope(128);
      if (flags) {
        if (flags & 2) {
          parser.declareUnboundVariable(parser.tokenValue);
        }
      }
    }
    funcNameToken = parser.getToken();
    if (parser.getToken() & 143360) {
      id = parseIdentifier(parser, context);
    } else {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
  }
  {
    const modifierFlags2 = 256 | 512 | 1024 | 2048 | 8192 | 16384;
    context = (context | modifierFlags2) ^ modifierFlags2 | 65536 | (isAsync ? 2048 : 0) | (isGenerator ? 1024 : 0) | (isGenerator ? 0 : 262144);
  }
  functionScope2 = functionScope2?.createChildScope(256);
  const params = parseFormalParametersOrFormalList(parser, (context | 8192) & -524289, functionScope2, privateScope, 0, 1);
  const modifierFlags = 8 | 4 | 128 | 524288;
  const body = parseFunctionBody(parser, (context | modifierFlags) ^ modifierFlags | 32768 | 4096, functionScope2?.createChildScope(64), privateScope, funcNameToken, functionScope2, 8);
  return parser.finishNode({
    type: "FunctionDeclaration",
    id,
    params,
    body,
    async: isAsync === 1,
    generator: isGenerator === 1
  }, start);
}
function parseFunctionExpression(parser, context, privateScope, isAsync, inGroup, start) {
  nextToken(parser, context | 32);
  const isGenerator = optionalBit(parser, context, 8391476);
  const generatorAndAsyncFlags = (isAsync ? 2048 : 0) | (isGenerator ? 1024 : 0);
  let id = null;
  let funcNameToken;
  let scope = parser.createScopeIfLexical();
  const modifierFlags = 256 | 512 | 1024 | 2048 | 8192 | 16384 | 524288;
  if (parser.getToken() & 143360) {
    validateFunctionName(parser, (context | modifierFlags) ^ modifierFlags | generatorAndAsyncFlags, parser.getToken());
    scope = scope?.createChildScope(128);
    funcNameToken = parser.getToken();
    id = parseIdentifier(parser, context);
  }
  context = (context | modifierFlags) ^ modifierFlags | 65536 | generatorAndAsyncFlags | (isGenerator ? 0 : 262144);
  scope = scope?.createChildScope(256);
  const params = parseFormalParametersOrFormalList(parser, (context | 8192) & -524289, scope, privateScope, inGroup, 1);
  const body = parseFunctionBody(parser, context & -131229 | 32768 | 4096, scope?.createChildScope(64), privateScope, funcNameToken, scope);
  parser.assignable = 2;
  return parser.finishNode({
    type: "FunctionExpression",
    id,
    params,
    body,
    async: isAsync === 1,
    generator: isGenerator === 1
  }, start);
}
function parseArrayLiteral(parser, context, privateScope, skipInitializer, inGroup) {
  const expr = parseArrayExpressionOrPattern(parser, context, void 0, privateScope, skipInitializer, inGroup, 0, 2);
  if (parser.destructible & 64) {
    parser.report(63);
  }
  if (parser.destructible & 8) {
    parser.report(62);
  }
  if (expr.type === "ArrayExpression")
    parser.assignable = 2;
  return expr;
}
function parseArrayExpressionOrPattern(parser, context, scope, privateScope, skipInitializer, inGroup, isPattern, kind, origin2 = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  const elements = [];
  let destructible = 0;
  context = (context | 131072) ^ 131072;
  while (parser.getToken() !== 20) {
    if (consumeOpt(parser, context | 32, 18)) {
      elements.push(null);
    } else {
      let left;
      const { tokenStart, tokenValue, currentLocation } = parser;
      const token = parser.getToken();
      if (token & 143360) {
        left = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart);
        if (parser.getToken() === 1077936155) {
          if (parser.assignable & 2)
            parser.report(26);
          nextToken(parser, context | 32);
          scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin2);
          const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
          left = parser.finishNode(isPattern ? {
            type: "AssignmentPattern",
            left,
            right
          } : {
            type: "AssignmentExpression",
            operator: "=",
            left,
            right
          }, tokenStart);
          destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
        } else if (parser.getToken() === 18 || parser.getToken() === 20) {
          if (parser.assignable & 2) {
            destructible |= 16;
          } else {
            scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin2);
          }
          destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
        } else {
          destructible |= kind & 1 ? 32 : (kind & 2) === 0 ? 16 : 0;
          left = parseMemberOrUpdateExpression(parser, context, privateScope, left, inGroup, 0, tokenStart);
          if (parser.getToken() !== 18 && parser.getToken() !== 20) {
            if (parser.getToken() !== 1077936155)
              destructible |= 16;
            left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          } else if (parser.getToken() !== 1077936155) {
            destructible |= parser.assignable & 1 ? 32 : 16;
          }
        }
      } else if (token & 2097152) {
        left = parser.getToken() === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2);
        destructible |= parser.destructible;
        parser.assignable = parser.destructible & 16 ? 2 : 1;
        if (parser.getToken() === 18 || parser.getToken() === 20) {
          if (parser.assignable & 2) {
            destructible |= 16;
          }
        } else if (parser.destructible & 8) {
          parser.report(71);
        } else {
          left = parseMemberOrUpdateExpression(parser, context, privateScope, left, inGroup, 0, tokenStart);
          destructible = parser.assignable & 2 ? 16 : 0;
          if (parser.getToken() !== 18 && parser.getToken() !== 20) {
            left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          } else if (parser.getToken() !== 1077936155) {
            destructible |= parser.assignable & 1 ? 32 : 16;
          }
        }
      } else if (token === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 20, kind, 0, inGroup, isPattern, origin2);
        destructible |= parser.destructible;
        if (parser.getToken() !== 18 && parser.getToken() !== 20)
          parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      } else {
        left = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
        if (parser.getToken() !== 18 && parser.getToken() !== 20) {
          if (parser.getToken() !== 1077936155)
            destructible |= 16;
          left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          if ((kind & (2 | 1)) === 0 && token === 67174411)
            destructible |= 16;
        } else if (parser.assignable & 2) {
          destructible |= 16;
        } else if (token === 67174411) {
          destructible |= parser.assignable & 1 && kind & (2 | 1) ? 32 : 16;
        }
      }
      elements.push(left);
      if (consumeOpt(parser, context | 32, 18)) {
        if (parser.getToken() === 20)
          break;
      } else
        break;
    }
  }
  consume(parser, context, 20);
  const node = parser.finishNode({
    type: isPattern ? "ArrayPattern" : "ArrayExpression",
    elements
  }, start);
  if (!skipInitializer && parser.getToken() & 4194304) {
    return parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node);
  }
  parser.destructible = destructible;
  return node;
}
function parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node) {
  if (parser.getToken() !== 1077936155)
    parser.report(26);
  nextToken(parser, context | 32);
  if (destructible & 16)
    parser.report(26);
  if (!isPattern)
    reinterpretToPattern(parser, node);
  const { tokenStart } = parser;
  const right = parseExpression(parser, context, privateScope, 1, inGroup, tokenStart);
  parser.destructible = (destructible | 64 | 8) ^ (8 | 64) | (parser.destructible & 128 ? 128 : 0) | (parser.destructible & 256 ? 256 : 0);
  return parser.finishNode(isPattern ? {
    type: "AssignmentPattern",
    left: node,
    right
  } : {
    type: "AssignmentExpression",
    left: node,
    operator: "=",
    right
  }, start);
}
function parseSpreadOrRestElement(parser, context, scope, privateScope, closingToken, kind, isAsync, inGroup, isPattern, origin2 = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  let argument2 = null;
  let destructible = 0;
  const { tokenValue, tokenStart, currentLocation } = parser;
  let token = parser.getToken();
  if (token & 143360) {
    parser.assignable = 1;
    argument2 = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart);
    token = parser.getToken();
    argument2 = parseMemberOrUpdateExpression(parser, context, privateScope, argument2, inGroup, 0, tokenStart);
    if (parser.getToken() !== 18 && parser.getToken() !== closingToken) {
      if (parser.assignable & 2 && parser.getToken() === 1077936155)
        parser.report(71);
      destructible |= 16;
      argument2 = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument2);
    }
    if (parser.assignable & 2) {
      destructible |= 16;
    } else if (token === closingToken || token === 18) {
      scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin2);
    } else {
      destructible |= 32;
    }
    destructible |= parser.destructible & 128 ? 128 : 0;
  } else if (token === closingToken) {
    parser.report(41);
  } else if (token & 2097152) {
    argument2 = parser.getToken() === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, isPattern, kind, origin2) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, isPattern, kind, origin2);
    token = parser.getToken();
    if (token !== 1077936155 && token !== closingToken && token !== 18) {
      if (parser.destructible & 8)
        parser.report(71);
      argument2 = parseMemberOrUpdateExpression(parser, context, privateScope, argument2, inGroup, 0, tokenStart);
      destructible |= parser.assignable & 1 ? 0 : 16;
      if ((parser.getToken() & 4194304) === 4194304) {
        if (parser.getToken() !== 1077936155)
          destructible |= 16;
        argument2 = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument2);
      } else {
        if ((parser.getToken() & 8388608) === 8388608) {
          argument2 = parseBinaryExpression(parser, context, privateScope, 1, tokenStart, 4, token, argument2);
        }
        if (consumeOpt(parser, context | 32, 22)) {
          argument2 = parseConditionalExpression(parser, context, privateScope, argument2, tokenStart);
        }
        destructible |= parser.assignable & 1 ? 32 : 16;
      }
    } else {
      destructible |= closingToken === 1074790415 && token !== 1077936155 ? 16 : parser.destructible;
    }
  } else {
    destructible |= 32;
    argument2 = parseLeftHandSideExpression(parser, context, privateScope, 1, inGroup, 1, context & 131072 ? 0 : 1);
    const token2 = parser.getToken();
    if (token2 === 1077936155) {
      if (parser.assignable & 2)
        parser.report(26);
      argument2 = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument2);
      destructible |= 16;
    } else {
      if (token2 === 18) {
        destructible |= 16;
      } else if (token2 !== closingToken) {
        argument2 = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument2);
      }
      destructible |= parser.assignable & 1 ? 32 : 16;
    }
    parser.destructible = destructible;
    if (parser.getToken() !== closingToken && parser.getToken() !== 18)
      parser.report(163);
    return parser.finishNode({
      type: isPattern ? "RestElement" : "SpreadElement",
      argument: argument2
    }, start);
  }
  if (parser.getToken() !== closingToken) {
    if (kind & 1)
      destructible |= isAsync ? 16 : 32;
    if (consumeOpt(parser, context | 32, 1077936155)) {
      if (destructible & 16)
        parser.report(26);
      reinterpretToPattern(parser, argument2);
      const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
      argument2 = parser.finishNode(isPattern ? {
        type: "AssignmentPattern",
        left: argument2,
        right
      } : {
        type: "AssignmentExpression",
        left: argument2,
        operator: "=",
        right
      }, tokenStart);
      destructible = 16;
    } else {
      destructible |= 16;
    }
  }
  parser.destructible = destructible;
  return parser.finishNode({
    type: isPattern ? "RestElement" : "SpreadElement",
    argument: argument2
  }, start);
}
function parseMethodDefinition(parser, context, privateScope, kind, inGroup, start) {
  const modifierFlags = 1024 | 2048 | 8192 | ((kind & 64) === 0 ? 512 | 16384 : 0);
  context = (context | modifierFlags) ^ modifierFlags | (kind & 8 ? 1024 : 0) | (kind & 16 ? 2048 : 0) | (kind & 64 ? 16384 : 0) | 256 | 32768 | 65536;
  let scope = parser.createScopeIfLexical(256);
  const params = parseMethodFormals(parser, (context | 8192) & -524289, scope, privateScope, kind, 1, inGroup);
  scope = scope?.createChildScope(64);
  const body = parseFunctionBody(parser, context & -655501 | 32768 | 4096, scope, privateScope, void 0, scope?.parent);
  return parser.finishNode({
    type: "FunctionExpression",
    params,
    body,
    async: (kind & 16) > 0,
    generator: (kind & 8) > 0,
    id: null
  }, start);
}
function parseObjectLiteral(parser, context, privateScope, skipInitializer, inGroup) {
  const expr = parseObjectLiteralOrPattern(parser, context, void 0, privateScope, skipInitializer, inGroup, 0, 2);
  if (parser.destructible & 64) {
    parser.report(63);
  }
  if (parser.destructible & 8) {
    parser.report(62);
  }
  if (expr.type === "ObjectExpression")
    parser.assignable = 2;
  return expr;
}
function parseObjectLiteralOrPattern(parser, context, scope, privateScope, skipInitializer, inGroup, isPattern, kind, origin2 = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context);
  const properties = [];
  let destructible = 0;
  let prototypeCount = 0;
  context = (context | 131072) ^ 131072;
  while (parser.getToken() !== 1074790415) {
    const { tokenValue, tokenStart, currentLocation } = parser;
    const token = parser.getToken();
    if (token === 14) {
      properties.push(parseSpreadOrRestElement(parser, context, scope, privateScope, 1074790415, kind, 0, inGroup, isPattern, origin2));
    } else {
      let state = 0;
      let key = null;
      let value;
      if (parser.getToken() & 143360 || parser.getToken() === -2147483527 || parser.getToken() === -2147483526) {
        if (parser.getToken() === -2147483526)
          destructible |= 16;
        key = parseIdentifier(parser, context);
        if (parser.getToken() === 18 || parser.getToken() === 1074790415 || parser.getToken() === 1077936155) {
          state |= 4;
          if (context & 16 && !(context & 32768) && !(context & 8192) && tokenValue === "arguments")
            throw new ParseError(tokenStart, currentLocation, 132);
          if (context & 1 && (token & 537079808) === 537079808) {
            destructible |= 16;
          } else {
            validateBindingIdentifier(parser, context, kind, token, 0);
          }
          scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin2);
          if (consumeOpt(parser, context | 32, 1077936155)) {
            destructible |= 8;
            const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
            destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
            value = parser.finishNode({
              type: "AssignmentPattern",
              left: parser.cloneIdentifier(key),
              right
            }, tokenStart);
          } else {
            destructible |= ((token & 255) === (209006 & 255) ? 128 : 0) | (token === -2147483527 ? 16 : 0);
            value = parser.cloneIdentifier(key);
          }
        } else if (consumeOpt(parser, context | 32, 21)) {
          const { tokenStart: tokenStart2, currentLocation: currentLocation2 } = parser;
          if (tokenValue === "__proto__")
            prototypeCount++;
          if (parser.getToken() & 143360) {
            const tokenAfterColon = parser.getToken();
            const valueAfterColon = parser.tokenValue;
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const token2 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token2 === 1077936155 || token2 === 1074790415 || token2 === 18) {
                destructible |= parser.destructible & 128 ? 128 : 0;
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else if ((tokenAfterColon & 143360) === 143360) {
                  scope?.addVarOrBlock(context, valueAfterColon, kind, tokenStart2, currentLocation2, origin2);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else if ((parser.getToken() & 4194304) === 4194304) {
              if (parser.assignable & 2) {
                destructible |= 16;
              } else if (token2 !== 1077936155) {
                destructible |= 32;
              } else {
                scope?.addVarOrBlock(context, valueAfterColon, kind, tokenStart2, currentLocation2, origin2);
              }
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else {
              destructible |= 16;
              if ((parser.getToken() & 8388608) === 8388608) {
                value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token2, value);
              }
              if (consumeOpt(parser, context | 32, 22)) {
                value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
              }
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else if (parser.destructible & 8) {
              parser.report(71);
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, inGroup, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if (parser.getToken() !== 18 && token !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 69271571) {
          destructible |= 16;
          if (token === 209005)
            state |= 16;
          state |= (token === 209008 ? 256 : token === 209009 ? 512 : 1) | 2;
          key = parseComputedPropertyName(parser, context, privateScope, inGroup);
          destructible |= parser.assignable;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() & 143360) {
          destructible |= 16;
          if (token === -2147483527)
            parser.report(95);
          if (token === 209005) {
            if (parser.flags & 1)
              parser.report(134);
            state |= 16 | 1;
          } else if (token === 209008) {
            state |= 256;
          } else if (token === 209009) {
            state |= 512;
          } else {
            parser.report(0);
          }
          key = parseIdentifier(parser, context);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 67174411) {
          destructible |= 16;
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 8391476) {
          destructible |= 16;
          if (token === 209008) {
            parser.report(42);
          } else if (token === 209009) {
            parser.report(43);
          } else if (token !== 209005) {
            parser.report(30, KeywordDescTable[8391476 & 255]);
          }
          nextToken(parser, context);
          state |= 8 | 1 | (token === 209005 ? 16 : 0);
          if (parser.getToken() & 143360) {
            key = parseIdentifier(parser, context);
          } else if ((parser.getToken() & 134217728) === 134217728) {
            key = parseLiteral(parser, context);
          } else if (parser.getToken() === 69271571) {
            state |= 2;
            key = parseComputedPropertyName(parser, context, privateScope, inGroup);
            destructible |= parser.assignable;
          } else {
            parser.report(30, KeywordDescTable[parser.getToken() & 255]);
          }
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if ((parser.getToken() & 134217728) === 134217728) {
          if (token === 209005)
            state |= 16;
          state |= token === 209008 ? 256 : token === 209009 ? 512 : 1;
          destructible |= 16;
          key = parseLiteral(parser, context);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else {
          parser.report(135);
        }
      } else if ((parser.getToken() & 134217728) === 134217728) {
        key = parseLiteral(parser, context);
        if (parser.getToken() === 21) {
          consume(parser, context | 32, 21);
          const { tokenStart: tokenStart2 } = parser;
          if (tokenValue === "__proto__")
            prototypeCount++;
          if (parser.getToken() & 143360) {
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const { tokenValue: valueAfterColon, tokenStart: start2, currentLocation: currentLocation2 } = parser;
            const token2 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token2 === 1077936155 || token2 === 1074790415 || token2 === 18) {
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else {
                  scope?.addVarOrBlock(context, valueAfterColon, kind, start2, currentLocation2, origin2);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else if (parser.getToken() === 1077936155) {
              if (parser.assignable & 2)
                destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else {
              destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2) {
                destructible |= 16;
              }
            } else if ((parser.destructible & 8) !== 8) {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2) {
                destructible |= 16;
              }
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 1 ? 0 : 16;
              if (parser.getToken() !== 18 && parser.getToken() !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 67174411) {
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          destructible = 16;
        } else {
          parser.report(136);
        }
      } else if (parser.getToken() === 69271571) {
        key = parseComputedPropertyName(parser, context, privateScope, inGroup);
        destructible |= parser.destructible & 256 ? 256 : 0;
        state |= 2;
        if (parser.getToken() === 21) {
          nextToken(parser, context | 32);
          const { tokenStart: tokenStart2, tokenValue: tokenValue2, currentLocation: currentLocation2 } = parser;
          const tokenAfterColon = parser.getToken();
          if (parser.getToken() & 143360) {
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const token2 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if ((parser.getToken() & 4194304) === 4194304) {
              destructible |= parser.assignable & 1 ? token2 === 1077936155 ? 0 : 32 : 16;
              value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token2 === 1077936155 || token2 === 1074790415 || token2 === 18) {
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else if ((tokenAfterColon & 143360) === 143360) {
                  scope?.addVarOrBlock(context, tokenValue2, kind, tokenStart2, currentLocation2, origin2);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else {
              destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin2);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else if (destructible & 8) {
              parser.report(62);
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? destructible | 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 1 ? 0 : 16;
              if (parser.getToken() !== 18 && parser.getToken() !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 67174411) {
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          destructible = 16;
        } else {
          parser.report(44);
        }
      } else if (token === 8391476) {
        consume(parser, context | 32, 8391476);
        state |= 8;
        if (parser.getToken() & 143360) {
          const token2 = parser.getToken();
          key = parseIdentifier(parser, context);
          state |= 1;
          if (parser.getToken() === 67174411) {
            destructible |= 16;
            value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          } else {
            throw new ParseError(parser.tokenStart, parser.currentLocation, token2 === 209005 ? 46 : token2 === 209008 || parser.getToken() === 209009 ? 45 : 47, KeywordDescTable[token2 & 255]);
          }
        } else if ((parser.getToken() & 134217728) === 134217728) {
          destructible |= 16;
          key = parseLiteral(parser, context);
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 69271571) {
          destructible |= 16;
          state |= 2 | 1;
          key = parseComputedPropertyName(parser, context, privateScope, inGroup);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else {
          parser.report(128);
        }
      } else {
        parser.report(30, KeywordDescTable[token & 255]);
      }
      destructible |= parser.destructible & 128 ? 128 : 0;
      parser.destructible = destructible;
      properties.push(parser.finishNode({
        type: "Property",
        key,
        value,
        kind: !(state & 768) ? "init" : state & 512 ? "set" : "get",
        computed: (state & 2) > 0,
        method: (state & 1) > 0,
        shorthand: (state & 4) > 0
      }, tokenStart));
    }
    destructible |= parser.destructible;
    if (parser.getToken() !== 18)
      break;
    nextToken(parser, context);
  }
  consume(parser, context, 1074790415);
  if (prototypeCount > 1)
    destructible |= 64;
  const node = parser.finishNode({
    type: isPattern ? "ObjectPattern" : "ObjectExpression",
    properties
  }, start);
  if (!skipInitializer && parser.getToken() & 4194304) {
    return parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node);
  }
  parser.destructible = destructible;
  return node;
}
function parseMethodFormals(parser, context, scope, privateScope, kind, type, inGroup) {
  consume(parser, context, 67174411);
  const params = [];
  parser.flags = (parser.flags | 128) ^ 128;
  parser.strictReservedRange = null;
  parser.firstAwaitLocation = null;
  parser.firstYieldLocation = null;
  if (parser.getToken() === 16) {
    if (kind & 512) {
      parser.report(37, "Setter", "one", "");
    }
    nextToken(parser, context);
    return params;
  }
  if (kind & 256) {
    parser.report(37, "Getter", "no", "s");
  }
  if (kind & 512 && parser.getToken() === 14) {
    parser.report(38);
  }
  context = (context | 131072) ^ 131072;
  let setterArgs = 0;
  let isNonSimpleParameterList = 0;
  while (parser.getToken() !== 18) {
    let left = null;
    const { tokenStart } = parser;
    if (parser.getToken() & 143360) {
      if ((context & 1) === 0) {
        if ((parser.getToken() & 36864) === 36864) {
          parser.flags |= 256;
          parser.strictReservedRange ??= [tokenStart, parser.currentLocation];
        }
        if ((parser.getToken() & 537079808) === 537079808) {
          parser.flags |= 512;
        }
      }
      left = parseAndClassifyIdentifier(parser, context, scope, type);
    } else {
      if (parser.getToken() === 2162700) {
        left = parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, type);
      } else if (parser.getToken() === 69271571) {
        left = parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, type);
      } else if (parser.getToken() === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, type, 0, inGroup, 1);
      }
      isNonSimpleParameterList = 1;
      if (parser.destructible & (32 | 16))
        parser.report(50);
    }
    if (parser.getToken() === 1077936155) {
      nextToken(parser, context | 32);
      isNonSimpleParameterList = 1;
      const right = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      left = parser.finishNode({
        type: "AssignmentPattern",
        left,
        right
      }, tokenStart);
    }
    setterArgs++;
    params.push(left);
    if (!consumeOpt(parser, context, 18))
      break;
    if (parser.getToken() === 16) {
      break;
    }
  }
  if (kind & 512 && setterArgs !== 1) {
    parser.report(37, "Setter", "one", "");
  }
  scope?.reportScopeError();
  if (isNonSimpleParameterList)
    parser.flags |= 128;
  consume(parser, context, 16);
  return params;
}
function parseComputedPropertyName(parser, context, privateScope, inGroup) {
  nextToken(parser, context | 32);
  const key = parseExpression(parser, (context | 131072) ^ 131072, privateScope, 1, inGroup, parser.tokenStart);
  consume(parser, context, 20);
  return key;
}
function parseParenthesizedExpression(parser, context, privateScope, canAssign, kind, start, origin2) {
  parser.flags = (parser.flags | 128) ^ 128;
  const parenthesesStart = parser.tokenStart;
  nextToken(parser, context | 32 | 262144);
  const scope = parser.createScopeIfLexical()?.createChildScope(512);
  context = (context | 131072) ^ 131072;
  if (consumeOpt(parser, context, 16)) {
    return parseParenthesizedArrow(parser, context, scope, privateScope, [], canAssign, 0, start, origin2);
  }
  let destructible = 0;
  const previousAwaitYield = parser.destructible & (256 | 128);
  parser.destructible &= -385;
  const previousFirstAwaitLocation = parser.firstAwaitLocation;
  parser.firstAwaitLocation = null;
  const previousFirstYieldLocation = parser.firstYieldLocation;
  parser.firstYieldLocation = null;
  let expr;
  let expressions = [];
  let isSequence = 0;
  let isNonSimpleParameterList = 0;
  let hasStrictReserved = 0;
  const tokenAfterParenthesesStart = parser.tokenStart;
  parser.assignable = 1;
  while (parser.getToken() !== 16) {
    const { tokenStart, currentLocation } = parser;
    const token = parser.getToken();
    if (token & 143360) {
      scope?.addBlockName(context, parser.tokenValue, 1, tokenStart, currentLocation);
      if ((token & 537079808) === 537079808) {
        isNonSimpleParameterList = 1;
      } else if ((token & 36864) === 36864) {
        hasStrictReserved = 1;
      }
      expr = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, 1, 1, tokenStart, 0);
      if (parser.getToken() === 16 || parser.getToken() === 18) {
        if (parser.assignable & 2) {
          destructible |= 16;
          isNonSimpleParameterList = 1;
        }
      } else {
        if (parser.getToken() === 1077936155) {
          isNonSimpleParameterList = 1;
        } else {
          destructible |= 16;
        }
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 1, 0, tokenStart);
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 1, 0, tokenStart, expr);
        }
      }
    } else if ((token & 2097152) === 2097152) {
      expr = token === 2162700 ? parseObjectLiteralOrPattern(parser, context | 262144, scope, privateScope, 0, 1, 0, kind) : parseArrayExpressionOrPattern(parser, context | 262144, scope, privateScope, 0, 1, 0, kind);
      destructible |= parser.destructible;
      isNonSimpleParameterList = 1;
      parser.assignable = 2;
      if (parser.getToken() !== 16 && parser.getToken() !== 18) {
        if (destructible & 8)
          parser.report(124);
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
        destructible |= 16;
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expr);
        }
      }
    } else if (token === 14) {
      expr = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 0, 1, 0);
      if (parser.destructible & 16)
        parser.report(74);
      isNonSimpleParameterList = 1;
      if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
        expressions.push(expr);
      }
      destructible |= 8;
      break;
    } else {
      destructible |= 16;
      expr = parseExpression(parser, context, privateScope, 1, 1, tokenStart);
      if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
        expressions.push(expr);
      }
      if (parser.getToken() === 18) {
        if (!isSequence) {
          isSequence = 1;
          expressions = [expr];
        }
      }
      if (isSequence) {
        while (consumeOpt(parser, context | 32, 18)) {
          expressions.push(parseExpression(parser, context, privateScope, 1, 1, parser.tokenStart));
        }
        parser.assignable = 2;
        expr = parser.finishNode({
          type: "SequenceExpression",
          expressions
        }, tokenAfterParenthesesStart);
      }
      consume(parser, context | 64, 16);
      parser.destructible = destructible | previousAwaitYield;
      if (previousFirstAwaitLocation) {
        parser.firstAwaitLocation = previousFirstAwaitLocation;
      }
      if (previousFirstYieldLocation) {
        parser.firstYieldLocation = previousFirstYieldLocation;
      }
      return parser.options.preserveParens ? parser.finishNode({
        type: "ParenthesizedExpression",
        expression: expr
      }, parenthesesStart) : expr;
    }
    if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
      expressions.push(expr);
    }
    if (!consumeOpt(parser, context | 32, 18))
      break;
    if (!isSequence) {
      isSequence = 1;
      expressions = [expr];
    }
    if (parser.getToken() === 16) {
      destructible |= 8;
      break;
    }
  }
  if (isSequence) {
    parser.assignable = 2;
    expr = parser.finishNode({
      type: "SequenceExpression",
      expressions
    }, tokenAfterParenthesesStart);
  }
  consume(parser, context | 64, 16);
  if (destructible & 16 && destructible & 8)
    parser.report(153);
  destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
  if (parser.getToken() === 10) {
    if (destructible & (32 | 16))
      parser.report(49);
    if (context & (2048 | 2) && destructible & 128) {
      const loc = parser.firstAwaitLocation;
      if (loc)
        throw new ParseError(loc.start, loc.end, 31);
      parser.report(31);
    }
    if (context & (1 | 1024) && destructible & 256) {
      const loc = parser.firstYieldLocation;
      if (loc)
        throw new ParseError(loc.start, loc.end, 32);
      parser.report(32);
    }
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    if (hasStrictReserved)
      parser.flags |= 256;
    parser.destructible |= previousAwaitYield;
    if (previousFirstAwaitLocation) {
      parser.firstAwaitLocation = previousFirstAwaitLocation;
    }
    if (previousFirstYieldLocation) {
      parser.firstYieldLocation = previousFirstYieldLocation;
    }
    return parseParenthesizedArrow(parser, context, scope, privateScope, isSequence ? expressions : [expr], canAssign, 0, start, origin2);
  }
  if (destructible & 64) {
    parser.report(63);
  }
  if (destructible & 8) {
    parser.report(146);
  }
  parser.destructible = (parser.destructible | 256) ^ 256 | destructible | previousAwaitYield;
  if (previousFirstAwaitLocation) {
    parser.firstAwaitLocation = previousFirstAwaitLocation;
  }
  if (previousFirstYieldLocation) {
    parser.firstYieldLocation = previousFirstYieldLocation;
  }
  return parser.options.preserveParens ? parser.finishNode({
    type: "ParenthesizedExpression",
    expression: expr
  }, parenthesesStart) : expr;
}
function parseIdentifierOrArrow(parser, context, privateScope, allowRegExp = 0, canAssign = 1) {
  const { tokenValue, tokenStart, currentLocation } = parser;
  let isNonSimpleParameterList = 0;
  let hasStrictReserved = 0;
  if ((parser.getToken() & 537079808) === 537079808) {
    isNonSimpleParameterList = 1;
  } else if ((parser.getToken() & 36864) === 36864) {
    hasStrictReserved = 1;
  }
  const expr = parseIdentifier(parser, context, allowRegExp);
  parser.assignable = 1;
  if (parser.getToken() === 10) {
    if (!canAssign)
      parser.report(57);
    const scope = parser.options.lexical ? createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation) : void 0;
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    if (hasStrictReserved)
      parser.flags |= 256;
    return parseArrowFunctionExpression(parser, context, scope, privateScope, [expr], 0, tokenStart);
  }
  return expr;
}
function parseArrowFromIdentifier(parser, context, privateScope, value, expr, inNew, canAssign, isAsync, start, origin2 = 0) {
  if (!canAssign)
    parser.report(57);
  if (inNew)
    parser.report(51);
  parser.flags &= -129;
  const scope = parser.options.lexical ? createArrowHeadParsingScope(parser, context, value, start, parser.currentLocation) : void 0;
  return parseArrowFunctionExpression(parser, context, scope, privateScope, [expr], isAsync, start, origin2);
}
function parseParenthesizedArrow(parser, context, scope, privateScope, params, canAssign, isAsync, start, origin2 = 0) {
  if (!canAssign)
    parser.report(57);
  for (let i = 0; i < params.length; ++i)
    reinterpretToPattern(parser, params[i]);
  return parseArrowFunctionExpression(parser, context, scope, privateScope, params, isAsync, start, origin2);
}
function parseArrowFunctionExpression(parser, context, scope, privateScope, params, isAsync, start, origin2 = 0) {
  if (parser.flags & 1)
    parser.report(48);
  consume(parser, context | 32, 10);
  const modifierFlags = 1024 | 2048 | 8192 | 524288 | 8;
  context = (context | modifierFlags) ^ modifierFlags | (isAsync ? 2048 : 0);
  const expression = parser.getToken() !== 2162700;
  let body;
  scope?.reportScopeError();
  if (expression) {
    parser.flags = (parser.flags | 512 | 256 | 64 | 4096) ^ (512 | 256 | 64 | 4096);
    body = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  } else {
    scope = scope?.createChildScope(64);
    const modifierFlags2 = 4 | 128 | 131072 | 8;
    body = parseFunctionBody(parser, (context | modifierFlags2) ^ modifierFlags2 | 4096, scope, privateScope, void 0, void 0, 16);
    switch (parser.getToken()) {
      case 69271571:
        if ((parser.flags & 1) === 0) {
          parser.report(118);
        }
        parser.flags |= 8192;
        break;
      case 67108877:
      case 67108991:
      case 67174409:
      case 67174408:
      case 22:
        parser.report(119);
      case 67174411:
        if ((parser.flags & 1) === 0) {
          parser.report(118);
        }
        parser.flags |= 1024;
        break;
    }
    if ((parser.getToken() & 8388608) === 8388608 && (parser.flags & 1) === 0) {
      if (parser.getToken() !== 8673330 || origin2 !== 32) {
        parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
    }
    if ((parser.getToken() & 33619968) === 33619968)
      parser.report(127);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "ArrowFunctionExpression",
    params,
    body,
    async: isAsync === 1,
    expression,
    generator: false
  }, start);
}
function parseFormalParametersOrFormalList(parser, context, scope, privateScope, inGroup, kind) {
  consume(parser, context, 67174411);
  parser.flags = (parser.flags | 128) ^ 128;
  parser.strictReservedRange = null;
  parser.firstAwaitLocation = null;
  parser.firstYieldLocation = null;
  const params = [];
  if (consumeOpt(parser, context, 16))
    return params;
  context = (context | 131072) ^ 131072;
  let isNonSimpleParameterList = 0;
  while (parser.getToken() !== 18) {
    let left;
    const { tokenStart } = parser;
    const token = parser.getToken();
    if (token & 143360) {
      if ((context & 1) === 0) {
        if ((token & 36864) === 36864) {
          parser.flags |= 256;
          parser.strictReservedRange ??= [tokenStart, parser.currentLocation];
        }
        if ((token & 537079808) === 537079808) {
          parser.flags |= 512;
        }
      }
      left = parseAndClassifyIdentifier(parser, context, scope, kind | 1);
    } else {
      if (token === 2162700) {
        left = parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, kind);
      } else if (token === 69271571) {
        left = parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, kind);
      } else if (token === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 0, inGroup, 1);
      } else {
        parser.report(30, KeywordDescTable[token & 255]);
      }
      isNonSimpleParameterList = 1;
      if (parser.destructible & (32 | 16)) {
        parser.report(50);
      }
    }
    if (parser.getToken() === 1077936155) {
      nextToken(parser, context | 32);
      isNonSimpleParameterList = 1;
      const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
      left = parser.finishNode({
        type: "AssignmentPattern",
        left,
        right
      }, tokenStart);
    }
    params.push(left);
    if (!consumeOpt(parser, context, 18))
      break;
    if (parser.getToken() === 16) {
      break;
    }
  }
  if (isNonSimpleParameterList)
    parser.flags |= 128;
  if (isNonSimpleParameterList || context & 1) {
    scope?.reportScopeError();
  }
  consume(parser, context, 16);
  return params;
}
function parseMemberExpressionNoCall(parser, context, privateScope, expr, inGroup, start) {
  const token = parser.getToken();
  if (token & 67108864) {
    if (token === 67108877) {
      nextToken(parser, context | 262144);
      parser.assignable = 1;
      const property = parsePropertyOrPrivatePropertyName(parser, context, privateScope, 1);
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "MemberExpression",
        object: expr,
        computed: false,
        property,
        optional: false
      }, start), 0, start);
    } else if (token === 69271571) {
      nextToken(parser, context | 32);
      const { tokenStart } = parser;
      const property = parseExpressions(parser, context, privateScope, inGroup, 1, tokenStart);
      consume(parser, context, 20);
      parser.assignable = 1;
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "MemberExpression",
        object: expr,
        computed: true,
        property,
        optional: false
      }, start), 0, start);
    } else if (token === 67174408 || token === 67174409) {
      parser.assignable = 2;
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "TaggedTemplateExpression",
        tag: expr,
        quasi: parser.getToken() === 67174408 ? parseTemplate(parser, context | 64, privateScope) : parseTemplateLiteral(parser, context | 64)
      }, start), 0, start);
    }
  }
  return expr;
}
function parseNewExpression(parser, context, privateScope, inGroup) {
  const { tokenStart: start } = parser;
  const id = parseIdentifier(parser, context | 32);
  const { tokenStart } = parser;
  if (consumeOpt(parser, context, 67108877)) {
    if (context & 65536 && parser.getToken() === 209030) {
      parser.assignable = 2;
      return parseMetaProperty(parser, context, id, start);
    }
    parser.report(94);
  }
  parser.assignable = 2;
  if ((parser.getToken() & 16842752) === 16842752) {
    parser.report(65, KeywordDescTable[parser.getToken() & 255]);
  }
  const expr = parsePrimaryExpression(parser, context, privateScope, 2, 1, 0, inGroup, 1, tokenStart);
  context = (context | 131072) ^ 131072;
  const callee = parseMemberExpressionNoCall(parser, context, privateScope, expr, inGroup, tokenStart);
  if (parser.getToken() === 67108991)
    parser.report(170);
  parser.assignable = 2;
  return parser.finishNode({
    type: "NewExpression",
    callee,
    arguments: parser.getToken() === 67174411 ? parseArguments(parser, context, privateScope, inGroup) : []
  }, start);
}
function parseMetaProperty(parser, context, meta, start) {
  const property = parseIdentifier(parser, context);
  return parser.finishNode({
    type: "MetaProperty",
    meta,
    property
  }, start);
}
function parseAsyncArrowAfterIdent(parser, context, privateScope, canAssign, start) {
  if ((parser.getToken() & 255) === (209006 & 255))
    parser.report(31);
  if (context & (1 | 1024) && parser.getToken() === 241771) {
    parser.report(32);
  }
  classifyIdentifier(parser, context, parser.getToken());
  if ((parser.getToken() & 36864) === 36864) {
    parser.flags |= 256;
  }
  return parseArrowFromIdentifier(parser, context & -524289 | 2048, privateScope, parser.tokenValue, parseIdentifier(parser, context), 0, canAssign, 1, start);
}
function parseAsyncArrowOrCallExpression(parser, context, privateScope, callee, canAssign, kind, flags, start) {
  nextToken(parser, context | 32);
  const scope = parser.createScopeIfLexical()?.createChildScope(512);
  const previousFirstAwaitLocation = parser.firstAwaitLocation;
  parser.firstAwaitLocation = null;
  const previousFirstYieldLocation = parser.firstYieldLocation;
  parser.firstYieldLocation = null;
  context = (context | 131072) ^ 131072;
  if (consumeOpt(parser, context, 16)) {
    if (parser.getToken() === 10) {
      if (flags & 1)
        parser.report(48);
      return parseParenthesizedArrow(parser, context, scope, privateScope, [], canAssign, 1, start);
    }
    if (!(context & 1) && parser.options.webcompat) {
      parser.assignable = 4;
    } else {
      parser.assignable = 2;
    }
    if (previousFirstAwaitLocation)
      parser.firstAwaitLocation = previousFirstAwaitLocation;
    if (previousFirstYieldLocation)
      parser.firstYieldLocation = previousFirstYieldLocation;
    return parser.finishNode({
      type: "CallExpression",
      callee,
      arguments: [],
      optional: false
    }, start);
  }
  let destructible = 0;
  let expr;
  let isNonSimpleParameterList = 0;
  parser.destructible = (parser.destructible | 256 | 128) ^ (256 | 128);
  const params = [];
  while (parser.getToken() !== 16) {
    const { tokenStart, currentLocation } = parser;
    const token = parser.getToken();
    if (token & 143360) {
      scope?.addBlockName(context, parser.tokenValue, kind, tokenStart, currentLocation);
      if ((token & 537079808) === 537079808) {
        parser.flags |= 512;
      } else if ((token & 36864) === 36864) {
        parser.flags |= 256;
      }
      expr = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, 1, 1, tokenStart);
      if (parser.getToken() === 16 || parser.getToken() === 18) {
        if (parser.assignable & 2) {
          destructible |= 16;
          isNonSimpleParameterList = 1;
        }
      } else {
        if (parser.getToken() === 1077936155) {
          isNonSimpleParameterList = 1;
        } else {
          destructible |= 16;
        }
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 1, 0, tokenStart);
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 1, 0, tokenStart, expr);
        }
      }
    } else if (token & 2097152) {
      expr = token === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, 1, 0, kind) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, 1, 0, kind);
      destructible |= parser.destructible;
      isNonSimpleParameterList = 1;
      if (parser.getToken() !== 16 && parser.getToken() !== 18) {
        if (destructible & 8)
          parser.report(124);
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
        destructible |= 16;
        if ((parser.getToken() & 8388608) === 8388608) {
          expr = parseBinaryExpression(parser, context, privateScope, 1, start, 4, token, expr);
        }
        if (consumeOpt(parser, context | 32, 22)) {
          expr = parseConditionalExpression(parser, context, privateScope, expr, start);
        }
      }
    } else if (token === 14) {
      expr = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 1, 1, 0);
      destructible |= (parser.getToken() === 16 ? 0 : 16) | parser.destructible;
      isNonSimpleParameterList = 1;
    } else {
      expr = parseExpression(parser, context, privateScope, 1, 0, tokenStart);
      destructible = 0;
      params.push(expr);
      while (consumeOpt(parser, context | 32, 18)) {
        params.push(parseExpression(parser, context, privateScope, 1, 0, tokenStart));
      }
      destructible |= parser.assignable;
      consume(parser, context, 16);
      parser.destructible = destructible | 16;
      if (!(context & 1) && parser.options.webcompat) {
        parser.assignable = 4;
      } else {
        parser.assignable = 2;
      }
      if (previousFirstAwaitLocation)
        parser.firstAwaitLocation = previousFirstAwaitLocation;
      if (previousFirstYieldLocation)
        parser.firstYieldLocation = previousFirstYieldLocation;
      return parser.finishNode({
        type: "CallExpression",
        callee,
        arguments: params,
        optional: false
      }, start);
    }
    params.push(expr);
    if (!consumeOpt(parser, context | 32, 18))
      break;
  }
  consume(parser, context, 16);
  destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
  if (parser.getToken() === 10) {
    if (destructible & (32 | 16))
      parser.report(27);
    if (parser.flags & 1 || flags & 1)
      parser.report(48);
    if (destructible & 128) {
      const loc = parser.firstAwaitLocation;
      if (loc)
        throw new ParseError(loc.start, loc.end, 31);
      parser.report(31);
    }
    if (context & (1 | 1024) && destructible & 256) {
      const loc = parser.firstYieldLocation;
      if (loc)
        throw new ParseError(loc.start, loc.end, 32);
      parser.report(32);
    }
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    return parseParenthesizedArrow(parser, context | 2048, scope, privateScope, params, canAssign, 1, start);
  }
  if (destructible & 64) {
    parser.report(63);
  }
  if (destructible & 8) {
    parser.report(62);
  }
  if (!(context & 1) && parser.options.webcompat) {
    parser.assignable = 4;
  } else {
    parser.assignable = 2;
  }
  if (previousFirstAwaitLocation)
    parser.firstAwaitLocation = previousFirstAwaitLocation;
  if (previousFirstYieldLocation)
    parser.firstYieldLocation = previousFirstYieldLocation;
  return parser.finishNode({
    type: "CallExpression",
    callee,
    arguments: params,
    optional: false
  }, start);
}
function parseRegExpLiteral(parser, context) {
  const { tokenRaw, tokenRegExp, tokenValue, tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  const node = {
    type: "Literal",
    value: tokenValue,
    regex: tokenRegExp
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  return parser.finishNode(node, tokenStart);
}
function parseClassDeclaration(parser, context, scope, privateScope, flags) {
  let start;
  let decorators;
  if (parser.leadingDecorators.decorators.length) {
    start = parser.leadingDecorators.start;
    decorators = [...parser.leadingDecorators.decorators];
    parser.leadingDecorators.decorators.length = 0;
  } else {
    start = parser.tokenStart;
    decorators = parseDecorators(parser, context, privateScope);
  }
  context = (context | 16384 | 1) ^ 16384;
  consume(parser, context, 86094);
  let id = null;
  let superClass = null;
  const { tokenValue, tokenStart, currentLocation } = parser;
  if (parser.getToken() & 4096 && parser.getToken() !== 20565) {
    if (isStrictReservedWord(parser, context, parser.getToken())) {
      parser.report(120);
    }
    if ((parser.getToken() & 537079808) === 537079808) {
      parser.report(121);
    }
    if (scope) {
      scope.addBlockName(context, tokenValue, 32, tokenStart, currentLocation);
      if (flags) {
        if (flags & 2) {
          parser.declareUnboundVariable(tokenValue);
        }
      }
    }
    id = parseIdentifier(parser, context);
  } else {
    if ((flags & 1) === 0)
      parser.report(39, "Class");
  }
  let inheritedContext = context;
  if (consumeOpt(parser, context | 32, 20565)) {
    superClass = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 0);
    inheritedContext |= 512;
  } else {
    inheritedContext = (inheritedContext | 512) ^ 512;
  }
  const body = parseClassBody(parser, inheritedContext, context, scope, privateScope, 2, 0, 8);
  return parser.finishNode({
    type: "ClassDeclaration",
    id,
    superClass,
    body,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseClassExpression(parser, context, privateScope, inGroup, start) {
  let id = null;
  let superClass = null;
  const decorators = parseDecorators(parser, context, privateScope);
  context = (context | 1 | 16384) ^ 16384;
  consume(parser, context, 86094);
  if (parser.getToken() & 4096 && parser.getToken() !== 20565) {
    if (isStrictReservedWord(parser, context, parser.getToken()))
      parser.report(120);
    if ((parser.getToken() & 537079808) === 537079808) {
      parser.report(121);
    }
    id = parseIdentifier(parser, context);
  }
  let inheritedContext = context;
  if (consumeOpt(parser, context | 32, 20565)) {
    superClass = parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 0);
    inheritedContext |= 512;
  } else {
    inheritedContext = (inheritedContext | 512) ^ 512;
  }
  const body = parseClassBody(parser, inheritedContext, context, void 0, privateScope, 2, inGroup);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ClassExpression",
    id,
    superClass,
    body,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseDecorators(parser, context, privateScope) {
  const list = [];
  if (parser.features & 1) {
    while (parser.getToken() === 133) {
      list.push(parseDecorator(parser, context, privateScope));
    }
  }
  return list;
}
function parseDecorator(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const expressionStart = parser.tokenStart;
  let expression;
  if (parser.getToken() === 67174411) {
    expression = parsePrimaryExpression(parser, context, privateScope, 2, 0, 1, 0, 1, start);
  } else {
    const token = parser.getToken();
    if ((token & 143360) !== 143360 && !isValidIdentifier(context, token) || context & 1 && (token & 36864) === 36864) {
      parser.report(30, KeywordDescTable[token & 255]);
    }
    if (token === 209006 && context & (2048 | 2)) {
      parser.report(112);
    }
    if (token === 241771 && context & 1024) {
      parser.report(97, "yield");
    }
    let memberExpression = parseIdentifier(parser, context | 64);
    while (parser.getToken() === 67108877) {
      nextToken(parser, (context | 262144 | 8) ^ 8);
      const property = parsePropertyOrPrivatePropertyName(parser, context | 64, privateScope, 1);
      memberExpression = parser.finishNode({
        type: "MemberExpression",
        object: memberExpression,
        computed: false,
        property,
        optional: false
      }, expressionStart);
    }
    expression = memberExpression;
    if (parser.getToken() === 67174411) {
      const args = parseArguments(parser, context, privateScope, 0);
      expression = parser.finishNode({
        type: "CallExpression",
        callee: memberExpression,
        arguments: args,
        optional: false
      }, expressionStart);
    }
  }
  return parser.finishNode({
    type: "Decorator",
    expression
  }, start);
}
function parseClassBody(parser, context, inheritedContext, scope, parentScope, kind, inGroup, origin2 = 0) {
  const { tokenStart } = parser;
  const privateScope = parser.createPrivateScopeIfLexical(parentScope);
  consume(parser, context | 32, 2162700);
  const modifierFlags = 131072 | 524288;
  context = (context | modifierFlags) ^ modifierFlags;
  const hasConstr = parser.flags & 32;
  parser.flags = (parser.flags | 32) ^ 32;
  const body = [];
  while (parser.getToken() !== 1074790415) {
    const decoratorStart = parser.tokenStart;
    const decorators = parseDecorators(parser, context, privateScope);
    if (decorators.length > 0 && parser.tokenValue === "constructor") {
      parser.report(111);
    }
    if (parser.getToken() === 1074790415)
      parser.report(110);
    if (consumeOpt(parser, context, 1074790417)) {
      if (decorators.length > 0)
        parser.report(122);
      continue;
    }
    body.push(parseClassElementList(parser, context, scope, privateScope, inheritedContext, kind, decorators, 0, inGroup, decorators.length > 0 ? decoratorStart : parser.tokenStart));
  }
  consume(parser, origin2 & 8 ? context | 32 : context, 1074790415);
  privateScope?.validatePrivateIdentifierRefs();
  parser.flags = parser.flags & -33 | hasConstr;
  return parser.finishNode({
    type: "ClassBody",
    body
  }, tokenStart);
}
function parseClassElementList(parser, context, scope, privateScope, inheritedContext, type, decorators, isStatic, inGroup, start) {
  let kind = isStatic ? 32 : 0;
  let key = null;
  const token = parser.getToken();
  if (token & (143360 | 36864) || token === -2147483527) {
    key = parseIdentifier(parser, context);
    switch (token) {
      case 36970:
        if (!isStatic && parser.getToken() !== 67174411 && (parser.getToken() & 1048576) !== 1048576 && parser.getToken() !== 1077936155) {
          return parseClassElementList(parser, context, scope, privateScope, inheritedContext, type, decorators, 1, inGroup, start);
        }
        break;
      case 209005:
        if (parser.getToken() !== 67174411 && (parser.flags & 1) === 0) {
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 16 | (optionalBit(parser, context, 8391476) ? 8 : 0);
        }
        break;
      case 209008:
        if (parser.getToken() !== 67174411) {
          if (parser.getToken() === 8391476 && parser.flags & 1) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 256;
        }
        break;
      case 209009:
        if (parser.getToken() !== 67174411) {
          if (parser.getToken() === 8391476 && parser.flags & 1) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 512;
        }
        break;
      case 209010:
        if (parser.getToken() !== 67174411 && (parser.flags & 1) === 0) {
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if (parser.features & 1)
            kind |= 1024;
        }
        break;
    }
  } else if (token === 69271571) {
    kind |= 2;
    key = parseComputedPropertyName(parser, inheritedContext, privateScope, inGroup);
  } else if ((token & 134217728) === 134217728) {
    key = parseLiteral(parser, context);
  } else if (token === 8391476) {
    kind |= 8;
    nextToken(parser, context);
  } else if (parser.getToken() === 131) {
    kind |= 8192;
    key = parsePrivateIdentifier(parser, context | 16, privateScope, 768);
  } else if ((parser.getToken() & 1073741824) === 1073741824) {
    kind |= 128;
  } else if (isStatic && token === 2162700) {
    return parseStaticBlock(parser, context | 16, scope, privateScope, start);
  } else if (token === -2147483526) {
    key = parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  if (kind & (8 | 16 | 768 | 1024)) {
    if (parser.getToken() & 143360 || parser.getToken() === -2147483527 || parser.getToken() === -2147483526) {
      key = parseIdentifier(parser, context);
    } else if ((parser.getToken() & 134217728) === 134217728) {
      key = parseLiteral(parser, context);
    } else if (parser.getToken() === 69271571) {
      kind |= 2;
      key = parseComputedPropertyName(parser, inheritedContext, privateScope, 0);
    } else if (parser.getToken() === 131) {
      kind |= 8192;
      key = parsePrivateIdentifier(parser, context, privateScope, kind);
    } else
      parser.report(137);
  }
  if ((kind & 2) === 0) {
    if (parser.tokenValue === "constructor") {
      if ((parser.getToken() & 1073741824) === 1073741824) {
        parser.report(131);
      } else if ((kind & 32) === 0 && parser.getToken() === 67174411) {
        if (kind & (768 | 16 | 128 | 8)) {
          parser.report(53, "accessor");
        } else if ((context & 512) === 0) {
          if (parser.flags & 32)
            parser.report(54);
          else
            parser.flags |= 32;
        }
      }
      kind |= 64;
    } else if ((kind & 8192) === 0 && kind & 32 && parser.tokenValue === "prototype") {
      parser.report(52);
    }
  }
  if (kind & 1024 || parser.getToken() !== 67174411 && (kind & 768) === 0) {
    return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
  }
  const value = parseMethodDefinition(parser, context | 16, privateScope, kind, inGroup, parser.tokenStart);
  return parser.finishNode({
    type: "MethodDefinition",
    kind: (kind & 32) === 0 && kind & 64 ? "constructor" : kind & 256 ? "get" : kind & 512 ? "set" : "method",
    static: (kind & 32) > 0,
    computed: (kind & 2) > 0,
    key,
    value,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parsePrivateIdentifier(parser, context, privateScope, kind) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  const { tokenValue } = parser;
  if (tokenValue === "constructor")
    parser.report(130);
  if (parser.options.lexical) {
    if (!privateScope)
      parser.report(4, tokenValue);
    if (kind) {
      privateScope.addPrivateIdentifier(tokenValue, kind);
    } else {
      privateScope.addPrivateIdentifierRef(tokenValue);
    }
  }
  nextToken(parser, context);
  return parser.finishNode({
    type: "PrivateIdentifier",
    name: tokenValue
  }, tokenStart);
}
function parsePropertyDefinition(parser, context, privateScope, key, state, decorators, start) {
  let value = null;
  if (state & 8)
    parser.report(0);
  if (parser.getToken() === 1077936155) {
    nextToken(parser, context | 32);
    const { tokenStart } = parser;
    if (parser.getToken() === 537079928)
      parser.report(121);
    const modifierFlags = 1024 | 2048 | 8 | 8192 | 32768 | ((state & 64) === 0 ? 512 | 16384 : 0);
    context = (context | modifierFlags) ^ modifierFlags | (state & 8 ? 1024 : 0) | (state & 16 ? 2048 : 0) | (state & 64 ? 16384 : 0) | 256 | 65536;
    value = parsePrimaryExpression(parser, context | 16, privateScope, 2, 0, 1, 0, 1, tokenStart, 0, 1);
    if ((parser.getToken() & 1073741824) !== 1073741824 || (parser.getToken() & 4194304) === 4194304) {
      value = parseMemberOrUpdateExpression(parser, context | 16, privateScope, value, 0, 0, tokenStart);
      value = parseAssignmentExpression(parser, context | 16, privateScope, 0, 0, tokenStart, value);
    }
  }
  matchOrInsertSemicolon(parser, context);
  return parser.finishNode({
    type: state & 1024 ? "AccessorProperty" : "PropertyDefinition",
    key,
    value,
    static: (state & 32) > 0,
    computed: (state & 2) > 0,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseBindingPattern(parser, context, scope, privateScope, kind, origin2 = 0) {
  if (parser.getToken() & 143360 || (context & 1) === 0 && parser.getToken() === -2147483526)
    return parseAndClassifyIdentifier(parser, context, scope, kind, origin2);
  if ((parser.getToken() & 2097152) !== 2097152)
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  const left = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, 0, 1, kind, origin2) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, 0, 1, kind, origin2);
  if (parser.destructible & 16)
    parser.report(50);
  if (parser.destructible & 32)
    parser.report(50);
  return left;
}
function parseAndClassifyIdentifier(parser, context, scope, kind, origin2 = 0) {
  const token = parser.getToken();
  if (context & 1) {
    if ((token & 537079808) === 537079808) {
      parser.report(121);
    } else if ((token & 36864) === 36864 || token === -2147483526) {
      parser.report(120);
    }
  }
  if ((token & 20480) === 20480) {
    parser.report(102);
  }
  if (token === 241771) {
    if (context & 1024)
      parser.report(32);
    if (context & 2)
      parser.report(113);
  }
  if ((token & 255) === (241737 & 255)) {
    if (kind & (8 | 16))
      parser.report(100);
  }
  if (token === 209006) {
    if (context & 2048)
      parser.report(178);
    if (context & 2)
      parser.report(112);
  }
  const { tokenValue, tokenStart, currentLocation } = parser;
  nextToken(parser, context);
  scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin2);
  return parser.finishNode({
    type: "Identifier",
    name: tokenValue
  }, tokenStart);
}
function parseJSXRootElementOrFragment(parser, context, privateScope, inJSXChild, start) {
  if (!inJSXChild)
    consume(parser, context, 8456256);
  if (parser.getToken() === 8390721) {
    const openingFragment = parseJSXOpeningFragment(parser, start);
    const [children2, closingFragment] = parseJSXChildrenAndClosingFragment(parser, context, privateScope, inJSXChild);
    return parser.finishNode({
      type: "JSXFragment",
      openingFragment,
      children: children2,
      closingFragment
    }, start);
  }
  if (parser.getToken() === 8457014)
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  let closingElement = null;
  let children = [];
  const openingElement = parseJSXOpeningElementOrSelfCloseElement(parser, context, privateScope, inJSXChild, start);
  if (!openingElement.selfClosing) {
    [children, closingElement] = parseJSXChildrenAndClosingElement(parser, context, privateScope, inJSXChild);
    const close = isEqualTagName(closingElement.name);
    if (isEqualTagName(openingElement.name) !== close)
      parser.report(157, close);
  }
  return parser.finishNode({
    type: "JSXElement",
    children,
    openingElement,
    closingElement
  }, start);
}
function parseJSXOpeningFragment(parser, start) {
  nextJSXToken(parser);
  return parser.finishNode({
    type: "JSXOpeningFragment"
  }, start);
}
function parseJSXClosingElement(parser, context, inJSXChild, start) {
  consume(parser, context, 8457014);
  const name = parseJSXElementName(parser, context);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXClosingElement",
    name
  }, start);
}
function parseJSXClosingFragment(parser, context, inJSXChild, start) {
  consume(parser, context, 8457014);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXClosingFragment"
  }, start);
}
function parseJSXChildrenAndClosingElement(parser, context, privateScope, inJSXChild) {
  const children = [];
  while (true) {
    const child = parseJSXChildOrClosingElement(parser, context, privateScope, inJSXChild);
    if (child.type === "JSXClosingElement") {
      return [children, child];
    }
    children.push(child);
  }
}
function parseJSXChildrenAndClosingFragment(parser, context, privateScope, inJSXChild) {
  const children = [];
  while (true) {
    const child = parseJSXChildOrClosingFragment(parser, context, privateScope, inJSXChild);
    if (child.type === "JSXClosingFragment") {
      return [children, child];
    }
    children.push(child);
  }
}
function parseJSXChildOrClosingElement(parser, context, privateScope, inJSXChild) {
  if (parser.getToken() === 138)
    return parseJSXText(parser);
  if (parser.getToken() === 2162700)
    return parseJSXExpressionContainer(parser, context, privateScope, 1, 0);
  if (parser.getToken() === 8456256) {
    const { tokenStart } = parser;
    nextToken(parser, context);
    if (parser.getToken() === 8457014)
      return parseJSXClosingElement(parser, context, inJSXChild, tokenStart);
    return parseJSXRootElementOrFragment(parser, context, privateScope, 1, tokenStart);
  }
  parser.report(0);
}
function parseJSXChildOrClosingFragment(parser, context, privateScope, inJSXChild) {
  if (parser.getToken() === 138)
    return parseJSXText(parser);
  if (parser.getToken() === 2162700)
    return parseJSXExpressionContainer(parser, context, privateScope, 1, 0);
  if (parser.getToken() === 8456256) {
    const { tokenStart } = parser;
    nextToken(parser, context);
    if (parser.getToken() === 8457014)
      return parseJSXClosingFragment(parser, context, inJSXChild, tokenStart);
    return parseJSXRootElementOrFragment(parser, context, privateScope, 1, tokenStart);
  }
  parser.report(0);
}
function parseJSXText(parser) {
  const start = parser.tokenStart;
  nextJSXToken(parser);
  const node = {
    type: "JSXText",
    value: parser.tokenValue
  };
  if (parser.options.raw) {
    node.raw = parser.tokenRaw;
  }
  return parser.finishNode(node, start);
}
function parseJSXOpeningElementOrSelfCloseElement(parser, context, privateScope, inJSXChild, start) {
  if ((parser.getToken() & 143360) !== 143360 && (parser.getToken() & 4096) !== 4096)
    parser.report(0);
  const tagName = parseJSXElementName(parser, context);
  const attributes = parseJSXAttributes(parser, context, privateScope);
  const selfClosing = parser.getToken() === 8457014;
  if (selfClosing)
    consume(parser, context | 1048576, 8457014);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild || !selfClosing) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXOpeningElement",
    name: tagName,
    attributes,
    selfClosing
  }, start);
}
function parseJSXElementName(parser, context) {
  const { tokenStart } = parser;
  rescanJSXIdentifier(parser);
  let key = parseJSXIdentifier(parser, context);
  if (parser.getToken() === 21)
    return parseJSXNamespacedName(parser, context, key, tokenStart);
  while (consumeOpt(parser, context, 67108877)) {
    rescanJSXIdentifier(parser);
    key = parseJSXMemberExpression(parser, context, key, tokenStart);
  }
  return key;
}
function parseJSXMemberExpression(parser, context, object, start) {
  const property = parseJSXIdentifier(parser, context);
  return parser.finishNode({
    type: "JSXMemberExpression",
    object,
    property
  }, start);
}
function parseJSXAttributes(parser, context, privateScope) {
  const attributes = [];
  while (parser.getToken() !== 8457014 && parser.getToken() !== 8390721 && parser.getToken() !== 1048576) {
    attributes.push(parseJsxAttribute(parser, context, privateScope));
  }
  return attributes;
}
function parseJSXSpreadAttribute(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context, 14);
  const expression = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context, 1074790415);
  return parser.finishNode({
    type: "JSXSpreadAttribute",
    argument: expression
  }, start);
}
function parseJsxAttribute(parser, context, privateScope) {
  const { tokenStart } = parser;
  if (parser.getToken() === 2162700)
    return parseJSXSpreadAttribute(parser, context, privateScope);
  rescanJSXIdentifier(parser);
  let value = null;
  let name = parseJSXIdentifier(parser, context);
  if (parser.getToken() === 21) {
    name = parseJSXNamespacedName(parser, context, name, tokenStart);
  }
  if (parser.getToken() === 1077936155) {
    const token = scanJSXAttributeValue(parser, context);
    switch (token) {
      case 134283267:
        value = parseLiteral(parser, context);
        break;
      case 8456256:
        value = parseJSXRootElementOrFragment(parser, context, privateScope, 0, parser.tokenStart);
        break;
      case 2162700:
        value = parseJSXExpressionContainer(parser, context, privateScope, 0, 1);
        break;
      default:
        parser.report(156);
    }
  }
  return parser.finishNode({
    type: "JSXAttribute",
    value,
    name
  }, tokenStart);
}
function parseJSXNamespacedName(parser, context, namespace, start) {
  consume(parser, context, 21);
  const name = parseJSXIdentifier(parser, context);
  return parser.finishNode({
    type: "JSXNamespacedName",
    namespace,
    name
  }, start);
}
function parseJSXExpressionContainer(parser, context, privateScope, inJSXChild, isAttr) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  const { tokenStart } = parser;
  if (parser.getToken() === 14)
    return parseJSXSpreadChild(parser, context, privateScope, start);
  let expression;
  if (parser.getToken() === 1074790415) {
    if (isAttr)
      parser.report(159);
    expression = parseJSXEmptyExpression(parser, {
      index: parser.startIndex,
      line: parser.startLine,
      column: parser.startColumn
    });
  } else {
    expression = parseExpression(parser, context, privateScope, 1, 0, tokenStart);
  }
  if (parser.getToken() !== 1074790415) {
    parser.report(25, KeywordDescTable[1074790415 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXExpressionContainer",
    expression
  }, start);
}
function parseJSXSpreadChild(parser, context, privateScope, start) {
  consume(parser, context, 14);
  const expression = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context, 1074790415);
  return parser.finishNode({
    type: "JSXSpreadChild",
    expression
  }, start);
}
function parseJSXEmptyExpression(parser, start) {
  return parser.finishNode({
    type: "JSXEmptyExpression"
  }, start, parser.tokenStart);
}
function parseJSXIdentifier(parser, context) {
  const start = parser.tokenStart;
  if (!(parser.getToken() & 143360)) {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  const { tokenValue } = parser;
  nextToken(parser, context | 1048576);
  return parser.finishNode({
    type: "JSXIdentifier",
    name: tokenValue
  }, start);
}
var { version } = packageJson;
function parse(source, options) {
  return parseSource(source, options);
}

// src/code/parse.ts
var longestParsed = 8 * 1024 * 1024;
var parseSource2 = (path, text) => {
  if (text.length > longestParsed) return { ok: false, reason: "too-large" };
  const looksModular = path.endsWith(".mjs") || !path.endsWith(".cjs") && moduleSign.test(text);
  const kinds2 = looksModular ? ["module", "commonjs"] : ["commonjs", "module"];
  let tooDeep = false;
  for (const jsx of [path.endsWith("x"), !path.endsWith("x")]) {
    for (const sourceType of kinds2) {
      try {
        const program = parse(text, {
          sourceType,
          jsx,
          next: true,
          webcompat: true,
          ranges: { start: true, end: true }
        });
        return { ok: true, program };
      } catch (error) {
        tooDeep ||= error instanceof RangeError;
      }
      if (tooDeep) return { ok: false, reason: "too-deep" };
    }
    if (!/<\/|\/>/.test(text)) break;
  }
  return { ok: false, reason: "syntax" };
};
var moduleSign = /^[ \t]*(?:import\b[^(]|export\b)|;(?:import|export)\s*[{*"'\w]|\bimport\.meta\b/m;

// src/code/source-text.ts
var sourceText = (bytes) => {
  if (bytes[0] === 255 && bytes[1] === 254) return bytes.toString("utf16le", 2);
  if (bytes[0] === 254 && bytes[1] === 255) {
    const even = Buffer.from(bytes.subarray(2, 2 + (bytes.length - 2 & ~1)));
    return even.swap16().toString("utf16le");
  }
  const marked = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  return bytes.toString("utf8", marked ? 3 : 0);
};
var excerptLength = 120;
var lead = 30;
var placeAt = (path, text, offset) => {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at + 1;
  }
  const from = Math.max(lineStart, offset - lead);
  const window = text.slice(from, from + excerptLength * 8);
  const end = window.indexOf("\n", offset - from);
  return {
    path,
    line,
    column: offset - lineStart + 1,
    excerpt: (end === -1 ? window : window.slice(0, end)).replace(/\s+/g, " ").trim().slice(0, excerptLength)
  };
};

// src/code/phrases.ts
var meaningsOfText = (text) => {
  if (!anyPhrase.test(text)) return [];
  const found = [];
  for (const { kind, detail, pattern } of phrases) {
    const match = pattern.exec(text)?.[0];
    if (match !== void 0) found.push({ kind, detail: detail ?? shorten(match), match });
  }
  return found;
};
var shorten = (text) => text.replace(/\s+/g, " ").slice(0, 40);
var secretVariables = new Set(
  "NPM_TOKEN NODE_AUTH_TOKEN NPM_AUTH_TOKEN YARN_NPM_AUTH_TOKEN GITHUB_TOKEN GH_TOKEN GITHUB_PAT GITLAB_TOKEN CI_JOB_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL ACTIONS_RUNTIME_TOKEN AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AZURE_CLIENT_SECRET GOOGLE_APPLICATION_CREDENTIALS VAULT_TOKEN CIRCLE_TOKEN DOCKER_PASSWORD DOCKER_AUTH_CONFIG TWINE_PASSWORD PYPI_TOKEN CARGO_REGISTRY_TOKEN SLACK_TOKEN HEROKU_API_KEY KUBECONFIG SSH_PRIVATE_KEY DATABASE_URL".split(" ")
);
var phrases = [
  { kind: "secret", pattern: new RegExp(`(?<!\\w)(?:${[...secretVariables].join("|")})(?!\\w)`) },
  {
    kind: "secret",
    pattern: /(?:^|[\\/~])\.(?:npmrc|yarnrc(?:\.yml)?|pypirc|netrc|git-credentials|pgpass)(?![\w.-])|\.ssh(?:[\\/]|$)|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws[\\/]|\.config[\\/]gcloud|application_default_credentials|\.azure[\\/]|\.kube[\\/]|\.docker[\\/]config|\.gnupg\b|\/etc\/(?:passwd|shadow)\b|\/proc\/[\w$*{}.]{1,20}\/(?:environ|mem)\b/
  },
  {
    kind: "secret",
    pattern: /\bLogin Data\b|\bLocal Extension Settings\b|\blogins\.json\b|\bkey4\.db\b|\bcookies\.sqlite\b|\blogin\.keychain|\bfind-(?:generic|internet)-password\b|\.(?:bash|zsh|node_repl)_history\b|User Data[\\/]Default/
  },
  {
    kind: "wallet",
    pattern: /\bwallet\.dat\b|\bexodus\.wallet\b|\bElectrum[\\/]wallets\b|\bnkbihfbeogaeaoehlefnkodbefgpgknn\b|\bbfnaelmomeimhlpmgjnjophhpkkoljpa\b|\.config[\\/]solana|\beth_(?:sendTransaction|sendRawTransaction|requestAccounts|signTypedData\w*|accounts)\b|\bpersonal_sign\b|\bsignAndSendTransaction\b|\bsignAllTransactions\b/
  },
  {
    kind: "publish",
    pattern: /\b(?:npm|pnpm|yarn|bun|lerna)(?:\.cmd)?\s+(?:publish|whoami|token|adduser|access|owner|unpublish)\b|\b(?:vsce|ovsx|twine|cargo|gem)\s+(?:publish|upload|push)\b|-\/npm\/v1\/tokens\b|-\/whoami\b/
  },
  {
    kind: "publish",
    pattern: /\.github[\\/](?:workflows|actions)\b|\bgit\s+(?:push|commit|remote\s+(?:add|set-url))\b|\bgh\s+(?:auth|secret|repo|api)\b|\b(?:trufflehog|gitleaks)\b/
  },
  {
    kind: "process",
    detail: "a shell command that downloads",
    pattern: /\b(?:curl|wget)\b[^\n]{0,300}?(?:\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\b|\s-[oO]\s|&&|;\s*(?:ba|z)?sh\b)|\b(?:Invoke-WebRequest|Invoke-Expression|DownloadString|DownloadFile|Start-BitsTransfer)\b|\bcertutil\b[^\n]{0,60}-urlcache|\bbitsadmin\b/i
  },
  {
    kind: "process",
    detail: "a shell command that hides",
    pattern: /\bpowershell(?:\.exe)?\b[^\n]{0,120}?-(?:e|en|enc|encodedcommand|w(?:indowstyle)?\s+hidden)\b|\bbase64\s+(?:-d|-D|--decode)\b|\/dev\/tcp\/|\bnc\s+-e\b|\b(?:regsvr32|rundll32|mshta|wscript)(?:\.exe)?\s|\bnohup\s|\bosascript\s+-e\b/i
  },
  {
    kind: "persistence",
    pattern: /(?:^|[\\/~])\.(?:bashrc|zshrc|bash_profile|zprofile|zshenv)(?![\w.-])|[\\/~]\.profile\b|\bcrontab\b|\/etc\/cron|\bLaunch(?:Agents|Daemons)\b|\bsystemd[\\/](?:user|system)\b|Programs[\\/]{1,2}Startup\b|CurrentVersion[\\/]{1,2}Run\b|\bschtasks\b|[\\/]authorized_keys\b|\.git[\\/]hooks\b|\.vscode[\\/](?:tasks|settings)\.json|\.claude[\\/]settings|\.cursor[\\/]/
  }
];
var anyPhrase = new RegExp(phrases.map(({ pattern }) => pattern.source).join("|"), "i");

// src/code/names.ts
var meaningOfModule = (name) => {
  const kind = modules.get(name);
  if (kind !== void 0) return { kind, detail: name };
  return name.endsWith(".node") ? { kind: "native", detail: "a native addon" } : void 0;
};
var listed = (kind, names) => names.split(" ").map((name) => [name, kind]);
var modules = new Map([
  ...listed(
    "network",
    "http https http2 net tls dgram dns dns/promises axios got undici node-fetch cross-fetch request superagent needle phin bent ky ws socket.io-client follow-redirects ssh2 nodemailer imap node-telegram-bot-api discord.js"
  ),
  ...listed(
    "process",
    "child_process execa cross-spawn shelljs node-pty zx tinyexec nano-spawn foreground-child worker-farm"
  ),
  ...listed("dynamic-code", "vm vm2 isolated-vm"),
  ...listed(
    "native",
    "bindings node-gyp-build node-pre-gyp @mapbox/node-pre-gyp prebuild-install ffi-napi ref-napi koffi bun:ffi"
  ),
  ...listed("clipboard", "clipboardy copy-paste"),
  ...listed("secret", "keytar")
]);
var meaningOfReference = (reference) => {
  const exact = references.get(reference);
  if (exact !== void 0) return { kind: exact, detail: reference.replace(/^@/, "") };
  const slash = reference.lastIndexOf("/");
  const owner = reference.slice(0, slash);
  const last = reference.slice(slash + 1);
  if (fileModules.has(owner) && fileWriters.has(last)) return { kind: "file-write", detail: last };
  if (/^(?:window\/)?(?:ethereum|solana|phantom|tronWeb|tronLink|unisat|okxwallet)(?:\/|$)/.test(reference))
    return { kind: "wallet", detail: reference.split("/")[0] ?? reference };
  if (reference.startsWith("WebAssembly/")) return { kind: "webassembly", detail: "WebAssembly" };
  return void 0;
};
var references = new Map([
  ...listed(
    "network",
    "fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection importScripts navigator/sendBeacon Bun/connect Bun/udpSocket Deno/connect Deno/connectTls"
  ),
  ...listed("process", "Bun/spawn Bun/spawnSync Bun/$ Deno/Command Deno/run process/binding process/kill"),
  ...listed("file-write", "Bun/write Deno/writeFile Deno/writeTextFile Deno/remove"),
  ...listed("native", "process/dlopen process/_linkedBinding"),
  ...listed("clipboard", "navigator/clipboard navigator/clipboard/readText navigator/clipboard/writeText"),
  ...listed("secret", "document/cookie"),
  ...listed("host-identity", "@os/userInfo @os/hostname @os/networkInterfaces")
]);
var fileModules = /* @__PURE__ */ new Set(["@fs", "@fs/promises", "@fs-extra", "@graceful-fs"]);
var fileWriters = new Set(
  "writeFile writeFileSync appendFile appendFileSync createWriteStream write writeSync truncate unlink unlinkSync rm rmSync rmdir rmdirSync rename renameSync copyFile copyFileSync cp cpSync symlink symlinkSync chmod chmodSync outputFile outputFileSync remove removeSync move moveSync outputJson writeJson emptyDir ensureFile".split(" ")
);
var tellingMethods = new Map([
  ...listed(
    "file-write",
    "writeFileSync appendFileSync createWriteStream unlinkSync rmSync rmdirSync copyFileSync renameSync chmodSync"
  ),
  ...listed("process", "execSync execFileSync spawnSync execFile"),
  ...listed("native", "dlopen"),
  ...listed("network", "sendBeacon")
]);
var globalObjects = /* @__PURE__ */ new Set([
  "globalThis",
  "window",
  "self",
  "global",
  "top",
  "parent",
  "frames"
]);
var followedGlobals = /* @__PURE__ */ new Set([
  ...[...references.keys()].flatMap((name) => name.split("/")[0] ?? []),
  ..."eval Function ethereum solana phantom tronWeb tronLink unisat okxwallet WebAssembly process Buffer String Object Reflect JSON Date Number Infinity module document crypto atob unescape decodeURIComponent decodeURI parseInt setTimeout setInterval URLSearchParams Response Request HTMLFormElement Clipboard".split(" ")
]);
var requireNames = /* @__PURE__ */ new Set([
  "require",
  "__require",
  "__non_webpack_require__",
  "nodeRequire",
  "_require"
]);
var tellingGlobals = /* @__PURE__ */ new Set([
  "eval",
  "Function",
  "ethereum",
  "phantom",
  ...[...references.keys()].filter((name) => !name.includes("/") && !name.startsWith("@"))
]);
var tellingMembers = /* @__PURE__ */ new Set([
  "env",
  "constructor",
  "_compile",
  "solana",
  ...secretVariables,
  "tronWeb",
  ...tellingGlobals,
  ...tellingMethods.keys(),
  ...[...references.keys()].map((name) => name.slice(name.lastIndexOf("/") + 1))
]);
var isHookTarget = (reference) => hookTargets.test(reference);
var hookTargets = /^(?:fetch|XMLHttpRequest|WebSocket|(?:XMLHttpRequest|WebSocket|Response|Request|HTMLFormElement|Clipboard)\/prototype\/\w+|navigator\/(?:sendBeacon|clipboard(?:\/\w+)?)|ethereum\/\w+|solana\/\w+|@https?\/(?:request|get)|@fs\/\w+|@child_process\/\w+|@module\/(?:_load|_extensions\/.*|prototype\/\w+)|module\/constructor\/\w+)$/;

// src/code/survey.ts
var surveyTree = (program) => {
  const top = newScope(void 0, void 0);
  const points = [];
  const scopes = /* @__PURE__ */ new Map();
  const callOf = /* @__PURE__ */ new Map();
  const globals = /* @__PURE__ */ new Map();
  const writes = [];
  const memberWrites = [];
  const nodes = [program];
  const within = [top];
  const look = (node, scope) => void points.push({ node, scope });
  const push = (node, scope) => {
    if (node === null || node === void 0) return;
    nodes.push(node);
    within.push(scope);
  };
  for (let node = nodes.pop(); node !== void 0; node = nodes.pop()) {
    let scope = within.pop() ?? top;
    switch (node.type) {
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression": {
        const inner = newScope(scope, node);
        if (node.type !== "ArrowFunctionExpression" && node.id !== null) {
          const home = node.type === "FunctionDeclaration" ? scope : inner;
          declare(home, node.id.name).sources.push({ node, scope, path: [] });
        }
        scopes.set(node, inner);
        declareParameters(node, inner);
        for (const parameter of node.params) push(parameter, inner);
        push(node.body, inner);
        continue;
      }
      case "BlockStatement":
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "SwitchStatement":
      case "CatchClause":
      case "StaticBlock":
        scope = newScope(scope, void 0);
        if (node.type === "ForStatement" || node.type === "ForInStatement") look(node, scope);
        if (node.type === "CatchClause" && node.param !== null) bindPattern(node.param, scope, void 0, []);
        break;
      case "WhileStatement":
      case "DoWhileStatement":
        look(node, scope);
        break;
      case "VariableDeclaration":
        for (const { id, init } of node.declarations) {
          const home = node.kind === "var" ? functionScope(scope) : scope;
          bindPattern(id, home, init === null ? void 0 : { node: init, scope, path: [] }, []);
          if (id.type !== "Identifier") push(id, scope);
          push(init, scope);
        }
        continue;
      case "ClassDeclaration":
      case "ClassExpression":
        if (node.id !== null) declare(scope, node.id.name);
        push(node.superClass, scope);
        push(node.body, scope);
        continue;
      case "ImportDeclaration": {
        const module2 = node.source.value;
        for (const specifier of node.specifiers) {
          const name = specifier.type === "ImportSpecifier" ? nameOf(specifier.imported) : specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
          put(scope, specifier.local.name, { ...newBinding(), imported: { module: module2, name } });
        }
        look(node, scope);
        continue;
      }
      case "ExportNamedDeclaration":
        if (node.source !== null) look(node, scope);
        push(node.declaration, scope);
        continue;
      case "ExportAllDeclaration":
        look(node, scope);
        continue;
      case "AssignmentExpression": {
        const source = { node: node.right, scope, path: [] };
        const { left } = node;
        if (left.type === "Identifier") writes.push({ name: left.name, scope, source });
        else if (left.type === "MemberExpression") {
          const key = memberName(left);
          if (left.object.type === "Identifier" && key !== void 0)
            memberWrites.push({ owner: left.object.name, key, scope, source });
          look(node, scope);
          if (isFunction(node.right)) callOf.set(node.right, { node: left, scope });
          push(left.object, scope);
          if (left.computed) push(left.property, scope);
        } else push(left, scope);
        push(node.right, scope);
        continue;
      }
      case "CallExpression":
      case "NewExpression": {
        look(node, scope);
        const callee = unwrapped(node.callee);
        for (const argument2 of node.arguments) if (isFunction(argument2)) callOf.set(argument2, { node, scope });
        if (isFunction(callee)) callOf.set(callee, { node, scope });
        break;
      }
      case "ImportExpression":
      case "TaggedTemplateExpression":
        look(node, scope);
        break;
      case "MemberExpression":
        if (node.computed || tellingMembers.has(nameOf(node.property))) look(node, scope);
        push(node.object, scope);
        if (node.computed) push(node.property, scope);
        continue;
      case "Property":
      case "MethodDefinition":
      case "PropertyDefinition":
      case "AccessorProperty":
        if (node.computed) push(node.key, scope);
        push(node.value, scope);
        continue;
      case "Identifier":
        if (tellingGlobals.has(node.name)) look(node, scope);
        continue;
      case "UnaryExpression":
        if (node.operator === "typeof" && node.argument.type === "Identifier") continue;
        break;
      case "BinaryExpression":
        if (node.operator === "+") {
          look(node, scope);
          let left = node;
          while (left.type === "BinaryExpression" && left.operator === "+") {
            push(left.right, scope);
            left = left.left;
          }
          push(left, scope);
          continue;
        }
        if (node.operator.length <= 2 && (node.operator[0] === "<" || node.operator[0] === ">"))
          look(node, scope);
        break;
      case "Literal":
        if (typeof node.value === "string" && node.value.length > 2) look(node, scope);
        continue;
      case "TemplateLiteral":
        look(node, scope);
        break;
      case "ObjectPattern":
        for (const property of node.properties)
          if (property.type === "Property" && secretVariables.has(nameOf(property.key))) look(property, scope);
        break;
      case "LabeledStatement":
        push(node.body, scope);
        continue;
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
      case "TemplateElement":
        continue;
    }
    pushChildren(node, scope, push);
  }
  for (const { name, scope, source } of writes) {
    const binding = lookUp(scope, name);
    if (binding === void 0) globals.set(name, source);
    else if (binding.sources.length < mostSources) binding.sources.push(source);
  }
  for (const { owner, key, scope, source } of memberWrites) {
    const binding = lookUp(scope, owner);
    if (binding === void 0) globals.set(key, source);
    else (binding.members ??= /* @__PURE__ */ new Map()).set(key, source);
  }
  return { points, top, scopes, callOf, globals };
};
var mostSources = 4;
var newScope = (parent, owner) => ({
  parent,
  owner,
  names: void 0
});
var newBinding = () => ({ sources: [], members: void 0 });
var functionScope = (scope) => {
  let at = scope;
  while (at.owner === void 0 && at.parent !== void 0) at = at.parent;
  return at;
};
var declare = (scope, name) => {
  const known2 = scope.names?.get(name);
  if (known2 !== void 0) return known2;
  const binding = newBinding();
  put(scope, name, binding);
  return binding;
};
var put = (scope, name, binding) => {
  scope.names ??= /* @__PURE__ */ new Map();
  scope.names.set(name, binding);
};
var lookUp = (scope, name) => {
  for (let at = scope; at !== void 0; at = at.parent) {
    const found = at.names?.get(name);
    if (found !== void 0) return found;
  }
  return void 0;
};
var followed = (node, scope) => {
  if (node.type !== "Identifier") return node;
  const binding = lookUp(scope, node.name);
  const only = binding?.sources.length === 1 ? binding.sources[0] : void 0;
  return only === void 0 || only.path.length > 0 ? node : only.node;
};
var declareParameters = (owner, scope) => {
  for (const [index, parameter] of owner.params.entries()) {
    const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (pattern.type === "Identifier")
      put(scope, pattern.name, { ...newBinding(), parameter: { owner, index } });
    else bindPattern(pattern, scope, void 0, []);
  }
};
var bindPattern = (pattern, scope, source, path) => {
  if (path.length > 8) return;
  switch (pattern.type) {
    case "Identifier": {
      const binding = declare(scope, pattern.name);
      if (source !== void 0 && binding.sources.length < mostSources)
        binding.sources.push({ ...source, path });
      return;
    }
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") bindPattern(property.argument, scope, source, path);
        else {
          const key = property.computed ? void 0 : nameOf(property.key);
          bindPattern(property.value, scope, key === void 0 ? void 0 : source, [...path, key ?? ""]);
        }
      }
      return;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries())
        if (element !== null) bindPattern(element, scope, source, [...path, String(index)]);
      return;
    case "AssignmentPattern":
      bindPattern(pattern.left, scope, source, path);
      return;
    case "RestElement":
      bindPattern(pattern.argument, scope, void 0, path);
  }
};
var nameOf = (key) => key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
var memberName = (member) => !member.computed || member.property.type === "Literal" ? nameOf(member.property) : void 0;
var unwrapped = (node) => node.type === "ParenthesizedExpression" ? node.expression : node;
var isFunction = (node) => node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
var pushChildren = (node, scope, push) => {
  const fields = node;
  for (const key in fields) {
    const value = fields[key];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) push(item, scope);
    } else if (isNode(value)) push(value, scope);
  }
};
var isNode = (value) => typeof value === "object" && value !== null && typeof value.type === "string";

// src/code/endless.ts
var isEndless = (loop, scope, evaluate) => alwaysHolds(loop.test, scope, evaluate) && !leaves(loop.body);
var alwaysHolds = (test, scope, evaluate) => {
  if (test === null || test === void 0) return true;
  switch (test.type) {
    case "Literal":
      return Boolean(test.value);
    case "UnaryExpression":
      return test.operator === "!" && (isFalse(test.argument) || isNegatedObject(test.argument));
    case "BinaryExpression":
      return (test.operator === "<" || test.operator === "<=") && isInfinite(followed(test.right, scope), scope, evaluate);
    default:
      return false;
  }
};
var isInfinite = (node, scope, evaluate) => (node.type === "Identifier" || node.type === "MemberExpression") && /^(?:Infinity|Number\/POSITIVE_INFINITY)$/.test(evaluate(node, scope).reference ?? "");
var isFalse = (node) => node.type === "Literal" && !node.value;
var isNegatedObject = (node) => node.type === "UnaryExpression" && node.operator === "!" && node.argument.type === "ArrayExpression";
var mostNodes = 5e3;
var leaves = (body) => {
  const nodes = [{ node: body, nested: false }];
  for (let i = 0; i < mostNodes; i++) {
    const next = nodes.pop();
    if (next === void 0) return false;
    const { node } = next;
    if (/^(?:Return|Throw)Statement$|^(?:Yield|Await)Expression$/.test(node.type)) return true;
    if (node.type === "BreakStatement" && (!next.nested || node.label !== null)) return true;
    if (node.type === "ContinueStatement" && node.label !== null) return true;
    if (node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "exit")
      return true;
    if (isFunction(node) || node.type === "FunctionDeclaration") continue;
    const nested = next.nested || /^(?:(?:Do)?While|For(?:In|Of)?|Switch)Statement$/.test(node.type);
    for (const value of Object.values(node))
      for (const item of Array.isArray(value) ? value : [value])
        if (typeof item === "object" && item !== null && "type" in item)
          nodes.push({ node: item, nested });
  }
  return true;
};

// src/code/value.ts
var origin = {
  decoded: 1,
  decrypted: 2,
  fetched: 4,
  file: 8,
  home: 16
};
var nothing = { plain: [], origins: 0 };
var longestText = 64 * 1024;
var textValue = (text, plain, origins = 0) => ({
  text,
  plain: plain === void 0 ? [] : [plain],
  origins
});
var isPlain = (value, part) => value.plain.some((piece) => piece.includes(part));
var listOf = (items) => {
  let origins = 0;
  for (const item of items) origins |= item.origins;
  return { ...nothing, items, origins };
};
var joined = (parts) => {
  let origins = 0;
  let text = "";
  const plain = [];
  for (const part of parts) {
    origins |= part.origins;
    if (part.text === void 0) text = void 0;
    else if (text !== void 0 && text.length + part.text.length <= longestText) text += part.text;
    if (plain.length < 256) plain.push(...part.plain.slice(0, 16));
  }
  return { text, plain, origins };
};

// src/code/decode.ts
var decodedText = (reference, method, object, values) => {
  const [first = nothing, second = nothing] = values;
  switch (reference) {
    case "atob":
      return decode(first, "base64");
    case "Buffer/from":
    case "@buffer/Buffer/from":
    case "Buffer":
      return bytesOf(first, second);
    case "unescape":
    case "decodeURIComponent":
    case "decodeURI":
      return unescaped(first);
    case "String/fromCharCode":
    case "String/fromCodePoint":
      return characters(values);
    case "String":
      return first.text === void 0 ? void 0 : first;
    case "parseInt":
    case "Number":
      return number(first, second);
    case void 0:
      break;
    default:
      break;
  }
  if (object.items !== void 0) return ofList(method, object.items, first);
  return object.text === void 0 ? void 0 : ofText(method, object.text, object, values);
};
var hidden = (text, from) => textValue(text, void 0, from.origins | origin.decoded);
var decode = (value, encoding) => value.text === void 0 ? { ...nothing, origins: value.origins | origin.decoded } : hidden(Buffer.from(value.text, encoding).toString("utf8"), value);
var bytesOf = (value, encoding) => {
  const name = encoding.text?.toLowerCase();
  if (name === "base64" || name === "base64url") return decode(value, "base64");
  if (name === "hex") return decode(value, "hex");
  if (value.items !== void 0 && value.items.length > 3) return characters(value.items);
  return value.text === void 0 ? void 0 : value;
};
var unescaped = (value) => {
  if (value.text === void 0 || !value.text.includes("%"))
    return value.text === void 0 ? void 0 : value;
  const bytes = value.text.replace(
    /%([0-9a-f]{2})/gi,
    (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))
  );
  return hidden(Buffer.from(bytes, "latin1").toString("utf8"), value);
};
var characters = (values) => {
  const list = values.length === 1 && values[0]?.items !== void 0 ? values[0].items : values;
  let text = "";
  let origins = origin.decoded;
  for (const value of list.slice(0, 4096)) {
    origins |= value.origins;
    const code = Number(value.text);
    if (value.text === void 0 || !Number.isInteger(code) || code < 0 || code > 1114111)
      return { ...nothing, origins };
    text += String.fromCodePoint(code);
  }
  return textValue(text, void 0, origins);
};
var number = (value, radix) => {
  if (value.text === void 0) return void 0;
  const result = Number.parseInt(value.text, radix.text === void 0 ? 10 : Number(radix.text));
  return Number.isNaN(result) ? void 0 : { ...nothing, text: String(result), origins: value.origins };
};
var ofList = (method, items, first) => {
  switch (method) {
    case "join": {
      const glue = first.text ?? ",";
      return joined(
        items.flatMap((item, at) => at === 0 || glue === "" ? [item] : [textValue(glue, void 0), item])
      );
    }
    case "reverse":
    case "toReversed":
      return listOf(items.toReversed().map((item) => ({ ...item, plain: [] })));
    case "concat":
      return first.items === void 0 ? void 0 : listOf([...items, ...first.items]);
    case "slice":
      return listOf(items.slice(Number(first.text ?? 0)));
    case void 0:
    default:
      return void 0;
  }
};
var ofText = (method, text, object, values) => {
  const [first = nothing, second = nothing] = values;
  const whole = (value) => ({ ...object, text: value });
  const cut = (value) => ({
    ...object,
    text: value,
    plain: object.plain.length === 0 ? [] : [value]
  });
  switch (method) {
    case "toString":
    case "valueOf":
    case "trim":
    case "normalize":
      return first.text === "base64" || first.text === "hex" ? nothing : whole(text);
    case "toLowerCase":
      return whole(text.toLowerCase());
    case "toUpperCase":
      return whole(text.toUpperCase());
    case "concat":
      return joined([object, ...values]);
    case "charAt":
    case "at":
      return textValue(text[Number(first.text ?? 0)] ?? "", void 0, object.origins);
    case "charCodeAt":
    case "codePointAt":
      return { ...nothing, text: String(text.charCodeAt(Number(first.text ?? 0))), origins: object.origins };
    case "slice":
    case "substring":
    case "substr": {
      const from = Number(first.text ?? 0);
      const to = second.text === void 0 ? void 0 : Number(second.text);
      if (method === "substr") return cut(text.slice(from, to === void 0 ? void 0 : from + to));
      return cut(method === "slice" ? text.slice(from, to) : text.substring(from, to ?? text.length));
    }
    case "split": {
      if (first.text === void 0 || text.length > 4096) return void 0;
      return listOf(
        text.split(first.text).map((part) => textValue(part, first.text === "" ? void 0 : part, object.origins))
      );
    }
    case "replace":
    case "replaceAll": {
      if (first.text === void 0 || second.text === void 0) return void 0;
      const result = method === "replace" ? text.replace(first.text, () => second.text ?? "") : text.replaceAll(first.text, () => second.text ?? "");
      return result === text ? object : textValue(result, void 0, object.origins);
    }
    case void 0:
    default:
      return void 0;
  }
};

// src/code/evaluate.ts
var mostItems = 4096;
var deepest = 40;
var longestQuestion = 2e4;
var evaluator = (survey, source) => {
  let left = 4e6 + survey.points.length * 16;
  let question = 0;
  const settled = /* @__PURE__ */ new Map();
  const calls = /* @__PURE__ */ new Map();
  const busy = /* @__PURE__ */ new Set();
  const evaluate = (node, scope, given, depth) => {
    if (depth > deepest || question-- <= 0 || left-- <= 0) return nothing;
    const inner = (child) => evaluate(child, scope, given, depth + 1);
    switch (node.type) {
      case "Literal":
        return literal(node);
      case "TemplateLiteral":
        return joined(
          node.quasis.flatMap((quasi, at) => {
            const hole = node.expressions[at];
            const text = quasi.value.cooked ?? quasi.value.raw;
            return [textValue(text, text), ...hole === void 0 ? [] : [inner(hole)]];
          })
        );
      case "Identifier":
        return identifier(node.name, scope, given, depth);
      case "ThisExpression":
        return scope.parent === void 0 ? { ...nothing, reference: "globalThis" } : nothing;
      case "MemberExpression":
        return reach(node, scope, given, depth).target;
      case "CallExpression":
      case "NewExpression": {
        if (given !== noneGiven) return call(node, scope, given, depth);
        const known2 = calls.get(node);
        if (known2 !== void 0) return known2;
        const value = call(node, scope, given, depth);
        if (depth < deepest / 2 && question > 0) calls.set(node, value);
        return value;
      }
      case "ImportExpression":
        return loaded(inner(node.source));
      case "TaggedTemplateExpression":
        return inner(node.quasi);
      case "BinaryExpression":
        return binary(node, inner);
      case "LogicalExpression":
        return either(inner(node.left), inner(node.right));
      case "ConditionalExpression":
        return either(inner(node.consequent), inner(node.alternate));
      case "SequenceExpression": {
        const last = node.expressions.at(-1);
        return last === void 0 ? nothing : inner(last);
      }
      case "AssignmentExpression":
        return inner(node.right);
      case "AwaitExpression":
      case "SpreadElement":
        return inner(node.argument);
      case "YieldExpression":
        return nothing;
      case "ChainExpression":
      case "ParenthesizedExpression":
        return inner(node.expression);
      case "UnaryExpression":
        return unary(node.operator, inner(node.argument));
      case "ArrayExpression":
        if (node.elements.length > mostItems) return { ...nothing, node, scope };
        return listOf(node.elements.map((element) => element === null ? nothing : inner(element)));
      case "ObjectExpression":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "FunctionDeclaration":
        return { ...nothing, node, scope };
      case "MetaProperty":
        return { ...nothing, reference: "import.meta" };
      default:
        return nothing;
    }
  };
  const literal = (node) => {
    if (typeof node.value === "number") return { ...nothing, text: String(node.value) };
    if (typeof node.value !== "string") return nothing;
    const written = source.slice(node.start, node.end);
    return textValue(node.value, /\\[xu]/.test(written) ? written : node.value);
  };
  const identifier = (name, scope, given, depth) => {
    const binding = lookUp(scope, name);
    if (binding === void 0) {
      if (globalObjects.has(name)) return { ...nothing, reference: "globalThis" };
      const assigned = survey.globals.get(name);
      const value = assigned === void 0 ? nothing : follow(assigned, depth);
      if (value !== nothing) return value;
      if (requireNames.has(name)) return { ...nothing, reference: "require" };
      return followedGlobals.has(name) ? { ...nothing, reference: name } : nothing;
    }
    return given.get(binding) ?? settle2(binding, name, depth);
  };
  const settle2 = (binding, name, depth) => {
    const known2 = settled.get(binding);
    if (known2 !== void 0) return known2;
    if (busy.has(binding)) return nothing;
    busy.add(binding);
    const value = bound(binding, name, depth);
    busy.delete(binding);
    if (depth < deepest / 2 && question > 0) settled.set(binding, value);
    return value;
  };
  const bound = (binding, name, depth) => {
    if (binding.imported !== void 0) {
      const module2 = moduleReference(binding.imported.module);
      const whole = binding.imported.name === "*" || binding.imported.name === "default";
      return { ...nothing, reference: whole ? module2 : `${module2}/${binding.imported.name}` };
    }
    let value = nothing;
    for (const one of binding.sources) value = either(value, follow(one, depth));
    if (binding.parameter !== void 0) value = either(value, argumentOf(binding.parameter, depth));
    if (value.reference === void 0 && value.text === void 0 && requireNames.has(name))
      return { ...value, reference: "require" };
    return value;
  };
  const follow = ({ node, scope, path }, depth) => {
    let value = evaluate(node, scope, noneGiven, depth + 1);
    for (const key of path) value = member(value, key, true, 0, depth);
    return value;
  };
  const argumentOf = ({ owner, index }, depth) => {
    const at = survey.callOf.get(owner);
    if (at === void 0) return nothing;
    if (at.node.type === "MemberExpression")
      return { ...nothing, origins: evaluate(at.node.object, at.scope, noneGiven, depth + 1).origins };
    if (at.node.type !== "CallExpression" && at.node.type !== "NewExpression") return nothing;
    const callee = unwrapped(at.node.callee);
    if (callee === owner) {
      const value = at.node.arguments[index];
      return value === void 0 ? nothing : evaluate(value, at.scope, noneGiven, depth + 1);
    }
    const about = evaluate(at.node, at.scope, noneGiven, depth + 1);
    if (callee.type === "MemberExpression" && keyName(callee) === "then" && index === 0)
      return evaluate(callee.object, at.scope, noneGiven, depth + 1);
    return { ...nothing, origins: about.origins };
  };
  const reach = (node, scope, given, depth) => {
    const object = evaluate(node.object, scope, given, depth + 1);
    const by = node.computed ? evaluate(node.property, scope, given, depth + 1) : void 0;
    const key = by === void 0 ? keyName(node) ?? "" : by.text;
    const target = by === void 0 ? member(object, key ?? "", true, 0, depth) : memberBy(object, by, depth);
    if (/^process\/env\/(?:HOME|USERPROFILE)$/.test(target.reference ?? ""))
      return { object, key, target: { ...target, origins: target.origins | origin.home } };
    if (object.reference !== void 0 || node.object.type !== "Identifier" || key === void 0)
      return { object, key, target };
    const put2 = lookUp(scope, node.object.name)?.members?.get(key);
    return { object, key, target: put2 === void 0 ? target : either(target, follow(put2, depth)) };
  };
  const memberBy = (object, key, depth) => {
    if (key.text !== void 0) return member(object, key.text, isPlain(key, key.text), key.origins, depth);
    const origins = object.origins | key.origins;
    return origins === 0 ? nothing : { ...nothing, origins };
  };
  const member = (object, name, plain, keyOrigins, depth) => {
    const { reference } = object;
    const origins = object.origins | keyOrigins;
    const disguised = object.disguised === true || !plain;
    if (reference !== void 0)
      return { ...nothing, origins, disguised, reference: memberOf(reference, name, depth) };
    if (object.items !== void 0) {
      const item = object.items[Number(name)];
      if (item !== void 0) return origins === 0 ? item : { ...item, origins: item.origins | origins };
    }
    if (object.node?.type === "ObjectExpression" && object.scope !== void 0) {
      for (const property of object.node.properties)
        if (property.type === "Property" && !property.computed && nameIs(property.key, name))
          return evaluate(property.value, object.scope, noneGiven, depth + 1);
    }
    if (object.text !== void 0 && /^\d+$/.test(name))
      return textValue(object.text[Number(name)] ?? "", void 0);
    return origins === 0 && !disguised ? nothing : { ...nothing, origins, disguised };
  };
  const memberOf = (reference, name, depth) => {
    if (reference === "globalThis") {
      if (globalObjects.has(name)) return "globalThis";
      const assigned = survey.globals.get(name);
      const value = assigned === void 0 ? nothing : follow(assigned, depth);
      return value.reference ?? (requireNames.has(name) ? "require" : name);
    }
    if (name === "default") return reference;
    const path = `${reference}/${name}`;
    if (/^(?:require\/main|process\/mainModule|module\/(?:parent|children))$/.test(path)) return "module";
    if (path === "module/constructor" || path === "@module/Module") return "@module";
    if (/^(?:module|import\.meta|@module\/prototype)\/require$/.test(path)) return "require";
    if (name === "promises" && (reference === "@fs" || reference === "@dns")) return reference;
    return path;
  };
  const call = (node, scope, given, depth) => {
    if (depth > deepest) return nothing;
    const callee = unwrapped(node.callee);
    const inner = (child) => evaluate(child, scope, given, depth + 1);
    const values = node.arguments.length === 0 ? noValues : node.arguments.slice(0, 64).map(inner);
    const { object, key, target } = callee.type === "MemberExpression" ? reach(callee, scope, given, depth) : { object: nothing, key: void 0, target: inner(callee) };
    const first = values[0] ?? nothing;
    if (target.reference === "require") return loaded(first);
    if (target.reference === "@module/createRequire") return { ...nothing, reference: "require" };
    if (target.reference === "@module/_load" || target.reference === "process/getBuiltinModule")
      return loaded(first);
    if (target.reference === "Function" || target.reference === "eval" || key === "constructor") {
      const global = /^\s*(?:return\s+)?(this|globalThis|process)\s*;?\s*$/.exec(first.text ?? "")?.[1];
      if (global !== void 0) return { ...nothing, reference: global === "process" ? global : "globalThis" };
    }
    if (target.reference === "Reflect/get") return memberBy(first, values[1] ?? nothing, depth);
    if (callee.type === "CallExpression" && (target.reference === "globalThis" || target.reference === "process"))
      return target;
    const result = decodedText(target.reference, key, object, values);
    if (result !== void 0) return result;
    if (key === "bind")
      return /^Function\/(?:prototype\/)?(?:call|apply)$/.test(object.reference ?? "") ? values[0] ?? nothing : object;
    if ((key === "call" || key === "apply") && object.reference !== void 0) {
      const shifted = key === "call" ? values.slice(1) : values[1]?.items ?? [];
      if (object.reference === "require") return loaded(shifted[0] ?? nothing);
      const again = decodedText(object.reference, object.reference.split("/").at(-1), nothing, shifted);
      if (again !== void 0) return again;
    }
    if (key === "map" && object.items !== void 0 && object.items.length <= 512) {
      const mapped = object.items.map(
        (item, at) => inlined(first, [item, { ...nothing, text: String(at) }], depth)
      );
      if (mapped.some((one) => one.text !== void 0)) return listOf(mapped);
    }
    const body = inlined(target, values, depth);
    if (body !== nothing) return body;
    if (target.reference === void 0 || !target.reference.includes("/")) {
      for (const value of values.slice(0, 2))
        if (value.reference?.startsWith("@") === true && key === void 0) return value;
    }
    let origins = object.origins | target.origins | originOf(target.reference, key);
    for (const value of values) origins |= value.origins;
    return origins === 0 ? nothing : { ...nothing, origins };
  };
  const inlined = (target, values, depth) => {
    const { node, scope } = target;
    if (node === void 0 || scope === void 0) return nothing;
    if (!isFunction(node) && node.type !== "FunctionDeclaration") return nothing;
    const body = onlyExpression(node);
    const inside2 = survey.scopes.get(node);
    if (body === void 0 || inside2 === void 0) return nothing;
    const given = /* @__PURE__ */ new Map();
    for (const [index, parameter] of node.params.entries()) {
      const binding = parameter.type === "Identifier" ? inside2.names?.get(parameter.name) : void 0;
      if (binding !== void 0) given.set(binding, values[index] ?? nothing);
    }
    return evaluate(body, inside2, given, depth + 8);
  };
  const binary = (node, inner) => {
    if (node.operator !== "+") return arithmetic(node.operator, inner(node.left), inner(node.right));
    const parts = [];
    let at = node;
    while (at.type === "BinaryExpression" && at.operator === "+") {
      parts.push(inner(at.right));
      at = at.left;
    }
    parts.push(inner(at));
    parts.reverse();
    const numbers = node.left.type !== "BinaryExpression" && parts.every(isNumber);
    return numbers ? arithmetic("+", parts[0] ?? nothing, parts[1] ?? nothing) : joined(parts);
  };
  return {
    evaluate: (node, scope) => {
      question = longestQuestion;
      return evaluate(node, scope, noneGiven, 0);
    },
    ranOut: () => left <= 0
  };
};
var noneGiven = /* @__PURE__ */ new Map();
var noValues = [];
var moduleReference = (name) => {
  const bare = name.replace(/^node:/, "");
  return bare === "process" ? "process" : `@${bare}`;
};
var loaded = (name) => name.text === void 0 ? { ...nothing, origins: name.origins } : { ...nothing, reference: moduleReference(name.text), disguised: !isPlain(name, name.text) };
var either = (one, other) => {
  const better = one.reference === void 0 && one.text === void 0 && one.items === void 0 && one.node === void 0 ? other : one;
  return one.origins === 0 && other.origins === 0 ? better : { ...better, origins: one.origins | other.origins };
};
var isNumber = (value) => value.text !== void 0 && value.plain.length === 0 && /^-?\d+(?:\.\d+)?$/.test(value.text);
var unary = (operator, value) => {
  if (value.text === void 0 || !/^-?\d+$/.test(value.text)) return { ...nothing, origins: value.origins };
  const number2 = Number(value.text);
  if (operator === "-") return { ...nothing, text: String(-number2) };
  if (operator === "+") return { ...nothing, text: String(number2) };
  return operator === "~" ? { ...nothing, text: String(~number2) } : nothing;
};
var arithmetic = (operator, left, right) => {
  const origins = left.origins | right.origins;
  if (!isNumber(left) || !isNumber(right)) return { ...nothing, origins };
  const a = Number(left.text);
  const b = Number(right.text);
  const result = (/* @__PURE__ */ new Map([
    ["+", () => a + b],
    ["-", () => a - b],
    ["*", () => a * b],
    ["/", () => a / b],
    ["%", () => a % b],
    ["^", () => a ^ b],
    ["|", () => a | b],
    ["&", () => a & b],
    ["<<", () => a << b],
    [">>", () => a >> b]
  ])).get(operator)?.();
  return result === void 0 ? { ...nothing, origins } : { ...nothing, text: String(result), origins };
};
var keyName = (node) => !node.computed && node.property.type === "Identifier" ? node.property.name : void 0;
var nameIs = (key, name) => key.type === "Identifier" ? key.name === name : key.type === "Literal" && String(key.value) === name;
var onlyExpression = (node) => {
  const { body } = node;
  if (body === null || body === void 0) return void 0;
  if (body.type !== "BlockStatement") return body;
  const returns = body.body.filter((statement) => statement.type === "ReturnStatement");
  const only = body.body.length <= 3 && returns.length === 1 ? returns[0] : void 0;
  return only?.argument ?? void 0;
};
var originOf = (reference, key) => {
  if (reference !== void 0) {
    if (/^(?:fetch|XMLHttpRequest|WebSocket|@(?:https?|http2|net|tls|dgram|axios|got|undici|node-fetch|cross-fetch|request|superagent|needle|ws|socket\.io-client)(?:\/|$))/.test(
      reference
    ))
      return origin.fetched;
    if (/^@(?:fs|fs\/promises|fs-extra|graceful-fs)\/(?:read|createRead)/.test(reference)) return origin.file;
    if (/^@os\/(?:homedir|userInfo)$/.test(reference)) return origin.home;
    if (/^@zlib\/(?:inflate|gunzip|unzip|brotliDecompress)/.test(reference)) return origin.decoded;
    if (/^@crypto\/createDecipher|\/subtle\/decrypt$/.test(reference)) return origin.decrypted;
  }
  return key === "decrypt" || key === "createDecipheriv" || key === "createDecipher" ? origin.decrypted : 0;
};

// src/code/gate.ts
var gateOf = (node, scope, evaluate) => {
  const left = followed(node.left, scope);
  const right = followed(node.right, scope);
  const isGate = isNow(left, scope, evaluate) && isMoment(right, scope, evaluate) || isNow(right, scope, evaluate) && isMoment(left, scope, evaluate);
  return isGate ? "today compared with a fixed date" : void 0;
};
var mostSteps = 8;
var isNow = (node, scope, evaluate, depth = 0) => {
  if (depth > mostSteps) return false;
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "+" && isNow(node.argument, scope, evaluate, depth + 1);
    case "NewExpression":
      return node.arguments.length === 0 && evaluate(node.callee, scope).reference === "Date";
    case "CallExpression": {
      if (node.callee.type !== "MemberExpression") return false;
      if (evaluate(node.callee, scope).reference === "Date/now") return true;
      const { property, object } = node.callee;
      return property.type === "Identifier" && /^(?:getTime|valueOf|toISOString)$/.test(property.name) && isNow(followed(object, scope), scope, evaluate, depth + 1);
    }
    default:
      return false;
  }
};
var isMoment = (node, scope, evaluate, depth = 0) => {
  if (depth > mostSteps) return false;
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number" && node.value > 14e11 && node.value < 4e12;
    case "NewExpression":
      return node.arguments.length > 0 && evaluate(node.callee, scope).reference === "Date" && node.arguments.every((one) => evaluate(one, scope).text !== void 0);
    case "CallExpression": {
      const { reference } = evaluate(node.callee, scope);
      if (reference === "Date/UTC" || reference === "Date/parse")
        return node.arguments.every((one) => evaluate(one, scope).text !== void 0);
      return node.callee.type === "MemberExpression" && node.callee.property.type === "Identifier" && /^(?:getTime|valueOf)$/.test(node.callee.property.name) && isMoment(followed(node.callee.object, scope), scope, evaluate, depth + 1);
    }
    default:
      return false;
  }
};

// src/code/uses.ts
var usesOfTree = (program, source, nested = 0) => {
  const survey = surveyTree(program);
  const { evaluate, ranOut } = evaluator(survey, source);
  const uses = [];
  const seen = /* @__PURE__ */ new Set();
  const destinations = [];
  const relatives = /* @__PURE__ */ new Set();
  const madeNames = [];
  let insideComplete = true;
  const add = (kind, detail, at, disguised = false) => {
    const id = `${kind} ${detail} ${disguised ? 1 : 0}`;
    if (seen.has(id) || uses.length >= mostUses) return;
    seen.add(id);
    uses.push({ kind, detail, start: at.start ?? 0, disguised });
  };
  const addMeaning = (meaning, at, disguised = false) => {
    if (meaning !== void 0) add(meaning.kind, meaning.detail, at, disguised);
  };
  const addDestination = (named2, role, at, disguised) => {
    if (destinations.length < mostUses) destinations.push({ ...named2, role, start: at.start ?? 0, disguised });
  };
  const lookAtText = (value, at) => {
    const { text } = value;
    if (text === void 0 || text.length < 3) return;
    for (const { kind, detail, match } of meaningsOfText(text)) add(kind, detail, at, !isPlain(value, match));
    for (const named2 of hostsIn(text)) {
      const whole = /^\s*\S+\s*$/.test(text) && named2.index < 3;
      addDestination(
        named2,
        whole ? "address" : "mentioned",
        at,
        !isPlain(value, named2.detail) && !value.plain.some((piece) => piece.toLowerCase().includes(named2.detail))
      );
    }
  };
  const load = (name, at, how) => {
    if (name.text === void 0) {
      if (/^\.{1,2}\//.test(name.plain[0] ?? "")) return;
      if (name.plain[0]?.startsWith("data:") === true) run(name, at, how);
      add(
        "unresolved",
        `${how} of ${originWord(name.origins) ?? (isMade(at) ? "a made name" : "a computed name")}`,
        at
      );
      return;
    }
    if (name.text.startsWith("data:")) {
      const code = name.text.slice(name.text.indexOf(",") + 1);
      const text = name.text.includes(";base64,") ? Buffer.from(code, "base64").toString("utf8") : code;
      run({ ...name, text, plain: [], origins: name.origins | origin.decoded }, at, how);
      return;
    }
    if (/^\.{0,2}\//.test(name.text)) relatives.add(name.text);
    addMeaning(meaningOfModule(name.text.replace(/^node:/, "")), at, !isPlain(name, name.text));
  };
  const run = (code, at, how) => {
    const word = originWord(code.origins);
    if (word === void 0 && code.text !== void 0) {
      if (code.text.length < 60 && /^[\s"']*(?:return\s+)?(?:this|globalThis|\(?async\b|\(?function\s*\*?\s*\(\)\s*\{\s*\}|class\b|''|)/.test(
        code.text
      ) && code.text.trim().length < 40)
        return;
      add("dynamic-code", `${how} of a written text`, at);
    } else add("dynamic-code", `${how} of ${word ?? "computed text"}`, at);
    if (code.text !== void 0 && nested < 3 && code.text.length > 8) inside2(code, at);
  };
  const inside2 = (code, at) => {
    const text = code.text ?? "";
    const parsed = parseSource2("text.js", text);
    if (!parsed.ok) return;
    const found = usesOfTree(parsed.program, text, nested + 1);
    insideComplete &&= found.complete;
    const hidden2 = code.plain.length === 0;
    for (const use of found.uses) add(use.kind, use.detail, at, use.disguised || hidden2);
    for (const one of found.destinations) addDestination(one, one.role, at, one.disguised || hidden2);
  };
  for (const { node, scope } of survey.points) {
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "string") lookAtText(evaluate(node, scope), node);
        break;
      case "TemplateLiteral":
      case "BinaryExpression": {
        if (node.type === "BinaryExpression" && node.operator !== "+") {
          const gate = gateOf(node, scope, evaluate);
          if (gate !== void 0) add("gate", gate, node);
          break;
        }
        const value = evaluate(node, scope);
        if (value.text !== void 0) lookAtText(value, node);
        else
          for (const [index, piece] of value.plain.slice(0, 32).entries())
            lookAtText({ ...nothing, text: index === 0 ? piece : `\0${piece}`, plain: [piece] }, node);
        break;
      }
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration": {
        const name = node.source?.value;
        if (typeof name === "string") load({ ...nothing, text: name, plain: [name] }, node, "import");
        break;
      }
      case "ImportExpression":
        load(evaluate(node.source, scope), node, "import");
        break;
      case "Identifier":
      case "MemberExpression":
        lookAtReference(node, scope);
        break;
      case "AssignmentExpression": {
        const target = node.operator === "=" ? replaced(node.left, scope) : void 0;
        if (target !== void 0 && isHookTarget(target)) add("hook", target, node);
        if (node.left.type === "MemberExpression" && memberName2(node.left, scope, evaluate) === "src")
          callTo(evaluate(node.right, scope), node);
        break;
      }
      case "Property":
        if (node.key.type === "Identifier" && secretVariables.has(node.key.name))
          add("secret", node.key.name, node);
        break;
      case "CallExpression":
      case "NewExpression":
        lookAtCall(node, scope);
        break;
      case "WhileStatement":
      case "DoWhileStatement":
      case "ForStatement":
        if (isEndless(node, scope, evaluate)) add("endless-loop", "a loop without a way out", node);
        break;
      case "ForInStatement":
        if (evaluate(node.right, scope).reference === "process/env") add("environment", "all variables", node);
        break;
      default:
        break;
    }
  }
  function lookAtReference(node, scope) {
    const value = evaluate(node, scope);
    const { reference } = value;
    if (node.type === "MemberExpression") {
      const key = node.computed ? evaluate(node.property, scope) : void 0;
      const name = key === void 0 ? node.property.type === "Identifier" ? node.property.name : "" : key.text ?? "";
      if (key !== void 0 && key.text === void 0) {
        const owner = evaluate(node.object, scope).reference;
        if (isMadeName(node.property)) madeNames.push(node);
        if (owner === "globalThis" || owner === "process" || owner === "require" || owner?.startsWith("@child_process") === true)
          add(
            "unresolved",
            `a member of ${owner.replace("@", "")} by ${originWord(key.origins) ?? "a computed name"}`,
            node
          );
      }
      const telling = tellingMethods.get(name);
      if (telling !== void 0) add(telling, name, node, key !== void 0 && !isPlain(key, name));
      if (reference?.startsWith("process/env/") === true && secretVariables.has(name))
        add("secret", name, node, value.disguised === true);
    }
    if (reference !== void 0 && reference !== "eval" && reference !== "Function")
      addMeaning(meaningOfReference(reference), node, value.disguised === true);
  }
  function replaced(left, scope) {
    if (left.type !== "MemberExpression") return void 0;
    const owner = evaluate(left.object, scope).reference;
    const name = memberName2(left, scope, evaluate);
    if (owner === void 0 || name === void 0) return void 0;
    return owner === "globalThis" ? name : `${owner}/${name}`;
  }
  function lookAtCall(node, scope) {
    const callee = unwrapped(node.callee);
    const target = callee.type === "Super" ? nothing : evaluate(callee, scope);
    const { reference } = target;
    const disguised = target.disguised === true;
    const first = () => argument(node, 0, scope, evaluate);
    const last = () => argument(node, node.arguments.length - 1, scope, evaluate);
    const method = callee.type === "MemberExpression" ? memberName2(callee, scope, evaluate) : void 0;
    const through = /^(require|eval|Function)\/(call|apply)$/.exec(reference ?? "");
    if (through !== null) {
      const given = argument(node, 1, scope, evaluate);
      const value = through[2] === "call" ? given : given.items?.at(through[1] === "Function" ? -1 : 0) ?? nothing;
      if (through[1] === "require") load(value, node, "require");
      else run(value, node, through[1] ?? "eval");
    } else if (reference === void 0 && node.arguments.length === 1 && isModuleOnly(node.arguments[0])) {
      load(first(), node, "require");
    } else if (reference === "require" || reference === "process/getBuiltinModule" || reference === "@module/_load") {
      if (node.arguments.length > 0) load(first(), node, "require");
      if (disguised) add("unresolved", "require by a hidden name", node, true);
    } else if (reference === "eval" || reference === "Function") {
      if (node.arguments.length > 0) run(reference === "eval" ? first() : last(), node, reference);
      if (disguised) add("dynamic-code", `${reference} by a hidden name`, node, true);
    } else if (reference !== void 0 && /^@vm\/(?:run|Script|compileFunction|SourceTextModule)/.test(reference)) {
      run(first(), node, "vm");
    } else if (method === "_compile") run(first(), node, "Module._compile");
    else if (reference === "@worker_threads/Worker" && hasTrue(node.arguments[1], "eval"))
      run(first(), node, "Worker");
    else if (reference === "setTimeout" || reference === "setInterval") {
      const code = first();
      if (code.text !== void 0 || code.origins !== 0) run(code, node, reference);
      const delay = Number(argument(node, 1, scope, evaluate).text ?? 0);
      if (delay >= 36e5) add("gate", "a timer of an hour or more", node);
    } else if (method === "constructor") {
      const code = last();
      if (/^\s*return\b/.test(code.text ?? "")) add("dynamic-code", "constructor of a written text", node);
      if (/\breturn\b|[;(]/.test(code.text ?? "") || code.origins !== 0 || isConstructorOf(callee))
        run(code, node, "constructor");
    } else if (reference === "Object/defineProperty" || reference === "Reflect/set") {
      const owner = first().reference;
      const key = argument(node, 1, scope, evaluate).text;
      const hooked = owner === "globalThis" ? key : `${owner ?? ""}/${key ?? ""}`;
      if (owner !== void 0 && hooked !== void 0 && isHookTarget(hooked)) add("hook", hooked, node);
    }
    if (reference !== void 0) {
      addMeaning(meaningOfReference(reference), node, disguised);
      if (reference.startsWith("@child_process/")) command(node, scope, disguised);
      if (wholeEnvironment.test(reference) && node.arguments.some((one) => holdsEnvironment(one, scope, evaluate, 0)))
        add("environment", "all variables", node);
    }
    if (/^@(?:fs|fs\/promises|fs-extra)\/(?:rm|rmSync|rmdir|rmdirSync|remove|removeSync)$|^@(?:rimraf|del)(?:\/\w+)?$/.test(
      reference ?? ""
    )) {
      const what = first();
      if (what.origins & origin.home || /^(?:\/|[A-Za-z]:[\\/]?|~\/?)$/.test(what.text ?? ""))
        add("file-write", "a removal of a home or a disk", node);
    }
    if (isCallOut(reference, method ?? (callee.type === "Identifier" ? callee.name : void 0)))
      callOut(node, scope);
    if (reference !== void 0 || target.node !== void 0 || method !== void 0 && makesText.has(method)) {
      const value = evaluate(node, scope);
      if (value.text !== void 0 && value.text !== "") lookAtText(value, node);
    }
  }
  function command(node, scope, disguised) {
    const parts = [];
    const plain = [];
    for (const one of node.arguments.slice(0, 2)) {
      const value = evaluate(one, scope);
      for (const item of [value, ...(value.items ?? []).slice(0, 32)]) {
        if (item.text !== void 0) parts.push(item.text);
        plain.push(...item.plain);
        if (item.origins & (origin.decoded | origin.decrypted | origin.fetched))
          add("process", `a command from ${originWord(item.origins) ?? ""}`, node, true);
      }
    }
    const text = parts.join(" ");
    if (/(?:^|\s)(?:-e|--eval|-p|--print)(?:\s|$)/.test(text) && /^(?:\S*node\S*\s|-)/.test(text))
      add("dynamic-code", "node -e", node, disguised);
    for (const { kind, detail, match } of meaningsOfText(text))
      add(
        kind,
        detail,
        node,
        disguised || !match.split(" ").every((word) => plain.some((piece) => piece.includes(word)))
      );
  }
  function callTo(value, at) {
    for (const text of value.text === void 0 ? value.plain.slice(0, 16) : [value.text])
      for (const named2 of hostsIn(text))
        addDestination(
          named2,
          "called",
          at,
          !value.plain.some((piece) => piece.toLowerCase().includes(named2.detail))
        );
  }
  function callOut(node, scope) {
    for (const one of node.arguments.slice(0, 4)) {
      const value = evaluate(one, scope);
      callTo(value, node);
      for (const [key, member] of hostMembers(value)) {
        const given = evaluate(member, value.scope ?? scope);
        const named2 = given.text === void 0 ? void 0 : key === "url" ? hostsIn(given.text)[0] : loneHost(given.text);
        if (named2 !== void 0) addDestination(named2, "called", node, !isPlain(given, named2.detail));
      }
      if (isAddressed(evaluate(node.callee, scope).reference))
        for (const text of value.text === void 0 ? value.plain : [value.text]) {
          const named2 = loneHost(text.replace(/^\./, ""));
          if (named2 !== void 0) addDestination(named2, "called", node, !isPlain(value, named2.detail));
        }
    }
  }
  const fifth = madeNames[4];
  if (fifth !== void 0) add("unresolved", "members by made names", fifth);
  const complete = !ranOut() && uses.length < mostUses && destinations.length < mostUses && insideComplete;
  return { uses, destinations, relatives: [...relatives], complete };
};
var makesText = new Set(
  "join toString concat slice substring substr replace replaceAll toLowerCase toUpperCase trim reverse charAt at call apply".split(
    " "
  )
);
var mostUses = 2e3;
var originWord = (origins) => {
  if (origins & origin.decrypted) return "decrypted text";
  if (origins & origin.fetched) return "fetched text";
  if (origins & origin.decoded) return "decoded text";
  return origins & origin.file ? "the text of a file" : void 0;
};
var wholeEnvironment = /^(?:JSON\/stringify|Object\/(?:keys|entries|values|fromEntries)|@util\/inspect|@querystring\/stringify|URLSearchParams)$/;
var holdsEnvironment = (node, scope, evaluate, depth) => {
  if (depth > 3) return false;
  if (node.type === "ObjectExpression")
    return node.properties.some(
      (one) => one.type === "SpreadElement" ? holdsEnvironment(one.argument, scope, evaluate, depth + 1) : one.type === "Property" && holdsEnvironment(one.value, scope, evaluate, depth + 1)
    );
  const value = evaluate(node, scope);
  if (value.node?.type === "ObjectExpression")
    return holdsEnvironment(value.node, value.scope ?? scope, evaluate, depth + 1);
  return value.reference === "process/env";
};
var isCallOut = (reference, method) => reference !== void 0 && /^(?:fetch|WebSocket|EventSource|WebTransport|importScripts|navigator\/sendBeacon|@(?:https?|http2|net|tls|dgram|dns|dns\/promises|axios|got|undici|node-fetch|cross-fetch|request|superagent|needle|phin|bent|ky|ws|socket\.io-client)(?:\/.*)?)$/.test(
  reference
) || method !== void 0 && /^(?:fetch|WebSocket|EventSource|axios|open|post|put|ajax|sendBeacon)$/.test(method);
var isAddressed = (reference) => /^@(?:net|tls|dgram|dns)\//.test(reference ?? "");
var hostMembers = (value) => {
  if (value.node?.type !== "ObjectExpression") return [];
  return value.node.properties.flatMap(
    (property) => property.type === "Property" && property.key.type === "Identifier" && /^(?:host|hostname|url|uri|baseURL)$/.test(property.key.name) ? [[property.key.name.startsWith("host") ? "host" : "url", property.value]] : []
  );
};
var isModuleOnly = (node) => node?.type === "Literal" && typeof node.value === "string" && /^(?:node:\w+|child_process|dgram|http2|worker_threads)$/.test(node.value);
var isMadeName = (node) => node?.type === "CallExpression" && node.callee.type === "Identifier" && node.arguments.length > 0 && node.arguments.every((one) => one.type === "Literal");
var isMade = (at) => at.type === "ImportExpression" ? isMadeName(at.source) : (at.type === "CallExpression" || at.type === "NewExpression") && isMadeName(at.arguments[0]);
var isConstructorOf = (callee) => callee.type === "MemberExpression" && (isFunction(unwrapped(callee.object)) || isConstructor(callee.object));
var isConstructor = (node) => node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "constructor";
var hasTrue = (node, name) => node?.type === "ObjectExpression" && node.properties.some(
  (one) => one.type === "Property" && one.key.type === "Identifier" && one.key.name === name && !(one.value.type === "Literal" && one.value.value === false)
);
var argument = (node, at, scope, evaluate) => {
  const given = node.arguments[at];
  return given === void 0 ? nothing : evaluate(given, scope);
};
var memberName2 = (callee, scope, evaluate) => callee.computed ? evaluate(callee.property, scope).text : callee.property.type === "Identifier" ? callee.property.name : void 0;

// src/code/library.ts
var libraryOf = (files, budget2) => {
  const texts = /* @__PURE__ */ new Map();
  const uses = /* @__PURE__ */ new Map();
  let scanned = 0;
  let parsed = 0;
  const text = (path) => {
    const known2 = texts.get(path);
    if (known2 !== void 0) return known2;
    const bytes = files.get(path)?.bytes.subarray(0, longestRead);
    if (bytes === void 0) return "";
    scanned += bytes.length;
    const read2 = sourceText(bytes);
    texts.set(path, read2);
    return read2;
  };
  const read = (path) => {
    if ((files.get(path)?.size ?? 0) > longestRead) return "too-large";
    const source = text(path);
    if (parsed + source.length > budget2) return "over-budget";
    parsed += source.length;
    const tree = parseSource2(path, source);
    if (!tree.ok) return tree.reason;
    try {
      return usesOfTree(tree.program, source);
    } catch (error) {
      if (error instanceof RangeError) return "too-deep";
      throw error;
    }
  };
  return {
    files,
    text,
    language: (path) => languageOf(path, files.get(path)?.bytes ?? empty),
    uses: (path) => {
      const known2 = uses.get(path);
      if (known2 !== void 0) return known2;
      const found = read(path);
      uses.set(path, found);
      return found;
    },
    cost: () => ({ scanned, parsed })
  };
};
var empty = Buffer.alloc(0);
var longestRead = 16 * 1024 * 1024;

// src/code/new-text.ts
var addLines = (text, lines) => {
  eachLine(text, (line) => void lines.add(line));
};
var newLines = (text, known2) => {
  const found = [];
  let blank = 0;
  eachLine(text, (line, start) => {
    if (line.length < 400 && line.trim() === "") blank++;
    else {
      if (!known2.has(line)) found.push({ text: line, start, blankBefore: blank });
      blank = 0;
    }
  });
  return found;
};
var eachLine = (text, visit) => {
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    visit(text.slice(start, end), start);
    start = end + 1;
  }
  if (start < text.length) visit(text.slice(start), start);
};

// src/code/blobs.ts
var blobsIn = (text, least = 1e3) => {
  const found = [];
  let from = 0;
  const close = (end) => {
    if (end - from >= least && found.length < mostBlobs && isEncoded(text, from, end))
      found.push({
        start: from,
        length: end - from,
        holds: holds(text.slice(from, Math.min(end, from + 8192)))
      });
  };
  for (let at = 0; at < text.length; at++) {
    if (alphabet[text.charCodeAt(at)] === 1) continue;
    close(at);
    from = at + 1;
  }
  close(text.length);
  return found;
};
var mostBlobs = 50;
var alphabet = new Uint8Array(65536);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
  alphabet[character.charCodeAt(0)] = 1;
var isEncoded = (text, from, end) => {
  const used = /* @__PURE__ */ new Set();
  let digits = 0;
  for (const character of text.slice(from, Math.min(end, from + 2e3))) {
    used.add(character);
    if (character >= "0" && character <= "9") digits++;
  }
  return used.size >= 12 && digits > 40;
};
var holds = (encoded) => {
  const hex = /^(?:[0-9a-f]{2})+$/i.test(encoded.slice(0, encoded.length & ~1));
  const bytes = Buffer.from(encoded, hex ? "hex" : "base64");
  const kind = kindOfFile(bytes);
  if (kind !== void 0) return kind;
  const start = bytes.toString("latin1", 0, 16);
  const form = forms.find(([sign]) => start.startsWith(sign));
  if (form !== void 0) return form[1];
  return /^[\t\n\r\x20-\x7e]{64}/.test(bytes.toString("latin1", 0, 64)) ? "text" : "unknown bytes";
};
var forms = [
  ["PNG", "picture"],
  ["GIF8", "picture"],
  ["ÿØÿ", "picture"],
  ["RIFF", "picture"],
  ["wOFF", "font"],
  ["wOF2", "font"],
  ["OTTO", "font"],
  ["\0\0\0", "font"],
  ["ID3", "sound"],
  ["OggS", "sound"],
  ["%PDF", "document"]
];

// src/code/obfuscation.ts
var signsOfObfuscation = (lines, whole) => {
  const found = [];
  for (const line of lines) {
    const sign = offScreen(line);
    if (sign !== void 0) found.push(sign);
  }
  for (const { kind, pattern, least, what } of counted) {
    let size = 0;
    let start = -1;
    for (const line of lines)
      for (const match of line.text.matchAll(pattern)) {
        if (size++ === 0) start = line.start + match.index;
      }
    if (size >= least) found.push({ kind, detail: `${size} ${what}`, size, start });
  }
  let dense;
  let newLength = 0;
  let denseLength = 0;
  for (const line of lines) {
    newLength += line.text.length;
    if (!isDense(line.text)) continue;
    denseLength += line.text.length;
    if (line.text.length > (dense?.text.length ?? 0)) dense = line;
  }
  if (dense !== void 0) {
    const kind = whole && denseLength * 2 > newLength ? "minified" : "long-line";
    found.push({
      kind,
      detail: `a line of ${dense.text.length} characters`,
      size: dense.text.length,
      start: dense.start
    });
  }
  for (const line of lines)
    if (line.text.length >= 1e3)
      for (const { start, length, holds: holds2 } of blobsIn(line.text))
        found.push({ kind: "encoded-blob", detail: holds2, size: length, start: line.start + start });
  return found.slice(0, mostSigns);
};
var alsoHas = (text, sign) => {
  switch (sign.kind) {
    case "off-screen":
      return false;
    case "minified":
    case "long-line":
      return hasDenseLine(text);
    case "encoded-blob":
      return blobsIn(text, Math.max(500, Math.floor(sign.size / 8))).length > 0;
    case "hex-names":
    case "string-array":
    case "escapes": {
      const rule = counted.find(({ kind }) => kind === sign.kind);
      if (rule === void 0) return false;
      let size = 0;
      for (const _ of text.matchAll(rule.pattern)) if (++size >= rule.least) return true;
      return false;
    }
  }
};
var mostSigns = 100;
var counted = [
  {
    kind: "hex-names",
    pattern: /\b(?:a\d+)?_0x[0-9a-f]{2,}\b|\b[Il][Il1]{7,}\b|\b[OoQ][O0oQ]{7,}\b/g,
    least: 12,
    what: "names that say nothing"
  },
  {
    kind: "string-array",
    pattern: /\[["']push["']\]\s*\(\s*[\w$]+\s*\[["']shift["']\]|\bwhile\s*\(\s*!!\[\s*\]\s*\)/g,
    least: 1,
    what: "turned lists of texts"
  },
  {
    kind: "escapes",
    pattern: /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]){4,}/g,
    least: 12,
    what: "texts in escapes"
  }
];
var longest = 2e3;
var isDense = (line) => {
  if (line.length < longest) return false;
  const sample = line.slice(0, 2e4);
  let code = 0;
  let spaces = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit === 32) spaces++;
    else if (unit === 40 || unit === 59 || unit === 61 || unit === 123) code++;
  }
  return code * 25 > sample.length && spaces * 6 < sample.length;
};
var hasDenseLine = (text) => {
  let start = 0;
  for (let end = text.indexOf("\n"); start < text.length; end = text.indexOf("\n", start)) {
    const stop = end === -1 ? text.length : end;
    if (stop - start >= longest / 2 && isDense(text.slice(start, Math.max(stop, start + longest))))
      return true;
    start = stop + 1;
  }
  return false;
};
var gap = " ".repeat(100);
var tabGap = "	".repeat(25);
var offScreen = ({ text, start, blankBefore }) => {
  if (blankBefore >= 80 && isCode(text))
    return { kind: "off-screen", detail: `${blankBefore} empty lines before it`, size: blankBefore, start };
  let at = text.indexOf(gap);
  if (at === -1) at = text.indexOf(tabGap);
  if (at === -1) return void 0;
  let end = at;
  while (text[end] === " " || text[end] === "	") end++;
  const rest = text.slice(end, end + 400);
  if (!isCode(rest) || isInText(text.slice(0, at))) return void 0;
  return {
    kind: "off-screen",
    detail: `${end - at} columns of nothing before it`,
    size: end - at,
    start: start + end
  };
};
var isCode = (text) => !/^\s*(?:\/[/*]|\*|<!--|#)/.test(text) && /[\w$)\]]\s*[([=]\s*\S|;\s*\S|\)\s*[;{]/.test(text);
var isInText = (before) => {
  let open = "";
  for (let at = Math.max(0, before.length - 1e4); at < before.length; at++) {
    const character = before[at] ?? "";
    if (character === "\\") at++;
    else if (open === "" && (character === '"' || character === "'" || character === "`")) open = character;
    else if (character === open) open = "";
  }
  return open !== "";
};

// src/code/words.ts
var usesOfWords = (text) => {
  const uses = /* @__PURE__ */ new Map();
  const add = (kind, detail, start) => {
    const id = `${kind} ${detail}`;
    if (!uses.has(id) && uses.size < 500) uses.set(id, { kind, detail, start, disguised: false });
  };
  for (const { kind, pattern } of wordsOfKind) {
    if (vague.has(kind)) continue;
    for (const match of text.matchAll(pattern)) {
      if (isInComment(text, match.index)) continue;
      const module2 = match.groups?.["module"];
      const meaning = module2 === void 0 ? void 0 : meaningOfModule(module2);
      if (module2 !== void 0 && meaning?.kind !== kind) continue;
      add(kind, meaning?.detail ?? match[0].replace(/\s+/g, " ").slice(0, 40), match.index);
    }
  }
  for (const match of text.matchAll(phraseLines)) {
    const around = text.slice(Math.max(0, match.index - 40), match.index + 360);
    for (const { kind, detail } of meaningsOfText(around)) add(kind, detail, match.index);
  }
  return [...uses.values()];
};
var speaksOf = (kind, text) => {
  for (const one of wordsOfKind) {
    if (one.kind !== kind) continue;
    for (const match of text.matchAll(one.pattern)) {
      if (isInComment(text, match.index)) continue;
      const module2 = match.groups?.["module"];
      if (module2 === void 0 || meaningOfModule(module2)?.kind === kind) return true;
    }
  }
  return false;
};
var isInComment = (text, at) => {
  const start = text.lastIndexOf("\n", at) + 1;
  return at - start < 400 && /^\s*(?:\/\/|\/?\*|#(?!!))/.test(text.slice(start, at));
};
var phraseLines = /TOKEN|SECRET|PASSWORD|_KEY|KUBECONFIG|\.npmrc|\.ssh|id_rsa|\.aws|\.netrc|wallet|eth_|publish|workflows|trufflehog|curl|wget|powershell|base64 -|Invoke-|\.bashrc|crontab|LaunchAgents|schtasks/g;
var module = (words2) => new RegExp(
  `(?:\\brequire\\s*\\(\\s*|\\bfrom\\s*|\\bimport\\s*\\(?\\s*)["'\`](?:node:)?(?<module>${words2})["'\`]`,
  "g"
);
var quoted = "[\\w@./:-]{1,60}";
var vague = /* @__PURE__ */ new Set(["gate", "endless-loop", "unresolved"]);
var wordsOfKind = [
  { kind: "network", pattern: module(quoted) },
  { kind: "process", pattern: module(quoted) },
  { kind: "dynamic-code", pattern: module(quoted) },
  { kind: "native", pattern: module(quoted) },
  { kind: "clipboard", pattern: module(quoted) },
  {
    kind: "network",
    pattern: /(?<![\w.$])fetch\s*\(|\b(?:window|globalThis|self|global)\.fetch\b|\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|\bsendBeacon\b|\burllib\b|\bimport requests\b|\b(?:curl|wget)\s|Invoke-WebRequest/g
  },
  {
    kind: "process",
    pattern: /\b(?:execSync|execFileSync|spawnSync|execFile)\b|\bBun\.spawn|\bDeno\.Command|\bsubprocess\b|\bos\.system\s*\(|\bStart-Process\b/g
  },
  {
    kind: "file-write",
    pattern: /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|unlink|unlinkSync|rmSync|rmdir|rmdirSync|copyFile|copyFileSync|rename|renameSync|mkdirp|outputFile)\b|\bfs\w*\.(?:rm|cp|write|chmod)\b/g
  },
  {
    kind: "environment",
    pattern: /(?:stringify|keys|entries|values)\s*\(\s*process\.env\s*[,)]|\.\.\.\s*process\.env\b/g
  },
  { kind: "host-identity", pattern: /\b(?:userInfo|hostname|networkInterfaces)\s*\(\s*\)/g },
  {
    kind: "dynamic-code",
    pattern: /(?<![\w.$])eval\s*\(|\bnew Function\s*\(|(?<![\w.$])Function\s*\(\s*["'`]|\brunIn(?:New|This)?Context\b|\._compile\s*\(|\bconstructor\s*\(\s*["']return/g
  },
  {
    kind: "unresolved",
    pattern: /\b(?:require|import)\s*\(\s*(?!["'`)\s]|\/\*)|\b(?:globalThis|window|self|global|process)\s*\[\s*(?!["'`])/g
  },
  { kind: "native", pattern: /\bdlopen\b|["'`][^"'`\n]{1,80}\.node["'`]/g },
  { kind: "webassembly", pattern: /\bWebAssembly\s*\./g },
  {
    kind: "wallet",
    pattern: /\bwindow\.(?:ethereum|solana|phantom|tronWeb)\b|\beth_(?:send|request|sign|accounts)\w*|\bpersonal_sign\b/g
  },
  {
    kind: "hook",
    pattern: /\b(?:XMLHttpRequest|WebSocket|Response)\.prototype\.\w+\s*=(?!=)|\b(?:window|globalThis|global|self)\.(?:fetch|XMLHttpRequest|WebSocket)\s*=(?!=)|\bModule\._load\s*=(?!=)|\bfs[\w$]{0,20}\.\w{1,40}\s*=(?!=)|\.prototype\.(?:open|send)\s*=(?!=)/g
  },
  { kind: "clipboard", pattern: /\bnavigator\.clipboard\b/g },
  { kind: "gate", pattern: /\bDate\b/g },
  { kind: "endless-loop", pattern: /\bwhile\s*\(\s*(?:true|1|!0)\s*\)|\bfor\s*\(\s*;\s*;|\bInfinity\b/g },
  {
    kind: "secret",
    pattern: /\bdocument\.cookie\b|\b(?:NPM_TOKEN|GITHUB_TOKEN|GH_TOKEN|AWS_SECRET_ACCESS_KEY|GOOGLE_APPLICATION_CREDENTIALS)\b|\.npmrc|\.ssh\b|\bid_rsa\b|\.aws\b|\.netrc|\bDATABASE_URL\b/g
  },
  {
    kind: "publish",
    pattern: /\b(?:npm|yarn|pnpm)\s+publish\b|\.github[\\/]workflows|\bgit\s+(?:push|commit)\b/g
  },
  {
    kind: "persistence",
    pattern: /\.bashrc|\.zshrc|\bcrontab\b|\bLaunchAgents\b|\bschtasks\b|\bauthorized_keys\b|\.git[\\/]hooks/g
  }
];

// src/code/past.ts
var pastOf = (base, first) => {
  const paths = [...base.files.keys()].filter((path) => !isAside(path) && base.language(path) !== void 0).toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)));
  const kinds2 = /* @__PURE__ */ new Map();
  const words2 = /* @__PURE__ */ new Map();
  let hosts;
  const hadKind = (kind) => {
    const known2 = kinds2.get(kind);
    if (known2 !== void 0) return known2;
    const had = paths.some((path) => {
      if (!speaksOf(kind, base.text(path))) return false;
      if (common.has(kind) && base.language(path) === "script") return precise(path, kind) ?? false;
      if (base.language(path) !== "script" || base.text(path).length > cheap) return true;
      return precise(path, kind) ?? true;
    });
    kinds2.set(kind, had);
    return had;
  };
  const precise = (path, kind) => {
    const found = base.uses(path);
    return typeof found === "string" ? void 0 : found.uses.some((use) => use.kind === kind);
  };
  const usesOf = (path) => {
    if (base.language(path) === "script") {
      const found = base.uses(path);
      if (typeof found !== "string") return found.uses;
    }
    const known2 = words2.get(path) ?? usesOfWords(base.text(path));
    words2.set(path, known2);
    return known2;
  };
  return {
    hadKind,
    hadUse: (use) => paths.some((path) => {
      const text = base.text(path);
      if (!use.disguised && !use.detail.includes(" ")) return hasName(text, use);
      return speaksOf(use.kind, text) && usesOf(path).some((one) => isSame(one, use));
    }),
    hadSign: (sign) => paths.some((path) => alsoHas(base.text(path), sign)),
    named: (destination) => {
      hosts ??= namesIn(base);
      return hosts.has(destination) || hosts.has(registered(destination));
    }
  };
};
var cheap = 256 * 1024;
var common = /* @__PURE__ */ new Set(["gate", "endless-loop", "unresolved"]);
var hasName = (text, { kind, detail }) => {
  const last = detail.slice(detail.lastIndexOf("/") + 1);
  if (last === detail) return text.includes(detail);
  return kind === "hook" ? text.includes(`.${last} =`) || text.includes(`.${last}=`) : text.includes(last);
};
var isSame = (one, other) => one.kind === other.kind && one.detail === other.detail && (one.disguised || !other.disguised);
var namesIn = (base) => {
  const found = /* @__PURE__ */ new Set();
  for (const [path, { bytes, size }] of base.files) {
    if (size > largestPage || bytes.includes(0)) continue;
    for (const { detail } of hostsIn(base.text(path))) {
      found.add(detail);
      found.add(registered(detail));
    }
  }
  return found;
};
var largestPage = 8 * 1024 * 1024;

// src/code/reach.ts
var reachOf = (files, entries) => {
  const reached = /* @__PURE__ */ new Set();
  const open = entries.flatMap((entry) => resolveFile(files, "", entry) ?? []);
  for (let path = open.pop(); path !== void 0 && reached.size < mostFiles; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const file = files.get(path);
    if (file === void 0 || file.size > longestRead2 || /\.(?:json|node|wasm)$/.test(path)) continue;
    for (const name of relativeNames(sourceText(file.bytes))) {
      const found = resolveFile(files, folderOf(path), name) ?? resolveFile(files, "", name);
      if (found !== void 0 && !reached.has(found)) open.push(found);
    }
  }
  return reached;
};
var resolveFile = (files, folder, name) => {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  const path = parts.join("/");
  return [path, ...endings.map((ending) => path + ending)].find((one) => files.has(one));
};
var filesOfCommand = (files, command) => {
  const found = /* @__PURE__ */ new Set();
  for (const word of command.slice(0, longestCommand).split(/[\s;&|()<>"'`=,[\]{}]+/).slice(0, 2e3)) {
    if (word === "" || word.startsWith("-")) continue;
    const path = resolveFile(files, "", word.replaceAll("\\", "/"));
    if (path !== void 0) found.add(path);
  }
  return [...found];
};
var mostFiles = 2e3;
var longestRead2 = 8 * 1024 * 1024;
var longestCommand = 2e4;
var endings = [
  ".js",
  ".cjs",
  ".mjs",
  ".json",
  ".node",
  ".ts",
  "/index.js",
  "/index.cjs",
  "/index.mjs",
  "/index.ts"
];
var relativeNames = (text) => [
  ...[...text.matchAll(/["'`](\.{1,2}\/[^"'`\n$]{1,200})["'`]/g)].flatMap(([, name]) => name ?? []),
  ...new Set([...text.matchAll(/\.(?:sh|bat|cmd|ps1|py)\b/g)].flatMap((end) => scriptName(text, end) ?? []))
];
var scriptName = (text, { 0: ending, index }) => {
  const [start] = /[\w-][\w./-]*$/.exec(text.slice(Math.max(0, index - 101), index)) ?? [];
  return start === void 0 ? void 0 : start + ending;
};

// src/code/signs.ts
var hasNewSign = (text, known2) => {
  for (const match of text.matchAll(signs))
    if (!known2.has(surroundings(text, match.index, match[0].length))) return true;
  return false;
};
var addSigns = (text, known2) => {
  for (const match of text.matchAll(signs)) known2.add(surroundings(text, match.index, match[0].length));
};
var surroundings = (text, at, length) => text.slice(Math.max(0, at - 12), at + length + 40).replace(/\b[\w$]{1,2}\b/g, "a").replace(/\s+/g, "");
var words = [
  "fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|eval|Function|WebAssembly|dlopen|clipboard|ethereum|solana|phantom|tronWeb|atob|unescape|fromCharCode|fromCodePoint|getBuiltinModule|createRequire|mainModule|_compile|_load|constructor|Reflect|Infinity|POSITIVE_INFINITY|Deno|Bun|rimraf|homedir|cookie|HOME|USERPROFILE",
  "id_rsa|id_ed25519|crontab|LaunchAgents|schtasks|authorized_keys|trufflehog|gitleaks|publish|whoami|Login Data|User Data|Local State|logins\\.json|Electrum|exodus|binding|_linkedBinding|curl|wget|powershell|certutil|keychain|nohup|osascript|TOKEN|userInfo|hostname|networkInterfaces",
  "createWriteStream|writeFile|appendFile|unlink|copyFile|Date|personal_sign|wallet|[A-Z]+_(?:TOKEN|SECRET|KEY)|0x[0-9a-fA-F]{40}|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}",
  "(?:write|append|unlink|rm|rename|copy|chmod)\\w*Sync",
  "(?:spawn|exec)\\w*(?=\\s*\\()"
].map((list) => `(?:${list})\\b`);
var beginnings = [
  ...words,
  "(?:require|import)\\s*\\(\\s*(?![\"'`])",
  "(?:globalThis|window|self|global|process|this|module)\\s*\\[",
  "env\\b(?!\\s*\\.)|env\\.[A-Z_]*(?:TOKEN|SECRET|KEY|PASS|AUTH|CRED)",
  "_0x[0-9a-f]{2,}|eth_\\w+|while\\s*\\(\\s*(?:true|1|!)|for\\s*\\(\\s*;\\s*;|reverse\\s*\\("
];
var quoted2 = [
  "(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|vm|module|fs|fs-extra|os|base64|hex|base64url)(?:\\/promises)?[\"'`]",
  "(?:axios|got|undici|node-fetch|request|superagent|ws|socket\\.io-client|execa|cross-spawn|shelljs|keytar|koffi)[\"'`]",
  "\\s*\\+\\s*[\"'`]",
  // Files that are no code by their names, loaded as code.
  "\\.{1,2}\\/[^\"'`\\n]{0,100}\\.(?:png|jpe?g|gif|ico|txt|md|map|dat|bin|data|log|lock|woff2?|ttf|eot|node|db|tmp|bak|d\\.ts)[\"'`]"
];
var dotted = [
  "(?:onion|npmrc|ssh|aws|netrc|bashrc|zshrc|gnupg|kube|docker|yarnrc|pypirc|git|github|azure|profile|claude|vscode)\\b",
  "src\\s*="
];
var signs = new RegExp(
  [
    `\\b(?:${beginnings.join("|")})`,
    `["'\`](?:${quoted2.join("|")})`,
    `\\.(?:${dotted.join("|")})`,
    "\\\\(?:x[0-9a-fA-F]{2}|u00[0-9a-fA-F]{2}|u\\{)",
    ":\\/\\/|data:(?:text|application)\\/javascript"
  ].join("|"),
  "g"
);

// src/code/compare.ts
var compareCode = (before, after, entries) => {
  const old = before ?? noFiles;
  const base = libraryOf(old, budget);
  const head = libraryOf(after, budget);
  const changed = changedPaths(old, after);
  const installOld = reachOf(old, entries.installBefore);
  const installNew = reachOf(after, entries.installAfter);
  const past = pastOf(base, changed);
  const weigh = weigher(head, entries, installNew);
  const knownLines = /* @__PURE__ */ new Set();
  const knownSigns = /* @__PURE__ */ new Set();
  let known2 = false;
  const learnBase = () => {
    if (known2) return;
    known2 = true;
    for (const [path, file] of old) {
      if (isSame2(after.get(path), file) || base.language(path) === void 0) continue;
      addLines(base.text(path), knownLines);
      addSigns(base.text(path), knownSigns);
    }
  };
  const found = { capabilities: [], obfuscation: [], hidden: [], destinations: [], unread: [] };
  const reported = /* @__PURE__ */ new Set();
  const once = (id) => {
    if (reported.has(id)) return false;
    reported.add(id);
    return true;
  };
  const reportUse = (path, use, installing, by) => {
    const novelty = installing ? "kind" : !past.hadKind(use.kind) ? "kind" : "detail";
    if (!installing && novelty === "detail" && !isTelling(use)) return;
    const weight = weigh(path);
    const id = `${use.kind} ${use.detail} ${use.disguised ? 1 : 0} ${weight}`;
    if (reported.has(id) || novelty === "detail" && past.hadUse(use)) return;
    reported.add(id);
    const place = placeAt(path, head.text(path), use.start);
    found.capabilities.push({
      ...place,
      kind: use.kind,
      detail: use.detail,
      disguised: use.disguised,
      weight,
      by,
      novelty
    });
  };
  const reportDestination = (path, one) => {
    if (past.named(one.detail) || !once(`${one.detail} ${one.role}`)) return;
    found.destinations.push({
      ...placeAt(path, head.text(path), one.start),
      kind: one.kind,
      detail: one.detail,
      role: one.role,
      disguised: one.disguised,
      weight: weigh(path)
    });
  };
  let hadOnInstall;
  const isNewOnInstall = (path, kind) => {
    if (!installNew.has(path)) return false;
    hadOnInstall ??= usesOfReach(base, installOld);
    return !hadOnInstall.has(kind);
  };
  const reportFile = (path, uses) => {
    for (const use of uses.uses) reportUse(path, use, isNewOnInstall(path, use.kind), "code");
    for (const one of uses.destinations) reportDestination(path, one);
  };
  const reportWords = (path, lines) => {
    const text = lines.map((line) => line.text).join("\n");
    const by = head.language(path) === "shell" ? "code" : "words";
    const whole = head.text(path);
    for (const use of usesOfWords(text)) {
      const word = text.slice(use.start, use.start + 200).split("\n")[0] ?? "";
      reportUse(path, { ...use, start: Math.max(0, whole.indexOf(word)) }, isNewOnInstall(path, use.kind), by);
    }
    for (const named2 of hostsIn(text)) {
      if (isInComment(text, named2.index)) continue;
      const start = Math.max(0, whole.indexOf(named2.detail));
      reportDestination(path, { ...named2, role: "mentioned", start, disguised: false });
    }
  };
  const reportText = (path, lines, whole) => {
    for (const line of lines)
      for (const hidden2 of hiddenIn(line.text))
        found.hidden.push({
          ...placeAt(path, head.text(path), line.start + hidden2.index),
          kind: hidden2.kind,
          detail: hidden2.detail,
          count: hidden2.count,
          longestRun: hidden2.longestRun,
          weight: weigh(path)
        });
    for (const sign of signsOfObfuscation(lines, whole))
      if (!past.hadSign(sign))
        found.obfuscation.push({
          ...placeAt(path, head.text(path), sign.start),
          kind: sign.kind,
          detail: sign.detail,
          size: sign.size,
          weight: weigh(path)
        });
  };
  const asCode = (path, force) => {
    const language = head.language(path) ?? "script";
    const { size } = after.get(path) ?? noFile;
    if (size === 0) return;
    learnBase();
    const lines = newLines(head.text(path), knownLines);
    reportText(path, lines, !old.has(path));
    if (language !== "script") {
      if (size > longestRead)
        found.unread.push({
          path,
          reason: "too-large",
          bytes: size,
          asBefore: (old.get(path)?.size ?? 0) > longestRead,
          weight: weigh(path)
        });
      reportWords(path, lines);
      return;
    }
    if (!force && !lines.some((line) => hasNewSign(line.text, knownSigns))) return;
    const uses = head.uses(path);
    if (typeof uses === "string") {
      const asBefore = old.has(path) && typeof base.uses(path) === "string";
      found.unread.push({ path, reason: uses, bytes: size, asBefore, weight: weigh(path) });
      reportWords(path, lines);
      return;
    }
    reportFile(path, uses);
    if (!uses.complete) {
      const usesOld = old.has(path) ? base.uses(path) : void 0;
      const asBefore = usesOld !== void 0 && (typeof usesOld === "string" || !usesOld.complete);
      found.unread.push({ path, reason: "over-budget", bytes: size, asBefore, weight: weigh(path) });
      reportWords(path, lines);
    }
    for (const name of uses.relatives) {
      const target = resolveFile(after, folderOf(path), name);
      if (target === void 0 || queued.has(target) || head.language(target) !== void 0) continue;
      if (/\.(?:json|node|wasm|css|s[ac]ss|less|svg|png|html|txt|md)$/.test(target) && isSame2(old.get(target), after.get(target)))
        continue;
      if (/\.(?:json|node|wasm|css|s[ac]ss|less|svg|html)$/.test(target)) continue;
      queued.add(target);
      queue.push(target);
    }
  };
  const queue = [...changed].filter((path) => head.language(path) !== void 0);
  for (const path of installNew)
    if (!changed.has(path) && !installOld.has(path) && head.language(path) !== void 0) queue.push(path);
  const queued = new Set(queue);
  for (let path = queue.shift(); path !== void 0; path = queue.shift())
    asCode(path, installNew.has(path) && !installOld.has(path));
  const cost = {
    scanned: base.cost().scanned + head.cost().scanned,
    parsed: base.cost().parsed + head.cost().parsed
  };
  return { ...found, programs: programsOf(old, after, changed, weigh), cost };
};
var noFiles = /* @__PURE__ */ new Map();
var noFile = { bytes: Buffer.alloc(0), size: 0, digest: void 0 };
var isSame2 = (a, b) => a !== void 0 && b !== void 0 && isSameFile(a, b);
var budget = 24 * 1024 * 1024;
var isTelling = ({ kind, detail, disguised }) => disguised || tellingKinds.has(kind) || isTellingDetail.test(detail);
var tellingKinds = /* @__PURE__ */ new Set([
  "secret",
  "wallet",
  "publish",
  "persistence",
  "hook",
  "gate",
  "endless-loop"
]);
var isTellingDetail = /^a (?:shell command|command from|removal)|^constructor of| of (?:decoded|decrypted|fetched|the text)|by (?:decoded|decrypted|fetched|a hidden)| of a made name|made names$/;
var usesOfReach = (base, reach) => {
  const kinds2 = /* @__PURE__ */ new Set();
  for (const path of reach) {
    const language = base.language(path);
    if (language === void 0) continue;
    const uses = language === "script" ? base.uses(path) : "syntax";
    for (const use of typeof uses === "string" ? usesOfWords(base.text(path)) : uses.uses) kinds2.add(use.kind);
  }
  return kinds2;
};
var weigher = (head, entries, install) => {
  let reached;
  return (path) => {
    if (install.has(path)) return "install";
    if (!isAside(path)) return "runtime";
    reached ??= reachOf(head.files, [
      ...entries.entryPoints,
      ...[...head.files.keys()].filter((one) => !isAside(one) && head.language(one) === "script")
    ]);
    return reached.has(path) ? "runtime" : "aside";
  };
};
var programsOf = (old, after, changed, weigh) => {
  const found = [];
  let kinds2;
  for (const path of changed) {
    const kind = kindOfFile((after.get(path) ?? noFile).bytes);
    if (kind === void 0) continue;
    kinds2 ??= new Set([...old.values()].map(({ bytes }) => kindOfFile(bytes)));
    found.push({
      path,
      kind,
      misnamed: !namesItsKind(path, kind),
      first: !kinds2.has(kind),
      weight: weigh(path)
    });
  }
  return found;
};

// src/code/abilities.ts
var wholeCode = (files, entries, scripts, alone = compareCode(void 0, files, entries)) => {
  const said = [...scripts].flatMap(
    ([, command]) => usesOfWords(command.slice(0, longestCommand2)).map(({ kind, detail }) => ({
      path: "package.json",
      line: 1,
      column: 1,
      excerpt: command.replace(/\s+/g, " ").slice(0, 120),
      kind,
      detail,
      disguised: false,
      weight: "install",
      by: "code",
      novelty: "kind"
    }))
  );
  return { ...alone, capabilities: [...alone.capabilities, ...said] };
};
var abilitiesIn = ({ capabilities, destinations, programs: programs2, unread }) => {
  const draft = newDraft();
  for (const one of capabilities) draft.use(one, one.weight);
  for (const one of destinations) if (isCalled(one)) draft.call(one.detail, one.weight);
  for (const { path, kind } of programs2) draft.program(path, kind);
  return draft.finish(unread.every(({ weight }) => weight === "aside"));
};
var abilitiesOf = (files, entries, scripts) => {
  const draft = newDraft();
  for (const command of scripts.values())
    for (const use of usesOfWords(command.slice(0, longestCommand2))) draft.use(use, "install");
  for (const [path, { bytes }] of files) {
    const kind = kindOfFile(bytes);
    if (kind !== void 0) draft.program(path, kind);
  }
  const install = reachOf(files, entries.installAfter);
  const library = libraryOf(files, parsedAtMost);
  const paths = [...files.keys()].filter(
    (path) => library.language(path) !== void 0 && (install.has(path) || !isAside(path))
  );
  let left = spokenAtMost;
  let whole = true;
  for (const path of inOrder(paths, files, entries, install)) {
    const weight = install.has(path) ? "install" : "runtime";
    const size = files.get(path)?.size ?? 0;
    if (library.cost().scanned + size > scannedAtMost) {
      whole = false;
      continue;
    }
    if (library.language(path) === "script") {
      if (!hasNewSign(library.text(path), nothing2)) continue;
      const found = library.uses(path);
      if (typeof found !== "string") {
        for (const use of found.uses) draft.use(use, weight);
        for (const one of found.destinations) if (isCalled(one)) draft.call(one.detail, weight);
        whole &&= found.complete;
        continue;
      }
      whole = false;
    }
    if (size > left) {
      whole = false;
      continue;
    }
    left -= size;
    const text = library.text(path);
    for (const use of usesOfWords(text)) if (!vague2.has(use.kind)) draft.use(named(use), weight);
    for (const one of hostsIn(text))
      if (isOutlaw(one.kind) && !isInComment(text, one.index)) draft.call(one.detail, weight);
  }
  return draft.finish(whole);
};
var parsedAtMost = 256 * 1024;
var spokenAtMost = 512 * 1024;
var scannedAtMost = 8 * 1024 * 1024;
var longestCommand2 = 2e4;
var nothing2 = /* @__PURE__ */ new Set();
var vague2 = /* @__PURE__ */ new Set(["hook", "clipboard"]);
var named = (use) => ({ ...use, detail: use.detail.replace(/[\s(=.]+$/, "") });
var inOrder = (paths, files, entries, install) => {
  const loaded2 = new Set(entries.entryPoints.flatMap((entry) => resolveFile(files, "", entry) ?? []));
  const rank = (path) => install.has(path) ? 0 : loaded2.has(path) ? 1 : 2;
  const size = (path) => files.get(path)?.size ?? 0;
  return paths.toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b));
};
var newDraft = () => {
  const found = /* @__PURE__ */ new Map();
  const called = /* @__PURE__ */ new Set();
  const programs2 = /* @__PURE__ */ new Set();
  return {
    use: ({ kind, detail, disguised }, weight) => {
      if (weight === "aside" || common2.has(kind) && !disguised) return;
      const onInstall = weight === "install";
      const id = `${kind} ${onInstall ? 1 : 0}`;
      const ability = found.get(id) ?? { kind, onInstall, details: /* @__PURE__ */ new Set() };
      found.set(id, ability);
      if (ability.details.size < mostCounted)
        ability.details.add(`${detail}${disguised ? ", in disguise" : ""}`);
    },
    call: (place, weight) => {
      if (weight !== "aside" && called.size < mostCounted) called.add(place);
    },
    program: (path, kind) => {
      if (isMachineCode(kind) && programs2.size < mostCounted) programs2.add(path);
    },
    finish: (whole) => ({
      can: [...found.values()].map(({ kind, onInstall, details }) => ({
        kind,
        onInstall,
        details: some(tellingFirst(details), 3)
      })).toSorted((a, b) => Number(b.onInstall) - Number(a.onInstall) || order(a.kind) - order(b.kind)),
      calls: some(called, 5),
      programs: some(programs2, 3),
      whole
    })
  };
};
var mostCounted = 1e3;
var longestDetail = 100;
var some = (all, most) => {
  const given = [...all];
  const few = given.slice(0, most).map((one) => Buffer.from(one.slice(0, longestDetail)).toString());
  return { few, more: given.length - few.length };
};
var tellingFirst = (details) => [...details].toSorted((a, b) => Number(isTelling2.test(b)) - Number(isTelling2.test(a)));
var isTelling2 = /, in disguise$|^a (?:shell command|command from|removal)| (?:of|by|from) (?:decoded|decrypted|fetched)/;
var common2 = /* @__PURE__ */ new Set(["gate", "endless-loop", "unresolved"]);
var kinds = [
  "secret",
  "wallet",
  "publish",
  "persistence",
  "clipboard",
  "hook",
  "network",
  "process",
  "file-write",
  "dynamic-code",
  "native",
  "webassembly",
  "host-identity",
  "environment",
  "unresolved",
  "gate",
  "endless-loop"
];
var order = (kind) => kinds.indexOf(kind);
var isMachineCode = (kind) => kind === "elf" || kind === "pe" || kind === "mach-o";
var isCalled = ({ kind, role }) => role === "called" || isOutlaw(kind);

// src/tarball/manifest.ts
import { posix } from "node:path";
var maxManifestBytes = 4 * 1024 * 1024;
var readPackedManifest = ({ files }) => {
  const file = files.get("package.json");
  if (file === void 0) return unknown("not-found", "The archive holds no package.json.");
  if (file.size > maxManifestBytes)
    return unknown("unsupported", `Its package.json has more than ${maxManifestBytes} bytes.`);
  const text = file.bytes.toString().replace(/^\uFEFF/, "");
  const manifest = parse2(text);
  if (!isObject(manifest)) return unknown("malformed", "Its package.json is not a JSON object.");
  const scripts = textsOf(manifest["scripts"]);
  const optionalDependencies = textsOf(manifest["optionalDependencies"]);
  const dependencies = new Map([...textsOf(manifest["dependencies"]), ...optionalDependencies]);
  const heeded = [...files.keys()].filter((path) => isHeeded(path));
  const gypfile = typeof manifest["gypfile"] === "boolean" ? manifest["gypfile"] : void 0;
  const hasGyp = gypfile !== false && heeded.some((path) => path.toLowerCase() === "binding.gyp");
  return known({
    name: textOf(manifest["name"]),
    version: textOf(manifest["version"]),
    scripts,
    installScripts: installScriptsOf(scripts, hasGyp),
    dependencies,
    optionalDependencies,
    peerDependencies: textsOf(manifest["peerDependencies"]),
    bundled: bundledOf(manifest),
    commands: commandsOf(manifest, files.keys()),
    main: textOf(manifest["main"]),
    module: textOf(manifest["module"]),
    browser: manifest["browser"],
    exports: manifest["exports"],
    imports: manifest["imports"],
    type: textOf(manifest["type"]),
    gypfile,
    ambiguity: ambiguityOf(text),
    heeded,
    within: [...new Set([...files.keys()].flatMap((path) => packageWithin(path) ?? []))]
  });
};
var parse2 = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
};
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
var textsOf = (value) => new Map(
  isObject(value) ? Object.entries(value).flatMap(([key, text]) => typeof text === "string" ? [[key, text]] : []) : []
);
var isHeeded = (path) => /^(?:binding\.gyp|npm-shrinkwrap\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|bunfig\.toml)$/i.test(
  path
);
var installScriptsOf = (scripts, hasGyp) => {
  const hooks = ["preinstall", "install", "postinstall"].flatMap((hook) => {
    const command = scripts.get(hook);
    return command === void 0 || command === "" ? [] : [[hook, command]];
  });
  const found = new Map(hooks);
  if (hasGyp && !found.has("install") && !found.has("preinstall")) found.set("install", "node-gyp rebuild");
  return found;
};
var bundledOf = (manifest) => {
  const { bundleDependencies, bundledDependencies } = manifest;
  const value = bundleDependencies === void 0 ? bundledDependencies : bundleDependencies;
  if (value === true) return [...textsOf(manifest["dependencies"]).keys()];
  if (Array.isArray(value))
    return value.filter((name) => typeof name === "string");
  return isObject(value) ? Object.keys(value) : [];
};
var commandsOf = (manifest, paths) => {
  const { name, bin, directories } = manifest;
  const folder = isObject(directories) ? textOf(directories["bin"]) : void 0;
  const written = typeof bin === "string" ? [[textOf(name) ?? "", bin]] : Array.isArray(bin) ? bin.flatMap((path) => typeof path === "string" ? [[path, path]] : []) : isObject(bin) ? [...textsOf(bin)] : folder === void 0 ? [] : filesBelow(inside(folder), paths).map((path) => [path, path]);
  return new Map(
    written.map(([command, path]) => [posix.basename(inside(command)), inside(path)]).filter(([command, path]) => command !== "" && path !== "")
  );
};
var filesBelow = (folder, paths) => [...paths].filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length).includes("/."));
var inside = (path) => posix.join("/", path.replace(/[\\:]/g, "/")).replace(/^\/|\/$/g, "");
var ambiguityOf = (text) => {
  try {
    readJson(text);
    return void 0;
  } catch (error) {
    if (error instanceof LockfileError) return error.message;
    throw error;
  }
};
var packageWithin = (path) => /^node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)\//.exec(path)?.[1];

// src/tarball/read-tarball.ts
import { createHash as createHash4 } from "node:crypto";

// src/tarball/expand.ts
import { createGunzip } from "node:zlib";
var expand = async (bytes, limits, notes, take) => {
  if (bytes.length > limits.maxCompressedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxCompressedBytes)}.`);
  if (bytes[0] !== 31 || bytes[1] !== 139) return notGzip(bytes, limits, notes, take);
  const byRatio = Math.max(limits.anyRatioBytes, bytes.length * limits.maxRatio);
  const bound = Math.min(limits.maxExpandedBytes, byRatio);
  const { came, consumed, code } = await inflate(bytes, bound, take);
  if (came > bound) {
    if (byRatio >= limits.maxExpandedBytes)
      return tooLarge(`The archive expands to more than ${megabytes(limits.maxExpandedBytes)}.`);
    notes.note("bomb");
    return tooLarge(`The archive expands to more than ${limits.maxRatio} times its size.`);
  }
  if (code !== void 0) {
    notes.note("damaged");
    return unknown("malformed", `The compressed archive is damaged (${code}).`);
  }
  if (consumed < bytes.length || came % 2 ** 32 !== statedSize(bytes)) notes.note("gzip-tail");
  return void 0;
};
var tooLarge = (detail) => unknown("unsupported", detail);
var megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
var notGzip = (bytes, limits, notes, take) => {
  if (bytes.subarray(0, 4).equals(zstdMagic)) {
    notes.note("zstd");
    return unknown("unsupported", "The archive is compressed with zstd, which is not read here.");
  }
  if (bytes.length > limits.maxExpandedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxExpandedBytes)}.`);
  notes.note("not-compressed");
  take(bytes);
  return void 0;
};
var zstdMagic = Buffer.from([40, 181, 47, 253]);
var statedSize = (bytes) => bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4);
var [leastPiece, largestPiece] = [16 * 1024, 256 * 1024];
var inflate = async (bytes, bound, take) => {
  const chunkSize = Math.max(leastPiece, Math.min(statedSize(bytes) + 64, largestPiece));
  const gunzip = createGunzip({ chunkSize });
  let came = 0;
  gunzip.end(bytes);
  try {
    for await (const piece of gunzip) {
      came += piece.length;
      if (came > bound) break;
      take(piece);
    }
    return { came, consumed: gunzip.bytesWritten, code: void 0 };
  } catch (error) {
    const { code = "no reason given" } = error;
    return { came, consumed: gunzip.bytesWritten, code };
  }
};

// src/tarball/place.ts
import { posix as posix2, win32 } from "node:path";
var placeOf = (path, notes) => {
  const slash = path.indexOf("/");
  const rest = path.slice(slash + 1);
  if (slash !== -1 && !unusual.test(path)) return rest;
  const root = path.slice(0, Math.max(0, slash));
  if (slash === 0 || root === "..") notes.note("outside", path);
  else if (slash === -1 || root === "." || unusualChar.test(path)) notes.note("odd-path", path);
  return slash === -1 ? void 0 : settle(rest, path, notes);
};
var leadsOut = (from, target) => {
  const way = target.replaceAll("\\", "/");
  return way.split("/").includes("..") && posix2.join(posix2.dirname(from), way).split("/", 1)[0] === "..";
};
var unusualChar = /[\\:\p{Cc}\uFFFD]/u;
var unusual = /[\\:\p{Cc}\uFFFD]|(?:^|\/)\.{0,2}(?:\/|$)/u;
var settle = (rest, path, notes) => {
  const inside2 = withoutRoots(rest);
  if (inside2 === void 0 || inside2.replaceAll("\\", "/").split("/").includes("..")) {
    notes.note("outside", path);
    return void 0;
  }
  if (inside2 !== rest) notes.note("outside", path);
  const place = inside2.split("/").filter((part) => part !== "" && part !== ".").join("/");
  if (place !== inside2 || place === "") notes.note("odd-path", path);
  return place === "" ? void 0 : place;
};
var withoutRoots = (path) => {
  let rest = path;
  for (let roots = 0; roots < mostRoots; roots++) {
    const { length } = /^\/+(?!\?\/)|^\/+(?=\/\/\?\/)/.exec(rest)?.[0] ?? win32.parse(rest).root;
    if (length === 0) return rest;
    rest = rest.slice(length);
  }
  return void 0;
};
var mostRoots = 4;

// src/tarball/layout.ts
var createLayout = (limits, notes, others) => {
  const files = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Set();
  const ignoreFiles = /* @__PURE__ */ new Set();
  let root;
  const claim = (path) => {
    if (folders.has(path)) return false;
    const above = [];
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      if (files.has(folder)) return false;
      above.push(folder);
    }
    for (const folder of above) folders.add(folder);
    return true;
  };
  return {
    files,
    add: (entry, content) => {
      if (entry.path.length > limits.maxPathLength)
        return unknown(
          "unsupported",
          `The archive holds a path of more than ${limits.maxPathLength} characters.`
        );
      if (entry.type !== "file") {
        if (entry.type === "link" || entry.type === "device") notes.note(entry.type, entry.path);
        else if (entry.type !== "folder") notes.note("unknown-entry", entry.path);
        return void 0;
      }
      if (content.size > limits.maxFileBytes)
        return unknown("unsupported", `The archive holds a file of more than ${limits.maxFileBytes} bytes.`);
      const written = renamed(entry.path, ignoreFiles);
      if (written === void 0) return void 0;
      const first = written.slice(0, Math.max(0, written.indexOf("/")));
      root ??= first;
      if (first !== root) notes.note("several-roots", entry.path);
      const path = placeOf(written, notes);
      if (path === void 0 || entry.linkpath !== void 0 && leadsOut(path, entry.linkpath))
        return void 0;
      if (!claim(path)) {
        notes.note("file-over-folder", path);
        return void 0;
      }
      if ((entry.mode & 3072) !== 0) notes.note("setuid", path);
      if (files.has(path)) notes.note("duplicate", path);
      const other = others.get(path);
      const { bytes, size, digest } = other !== void 0 && isSameFile(other, content) ? other : content;
      files.set(path, { path, bytes, size, digest, executable: (entry.mode & 73) !== 0 });
      return files.size > limits.maxFiles || folders.size > limits.maxFiles ? unknown("unsupported", `The archive holds more than ${limits.maxFiles} files or folders.`) : void 0;
    }
  };
};
var renamed = (path, ignoreFiles) => {
  if (path.endsWith(".npmignore") && nameOf2(path) === ".npmignore") ignoreFiles.add(path);
  if (!path.endsWith(".gitignore") || nameOf2(path) !== ".gitignore") return path;
  const now = path.replace(/\.gitignore$/, ".npmignore");
  return ignoreFiles.has(now) ? void 0 : now;
};
var nameOf2 = (path) => path.slice(path.lastIndexOf("/") + 1);
var noteSameNames = (files, notes) => {
  const names = /* @__PURE__ */ new Map();
  for (const path of files.keys()) {
    if (!foldable.test(path)) continue;
    const name = fold(path);
    const other = names.get(name) ?? (name !== path && files.has(name) ? name : void 0);
    if (other !== void 0) notes.note("same-name", `${other}, ${path}`);
    names.set(name, path);
  }
};
var foldable = /[A-Z]|[^ -~]|[. ](?:\/|$)/;
var fold = (path) => {
  const even = /^[ -~]*$/.test(path) ? path.toLowerCase() : path.normalize("NFD").toLowerCase().toUpperCase().toLowerCase();
  return /[. ](?:\/|$)/.test(even) ? even.split("/").map(withoutEnd).join("/") : even;
};
var withoutEnd = (name) => {
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || name[end - 1] === " ")) end--;
  return name.slice(0, end);
};

// src/tarball/body.ts
import { createHash as createHash2 } from "node:crypto";

// src/tarball/tar-fields.ts
var readText = (tar, at, length) => {
  let end = at;
  while (end < at + length && tar[end] !== 0) end++;
  const text = tar.toString("utf8", at, end);
  let rest = end;
  while (rest < at + length && tar[rest] === 0) rest++;
  if (rest === at + length) return { text, odd: false };
  const asNpm = cutAtZero(tar.toString("utf8", at, at + length));
  return { text: asNpm, odd: asNpm !== text };
};
var cutAtZero = (text) => text.replace(/\0.*/, "");
var unreadable = /* @__PURE__ */ Symbol("unreadable");
var readNumber = (tar, at, length) => {
  if (((tar[at] ?? 0) & 128) !== 0) return readBase256(tar, at, length);
  let value = 0;
  let digits = 0;
  for (let i = at; i < at + length; i++) {
    const byte = tar[i] ?? 0;
    if (byte >= 48 && byte <= 55) {
      value = value * 8 + byte - 48;
      digits++;
    } else if (byte === 32 && digits === 0) continue;
    else if (byte === 0 || byte === 32) break;
    else return readOddNumber(tar, at, length);
  }
  return digits === 0 ? void 0 : value;
};
var isPlainNumber = (tar, at, length) => {
  const end = at + length;
  let i = at;
  while (i < end && tar[i] === 32) i++;
  while (i < end && (tar[i] ?? 0) >= 48 && (tar[i] ?? 0) <= 55) i++;
  while (i < end && (tar[i] === 32 || tar[i] === 0)) i++;
  return i === end;
};
var readOddNumber = (tar, at, length) => {
  const value = Number.parseInt(cutAtZero(tar.toString("utf8", at, at + length)).trim(), 8);
  return Number.isNaN(value) ? void 0 : value;
};
var readBase256 = (tar, at, length) => {
  const first = tar[at];
  if (first !== 128 && first !== 255) return unreadable;
  let value = 0;
  for (let i = at + 1; i < at + length; i++)
    value = value * 256 + (first === 128 ? tar[i] ?? 0 : 255 - (tar[i] ?? 0));
  const signed = first === 128 ? value : -value - 1;
  return Number.isSafeInteger(signed) ? signed : unreadable;
};

// src/tarball/tar-header.ts
var blockSize = 512;
var readHeader = (tar, at, local, global) => {
  const code = tar[at + 156] ?? 0;
  const kind = types.get(code) ?? "unknown";
  const overridable = kind === "file" || kind === "folder" || kind === "link" || kind === "device";
  const isUstar = tar.readUInt32BE(at + 257) === ustar && tar.readUInt32BE(at + 261) === version00;
  if (hasUnreadableNumber(tar, at, local, global, overridable, isUstar)) return damaged;
  const wanted = readNumber(tar, at + 148, 12);
  const sum = checksum(tar, at);
  if (wanted === void 0 && sum === emptyChecksum) return { kind: "zeros" };
  if (wanted !== sum) return { kind: "unusable", odd: "skipped-block" };
  const odd = [];
  if (readNumber(tar, at + 148, 8) !== wanted) odd.push("damaged-header");
  const name = readText(tar, at, 100);
  const own = (overridable ? local.path : void 0) ?? name.text;
  const type = kind === "file" && code !== contiguous && own.endsWith("/") ? "folder" : kind;
  const prefix = isUstar ? readPrefix(tar, at) : void 0;
  const path = prefix === void 0 ? own : `${prefix.text}/${own}`;
  if (path === "") return damaged;
  const linkpath = readText(tar, at + 157, 100);
  if (type === "link" && linkpath.text === "") return damaged;
  if (type !== "link" && code !== paxLocal && code !== paxGlobal && linkpath.text !== "") return damaged;
  const stated = readNumber(tar, at + 124, 12);
  const written = typeof stated === "number" && stated > 0 ? stated : 0;
  if (!isPlainNumber(tar, at + 124, 12) || name.odd || prefix?.odd === true) odd.push("damaged-header");
  if (overridable && type !== "file" && written > 0) odd.push("damaged-header");
  const target = type === "file" ? global.linkpath ?? local.linkpath : void 0;
  if (target !== void 0) odd.push("extended-header");
  const size = (overridable ? local.size ?? global.size : void 0) ?? written;
  const mode = readNumber(tar, at + 100, 8);
  return {
    kind: "entry",
    entry: {
      type,
      path: local.path ?? path,
      size: type === "folder" ? 0 : size,
      mode: typeof mode === "number" ? mode & 4095 : 0,
      linkpath: target,
      odd
    }
  };
};
var ustar = 1970500705;
var version00 = 1912614960;
var damaged = { kind: "unusable", odd: "damaged-header" };
var codeOf = (letter) => letter.charCodeAt(0);
var contiguous = codeOf("7");
var paxLocal = codeOf("x");
var paxGlobal = codeOf("g");
var types = /* @__PURE__ */ new Map([
  [0, "file"],
  [codeOf("0"), "file"],
  [contiguous, "file"],
  [codeOf("1"), "link"],
  [codeOf("2"), "link"],
  [codeOf("3"), "device"],
  [codeOf("4"), "device"],
  [codeOf("6"), "device"],
  // A list of a folder's files, which GNU tar writes into incremental backups.
  [codeOf("D"), "device"],
  [codeOf("5"), "folder"],
  [paxLocal, "local"],
  [codeOf("X"), "local"],
  [paxGlobal, "global"],
  [codeOf("L"), "long-path"],
  [codeOf("N"), "long-path"],
  [codeOf("K"), "long-link"]
]);
var emptyChecksum = 8 * 32;
var checksum = (tar, at) => {
  let sum = emptyChecksum;
  for (let i = at; i < at + blockSize; i += 4)
    sum += (tar[i] ?? 0) + (tar[i + 1] ?? 0) + (tar[i + 2] ?? 0) + (tar[i + 3] ?? 0);
  for (let i = at + 148; i < at + 156; i++) sum -= tar[i] ?? 0;
  return sum;
};
var readPrefix = (tar, at) => {
  const long = tar[at + 475] !== 0;
  const { text, odd } = readText(tar, at + 345, long ? 155 : 130);
  if (text === "" && !long) return void 0;
  return { text, odd: odd || long && Buffer.byteLength(text) < 130 };
};
var hasUnreadableNumber = (tar, at, local, global, overridable, isUstar) => {
  const bad = (offset, length) => ((tar[at + offset] ?? 0) & 128) !== 0 && readNumber(tar, at + offset, length) === unreadable;
  const replaced = (name) => local.numbers.has(name) || global.numbers.has(name);
  const own = (name) => !(overridable && replaced(name));
  if (bad(100, 8) || bad(148, 12)) return true;
  if (own("uid") && bad(108, 8)) return true;
  if (own("gid") && bad(116, 8)) return true;
  if (own("mtime") && bad(136, 12)) return true;
  if (!(overridable && (local.size ?? global.size) !== void 0) && bad(124, 12)) return true;
  if (!isUstar) return false;
  if (bad(329, 8) || bad(337, 8)) return true;
  if (tar[at + 475] !== 0) return false;
  return !replaced("atime") && bad(476, 12) || !replaced("ctime") && bad(488, 12);
};

// src/tarball/body.ts
var openBody = (size, most) => {
  const length = Math.floor(size);
  const whole = blockSize * Math.ceil(size / blockSize);
  const bytes = Buffer.allocUnsafe(length <= most ? length : most);
  const hash = length <= most ? void 0 : createHash2("sha256");
  let came = 0;
  return {
    push: (piece) => {
      const used = Math.min(piece.length, whole - came);
      if (came < bytes.length) piece.copy(bytes, came, 0, used);
      hash?.update(piece.subarray(0, Math.max(0, Math.min(used, length - came))));
      came += used;
      return used;
    },
    isWhole: () => came === whole,
    content: () => ({ bytes, size: length, digest: hash?.digest("hex") })
  };
};

// src/tarball/overrides.ts
var noOverrides = { numbers: /* @__PURE__ */ new Set() };
var readPax = (text, before, global, notes) => {
  const found = {};
  const numbers = new Set(before.numbers);
  if (text === "") return before;
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const stated = Number.parseInt(line, 10);
    if (stated !== Buffer.byteLength(line) + 1) {
      notes.note("extended-header", line.slice(0, 100));
      continue;
    }
    const record = line.slice(`${stated} `.length);
    const equals = record.indexOf("=");
    const key = equals === -1 ? record : record.slice(0, equals);
    const value = equals === -1 ? "" : cutAtZero(record.slice(equals + 1));
    if (numberKeys.has(key)) numbers.add(key);
    if (key.startsWith("GNU.sparse.")) notes.note("unknown-entry", key.slice(0, 100));
    if (key !== "path" && key !== "linkpath" && key !== "size") continue;
    if (global || value === "") notes.note("extended-header", record.slice(0, 100));
    if (key !== "size") found[key] = value;
    else {
      notes.note("size-override", record.slice(0, 100));
      if (Number(value) >= 0) found.size = Number(value);
    }
  }
  return { ...before, ...found, numbers };
};
var numberKeys = /* @__PURE__ */ new Set(["uid", "gid", "mtime", "atime", "ctime"]);

// src/tarball/untar.ts
var createWalk = (limits, notes, take) => {
  let local = noOverrides;
  let global = noOverrides;
  let headerBytes = 0;
  let zeros = 0;
  let position = 0;
  let open;
  let tailToldOf = false;
  const block = Buffer.alloc(blockSize);
  let filled = 0;
  const readBlock = (bytes) => {
    const header = readHeader(bytes, 0, local, global);
    if (header.kind === "zeros") {
      zeros++;
      return;
    }
    zeros = 0;
    if (header.kind === "unusable") return notes.note(header.odd, `at byte ${position - blockSize}`);
    const { entry } = header;
    for (const kind of entry.odd) notes.note(kind, entry.path);
    const told = tellsOfNext(entry.type) ? global.size ?? local.size ?? entry.size : entry.size;
    if (tellsOfNext(entry.type) && told === 0) {
      if (entry.size > 0) notes.note("extended-header", entry.path);
    } else open = { entry, told, body: openBody(entry.size, mostKept(entry.type, limits)) };
  };
  const takeHeader = (piece) => {
    const used = Math.min(blockSize - filled, piece.length);
    position += used;
    if (used === blockSize) readBlock(piece);
    else {
      piece.copy(block, filled, 0, used);
      filled = (filled + used) % blockSize;
      if (filled === 0) readBlock(block);
    }
    return used;
  };
  const takeBody = (body, piece) => {
    const used = body.push(piece);
    position += used;
    return used;
  };
  const close = () => {
    if (open?.body.isWhole() !== true) return void 0;
    const { entry, told, body } = open;
    open = void 0;
    const content = body.content();
    if (!tellsOfNext(entry.type)) {
      local = noOverrides;
      return take(entry, content);
    }
    headerBytes += content.size;
    if (headerBytes > limits.maxHeaderBytes)
      return unknown("unsupported", `The archive holds more than ${limits.maxHeaderBytes} bytes of headers.`);
    if (told > maxTextSize) notes.note("extended-header", entry.path);
    else if (entry.type === "global") global = readPax(content.bytes.toString(), global, true, notes);
    else local = override(entry.type, content.bytes.toString(), local, notes);
    return void 0;
  };
  const readTail = (tail) => {
    if (tailToldOf || !hasData(tail)) return;
    tailToldOf = true;
    notes.note("data-after-end", `at byte ${position - filled}`);
  };
  return {
    push: (piece) => {
      let rest = piece;
      while (rest.length > 0) {
        if (open === void 0 && zeros === 2) {
          readTail(rest);
          return void 0;
        }
        rest = rest.subarray(open === void 0 ? takeHeader(rest) : takeBody(open.body, rest));
        const stop = close();
        if (stop !== void 0) return stop;
      }
      return void 0;
    },
    end: () => {
      if (open === void 0) {
        readTail(block.subarray(0, filled));
        return void 0;
      }
      notes.note("damaged", open.entry.path);
      return unknown("malformed", "The archive ends in the middle of a file.");
    }
  };
};
var maxTextSize = 1024 * 1024;
var tellsOfNext = (type) => type === "local" || type === "global" || type === "long-path" || type === "long-link";
var mostKept = (type, limits) => type === "file" ? limits.keptFileBytes : tellsOfNext(type) ? limits.maxHeaderBytes : 0;
var override = (type, text, local, notes) => {
  if (type === "local") return readPax(text, local, false, notes);
  const value = cutAtZero(text);
  if (value !== text.split("\0", 1)[0]) notes.note("extended-header", value.slice(0, 100));
  return type === "long-path" ? { ...local, path: value } : { ...local, linkpath: value };
};
var page = Buffer.alloc(64 * 1024);
var hasData = (rest) => {
  for (let at = 0; at < rest.length; at += page.length) {
    const part = rest.subarray(at, at + page.length);
    if (!part.equals(page.subarray(0, part.length))) return true;
  }
  return false;
};

// src/tarball/verify.ts
import { createHash as createHash3 } from "node:crypto";
var strongestFirst = ["sha512", "sha384", "sha256", "sha224", "sha1", "md5"];
var verifyIntegrity = (bytes, { integrity, sha1 }, sha512) => {
  const hashes = readHashes(integrity, sha1);
  const algorithm = strongestFirst.find((name) => hashes.has(name));
  if (algorithm === void 0) return { state: "unchecked" };
  const wanted = [...hashes.get(algorithm) ?? []];
  const found = algorithm === "sha512" ? sha512 : createHash3(algorithm).update(bytes).digest("base64");
  return wanted.includes(found) ? { state: "verified", algorithm } : { state: "differs", algorithm, wanted, found };
};

// src/tarball/read-tarball.ts
var readTarball = async (bytes, options) => {
  const limits = { ...defaultTarballLimits, ...options.limits };
  const [outside, inside2] = [createNotes(), createNotes()];
  const { files, add } = createLayout(limits, inside2, options.others ?? /* @__PURE__ */ new Map());
  const walk = createWalk(limits, inside2, add);
  let stopped;
  const expanding = expand(bytes, limits, outside, (piece) => {
    stopped ??= walk.push(piece);
  });
  const sha512 = createHash4("sha512").update(bytes).digest("base64");
  const integrity = verifyIntegrity(bytes, options.expected, sha512);
  const reading = { integrity, sha512: `sha512-${sha512}` };
  const failed = await expanding;
  if (failed !== void 0) return { ...reading, oddities: outside.list(), archive: failed };
  stopped ??= walk.end();
  if (stopped === void 0 && files.size === 0) {
    inside2.note("empty");
    stopped = unknown("malformed", "The archive holds no file that npm would write.");
  }
  if (stopped === void 0) noteSameNames(files, inside2);
  const oddities = [...outside.list(), ...inside2.list()];
  if (stopped !== void 0) return { ...reading, oddities, archive: stopped };
  let total = 0;
  for (const { size } of files.values()) total += size;
  return { ...reading, oddities, archive: known({ files, size: total }) };
};

// src/inspect/entries.ts
var entriesOf = (after, manifest, before, manifestBefore) => {
  const { main, module: esm, commands } = manifest;
  return {
    entryPoints: [
      main ?? "index.js",
      ...esm === void 0 ? [] : [esm],
      ...commands.values(),
      ...pathsIn(manifest.exports)
    ],
    installAfter: installed(after, manifest),
    installBefore: before === void 0 || manifestBefore === void 0 ? [] : installed(before, manifestBefore)
  };
};
var installed = (files, { installScripts }) => [...installScripts.values()].flatMap((command) => [
  ...filesOfCommand(files, command),
  // What node-gyp builds can run commands of its own.
  ...command.includes("node-gyp") ? filesOfCommand(files, gypText(files)) : []
]);
var gypText = (files) => files.get("binding.gyp")?.bytes.toString() ?? "";
var mostExports = 200;
var pathsIn = (exported) => {
  const found = [];
  const open = [exported];
  while (open.length > 0 && found.length < mostExports) {
    const value = open.pop();
    if (typeof value === "string") found.push(value);
    else if (typeof value === "object" && value !== null) open.push(...Object.values(value));
  }
  return found;
};

// src/inspect/inspect.ts
var inspectorHere = (limits = defaultInspectionLimits) => {
  const open = opener(limits);
  return {
    prepare: () => void 0,
    recall: () => void 0,
    inspect: async (request) => {
      const { served, compare } = await open(request);
      return { served, content: await compare() };
    }
  };
};
var opener = (limits) => async ({ after, before, added }) => {
  const bounds = {
    ...defaultTarballLimits,
    maxCompressedBytes: limits.compressedBytes,
    maxExpandedBytes: limits.expandedBytes,
    maxFiles: limits.files,
    maxFileBytes: Math.min(defaultTarballLimits.maxFileBytes, limits.expandedBytes)
  };
  const now = await readTarball(after.bytes, { expected: after.expected, limits: bounds });
  const { integrity, oddities, archive } = now;
  const served = known({ integrity, oddities, unread: archive.known ? void 0 : archive.detail });
  if (!archive.known) return { served, compare: () => Promise.resolve(archive) };
  const { files } = archive.value;
  return {
    served,
    compare: async () => {
      const tarball = before?.tarball.known === true ? before.tarball.value : void 0;
      const was = tarball && await readTarball(tarball.bytes, { expected: tarball.expected, limits: bounds, others: files });
      return contentOf(archive.value, before, was, added);
    }
  };
};
var contentOf = (after, before, was, added) => {
  const manifest = readPackedManifest(after);
  if (!manifest.known) return manifest;
  const old = before === void 0 ? known(void 0) : archiveOf(before, was);
  if (!old.known) return old;
  const oldManifest = old.value === void 0 ? void 0 : readPackedManifest(old.value);
  const manifestBefore = oldManifest?.known === true ? oldManifest.value : void 0;
  const { files } = after;
  const filesBefore = old.value?.files;
  const entries = entriesOf(files, manifest.value, filesBefore, manifestBefore);
  const code = compareCode(filesBefore, files, entries);
  return known({
    comparedWith: before?.version,
    manifest: manifest.value,
    manifestBefore,
    files: { count: files.size, bytes: after.size },
    filesBefore: old.value && { count: old.value.files.size, bytes: old.value.size },
    code,
    added: [...files.keys()].filter((path) => filesBefore?.has(path) !== true),
    ...added === void 0 ? { abilities: void 0, newcomer: void 0 } : asWhole(files, entries, manifest.value, added, before === void 0 ? code : void 0)
  });
};
var asWhole = (files, entries, { installScripts }, { newcomer: why }, alone) => {
  if (why === void 0 && alone === void 0)
    return { abilities: abilitiesOf(files, entries, installScripts), newcomer: void 0 };
  const code = wholeCode(files, entries, installScripts, alone);
  return { abilities: abilitiesIn(code), newcomer: why && { why, code } };
};
var archiveOf = ({ version: version2, tarball }, was) => {
  const why = ({ reason, detail }) => unknown(reason, `Version ${version2}, to compare it with, could not be read. ${detail}`);
  if (!tarball.known) return why(tarball);
  if (was === void 0 || was.integrity.state === "differs")
    return why(unknown("malformed", "Its bytes are not those that the registry names."));
  return was.archive.known ? was.archive : why(was.archive);
};

export {
  inspectorHere,
  opener
};
