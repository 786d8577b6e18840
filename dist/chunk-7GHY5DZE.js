import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  dayMs,
  defaultPolicy,
  knownSignals,
  parseSpan,
  releasePattern,
  require_dist
} from "./chunk-C2UIMXD4.js";
import {
  UserError,
  severities
} from "./chunk-T5K6BPJA.js";
import {
  __toESM
} from "./chunk-YVJ3UYDI.js";

// src/config.ts
var import_yaml = __toESM(require_dist(), 1);
var maxLength = 2e5;
var megabyte = 1024 * 1024;
var parsePolicy = (text, path) => {
  if (text.length > maxLength)
    throw new UserError(`${path}: It is longer than ${maxLength} characters, too long for a policy.`);
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, uniqueKeys: true, strict: true, version: "1.2" });
  const lineOf = (node) => node?.range === void 0 || node.range === null ? void 0 : lines.linePos(node.range[0]).line;
  const fail = (message, node) => {
    const line = lineOf(node ?? document.contents);
    throw new UserError(`${path}${line === void 0 ? "" : `:${line}`}: ${message}`);
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== void 0) {
    throw new UserError(
      `${path}:${problem.linePos?.[0].line ?? 1}: It is not valid YAML: ${problem.message.split("\n")[0] ?? ""}`
    );
  }
  const root = document.contents;
  if (isEmpty(root)) return { ...defaultPolicy, path };
  if (!(0, import_yaml.isMap)(root)) return fail('A policy is a list of settings, such as "cooldown: 1d".', root);
  const given = fieldsOf(root, settings, "a setting", fail);
  const cooldown = cooldownOf(given.get("cooldown"), fail);
  return {
    path,
    levels: given.has("signals") ? levelsOf(given.get("signals"), fail) : defaultPolicy.levels,
    cooldownMs: cooldown.ms ?? defaultPolicy.cooldownMs,
    cooldownFrom: cooldown.ms === void 0 ? void 0 : path,
    rarity: given.has("rarity") ? rarityOf(given.get("rarity"), fail) : defaultPolicy.rarity,
    rules: [
      ...cooldown.except.length === 0 ? [] : [exempting(cooldown.except)],
      ...itemsOf(given.get("rules"), "rules", fail).map((item) => ruleOf(item, fail))
    ],
    unverified: { ...defaultPolicy.unverified, ...unverifiedOf(given.get("unverified"), fail) },
    severity: given.has("severity") ? severityOf(given.get("severity"), fail) : defaultPolicy.severity,
    internal: textsOf(given.get("internal"), "internal", fail),
    weakHashHosts: textsOf(given.get("weak-hash-hosts"), "weak-hash-hosts", fail),
    advisories: given.has("advisories") ? advisoriesOf(given.get("advisories"), fail) : void 0,
    ...contentOf(given.get("content"), fail),
    leaveOut: textsOf(given.get("leave-out"), "leave-out", fail),
    acknowledgements: itemsOf(given.get("acknowledgements"), "acknowledgements", fail).map(
      (item) => acknowledgementOf(item, lineOf(item) ?? 1, fail)
    )
  };
};
var settings = [
  "cooldown",
  "signals",
  "rarity",
  "rules",
  "unverified",
  "severity",
  "internal",
  "weak-hash-hosts",
  "advisories",
  "content",
  "leave-out",
  "acknowledgements"
];
var isEmpty = (node) => node === null || node === void 0 || (0, import_yaml.isScalar)(node) && node.value === null;
var fieldsOf = (map, known, what, fail) => new Map(
  entries(map.items).map(({ name, node, value }) => {
    if (!known.includes(name)) fail(`"${name}" is not ${what}.${suggestion(name, known)}`, node);
    return [name, value];
  })
);
var entries = (items) => items.map(({ key, value }) => ({
  name: (0, import_yaml.isScalar)(key) ? String(key.value) : "",
  node: key,
  value: value ?? null
}));
var levels = /* @__PURE__ */ new Set(["off", "note", "weigh", "warn", "block"]);
var levelsOf = (value, fail) => {
  if (isEmpty(value)) return /* @__PURE__ */ new Map();
  if (!(0, import_yaml.isMap)(value))
    return fail('"signals" gives a level to each signal, such as "release-age: warn".', value);
  return new Map(
    entries(value.items).map(({ name, node, value: level }) => {
      if (!knownSignals.includes(name))
        fail(`"${name}" is not a signal.${suggestion(name, knownSignals)}`, node);
      const setting = (0, import_yaml.isScalar)(level) ? level.value : void 0;
      if (!levels.has(setting))
        fail(`The level of "${name}" is one of off, note, weigh, warn and block.`, level ?? node);
      return [name, setting];
    })
  );
};
var cooldownOf = (value, fail) => {
  if (value === void 0) return { ms: void 0, except: [] };
  if (!(0, import_yaml.isMap)(value)) return { ms: spanOf(value, fail), except: [] };
  const given = fieldsOf(value, ["age", "except"], "part of a cooldown", fail);
  return {
    ms: given.has("age") ? spanOf(given.get("age"), fail) : void 0,
    except: patternsOf(given.get("except"), textsOf(given.get("except"), "except", fail), fail)
  };
};
var spanOf = (value, fail) => {
  const text = (0, import_yaml.isScalar)(value) ? value.value : void 0;
  const ms = typeof text === "string" ? parseSpan(text) : text === 0 ? 0 : void 0;
  return ms ?? fail('"cooldown" is a span with its unit: 90m, 24h, 3d or 2w. 0 switches it off.', value);
};
var exempting = (packages) => ({
  of: { packages, scopes: void 0, direct: void 0, lockfiles: void 0 },
  levels: /* @__PURE__ */ new Map(),
  cooldownMs: 0
});
var rarityOf = (value, fail) => {
  if (!(0, import_yaml.isMap)(value))
    return fail('"rarity" is such as "{ warn: 50, block: 1000 }": 1 in so many releases.', value);
  const given = fieldsOf(value, ["warn", "block"], "part of a rarity", fail);
  const number = (key) => {
    if (!given.has(key)) return defaultPolicy.rarity[key];
    const node = given.get(key);
    const found = (0, import_yaml.isScalar)(node) ? node.value : void 0;
    if (typeof found !== "number" || !Number.isFinite(found) || found <= 1)
      return fail(`"${key}" is a number over 1: 1 in so many ordinary releases.`, node);
    return found;
  };
  const rarity = { warn: number("warn"), block: number("block") };
  if (rarity.warn > rarity.block)
    fail(`What warns (1 in ${rarity.warn}) is rarer than what blocks (1 in ${rarity.block}).`, value);
  return rarity;
};
var ruleKeys = ["packages", "scope", "direct", "lockfiles", "signals", "cooldown", "content"];
var scopes = ["prod", "dev", "optional", "peer"];
var ruleOf = (item, fail) => {
  if (!(0, import_yaml.isMap)(item)) return fail('A rule is such as "{ packages: [eslint-*], cooldown: 0 }".', item);
  const given = fieldsOf(item, ruleKeys, "part of a rule", fail);
  if (!given.has("signals") && !given.has("cooldown") && !given.has("content"))
    fail('The rule changes nothing: give it "signals", "cooldown" or "content".', item);
  if (!ruleKeys.slice(0, 4).some((key) => given.has(key)))
    fail('The rule is for nothing in particular: name "packages", "scope", "direct" or "lockfiles".', item);
  return {
    of: {
      packages: given.has("packages") ? patternsOf(given.get("packages"), someTexts(given.get("packages"), "packages", fail), fail) : void 0,
      scopes: given.has("scope") ? scopesOf(given.get("scope"), fail) : void 0,
      direct: given.has("direct") ? yesOrNo(given.get("direct"), "direct", fail) : void 0,
      lockfiles: given.has("lockfiles") ? someTexts(given.get("lockfiles"), "lockfiles", fail) : void 0
    },
    levels: given.has("signals") ? levelsOf(given.get("signals"), fail) : /* @__PURE__ */ new Map(),
    cooldownMs: given.has("cooldown") ? spanOf(given.get("cooldown"), fail) : void 0,
    ...given.has("content") ? { content: ruleContentOf(given.get("content"), fail) } : {}
  };
};
var patternsOf = (value, patterns, fail) => {
  const odd = patterns.find((pattern) => releasePattern(pattern) === void 0);
  return odd === void 0 ? patterns : fail(`The versions of "${odd}" are not understood: write such as left-pad@1.3.0.`, value);
};
var scopesOf = (value, fail) => someTexts(value, "scope", fail).map(
  (text) => scopes.find((scope) => scope === text) ?? fail(`"${text}" is not a scope.${suggestion(text, scopes)}`, value)
);
var yesOrNo = (value, key, fail) => {
  const found = (0, import_yaml.isScalar)(value) ? value.value : void 0;
  return typeof found === "boolean" ? found : fail(`"${key}" is true or false.`, value);
};
var reasons = ["unreachable", "malformed", "not-found", "unsupported"];
var plainLevels = ["note", "warn", "block"];
var unverifiedOf = (value, fail) => {
  if (isEmpty(value)) return {};
  if (!(0, import_yaml.isMap)(value)) return fail('"unverified" is such as "{ unsupported: warn }".', value);
  return Object.fromEntries(
    [...fieldsOf(value, reasons, "a reason for not knowing", fail)].map(([reason, node]) => {
      const text = (0, import_yaml.isScalar)(node) ? node.value : void 0;
      const level = plainLevels.find((one) => one === text);
      return [reason, level ?? fail(`"${reason}" is one of note, warn and block.`, node)];
    })
  );
};
var severityOf = (value, fail) => {
  const text = (0, import_yaml.isScalar)(value) ? value.value : void 0;
  return severities.find((one) => one === text) ?? fail(`"severity" is one of ${severities.join(", ")}.`, value);
};
var advisoryIds = ["registry", "github", "osv"];
var advisoriesOf = (value, fail) => textsOf(value, "advisories", fail).map(
  (text) => advisoryIds.find((one) => one === text) ?? fail(`"${text}" is nobody who is asked for advisories.${suggestion(text, advisoryIds)}`, value)
);
var contents = ["all", "prod", "off"];
var contentOf = (value, fail) => {
  const { content, inspection } = defaultPolicy;
  if (value === void 0) return { content, inspection };
  if (!(0, import_yaml.isMap)(value)) return { content: contentWordOf(value, fail), inspection };
  const given = fieldsOf(value, contentKeys, 'part of "content"', fail);
  const limit = (key) => given.has(key) ? limitOf(key, given.get(key), fail) : void 0;
  return {
    content: given.has("of") ? contentWordOf(given.get("of"), fail) : content,
    inspection: {
      compressedBytes: limit("compressed") ?? inspection.compressedBytes,
      expandedBytes: limit("expanded") ?? inspection.expandedBytes,
      files: limit("files") ?? inspection.files,
      timeMs: limit("time") ?? inspection.timeMs,
      memoryBytes: limit("memory") ?? inspection.memoryBytes
    }
  };
};
var ruleContentOf = (value, fail) => {
  const word = contentWordOf(value, fail);
  return word === "prod" ? fail('The "content" of a rule is all or off; "scope" says for whom.', value) : word;
};
var contentWordOf = (value, fail) => {
  const text = (0, import_yaml.isScalar)(value) ? value.value : void 0;
  return contents.find((one) => one === text) ?? fail('"content" is one of all, prod and off.', value);
};
var written = (pattern, units) => (value) => {
  const [, number, unit = ""] = typeof value === "string" && pattern.exec(value) || [];
  return number === void 0 ? void 0 : Number(number) * (units[unit] ?? 1);
};
var readSize = written(/^(\d{1,5}) *(MB|GB)$/, { MB: megabyte, GB: 1024 * megabyte });
var size = (least, most) => ({
  read: readSize,
  least: [least * megabyte, `${least}MB`],
  most: [most * megabyte, `${most}MB`]
});
var limitKinds = {
  compressed: size(1, 1024),
  expanded: size(1, 2048),
  memory: size(64, 8192),
  files: {
    read: (value) => typeof value === "number" && Number.isInteger(value) ? value : void 0,
    least: [1e3, "1000"],
    most: [1e6, "1000000"]
  },
  time: {
    read: written(/^(\d{1,4})(s|m)$/, { s: 1e3, m: 6e4 }),
    least: [1e3, "1s"],
    most: [6e5, "10m"]
  }
};
var contentKeys = ["of", "compressed", "expanded", "files", "time", "memory"];
var limitOf = (key, value, fail) => {
  const { read, least, most } = limitKinds[key];
  const found = (0, import_yaml.isScalar)(value) ? read(value.value) : void 0;
  return found !== void 0 && found >= least[0] && found <= most[0] ? found : fail(`"${key}" is from ${least[1]} to ${most[1]}.`, value);
};
var acknowledgementKeys = ["package", "version", "integrity", "signals", "reason", "by", "expires"];
var acknowledgementOf = (item, line, fail) => {
  if (!(0, import_yaml.isMap)(item))
    return fail('An acknowledgement has "package", "version", "reason", "by" and "expires".', item);
  const given = fieldsOf(item, acknowledgementKeys, "part of an acknowledgement", fail);
  const needed = (key) => {
    if (!given.has(key)) fail(`The acknowledgement has no "${key}".`, item);
    return textOf(given.get(key), key, fail);
  };
  const name = needed("package");
  if (name.includes("*")) fail("An acknowledgement is for one package. A rule takes patterns.", item);
  const signals = given.has("signals") ? someTexts(given.get("signals"), "signals", fail) : void 0;
  for (const signal of signals ?? [])
    if (!knownSignals.includes(signal))
      fail(`"${signal}" is not a signal.${suggestion(signal, knownSignals)}`, given.get("signals"));
  return {
    package: name,
    version: needed("version"),
    integrity: given.has("integrity") ? textOf(given.get("integrity"), "integrity", fail) : void 0,
    signals,
    reason: needed("reason"),
    by: needed("by"),
    expiresAt: endOf(needed("expires"), given.get("expires"), fail),
    line
  };
};
var endOf = (text, node, fail) => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text))
    return fail('"expires" is the last day on which it holds, such as 2026-12-31.', node);
  return at + dayMs;
};
var itemsOf = (value, key, fail) => {
  if (isEmpty(value)) return [];
  if (!(0, import_yaml.isSeq)(value)) return fail(`"${key}" is a list: each entry begins with "- ".`, value);
  return value.items;
};
var textsOf = (value, key, fail) => (0, import_yaml.isScalar)(value) && !isEmpty(value) ? [textOf(value, key, fail)] : itemsOf(value, key, fail).map((item) => textOf(item, key, fail));
var someTexts = (value, key, fail) => {
  const texts = textsOf(value, key, fail);
  return texts.length === 0 ? fail(`"${key}" names nothing.`, value) : texts;
};
var textOf = (value, key, fail) => {
  const text = (0, import_yaml.isScalar)(value) ? value.source ?? String(value.value) : "";
  if (!(0, import_yaml.isScalar)(value) || isEmpty(value) || text.trim() === "") return fail(`"${key}" is a text.`, value);
  return text;
};
var suggestion = (word, candidates) => {
  const [nearest] = candidates.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).toSorted((a, b) => a.distance - b.distance);
  return nearest !== void 0 && nearest.distance <= Math.max(2, word.length / 3) ? ` Did you mean "${nearest.candidate}"?` : ` Known: ${candidates.join(", ")}.`;
};
var editDistance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
        )
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

export {
  parsePolicy
};
