import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  byFile,
  commonGaps,
  count,
  deceiving,
  gaps,
  gapsOf,
  headline,
  plain,
  retryAdvice,
  someOf,
  sortOut,
  stepOf,
  subjectOf,
  version,
  versionOf,
  versionsOf,
  visible,
  visibleUpTo,
  waysOf
} from "./chunk-FYCH5WVL.js";
import {
  LockfileError,
  compareHashes,
  contradiction,
  folderOf,
  isOutlaw,
  isPackageName,
  isRegistryAddress,
  isStronglyHashed,
  lineAt,
  lineOf,
  prefixOf,
  readHashes,
  readJson,
  sha1Behind
} from "./chunk-IHSDLQ7C.js";
import {
  changeLevels,
  combinations,
  dayMs,
  defaultPolicy,
  formatDay,
  formatInstant,
  formatSpan,
  hourMs,
  inPolicyOnly,
  isInternal,
  isLeftOut,
  matchesRelease,
  parseSpan,
  policyFor,
  projectLevels,
  releasePattern,
  require_dist,
  require_semver,
  wantsContent,
  wantsDomains
} from "./chunk-C2UIMXD4.js";
import {
  defaultTarballLimits,
  oddityMeanings
} from "./chunk-LL2VYCMV.js";
import {
  UserError,
  known,
  say,
  severities,
  unknown
} from "./chunk-T5K6BPJA.js";
import {
  __toESM
} from "./chunk-YVJ3UYDI.js";

// src/registry/public.ts
var publicRegistry = "https://registry.npmjs.org/";
var publicRegistryHosts = /* @__PURE__ */ new Set([
  "registry.npmjs.org",
  "registry.yarnpkg.com"
]);

// src/release-code.ts
import { createHash } from "node:crypto";
var releaseCode = ({ name: name3, version: version3, resolution }) => {
  const bytes2 = fixedBytes(resolution);
  if (bytes2 === void 0) return void 0;
  const text4 = JSON.stringify([name3, version3, resolution.kind, ...bytes2]);
  return createHash("sha256").update(text4).digest("hex").slice(0, 32);
};
var fixedBytes = (resolution) => {
  switch (resolution.kind) {
    case "registry":
    case "tarball": {
      const { integrity, resolved } = resolution;
      return hasHash(integrity) ? [integrity, resolved ?? ""] : void 0;
    }
    // A commit's id is the hash of all that is in it.
    case "git":
      return /^[0-9a-f]{40,64}$/.test(resolution.commit) ? [resolution.commit, resolution.repository] : void 0;
    case "patch":
    case "local":
    case "workspace":
      return void 0;
  }
};
var hasHash = (integrity) => (integrity ?? "").trim() !== "";

// src/acknowledgements.ts
var noticeMs = 7 * dayMs;
var acceptanceOf = (change, signal2, { acknowledgements }, asOf) => {
  const found = acknowledgements.find((one) => holds(one, asOf) && isOf(change, one) && covers(one, signal2));
  return found && { by: found.by, reason: found.reason, until: found.expiresAt };
};
var longestMs = 366 * dayMs;
var holds = ({ expiresAt, comment }, asOf) => asOf < expiresAt && expiresAt - asOf <= longestMs && comment?.refused === void 0;
var covers = ({ signals: signals2, comment }, signal2) => (signals2 === void 0 || signals2.includes(signal2)) && (comment === void 0 || !inPolicyOnly.has(signal2));
var isOf = (change, one) => change.kind !== "removed" && isRelease(change.after, one);
var isRelease = (locked, one) => isNamed(locked, one) && (one.comment === void 0 || releaseCode(locked) === one.comment.code);
var isNamed = ({ name: name3, version: version3, resolution }, one) => name3 === one.package && version3 === one.version && (one.integrity === void 0 || "integrity" in resolution && resolution.integrity === one.integrity);
var reviewAcknowledgements = ({ path, acknowledgements }, changes, locked, asOf) => saidOnce(acknowledgements).flatMap((one) => {
  if (one.comment !== void 0) return aboutComment(one, changes, asOf);
  const file = path ?? "the policy";
  const what = say`line ${one.line}: ${one.package} ${one.version}`;
  const data = { package: one.package, version: one.version, line: one.line, by: one.by };
  const problem2 = (message) => ({
    signal: "acknowledgement",
    path: file,
    message,
    evidence: data
  });
  if (changes.some((change) => isOf(change, one))) {
    if (asOf >= one.expiresAt)
      return [
        problem2([
          ...what,
          `: the acknowledgement ended on ${formatDay(one.expiresAt)} and no longer counts.`
        ])
      ];
    if (!holds(one, asOf))
      return [problem2([...what, ": the acknowledgement is for more than a year, and does not count."])];
    if (one.expiresAt - asOf <= noticeMs)
      return [problem2([...what, `: the acknowledgement ends on ${formatDay(one.expiresAt)}.`])];
    return [];
  }
  const isGone = locked.some(({ name: name3 }) => name3 === one.package) && !locked.some((other4) => isRelease(other4, one));
  return isGone ? [
    problem2([
      ...what,
      ": nothing matches this acknowledgement any more, for another version or other bytes are locked. It can be removed."
    ])
  ] : [];
});
var saidOnce = (all) => [
  ...all.filter(({ comment }) => comment === void 0),
  ...new Map(
    all.flatMap(
      (one) => one.comment === void 0 ? [] : [[JSON.stringify([one.by, one.package, one.version]), one]]
    )
  ).values()
];
var aboutComment = (one, changes, asOf) => {
  const named3 = changes.filter((change) => change.kind !== "removed" && isNamed(change.after, one));
  const why = named3.length === 0 ? void 0 : whyNot(one, named3, asOf);
  if (why === void 0) return [];
  const message = say`${one.by} accepted ${one.package} ${one.version}, which does not count: ${[why]}`;
  const evidence = { package: one.package, version: one.version, by: one.by };
  return [{ signal: "acknowledgement", path: "comments", message, evidence }];
};
var whyNot = (one, named3, asOf) => {
  if (one.comment?.refused !== void 0) return one.comment.refused;
  if (!named3.some((change) => isOf(change, one)))
    return "It is for other bytes, or for another place, than what is locked now.";
  if (!holds(one, asOf)) return `It ended on ${formatDay(one.expiresAt)}.`;
  const kept = one.signals?.filter((signal2) => inPolicyOnly.has(signal2)) ?? [];
  return kept.length === 0 ? void 0 : `Only the policy file can accept ${kept.join(", ")}.`;
};

// src/advised.ts
var withSources = (registry, options) => {
  const said2 = [];
  const hosts2 = /* @__PURE__ */ new Set();
  const { sources, asksRegistry, isOurs } = options;
  const askOthers = async (asked) => {
    const others = new Map([...asked].filter(([name3]) => !isOurs(name3)));
    if (others.size === 0) return [];
    return Promise.all(
      sources.map(async (source) => {
        hosts2.add(source.host);
        const answer = await source.advisories(others);
        if (!answer.known) said2.push(say`${[source.title]} did not tell its advisories: ${answer.detail}`);
        return answer;
      })
    );
  };
  return {
    registry: {
      ...registry,
      advisories: async (asked) => {
        const [own2, others] = await Promise.all([
          asksRegistry ? registry.advisories(asked) : void 0,
          askOthers(asked)
        ]);
        return answerOf(own2, others);
      }
    },
    said: () => hosts2.size === 0 ? said2 : [say`Asked for advisories besides the registry: ${[...hosts2].join(", ")}.`, ...said2],
    hosts: () => [...hosts2]
  };
};
var answerOf = (own2, others) => {
  const known2 = [own2, ...others].flatMap((fact) => fact?.known === true ? [fact.value] : []);
  const merged = mergeAdvisories(known2);
  if (merged.size > 0) return { known: true, value: merged };
  const isOwnMissing = own2 !== void 0 && !own2.known && (own2.reason !== "unsupported" || known2.length === 0);
  if (isOwnMissing) return own2;
  if (known2.length > 0) return { known: true, value: merged };
  return others[0] ?? unknown("unsupported", "The policy asks nobody for advisories.");
};
var mergeAdvisories = (all) => {
  const merged = /* @__PURE__ */ new Map();
  for (const advisories of all) {
    for (const [release, found] of advisories) {
      const had = merged.get(release) ?? [];
      const ids2 = new Set(had.map(({ id }) => id));
      merged.set(release, [...had, ...found.filter(({ id }) => !ids2.has(id))]);
    }
  }
  return merged;
};

// src/diff.ts
var import_semver = __toESM(require_semver(), 1);

// src/situate.ts
var situate = (lockfile, keys) => {
  const graph = lockfile.graph();
  const stops = stopsOf(graph);
  const scopes2 = scopesOf(graph, stops);
  const label2 = labelsOf(lockfile, stops);
  const places = /* @__PURE__ */ new Map();
  for (const key2 of keys) {
    const stop = stops.numbers.get(key2);
    const scope = stop === void 0 ? void 0 : strongestFirst[scopes2[stop] ?? unreached];
    if (stop === void 0 || scope === void 0) continue;
    places.set(key2, { direct: stops.steps[stop] === 0, scope, introducedBy: waysTo(stop, stops, label2) });
  }
  return places;
};
var maxWays = 3;
var stopsOf = ({ importers, edges }) => {
  const numbers = /* @__PURE__ */ new Map();
  const asking2 = [];
  for (const { path, dependencies } of importers) {
    for (const { key: key2 } of dependencies) {
      if (key2 === void 0) continue;
      const number = numbers.get(key2) ?? numbers.size;
      numbers.set(key2, number);
      const paths = asking2[number] ??= [];
      if (paths.length < maxWays && !paths.includes(path)) paths.push(path);
    }
  }
  const keys = [...numbers.keys()];
  let count3 = 0;
  for (const list3 of edges.values()) count3 += list3.length;
  const room = keys.length + count3;
  const steps2 = new Int32Array(room);
  const askers = new Int32Array(room * maxWays).fill(-1);
  const firsts = new Int32Array(room + 1);
  const targets = new Int32Array(count3);
  const ranks = new Uint8Array(count3);
  let edge = 0;
  for (let from = 0; from < keys.length; from++) {
    firsts[from] = edge;
    const step = (steps2[from] ?? 0) + 1;
    for (const { key: key2, scope } of edges.get(keys[from] ?? "") ?? none) {
      let to = numbers.get(key2);
      if (to === void 0) {
        to = keys.length;
        numbers.set(key2, to);
        keys.push(key2);
        steps2[to] = step;
      }
      targets[edge] = to;
      ranks[edge++] = scope === "prod" ? 0 : rank[scope];
      if (steps2[to] !== step) continue;
      for (let place = to * maxWays, end = place + maxWays; place < end && askers[place] !== from; place++) {
        if (askers[place] !== -1) continue;
        askers[place] = from;
        break;
      }
    }
  }
  firsts[keys.length] = edge;
  return { numbers, keys, steps: steps2, askers, importers: asking2, firsts, targets, ranks };
};
var none = [];
var strongestFirst = ["prod", "peer", "optional", "dev"];
var rank = { prod: 0, peer: 1, optional: 2, dev: 3 };
var unreached = 4;
var scopesOf = ({ importers }, { numbers, keys, firsts, targets, ranks }) => {
  const scopes2 = new Uint8Array(keys.length).fill(unreached);
  const open = strongestFirst.map(() => []);
  for (const { dependencies } of importers) {
    for (const { key: key2, scope } of dependencies) {
      const stop = key2 === void 0 ? void 0 : numbers.get(key2);
      if (stop !== void 0) open[rank[scope]]?.push(stop);
    }
  }
  for (const [scope, here] of open.entries()) {
    for (let stop = here.pop(); stop !== void 0; stop = here.pop()) {
      if (scopes2[stop] !== unreached) continue;
      scopes2[stop] = scope;
      const end = firsts[stop + 1] ?? 0;
      for (let edge = firsts[stop] ?? 0; edge < end; edge++) {
        const to = targets[edge] ?? 0;
        const link2 = ranks[edge] ?? 0;
        if (scopes2[to] === unreached) (link2 > scope ? open[link2] : here)?.push(to);
      }
    }
  }
  return scopes2;
};
var labelsOf = ({ packages }, { keys }) => {
  const byKey2 = new Map(packages.map((found) => [found.key, found]));
  return (stop) => {
    const key2 = keys[stop] ?? "";
    const found = byKey2.get(key2);
    return found === void 0 ? key2 : `${found.name}@${found.version}`;
  };
};
var waysTo = (to, { steps: steps2, askers, importers }, label2) => {
  const ways = [];
  const open = [{ stop: to, next: void 0 }];
  for (let step = open.pop(); step !== void 0 && ways.length < maxWays; step = open.pop()) {
    const { stop } = step;
    if (steps2[stop] === 0) {
      const down = shortened(step, label2);
      for (const importer of importers[stop] ?? []) if (ways.length < maxWays) ways.push([importer, ...down]);
    } else {
      for (let place = maxWays - 1; place >= 0; place--) {
        const asker = askers[stop * maxWays + place] ?? -1;
        if (asker !== -1) open.push({ stop: asker, next: step });
      }
    }
  }
  return ways;
};
var shownAtStart = 4;
var shownAtEnd = 8;
var shortened = (from, label2) => {
  const start2 = [];
  const end = [];
  let left = 0;
  for (let at3 = from; at3.next !== void 0; at3 = at3.next) {
    if (start2.length < shownAtStart) start2.push(label2(at3.stop));
    else if (end.push(at3.stop) > shownAtEnd) {
      end.shift();
      left++;
    }
  }
  return [...start2, ...left === 0 ? [] : [`(${left} more)`], ...end.map(label2)];
};

// src/diff.ts
var diffLockfiles = (pairs, options) => {
  const merged = /* @__PURE__ */ new Map();
  for (const pair of pairs) {
    for (const change of diffPair(pair, options)) {
      const id = changeId(change);
      const seen = merged.get(id);
      merged.set(id, seen === void 0 ? change : { ...seen, ...together(seen, change) });
    }
  }
  return [...merged.values()].toSorted(
    (a, b) => compareText(subject(a).name, subject(b).name) || compareText(subject(a).version, subject(b).version)
  );
};
var diffPair = ({ path, before: before3, after: after2 }, options) => {
  const compare = comparison(before3, after2, options);
  const old = before3?.packages ?? (after2 === void 0 ? [] : repeated(after2, options.lockedAtBase, compare));
  const fresh = after2?.packages ?? [];
  const names4 = touched(old, fresh);
  const [left, right] = [old, fresh].map((packages) => byName(packages.filter(({ name: name3 }) => names4.has(name3))));
  const bare3 = [...names4].flatMap((name3) => diffName(left?.get(name3) ?? [], right?.get(name3) ?? [], compare));
  if (bare3.length === 0) return [];
  const keysAfter = bare3.flatMap((change) => change.kind === "removed" ? [] : [change.after.key]);
  const keysBefore = bare3.flatMap((change) => change.kind === "removed" ? [change.before.key] : []);
  const placesAfter = after2 === void 0 ? void 0 : situate(after2, keysAfter);
  const placesBefore = before3 === void 0 || keysBefore.length === 0 ? void 0 : situate(before3, keysBefore);
  return bare3.map((change) => {
    const place = change.kind === "removed" ? placesBefore?.get(change.before.key) : placesAfter?.get(change.after.key);
    return {
      ...change,
      lockfiles: [path],
      ...place ?? { direct: false, scope: "prod", introducedBy: [] }
    };
  });
};
var repeated = (after2, lockedAtBase, compare) => {
  const locked = byName(lockedAtBase);
  return after2.packages.flatMap(
    (found) => (locked.get(found.name) ?? []).filter(
      (known2) => known2.version === found.version && known2.bundled === found.bundled && !compare(known2.resolution, found.resolution).differ
    )
  );
};
var touched = (old, fresh) => {
  const names4 = /* @__PURE__ */ new Set();
  const gone = new Set(old);
  const come = fresh.filter((after2) => !gone.delete(after2));
  const left = new Map(Array.from(gone, (before3) => [before3.key, before3]));
  for (const after2 of come) {
    const before3 = left.get(after2.key);
    if (before3 !== void 0 && isRepeated(before3, after2)) left.delete(after2.key);
    else names4.add(after2.name);
  }
  for (const { name: name3 } of left.values()) names4.add(name3);
  return names4;
};
var isRepeated = (before3, after2) => {
  const [a, b] = [before3.resolution, after2.resolution];
  return before3.name === after2.name && before3.version === after2.version && before3.bundled === after2.bundled && a.kind === "registry" && b.kind === "registry" && a.resolved === b.resolved && a.integrity === b.integrity;
};
var diffName = (old, fresh, compare) => [
  ...diffVersions(old.filter(isRelease2), fresh.filter(isRelease2), compare),
  ...diffVersions(old.filter(isPatch), fresh.filter(isPatch), compare),
  ...diffVersions(old.filter(isBundled), fresh.filter(isBundled), compare)
];
var isPatch = ({ resolution }) => resolution.kind === "patch";
var isBundled = ({ bundled }) => bundled;
var isRelease2 = ({ resolution, bundled }) => !bundled && resolution.kind !== "patch" && resolution.kind !== "workspace";
var diffVersions = (old, fresh, compare) => {
  if (old.length === 0) return fresh.map((after2) => ({ kind: "added", after: after2 }));
  if (fresh.length === 0) return old.map((before3) => ({ kind: "removed", before: before3 }));
  const changes = [];
  for (const after2 of fresh) {
    const sameVersion2 = old.filter((before4) => before4.version === after2.version);
    if (sameVersion2.some((before4) => !compare(before4.resolution, after2.resolution).differ)) continue;
    const before3 = sameVersion2[0];
    if (before3 !== void 0)
      changes.push({ kind: isUnversioned(before3, after2) ? "updated" : "mutated", before: before3, after: after2 });
  }
  for (const { before: before3, after: after2 } of pairVersions(
    withoutVersionsOf(old, fresh),
    withoutVersionsOf(fresh, old)
  )) {
    if (before3 === void 0) changes.push({ kind: "added", after: after2 });
    else if (after2 === void 0) changes.push({ kind: "removed", before: before3 });
    else
      changes.push({ kind: isLower(after2.version, before3.version) ? "downgraded" : "updated", before: before3, after: after2 });
  }
  return changes;
};
var isUnversioned = ({ resolution: a }, { resolution: b }) => a.kind === b.kind && !isPacked(a);
var withoutVersionsOf = (packages, others) => {
  const versions2 = new Set(others.map(({ version: version3 }) => version3));
  return packages.filter(({ version: version3 }) => !versions2.has(version3));
};
var pairVersions = (gone, come) => {
  const [onlyGone, onlyCome] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && onlyGone !== void 0 && onlyCome !== void 0)
    return [{ before: onlyGone, after: onlyCome }];
  const candidates = gone.flatMap(
    (before3) => come.map((after2) => ({ before: before3, after: after2, distance: distance(before3.version, after2.version) }))
  ).toSorted(
    (a, b) => compareNumbers(a.distance, b.distance) || compareVersions(b.after.version, a.after.version) || compareVersions(a.before.version, b.before.version)
  );
  const used = /* @__PURE__ */ new Set();
  const pairs = [];
  for (const { before: before3, after: after2 } of candidates) {
    if (used.has(before3) || used.has(after2)) continue;
    used.add(before3).add(after2);
    pairs.push({ before: before3, after: after2 });
  }
  return [
    ...pairs,
    ...come.filter((after2) => !used.has(after2)).map((after2) => ({ before: void 0, after: after2 })),
    ...gone.filter((before3) => !used.has(before3)).map((before3) => ({ before: before3, after: void 0 }))
  ];
};
var distance = (before3, after2) => {
  const x = import_semver.default.parse(before3);
  const y = import_semver.default.parse(after2);
  if (x === null || y === null) return [Number.MAX_SAFE_INTEGER, 0, 0];
  if (x.major === y.major) return [0, Math.abs(x.minor - y.minor), Math.abs(x.patch - y.patch)];
  return x.major < y.major ? [y.major - x.major, -x.minor, -x.patch] : [x.major - y.major, x.minor, x.patch];
};
var compareNumbers = (a, b) => {
  for (const [i, value4] of a.entries()) if (value4 !== b[i]) return value4 - (b[i] ?? 0);
  return 0;
};
var compareVersions = (a, b) => import_semver.default.valid(a) !== null && import_semver.default.valid(b) !== null ? import_semver.default.compare(a, b) : compareText(a, b);
var isLower = (a, b) => import_semver.default.valid(a) !== null && import_semver.default.valid(b) !== null && import_semver.default.lt(a, b);
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var countIncomparable = ({ before: before3, after: after2 }, canonical2) => {
  if (before3 === void 0 || after2 === void 0) return 0;
  const compare = comparison(before3, after2, { canonical: canonical2 });
  const old = byName(before3.packages);
  return after2.packages.filter((found) => {
    const same = (old.get(found.name) ?? []).filter(({ version: version3 }) => version3 === found.version);
    const outcomes = same.map(({ resolution }) => compare(resolution, found.resolution));
    return outcomes.length > 0 && outcomes.every(({ differ, proven }) => !differ && !proven);
  }).length;
};
var comparison = (before3, after2, { canonical: canonical2 }) => {
  const sameForm = before3?.format === after2?.format && before3?.formatVersion === after2?.formatVersion;
  const hashesOf = (resolution) => hashes(resolution, sameForm);
  return (a, b) => {
    const hash = compareHashes(hashesOf(a), hashesOf(b));
    const place = [a, b].map((one) => addressOf(one, canonical2));
    const [from, to] = place;
    const moved = to === void 0 ? sameForm && hash === "unknown" && isElsewhere(a, from) : from === void 0 ? isElsewhere(b, to) && !isProven(hashesOf(a), hashesOf(b)) : from !== to;
    const sameKind = kindOf(a) === kindOf(b);
    return { differ: !sameKind || moved || hash === "differ", proven: hash === "same" || !isPacked(a) };
  };
};
var isElsewhere = ({ kind }, place) => place !== void 0 && (kind === "tarball" || /^[a-z][a-z0-9+.-]*:/i.test(place));
var isProven = (before3, after2) => {
  const strongest = byStrength.find((algorithm) => after2.has(algorithm));
  return compareHashes(before3, after2) === "same" && strongest !== void 0 && before3.has(strongest);
};
var byStrength = ["sha512", "sha384", "sha256", "sha1", "md5"];
var isPacked = ({ kind }) => kind === "registry" || kind === "tarball";
var kindOf = (resolution) => isPacked(resolution) ? "packed" : resolution.kind;
var addressOf = (resolution, canonical2) => {
  switch (resolution.kind) {
    case "registry":
    case "tarball":
      return resolution.resolved === void 0 ? void 0 : canonical2(resolution.resolved.replace(/#.*$/s, ""));
    case "git":
      return `${resolution.repository}#${resolution.commit}`;
    case "patch":
      return resolution.patch;
    case "local":
    case "workspace":
      return resolution.path;
  }
};
var hashes = (resolution, sameForm) => {
  const integrity = "integrity" in resolution ? resolution.integrity : void 0;
  const resolved = "resolved" in resolution ? resolution.resolved : void 0;
  return readHashes(integrity, sha1Behind(resolved), sameForm);
};
var byName = (packages) => {
  const names4 = /* @__PURE__ */ new Map();
  for (const found of packages) {
    const list3 = names4.get(found.name);
    if (list3 === void 0) names4.set(found.name, [found]);
    else list3.push(found);
  }
  return names4;
};
var subject = (change) => change.kind === "removed" ? change.before : change.after;
var changeId = (change) => {
  const side = (found) => found === void 0 ? [] : [found.version, found.resolution, found.bundled];
  return JSON.stringify([
    change.kind,
    subject(change).name,
    ...side(change.kind === "added" ? void 0 : change.before),
    ...side(change.kind === "removed" ? void 0 : change.after)
  ]);
};
var strength = { prod: 3, peer: 2, optional: 1, dev: 0 };
var together = (a, b) => ({
  lockfiles: [...a.lockfiles, ...b.lockfiles],
  direct: a.direct || b.direct,
  scope: strength[a.scope] >= strength[b.scope] ? a.scope : b.scope,
  introducedBy: [...a.introducedBy, ...b.introducedBy].slice(0, 3)
});

// src/origins.ts
var noOrigins = { usual: () => /* @__PURE__ */ new Set(), ofScope: () => /* @__PURE__ */ new Set() };
var originOf = (address2, pathOf3) => {
  if (pathOf3(address2) !== void 0) return "registry";
  if (!URL.canParse(address2)) return "nowhere";
  const { origin, protocol } = new URL(address2);
  return origin === "null" ? protocol : origin;
};
var originsOf = (locked, pathOf3) => {
  const byScope = /* @__PURE__ */ new Map();
  const all = /* @__PURE__ */ new Set();
  for (const { name: name3, resolution } of locked) {
    if (resolution.kind !== "registry" || resolution.resolved === void 0) continue;
    const origin = originOf(resolution.resolved, pathOf3);
    const scope = scopeOf(name3);
    const known2 = byScope.get(scope);
    if (known2 === void 0) byScope.set(scope, /* @__PURE__ */ new Set([origin]));
    else known2.add(origin);
    all.add(origin);
  }
  return {
    usual: (name3) => byScope.get(scopeOf(name3)) ?? all,
    ofScope: (name3) => (name3.startsWith("@") ? byScope.get(scopeOf(name3)) : void 0) ?? /* @__PURE__ */ new Set()
  };
};
var scopeOf = (name3) => name3.startsWith("@") ? name3.slice(0, name3.indexOf("/")) : "";

// src/facts/address.ts
var addressOf2 = (change, registry, origins, release) => {
  const pathOf3 = (address2) => registry.pathOf(address2);
  const { name: name3, version: version3, resolution } = change.after;
  if (resolution.kind !== "registry" && resolution.kind !== "tarball" || resolution.resolved === void 0)
    return void 0;
  const url = withoutHash(resolution.resolved);
  const before3 = change.kind === "added" ? void 0 : change.before.resolution;
  const was = before3?.kind === "registry" || before3?.kind === "tarball" ? before3.resolved : void 0;
  const file = name3.slice(name3.indexOf("/") + 1);
  return {
    url,
    origin: originOf(url, pathOf3),
    path: pathOf3(url),
    expectedPath: (release?.tarball === void 0 ? void 0 : pathOf3(release.tarball)) ?? `${name3}/-/${file}-${version3}.tgz`,
    originsAtBase: origins.usual(name3),
    scopeOriginsAtBase: origins.ofScope(name3),
    originBefore: was === void 0 ? void 0 : originOf(was, pathOf3)
  };
};
var withoutHash = (address2) => address2.replace(/#.*$/s, "");
var notFromRegistry = ({ resolution }, registry, configured) => {
  switch (resolution.kind) {
    case "registry":
      if (resolution.resolved === void 0 && configured !== void 0 && registry.pathOf(`${configured.replace(/\/*$/, "")}/x`) === void 0) {
        return unknown(
          "unsupported",
          `It is configured to come from ${hostOf(configured)}, which is not the registry that was asked.`
        );
      }
      if (resolution.resolved === void 0 || registry.pathOf(resolution.resolved) !== void 0)
        return void 0;
      return unknown(
        "unsupported",
        `It comes from ${hostOf(resolution.resolved)}, which is not the registry that was asked.`
      );
    case "tarball":
      return unknown(
        "unsupported",
        `It is a tarball from ${hostOf(resolution.resolved)}, not from a registry.`
      );
    case "git":
      return unknown("unsupported", "It comes from a git repository, not from a registry.");
    case "local":
    case "workspace":
      return unknown("unsupported", "It is a folder or file of its own, not from a registry.");
    case "patch":
      return unknown("unsupported", "It is a patched copy, made on installing.");
  }
};
var hostOf = (address2) => URL.canParse(address2) ? new URL(address2).host || "elsewhere" : "elsewhere";

// src/facts/advisories.ts
var releasesToAsk = (changes, { registry, configured }) => {
  const asked = /* @__PURE__ */ new Map();
  for (const one of changes.flatMap(sidesOf)) {
    if (one.bundled || notFromRegistry(one, registry, configured(one.name)) !== void 0) continue;
    const versions2 = asked.get(one.name) ?? /* @__PURE__ */ new Set();
    asked.set(one.name, versions2.add(one.version));
  }
  return asked;
};
var sidesOf = (change) => {
  switch (change.kind) {
    case "removed":
      return [];
    case "added":
      return [change.after];
    case "updated":
    case "downgraded":
    case "mutated":
      return [change.before, change.after];
  }
};
var addAdvisories = (changes, sheets, advisories) => sheets.map((sheet, i) => {
  const change = changes[i];
  if (change === void 0 || change.kind === "removed" || !sheet.presence.known) return sheet;
  if (!advisories.known) return { ...sheet, advisories };
  const of = ({ name: name3, version: version3 }) => advisories.value.get(`${name3}@${version3}`) ?? [];
  const now = of(change.after);
  const before3 = change.kind === "added" ? [] : of(change.before);
  const isLeft = ({ id, kind }) => kind === "vulnerability" && !now.some((one) => one.id === id);
  return { ...sheet, advisories: known({ now, before: before3 }), fixes: known(before3.filter(isLeft)) };
});

// src/publishers.ts
var isPipeline = ({ trustedPublisher, name: name3 }) => trustedPublisher !== void 0 || name3 === "GitHub Actions";
var personBehind = (publisher) => publisher.approver ?? (isPipeline(publisher) ? void 0 : publisher);
var accountOf = ({ approver, name: name3 }) => approver?.name ?? name3;
var accountsOf = ({
  publisher,
  maintainers
}) => [
  ...publisher === void 0 ? [] : [accountOf(publisher)],
  ...(maintainers ?? []).map(({ name: name3 }) => name3)
];

// src/facts/company.ts
var batchMs = 2 * hourMs;
var addCompany = (changes, sheets, namesAtBase) => {
  const learnt = learntByName(changes, sheets);
  const batch = batchOf(changes, sheets);
  return sheets.map((sheet, i) => ({
    ...sheet,
    newDependencies: sheet.newDependencies.known ? known(
      sheet.newDependencies.value.map((one) => ({
        ...one,
        lockedAtBase: namesAtBase.has(realName(one)),
        learnt: learnt.get(realName(one))
      }))
    ) : sheet.newDependencies,
    siblings: sheet.siblings.known ? known(siblingsOf(batch[i], batch)) : sheet.siblings
  }));
};
var realName = ({ name: name3, range }) => /^npm:(@?[^@]+)(?:@|$)/.exec(range)?.[1] ?? name3;
var learntByName = (changes, sheets) => {
  const wanted = new Set(
    sheets.flatMap(
      ({ newDependencies }) => newDependencies.known ? newDependencies.value.map(realName) : []
    )
  );
  return new Map(
    changes.flatMap((change, i) => {
      const sheet = sheets[i];
      if (change.kind === "removed" || sheet?.release.known !== true) return [];
      const { name: name3, version: version3 } = change.after;
      if (!wanted.has(name3)) return [];
      const { release, firstPublishedAt } = sheet;
      return [
        [
          name3,
          {
            version: version3,
            publishedAt: release.value.publishedAt,
            firstPublishedAt: firstPublishedAt.known ? firstPublishedAt.value : void 0,
            people: new Set([release.value, ...pastOf(sheet)].flatMap(accountsOf))
          }
        ]
      ];
    })
  );
};
var pastOf = ({ history, recent }) => [
  ...history.known ? history.value : [],
  ...recent.known ? recent.value : []
];
var batchOf = (changes, sheets) => sheets.map((sheet, i) => {
  const change = changes[i];
  if (change === void 0 || change.kind === "removed" || !sheet.publishedAt.known) return void 0;
  const { name: name3, version: version3 } = change.after;
  return {
    name: name3,
    scope: name3.startsWith("@") ? name3.slice(0, name3.indexOf("/")) : void 0,
    version: version3,
    publishedAt: sheet.publishedAt.value,
    by: sheet.publisher.known ? personOf(sheet.publisher.value) : void 0,
    before: sheet.history.known ? sheet.history.value.map(({ publishedAt }) => publishedAt) : []
  };
});
var personOf = (publisher) => publisher.approver?.name ?? (publisher.trustedPublisher === void 0 ? publisher.name : publisher.trustedPublisher.configuration);
var mostSiblings = 20;
var siblingsOf = (one, batch) => {
  const found = [];
  for (const other4 of batch) {
    if (one === void 0 || found.length === mostSiblings) break;
    if (other4 === void 0 || other4.name === one.name || !isInBatch(one, other4)) continue;
    const { name: name3, version: version3, publishedAt, before: before3 } = other4;
    found.push({ name: name3, version: version3, publishedAt, togetherBefore: wereTogether(one.before, before3) });
  }
  return found;
};
var isInBatch = (one, other4) => Math.abs(one.publishedAt - other4.publishedAt) <= batchMs && (one.scope !== void 0 && one.scope === other4.scope || one.by !== void 0 && one.by === other4.by);
var wereTogether = (some, others) => {
  let j = 0;
  for (const at3 of some) {
    while ((others[j] ?? Number.POSITIVE_INFINITY) < at3 - batchMs) j++;
    if (Math.abs((others[j] ?? Number.POSITIVE_INFINITY) - at3) <= batchMs) return true;
  }
  return false;
};

// src/facts/content.ts
var readContent = async (change, sheet, registry, inspector, added) => {
  const { release, settledPredecessor } = sheet;
  if (change.kind === "mutated") {
    const why = unknown("unsupported", "The version is the same: its archive was not read.");
    return { served: why, content: why };
  }
  if (!release.known) return { served: release, content: release };
  const before3 = settledPredecessor.known ? settledPredecessor.value : void 0;
  const wanted = wantedOf(change, release.value, sheet.address, registry);
  if (wanted === void 0) {
    const why = unknown("unsupported", "The registry does not tell where its archive is.");
    return { served: why, content: why };
  }
  const earlier = before3 === void 0 ? void 0 : published(before3, registry);
  const remembered = recalled(inspector, wanted, before3 && { version: before3.version, at: earlier }, added);
  if (remembered !== void 0) return remembered;
  inspector.prepare();
  const paths = [wanted, earlier].flatMap((one) => one?.path ?? []);
  return registry.tarballs(paths, async ([now = notFetched, was = notFetched]) => {
    if (!now.known) return { served: now, content: now };
    return inspector.inspect({
      after: { bytes: now.value, expected: wanted.expected },
      before: before3 && { version: before3.version, tarball: fetched(earlier, was) },
      ...added && { added }
    });
  });
};
var recalled = (inspector, { expected }, before3, added) => {
  if (before3 === void 0) return inspector.recall({ after: expected, before: before3, added });
  const { version: version3, at: at3 } = before3;
  return at3 && inspector.recall({ after: expected, before: { version: version3, expected: at3.expected }, added });
};
var notFetched = unknown("unreachable", "It was not fetched.");
var fetched = (wanted, bytes2) => {
  if (wanted === void 0) return unknown("unsupported", "The registry does not tell where it is.");
  return bytes2.known ? known({ bytes: bytes2.value, expected: wanted.expected }) : bytes2;
};
var wantedOf = ({ after: after2 }, release, address2, registry) => {
  const locked = address2.known ? address2.value?.path : void 0;
  const path = locked ?? pathOf(release, registry);
  if (path === void 0) return void 0;
  const { resolution } = after2;
  const integrity = "integrity" in resolution ? resolution.integrity : void 0;
  const sha1 = "resolved" in resolution ? sha1Behind(resolution.resolved) : void 0;
  const isHash = integrity !== void 0 && /(?:^|\s)(?:sha\d+|md5)-/.test(integrity);
  return isHash || sha1 !== void 0 ? { path, expected: { integrity: isHash ? integrity : void 0, sha1 } } : { path, expected: { integrity: release.integrity, sha1: release.shasum } };
};
var published = (release, registry) => {
  const path = pathOf(release, registry);
  return path === void 0 ? void 0 : { path, expected: { integrity: release.integrity, sha1: release.shasum } };
};
var pathOf = ({ tarball }, registry) => tarball === void 0 ? void 0 : registry.pathOf(tarball);

// src/facts/fold.ts
var longPast = 100;
var wholeAtOnce = 3;
var createFold = () => {
  const whole = [];
  const unfolded = (folded2) => {
    const found = whole.find(({ of }) => of === folded2);
    if (found !== void 0) return found.past;
    const past = unfold(folded2);
    whole.push({ of: folded2, past });
    if (whole.length > wholeAtOnce) whole.shift();
    return past;
  };
  const foldFact = (fact) => {
    if (!fact.known || fact.value.length < longPast) return fact;
    const folded2 = fold(fact.value);
    return {
      known: true,
      get value() {
        return unfolded(folded2);
      }
    };
  };
  return (sheet) => ({
    ...sheet,
    history: foldFact(sheet.history),
    recent: foldFact(sheet.recent),
    around: foldFact(sheet.around)
  });
};
var fold = (past) => {
  const common2 = [];
  for (const { publisher, maintainers, installScripts, attested, repository: repository2, deprecated } of past) {
    const last = common2.at(-1);
    const isLast = last !== void 0 && last.publisher === publisher && last.maintainers === maintainers && last.installScripts === installScripts && last.attested === attested && last.repository === repository2 && last.deprecated === deprecated;
    common2.push(isLast ? last : { publisher, maintainers, installScripts, attested, repository: repository2, deprecated });
  }
  const own2 = past.map(({ version: version3, publishedAt, gitHead, unpackedSize, fileCount }) => [
    version3,
    publishedAt,
    gitHead ?? null,
    unpackedSize ?? null,
    fileCount ?? null
  ]);
  return { own: JSON.stringify(own2), common: common2 };
};
var unfold = ({ own: own2, common: common2 }) => readOwn(own2).flatMap(([version3, publishedAt, gitHead, unpackedSize, fileCount], i) => {
  const rest = common2[i];
  return rest === void 0 ? [] : {
    version: version3,
    publishedAt,
    gitHead: gitHead ?? void 0,
    unpackedSize: unpackedSize ?? void 0,
    fileCount: fileCount ?? void 0,
    ...rest
  };
});
var readOwn = JSON.parse;

// src/facts/domain-of-mail.ts
var domainOfMail = (mail) => {
  const host = hostOf2(mail.slice(mail.lastIndexOf("@") + 1));
  if (host === void 0 || !mail.includes("@")) return void 0;
  const labels = host.split(".");
  const [top = ""] = labels.slice(-1);
  if (labels.length < 2 || !labels.every(isLabel) || !isTop(top)) return void 0;
  const isGeneric = top.length === 2 && generic.has(labels.at(-2) ?? "");
  const domain = labels.slice(isGeneric ? -3 : -2).join(".");
  return providers.has(domain) ? void 0 : domain;
};
var hostOf2 = (written) => {
  if (written.length > 253 || /[^\p{L}\p{M}\p{N}.-]/u.test(written)) return void 0;
  const address2 = `https://${written}/`;
  return URL.canParse(address2) ? new URL(address2).hostname : void 0;
};
var isLabel = (label2) => /^[a-z0-9-]{1,63}$/.test(label2) && !/^-|-$/.test(label2);
var isTop = (top) => /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(top) && !unregistered.has(top);
var unregistered = /* @__PURE__ */ new Set([
  "alt",
  "arpa",
  "corp",
  "example",
  "home",
  "internal",
  "invalid",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "onion",
  "test"
]);
var generic = new Set(
  "ac asn biz co com ed edu gen go gob gouv gov govt gr id ind info ltd me mil muni ne net nhs nom or org plc sch school web".split(
    " "
  )
);
var providers = /* @__PURE__ */ new Set([
  "126.com",
  "163.com",
  "aol.com",
  "duck.com",
  "fastmail.com",
  "foxmail.com",
  "github.com",
  "gmail.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hey.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mac.com",
  "mail.com",
  "mail.ru",
  "me.com",
  "msn.com",
  "naver.com",
  "npmjs.com",
  "outlook.com",
  "pm.me",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "tutanota.com",
  "web.de",
  "yahoo.com",
  "yandex.com",
  "yandex.ru",
  "ymail.com",
  "zoho.com"
]);

// src/facts/mail-domains.ts
var mostDomains = 3;
var readMailDomains = async ({
  release,
  publishedAt,
  history,
  recent
}, domains) => {
  if (domains === void 0) return notAsked;
  if (!release.known) return release;
  const { publisher, maintainers } = release.value;
  if (publisher === void 0 && maintainers === void 0)
    return unknown("unsupported", "The registry tells neither who published it nor who maintains it.");
  if (!publishedAt.known) return publishedAt;
  if (!history.known) return history;
  const past = [...history.value, ...recent.known ? recent.value : []];
  const found = await Promise.all(
    peopleOf(release.value).map(async (one) => {
      const state = await domains.domain(one.domain);
      return state.known ? known({ ...one, state: state.value, since: firstOf(one, past) ?? publishedAt.value }) : state;
    })
  );
  const told2 = found.flatMap((one) => one.known ? [one.value] : []);
  const open = found.find((one) => !one.known);
  const isOdd = told2.some(({ state, since }) => state.kind === "gone" || state.registeredAt > since);
  return open === void 0 || isOdd ? known(told2) : open;
};
var notAsked = unknown("unsupported", "Nobody was asked about mail domains.");
var peopleOf = ({ publisher, maintainers = [] }) => {
  const who = publisher === void 0 ? void 0 : personBehind(publisher);
  const all = [
    ...who === void 0 ? [] : [{ ...who, role: "publisher" }],
    ...maintainers.map((one) => ({ ...one, role: "maintainer" }))
  ];
  const found = /* @__PURE__ */ new Map();
  for (const { name: name3, email = "", role } of all) {
    if (found.size === mostDomains) break;
    const domain = domainOfMail(email);
    if (domain !== void 0 && !found.has(domain)) found.set(domain, { person: name3, role, domain });
  }
  return [...found.values()];
};
var firstOf = ({ person, domain }, past) => past.find(
  ({ publisher, maintainers = [] }) => [...publisher === void 0 ? [] : [publisher, publisher.approver], ...maintainers].some(
    (one) => one?.name === person && domainOfMail(one.email ?? "") === domain
  )
)?.publishedAt;

// src/names/popular.ts
var popularNames = `@aashutoshrathi word-wrap
@acemir cssom
@actions core github http-client io
@adobe css-tools
@agentclientprotocol sdk
@ai-sdk anthropic gateway google openai provider provider-utils
@algolia abtesting client-abtesting client-analytics client-common client-insights client-personalization client-query-suggestions client-search ingestion monitoring recommend requester-browser-xhr requester-fetch requester-node-http
@alloc quick-lru
@amplitude analytics-core analytics-types
@ampproject remapping
@angular animations build cdk cli common compiler compiler-cli core forms language-service material platform-browser platform-browser-dynamic platform-server router
@angular-devkit architect build-angular build-webpack core schematics schematics-cli
@ant-design colors icons
@antfu eslint-config install-pkg ni
@anthropic-ai claude-agent-sdk claude-agent-sdk-linux-x64 claude-code claude-code-linux-x64 sdk
@apideck better-ajv-errors
@apidevtools json-schema-ref-parser openapi-schemas swagger-parser
@apm-js-collab code-transformer tracing-hooks
@apollo client utils.keyvaluecache utils.usagereporting
@ardatan relay-compiler
@asamuzakjp css-color dom-selector nwsapi
@astrojs compiler internal-helpers
@aws lambda-invoke-store
@aws-crypto crc32 crc32c ie11-detection sha1-browser sha256-browser sha256-js supports-web-crypto util
@aws-sdk client-bedrock-runtime client-cloudwatch-logs client-cognito-identity client-dynamodb client-kms client-lambda client-s3 client-secrets-manager client-sqs client-ssm client-sso client-sso-oidc client-sts core credential-provider-cognito-identity credential-provider-env credential-provider-http credential-provider-ini credential-provider-login credential-provider-node credential-provider-process credential-provider-sso credential-provider-web-identity credential-providers dynamodb-codec endpoint-cache eventstream-handler-node lib-dynamodb lib-storage middleware-bucket-endpoint middleware-endpoint-discovery middleware-eventstream middleware-expect-continue middleware-flexible-checksums middleware-host-header middleware-location-constraint middleware-logger middleware-recursion-detection middleware-sdk-s3 middleware-sdk-sqs middleware-signing middleware-ssec middleware-user-agent middleware-websocket nested-clients protocol-http region-config-resolver s3-request-presigner signature-v4 signature-v4-multi-region token-providers types util-arn-parser util-dynamodb util-endpoints util-format-url util-locate-window util-user-agent-browser util-user-agent-node util-utf8-browser xml-builder
@axe-core playwright
@azure abort-controller core-auth core-client core-http-compat core-lro core-paging core-rest-pipeline core-tracing core-util core-xml identity logger msal-browser msal-common msal-node storage-blob storage-common
@azure-rest core-client
@babel cli code-frame compat-data core eslint-parser generator helper-annotate-as-pure helper-builder-binary-assignment-operator-visitor helper-compilation-targets helper-create-class-features-plugin helper-create-regexp-features-plugin helper-define-polyfill-provider helper-environment-visitor helper-explode-assignable-expression helper-function-name helper-get-function-arity helper-globals helper-hoist-variables helper-member-expression-to-functions helper-module-imports helper-module-transforms helper-optimise-call-expression helper-plugin-utils helper-remap-async-to-generator helper-replace-supers helper-simple-access helper-skip-transparent-expression-wrappers helper-split-export-declaration helper-string-parser helper-validator-identifier helper-validator-option helper-wrap-function helpers highlight node parser plugin-bugfix-firefox-class-in-computed-class-key plugin-bugfix-safari-class-field-initializer-scope plugin-bugfix-safari-id-destructuring-collision-in-function-expression plugin-bugfix-v8-spread-parameters-in-optional-chaining plugin-bugfix-v8-static-class-fields-redefine-readonly plugin-external-helpers plugin-proposal-async-generator-functions plugin-proposal-class-properties plugin-proposal-class-static-block plugin-proposal-decorators plugin-proposal-dynamic-import plugin-proposal-export-default-from plugin-proposal-export-namespace-from plugin-proposal-function-sent plugin-proposal-json-strings plugin-proposal-logical-assignment-operators plugin-proposal-nullish-coalescing-operator plugin-proposal-numeric-separator plugin-proposal-object-rest-spread plugin-proposal-optional-catch-binding plugin-proposal-optional-chaining plugin-proposal-pipeline-operator plugin-proposal-private-methods plugin-proposal-private-property-in-object plugin-proposal-throw-expressions plugin-proposal-unicode-property-regex plugin-syntax-async-generators plugin-syntax-bigint plugin-syntax-class-properties plugin-syntax-class-static-block plugin-syntax-decorators plugin-syntax-dynamic-import plugin-syntax-export-default-from plugin-syntax-export-namespace-from plugin-syntax-flow plugin-syntax-import-assertions plugin-syntax-import-attributes plugin-syntax-import-meta plugin-syntax-json-strings plugin-syntax-jsx plugin-syntax-logical-assignment-operators plugin-syntax-nullish-coalescing-operator plugin-syntax-numeric-separator plugin-syntax-object-rest-spread plugin-syntax-optional-catch-binding plugin-syntax-optional-chaining plugin-syntax-private-property-in-object plugin-syntax-top-level-await plugin-syntax-typescript plugin-syntax-unicode-sets-regex plugin-transform-arrow-functions plugin-transform-async-generator-functions plugin-transform-async-to-generator plugin-transform-block-scoped-functions plugin-transform-block-scoping plugin-transform-class-properties plugin-transform-class-static-block plugin-transform-classes plugin-transform-computed-properties plugin-transform-destructuring plugin-transform-dotall-regex plugin-transform-duplicate-keys plugin-transform-duplicate-named-capturing-groups-regex plugin-transform-dynamic-import plugin-transform-explicit-resource-management plugin-transform-exponentiation-operator plugin-transform-export-namespace-from plugin-transform-flow-strip-types plugin-transform-for-of plugin-transform-function-name plugin-transform-json-strings plugin-transform-literals plugin-transform-logical-assignment-operators plugin-transform-member-expression-literals plugin-transform-modules-amd plugin-transform-modules-commonjs plugin-transform-modules-systemjs plugin-transform-modules-umd plugin-transform-named-capturing-groups-regex plugin-transform-new-target plugin-transform-nullish-coalescing-operator plugin-transform-numeric-separator plugin-transform-object-assign plugin-transform-object-rest-spread plugin-transform-object-super plugin-transform-optional-catch-binding plugin-transform-optional-chaining plugin-transform-parameters plugin-transform-private-methods plugin-transform-private-property-in-object plugin-transform-property-literals plugin-transform-react-constant-elements plugin-transform-react-display-name plugin-transform-react-jsx plugin-transform-react-jsx-development plugin-transform-react-jsx-self plugin-transform-react-jsx-source plugin-transform-react-pure-annotations plugin-transform-regenerator plugin-transform-regexp-modifiers plugin-transform-reserved-words plugin-transform-runtime plugin-transform-shorthand-properties plugin-transform-spread plugin-transform-sticky-regex plugin-transform-template-literals plugin-transform-typeof-symbol plugin-transform-typescript plugin-transform-unicode-escapes plugin-transform-unicode-property-regex plugin-transform-unicode-regex plugin-transform-unicode-sets-regex polyfill preset-env preset-flow preset-modules preset-react preset-typescript register regjsgen runtime runtime-corejs2 runtime-corejs3 template traverse types
@base44 sdk vite-plugin
@bcoe v8-coverage
@biomejs biome cli-linux-x64 cli-linux-x64-musl
@borewit text-codec
@braintree sanitize-url
@bufbuild protobuf
@bundled-es-modules cookie statuses
@cacheable memory utils
@capacitor android core ios
@cfworker json-schema
@chakra-ui react
@changesets cli types
@chevrotain cst-dts-gen gast types utils
@chromatic-com storybook
@ckeditor ckeditor5-adapter-ckfinder ckeditor5-alignment ckeditor5-autoformat ckeditor5-basic-styles ckeditor5-block-quote ckeditor5-ckfinder ckeditor5-cloud-services ckeditor5-core ckeditor5-easy-image ckeditor5-editor-classic ckeditor5-essentials ckeditor5-font ckeditor5-heading ckeditor5-highlight ckeditor5-image ckeditor5-indent ckeditor5-link ckeditor5-list ckeditor5-media-embed ckeditor5-paragraph ckeditor5-paste-from-office ckeditor5-table ckeditor5-theme-lark ckeditor5-typing ckeditor5-upload
@clack core prompts
@cloudflare kv-asset-handler unenv-preset vite-plugin workerd-linux-64 workers-types
@cnakazawa watch
@codemirror commands language lint theme-one-dark view
@colors colors
@commitlint cli config-conventional config-validator ensure execute-rule format is-ignored lint load message parse read resolve-extends rules to-lines top-level types
@compodoc compodoc
@contenthook browser cli node
@conventional-changelog git-client
@cspotcode source-map-support
@csstools cascade-layer-name-parser color-helpers css-calc css-color-parser css-parser-algorithms css-syntax-patches-for-csstree css-tokenizer media-query-list-parser normalize.css postcss-cascade-layers postcss-color-function postcss-font-format-keywords postcss-hwb-function postcss-ic-unit postcss-is-pseudo-class postcss-nested-calc postcss-normalize-display-values postcss-oklab-function postcss-progressive-custom-properties postcss-relative-color-syntax postcss-stepped-value-functions postcss-text-decoration-shorthand postcss-trigonometric-functions postcss-unset-value selector-resolve-nested selector-specificity
@cucumber gherkin messages
@cypress request xvfb
@dabh diagnostics
@datadog browser-core browser-rum-core datadog-ci native-appsec native-iast-taint-tracking native-metrics pprof wasm-js-rewriter
@date-fns tz
@discoveryjs json-ext
@dnd-kit accessibility core modifiers sortable utilities
@dotenvx dotenvx
@drizzle-team brocli
@dual-bundle import-meta-resolve
@edge-runtime primitives vm
@edsdk n1ed-react
@egjs hammerjs
@electric-sql pglite pglite-tools
@electron asar get notarize
@element-plus icons-vue
@emnapi core runtime wasi-threads
@emotion babel-plugin babel-preset-css-prop cache core css hash is-prop-valid memoize react serialize sheet styled stylis unitless use-insertion-effect-with-fallbacks utils weak-memoize
@envelop core instrumentation
@es-joy jsdoccomment
@esbuild aix-ppc64 android-arm android-arm64 android-x64 darwin-arm64 darwin-x64 freebsd-arm64 freebsd-x64 linux-arm linux-arm64 linux-ia32 linux-loong64 linux-mips64el linux-ppc64 linux-riscv64 linux-s390x linux-x64 netbsd-arm64 netbsd-x64 openbsd-arm64 openbsd-x64 openharmony-arm64 sunos-x64 win32-arm64 win32-ia32 win32-x64
@eslint compat config-array config-helpers core eslintrc js object-schema plugin-kit
@eslint-community eslint-utils regexpp
@ethereumjs util
@ethersproject abi address bignumber bytes contracts networks providers solidity
@expo cli code-signing-certificates config-plugins config-types env fingerprint image-utils json-file metro-config metro-runtime osascript package-manager plist require-utils schema-utils sdk-runtime-versions spawn-async xcpretty
@faker-js faker
@fast-csv format parse
@fastify ajv-compiler busboy cors error fast-json-stringify-compiler proxy-addr static
@firebase ai analytics app-check app-check-types app-compat app-types auth auth-compat auth-interop-types auth-types component data-connect database database-compat database-types firestore-types functions functions-compat functions-types logger messaging messaging-interop-types performance performance-types remote-config remote-config-compat remote-config-types util webchannel-wrapper
@flmngr flmngr-react flmngr-server-node-express
@floating-ui core dom react react-dom utils
@formatjs ecma402-abstract fast-memoize icu-messageformat-parser icu-skeleton-parser intl intl-localematcher
@fortawesome fontawesome-common-types fontawesome-free fontawesome-svg-core free-brands-svg-icons free-regular-svg-icons free-solid-svg-icons react-fontawesome vue-fontawesome
@gar promise-retry promisify
@google genai
@google-cloud common firestore paginator precise-date projectify promisify storage
@googlemaps js-api-loader
@graphql-codegen add cli client-preset core gql-tag-operations plugin-helpers schema-ast typed-document-node typescript typescript-operations visitor-plugin-common
@graphql-hive signal
@graphql-tools batch-execute code-file-loader delegate documents executor executor-common executor-graphql-ws executor-http executor-legacy-ws git-loader github-loader graphql-file-loader graphql-tag-pluck import json-file-loader load merge optimize prisma-loader relay-operation-optimizer schema url-loader utils wrap
@graphql-typed-document-node core
@grpc grpc-js proto-loader
@hapi boom bourne hoek joi tlds topo
@headlessui react
@heroicons react
@hono node-server
@hookform resolvers
@humanfs core node types
@humanwhocodes config-array module-importer object-schema retry
@iconify types utils
@img sharp-darwin-arm64 sharp-darwin-x64 sharp-libvips-linux-x64 sharp-libvips-linuxmusl-arm64 sharp-libvips-linuxmusl-x64 sharp-linux-arm64 sharp-linux-x64 sharp-linuxmusl-arm64 sharp-linuxmusl-x64 sharp-win32-x64
@inquirer ansi checkbox confirm core editor expand external-editor figures input number password prompts rawlist search select type
@internationalized date
@intlify shared
@ioredis commands
@isaacs balanced-match brace-expansion cliui fs-minipass ttlcache
@istanbuljs load-nyc-config nyc-config-typescript schema
@jest console core create-cache-key-function diff-sequences environment environment-jsdom-abstract expect expect-utils fake-timers get-type globals pattern reporters schemas snapshot-utils source-map test-result test-sequencer transform types
@jimp core plugin-blur plugin-circle plugin-color plugin-contain plugin-displace plugin-mask plugin-print plugin-resize plugin-rotate types utils
@joshwooding vite-plugin-react-docgen-typescript
@jridgewell gen-mapping remapping resolve-uri set-array source-map sourcemap-codec trace-mapping
@js-joda core
@js-sdsl ordered-map
@jsdevtools ono
@jsep-plugin assignment regex
@jsonjoy.com base64 buffers codegen fs-core fs-fsa fs-node fs-node-builtins fs-node-to-fsa fs-node-utils fs-print fs-snapshot json-pack json-pointer util
@juggle resize-observer
@keyv bigmap serialize
@koa router
@kurkle color
@kwsites file-exists promise-deferred
@langchain core
@leichtgewicht ip-codec
@lexical utils
@lezer common css highlight javascript lr
@listr2 prompt-adapter-inquirer
@lit reactive-element
@lit-labs ssr-dom-shim
@lmdb lmdb-linux-x64
@lovable.dev vite-tanstack-config
@lukeed csprng uuid
@manypkg find-root get-packages
@mapbox node-pre-gyp unitbezier vector-tile
@maplibre maplibre-gl-style-spec
@marijn find-cluster-break
@material-ui core icons lab pickers styles
@mdx-js mdx react
@mermaid-js parser
@metamask utils
@microsoft api-extractor api-extractor-model tsdoc tsdoc-config
@modelcontextprotocol sdk
@module-federation bridge-react-webpack-plugin data-prefetch dts-plugin enhanced error-codes inject-external-runtime-core-plugin managers manifest rspack runtime runtime-core runtime-tools sdk third-party-dts-extractor webpack-bundler-runtime
@monaco-editor react
@mongodb-js saslprep
@msgpackr-extract msgpackr-extract-linux-x64
@mswjs interceptors
@mui base core-downloads-tracker icons-material lab material private-theming styled-engine styles system types utils x-date-pickers x-internals
@napi-rs canvas canvas-linux-x64-musl nice nice-linux-x64-musl wasm-runtime
@nestjs axios cli common config core jwt mapped-types passport platform-express schedule schematics swagger testing
@next env eslint-plugin-next swc-linux-x64-gnu swc-linux-x64-musl
@ngtools webpack
@ngx-translate core
@nicolo-ribaudo eslint-scope-5-internals
@noble ciphers curves hashes
@nodelib fs.scandir fs.stat fs.walk
@nolyfill is-core-module
@npmcli agent arborist fs git installed-package-contents metavuln-calculator move-file name-from-folder node-gyp package-json promise-spawn query redact run-script
@nrwl devkit
@nuxt kit opencollective schema
@nuxtjs opencollective
@nx devkit eslint js nx-linux-x64-gnu nx-linux-x64-musl workspace
@oclif command config core plugin-help
@octokit app auth-app auth-oauth-app auth-token core endpoint graphql oauth-app oauth-methods openapi-types openapi-webhooks-types plugin-paginate-rest plugin-request-log plugin-rest-endpoint-methods plugin-throttling request request-error rest types webhooks webhooks-methods webhooks-types
@one-ini wasm
@oozcitak util
@open-draft deferred-promise logger until
@openai codex
@opencode-ai plugin sdk
@opentelemetry api api-logs auto-instrumentations-node context-async-hooks core exporter-logs-otlp-grpc exporter-logs-otlp-http exporter-logs-otlp-proto exporter-metrics-otlp-grpc exporter-metrics-otlp-http exporter-metrics-otlp-proto exporter-prometheus exporter-trace-otlp-grpc exporter-trace-otlp-http exporter-trace-otlp-proto exporter-zipkin instrumentation instrumentation-amqplib instrumentation-aws-lambda instrumentation-aws-sdk instrumentation-bunyan instrumentation-cassandra-driver instrumentation-connect instrumentation-cucumber instrumentation-dataloader instrumentation-dns instrumentation-express instrumentation-fastify instrumentation-fs instrumentation-generic-pool instrumentation-graphql instrumentation-grpc instrumentation-hapi instrumentation-http instrumentation-ioredis instrumentation-kafkajs instrumentation-knex instrumentation-koa instrumentation-lru-memoizer instrumentation-memcached instrumentation-mongodb instrumentation-mongoose instrumentation-mysql instrumentation-mysql2 instrumentation-nestjs-core instrumentation-net instrumentation-pg instrumentation-pino instrumentation-redis instrumentation-redis-4 instrumentation-restify instrumentation-router instrumentation-runtime-node instrumentation-socket.io instrumentation-tedious instrumentation-undici instrumentation-winston otlp-exporter-base otlp-grpc-exporter-base otlp-transformer propagator-b3 propagator-jaeger redis-common resource-detector-alibaba-cloud resource-detector-aws resource-detector-azure resource-detector-container resource-detector-gcp resources sdk-logs sdk-metrics sdk-node sdk-trace-base sdk-trace-node semantic-conventions sql-common
@openzeppelin contracts
@oxc-parser binding-linux-x64-gnu binding-linux-x64-musl
@oxc-project types
@oxc-resolver binding-linux-x64-gnu binding-linux-x64-musl
@oxfmt binding-linux-x64-gnu
@oxlint binding-linux-x64-gnu
@paralleldrive cuid2
@parcel watcher watcher-linux-arm64-glibc watcher-linux-x64-glibc watcher-linux-x64-musl watcher-win32-x64
@peculiar asn1-cms asn1-pkcs9 asn1-schema webcrypto
@phenomnomnominal tsquery
@pinojs redact
@pkgjs parseargs
@pkgr core
@playwright mcp test
@pmmmwh react-refresh-webpack-plugin
@pnpm config.env-replace exe linux-x64 network.ca-file npm-conf types
@polka url
@polymer polymer
@popperjs core
@posthog core types
@preact signals-core
@prisma client client-runtime-utils config debug driver-adapter-utils engines-version fetch-engine get-platform query-plan-executor studio-core
@protobufjs aspromise base64 codegen eventemitter fetch float inquire path pool utf8
@puppeteer browsers
@radix-ui number primitive react-accessible-icon react-accordion react-alert-dialog react-arrow react-aspect-ratio react-avatar react-checkbox react-collapsible react-collection react-compose-refs react-context react-context-menu react-dialog react-direction react-dismissable-layer react-dropdown-menu react-focus-guards react-focus-scope react-form react-hover-card react-icons react-id react-label react-menu react-menubar react-navigation-menu react-one-time-password-field react-popover react-popper react-portal react-presence react-primitive react-progress react-radio-group react-roving-focus react-scroll-area react-select react-separator react-slider react-slot react-switch react-tabs react-toast react-toggle react-toggle-group react-toolbar react-tooltip react-use-callback-ref react-use-controllable-state react-use-effect-event react-use-escape-keydown react-use-is-hydrated react-use-layout-effect react-use-previous react-use-rect react-use-size react-visually-hidden rect
@react-aria focus form i18n interactions label overlays ssr toolbar utils
@react-dnd asap invariant shallowequal
@react-email render
@react-native assets-registry babel-plugin-codegen babel-preset codegen community-cli-plugin debugger-frontend debugger-shell dev-middleware gradle-plugin js-polyfills normalize-colors virtualized-lists
@react-native-async-storage async-storage
@react-native-community cli-tools eslint-config
@react-navigation bottom-tabs elements native native-stack routers
@react-pdf fns font layout render renderer textkit types
@react-spring animated core rafz shared types web
@react-stately collections flags form overlays tabs tree utils
@react-types button grid overlays shared
@redis bloom client graph json search time-series
@redocly ajv config openapi-core
@redux-devtools extension
@reduxjs toolkit
@remirror core-constants
@remix-run router
@repeaterjs repeater
@rolldown binding-linux-x64-gnu binding-linux-x64-musl pluginutils
@rollup plugin-alias plugin-babel plugin-commonjs plugin-image plugin-inject plugin-json plugin-node-resolve plugin-replace plugin-terser plugin-typescript plugin-url pluginutils rollup-android-arm-eabi rollup-android-arm64 rollup-darwin-arm64 rollup-darwin-x64 rollup-freebsd-arm64 rollup-freebsd-x64 rollup-linux-arm-gnueabihf rollup-linux-arm-musleabihf rollup-linux-arm64-gnu rollup-linux-arm64-musl rollup-linux-riscv64-gnu rollup-linux-riscv64-musl rollup-linux-s390x-gnu rollup-linux-x64-gnu rollup-linux-x64-musl rollup-win32-arm64-msvc rollup-win32-ia32-msvc rollup-win32-x64-gnu rollup-win32-x64-msvc
@rspack binding binding-linux-x64-gnu lite-tapable
@rtsao scc
@rushstack eslint-patch node-core-library rig-package terminal ts-command-line
@scarf scarf
@schematics angular
@scure base bip32 bip39
@sec-ant readable-stream
@segment analytics-core
@selderee plugin-htmlparser2
@semantic-release changelog commit-analyzer error exec git github npm release-notes-generator
@sendgrid client helpers mail
@sentry babel-plugin-component-annotate browser bundler-plugin-core cli cli-linux-x64 core integrations nextjs node node-core opentelemetry react types utils vercel-edge webpack-plugin
@sentry-internal browser-utils feedback replay replay-canvas tracing
@shikijs core engine-javascript engine-oniguruma langs themes types vscode-textmate
@sideway address formula pinpoint
@sigstore bundle core protobuf-specs sign tuf verify
@simple-git args-pathspec argv-parser
@sinclair typebox
@sindresorhus is merge-streams slugify
@sinonjs commons fake-timers samsam text-encoding
@size-limit preset-small-lib
@slack logger types web-api
@smithy abort-controller chunked-blob-reader chunked-blob-reader-native config-resolver core credential-provider-imds eventstream-codec eventstream-serde-browser eventstream-serde-config-resolver eventstream-serde-node eventstream-serde-universal fetch-http-handler hash-blob-browser hash-node hash-stream-node invalid-dependency is-array-buffer md5-js middleware-content-length middleware-endpoint middleware-retry middleware-serde middleware-stack node-config-provider node-http-handler property-provider protocol-http querystring-builder querystring-parser service-error-classification shared-ini-file-loader signature-v4 smithy-client types url-parser util-base64 util-body-length-browser util-body-length-node util-buffer-from util-config-provider util-defaults-mode-browser util-defaults-mode-node util-endpoints util-hex-encoding util-middleware util-retry util-stream util-uri-escape util-utf8 util-waiter uuid
@so-ric colorspace
@socket.io component-emitter
@solana codecs-core codecs-numbers spl-token web3.js
@speed-highlight core
@sqltools formatter
@stablelib base64
@standard-schema spec utils
@stdlib math-base-assert-is-nan types utils-define-nonenumerable-read-only-property
@stencil core
@stitches react
@stoplight types
@storybook addon-a11y addon-actions addon-backgrounds addon-controls addon-docs addon-essentials addon-highlight addon-interactions addon-knobs addon-links addon-measure addon-onboarding addon-outline addon-storysource addon-toolbars addon-viewport addons blocks builder-vite builder-webpack4 builder-webpack5 channels cli client-logger components core core-common core-events core-server core-webpack csf csf-plugin csf-tools global icons instrumenter manager-api manager-webpack4 manager-webpack5 node-logger preset-create-react-app preset-react-webpack preview-api react react-docgen-typescript-plugin react-dom-shim react-vite react-webpack5 router test testing-library theming types vue3
@stripe react-stripe-js stripe-js
@stylistic eslint-plugin
@supabase auth-js functions-js postgrest-js realtime-js storage-js supabase-js
@surma rollup-plugin-off-main-thread
@sveltejs adapter-auto kit
@svgr babel-plugin-add-jsx-attribute babel-plugin-remove-jsx-attribute babel-plugin-remove-jsx-empty-expression babel-plugin-replace-jsx-attribute-value babel-plugin-svg-dynamic-title babel-plugin-svg-em-dimensions babel-plugin-transform-react-native-svg babel-plugin-transform-svg-component babel-preset cli core hast-util-to-babel-ast plugin-jsx plugin-svgo rollup webpack
@swc cli core core-linux-arm64-gnu core-linux-arm64-musl core-linux-x64-gnu core-linux-x64-musl counter helpers jest types
@swc-node register sourcemap-support
@szmarczak http-timer
@tailwindcss forms node oxide oxide-linux-x64-gnu oxide-linux-x64-musl postcss typography vite
@tanstack history query-core query-devtools react-query react-query-devtools react-start react-start-client react-start-rsc react-start-server react-table react-virtual router-core router-generator router-plugin router-utils start-client-core start-fn-stubs start-plugin-core start-server-core start-storage-context store table-core virtual-core virtual-file-routes
@testing-library dom jest-dom react react-hooks react-native user-event
@tiptap core extension-blockquote extension-bold extension-bubble-menu extension-bullet-list extension-code extension-code-block extension-document extension-dropcursor extension-floating-menu extension-gapcursor extension-hard-break extension-heading extension-horizontal-rule extension-image extension-italic extension-link extension-list-item extension-list-keymap extension-ordered-list extension-paragraph extension-placeholder extension-strike extension-text extension-text-style extension-underline extensions pm react starter-kit suggestion
@tokenizer inflate token
@tootallnate once quickjs-emscripten
@trivago prettier-plugin-sort-imports
@trysound sax
@ts-morph common
@tsconfig node10 node12 node14 node16 node18 recommended svelte
@tufjs canonical-json models
@turbo linux-64
@turf bbox helpers invariant meta
@tweenjs tween.js
@tybys wasm-util
@typechain ethers-v5
@types accepts amqplib archiver argparse aria-query async aws-lambda axios babel__core babel__generator babel__template babel__traverse bcrypt bcryptjs big.js bluebird bn.js body-parser bonjour bunyan cacheable-request canvas-confetti caseless chai chai-as-promised cheerio classnames color commander compression connect connect-history-api-fallback content-disposition cookie cookie-parser cookiejar cookies cordova core-js cors cross-spawn crypto-js css-font-loading-module d3 d3-array d3-axis d3-brush d3-chord d3-color d3-contour d3-delaunay d3-dispatch d3-drag d3-dsv d3-ease d3-fetch d3-force d3-format d3-geo d3-hierarchy d3-interpolate d3-path d3-polygon d3-quadtree d3-random d3-scale d3-scale-chromatic d3-selection d3-shape d3-time d3-time-format d3-timer d3-transition d3-zoom debug deep-eql diff dockerode doctrine dompurify dotenv ejs emscripten enzyme eslint eslint-scope estree estree-jsx events expect express express-serve-static-core faker file-saver fs-extra geojson glob google.maps graceful-fs graphql gulp hammerjs har-format hast history hoist-non-react-statics html-minifier-terser http-assert http-cache-semantics http-errors http-proxy inquirer ioredis isomorphic-fetch istanbul-lib-coverage istanbul-lib-report istanbul-reports jasmine jasminewd2 jest joi jquery js-cookie js-yaml jsdom json-schema json5 jsonfile jsonwebtoken katex keygrip keyv koa koa-compose koa-router linkify-it lodash lodash-es lodash.clonedeep lodash.debounce lodash.get lodash.isequal lodash.merge long lru-cache luxon markdown-it marked md5 mdast mdurl mdx memcached methods mime mime-types minimatch minimist mkdirp mocha moment mongodb morgan ms multer mustache mute-stream mysql nock node node-fetch node-forge nodemailer normalize-package-data offscreencanvas oracledb pako papaparse parse-json parse5 passport passport-strategy pbf pg pg-pool phoenix pino pluralize prettier prismjs prompts prop-types puppeteer q qrcode qs raf ramda range-parser react react-color react-dom react-helmet react-native react-reconciler react-redux react-resizable react-router react-router-dom react-select react-syntax-highlighter react-test-renderer react-transition-group readdir-glob redis request request-promise request-promise-native resolve responselike retry rimraf sanitize-html scheduler semver send serve-index serve-static sharp shelljs shimmer sinon sinon-chai sinonjs__fake-timers sizzle socket.io sockjs source-list-map source-map-support ssh2 stack-utils stats.js statuses styled-components styled-system stylis superagent supercluster supertest tapable tar tedious testing-library__jest-dom three through tmp tough-cookie triple-beam trusted-types unist urijs use-sync-external-store uuid validate-npm-package-name validator web-bluetooth webidl-conversions webpack webpack-dev-server webpack-env webpack-sources webxr whatwg-mimetype whatwg-url which winston wrap-ansi ws xml2js yargs yargs-parser yauzl yup
@typescript native-preview native-preview-linux-x64
@typescript-eslint eslint-plugin experimental-utils parser project-service scope-manager tsconfig-utils type-utils types typescript-estree utils visitor-keys
@typespec ts-http-runtime
@ungap structured-clone
@unrs resolver-binding-darwin-arm64 resolver-binding-linux-arm64-gnu resolver-binding-linux-arm64-musl resolver-binding-linux-x64-gnu resolver-binding-linux-x64-musl resolver-binding-win32-x64-msvc
@urql core exchange-retry
@use-gesture core react
@vercel analytics blob build-utils ncc nft node oidc
@vitejs plugin-basic-ssl plugin-react plugin-react-swc plugin-vue plugin-vue-jsx
@vitest browser browser-playwright coverage-v8 expect mocker pretty-format runner snapshot spy ui utils
@volar language-core source-map typescript
@vue babel-helper-vue-jsx-merge-props babel-plugin-jsx babel-preset-jsx cli-plugin-babel cli-plugin-eslint cli-plugin-router cli-plugin-vuex cli-service compiler-core compiler-dom compiler-sfc compiler-ssr compiler-vue2 component-compiler-utils devtools-api devtools-kit devtools-shared eslint-config-prettier eslint-config-typescript language-core reactivity runtime-core runtime-dom server-renderer shared test-utils tsconfig
@vueuse core metadata shared
@walletconnect utils
@wdio logger types utils
@webassemblyjs ast floating-point-hex-parser helper-api-error helper-buffer helper-code-frame helper-fsm helper-module-context helper-numbers helper-wasm-bytecode helper-wasm-section ieee754 leb128 utf8 wasm-edit wasm-gen wasm-opt wasm-parser wast-parser wast-printer
@webcomponents webcomponentsjs
@webgpu types
@webpack-cli configtest info serve
@whatwg-node disposablestack events fetch node-fetch promise-helpers
@wojtekmaj enzyme-adapter-react-17
@wry caches context equality trie
@xmldom xmldom
@xstate fsm
@xtuc ieee754 long
@xyflow react system
@yarnpkg lockfile parsers
@zeit schemas
@zip.js zip.js
@zkochan js-yaml
Base64
JSONStream
abab
abbrev
abitype
abort-controller
abs-svg-path
abstract-logging
accepts
ace-builds
acorn
acorn-globals
acorn-import-assertions
acorn-import-attributes
acorn-import-phases
acorn-jsx
acorn-loose
acorn-walk
add
add-stream
address
adjust-sourcemap-loader
adler-32
adm-zip
aes-js
agent-base
agentkeepalive
aggregate-error
ahooks
ai
ajv
ajv-draft-04
ajv-errors
ajv-formats
ajv-keywords
algoliasearch
alien-signals
amdefine
amqplib
angular
animate.css
anser
ansi
ansi-align
ansi-color
ansi-colors
ansi-escapes
ansi-html
ansi-html-community
ansi-regex
ansi-styles
ansicolors
ansis
ansistyles
antd
any-base
any-promise
anymatch
apollo-cache-inmemory
apollo-client
apollo-link
apollo-link-http
apollo-server-express
app-module-path
app-root-path
append-field
append-transform
aproba
arch
archiver
archiver-utils
archy
are-docs-informative
are-we-there-yet
arg
argparse
aria-hidden
aria-query
arr-diff
arr-flatten
arr-union
array-back
array-buffer-byte-length
array-differ
array-each
array-find-index
array-flatten
array-ify
array-includes
array-slice
array-timsort
array-union
array-uniq
array-unique
array.prototype.findlast
array.prototype.findlastindex
array.prototype.flat
array.prototype.flatmap
array.prototype.reduce
array.prototype.tosorted
arraybuffer.prototype.slice
arrify
asap
asn1
asn1.js
asn1js
assert
assert-plus
assertion-error
assign-symbols
ast-kit
ast-module-types
ast-types
ast-types-flow
ast-v8-to-istanbul
astral-regex
astring
async
async-each
async-exit-hook
async-function
async-hook-jl
async-limiter
async-lock
async-mutex
async-retry
async-sema
async-validator
asynckit
at-least-node
atob
atomic-sleep
atomically
attr-accept
auto-bind
autoprefixer
ava
available-typed-arrays
avvio
aws-cdk
aws-cdk-lib
aws-sdk
aws-sign2
aws4
axe-core
axios
axios-mock-adapter
axios-retry
axobject-query
b4a
babel-cli
babel-code-frame
babel-core
babel-eslint
babel-generator
babel-helper-builder-binary-assignment-operator-visitor
babel-helper-explode-assignable-expression
babel-helper-function-name
babel-helper-get-function-arity
babel-helper-hoist-variables
babel-helper-optimise-call-expression
babel-helper-remap-async-to-generator
babel-helper-replace-supers
babel-helper-vue-jsx-merge-props
babel-helpers
babel-jest
babel-loader
babel-plugin-add-module-exports
babel-plugin-dynamic-import-node
babel-plugin-emotion
babel-plugin-import
babel-plugin-istanbul
babel-plugin-jest-hoist
babel-plugin-lodash
babel-plugin-macros
babel-plugin-module-resolver
babel-plugin-named-asset-import
babel-plugin-named-exports-order
babel-plugin-polyfill-corejs2
babel-plugin-polyfill-corejs3
babel-plugin-polyfill-regenerator
babel-plugin-react-compiler
babel-plugin-react-native-web
babel-plugin-styled-components
babel-plugin-syntax-async-functions
babel-plugin-syntax-async-generators
babel-plugin-syntax-class-properties
babel-plugin-syntax-decorators
babel-plugin-syntax-dynamic-import
babel-plugin-syntax-flow
babel-plugin-syntax-hermes-parser
babel-plugin-syntax-jsx
babel-plugin-syntax-object-rest-spread
babel-plugin-syntax-trailing-function-commas
babel-plugin-transform-async-generator-functions
babel-plugin-transform-async-to-generator
babel-plugin-transform-class-properties
babel-plugin-transform-es2015-arrow-functions
babel-plugin-transform-es2015-block-scoping
babel-plugin-transform-es2015-classes
babel-plugin-transform-es2015-computed-properties
babel-plugin-transform-es2015-destructuring
babel-plugin-transform-es2015-for-of
babel-plugin-transform-es2015-modules-commonjs
babel-plugin-transform-es2015-modules-umd
babel-plugin-transform-es2015-parameters
babel-plugin-transform-es2015-shorthand-properties
babel-plugin-transform-es2015-spread
babel-plugin-transform-es2015-template-literals
babel-plugin-transform-exponentiation-operator
babel-plugin-transform-export-extensions
babel-plugin-transform-flow-enums
babel-plugin-transform-flow-strip-types
babel-plugin-transform-inline-environment-variables
babel-plugin-transform-member-expression-literals
babel-plugin-transform-object-rest-spread
babel-plugin-transform-property-literals
babel-plugin-transform-react-display-name
babel-plugin-transform-react-jsx
babel-plugin-transform-react-jsx-self
babel-plugin-transform-react-jsx-source
babel-plugin-transform-react-remove-prop-types
babel-plugin-transform-regenerator
babel-plugin-transform-remove-console
babel-plugin-transform-runtime
babel-plugin-transform-typescript-metadata
babel-polyfill
babel-preset-current-node-syntax
babel-preset-env
babel-preset-es2015
babel-preset-expo
babel-preset-fbjs
babel-preset-flow
babel-preset-jest
babel-preset-minify
babel-preset-react
babel-preset-react-app
babel-preset-stage-0
babel-preset-stage-1
babel-preset-stage-2
babel-preset-stage-3
babel-register
babel-runtime
babel-template
babel-traverse
babel-types
babelify
babylon
bach
backbone
backo2
bail
balanced-match
bare-events
bare-fs
bare-os
bare-path
bare-stream
bare-url
base
base-64
base-x
base64-arraybuffer
base64-js
base64-url
base64id
base64url
baseline-browser-mapping
basic-auth
basic-ftp
batch
bcrypt
bcrypt-pbkdf
bcryptjs
bech32
before-after-hook
benchmark
better-auth
better-opn
better-path-resolve
better-sqlite3
bfj
bidi-js
big-integer
big.js
bignumber.js
bin-links
bin-version
binary
binary-extensions
binaryextensions
bindings
bintrees
bip39
birpc
bitcoinjs-lib
bl
blake3-wasm
blessed
blob-util
bluebird
bmp-js
bn.js
body-parser
bonjour-service
boolbase
boolean
boom
bootstrap
bottleneck
bower
bowser
boxen
bplist-creator
bplist-parser
brace
brace-expansion
braces
brfs
broccoli-funnel
broccoli-merge-trees
brorand
brotli
browser-assert
browser-process-hrtime
browser-resolve
browser-stdout
browser-sync
browserify
browserify-aes
browserify-cipher
browserify-des
browserify-rsa
browserify-sign
browserify-zlib
browserslist
bs-logger
bs58
bs58check
bser
bson
btoa
buble
buffer
buffer-alloc
buffer-alloc-unsafe
buffer-crc32
buffer-equal
buffer-equal-constant-time
buffer-equals
buffer-fill
buffer-from
buffer-indexof-polyfill
buffer-xor
buffers
bufferutil
buildcheck
builder-util-runtime
builtin-modules
builtin-status-codes
builtins
bullmq
bulma
bun-types
bundle-name
bundle-require
bunyan
busboy
byline
bytes
bytestreamjs
c12
c8
cac
cacache
cache-base
cache-content-type
cache-loader
cache-manager
cacheable
cacheable-lookup
cacheable-request
cachedir
caching-transform
call-bind
call-bind-apply-helpers
call-bound
call-me-maybe
caller-callsite
caller-path
callsite
callsites
camel-case
camelcase
camelcase-css
camelcase-keys
camelize
caniuse-api
caniuse-lite
canvas
canvg
capital-case
capture-exit
cardinal
case-sensitive-paths-webpack-plugin
caseless
ccount
cfb
chai
chai-as-promised
chai-http
chai-string
chai-subset
chainsaw
chalk
chalk-template
chance
change-case
change-case-all
char-regex
character-entities
character-entities-html4
character-entities-legacy
character-parser
character-reference-invalid
chardet
charenc
chart.js
check-disk-space
check-error
check-more-types
check-types
cheerio
cheerio-select
chevrotain
child-process-promise
child_process
chokidar
chokidar-cli
chownr
chroma-js
chromatic
chrome-launcher
chrome-trace-event
chromedriver
chromium-bidi
ci-info
cipher-base
citty
cjs-module-lexer
class-transformer
class-utils
class-validator
class-variance-authority
classcat
classnames
clean-css
clean-regexp
clean-stack
clean-webpack-plugin
clear
cli-boxes
cli-color
cli-cursor
cli-highlight
cli-progress
cli-spinner
cli-spinners
cli-table
cli-table3
cli-truncate
cli-ux
cli-width
client-only
clipanion
clipboard
clipboardy
cliui
clone
clone-deep
clone-response
clone-stats
cls-hooked
clsx
cluster-key-slot
cmd-shim
cmdk
co
co-prompt
coa
code-block-writer
code-excerpt
code-point-at
codecov
codelyzer
codemirror
codepage
coffee-script
coffeescript
collapse-white-space
collect-v8-coverage
collection-visit
color
color-convert
color-name
color-space
color-string
color-support
colord
colorette
colorjs.io
colors
colorspace
columnify
combined-stream
comma-separated-tokens
command-exists
command-line-args
command-line-usage
commander
comment-json
comment-parser
commitizen
commitlint
common-ancestor-path
common-path-prefix
common-tags
commondir
compare-func
compare-version
compare-versions
component-emitter
compress-commons
compressible
compression
compression-webpack-plugin
compute-scroll-into-view
concat-map
concat-stream
concurrently
conf
confbox
config
config-chain
configstore
confusing-browser-globals
connect
connect-history-api-fallback
consola
console-browserify
console-control-strings
console-table-printer
consolidate
constant-case
constantinople
constants-browserify
constructs
content-disposition
content-type
contenthook
conventional-changelog
conventional-changelog-angular
conventional-changelog-cli
conventional-changelog-conventionalcommits
conventional-changelog-core
conventional-changelog-preset-loader
conventional-changelog-writer
conventional-commits-filter
conventional-commits-parser
convert-hrtime
convert-source-map
convert-to-spaces
cookie
cookie-es
cookie-parser
cookie-session
cookie-signature
cookiejar
cookies
copy-anything
copy-concurrently
copy-descriptor
copy-to-clipboard
copy-webpack-plugin
copyfiles
core-js
core-js-compat
core-js-pure
core-util-is
corepack
cors
corser
cose-base
cosmiconfig
cosmiconfig-typescript-loader
coveralls
cpu-features
cpx
cpy
cpy-cli
crc
crc-32
crc32-stream
create-ecdh
create-hash
create-hmac
create-jest
create-react-class
create-require
crelt
cron
cron-parser
cross-env
cross-fetch
cross-inspect
cross-spawn
crossws
crypt
crypto
crypto-browserify
crypto-js
crypto-random-string
csp_evaluator
cspell
css
css-blank-pseudo
css-color-keywords
css-declaration-sorter
css-functions-list
css-has-pseudo
css-in-js-utils
css-line-break
css-loader
css-minimizer-webpack-plugin
css-prefers-color-scheme
css-select
css-select-base-adapter
css-selector-parser
css-to-react-native
css-tree
css-what
css.escape
csscolorparser
cssdb
cssesc
cssfilter
cssnano
cssnano-preset-default
cssnano-utils
csso
cssom
cssstyle
csstype
csv-parse
csv-stringify
cucumber
cucumber-messages
cuid
currently-unhandled
custom-event
cyclist
cypress
cytoscape
cytoscape-cose-bilkent
cytoscape-fcose
cz-conventional-changelog
d
d3
d3-array
d3-axis
d3-brush
d3-chord
d3-color
d3-contour
d3-delaunay
d3-dispatch
d3-drag
d3-dsv
d3-ease
d3-fetch
d3-force
d3-format
d3-geo
d3-hierarchy
d3-interpolate
d3-path
d3-polygon
d3-quadtree
d3-random
d3-sankey
d3-scale
d3-scale-chromatic
d3-selection
d3-shape
d3-time
d3-time-format
d3-timer
d3-transition
d3-zoom
dagre-d3-es
damerau-levenshtein
dargs
dashdash
data-uri-to-buffer
data-urls
data-view-buffer
data-view-byte-length
data-view-byte-offset
dataloader
date-fns
date-fns-jalali
date-fns-tz
date-format
dateformat
dayjs
db0
dc-polyfill
dd-trace
de-indent
deasync
debounce
debounce-fn
debug
debug-log
debuglog
decamelize
decamelize-keys
decimal.js
decimal.js-light
decode-named-character-reference
decode-uri-component
decompress
decompress-response
decompress-tar
decompress-tarbz2
decompress-targz
decompress-unzip
dedent
dedent-js
deep-diff
deep-eql
deep-equal
deep-extend
deep-is
deep-object-diff
deepmerge
deepmerge-ts
default-browser
default-browser-id
default-gateway
default-require-extensions
defaults
defer-to-connect
define-data-property
define-lazy-prop
define-properties
define-property
defined
defu
degenerator
del
del-cli
delaunator
delay
delayed-stream
delegate
delegates
denque
depcheck
depd
dependency-graph
dependency-tree
deprecation
dequal
des.js
destr
destroy
detect-file
detect-indent
detect-libc
detect-newline
detect-node
detect-node-es
detect-port
detect-port-alt
detective-amd
detective-cjs
detective-es6
detective-postcss
detective-sass
detective-scss
detective-stylus
detective-typescript
devalue
devlop
devtools-protocol
dezalgo
dfa
didyoumean
diff
diff-match-patch
diff-sequences
diffie-hellman
dijkstrajs
dir-glob
direction
discontinuous-range
discord-api-types
discord.js
dlv
dnd-core
dns-equal
dns-packet
docker-compose
docker-modem
dockerode
doctoc
doctrine
dom-accessibility-api
dom-converter
dom-helpers
dom-serialize
dom-serializer
dom-walk
domain-browser
domelementtype
domexception
domhandler
dompurify
domutils
dot-case
dot-prop
dotenv
dotenv-cli
dotenv-expand
dotenv-webpack
download
downshift
draft-js
drizzle-kit
drizzle-orm
dset
dts-bundle-generator
dunder-proto
duplexer
duplexer2
duplexer3
duplexify
earcut
eastasianwidth
easy-table
ecc-jsbn
ecdsa-sig-formatter
echarts
editions
editorconfig
ee-first
effect
ejs
elasticsearch
electron
electron-builder
electron-to-chromium
element-plus
element-resize-detector
elliptic
ember-auto-import
ember-cli-babel
ember-cli-htmlbars
ember-source
embla-carousel
embla-carousel-react
embla-carousel-reactive-utils
emitter-listener
emittery
emoji-regex
emojilib
emojis-list
emoticon
emotion
emotion-theming
empathic
enabled
encodeurl
encoding
encoding-japanese
encoding-sniffer
end-of-stream
endent
engine.io
engine.io-client
engine.io-parser
enhanced-resolve
enquirer
ent
entities
env-cmd
env-paths
envify
envinfo
environment
enzyme
enzyme-adapter-react-16
enzyme-to-json
err-code
errno
error-ex
error-stack-parser
errorhandler
es-abstract
es-aggregate-error
es-array-method-boxes-properly
es-define-property
es-errors
es-get-iterator
es-iterator-helpers
es-module-lexer
es-object-atoms
es-set-tostringtag
es-shim-unscopables
es-to-primitive
es5-ext
es5-shim
es6-error
es6-iterator
es6-promise
es6-promisify
es6-shim
es6-symbol
es6-weak-map
esast-util-from-estree
esbuild
esbuild-android-arm64
esbuild-darwin-arm64
esbuild-freebsd-arm64
esbuild-linux-arm
esbuild-linux-arm64
esbuild-linux-riscv64
esbuild-linux-s390x
esbuild-register
esbuild-wasm
escalade
escape-goat
escape-html
escape-string-regexp
escodegen
eslint
eslint-compat-utils
eslint-config-airbnb
eslint-config-airbnb-base
eslint-config-airbnb-typescript
eslint-config-google
eslint-config-next
eslint-config-prettier
eslint-config-react-app
eslint-config-standard
eslint-config-standard-with-typescript
eslint-config-xo
eslint-formatter-pretty
eslint-import-context
eslint-import-resolver-alias
eslint-import-resolver-node
eslint-import-resolver-typescript
eslint-import-resolver-webpack
eslint-loader
eslint-module-utils
eslint-plugin-ava
eslint-plugin-babel
eslint-plugin-chai-friendly
eslint-plugin-compat
eslint-plugin-cypress
eslint-plugin-es
eslint-plugin-es-x
eslint-plugin-eslint-comments
eslint-plugin-eslint-plugin
eslint-plugin-filenames
eslint-plugin-flowtype
eslint-plugin-functional
eslint-plugin-header
eslint-plugin-html
eslint-plugin-import
eslint-plugin-import-x
eslint-plugin-jest
eslint-plugin-jest-dom
eslint-plugin-jsdoc
eslint-plugin-json
eslint-plugin-jsonc
eslint-plugin-jsx-a11y
eslint-plugin-markdown
eslint-plugin-mocha
eslint-plugin-n
eslint-plugin-no-only-tests
eslint-plugin-node
eslint-plugin-playwright
eslint-plugin-prefer-arrow
eslint-plugin-prettier
eslint-plugin-promise
eslint-plugin-react
eslint-plugin-react-hooks
eslint-plugin-react-native
eslint-plugin-react-refresh
eslint-plugin-security
eslint-plugin-simple-import-sort
eslint-plugin-sonarjs
eslint-plugin-standard
eslint-plugin-storybook
eslint-plugin-svelte
eslint-plugin-testing-library
eslint-plugin-tsdoc
eslint-plugin-unicorn
eslint-plugin-unused-imports
eslint-plugin-vue
eslint-plugin-yml
eslint-scope
eslint-utils
eslint-visitor-keys
eslint-webpack-plugin
esm
esm-env
esniff
espree
esprima
esquery
esrap
esrecurse
estraverse
estree-util-attach-comments
estree-util-build-jsx
estree-util-is-identifier-name
estree-util-scope
estree-util-to-js
estree-util-visit
estree-walker
esutils
eta
etag
ethereum-cryptography
ethereumjs-util
ethers
event-emitter
event-stream
event-target-shim
eventemitter2
eventemitter3
events
events-universal
eventsource
eventsource-parser
evp_bytestokey
exceljs
exec-sh
execa
executable
exenv
exif-parser
exit
exit-hook
exit-x
expand-brackets
expand-template
expand-tilde
expect
expect-type
expo
expo-constants
expo-file-system
expo-font
expo-keep-awake
expo-linking
expo-modules-autolinking
expo-modules-core
expo-server
expo-splash-screen
expo-status-bar
exponential-backoff
exports-loader
expose-loader
express
express-rate-limit
express-session
express-validator
exsolve
ext
ext-list
ext-name
extend
extend-shallow
external-editor
extglob
extract-files
extract-text-webpack-plugin
extract-zip
extsprintf
eyes
faker
fancy-log
farmhash-modern
fast-check
fast-content-type-parse
fast-copy
fast-csv
fast-decode-uri-component
fast-deep-equal
fast-diff
fast-equals
fast-fifo
fast-glob
fast-json-parse
fast-json-patch
fast-json-stable-stringify
fast-json-stringify
fast-levenshtein
fast-querystring
fast-redact
fast-safe-stringify
fast-sha256
fast-text-encoding
fast-uri
fast-url-parser
fast-wrap-ansi
fast-xml-builder
fast-xml-parser
fastest-levenshtein
fastify
fastify-plugin
fastq
fault
faye-websocket
fb-watchman
fbjs
fbjs-css-vars
fd-package-json
fd-slicer
fdir
fecha
fetch-blob
fetch-mock
fetch-retry
fflate
figgy-pudding
figlet
figures
file-entry-cache
file-loader
file-saver
file-selector
file-type
file-uri-to-path
filelist
filename-reserved-regex
filenamify
filesize
filing-cabinet
fill-range
filter-obj
finalhandler
find
find-babel-config
find-cache-dir
find-file-up
find-my-way
find-my-way-ts
find-pkg
find-process
find-replace
find-root
find-up
find-up-simple
find-versions
find-yarn-workspace-root
findup
findup-sync
fined
firebase
firebase-admin
firebase-functions
flagged-respawn
flat
flat-cache
flatbuffers
flatted
flow-bin
flow-enums-runtime
flow-parser
fluent-ffmpeg
flush-write-stream
fn-name
fn.name
focus-lock
focus-trap
follow-redirects
font-awesome
fontfaceobserver
fontkit
for-each
for-in
for-own
foreach
foreground-child
forever-agent
fork-ts-checker-webpack-plugin
form-data
form-data-encoder
format
formatly
formdata-node
formdata-polyfill
formidable
formik
forwarded
forwarded-parse
fp-ts
frac
fraction.js
fragment-cache
framer-motion
fresh
from
from2
fromentries
front-matter
fs
fs-constants
fs-extra
fs-minipass
fs-monkey
fs-promise
fs-readdir-recursive
fs-write-stream-atomic
fs.realpath
fsevents
fstream
function-bind
function-timeout
function.prototype.name
functional-red-black-tree
functions-have-names
fuse.js
fuzzy
fuzzysort
gatsby
gatsby-source-filesystem
gauge
gaxios
gcp-metadata
generate-function
generator-function
generic-names
generic-pool
gensync
geojson-vt
get-amd-module-type
get-caller-file
get-east-asian-width
get-func-name
get-intrinsic
get-nonce
get-own-enumerable-property-symbols
get-package-type
get-pkg-repo
get-port
get-port-please
get-proto
get-stdin
get-stream
get-symbol-description
get-tsconfig
get-uri
get-value
getenv
getopts
getos
getpass
gh-pages
giget
git-raw-commits
git-semver-tags
git-up
git-url-parse
gitconfiglocal
github-from-package
github-markdown-css
github-slugger
gl-matrix
glob
glob-parent
glob-promise
glob-stream
glob-to-regex.js
glob-to-regexp
global
global-agent
global-directory
global-dirs
global-modules
global-prefix
globals
globalthis
globby
globjoin
globrex
gm
gonzales-pe
goober
google-auth-library
google-gax
google-logging-utils
google-p12-pem
google-protobuf
googleapis
googleapis-common
gopd
got
graceful-fs
gradient-string
grapheme-splitter
graphemer
graphiql
graphlib
graphql
graphql-config
graphql-request
graphql-tag
graphql-tools
graphql-ws
gray-matter
grid-index
growl
growly
grunt
grunt-cli
grunt-contrib-clean
grunt-contrib-concat
grunt-contrib-copy
grunt-contrib-uglify
grunt-contrib-watch
gsap
gtoken
gts
gulp
gulp-autoprefixer
gulp-babel
gulp-cli
gulp-concat
gulp-filter
gulp-header
gulp-if
gulp-plumber
gulp-postcss
gulp-rename
gulp-replace
gulp-sass
gulp-sourcemaps
gulp-typescript
gulp-uglify
gulp-util
gzip-size
h3
hachure-fill
hammerjs
handle-thing
handlebars
happy-dom
har-schema
har-validator
hard-rejection
hardhat
harmony-reflect
has
has-ansi
has-bigints
has-flag
has-own-prop
has-property-descriptors
has-proto
has-symbols
has-tostringtag
has-unicode
has-value
has-values
has-yarn
hash-base
hash-sum
hash.js
hasha
hashery
hasown
hast-util-from-dom
hast-util-from-html
hast-util-from-html-isomorphic
hast-util-from-parse5
hast-util-has-property
hast-util-is-element
hast-util-parse-selector
hast-util-raw
hast-util-sanitize
hast-util-to-estree
hast-util-to-jsx-runtime
hast-util-to-parse5
hast-util-to-string
hast-util-to-text
hast-util-whitespace
hastscript
he
header-case
headers-polyfill
helmet
help-me
hermes-estree
hermes-parser
highlight.js
highlightjs-vue
history
hls.js
hmac-drbg
hoek
hoist-non-react-statics
homedir-polyfill
hono
hookable
hookified
hoopy
hosted-git-info
hot-shots
hpack.js
hpagent
html-dom-parser
html-encoding-sniffer
html-entities
html-escaper
html-loader
html-minifier
html-minifier-terser
html-parse-stringify
html-react-parser
html-tag
html-tags
html-to-image
html-to-text
html-url-attributes
html-void-elements
html-webpack-plugin
html2canvas
htmlparser2
http
http-assert
http-cache-semantics
http-deceiver
http-errors
http-link-header
http-parser-js
http-proxy
http-proxy-agent
http-proxy-middleware
http-server
http-signature
http-status-codes
http2-wrapper
https
https-browserify
https-proxy-agent
human-id
human-signals
humanize-duration
humanize-ms
husky
hyperdyperid
hyperlinker
hyphen
hyphenate-style-name
i
i18next
i18next-browser-languagedetector
iconv-lite
icss-utils
idb
idb-keyval
identity-obj-proxy
ieee754
iferr
ignore
ignore-by-default
ignore-walk
image-size
imagemin
imagemin-pngquant
immediate
immer
immutability-helper
immutable
import-cwd
import-fresh
import-from
import-in-the-middle
import-lazy
import-local
import-meta-resolve
imports-loader
imurmurhash
in-publish
indent-string
index-to-position
indexes-of
infer-owner
inflection
inflight
inherits
ini
ink
inline-style-parser
input-otp
inquirer
inquirer-autocomplete-prompt
install
internal-ip
internal-slot
internmap
interpret
intersection-observer
intl
intl-messageformat
into-stream
invariant
inversify
invert-kv
io-ts
ioredis
ip
ip-address
ip-regex
ipaddr.js
iron-webcrypto
is-absolute
is-absolute-url
is-accessor-descriptor
is-alphabetical
is-alphanumerical
is-arguments
is-array-buffer
is-arrayish
is-async-function
is-bigint
is-binary-path
is-boolean-object
is-buffer
is-builtin-module
is-bun-module
is-callable
is-ci
is-core-module
is-data-descriptor
is-data-view
is-date-object
is-decimal
is-descriptor
is-directory
is-docker
is-electron
is-expression
is-extendable
is-extglob
is-finalizationregistry
is-finite
is-fullwidth-code-point
is-function
is-generator-fn
is-generator-function
is-glob
is-hexadecimal
is-in-ci
is-inside-container
is-installed-globally
is-interactive
is-lambda
is-lower-case
is-map
is-module
is-nan
is-natural-number
is-negative-zero
is-network-error
is-node-process
is-npm
is-number
is-number-object
is-obj
is-object
is-path-cwd
is-path-in-cwd
is-path-inside
is-plain-obj
is-plain-object
is-potential-custom-element-name
is-primitive
is-promise
is-property
is-reference
is-regex
is-regexp
is-relative
is-retry-allowed
is-root
is-set
is-shared-array-buffer
is-ssh
is-stream
is-stream-ended
is-string
is-subdir
is-symbol
is-text-path
is-typed-array
is-typedarray
is-unc-path
is-unicode-supported
is-upper-case
is-url
is-url-superb
is-utf8
is-weakmap
is-weakref
is-weakset
is-what
is-window
is-windows
is-wsl
is-yarn-global
is2
isarray
isbinaryfile
isexe
isobject
isomorphic-dompurify
isomorphic-fetch
isomorphic-unfetch
isomorphic-ws
isstream
istanbul
istanbul-lib-coverage
istanbul-lib-hook
istanbul-lib-instrument
istanbul-lib-processinfo
istanbul-lib-report
istanbul-lib-source-maps
istanbul-reports
isurl
iterall
iterare
iterator.prototype
its-fine
jackspeak
jade
jake
jasmine
jasmine-core
jasmine-spec-reporter
javascript-natural-sort
javascript-stringify
jest
jest-canvas-mock
jest-changed-files
jest-circus
jest-cli
jest-config
jest-diff
jest-docblock
jest-each
jest-environment-jsdom
jest-environment-node
jest-extended
jest-fetch-mock
jest-get-type
jest-haste-map
jest-jasmine2
jest-junit
jest-leak-detector
jest-localstorage-mock
jest-matcher-utils
jest-message-util
jest-mock
jest-pnp-resolver
jest-regex-util
jest-resolve
jest-resolve-dependencies
jest-runner
jest-runtime
jest-serializer
jest-serializer-vue
jest-snapshot
jest-styled-components
jest-transform-stub
jest-util
jest-validate
jest-watch-typeahead
jest-watcher
jest-worker
jimp
jiti
jju
jmespath
joi
jose
jotai
joycon
jpeg-js
jquery
js-base64
js-beautify
js-cookie
js-levenshtein
js-md4
js-md5
js-sdsl
js-sha256
js-sha3
js-string-escape
js-tiktoken
js-tokens
js-yaml
js2xmlparser
jsbi
jsbn
jsc-safe-url
jscodeshift
jsdoc
jsdoc-type-pratt-parser
jsdom
jsdom-global
jsep
jsesc
jshint
jsii
jsii-pacmak
json
json-bigint
json-buffer
json-loader
json-parse-better-errors
json-parse-even-better-errors
json-pointer
json-schema
json-schema-to-ts
json-schema-to-typescript
json-schema-traverse
json-schema-typed
json-stable-stringify
json-stable-stringify-without-jsonify
json-stringify-nice
json-stringify-pretty-compact
json-stringify-safe
json-to-pretty-yaml
json-with-bigint
json2mq
json5
jsonc-eslint-parser
jsonc-parser
jsonfile
jsonify
jsonparse
jsonpath
jsonpath-plus
jsonpointer
jsonpointer.js
jsonschema
jsonwebtoken
jspdf
jsprim
jstransformer
jsx-ast-utils
jszip
junk
just-diff
just-diff-apply
just-extend
jwa
jwks-rsa
jws
jwt-decode
karma
karma-chrome-launcher
karma-cli
karma-coverage
karma-coverage-istanbul-reporter
karma-firefox-launcher
karma-jasmine
karma-jasmine-html-reporter
karma-junit-reporter
karma-mocha
karma-mocha-reporter
karma-sourcemap-loader
karma-spec-reporter
karma-webpack
katex
kdbush
keygrip
keyv
khroma
kind-of
klaw
klaw-sync
kleur
klona
knex
knip
known-css-properties
koa
koa-body
koa-bodyparser
koa-compose
koa-convert
koa-router
koa-static
kolorist
kuler
ky
kysely
langsmith
language-subtag-registry
language-tags
latest-version
launch-editor
layout-base
lazy-ass
lazy-cache
lazystream
lcid
leac
leaflet
lerna
less
less-loader
level
level-js
levelup
leven
levn
lib0
libbase64
libmime
libphonenumber-js
libqp
license-webpack-plugin
lie
liftoff
light-my-request
lighthouse-logger
lighthouse-stack-packs
lightningcss
lightningcss-darwin-arm64
lightningcss-darwin-x64
lightningcss-linux-arm64-gnu
lightningcss-linux-arm64-musl
lightningcss-linux-x64-gnu
lightningcss-linux-x64-musl
lightningcss-win32-x64-msvc
lilconfig
limiter
linebreak
lines-and-columns
linkify-it
linkifyjs
lint-staged
listenercount
listr
listr2
lit
lit-element
lit-html
lmdb
load-esm
load-json-file
load-tsconfig
loader-runner
loader-utils
local-pkg
localforage
locate-character
locate-path
lockfile
lodash
lodash-es
lodash._reinterpolate
lodash.assign
lodash.camelcase
lodash.castarray
lodash.clonedeep
lodash.debounce
lodash.defaults
lodash.difference
lodash.escaperegexp
lodash.flatten
lodash.flattendeep
lodash.get
lodash.groupby
lodash.includes
lodash.isarguments
lodash.isboolean
lodash.isempty
lodash.isequal
lodash.isfunction
lodash.isinteger
lodash.ismatch
lodash.isnil
lodash.isnumber
lodash.isobject
lodash.isplainobject
lodash.isstring
lodash.isundefined
lodash.kebabcase
lodash.keys
lodash.memoize
lodash.merge
lodash.mergewith
lodash.omit
lodash.once
lodash.pick
lodash.set
lodash.snakecase
lodash.sortby
lodash.startcase
lodash.template
lodash.templatesettings
lodash.throttle
lodash.truncate
lodash.union
lodash.uniq
lodash.uniqby
lodash.upperfirst
log-symbols
log-update
log4js
logform
loglevel
loglevel-plugin-prefix
lolex
long
longest
longest-streak
loose-envify
lottie-web
loud-rejection
loupe
lowdb
lower-case
lower-case-first
lowercase-keys
lowlight
lru-cache
lru-memoizer
lru-queue
lru_map
lucide-react
lunr
luxon
lz-string
macos-release
magic-string
magicast
make-dir
make-error
make-fetch-happen
make-iterator
makeerror
mammoth
map-age-cleaner
map-cache
map-obj
map-or-similar
map-stream
map-visit
mapbox-gl
markdown-extensions
markdown-it
markdown-it-anchor
markdown-it-container
markdown-table
markdown-to-jsx
markdownlint-cli
marked
marked-terminal
marky
match-sorter
matchdep
matcher
math-intrinsics
mathjs
mathml-tag-names
md5
md5.js
mdast-util-definitions
mdast-util-directive
mdast-util-find-and-replace
mdast-util-from-markdown
mdast-util-gfm
mdast-util-gfm-autolink-literal
mdast-util-gfm-footnote
mdast-util-gfm-strikethrough
mdast-util-gfm-table
mdast-util-gfm-task-list-item
mdast-util-math
mdast-util-mdx
mdast-util-mdx-expression
mdast-util-mdx-jsx
mdast-util-mdxjs-esm
mdast-util-phrasing
mdast-util-to-hast
mdast-util-to-markdown
mdast-util-to-string
mdn-data
mdurl
media-typer
mem
mem-fs
memfs
memoize
memoize-one
memoizee
memoizerific
memory-fs
memory-pager
memorystream
meow
merge
merge-descriptors
merge-options
merge-source-map
merge-stream
merge2
meros
meshoptimizer
method-override
methods
metro
metro-babel-transformer
metro-cache
metro-cache-key
metro-config
metro-core
metro-file-map
metro-minify-terser
metro-react-native-babel-preset
metro-resolver
metro-runtime
metro-source-map
metro-symbolicate
metro-transform-plugins
metro-transform-worker
micromark
micromark-core-commonmark
micromark-extension-directive
micromark-extension-frontmatter
micromark-extension-gfm
micromark-extension-gfm-autolink-literal
micromark-extension-gfm-footnote
micromark-extension-gfm-strikethrough
micromark-extension-gfm-table
micromark-extension-gfm-tagfilter
micromark-extension-gfm-task-list-item
micromark-extension-mdx-expression
micromark-extension-mdx-jsx
micromark-extension-mdx-md
micromark-extension-mdxjs
micromark-extension-mdxjs-esm
micromark-factory-destination
micromark-factory-label
micromark-factory-mdx-expression
micromark-factory-space
micromark-factory-title
micromark-factory-whitespace
micromark-util-character
micromark-util-chunked
micromark-util-classify-character
micromark-util-combine-extensions
micromark-util-decode-numeric-character-reference
micromark-util-decode-string
micromark-util-encode
micromark-util-events-to-acorn
micromark-util-html-tag-name
micromark-util-normalize-identifier
micromark-util-resolve-all
micromark-util-sanitize-uri
micromark-util-subtokenize
micromark-util-symbol
micromark-util-types
micromatch
miller-rabin
mime
mime-db
mime-types
mimer
mimic-fn
mimic-function
mimic-response
min-document
min-indent
mini-css-extract-plugin
mini-svg-data-uri
miniflare
minimalistic-assert
minimalistic-crypto-utils
minimatch
minimist
minimist-options
minipass
minipass-collect
minipass-fetch
minipass-flush
minipass-pipeline
minipass-sized
miniprogram-api-typings
minizlib
mississippi
mitt
mixin-deep
mkdirp
mkdirp-classic
mlly
mnemonist
mobx
mobx-react
mobx-react-lite
mocha
mocha-junit-reporter
mochawesome
mock-fs
mock-require
mockdate
modify-values
module-alias
module-definition
module-details-from-path
module-lookup-amd
moment
moment-timezone
monaco-editor
mongodb
mongodb-connection-string-url
mongoose
moo
morgan
motion
motion-dom
motion-utils
move-concurrently
mpath
mqtt
mquery
mri
mrmime
ms
msgpackr
msgpackr-extract
mssql
msw
muggle-string
multer
multicast-dns
multimatch
murmurhash-js
mustache
mute-stream
mv
mysql
mysql2
mz
named-placeholders
nan
nano-spawn
nanoclone
nanoid
nanomatch
nanospinner
nanostores
napi-build-utils
napi-postinstall
natural-compare
natural-compare-lite
nconf
ncp
nearley
needle
negotiator
neo-async
neotraverse
nested-error-stacks
netmask
next
next-intl
next-themes
next-tick
ng-packagr
ngx-bootstrap
nice-try
nise
no-case
nock
node
node-abi
node-abort-controller
node-addon-api
node-cache
node-cron
node-dir
node-domexception
node-emoji
node-exports-info
node-fetch
node-fetch-native
node-forge
node-gyp
node-gyp-build
node-gyp-build-optional-packages
node-html-parser
node-int64
node-libs-browser
node-localstorage
node-machine-id
node-mock-http
node-mocks-http
node-notifier
node-pre-gyp
node-preload
node-pty
node-readfiles
node-releases
node-sass
node-schedule
node-source-walk
node-stream-zip
node-uuid
node-watch
nodemailer
nodemon
nopt
normalize-package-data
normalize-path
normalize-range
normalize-svg-path
normalize-url
normalize-wheel
normalize.css
notifications-node-client
npm
npm-bundled
npm-check-updates
npm-install-checks
npm-normalize-package-bin
npm-package-arg
npm-packlist
npm-pick-manifest
npm-registry-fetch
npm-run-all
npm-run-path
npmlog
nprogress
nth-check
null-loader
nullthrows
num2fraction
number-is-nan
numeral
nunjucks
nuxt
nwsapi
nx
nyc
nypm
oas-kit-common
oas-linter
oas-resolver
oas-schema-walker
oas-validator
oauth
oauth-sign
oauth4webapi
ob1
object-assign
object-copy
object-hash
object-inspect
object-is
object-keys
object-path
object-treeify
object-visit
object.assign
object.defaults
object.entries
object.fromentries
object.getownpropertydescriptors
object.groupby
object.hasown
object.map
object.pick
object.values
objectorarray
obliterator
obuf
obug
oclif
octokit
ofetch
ohash
oidc-token-hash
ol
omggif
omit.js
on-change
on-exit-leak-free
on-finished
on-headers
once
onchange
one-time
onetime
oniguruma-parser
oniguruma-to-es
only
onnxruntime-common
open
open-cli
openai
openapi-fetch
openapi-types
openapi-typescript
openapi-typescript-helpers
openapi3-ts
opencollective-postinstall
opener
openid-client
opentracing
opn
optimism
optimist
optimize-css-assets-webpack-plugin
optionator
ora
ordered-binary
os
os-browserify
os-homedir
os-locale
os-name
os-tmpdir
osenv
ospath
outdent
outvariant
own-keys
ox
oxc-parser
oxc-resolver
oxc-transform
oxlint
p-cancelable
p-defer
p-each-series
p-event
p-filter
p-finally
p-is-promise
p-limit
p-locate
p-map
p-queue
p-reduce
p-retry
p-throttle
p-timeout
p-try
pac-proxy-agent
pac-resolver
package-hash
package-json
package-json-from-dist
package-manager-detector
pacote
pako
papaparse
parallel-transform
param-case
parcel
parchment
parent-module
parse-asn1
parse-cache-control
parse-conflict-json
parse-entities
parse-filepath
parse-imports-exports
parse-json
parse-latin
parse-ms
parse-node-version
parse-passwd
parse-path
parse-png
parse-srcset
parse-statements
parse-svg-path
parse-url
parse5
parse5-html-rewriting-stream
parse5-htmlparser2-tree-adapter
parse5-parser-stream
parse5-sax-parser
parsejson
parseley
parseuri
parseurl
pascal-case
pascalcase
passport
passport-jwt
passport-local
passport-strategy
patch-console
patch-package
path
path-browserify
path-case
path-dirname
path-exists
path-is-absolute
path-is-inside
path-key
path-parse
path-root
path-root-regex
path-scurry
path-to-regexp
path-type
pathe
pathval
pause
pause-stream
pbf
pbkdf2
pdf-lib
pdf-parse
pdfjs-dist
pdfkit
peberminta
peek-readable
pegjs
pend
perfect-debounce
performance-now
pg
pg-cloudflare
pg-connection-string
pg-int8
pg-numeric
pg-pool
pg-protocol
pg-types
pgpass
phantomjs-prebuilt
picocolors
picomatch
pidtree
pidusage
pify
pinia
pinkie
pinkie-promise
pino
pino-abstract-transport
pino-http
pino-pretty
pino-std-serializers
pirates
piscina
pixelmatch
pixi.js
pkce-challenge
pkg
pkg-conf
pkg-dir
pkg-types
pkg-up
pkginfo
pkijs
platform
playwright
playwright-core
please-upgrade-node
plist
plop
plugin-error
pluralize
pm2
png-js
pngjs
pnp-webpack-plugin
pnpm
points-on-curve
polished
pony-cause
popper.js
portfinder
posix-character-classes
possible-typed-array-names
postcss
postcss-attribute-case-insensitive
postcss-browser-comments
postcss-calc
postcss-clamp
postcss-cli
postcss-color-functional-notation
postcss-color-hex-alpha
postcss-color-rebeccapurple
postcss-colormin
postcss-convert-values
postcss-custom-media
postcss-custom-properties
postcss-custom-selectors
postcss-dir-pseudo-class
postcss-discard-comments
postcss-discard-duplicates
postcss-discard-empty
postcss-discard-overridden
postcss-double-position-gradients
postcss-env-function
postcss-flexbugs-fixes
postcss-focus-visible
postcss-focus-within
postcss-font-variant
postcss-gap-properties
postcss-image-set-function
postcss-import
postcss-initial
postcss-js
postcss-lab-function
postcss-less
postcss-load-config
postcss-loader
postcss-logical
postcss-media-minmax
postcss-media-query-parser
postcss-merge-longhand
postcss-merge-rules
postcss-minify-font-values
postcss-minify-gradients
postcss-minify-params
postcss-minify-selectors
postcss-modules
postcss-modules-extract-imports
postcss-modules-local-by-default
postcss-modules-scope
postcss-modules-values
postcss-nested
postcss-nesting
postcss-normalize
postcss-normalize-charset
postcss-normalize-display-values
postcss-normalize-positions
postcss-normalize-repeat-style
postcss-normalize-string
postcss-normalize-timing-functions
postcss-normalize-unicode
postcss-normalize-url
postcss-normalize-whitespace
postcss-opacity-percentage
postcss-ordered-values
postcss-overflow-shorthand
postcss-page-break
postcss-place
postcss-preset-env
postcss-pseudo-class-any-link
postcss-reduce-initial
postcss-reduce-transforms
postcss-replace-overflow-wrap
postcss-resolve-nested-selector
postcss-safe-parser
postcss-scss
postcss-selector-not
postcss-selector-parser
postcss-simple-vars
postcss-svgo
postcss-unique-selectors
postcss-url
postcss-value-parser
postcss-values-parser
postgres
postgres-array
postgres-bytea
postgres-date
postgres-interval
posthog-node
potpack
pprof-format
pptxgenjs
pre-commit
preact
preact-render-to-string
prebuild-install
precinct
prelude-ls
prepend-http
prettier
prettier-eslint
prettier-linter-helpers
prettier-plugin-java
prettier-plugin-organize-imports
prettier-plugin-packagejson
prettier-plugin-svelte
prettier-plugin-tailwindcss
pretty-bytes
pretty-error
pretty-format
pretty-hrtime
pretty-ms
pretty-quick
prettyjson
prism-react-renderer
prisma
prismjs
private
proc-log
process
process-nextick-args
process-on-spawn
process-warning
proggy
progress
prom-client
promise
promise-all-reject-late
promise-call-limit
promise-inflight
promise-polyfill
promise-retry
prompt
prompts
prop-types
propagate
proper-lockfile
properties-reader
property-expr
property-information
prosemirror-changeset
prosemirror-collab
prosemirror-commands
prosemirror-dropcursor
prosemirror-gapcursor
prosemirror-inputrules
prosemirror-keymap
prosemirror-markdown
prosemirror-menu
prosemirror-model
prosemirror-schema-basic
prosemirror-schema-list
prosemirror-state
prosemirror-tables
prosemirror-trailing-node
prosemirror-transform
prosemirror-view
proto-list
proto3-json-serializer
protobufjs
protocol-buffers-schema
protocols
protractor
proxy-addr
proxy-agent
proxy-from-env
proxyquire
prr
ps-tree
pseudomap
psl
pstree.remy
public-encrypt
publint
pug
pug-lexer
pug-runtime
pug-walk
pump
pumpify
punycode
punycode.js
pupa
puppeteer
puppeteer-core
pure-rand
pvtsutils
pvutils
q
qified
qrcode
qrcode-terminal
qrcode.react
qs
quansync
query-selector-shadow-dom
query-string
querystring
querystring-es3
querystringify
queue
queue-microtask
queue-tick
quick-format-unescaped
quick-lru
quickselect
quill
quill-delta
qunit
quote-unquote
radix-ui
radix3
raf
raf-schd
railroad-diagrams
rambda
ramda
randexp
random-bytes
randombytes
randomfill
randomstring
range-parser
raw-body
raw-loader
rbush
rc
rc-motion
rc-slider
rc-util
rc9
react
react-addons-shallow-compare
react-app-polyfill
react-app-rewired
react-aria
react-beautiful-dnd
react-bootstrap
react-chartjs-2
react-clientside-effect
react-color
react-colorful
react-copy-to-clipboard
react-date-picker
react-datepicker
react-day-picker
react-dev-utils
react-devtools-core
react-dnd
react-dnd-html5-backend
react-docgen
react-docgen-typescript
react-dom
react-draggable
react-dropzone
react-easy-router
react-error-boundary
react-error-overlay
react-fast-compare
react-focus-lock
react-freeze
react-helmet
react-helmet-async
react-hook-form
react-hot-loader
react-hot-toast
react-i18next
react-icons
react-intersection-observer
react-intl
react-is
react-jss
react-lifecycles-compat
react-loadable
react-markdown
react-modal
react-motion
react-native
react-native-builder-bob
react-native-codegen
react-native-gesture-handler
react-native-reanimated
react-native-safe-area-context
react-native-screens
react-native-svg
react-native-vector-icons
react-native-web
react-native-webview
react-native-worklets
react-number-format
react-pdf
react-popper
react-property
react-query
react-redux
react-refresh
react-remove-scroll
react-remove-scroll-bar
react-resizable
react-resizable-panels
react-router
react-router-dom
react-router-redux
react-scripts
react-select
react-shallow-renderer
react-slick
react-sortable-hoc
react-spring
react-stately
react-style-singleton
react-syntax-highlighter
react-table
react-test-renderer
react-textarea-autosize
react-toastify
react-tooltip
react-transition-group
react-use
react-use-measure
react-virtualized
react-window
reactstrap
read
read-cache
read-cmd-shim
read-package-json
read-package-json-fast
read-package-up
read-pkg
read-pkg-up
readable-stream
readable-web-to-node-stream
readdir-glob
readdir-scoped-modules
readdirp
readline
readline-sync
real-require
recast
recharts
recharts-scale
rechoir
recma-build-jsx
recma-jsx
recma-parse
recma-stringify
recompose
recursive-readdir
redent
redeyed
redis
redis-errors
redis-parser
redux
redux-actions
redux-devtools-extension
redux-form
redux-logger
redux-mock-store
redux-persist
redux-saga
redux-thunk
reflect-metadata
reflect.getprototypeof
refractor
reftools
regenerate
regenerate-unicode-properties
regenerator-runtime
regenerator-transform
regex
regex-not
regex-parser
regex-recursion
regexp-to-ast
regexp-tree
regexp.prototype.flags
regexpp
regexpu-core
registry-auth-token
registry-url
regjsgen
regjsparser
rehype
rehype-katex
rehype-parse
rehype-raw
rehype-recma
rehype-sanitize
rehype-stringify
relateurl
relay-runtime
release-it
release-zalgo
remark
remark-cli
remark-frontmatter
remark-gfm
remark-math
remark-mdx
remark-parse
remark-rehype
remark-stringify
remeda
remedial
remove-accents
remove-trailing-separator
remove-trailing-spaces
renderkid
repeat-element
repeat-string
repeating
replace
replace-ext
replace-in-file
request
request-progress
request-promise
request-promise-core
request-promise-native
require-dir
require-directory
require-from-string
require-in-the-middle
require-main-filename
requireindex
requirejs
requirejs-config-file
requires-port
reselect
resize-observer-polyfill
resolve
resolve-alpn
resolve-cwd
resolve-dependency-path
resolve-dir
resolve-from
resolve-pathname
resolve-pkg-maps
resolve-protobuf-schema
resolve-url
resolve-url-loader
resolve-workspace-root
resolve.exports
responselike
restore-cursor
ret
retext-latin
retext-smartypants
retext-stringify
retry
retry-request
rettime
reusify
rewire
rfc4648
rfdc
rgbcolor
rimraf
ripemd160
roarr
robust-predicates
rolldown
rollup
rollup-plugin-babel
rollup-plugin-commonjs
rollup-plugin-copy
rollup-plugin-dts
rollup-plugin-esbuild
rollup-plugin-inject
rollup-plugin-node-externals
rollup-plugin-node-polyfills
rollup-plugin-node-resolve
rollup-plugin-peer-deps-external
rollup-plugin-polyfill-node
rollup-plugin-postcss
rollup-plugin-sourcemaps
rollup-plugin-terser
rollup-plugin-typescript2
rollup-plugin-visualizer
rollup-pluginutils
rope-sequence
rou3
roughjs
router
rrweb-cssom
rsvp
rtl-css-js
run-applescript
run-async
run-parallel
run-queue
rw
rx
rxjs
rxjs-compat
sade
safe-array-concat
safe-buffer
safe-json-stringify
safe-push-apply
safe-regex
safe-regex-test
safe-regex2
safe-stable-stringify
safer-buffer
sane
sanitize-filename
sanitize-html
sanitize.css
sass
sass-embedded
sass-embedded-linux-musl-x64
sass-embedded-linux-x64
sass-loader
sass-lookup
sax
saxes
scheduler
schema-utils
screenfull
scroll-into-view-if-needed
scuid
scule
secp256k1
section-matter
secure-compare
secure-json-parse
seed-random
seedrandom
seek-bzip
selderee
select-hose
selenium-webdriver
selfsigned
semantic-release
semantic-ui-react
semver
semver-compare
semver-diff
semver-regex
semver-truncate
send
sentence-case
seq-queue
sequelize
serialize-error
serialize-javascript
serialport
seroval
seroval-plugins
serve
serve-favicon
serve-handler
serve-index
serve-static
server-only
set-blocking
set-cookie-parser
set-function-length
set-function-name
set-proto
set-value
setimmediate
setprototypeof
sha.js
shadcn
shallow-clone
shallow-equal
shallowequal
sharp
shebang-command
shebang-regex
shell-quote
shelljs
shellwords
shiki
shimmer
shortid
should
should-equal
should-format
should-type
should-type-adaptors
should-util
showdown
shx
side-channel
side-channel-list
side-channel-map
side-channel-weakmap
sift
siginfo
signal-exit
signale
signedsource
sigstore
simple-concat
simple-get
simple-git
simple-git-hooks
simple-plist
simple-swizzle
simple-update-notifier
simple-wcswidth
sinon
sinon-chai
sirv
sisteransi
size-limit
skin-tone
slash
slate
slice-ansi
slick-carousel
slugify
smart-buffer
smob
smol-toml
snake-case
snapdragon
snapdragon-node
snapdragon-util
snyk
socket.io
socket.io-adapter
socket.io-client
socket.io-parser
sockjs
socks
socks-proxy-agent
solc
solid-js
sonic-boom
sonner
sort-keys
sort-keys-length
sort-package-json
sortablejs
sorted-array-functions
source-list-map
source-map
source-map-explorer
source-map-js
source-map-loader
source-map-resolve
source-map-support
source-map-url
sourcemap-codec
space-separated-tokens
spark-md5
sparse-bitfield
spawn-command
spawn-wrap
spdx-correct
spdx-exceptions
spdx-expression-parse
spdx-license-ids
spdy
spdy-transport
split
split-ca
split-on-first
split-string
split.js
split2
sprintf-js
sqlite3
sqlstring
srvx
ssf
ssh2
sshpk
ssri
stable
stable-hash
stable-hash-x
stack-chain
stack-generator
stack-trace
stack-utils
stackback
stackblur-canvas
stackframe
stacktrace-gps
stacktrace-js
stacktrace-parser
standard
standard-as-callback
standard-version
start-server-and-test
stat-mode
state-local
static-eval
static-extend
statuses
std-env
stdin-discarder
stealthy-require
stop-iteration-iterator
stoppable
store2
storybook
stream
stream-browserify
stream-buffers
stream-chain
stream-combiner
stream-combiner2
stream-each
stream-events
stream-http
stream-json
stream-shift
stream-to-array
streamroller
streamsearch
streamx
strict-event-emitter
strict-uri-encode
string-argv
string-convert
string-env-interpolation
string-hash
string-length
string-natural-compare
string-replace-loader
string-template
string-width
string.prototype.includes
string.prototype.matchall
string.prototype.padend
string.prototype.repeat
string.prototype.trim
string.prototype.trimend
string.prototype.trimstart
string_decoder
stringify-entities
stringify-object
strip-ansi
strip-bom
strip-bom-string
strip-comments
strip-dirs
strip-eof
strip-final-newline
strip-indent
strip-json-comments
strip-literal
strip-outer
stripe
strnum
strong-log-transformer
strtok3
stubborn-fs
stubs
style-loader
style-mod
style-to-js
style-to-object
styled-components
styled-jsx
styled-system
stylehacks
stylelint
stylelint-config-prettier
stylelint-config-recommended
stylelint-config-recommended-scss
stylelint-config-standard
stylelint-config-standard-scss
stylelint-config-styled-components
stylelint-order
stylelint-prettier
stylelint-processor-styled-components
stylelint-scss
styleq
stylis
stylus
stylus-loader
stylus-lookup
subscriptions-transport-ws
sucrase
sumchecker
super-regex
superagent
supercluster
superjson
superstruct
supertest
supports-color
supports-hyperlinks
supports-preserve-symlinks-flag
svelte
svelte-check
svelte-preprocess
svelte2tsx
svg-parser
svg-pathdata
svg-tags
svg-url-loader
svgo
svix
swagger-ui-dist
swagger-ui-express
swagger2openapi
swap-case
swc-loader
sweetalert2
swiper
swr
symbol-observable
symbol-tree
sync-child-process
sync-fetch
sync-request
synckit
systeminformation
systemjs
tabbable
table
table-layout
tagged-tag
tailwind-merge
tailwindcss
tailwindcss-animate
tap
tapable
tape
tar
tar-fs
tar-stream
tarn
tcp-port-used
tdigest
teeny-request
telecom-mas-agent
telejson
temp
temp-dir
tempy
term-size
terminal-link
terser
terser-webpack-plugin
test-exclude
testcontainers
text-decoder
text-extensions
text-hex
text-segmentation
text-table
textextensions
thenify
thenify-all
thingies
third-party-web
thread-loader
thread-stream
three
throat
throttle-debounce
throttleit
through
through2
thunky
time-span
timed-out
timeout-signal
timers-browserify
timers-ext
tiny-async-pool
tiny-case
tiny-emitter
tiny-inflate
tiny-invariant
tiny-warning
tinybench
tinycolor2
tinyexec
tinyglobby
tinymce
tinypool
tinyqueue
tinyrainbow
tinyspy
tippy.js
title-case
tlds
tldts
tldts-core
tmp
tmp-promise
tmpl
to-arraybuffer
to-buffer
to-fast-properties
to-object-path
to-readable-stream
to-regex
to-regex-range
toad-cache
toggle-selection
toidentifier
token-types
toml
topojson-client
toposort
totalist
touch
tough-cookie
tr46
transliteration
traverse
tree-dump
tree-kill
treeify
treeverse
trim-lines
trim-newlines
trim-repeated
triple-beam
trough
truncate-utf8-bytes
tryer
ts-api-utils
ts-declaration-location
ts-dedent
ts-essentials
ts-interface-checker
ts-invariant
ts-jest
ts-loader
ts-log
ts-mocha
ts-morph
ts-node
ts-node-dev
ts-pattern
ts-pnp
ts-toolbelt
tsc
tsc-alias
tsc-watch
tsconfck
tsconfig
tsconfig-paths
tsconfig-paths-webpack-plugin
tsd
tslib
tslint
tslint-config-prettier
tslog
tsscmp
tsup
tsutils
tsx
tty-browserify
tuf-js
tunnel
tunnel-agent
turbo
turbo-linux-64
turndown
tweetnacl
twilio
typanion
type
type-check
type-detect
type-fest
type-is
typechain
typed-array-buffer
typed-array-byte-length
typed-array-byte-offset
typed-array-length
typed-assert
typed-query-selector
typedarray
typedarray-to-buffer
typedoc
typedoc-plugin-markdown
typeorm
types-ramda
types-registry
typescript
typescript-eslint
typescript-plugin-css-modules
typescript-transform-paths
typical
ua-parser-js
uc.micro
ufo
uglify-es
uglify-js
uglifyjs-webpack-plugin
uid
uid-safe
uid2
uint8array-extras
ulid
ultrahtml
unbox-primitive
unbzip2-stream
unc-path-regex
uncontrollable
uncrypto
undefsafe
underscore
underscore.string
undici
undici-types
unenv
unfetch
unicode-canonical-property-names-ecmascript
unicode-emoji-modifier-base
unicode-match-property-ecmascript
unicode-match-property-value-ecmascript
unicode-properties
unicode-property-aliases-ecmascript
unicode-trie
unicorn-magic
unified
unimport
union
union-value
uniq
unique-filename
unique-slug
unique-string
unist-util-generated
unist-util-is
unist-util-modify-children
unist-util-position
unist-util-position-from-estree
unist-util-remove-position
unist-util-stringify-position
unist-util-visit
unist-util-visit-children
unist-util-visit-parents
universal-github-app-jwt
universal-user-agent
universalify
unixify
unload
unpipe
unplugin
unplugin-auto-import
unplugin-utils
unplugin-vue-components
unquote
unrs-resolver
unset-value
unstorage
untildify
unzipper
upath
update-browserslist-db
update-check
update-notifier
upper-case
upper-case-first
uri-js
uri-js-replace
urijs
urix
url
url-join
url-loader
url-parse
url-parse-lax
url-template
urlpattern-polyfill
use
use-callback-ref
use-composed-ref
use-debounce
use-isomorphic-layout-effect
use-latest
use-memo-one
use-sidecar
use-sync-external-store
usehooks-ts
user-home
userhome
utf-8-validate
utf8
utf8-byte-length
util
util-deprecate
util-promisify
util.promisify
utila
utility-types
utils-merge
utrie
uuid
uvu
v8-compile-cache
v8-compile-cache-lib
v8-to-istanbul
v8flags
valibot
valid-url
validate-npm-package-license
validate-npm-package-name
validator
value-equal
value-or-promise
varint
vary
vaul
verror
vfile
vfile-location
vfile-message
victory-vendor
video.js
vinyl
vinyl-fs
vite
vite-node
vite-plugin-css-injected-by-js
vite-plugin-dts
vite-plugin-svgr
vite-tsconfig-paths
vitefu
vitepress
vitest
vlq
vm-browserify
void-elements
vscode-jsonrpc
vscode-languageserver
vscode-languageserver-protocol
vscode-languageserver-textdocument
vscode-languageserver-types
vscode-uri
vue
vue-class-component
vue-component-type-helpers
vue-demi
vue-eslint-parser
vue-hot-reload-api
vue-i18n
vue-jest
vue-loader
vue-property-decorator
vue-router
vue-server-renderer
vue-style-loader
vue-template-compiler
vue-template-es2015-compiler
vue-tsc
vuedraggable
vuetify
vuex
w3c-hr-time
w3c-keyname
w3c-xmlserializer
wait-on
wait-port
walk
walk-sync
walk-up-path
walkdir
walker
warning
watch
watchify
watchpack
wbuf
wcwidth
weak-lru-cache
web-namespaces
web-push
web-streams-polyfill
web-vitals
web-worker
web3
web3-utils
webdriverio
webidl-conversions
webpack
webpack-bundle-analyzer
webpack-chain
webpack-cli
webpack-dev-middleware
webpack-dev-server
webpack-hot-middleware
webpack-manifest-plugin
webpack-merge
webpack-node-externals
webpack-sources
webpack-subresource-integrity
webpack-virtual-modules
webpackbar
websocket
websocket-driver
websocket-extensions
whatwg-encoding
whatwg-fetch
whatwg-mimetype
whatwg-url
whatwg-url-without-unicode
when
when-exit
which
which-boxed-primitive
which-builtin-type
which-collection
which-module
which-pm-runs
which-typed-array
why-is-node-running
wide-align
widest-line
wildcard
window-size
windows-release
winston
winston-daily-rotate-file
winston-transport
with
wmf
wonka
word
word-wrap
wordwrap
wordwrapjs
workbox-background-sync
workbox-broadcast-update
workbox-build
workbox-cacheable-response
workbox-core
workbox-expiration
workbox-google-analytics
workbox-navigation-preload
workbox-precaching
workbox-range-requests
workbox-recipes
workbox-routing
workbox-strategies
workbox-streams
workbox-sw
workbox-webpack-plugin
workbox-window
worker-farm
worker-loader
workerpool
wrangler
wrap-ansi
wrappy
write
write-file-atomic
ws
wsl-utils
x-path
xdg-app-paths
xdg-basedir
xlsx
xml
xml-js
xml-name-validator
xml2js
xmlbuilder
xmlbuilder2
xmlchars
xmlcreate
xmldom
xmlhttprequest
xmlhttprequest-ssl
xpath
xpath.js
xregexp
xss
xstate
xtend
xxhash-wasm
y18n
yallist
yaml
yaml-ast-parser
yaml-js
yamljs
yargs
yargs-parser
yargs-unparser
yarn
yauzl
yazl
yeoman-generator
yeoman-test
ylru
yn
yocto-queue
yocto-spinner
yoctocolors
yoctocolors-cjs
yoga-layout
yorkie
yosay
youch
youch-core
yup
z-schema
zen-observable
zen-observable-ts
zimmerframe
zip-stream
zlib
zod
zod-to-json-schema
zod-validation-error
zone.js
zustand
zwitch
zx`;

// src/names/spelling.ts
var likeness = (name3, other4) => {
  if (name3 === other4) return void 0;
  const [spelt2, meant] = [name3.toLowerCase(), other4.toLowerCase()];
  if (spelt2 !== meant && skeleton(name3) === skeleton(other4) && (!isAscii(name3) || name3.length >= 5))
    return "characters";
  if (joined(spelt2) === joined(meant)) return joined(meant).length < 5 ? void 0 : "separators";
  return meant.length >= 8 && withoutRepeats(spelt2) === withoutRepeats(meant) ? "repeats" : void 0;
};
var oneStep = (spelt2, meant) => {
  if (meant.length < 4 || Math.abs(spelt2.length - meant.length) > 1) return void 0;
  const shorter = Math.min(spelt2.length, meant.length);
  let from = 0;
  while (from < shorter && spelt2[from] === meant[from]) from++;
  let same = 0;
  while (same < shorter - from && spelt2.at(-1 - same) === meant.at(-1 - same)) same++;
  if (spelt2.length - from - same > 2 || meant.length - from - same > 2) return void 0;
  const wrong3 = spelt2.slice(from, spelt2.length - same);
  const right = meant.slice(from, meant.length - same);
  if (/[^a-z]/.test(wrong3 + right)) return void 0;
  if (wrong3.length === 2 && right === `${wrong3[1] ?? ""}${wrong3[0] ?? ""}`) return "swap";
  return wrong3.length < 2 && right.length < 2 && isSlip(wrong3, right, meant, from) ? "letter" : void 0;
};
var bareOfSuffix = (name3) => /^(.{4,})[.-]js$/is.exec(name3)?.[1];
var looseKey = (name3) => {
  const plain3 = isAscii(name3) ? name3 : toAscii(name3);
  let key2 = "";
  let last = "";
  for (let at3 = 0; at3 < plain3.length; at3++) {
    const letter = loose[plain3.charCodeAt(at3)] ?? plain3.charAt(at3);
    if (letter === "" || letter === last) continue;
    key2 += letter;
    last = letter;
  }
  return key2;
};
var joined = (name3) => name3.replace(/[@/._-]/g, "");
var loose = Array.from({ length: 128 }, (_, code3) => {
  const letter = String.fromCharCode(code3).toLowerCase();
  if ("@/._-sr".includes(letter)) return "";
  return { m: "n", w: "v", "0": "o", i: "l", "1": "l" }[letter] ?? letter;
});
var isAscii = (text4) => !/[^\0-\x7F]/.test(text4);
var drawnAlike = new Map(
  Object.entries({
    a: "аαɑ",
    b: "ƅЬ",
    c: "сϲς",
    d: "ԁ",
    e: "еҽ",
    g: "ɡց",
    h: "һհ",
    i: "іıɩι",
    j: "јϳ",
    k: "κк",
    l: "ӏǀ",
    m: "м",
    n: "ոп",
    o: "оοօσ",
    p: "рρ",
    q: "ԛգ",
    r: "гᴦ",
    s: "ѕ",
    t: "тτ",
    u: "υսц",
    v: "ѵν",
    w: "ѡԝա",
    x: "хχ",
    y: "уγ",
    z: "ᴢ",
    "-": "‐‑‒–−",
    "/": "⁄∕",
    ".": "․"
  }).flatMap(([latin, others]) => Array.from(others, (other4) => [other4, latin]))
);
var invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\s]/gu;
var toAscii = (text4) => Array.from(
  text4.replace(invisible, "").normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), ""),
  (char) => drawnAlike.get(char) ?? drawnAlike.get(char.toLowerCase()) ?? char
).join("");
var skeleton = (name3) => (isAscii(name3) ? name3 : toAscii(name3)).replaceAll("I", "l").toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("rn", "m").replaceAll("vv", "w");
var withoutRepeats = (name3) => name3.replace(/(.)\1+/g, "$1").replace(/s(?=$|[-._])/g, "");
var isSlip = (wrong3, right, meant, at3) => {
  const { start: start2, length } = wordAt(meant, at3);
  if (at3 === start2) return false;
  if (right === "") {
    if (wrong3 === meant[at3 - 1]) return length >= 4;
    if (at3 - start2 === length && wrong3 !== "s") return false;
  }
  if (wrong3 === "" || right === "") return length >= 5;
  return length >= (/^[aeiouy]{2}$|^il$|^li$/.test(wrong3 + right) ? 6 : 8);
};
var wordAt = (name3, at3) => {
  const start2 = at3 === 0 ? 0 : Math.max(...separators.map((mark) => name3.lastIndexOf(mark, at3 - 1))) + 1;
  const rest = /^[^-._]*/.exec(name3.slice(start2))?.[0] ?? "";
  return { start: start2, length: rest.length };
};
var separators = ["-", ".", "_"];

// src/names/look-alike.ts
var lookAlike = (name3, atBase) => {
  const registry = popular();
  const found = likeOneOf(name3, [atBase, registry]);
  if (found === void 0) return void 0;
  return { ...found, where: atBase.has(found.name) ? "base" : "registry" };
};
var likeOneOf = (name3, sets) => {
  const indexes = sets.map(indexOf);
  if (indexes.some(({ names: names4, scopes: scopes2 }) => names4.has(name3) || scopes2.has(scopeOf2(name3)))) return void 0;
  return indexes.flatMap((index) => likeOnes(name3, index)).toSorted((a, b) => order[a.how] - order[b.how])[0];
};
var order = {
  characters: 0,
  scope: 1,
  separators: 2,
  suffix: 3,
  swap: 4,
  letter: 5,
  repeats: 6
};
var settledLikenessMs = 2 * 365 * 864e5;
var isEstablished = (name3) => {
  const { names: names4, scopes: scopes2 } = indexOf(popular());
  return names4.has(name3) || scopes2.has(scopeOf2(name3));
};
var popular = () => unpacked ??= new Set(unpack(popularNames));
var unpacked;
var unpack = (packed) => packed.split("\n").flatMap((line) => {
  const [first4 = "", ...packages] = line.split(" ");
  return packages.length === 0 ? first4 : packages.map((name3) => `${first4}/${name3}`);
});
var built = /* @__PURE__ */ new WeakMap();
var indexOf = (names4) => {
  const before3 = built.get(names4);
  if (before3 !== void 0) return before3;
  const scopes2 = /* @__PURE__ */ new Set();
  const byKey2 = /* @__PURE__ */ new Map();
  const byStart = /* @__PURE__ */ new Map();
  for (const name3 of names4) {
    put(byKey2, looseKey(name3), name3);
    if (name3.startsWith("@")) scopes2.add(scopeOf2(name3));
    else put(byStart, startOf(name3, name3.length), name3);
  }
  const index = { names: names4, scopes: scopes2, byKey: byKey2, byStart };
  built.set(names4, index);
  return index;
};
var startOf = (name3, length) => `${name3.charAt(0)}${length}`;
var put = (lists2, key2, name3) => {
  const list3 = lists2.get(key2);
  if (list3 === void 0) lists2.set(key2, [name3]);
  else list3.push(name3);
};
var scopeOf2 = (name3) => name3.startsWith("@") ? name3.slice(0, name3.indexOf("/")) : "";
var bareOf = (name3) => name3.slice(name3.indexOf("/") + 1);
var likeOnes = (name3, index) => {
  const { names: names4, scopes: scopes2, byKey: byKey2, byStart } = index;
  const found = [];
  const add = (other4, how) => {
    if (how !== void 0) found.push({ name: other4, how });
  };
  for (const other4 of byKey2.get(looseKey(name3)) ?? []) add(other4, readsLike(name3, other4));
  if (name3.startsWith("@")) {
    for (const scope of scopes2) {
      const other4 = `${scope}/${bareOf(name3)}`;
      if (names4.has(other4)) add(other4, isLikeScope(scopeOf2(name3), scope) ? "scope" : void 0);
    }
    return found;
  }
  const bare3 = bareOfSuffix(name3);
  if (bare3 !== void 0 && names4.has(bare3)) add(bare3, "suffix");
  for (const more2 of [-1, 0, 1])
    for (const other4 of byStart.get(startOf(name3, name3.length + more2)) ?? []) add(other4, oneStep(name3, other4));
  const swapped = `${name3.charAt(1)}${name3.charAt(0)}${name3.slice(2)}`;
  if (names4.has(swapped)) add(swapped, oneStep(name3, swapped));
  return found;
};
var readsLike = (name3, other4) => {
  if (!name3.startsWith("@") && !other4.startsWith("@")) return likeness(name3, other4);
  if (name3.startsWith("@") && other4.startsWith("@")) return void 0;
  return joined(name3.toLowerCase()) === joined(other4.toLowerCase()) ? "separators" : void 0;
};
var isLikeScope = (scope, other4) => {
  const [spelt2, meant] = [scope.slice(1), other4.slice(1)];
  return likeness(spelt2, meant) !== void 0 || oneStep(spelt2, meant) !== void 0;
};

// src/parse-version.ts
var import_semver2 = __toESM(require_semver(), 1);
var parsed = /* @__PURE__ */ new Map();
var mostKept = 1e4;
var longestKept = 64;
var parseVersion = (version3) => {
  if (version3.length > longestKept) return import_semver2.default.parse(version3);
  const found = parsed.get(version3);
  if (found !== void 0) return found;
  if (parsed.size === mostKept) parsed.clear();
  const made = import_semver2.default.parse(version3);
  parsed.set(version3, made);
  return made;
};
var isHigher = (version3, than) => {
  const [a, b] = [parseVersion(version3), parseVersion(than)];
  return a !== null && b !== null && a.compare(b) > 0;
};

// src/facts/past.ts
var exists = (release, asOf) => release.publishedAt === void 0 || release.publishedAt <= asOf;
var datedUntil = (packument, asOf) => datedIn(packument, asOf).toSorted((a, b) => a.publishedAt - b.publishedAt);
var datedIn = ({ releases }, asOf) => {
  const dated = [];
  for (const fact of releases.values()) {
    if (fact.known && isDated(fact.value) && fact.value.publishedAt <= asOf) dated.push(fact.value);
  }
  return dated;
};
var isDated = (release) => release.publishedAt !== void 0;
var settledMs = 30 * dayMs;
var splitPast = (earlier, publishedAt, trusted) => {
  const until = Math.max(trusted?.publishedAt ?? 0, publishedAt - settledMs);
  return {
    settled: earlier.filter((release) => release.publishedAt <= until),
    recent: earlier.filter((release) => release.publishedAt > until)
  };
};
var nearestLower = (release, packument, asOf) => {
  const version3 = parseVersion(release.version);
  if (version3 === null) return void 0;
  const { publishedAt } = release;
  const nearest4 = [];
  for (const fact of packument.releases.values()) {
    if (!fact.known || !exists(fact.value, asOf) || isBefore(fact.value, publishedAt) === false) continue;
    const other4 = parseVersion(fact.value.version);
    if (other4 === null || fact.value.version === release.version) continue;
    const order5 = other4.compare(version3);
    if (order5 === 0) continue;
    const isComparable = version3.prerelease.length > 0 || other4.prerelease.length === 0;
    const isSettled = publishedAt !== void 0 && isSettledBefore(fact.value, publishedAt);
    const rank5 = (order5 > 0 ? 4 : isComparable ? 0 : 2) + (isSettled ? 0 : 1);
    const found = nearest4[rank5];
    if (found === void 0 || other4.compare(found.version) === (order5 > 0 ? -1 : 1))
      nearest4[rank5] = { version: other4, release: fact.value };
  }
  return nearest4.find((found) => found !== void 0)?.release;
};
var isSettledBefore = (release, at3) => isBefore(release, at3 - settledMs + 1) === true;
var isBefore = (release, at3) => release.publishedAt === void 0 || at3 === void 0 ? void 0 : release.publishedAt < at3;

// src/facts/newcomer.ts
var fewReleases = 2;
var wholeLook = (change, sheet, asOf) => change.kind === "added" ? { newcomer: whyNew(change.after.name, sheet, asOf) } : void 0;
var whyNew = (name3, {
  firstPublishedAt,
  otherReleases,
  namesAtBase
}, asOf) => {
  const first4 = firstPublishedAt.known ? firstPublishedAt.value : void 0;
  if (first4 !== void 0 && asOf - first4 < settledMs) return "young";
  const isSettled = first4 !== void 0 && asOf - first4 >= settledLikenessMs;
  const alike = namesAtBase.known ? lookAlike(name3, namesAtBase.value) : void 0;
  if (alike !== void 0 && (!isSettled || alike.how === "characters" || alike.how === "scope"))
    return "look-alike";
  const isFew = otherReleases.known && otherReleases.value <= fewReleases;
  return isFew && !isEstablished(name3) ? "few-releases" : void 0;
};

// src/provenance/npm-keys.ts
var signatureKeys = [
  {
    keyid: "SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA",
    key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Olb3zMAFFxXKHiIkQO5cJ3Yhl5i6UPp+IhuteBJbuHcA5UogKo0EWtlWwW6KSaKoTNEYL7JlCQiVnkhBktUgg==",
    from: 9151488e5,
    until: 17381088e5
  },
  {
    keyid: "SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U",
    key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEY6Ya7W++7aUPzvMTrezH6Ycx3c+HOKYCcNGybJZSCJq/fd7Qa8uuAKtdIkUQtQiEKERhAmE5lMMJhP8OkDOa2g==",
    from: 17367264e5,
    until: void 0
  }
];
var attestationKeys = [
  {
    keyid: "SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA",
    key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Olb3zMAFFxXKHiIkQO5cJ3Yhl5i6UPp+IhuteBJbuHcA5UogKo0EWtlWwW6KSaKoTNEYL7JlCQiVnkhBktUgg==",
    from: 16698528e5,
    until: 17381088e5
  },
  {
    keyid: "SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U",
    key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEY6Ya7W++7aUPzvMTrezH6Ycx3c+HOKYCcNGybJZSCJq/fd7Qa8uuAKtdIkUQtQiEKERhAmE5lMMJhP8OkDOa2g==",
    from: 17367264e5,
    until: void 0
  }
];

// src/provenance/trusted-root.ts
var publicRoot = {
  logs: [
    {
      url: "https://rekor.sigstore.dev",
      id: "wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0=",
      key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==",
      from: 1610452407e3,
      until: void 0
    },
    {
      url: "https://log2025-1.rekor.sigstore.dev",
      id: "zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A=",
      key: "MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=",
      from: 17585856e5,
      until: void 0
    }
  ],
  certificateLogs: [
    {
      url: "https://ctfe.sigstore.dev/test",
      id: "CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I=",
      key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==",
      from: 161568e7,
      until: 1667260799999
    },
    {
      url: "https://ctfe.sigstore.dev/2022",
      id: "3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4=",
      key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==",
      from: 1666224e6,
      until: void 0
    }
  ],
  certificateAuthorities: [
    {
      certificates: [
        "MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ=="
      ],
      from: 1615087229e3,
      until: 1672531199999
    },
    {
      certificates: [
        "MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow=",
        "MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ"
      ],
      from: 1649880375e3,
      until: void 0
    }
  ],
  timestampAuthorities: [
    {
      certificates: [
        "MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw==",
        "MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E"
      ],
      from: 17515872e5,
      until: void 0
    }
  ]
};

// src/provenance/keyring.ts
var publicKeyring = { root: publicRoot, keys: attestationKeys };

// src/json.ts
var isObject = (value4) => typeof value4 === "object" && value4 !== null && !Array.isArray(value4);
var parseJson = (text4) => {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
};

// src/provenance/predicate.ts
var readPredicateV1 = (predicate) => {
  const workflow2 = at(predicate, "buildDefinition", "externalParameters", "workflow");
  const builder3 = text(at(predicate, "runDetails", "builder", "id"));
  return {
    claims: [
      ...said("repository", at(workflow2, "repository")),
      ...said("ref", at(workflow2, "ref")),
      ...said("workflow", at(workflow2, "path")),
      ...said("trigger", at(predicate, "buildDefinition", "internalParameters", "github", "event_name")),
      ...saidOfSource(at(predicate, "buildDefinition", "resolvedDependencies", 0), "gitCommit"),
      ...saidOfRun(at(predicate, "runDetails", "metadata", "invocationId")),
      ...saidOfRunner(builder3)
    ],
    builder: builder3
  };
};
var readPredicateV02 = (predicate) => {
  const entryPoint = text(at(predicate, "invocation", "configSource", "entryPoint"));
  const builder3 = text(at(predicate, "builder", "id"));
  return {
    claims: [
      ...saidOfSource(at(predicate, "invocation", "configSource"), "sha1"),
      ...saidOfSource(at(predicate, "materials", 0), "sha1"),
      // Elsewhere than at GitHub it is the name of a job.
      ...entryPoint?.startsWith(".github/") ? said("workflow", entryPoint) : [],
      ...said("trigger", at(predicate, "invocation", "environment", "GITHUB_EVENT_NAME")),
      ...saidOfRun(at(predicate, "metadata", "buildInvocationId")),
      ...saidOfRunner(builder3)
    ],
    builder: builder3
  };
};
var said = (claim, value4) => {
  const found = text(value4);
  return found === void 0 ? [] : [[claim, found]];
};
var saidOfSource = (source, digest) => {
  const [, repository2, ref] = /^git\+(https:\/\/[^@]+)(?:@(.+))?$/.exec(text(at(source, "uri")) ?? "") ?? [];
  return [
    ...said("repository", repository2),
    ...said("ref", ref),
    ...said("commit", at(source, "digest", digest))
  ];
};
var saidOfRun = (run2) => said("run", text(run2)?.startsWith("https://") === true ? run2 : void 0);
var saidOfRunner = (builder3) => said("runner", /^https:\/\/github\.com\/actions\/runner\/([\w-]+)$/.exec(builder3 ?? "")?.[1]);
var at = (value4, ...path) => {
  let found = value4;
  for (const step of path) {
    if (step === 0) found = Array.isArray(found) ? found[0] : void 0;
    else found = isObject(found) ? found[step] : void 0;
  }
  return found;
};
var text = (value4) => typeof value4 === "string" && value4 !== "" ? value4 : void 0;

// src/provenance/certificate-claims.ts
var readClaims = (extensions) => {
  const claim = (number) => utf8String(extensions.get(`1.3.6.1.4.1.57264.1.${number}`));
  return {
    issuer: claim(8),
    runner: claim(11),
    repository: claim(12),
    commit: claim(13),
    ref: claim(14),
    workflow: claim(18),
    trigger: claim(20),
    run: claim(21)
  };
};
var utf8String = (der) => {
  const [tag, first4 = 0] = der ?? [];
  if (der === void 0 || tag !== 12) return void 0;
  const more2 = first4 < 128 ? 0 : first4 - 128;
  const length = more2 === 0 ? first4 : Number(`0x${der.toString("hex", 2, 2 + more2)}`);
  return der.length === 2 + more2 + length ? der.toString("utf8", 2 + more2) : void 0;
};

// src/provenance/provenance.ts
var readProvenance = ({ extensions, signedAt }, { claims, builder: builder3 }) => {
  const { issuer, repository: repository2, commit, ref, workflow: address2, trigger, runner, run: run2 } = readClaims(extensions);
  if (issuer === void 0 || !/^https:\/\/(?:token\.actions\.githubusercontent\.com(?:\/|$)|gitlab\.com$)/.test(issuer))
    return unknown("unsupported", "The certificate of the provenance is not from a CI service that is known.");
  if (repository2 === void 0 || commit === void 0 || ref === void 0 || address2 === void 0)
    return unknown(
      "unsupported",
      "The certificate of the provenance does not name the repository, commit and workflow."
    );
  const [place = "", ...rest] = address2.split("@");
  const certified = {
    repository: [repository2],
    commit: [commit],
    ref: [ref, rest.join("@")],
    workflow: [place],
    trigger: [trigger],
    run: [run2],
    runner: [runner]
  };
  for (const [claim, value4] of claims) {
    const allowed2 = certified[claim].filter((one) => one !== void 0);
    if (allowed2.length === 0 || allowed2.some((one) => agree(claim, value4, one))) continue;
    const reason = say`The statement names the ${[words[claim]]} ${value4}, but its certificate is for ${allowed2[0] ?? ""}.`;
    return known({ kind: "invalid", reason });
  }
  return known({
    kind: "verified",
    value: {
      issuer,
      repository: repository2,
      workflow: pathIn(repository2, place),
      ref,
      commit,
      trigger,
      runner: runner === "self-hosted" ? "self-hosted" : runner?.endsWith("-hosted") ? "hosted" : void 0,
      run: run2,
      builder: builder3,
      signedAt
    }
  });
};
var words = {
  repository: "repository",
  commit: "commit",
  ref: "branch or tag",
  workflow: "workflow",
  trigger: "event",
  run: "run",
  runner: "runner"
};
var agree = (claim, said2, certified) => {
  if (claim === "repository") return said2.replace(/\.git$/, "").toLowerCase() === certified.toLowerCase();
  if (claim === "workflow") return certified.endsWith(`/${said2}`);
  return said2 === certified;
};
var pathIn = (repository2, place) => place.startsWith(`${repository2}/`) ? place.slice(repository2.length).replace(/^\/+/, "") : place;

// src/provenance/statement.ts
var readStatement = ({ payloadType, payload }, predicateType, subject2) => {
  const statement = parseJson(payload);
  if (payloadType !== "application/vnd.in-toto+json" || !isObject(statement) || !types.has(statement["_type"]))
    return unknown("unsupported", "What was signed is not a statement of a known form.");
  if (statement["predicateType"] !== predicateType)
    return invalid(say`The registry gives it as ${predicateType}, which is not what was signed.`);
  const { predicate } = statement;
  const about = aboutRelease(statement["subject"], subject2);
  if (about !== void 0) return about;
  return isObject(predicate) ? known({ kind: "verified", value: predicate }) : unknown("unsupported", "What was signed is not a statement of a known form.");
};
var types = /* @__PURE__ */ new Set([
  "https://in-toto.io/Statement/v0.1",
  "https://in-toto.io/Statement/v1"
]);
var aboutRelease = (value4, { name: name3, version: version3, integrity }) => {
  const purl = `pkg:npm/${name3.replace(/^@/, "%40")}@${version3}`;
  const subjects = (Array.isArray(value4) ? value4 : []).filter(isObject);
  const named3 = subjects.filter((one) => one["name"] === purl);
  if (named3.length === 0) {
    const other4 = subjects[0]?.["name"];
    return invalid(
      typeof other4 === "string" ? say`It is about ${other4}, not about this release.` : say`It is about no release.`
    );
  }
  for (const { digest } of named3) {
    const sha512 = isObject(digest) ? digest["sha512"] : void 0;
    if (typeof sha512 !== "string" || !/^[0-9a-f]{128}$/.test(sha512))
      return unknown("unsupported", "The attestation names the bytes by another hash than sha512.");
    const attested = readHashes(`sha512-${Buffer.from(sha512, "hex").toString("base64")}`, void 0);
    const compared = compareHashes(attested, readHashes(integrity, void 0));
    if (compared === "unknown")
      return unknown("unsupported", "The lockfile has no sha512 to compare the attestation with.");
    if (compared === "differ")
      return invalid(say`It is about other bytes than those that the lockfile names.`);
  }
  return void 0;
};
var invalid = (reason) => known({ kind: "invalid", reason });

// src/provenance/bundle-form.ts
var unsupported = (detail) => unknown("unsupported", detail);
var malformed = unknown("malformed", "An attestation is not what a registry writes.");
var formNotKnown = unsupported("The attestation has a form that is not known.");
var unfitPart = ({ mediaType, dsseEnvelope, verificationMaterial }) => {
  const signatures = isObject(dsseEnvelope) ? dsseEnvelope["signatures"] : void 0;
  if (Array.isArray(signatures) && signatures.every((one) => isObject(one) && one["sig"] === ""))
    return unsupported("The attestation is not signed.");
  if (!mediaTypes.has(mediaType)) return formNotKnown;
  const material = isObject(verificationMaterial) ? verificationMaterial : {};
  const { tlogEntries: entries = [] } = material;
  if (sizeOf(material) > mostMaterial || !Array.isArray(entries)) return malformed;
  return entries.every(hasPlainCheckpoint) ? void 0 : malformed;
};
var mediaTypes = /* @__PURE__ */ new Set([
  "application/vnd.dev.sigstore.bundle+json;version=0.1",
  "application/vnd.dev.sigstore.bundle+json;version=0.2",
  "application/vnd.dev.sigstore.bundle+json;version=0.3",
  "application/vnd.dev.sigstore.bundle.v0.3+json"
]);
var mostMaterial = 32 * 1024;
var sizeOf = (value4) => {
  try {
    return JSON.stringify(value4).length;
  } catch {
    return Infinity;
  }
};
var hasPlainCheckpoint = (entry4) => {
  if (!isObject(entry4)) return false;
  const proof = entry4["inclusionProof"] ?? void 0;
  if (proof === void 0) return true;
  const checkpoint = isObject(proof) ? proof["checkpoint"] : void 0;
  const text4 = isObject(checkpoint) ? checkpoint["envelope"] : void 0;
  if (typeof text4 !== "string") return false;
  const [, ...signers] = text4.split("— ");
  return signers.every((signer) => /^[\w./:-]+ /.test(signer));
};

// src/provenance/registry-keys.ts
import { createPublicKey } from "node:crypto";
var mostBytes = 64 * 1024;
var parseKeys = (text4) => {
  const answer = text4.length > mostBytes ? void 0 : parseJson(text4);
  const keys = isObject(answer) ? answer["keys"] : void 0;
  if (!Array.isArray(keys))
    return unknown("malformed", "The registry's list of keys is not what a registry writes.");
  return known(keys.flatMap((one) => parseKey(one) ?? []));
};
var parseKey = (value4) => {
  if (!isObject(value4)) return void 0;
  const { keyid, key: key2, expires } = value4;
  if (typeof keyid !== "string" || keyid === "" || typeof key2 !== "string" || !isP256(key2)) return void 0;
  if (expires === void 0 || expires === null) return { keyid, key: key2, from: void 0, until: void 0 };
  const until = typeof expires === "string" ? Date.parse(expires) : Number.NaN;
  return Number.isNaN(until) ? void 0 : { keyid, key: key2, from: void 0, until };
};
var isP256 = (key2) => {
  try {
    return openKey(key2).asymmetricKeyDetails?.namedCurve === "prime256v1";
  } catch {
    return false;
  }
};
var openKey = (key2) => createPublicKey({ key: Buffer.from(key2, "base64"), format: "der", type: "spki" });
var withBuiltInKeys = (told2) => [
  ...signatureKeys.map((builtIn) => ({ ...builtIn, until: endOf(builtIn, told2) })),
  ...told2.filter(({ keyid }) => !signatureKeys.some((builtIn) => builtIn.keyid === keyid))
];
var endOf = (builtIn, told2) => {
  const ends = [builtIn, ...told2].filter(({ keyid, key: key2 }) => keyid === builtIn.keyid && key2 === builtIn.key).flatMap(({ until }) => until ?? []);
  return ends.length === 0 ? void 0 : Math.min(...ends);
};

// src/provenance/open-keyring.ts
var load = async (keyring) => {
  const { bundleFromJSON, toSignedEntity, toTrustMaterial, VerificationError, Verifier } = await import("./sigstore-A7NJW26A.js");
  const root2 = {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: keyring.root.logs.map(logOf),
    ctlogs: keyring.root.certificateLogs.map(logOf),
    certificateAuthorities: keyring.root.certificateAuthorities.map(authorityOf),
    timestampAuthorities: keyring.root.timestampAuthorities.map(authorityOf)
  };
  const material = toTrustMaterial(root2, (hint) => keyOf(hint, keyring.keys));
  return { bundleFromJSON, toSignedEntity, VerificationError, material, verifier: new Verifier(material) };
};
var opened = /* @__PURE__ */ new WeakMap();
var openKeyring = (keyring) => {
  const known2 = opened.get(keyring) ?? load(keyring);
  opened.set(keyring, known2);
  return known2;
};
var logOf = ({ url, id, key: key2, from, until }) => ({
  baseUrl: url,
  // SHA-256, and an SPKI, in the numbers of the library's own lists.
  hashAlgorithm: 1,
  publicKey: { rawBytes: bytes(key2), keyDetails: 5, validFor: period(from, until) },
  logId: { keyId: bytes(id) },
  checkpointKeyId: void 0,
  operator: ""
});
var authorityOf = ({ certificates, from, until }) => ({
  subject: void 0,
  uri: "",
  certChain: { certificates: certificates.map((one) => ({ rawBytes: bytes(one) })) },
  validFor: period(from, until),
  operator: ""
});
var keyOf = (hint, keys) => {
  const key2 = keys.find(({ keyid }) => keyid === hint);
  if (key2 === void 0) throw new Error("A key was asked for that is not there.");
  const { from = -Infinity, until = Infinity } = key2;
  return {
    publicKey: openKey(key2.key),
    validFor: (date) => from <= date.getTime() && date.getTime() <= until
  };
};
var bytes = (base64) => Buffer.from(base64, "base64");
var period = (from, until) => ({
  start: from === void 0 ? void 0 : new Date(from),
  end: until === void 0 ? void 0 : new Date(until)
});

// src/provenance/strangers.ts
var strangerIn = (entity, keyring, material) => strangeLog(entity, material) ?? strangeSigner(entity, keyring, material) ?? strangeClock(entity, material);
var strangeLog = ({ tlogEntries }, { tlogs }) => {
  if (tlogEntries.some(({ logId }) => !tlogs.some((log) => log.logID.equals(logId.keyId))))
    return "The attestation is entered in a log that is not known.";
  return tlogEntries.some(({ kindVersion: { kind, version: version3 } }) => !kinds.has(`${kind} ${version3}`)) ? "The attestation is entered in its log in a form that is not known." : void 0;
};
var kinds = /* @__PURE__ */ new Set(["intoto 0.0.2", "dsse 0.0.1", "dsse 0.0.2"]);
var strangeSigner = ({ key: key2 }, { keys }, { ctlogs, certificateAuthorities }) => {
  if (key2.$case === "public-key")
    return keys.some(({ keyid }) => keyid === key2.hint) ? void 0 : "The attestation is signed with a key that is not known.";
  const issuer = key2.certificate.extAuthorityKeyID?.keyIdentifier;
  const authorities = certificateAuthorities.flatMap(({ certChain }) => certChain);
  if (issuer !== void 0 && !authorities.some((one) => one.extSubjectKeyID?.keyIdentifier.equals(issuer)))
    return "The certificate of the attestation is from an authority that is not known.";
  const entered = key2.certificate.extSCT?.signedCertificateTimestamps ?? [];
  return entered.some(({ logID }) => !ctlogs.some((log) => log.logID.equals(logID))) ? "The certificate of the attestation is entered in a log that is not known." : void 0;
};
var strangeClock = ({ timestamps }, { timestampAuthorities }) => {
  const strange = timestamps.some((stamp) => {
    if (stamp.$case !== "timestamp-authority") return false;
    const { signerSerialNumber, signerIssuer } = stamp.timestamp;
    return !timestampAuthorities.some(
      ({ certChain: [signer] }) => signer?.serialNumber.equals(signerSerialNumber) && signer.issuer.equals(signerIssuer)
    );
  });
  return strange ? "The time stamp of the attestation is from an authority that is not known." : void 0;
};

// src/provenance/verify-bundle.ts
var verifyBundle = async (bundle, by, keyring) => {
  const unfit = unfitPart(bundle);
  if (unfit !== void 0) return unfit;
  const sigstore = await openKeyring(keyring);
  try {
    return verify(bundle, by, keyring, sigstore);
  } catch (error) {
    const reason = error instanceof sigstore.VerificationError ? reasons.get(error.code) : void 0;
    return reason === void 0 ? malformed : known({ kind: "invalid", reason: [reason] });
  }
};
var verify = (bundle, by, keyring, { bundleFromJSON, toSignedEntity, material, verifier }) => {
  const parsed2 = bundleFromJSON(bundle);
  const { content } = parsed2;
  if (content.$case !== "dsseEnvelope") return formNotKnown;
  const entity = toSignedEntity(parsed2);
  if (entity.key.$case === "certificate" !== (by === "certificate"))
    return unsupported(`The attestation is not signed with a ${by}.`);
  const stranger = strangerIn(entity, keyring, material);
  if (stranger !== void 0) return unsupported(stranger);
  const times = timesIn(entity);
  if (entity.tlogEntries.length === 0 || times.length === 0)
    return unsupported("No log vouches for the attestation and its time.");
  const { identity } = verifier.verify(entity);
  const { payloadType, payload } = content.dsseEnvelope;
  return known({
    kind: "verified",
    value: {
      payloadType,
      payload: payload.toString("utf8"),
      keyid: entity.key.$case === "public-key" ? entity.key.hint : void 0,
      extensions: new Map((identity?.oids ?? []).map(({ oid, value: value4 }) => [oid?.id.join(".") ?? "", value4])),
      signedAt: Math.min(...times)
    }
  });
};
var timesIn = ({ timestamps }) => timestamps.flatMap((stamp) => {
  if (stamp.$case === "timestamp-authority") return stamp.timestamp.signingTime.getTime();
  const { inclusionPromise, integratedTime } = stamp.tlogEntry;
  return inclusionPromise === void 0 ? [] : Number(integratedTime) * 1e3;
});
var proofIsWrong = "The proof that the attestation was entered in a log is wrong.";
var reasons = /* @__PURE__ */ new Map([
  ["SIGNATURE_ERROR", "The signature is not of this attestation."],
  ["TLOG_BODY_ERROR", "The log holds another attestation or another signature than this one."],
  ["TLOG_INCLUSION_PROMISE_ERROR", proofIsWrong],
  ["TLOG_INCLUSION_PROOF_ERROR", proofIsWrong],
  ["TLOG_MISSING_INCLUSION_ERROR", proofIsWrong],
  [
    "PUBLIC_KEY_ERROR",
    "The attestation is signed with a key of the registry that was not in use at that time."
  ],
  [
    "CERTIFICATE_ERROR",
    "The certificate is not from the authority it names, or was not valid when it signed."
  ],
  ["TIMESTAMP_ERROR", "The time stamp of the attestation is wrong."]
]);

// src/provenance/read-attestations.ts
var mostBytes2 = 1024 * 1024;
var readAttestations = async (text4, subject2, keyring) => {
  const answer = text4.length > mostBytes2 ? void 0 : parseJson(text4);
  const listed6 = isObject(answer) ? answer["attestations"] : void 0;
  if (!Array.isArray(listed6) || !listed6.every(isAttestation))
    return unknown("malformed", "The registry's list of attestations is not what a registry writes.");
  const published2 = listed6.filter(({ predicateType }) => predicateType === publishType);
  const built2 = listed6.filter(({ predicateType }) => predicateType.startsWith("https://slsa.dev/provenance/"));
  return known({
    publish: await only(published2, (one) => publishAttestation(one, subject2, keyring)),
    provenance: await only(built2, (one) => provenance(one, subject2, keyring))
  });
};
var publishType = "https://github.com/npm/attestation/tree/main/specs/publish/v0.1";
var isAttestation = (value4) => isObject(value4) && typeof value4["predicateType"] === "string" && isObject(value4["bundle"]);
var only = async (attestations, read) => {
  const [one, ...more2] = attestations;
  if (one === void 0) return known({ kind: "none" });
  if (more2.length > 0)
    return unknown("unsupported", "The registry gives more than one attestation of a kind.");
  return read(one);
};
var publishAttestation = async ({ predicateType, bundle }, subject2, keyring) => whenVerified(
  await verifyBundle(bundle, "key", keyring),
  (signed) => whenVerified(readStatement(signed, predicateType, subject2), ({ name: name3, version: version3, registry }) => {
    if (name3 !== subject2.name || version3 !== subject2.version)
      return known({ kind: "invalid", reason: say`It says of another release that it was published.` });
    const { keyid = "", signedAt } = signed;
    const value4 = { registry: typeof registry === "string" ? registry : void 0, keyid, signedAt };
    return known({ kind: "verified", value: value4 });
  })
);
var provenance = async ({ predicateType, bundle }, subject2, keyring) => {
  const readPredicate = predicates.get(predicateType);
  if (readPredicate === void 0)
    return unknown("unsupported", "The provenance has a form that is not known.");
  return whenVerified(
    await verifyBundle(bundle, "certificate", keyring),
    (signed) => whenVerified(
      readStatement(signed, predicateType, subject2),
      (predicate) => readProvenance(signed, readPredicate(predicate))
    )
  );
};
var predicates = /* @__PURE__ */ new Map([
  ["https://slsa.dev/provenance/v0.2", readPredicateV02],
  ["https://slsa.dev/provenance/v1", readPredicateV1]
]);
var whenVerified = (fact, next) => {
  if (!fact.known) return fact;
  const checked2 = fact.value;
  return checked2.kind === "verified" ? next(checked2.value) : known(checked2);
};

// src/provenance/verify-signatures.ts
import { verify as verify2 } from "node:crypto";
var mostSignatures = 16;
var verifySignatures = (release, keys) => {
  const signatures = release.signatures.slice(0, mostSignatures);
  if (signatures.length === 0) return { kind: "none" };
  const message = Buffer.from(`${release.name}@${release.version}:${release.integrity}`);
  const results = signatures.flatMap(({ keyid, sig }) => {
    const key2 = keys.find((one) => one.keyid === keyid);
    return key2 === void 0 ? [] : [resultBy(key2, message, sig, release.publishedAt)];
  });
  for (const kind of ["invalid", "valid", "expired-key", "undated"]) {
    const found = results.find((one) => one.kind === kind);
    if (found !== void 0) return found;
  }
  return { kind: "unknown-key", keyids: signatures.map(({ keyid }) => keyid) };
};
var resultBy = ({ keyid, key: key2, until }, message, signature, publishedAt) => {
  if (!verify2("sha256", message, openKey(key2), Buffer.from(signature, "base64")))
    return { kind: "invalid", keyid };
  if (until === void 0) return { kind: "valid", keyid };
  if (publishedAt === void 0) return { kind: "undated", keyid, until };
  return publishedAt < until ? { kind: "valid", keyid } : { kind: "expired-key", keyid, until };
};

// src/facts/proofs.ts
var verifyProofs = async (change, { release, predecessor }, registry) => {
  if (!release.known) return { signature: release, wrongAttestations: release, provenance: release };
  const { name: name3, resolution } = change.after;
  const locked = "integrity" in resolution ? resolution.integrity : void 0;
  const bytes2 = locked?.includes("sha512-") === true ? locked : release.value.integrity;
  const before3 = predecessor.known ? predecessor.value : void 0;
  const [signature, now, was] = await Promise.all([
    signatureOf(name3, release.value, registry),
    attestationsOf(name3, release.value, bytes2, registry),
    before3 === void 0 ? void 0 : attestationsOf(name3, before3, before3.integrity, registry)
  ]);
  return {
    signature,
    wrongAttestations: wrongOf(now),
    provenance: provenanceOf(now, was)
  };
};
var signatureOf = async (name3, release, registry) => {
  const { version: version3, integrity, publishedAt, signatures } = release;
  if (signatures.length === 0) return known({ kind: "none" });
  if (integrity === void 0)
    return unknown("unsupported", "The registry signed it, and does not tell the hash that it signed.");
  const signed = { name: name3, version: version3, integrity, publishedAt, signatures };
  const first4 = verifySignatures(signed, withBuiltInKeys([]));
  if (first4.kind !== "unknown-key") return settled(first4);
  const text4 = await registry.keys();
  if (!text4.known) return unknown("unsupported", `It is signed with a key that is not known. ${text4.detail}`);
  const keys = parseKeys(text4.value);
  return keys.known ? settled(verifySignatures(signed, withBuiltInKeys(keys.value))) : keys;
};
var settled = (result) => result.kind === "unknown-key" ? unknown("unsupported", "It is signed with a key that the registry does not name.") : result.kind === "undated" ? unknown(
  "unsupported",
  "It is signed with a key that has ended, and nobody tells when it was published."
) : known(result);
var attestationsOf = async (name3, { version: version3, attested }, integrity, registry) => {
  if (!attested) return void 0;
  const text4 = await registry.attestations(name3, version3);
  return text4.known ? readAttestations(text4.value, { name: name3, version: version3, integrity }, publicKeyring) : text4;
};
var wrongOf = (found) => {
  if (found === void 0) return known([]);
  if (!found.known) return found;
  const both = [found.value.publish, found.value.provenance];
  const wrong3 = both.flatMap((one) => one.known && one.value.kind === "invalid" ? [one.value.reason] : []);
  const open = both.find((one) => !one.known);
  return wrong3.length > 0 || open === void 0 ? known(wrong3) : open;
};
var provenanceOf = (now, was) => {
  const here = statedBy(now);
  if (!here.known) return here;
  const before3 = statedBy(was);
  return known({ now: here.value, before: before3.known ? before3.value : void 0 });
};
var statedBy = (found) => {
  if (found === void 0) return known(void 0);
  if (!found.known) return found;
  const { provenance: provenance2 } = found.value;
  if (!provenance2.known) return provenance2;
  return known(provenance2.value.kind === "verified" ? provenance2.value.value : void 0);
};

// src/facts/release.ts
var import_semver3 = __toESM(require_semver(), 1);
var sheetOf = (change, version3, packument, asOf) => {
  const release = releaseOf(packument, version3, asOf);
  const lacking = (part) => {
    const sign2 = packument.lacks.get(part);
    return sign2 === void 0 ? void 0 : unknown("unsupported", sign2);
  };
  const publishedAt = chain(
    release,
    ({ publishedAt: at3 }) => lacking("time") ?? present(at3, "The registry gives no time for this version.")
  );
  const lockedBefore = change.kind === "updated" ? releaseOf(packument, change.before.version, asOf) : void 0;
  const trusted = lockedBefore?.known === true ? lockedBefore.value : void 0;
  const dated = datedUntil(packument, asOf);
  const earlier = chain(
    publishedAt,
    (at3) => known(
      splitPast(
        dated.filter((one) => one.publishedAt < at3),
        at3,
        trusted
      )
    )
  );
  const nearest4 = release.known ? nearestLower(release.value, packument, asOf) : void 0;
  const predecessor = chain(release, () => known(trusted ?? nearest4));
  return {
    presence: known(presenceOf(packument, version3, asOf)),
    release,
    publishedAt,
    firstPublishedAt: known(
      publishedAt.known && earlier.known ? [...earlier.value.settled, ...earlier.value.recent][0]?.publishedAt ?? publishedAt.value : void 0
    ),
    history: chain(earlier, ({ settled: settled2 }) => known(settled2)),
    recent: chain(earlier, ({ recent }) => known(recent)),
    around: chain(
      publishedAt,
      (at3) => known(dated.filter((one) => one.version !== version3 && Math.abs(one.publishedAt - at3) <= dayMs))
    ),
    latest: known(packument.latest),
    otherReleases: known(countOthers(packument, version3, asOf)),
    presenceBefore: known(
      // A cache need not have every version: only a registry that dates all it ever had can be missing one.
      (change.kind === "updated" || change.kind === "downgraded") && lacking("time") === void 0 && lacking("versions") === void 0 ? presenceOf(packument, change.before.version, asOf) : void 0
    ),
    predecessor,
    settledPredecessor: chain(release, (found) => known(settledBefore(found, trusted, nearest4))),
    newDependencies: chain(
      release,
      (now) => chain(predecessor, (before3) => known(before3 === void 0 ? [] : dependenciesAdded(now, before3)))
    ),
    siblings: publishedAt.known ? known([]) : publishedAt,
    publisher: chain(
      release,
      ({ publisher }) => lacking("publishers") ?? present(publisher, "The registry does not tell who published this version.")
    ),
    maintainers: chain(
      release,
      ({ maintainers }) => chain(
        lacking("maintainers") ?? present(maintainers, "The registry lists no maintainers with this version."),
        (now) => chain(predecessor, (before3) => known({ now, before: before3?.maintainers }))
      )
    ),
    installScripts: chain(
      release,
      ({ installScripts: now }) => lacking("scripts") ?? chain(
        predecessor,
        (before3) => known({
          now,
          before: before3?.installScripts,
          publicForMs: publishedAt.known ? asOf - publishedAt.value : void 0
        })
      )
    )
  };
};
var countOthers = ({ releases, removed: removed2 }, version3, asOf) => count2(releases, ([other4, fact]) => other4 !== version3 && (!fact.known || exists(fact.value, asOf))) + count2(removed2, ([other4, at3]) => other4 !== version3 && at3 <= asOf);
var count2 = (all, counts) => {
  let found = 0;
  for (const one of all) if (counts(one)) found++;
  return found;
};
var settledBefore = (release, locked, nearest4) => {
  if (locked === void 0 || nearest4 === void 0) return locked ?? nearest4;
  const isNearer = release.publishedAt !== void 0 && isSettledBefore(nearest4, release.publishedAt) && import_semver3.default.valid(locked.version) !== null && import_semver3.default.gt(nearest4.version, locked.version);
  return isNearer ? nearest4 : locked;
};
var dependenciesAdded = (now, before3) => [...now.dependencies].filter(([name3]) => !before3.dependencies.has(name3)).map(([name3, range]) => ({ name: name3, range, lockedAtBase: false, learnt: void 0 }));
var chain = (fact, next) => fact.known ? next(fact.value) : fact;
var present = (value4, otherwise) => value4 === void 0 ? unknown("not-found", otherwise) : known(value4);
var releaseOf = (packument, version3, asOf) => {
  const release = packument.releases.get(version3);
  if (release === void 0 || release.known && !exists(release.value, asOf)) {
    return unknown("not-found", "The registry does not have this version.");
  }
  return release;
};
var presenceOf = (packument, version3, asOf) => {
  const release = packument.releases.get(version3);
  if (release !== void 0 && (!release.known || exists(release.value, asOf))) return { state: "present" };
  const publishedAt = packument.removed.get(version3);
  return publishedAt !== void 0 && publishedAt <= asOf ? { state: "removed", publishedAt } : { state: "no-such-version" };
};

// src/facts/index.ts
var learn = async (changes, world, told2 = () => void 0) => {
  const asked = releasesToAsk(changes, world);
  const warnings = asked.size === 0 ? noAdvisories : world.registry.advisories(asked);
  const fold3 = createFold();
  const sheets = await Promise.all(
    changes.map(async (change) => {
      const sheet = await learnAlone(change, world, fold3);
      told2();
      return sheet;
    })
  );
  return addAdvisories(changes, addCompany(changes, sheets, world.namesAtBase), await warnings);
};
var noAdvisories = Promise.resolve(known(/* @__PURE__ */ new Map()));
var learnAlone = async (change, world, fold3) => {
  if (change.kind === "removed") return nothingKnown(unknown("not-found", "The package was removed."));
  const { registry, asOf } = world;
  const { after: after2 } = change;
  const inLockfile2 = (release) => ({
    address: known(addressOf2(change, registry, world.origins, release)),
    usualHash: known(world.habits(change, release)),
    namesAtBase: known(world.namesAtBase),
    scriptsHere: known(world.scriptsHere(change))
  });
  const elsewhere3 = notFromRegistry(after2, registry, world.configured(after2.name));
  if (elsewhere3 !== void 0) return { ...nothingKnown(elsewhere3), ...inLockfile2() };
  const packument = await registry.packument(after2.name);
  if (!packument.known && !(after2.bundled && packument.reason === "not-found")) {
    const presence = presenceWithout(packument);
    return { ...nothingKnown(packument), presence, presenceBefore: presence, ...inLockfile2() };
  }
  if (!packument.known || after2.bundled && !packument.value.releases.has(after2.version)) {
    return {
      ...nothingKnown(
        unknown("unsupported", "It is shipped inside another package, and no registry knows of it.")
      ),
      ...inLockfile2()
    };
  }
  const sheet = fold3(sheetOf(change, after2.version, packument.value, asOf));
  const lockfile = inLockfile2(sheet.release.known ? sheet.release.value : void 0);
  return learnMore(change, { ...sheet, ...lockfile }, world);
};
var learnMore = async (change, sheet, { registry, asOf, wantsContent: wantsContent2, inspector, domains }) => {
  const [proofs, content, mailDomains] = await Promise.all([
    verifyProofs(change, sheet, registry),
    wantsContent2(change) ? readContent(change, sheet, registry, inspector, wholeLook(change, sheet, asOf)) : notRead,
    readMailDomains(sheet, domains?.(change))
  ]);
  const later = { advisories: unknown("unsupported", "It was not asked."), fixes: known([]) };
  return { ...sheet, ...proofs, ...content, mailDomains, ...later };
};
var unread = unknown("unsupported", "The policy says that archives of such packages are not read.");
var notRead = { served: unread, content: unread };
var nothingKnown = (why) => ({
  address: why,
  usualHash: why,
  namesAtBase: why,
  scriptsHere: why,
  firstPublishedAt: known(void 0),
  presence: why,
  presenceBefore: why,
  latest: why,
  otherReleases: why,
  release: why,
  publishedAt: why,
  publisher: why,
  predecessor: why,
  settledPredecessor: why,
  history: why,
  recent: why,
  around: why,
  newDependencies: why,
  advisories: why,
  fixes: known([]),
  siblings: why,
  maintainers: why,
  installScripts: why,
  signature: why,
  wrongAttestations: why,
  provenance: why,
  served: why,
  content: why,
  mailDomains: why
});
var presenceWithout = (why) => why.reason === "not-found" ? known({ state: "no-such-package" }) : why;

// src/facts/profile.ts
var profileOf = (change, sheet) => {
  const release = valueOf(sheet.release);
  if (change.kind !== "added" || release === void 0) return void 0;
  const content = valueOf(sheet.content);
  const others = valueOf(sheet.otherReleases);
  const provenance2 = valueOf(sheet.provenance);
  const publisher = valueOf(sheet.publisher);
  const scripts2 = content?.manifest.installScripts ?? release.installScripts;
  const commands3 = [...(content?.manifest.commands ?? release.commands).keys()];
  return {
    newcomer: content?.newcomer?.why,
    firstPublishedAt: valueOf(sheet.firstPublishedAt),
    releases: others === void 0 ? void 0 : others + 1,
    publisher: publisher && cut(accountOf(publisher)),
    provenance: provenance2 && { repository: provenance2.now && cut(provenance2.now.repository) },
    licence: release.license === void 0 ? void 0 : cut(release.license),
    files: filesOf(content, release),
    installScripts: [...scripts2].map(([hook, command]) => ({ hook, command: cut(command) })),
    commands: { few: commands3.slice(0, 3).map(cut), more: Math.max(0, commands3.length - 3) },
    abilities: content?.abilities
  };
};
var valueOf = (fact) => fact.known ? fact.value : void 0;
var cut = (text4) => text4.length > 200 ? `${text4.slice(0, 200)}…` : text4;
var filesOf = (content, release) => {
  if (content !== void 0) return content.files;
  const { fileCount: count3, unpackedSize: bytes2 } = release;
  return count3 === void 0 || bytes2 === void 0 ? void 0 : { count: count3, bytes: bytes2 };
};

// src/hash-habits.ts
var noHabits = () => void 0;
var hashHabitsOf = (pairs, pathOf3) => {
  const origin = (resolved) => resolved === void 0 ? "registry" : originOf(resolved, pathOf3);
  const habits = new Map(
    pairs.flatMap(
      ({ path, before: before3, after: after2 }) => after2 === void 0 || hasOwnChecksums(after2) ? [] : [[path, { before: countsOf(before3, origin), after: countsOf(after2, origin) }]]
    )
  );
  return (change, release) => {
    if (change.kind === "removed") return void 0;
    const { after: after2 } = change;
    const here = change.lockfiles.flatMap((path) => habits.get(path) ?? []);
    const before3 = change.kind === "added" ? void 0 : change.before;
    if (here.length === 0) return void 0;
    const around = total(here.map((habit2) => habit2.after.get(origin(resolvedOf(after2)))));
    const itself = isPacked2(after2) ? here.length : 0;
    return {
      around: { all: around.all - itself, strong: around.strong - (isStrong(after2) ? itself : 0) },
      atBase: total(
        before3 === void 0 ? [] : here.map((habit2) => habit2.before.get(origin(resolvedOf(before3))))
      ),
      published: release === void 0 ? void 0 : isStronglyHashed(release.integrity)
    };
  };
};
var none2 = { all: 0, strong: 0 };
var total = (counts) => counts.reduce(
  (sum2, one = none2) => ({ all: sum2.all + one.all, strong: sum2.strong + one.strong }),
  none2
);
var hasOwnChecksums = ({ format: format2 }) => format2 === "yarn-berry";
var isPacked2 = ({ resolution, bundled }) => !bundled && (resolution.kind === "registry" || resolution.kind === "tarball");
var resolvedOf = ({ resolution }) => resolution.kind === "registry" || resolution.kind === "tarball" ? resolution.resolved : void 0;
var isStrong = ({ resolution }) => "integrity" in resolution && isStronglyHashed(resolution.integrity);
var countsOf = (lockfile, origin) => {
  const counts = /* @__PURE__ */ new Map();
  for (const found of lockfile?.packages ?? []) {
    if (!isPacked2(found)) continue;
    const at3 = origin(resolvedOf(found));
    const count3 = counts.get(at3);
    const strong = isStrong(found) ? 1 : 0;
    if (count3 === void 0) counts.set(at3, { all: 1, strong });
    else {
      count3.all++;
      count3.strong += strong;
    }
  }
  return counts;
};
var hashesLost = (pairs) => pairs.flatMap(({ path, before: before3, after: after2 }) => {
  if (before3 === void 0 || after2 === void 0 || hasOwnChecksums(after2)) return [];
  if (before3.format !== after2.format) return [];
  const releaseOf3 = ({ name: name3, version: version3 }) => `${name3}@${version3}`;
  const weak = after2.packages.filter((found) => isPacked2(found) && !isStrong(found));
  if (weak.length === 0) return [];
  const wasWeak = new Set(before3.packages.filter((found) => !isStrong(found)).map(releaseOf3));
  const wasStrong = new Set(before3.packages.filter(isStrong).map(releaseOf3));
  const lost = weak.map(releaseOf3).filter((release) => wasStrong.has(release) && !wasWeak.has(release));
  return lost.length === 0 ? [] : [lostProblem(path, lost)];
});
var mostNamed = 10;
var lostProblem = (path, lost) => {
  const named3 = lost.slice(0, mostNamed);
  const rest = lost.length - named3.length;
  const list3 = named3.flatMap((release, i) => [...i === 0 ? [] : [", "], ...say`${release}`]);
  return {
    signal: "integrity-weak",
    path,
    message: [
      lost.length === 1 ? "One package" : `${lost.length} packages`,
      " of the same version had sha512 at base and has none any more: ",
      ...list3,
      rest === 0 ? "." : `, and ${rest} more.`,
      " Whatever is served under that name and version is installed."
    ],
    evidence: { count: lost.length, releases: named3 }
  };
};

// src/lockfiles/json-fields.ts
var readJsonFile = (text4, options = {}) => {
  const root2 = readJson(text4, options);
  if (!isObject2(root2)) throw new LockfileError("The file does not hold a JSON object.", { line: 1 });
  return {
    root: root2,
    fail(path, message, advice) {
      const at3 = { line: lineOf(text4, path, options) };
      throw new LockfileError(message, advice === void 0 ? at3 : { ...at3, advice });
    }
  };
};
var own = (object, key2) => Object.hasOwn(object, key2) ? object[key2] : void 0;
var isObject2 = (value4) => typeof value4 === "object" && value4 !== null && !isList(value4);
var isList = Array.isArray;
var fieldsOf = (file, object, path) => {
  const wrong3 = (key2, wanted) => file.fail([...path, key2], `${nameOf([...path, key2])} is not ${wanted}.`);
  return {
    text(key2) {
      const value4 = own(object, key2);
      return value4 === void 0 || typeof value4 === "string" ? value4 : wrong3(key2, "a text");
    },
    flag(key2) {
      const value4 = own(object, key2);
      return value4 === void 0 ? false : typeof value4 === "boolean" ? value4 : wrong3(key2, "true or false");
    },
    object(key2) {
      const value4 = own(object, key2);
      return value4 === void 0 || isObject2(value4) ? value4 : wrong3(key2, "an object");
    },
    texts(key2) {
      const value4 = own(object, key2);
      if (value4 === void 0) return [];
      if (typeof value4 === "string") return [value4];
      if (isList(value4) && value4.every((item2) => typeof item2 === "string")) return value4;
      return wrong3(key2, "a list of texts");
    },
    textMap(key2) {
      const value4 = own(object, key2);
      if (value4 === void 0) return [];
      if (!isObject2(value4)) return wrong3(key2, "an object");
      const entries = Object.entries(value4);
      return entries.every(isTextEntry) ? entries : wrong3(key2, "an object of texts");
    }
  };
};
var isTextEntry = (entry4) => typeof entry4[1] === "string";
var nameOf = (path) => path.map((step) => typeof step === "number" ? `item ${step}` : JSON.stringify(step)).join(" → ");
var splitName = (text4) => {
  const at3 = text4.indexOf("@", 1);
  if (at3 === -1) return void 0;
  const name3 = text4.slice(0, at3);
  return isPackageName(name3) ? { name: name3, rest: text4.slice(at3 + 1) } : void 0;
};

// src/lockfiles/is-version.ts
var isVersion = (text4) => /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(text4);

// src/lockfiles/bun-entry.ts
var readBunEntry = (file, place, entry4, version3, workspaces) => {
  const wrong3 = (what) => file.fail(["packages", place], `The entry "${place}" ${what}.`);
  if (!isList(entry4)) return wrong3("is not a list");
  const [spec] = entry4;
  if (typeof spec !== "string") return wrong3("does not begin with a name and a version");
  const installedAs = lastNameOf(place) ?? wrong3("is not a path of package names");
  const split = splitSpec(spec, installedAs) ?? wrong3(`names no package: ${JSON.stringify(spec)}`);
  const { name: name3, rest } = split;
  const origin = originOf2(name3, rest, entry4) ?? wrong3(`has an origin that is not known: ${JSON.stringify(spec)}`);
  const { resolution } = origin;
  if (entry4.length < origin.min || entry4.length > origin.max) {
    return wrong3(`has ${entry4.length} parts, not ${origin.min} to ${origin.max}`);
  }
  for (let at3 = 1; at3 < entry4.length; at3++) {
    if (at3 !== origin.info && typeof entry4[at3] !== "string")
      return wrong3(`has a part ${at3 + 1} that is not a text`);
  }
  const info = entry4[origin.info] ?? (origin.min === 1 ? {} : void 0);
  if (!isObject2(info)) return wrong3("has no object with its dependencies");
  const bad = badField(info);
  if (bad !== void 0) return wrong3(`has a field "${bad}" of the wrong kind`);
  const workspace = resolution.kind === "workspace" ? workspaces.get(resolution.path) : void 0;
  if (resolution.kind === "workspace") {
    if (workspace === void 0) return wrong3("names no workspace of the file");
    if (version3 > 0 && entry4.length > 1 && rest !== "root:")
      return wrong3("is a workspace with more than its path");
  }
  const found = {
    name: name3,
    installedAs,
    version: workspace?.version ?? origin.version,
    resolution,
    hasInstallScript: void 0,
    bundled: info["bundled"] === true,
    os: listOf(info["os"]),
    cpu: listOf(info["cpu"])
  };
  return { found, spec, info: workspace?.info ?? info };
};
var bunGroupsOf = (file, object, path) => {
  const fields = fieldsOf(file, object, path);
  return {
    dependencies: fields.textMap("dependencies"),
    optionalDependencies: fields.textMap("optionalDependencies"),
    peerDependencies: fields.textMap("peerDependencies"),
    devDependencies: fields.textMap("devDependencies")
  };
};
var lastNameOf = (place) => {
  if (isPackageName(place)) return place;
  let last;
  for (let at3 = 0; at3 <= place.length; at3 += last.length + 1) {
    const slash2 = place.indexOf("/", at3);
    const end = slash2 !== -1 && place[at3] === "@" ? place.indexOf("/", slash2 + 1) : slash2;
    last = place.slice(at3, end === -1 ? void 0 : end);
    if (!isPackageName(last)) return void 0;
  }
  return last;
};
var splitSpec = (spec, installedAs) => {
  if (spec.startsWith(installedAs) && spec[installedAs.length] === "@") {
    return { name: installedAs, rest: spec.slice(installedAs.length + 1) };
  }
  return spec.startsWith("@root:") ? { name: installedAs, rest: spec.slice(1) } : splitName(spec);
};
var originOf2 = (name3, rest, entry4) => {
  if (isVersion(rest)) {
    const resolved = textOf(entry4[1]);
    const integrity = textOf(entry4[3]);
    const resolution = resolved === void 0 || isRegistryAddress(resolved, name3, rest) ? { kind: "registry", resolved, integrity } : { kind: "tarball", resolved, integrity };
    return { resolution, version: rest, min: 4, max: 4, info: 2 };
  }
  if (rest.startsWith("workspace:")) return elsewhere({ kind: "workspace", path: rest.slice(10) }, 1, 2);
  if (rest === "root:") return elsewhere({ kind: "workspace", path: "." }, 2, 2);
  if (/^(?:file|link):/.test(rest)) return elsewhere({ kind: "local", path: rest.slice(5) }, 2, 2);
  if (/^(?:git[+@:]|ssh:|github:|gitlab:|bitbucket:)/.test(rest)) {
    const hash = rest.indexOf("#");
    if (hash === -1) return void 0;
    const [repository2, commit] = [rest.slice(0, hash), rest.slice(hash + 1)];
    return elsewhere({ kind: "git", repository: repository2, commit, integrity: textOf(entry4[3]) }, 3, 4);
  }
  if (/^https?:\/\//.test(rest)) {
    return elsewhere({ kind: "tarball", resolved: rest, integrity: textOf(entry4[2]) }, 2, 3);
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(rest) || !/\.(?:tgz|tar\.gz)$/.test(rest)) return void 0;
  return elsewhere({ kind: "local", path: rest }, 2, 3);
};
var elsewhere = (resolution, min, max) => ({
  resolution,
  version: "",
  min,
  max,
  info: 1
});
var textOf = (part) => typeof part === "string" && part !== "" ? part : void 0;
var badField = (info) => {
  for (const [field2, value4] of Object.entries(info)) {
    switch (field2) {
      case "dependencies":
      case "optionalDependencies":
      case "peerDependencies":
        if (!isObject2(value4) || !Object.values(value4).every(isText)) return field2;
        break;
      case "bundled":
        if (typeof value4 !== "boolean") return field2;
        break;
      case "os":
      case "cpu":
        if (!isText(value4) && !(isList(value4) && value4.every(isText))) return field2;
    }
  }
  return void 0;
};
var isText = (value4) => typeof value4 === "string";
var listOf = (value4) => value4 === void 0 ? none3 : isList(value4) ? value4.filter(isText) : isText(value4) ? [value4] : none3;
var none3 = [];

// src/lockfiles/collect.ts
var packageCollector = () => {
  const gathered = { found: /* @__PURE__ */ new Map(), aliases: /* @__PURE__ */ new Map() };
  return {
    add: (found) => take(gathered, packageFrom(found), found.installedAs),
    take: (entry4, installedAs) => take(gathered, entry4, installedAs),
    alias: (key2, installedAs) => addAlias(gathered, key2, installedAs),
    packages: () => packagesIn(gathered)
  };
};
var packageFrom = ({
  name: name3,
  version: version3,
  resolution,
  hasInstallScript,
  bundled,
  os,
  cpu
}) => ({
  key: `${name3}@${version3}`,
  name: name3,
  version: version3,
  resolution,
  aliases: none4,
  hasInstallScript,
  bundled,
  os,
  cpu
});
var none4 = [];
var take = (gathered, entry4, installedAs) => {
  const { found } = gathered;
  const first4 = found.get(entry4.key);
  const key2 = first4 === void 0 || sameOrigin(first4.resolution, entry4.resolution) ? entry4.key : `
${JSON.stringify([entry4.name, entry4.version, entry4.resolution])}`;
  const seen = key2 === entry4.key ? first4 : found.get(key2);
  if (seen === void 0) found.set(key2, key2 === entry4.key ? entry4 : { ...entry4, key: key2 });
  else if (seen !== entry4) takeRepeated(found, seen, entry4);
  if (installedAs !== entry4.name) addAlias(gathered, key2, installedAs);
  return key2;
};
var takeRepeated = (found, seen, entry4) => {
  const bundled = seen.bundled && entry4.bundled;
  const hasInstallScript = entry4.hasInstallScript === true ? true : seen.hasInstallScript;
  if (bundled !== seen.bundled || hasInstallScript !== seen.hasInstallScript) {
    found.set(seen.key, { ...seen, bundled, hasInstallScript });
  }
};
var addAlias = ({ found, aliases }, key2, installedAs) => {
  const name3 = found.get(key2)?.name;
  if (name3 === void 0 || installedAs === name3) return;
  const names4 = aliases.get(key2);
  if (names4 === void 0) aliases.set(key2, /* @__PURE__ */ new Set([installedAs]));
  else names4.add(installedAs);
};
var packagesIn = ({ found, aliases }) => {
  if (aliases.size === 0) return [...found.values()];
  return [...found.values()].map((one) => {
    const names4 = aliases.get(one.key);
    return names4 === void 0 ? one : { ...one, aliases: [...names4] };
  });
};
var sameOrigin = (a, b) => a.kind === "registry" && b.kind === "registry" ? a.resolved === b.resolved && a.integrity === b.integrity : JSON.stringify(a) === JSON.stringify(b);
var edgeCollector = () => {
  const lists2 = /* @__PURE__ */ new Map();
  const known2 = { prod: /* @__PURE__ */ new Map(), peer: /* @__PURE__ */ new Map(), optional: /* @__PURE__ */ new Map() };
  let last;
  let list3 = [];
  return {
    add: (from, key2, scope) => {
      if (key2 === void 0) return;
      if (from !== last) {
        list3 = lists2.get(from) ?? [];
        if (list3.length === 0) lists2.set(from, list3);
        last = from;
      }
      const edge = known2[scope].get(key2) ?? edgeTo(known2, key2, scope);
      if (list3.length >= short || !list3.includes(edge)) list3.push(edge);
    },
    edges: () => {
      for (const [from, edges] of lists2) if (edges.length > short) lists2.set(from, [...new Set(edges)]);
      return lists2;
    }
  };
};
var edgeTo = (known2, key2, scope) => {
  const edge = { key: key2, scope };
  known2[scope].set(key2, edge);
  return edge;
};
var short = 32;
var once = (make) => {
  let made;
  return () => (made ??= { value: make() }).value;
};
var lazyGraph = (importers, edges) => {
  const [makeImporters, makeEdges] = [once(importers), once(edges)];
  return {
    get importers() {
      return makeImporters();
    },
    get edges() {
      return makeEdges();
    }
  };
};

// src/lockfiles/bun.ts
var versions = [0, 1, 2, 3];
var readBun = (text4, context) => {
  const file = readJsonFile(text4, { comments: true, trailingCommas: true });
  const version3 = versionOf2(file);
  const top = fieldsOf(file, file.root, []);
  const workspaces = workspacesOf(file, top);
  const patches = new Map(top.textMap("patchedDependencies"));
  const collect2 = packageCollector();
  const edges = edgeCollector();
  const places = /* @__PURE__ */ new Map();
  for (const [place, entry4] of Object.entries(top.object("packages") ?? {})) {
    const { found, spec, info } = readBunEntry(file, place, entry4, version3, workspaces);
    const base = collect2.add(found);
    const patch = patches.get(spec);
    if (patch === void 0) places.set(place, { info, base, key: base });
    else {
      const integrity = "integrity" in found.resolution ? found.resolution.integrity : void 0;
      const key2 = collect2.add({ ...found, resolution: { kind: "patch", patch, integrity } });
      edges.add(key2, base, "prod");
      places.set(place, { info, base, key: key2 });
    }
  }
  return {
    path: context.path,
    format: "bun",
    formatVersion: String(version3),
    packages: collect2.packages(),
    graph: once(
      () => lazyGraph(
        () => [...workspaces.values()].map((workspace) => importerOf(places, workspace)),
        () => {
          for (const [place, { base, info }] of places) {
            for (const [name3, scope] of scopesOf2(info)) edges.add(base, lookUp(places, place, name3), scope);
          }
          return edges.edges();
        }
      )
    )
  };
};
var versionOf2 = (file) => {
  const written = own(file.root, "lockfileVersion");
  return versions.find((version3) => version3 === written) ?? file.fail(
    ["lockfileVersion"],
    written === void 0 ? "The file has no lockfileVersion." : `lockfileVersion ${JSON.stringify(written)} of bun.lock is not known. Versions 0 to 3 are.`,
    "Update Lockkeeper, or write the file with a Bun whose lockfileVersion is 0 to 3."
  );
};
var workspacesOf = (file, top) => new Map(
  Object.entries(top.object("workspaces") ?? {}).map(([folder, value4]) => {
    if (!isObject2(value4))
      return file.fail(["workspaces", folder], `The workspace "${folder}" is not an object.`);
    const fields = fieldsOf(file, value4, ["workspaces", folder]);
    const path = folder === "" ? "." : folder;
    const released = fields.text("version");
    if (released !== void 0 && !isVersion(released)) {
      return file.fail(
        ["workspaces", folder, "version"],
        `The workspace "${folder}" has no complete version.`
      );
    }
    const workspace = {
      path,
      name: fields.text("name") ?? "",
      version: released ?? "",
      info: value4,
      groups: bunGroupsOf(file, value4, ["workspaces", folder])
    };
    return [path, workspace];
  })
);
var importerOf = (places, workspace) => {
  const from = workspace.path === "." ? "" : workspace.name;
  const declared4 = (ranges, scope) => ranges.map(([name3, range]) => ({ name: name3, range, scope, key: lookUp(places, from, name3) }));
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = workspace.groups;
  return {
    path: workspace.path,
    dependencies: [
      ...declared4(dependencies, "prod"),
      ...declared4(optionalDependencies, "optional"),
      ...declared4(peerDependencies, "peer"),
      ...declared4(devDependencies, "dev")
    ]
  };
};
var scopesOf2 = (info) => {
  const scopes2 = /* @__PURE__ */ new Map();
  for (const [group, scope] of groups) {
    const names4 = own(info, group);
    if (isObject2(names4)) for (const name3 of Object.keys(names4)) scopes2.set(name3, scope);
  }
  return scopes2;
};
var groups = [
  ["peerDependencies", "peer"],
  ["dependencies", "prod"],
  ["optionalDependencies", "optional"]
];
var lookUp = (places, from, name3) => {
  for (let above = from; above !== ""; above = parentOf(above)) {
    const place = places.get(`${above}/${name3}`);
    if (place !== void 0) return place.key;
  }
  return places.get(name3)?.key;
};
var parentOf = (place) => place.slice(0, Math.max(0, place.length - (lastNameOf(place) ?? place).length - 1));

// src/lockfiles/bun-binary-cursor.ts
var cursorOver = (bytes2) => {
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  let position = 0;
  const take3 = (length) => {
    if (length > bytes2.length - position) return wrong("is cut off");
    position += length;
    return position - length;
  };
  const ascii = (length) => {
    const at3 = take3(length);
    return String.fromCharCode(...bytes2.subarray(at3, at3 + length));
  };
  const u64 = () => {
    const value4 = view.getBigUint64(take3(8), true);
    return value4 > 0xffffffffn ? wrong("names a place that is not in it") : Number(value4);
  };
  const zerosUpTo = (end) => {
    if (end < position || end > bytes2.length) return wrong("names a place that is not in it");
    if (bytes2.subarray(position, end).some((byte) => byte !== 0))
      return wrong("holds something where Bun leaves nothing");
    position = end;
  };
  const table = (width, rows) => ({ at: take3(width * rows), width, rows });
  return {
    view,
    ascii,
    u64,
    zerosUpTo,
    table,
    at: () => position,
    u32: () => view.getUint32(take3(4), true),
    skip: (length) => void take3(length),
    /** Whether the next eight bytes are this tag; only then they are taken. */
    takes(tag) {
      const found = ascii(tag.length) === tag;
      if (!found) position -= tag.length;
      return found;
    },
    /** A list: its first and last place, a line on what it holds, nothing up to the first place, and its rows. */
    list(width) {
      const begin = u64();
      const finish = u64();
      if (begin < position || begin - position > 200 || finish < begin)
        return wrong("has a list at a place where none can be");
      const line = /^\n<[^<>\n]+> (\d+) sizeof, \d+ alignof\n\0*$/.exec(ascii(begin - position));
      if (line?.[1] !== String(width) || (finish - begin) % width !== 0)
        return wrong("has a list of another kind than is known");
      return table(width, (finish - begin) / width);
    }
  };
};
var rowAt = ({ at: at3, width, rows }, row) => row >= 0 && row < rows ? at3 + row * width : wrong("leads to a row that is not there");
var wrong = (what) => {
  throw new LockfileError(`The binary lockfile of Bun cannot be reviewed. It ${what}.`);
};

// src/lockfiles/bun-binary-requests.ts
var bunRequestsOf = (tables) => {
  const { view, names: names4, dependencies, dependencySlices, resolvedSlices } = tables;
  let total2 = 0;
  return Array.from({ length: names4.rows }, (_, row) => {
    const at3 = rowAt(dependencySlices, row);
    const first4 = view.getUint32(at3, true);
    const count3 = view.getUint32(at3 + 4, true);
    total2 += count3;
    if (first4 + count3 > dependencies.rows || total2 > dependencies.rows)
      return wrong("has a package with more dependencies than are listed");
    if (view.getBigUint64(rowAt(resolvedSlices, row), true) !== view.getBigUint64(at3, true))
      return wrong("has a package whose dependencies lead to those of another");
    return Array.from({ length: count3 }, (_row, i) => requestAt(tables, first4 + i)).filter(isOfManifest);
  });
};
var bundledRowsOf = ({ view, places, dependencies, resolved }) => {
  const bundled = /* @__PURE__ */ new Set();
  const fetched2 = /* @__PURE__ */ new Set();
  for (let place = 0; place < places.rows; place++) {
    const row = view.getUint32(rowAt(places, place), true);
    const isBundled3 = (view.getUint8(rowAt(dependencies, row) + 16) & 64) !== 0;
    const to = view.getUint32(rowAt(resolved, row), true);
    if (isBundled3) bundled.add(to);
    else fetched2.add(to);
  }
  for (const to of fetched2) bundled.delete(to);
  return bundled;
};
var isOfManifest = (found) => found.scope !== "workspace";
var requestAt = (tables, row) => {
  const { view, dependencies, resolved, names: names4, nameHashes } = tables;
  const at3 = rowAt(dependencies, row);
  const found = view.getUint32(rowAt(resolved, row), true);
  const to = found === nothing ? void 0 : found;
  if (to !== void 0 && to >= names4.rows) return wrong("has a dependency that leads to no package");
  const how = view.getUint8(at3 + 16);
  return {
    nameAt: at3,
    rangeAt: at3 + 18,
    scope: scopeOf3(how),
    to,
    alias: to === void 0 || view.getBigUint64(at3 + 8, true) === view.getBigUint64(rowAt(nameHashes, to), true) ? void 0 : nameAt(tables, at3)
  };
};
var nothing = 4294967295;
var scopeOf3 = (how) => {
  if ((how & 129) !== 0) return wrong("has a dependency of a kind that is not known");
  if ((how & 16) !== 0) return "peer";
  if ((how & 4) !== 0) return "optional";
  if ((how & 8) !== 0) return "dev";
  if ((how & 2) !== 0) return "prod";
  return (how & 32) !== 0 ? "workspace" : wrong("has a dependency of a kind that is not known");
};
var nameAt = ({ text: text4 }, at3) => {
  const name3 = text4(at3);
  return isPackageName(name3) ? name3 : wrong(`names a package ${JSON.stringify(name3)}`);
};

// src/lockfiles/bun-binary-entry.ts
var readBunBinaryEntry = (tables, row, bundled) => {
  const at3 = rowAt(tables.resolutions, row);
  const tag = tables.view.getUint8(at3);
  if (tag === rootTag) return row === 0 ? void 0 : wrong("has a second root");
  const form = forms.get(tag) ?? wrong(`has a package that comes from where none can (kind ${tag})`);
  const name3 = tables.text(rowAt(tables.names, row));
  if (!isPackageName(name3)) return wrong(`names a package ${JSON.stringify(name3)}`);
  const rest = form.rest(tables, at3 + 8);
  const integrity = integrityOf(tables, row);
  const info = {};
  const entry4 = form.kind === "registry" ? [rest, tables.text(at3 + 8), info, integrity] : form.kind === "git" ? [rest, info, "", integrity] : [rest, info, integrity];
  const origin = originOf2(name3, rest, entry4);
  if (origin === void 0 || !isOf2(form.kind, origin))
    return wrong(`has a package whose origin is not known: ${JSON.stringify(`${name3}@${rest}`)}`);
  return {
    spec: `${name3}@${rest}`,
    found: {
      name: name3,
      installedAs: name3,
      version: origin.version,
      resolution: origin.resolution,
      hasInstallScript: void 0,
      bundled,
      os: [],
      cpu: []
    }
  };
};
var isOf2 = (kind, { resolution, version: version3 }) => kind === "registry" ? version3 !== "" : resolution.kind === kind && version3 === "";
var text2 = (prefix) => (tables, at3) => prefix + tables.text(at3);
var repository = (prefix) => (tables, at3) => {
  const [owner = "", name3 = "", asked = "", resolved = ""] = [0, 8, 16, 24].map(
    (step) => tables.text(at3 + step)
  );
  const host = owner === "" ? isScpPath(name3) ? "ssh://" : "" : `${owner}/`;
  return `${prefix}${host}${name3}#${resolved === "" ? asked : resolved.slice(resolved.lastIndexOf("-") + 1)}`;
};
var isScpPath = (name3) => /^(?:[^@:/]*@[^:/]+[:/]|[^@:/]+:)(?!\/\/)/.test(name3);
var version2 = ({ format: format2, view, text: textAt }, at3) => {
  const width = format2 === 2 ? 4 : 8;
  const numbers = [0, 1, 2].map((place) => {
    const from = at3 + 8 + place * width;
    return format2 === 2 ? view.getUint32(from, true) : view.getBigUint64(from, true);
  });
  const tags = at3 + 8 + (format2 === 2 ? 16 : 24);
  const [prerelease, build] = [textAt(tags), textAt(tags + 16)];
  return numbers.join(".") + (prerelease === "" ? "" : `-${prerelease}`) + (build === "" ? "" : `+${build}`);
};
var rootTag = 1;
var forms = /* @__PURE__ */ new Map([
  [2, { kind: "registry", rest: version2 }],
  [4, { kind: "local", rest: text2("file:") }],
  [8, { kind: "local", rest: text2("") }],
  [16, { kind: "git", rest: repository("github:") }],
  [32, { kind: "git", rest: repository("git+") }],
  [64, { kind: "local", rest: text2("link:") }],
  [72, { kind: "workspace", rest: text2("workspace:") }],
  [80, { kind: "tarball", rest: text2("") }]
]);
var integrityOf = ({ metas, view }, row) => {
  const at3 = rowAt(metas, row) + 20;
  const algorithm = view.getUint8(at3);
  if (algorithm === 0) return "";
  const [name3, length] = algorithms[algorithm - 1] ?? wrong("has a hash of a kind that is not known");
  return `${name3}-${Buffer.from(view.buffer, view.byteOffset + at3 + 1, length).toString("base64")}`;
};
var algorithms = [
  ["sha1", 20],
  ["sha256", 32],
  ["sha384", 48],
  ["sha512", 64]
];

// src/lockfiles/bun-binary-hash.ts
var wyhash = (bytes2) => {
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  const word4 = (at3) => view.getBigUint64(at3, true);
  const whole = bytes2.length - bytes2.length % 32;
  let seed = 0n;
  for (let at3 = 0; at3 < whole; at3 += 32)
    seed = mixLow(word4(at3), word4(at3 + 8), seed) ^ mixHigh(word4(at3 + 16), word4(at3 + 24), seed);
  const rest = bytes2.subarray(whole);
  const [a = filler, b = filler, c = filler, d = filler] = piecesOf(rest);
  if (rest.length > 16) seed = mixLow(a, b, seed) ^ mixHigh(c, d, seed);
  else if (rest.length > 0) seed = mixLow(a, b, seed);
  return fold2(seed ^ BigInt(bytes2.length), filler);
};
var [low0, low1, high0, high1, filler] = [
  0xa0761d6478bd642fn,
  0xe7037ed1a0b428dbn,
  0x8ebc6af09c88c6e3n,
  0x589965cc75374cc3n,
  0x1d8e4e27c47d124fn
];
var mixLow = (a, b, seed) => fold2(a ^ seed ^ low0, b ^ seed ^ low1);
var mixHigh = (a, b, seed) => fold2(a ^ seed ^ high0, b ^ seed ^ high1);
var fold2 = (a, b) => {
  const product = a * b;
  return BigInt.asUintN(64, product ^ product >> 64n);
};
var piecesOf = (rest) => {
  const pieces = [];
  for (let at3 = 0; at3 < rest.length; at3 += 8) {
    let piece = 0n;
    let from = at3;
    let left = Math.min(8, rest.length - at3);
    for (const step of [4, 4, 2, 1]) {
      if (left < step) continue;
      let value4 = 0n;
      for (let i = step - 1; i >= 0; i--) value4 = value4 << 8n | BigInt(rest[from + i] ?? 0);
      piece = piece << BigInt(8 * step) | value4;
      from += step;
      left -= step;
    }
    pieces.push(piece);
  }
  return pieces;
};

// src/lockfiles/bun-binary-tables.ts
var readBunTables = (bytes2) => {
  const cursor = cursorOver(bytes2);
  if (cursor.ascii(magic.length) !== magic) return wrong("does not begin as Bun writes it");
  const format2 = cursor.u32();
  const versionWidth = versionWidths.get(format2);
  if (versionWidth === void 0) return wrong(`is of format ${format2}, and only 2 and 3 are known`);
  cursor.skip(metaHashWidth);
  const end = cursor.u64();
  if (end > bytes2.length) return wrong("is cut off");
  const rows = cursor.u64();
  const alignment = cursor.u64();
  const fields = cursor.u64();
  const begin = cursor.u64();
  const finish = cursor.u64();
  if (alignment !== 8 || fields !== 8 && fields !== 7) return wrong("has other columns than are known");
  cursor.zerosUpTo(begin);
  const names4 = cursor.table(textWidth, rows);
  const nameHashes = cursor.table(hashWidth, rows);
  const resolutions = cursor.table(8 + textWidth + versionWidth, rows);
  const dependencySlices = cursor.table(sliceWidth, rows);
  const resolvedSlices = cursor.table(sliceWidth, rows);
  const metas = cursor.table(metaWidth, rows);
  cursor.table(binWidth, rows);
  if (fields === 8) cursor.table(scriptsWidth, rows);
  if (cursor.at() !== finish) return wrong("has columns of another length than it says");
  cursor.list(treeWidth);
  const places = cursor.list(idWidth);
  const resolved = cursor.list(idWidth);
  const dependencies = cursor.list(dependencyWidth);
  cursor.list(2 * textWidth);
  const texts3 = cursor.list(1);
  if (dependencies.rows !== resolved.rows) return wrong("has not one package for each dependency");
  if (cursor.u64() !== 0) return wrong("has no end behind its lists");
  let patched2 = noRows;
  let patches = noRows;
  for (const [tag, section2] of sections) {
    if (cursor.at() === end || !cursor.takes(tag)) continue;
    switch (section2) {
      case "workspaces":
        for (const width of [hashWidth, versionWidth, hashWidth, textWidth]) cursor.list(width);
        break;
      case "trusted":
        cursor.list(4);
        break;
      case "overrides":
        for (const width of [hashWidth, dependencyWidth]) cursor.list(width);
        break;
      case "patches":
        patched2 = cursor.list(hashWidth);
        patches = cursor.list(patchWidth);
        if (patched2.rows !== patches.rows) return wrong("has not one patch for each patched package");
        break;
      case "catalogs":
        for (const width of [textWidth, dependencyWidth]) cursor.list(width);
        for (let left = cursor.list(textWidth).rows; left > 0; left--)
          for (const width of [textWidth, dependencyWidth]) cursor.list(width);
        break;
      case "config":
        cursor.skip(8);
        break;
      case "nothing":
    }
  }
  if (cursor.at() !== end) return wrong("has a section that is not known");
  cursor.zerosUpTo(bytes2.length);
  const { view } = cursor;
  return {
    format: format2,
    view,
    names: names4,
    nameHashes,
    resolutions,
    dependencySlices,
    resolvedSlices,
    metas,
    dependencies,
    resolved,
    places,
    patched: patched2,
    patches,
    text: textsOf(bytes2, view, texts3)
  };
};
var magic = "#!/usr/bin/env bun\nbun-lockfile-format-v0\n";
var metaHashWidth = 32;
var hashWidth = 8;
var textWidth = 8;
var idWidth = 4;
var sliceWidth = 8;
var metaWidth = 88;
var binWidth = 20;
var scriptsWidth = 49;
var treeWidth = 20;
var dependencyWidth = 26;
var patchWidth = 24;
var versionWidths = /* @__PURE__ */ new Map([
  [2, 48],
  [3, 56]
]);
var sections = [
  ["wOrKsPaC", "workspaces"],
  ["tRuStEDd", "trusted"],
  ["eMpTrUsT", "nothing"],
  ["oVeRriDs", "overrides"],
  ["pAtChEdD", "patches"],
  ["cAtAlOgS", "catalogs"],
  ["cNfGvRsN", "config"]
];
var noRows = { at: 0, width: 1, rows: 0 };
var maxText = 4096;
var textsOf = (bytes2, view, { at: first4, rows }) => {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let left = 16 * bytes2.length;
  const decode3 = (from, length) => {
    left -= length;
    if (length > maxText || left < 0) return wrong("holds longer texts than Bun writes");
    try {
      return utf8.decode(bytes2.subarray(from, from + length));
    } catch {
      return wrong("holds a text that is not UTF-8");
    }
  };
  return (at3) => {
    if (view.getUint8(at3 + 7) < 128) {
      let length2 = 8;
      while (length2 > 0 && view.getUint8(at3 + length2 - 1) === 0) length2--;
      const text4 = decode3(at3, length2);
      return text4.includes("\0") ? wrong("holds a text with a NUL") : text4;
    }
    const from = view.getUint32(at3, true);
    const length = view.getUint32(at3 + 4, true) - 2147483648;
    if (from + length > rows) return wrong("names a text that is not in it");
    return decode3(first4 + from, length);
  };
};

// src/lockfiles/bun-binary.ts
var readBunBinary = (bytes2, context) => {
  const tables = readBunTables(bytes2);
  const requests = bunRequestsOf(tables);
  const bundled = bundledRowsOf(tables);
  const patches = patchesOf(tables);
  const collect2 = packageCollector();
  const places = requests.map((own2, row) => {
    const entry4 = readBunBinaryEntry(tables, row, bundled.has(row));
    if (entry4 === void 0) return { own: own2, importer: ".", base: void 0, key: void 0 };
    const { found, spec } = entry4;
    const base = collect2.add(found);
    const importer = found.resolution.kind === "workspace" ? found.resolution.path : void 0;
    const patch = patches.size === 0 ? void 0 : patches.get(wyhash(Buffer.from(spec)));
    if (patch === void 0) return { own: own2, importer, base, key: base };
    const integrity = "integrity" in found.resolution ? found.resolution.integrity : void 0;
    return {
      own: own2,
      importer,
      base,
      key: collect2.add({ ...found, resolution: { kind: "patch", patch, integrity } })
    };
  });
  for (const { to, alias } of requests.flat()) {
    const place = to === void 0 ? void 0 : places[to];
    if (alias === void 0 || place === void 0) continue;
    for (const key2 of [place.base, place.key]) if (key2 !== void 0) collect2.alias(key2, alias);
  }
  const graph = graphOf(tables, places);
  return {
    path: context.path,
    format: "bun",
    // bun.lock counts its versions anew.
    formatVersion: `binary ${tables.format}`,
    packages: collect2.packages(),
    graph: () => graph
  };
};
var patchesOf = ({ patched: patched2, patches, view, text: text4 }) => new Map(
  Array.from({ length: patched2.rows }, (_, row) => [
    view.getBigUint64(rowAt(patched2, row), true),
    text4(rowAt(patches, row))
  ])
);
var graphOf = ({ text: text4 }, places) => {
  const edges = edgeCollector();
  const importers = [];
  for (const { own: own2, importer, base, key: key2 } of places) {
    if (base !== void 0) {
      if (key2 !== void 0 && key2 !== base) edges.add(key2, base, "prod");
      for (const { to, scope } of own2)
        if (to !== void 0 && isEdge(scope)) edges.add(base, places[to]?.key, scope);
    }
    if (importer === void 0) continue;
    const dependencies = own2.map(({ nameAt: nameAt2, rangeAt, scope, to }) => ({
      name: text4(nameAt2),
      range: text4(rangeAt),
      scope,
      key: to === void 0 ? void 0 : places[to]?.key
    }));
    importers.push({ path: importer, dependencies });
  }
  return { importers, edges: edges.edges() };
};
var isEdge = (scope) => scope !== "dev";

// src/lockfiles/deno-requests.ts
var requestLookUp = (specifiers, npm, jsr) => {
  const byName3 = /* @__PURE__ */ new Map();
  for (const [request3, version3] of specifiers) {
    const name3 = request3.slice(0, 4) + requested(request3).name;
    if (!byName3.has(name3)) byName3.set(name3, version3);
  }
  return (request3) => {
    const version3 = specifiers.get(request3) ?? byName3.get(request3);
    if (version3 === void 0) return void 0;
    const id = /^(?:npm|jsr):/.test(version3) ? version3.slice(4) : `${requested(request3).name}@${version3}`;
    return request3.startsWith("jsr:") ? jsr(id) : npm(id);
  };
};
var requested = (request3) => {
  const text4 = request3.replace(/^(?:npm|jsr):\/?/, "");
  const at3 = text4.indexOf("@", 1);
  return at3 === -1 ? { name: text4, range: "" } : { name: text4.slice(0, at3), range: text4.slice(at3 + 1) };
};
var workspacesOf2 = (file, top) => {
  const workspace = top.object("workspace");
  if (workspace === void 0) return void 0;
  const requests = (fields, path) => {
    const manifest = fields.object("packageJson");
    const ofManifest = manifest && fieldsOf(file, manifest, [...path, "packageJson"]).texts("dependencies");
    return [...fields.texts("dependencies"), ...ofManifest ?? []];
  };
  const root2 = fieldsOf(file, workspace, ["workspace"]);
  const members = Object.entries(root2.object("members") ?? {}).map(([folder, member]) => {
    const path = ["workspace", "members", folder];
    if (!isObject2(member)) return file.fail(path, `The workspace "${folder}" is not an object.`);
    return { path: folder.replace(/^\.\//, ""), requests: requests(fieldsOf(file, member, path), path) };
  });
  return [{ path: ".", requests: requests(root2, ["workspace"]) }, ...members];
};
var importerOf2 = (workspace, resolve) => ({
  path: workspace.path,
  dependencies: workspace.requests.map((request3) => ({
    ...requested(request3),
    scope: "prod",
    key: resolve(request3)
  }))
});

// src/lockfiles/deno.ts
var readDeno = (text4, context) => {
  const file = readJsonFile(text4);
  const version3 = versionOf3(file);
  const top = fieldsOf(file, file.root, []);
  const holder = version3 === "3" ? fieldsOf(file, top.object("packages") ?? {}, ["packages"]) : top;
  const at3 = version3 === "3" ? ["packages"] : [];
  top.textMap("remote");
  const collect2 = packageCollector();
  const specifiers = new Map(holder.textMap("specifiers"));
  const npm = entriesOf(file, [...at3, "npm"], holder.object("npm"), (id, fields, wrong3) => ({
    key: collect2.add(npmPackage(id, fields, version3, wrong3)),
    needs: version3 === "3" ? namedNeeds(fields) : listedNeeds(fields)
  }));
  const jsr = entriesOf(file, [...at3, "jsr"], holder.object("jsr"), (id, fields, wrong3) => ({
    key: collect2.add(jsrPackage(id, fields, wrong3)),
    needs: fields.texts("dependencies").map((target) => ({ target, scope: "prod" }))
  }));
  const npmKey = npmLookUp(npm);
  addAliases(npm, npmKey, collect2);
  const resolve = requestLookUp(specifiers, npmKey, (id) => jsr.get(id)?.key);
  const workspaces = workspacesOf2(file, top) ?? [{ path: ".", requests: [...specifiers.keys()] }];
  return {
    path: context.path,
    format: "deno",
    formatVersion: version3,
    packages: collect2.packages(),
    graph: once(() => {
      const edges = edgeCollector();
      for (const { key: key2, needs } of npm.values()) {
        for (const { target, scope } of needs) edges.add(key2, npmKey(target), scope);
      }
      for (const { key: key2, needs } of jsr.values()) {
        for (const { target, scope } of needs) edges.add(key2, resolve(target), scope);
      }
      return {
        importers: workspaces.map((workspace) => importerOf2(workspace, resolve)),
        edges: edges.edges()
      };
    })
  };
};
var versionOf3 = (file) => {
  const version3 = own(file.root, "version");
  if (version3 === "3" || version3 === "4" || version3 === "5") return version3;
  return file.fail(
    ["version"],
    version3 === void 0 ? "The file has no version." : `Version ${JSON.stringify(version3)} of deno.lock is not known. Versions "3" to "5" are.`,
    "Update Lockkeeper, or write the file with a Deno whose deno.lock has version 3 to 5."
  );
};
var entriesOf = (file, path, section2, read) => new Map(
  Object.entries(section2 ?? {}).map(([id, value4]) => {
    const wrong3 = (what) => file.fail([...path, id], `The entry "${id}" ${what}.`);
    return [
      id,
      isObject2(value4) ? read(id, fieldsOf(file, value4, [...path, id]), wrong3) : wrong3("is not an object")
    ];
  })
);
var npmPackage = (id, fields, format2, wrong3) => {
  const { name: name3, version: version3 } = splitId(id) ?? wrong3("is not a name and a version");
  const resolved = fields.text("tarball");
  const integrity = fields.text("integrity");
  const resolution = resolved === void 0 || isRegistryAddress(resolved, name3, version3) ? { kind: "registry", resolved, integrity } : { kind: "tarball", resolved, integrity };
  return {
    name: name3,
    installedAs: name3,
    version: version3,
    resolution,
    hasInstallScript: format2 === "5" ? fields.flag("scripts") : void 0,
    bundled: false,
    os: fields.texts("os"),
    cpu: fields.texts("cpu")
  };
};
var jsrPackage = (id, fields, wrong3) => {
  const { name: name3, version: version3 } = splitId(id) ?? wrong3("is not a name and a version");
  const resolution = {
    kind: "tarball",
    resolved: `jsr:${id}`,
    integrity: fields.text("integrity")
  };
  return {
    name: name3,
    installedAs: name3,
    version: version3,
    resolution,
    hasInstallScript: false,
    bundled: false,
    os: [],
    cpu: []
  };
};
var splitId = (id) => {
  const split = splitName(id);
  const version3 = split?.rest.split("_", 1)[0];
  return split !== void 0 && version3 !== void 0 && isVersion(version3) ? { name: split.name, version: version3 } : void 0;
};
var namedNeeds = (fields) => fields.textMap("dependencies").map(([name3, target]) => withAlias(name3, target, "prod"));
var listedNeeds = (fields) => needGroups.flatMap(
  ([group, scope]) => fields.texts(group).map((text4) => {
    const at3 = text4.indexOf("@npm:", 1);
    return at3 === -1 ? { target: text4, scope } : withAlias(text4.slice(0, at3), text4.slice(at3 + "@npm:".length), scope);
  })
);
var needGroups = [
  ["optionalDependencies", "optional"],
  ["dependencies", "prod"],
  ["optionalPeers", "peer"]
];
var withAlias = (name3, target, scope) => splitName(target)?.name === name3 ? { target, scope } : { target, scope, alias: name3 };
var addAliases = (npm, npmKey, collect2) => {
  for (const { needs } of npm.values()) {
    for (const { target, alias } of needs) {
      const key2 = alias === void 0 ? void 0 : npmKey(target);
      if (alias !== void 0 && key2 !== void 0) collect2.alias(key2, alias);
    }
  }
};
var npmLookUp = (npm) => {
  const byName3 = new Map([...npm].map(([id, entry4]) => [splitName(id)?.name, entry4.key]));
  return (target) => npm.get(target)?.key ?? byName3.get(target);
};

// src/lockfiles/json-members.ts
var cutJson = (written, objects) => {
  const lined = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
  const text4 = lined.endsWith("\n") ? lined.slice(0, -1) : lined;
  const indent = /^\{\n( {1,8}|\t)"/.exec(text4)?.[1];
  if (indent === void 0) return void 0;
  const lines2 = linesOf(indent);
  const cut3 = /* @__PURE__ */ new Map();
  let rest = text4;
  for (const object of objects.toReversed()) {
    const opening5 = `
${indent}"${object}": {`;
    const start2 = rest.indexOf(opening5 + lines2.first);
    if (start2 === -1) continue;
    const [from, end] = [start2 + opening5.length, rest.lastIndexOf(lines2.last)];
    if (end < from) return void 0;
    const members2 = rest.slice(from + lines2.first.length, end).split(lines2.between);
    if (new Set(members2.map(nameOf2)).size < members2.length) return void 0;
    cut3.set(object, members2);
    rest = rest.slice(0, from) + rest.slice(end + lines2.last.length - 1);
  }
  const root2 = parseWritten(rest, indent);
  if (root2 === void 0) return void 0;
  const whole = once(() => parseWritten(text4, indent));
  const members = (object) => cut3.get(object) ?? [];
  return {
    root: root2,
    members,
    // Another key in the root than those that are left would be one that was taken for part of a member.
    read: (object, some) => some.length === members(object).length ? entriesOf2(whole(), Object.keys(root2), object, some) : entriesOf2(parseWritten(joined2(some, indent), indent), [""], "", some)
  };
};
var linesOf = (indent) => ({
  first: `
${indent}${indent}"`,
  between: `
${indent}${indent}},
${indent}${indent}"`,
  last: `
${indent}${indent}}
${indent}}`
});
var joined2 = (members, indent) => {
  const { first: first4, between, last } = linesOf(indent);
  return `{
${indent}"": {${first4}${members.join(between)}${last}
}`;
};
var nameOf2 = (member) => member.slice(0, member.indexOf('"'));
var entriesOf2 = (root2, keys, object, members) => {
  if (root2 === void 0 || Object.keys(root2).join("\n") !== keys.join("\n")) return void 0;
  const found = own(root2, object);
  if (!isObject2(found)) return void 0;
  const entries = Object.entries(found);
  return entries.length === members.length && !entries.some(([name3]) => /^\d+$/.test(name3)) ? entries : void 0;
};
var parseWritten = (text4, indent) => {
  if (text4.includes(`
${indent.repeat(deepest)}`)) return void 0;
  try {
    const value4 = parse(text4);
    return isObject2(value4) && JSON.stringify(value4, void 0, indent) === text4 ? value4 : void 0;
  } catch {
    return void 0;
  }
};
var deepest = 64;
var parse = JSON.parse;

// src/lockfiles/known-entries.ts
var quickly = (quick, exact) => {
  let read;
  try {
    read = quick();
  } catch (error) {
    if (!(error instanceof LockfileError)) throw error;
  }
  return read ?? exact();
};
var knownEntries = () => {
  let last = { texts: [], values: [] };
  return {
    read: (texts3, readNew) => {
      const values = readEntries(last, texts3, readNew);
      if (values !== void 0) last = { texts: texts3, values };
      return values;
    }
  };
};
var readEntries = (known2, texts3, readNew) => {
  if (texts3.length === 0) return [];
  if (known2.texts.length === 0) return readNew(texts3);
  const found = [];
  const fresh = [];
  let next = 0;
  let missed = 0;
  for (const text4 of texts3) {
    const end = next + Math.min(nearest + 4 * missed, farthest);
    let at3 = next;
    while (at3 < end && known2.texts[at3] !== text4) at3++;
    if (at3 === end) {
      missed++;
      fresh.push(text4);
      found.push(void 0);
    } else {
      missed = 0;
      next = at3 + 1;
      found.push(known2.values[at3]);
    }
  }
  const read = fresh.length === 0 ? [] : readNew(fresh);
  return read === void 0 ? void 0 : filled(found, read);
};
var [nearest, farthest] = [8, 500];
var filled = (found, fresh) => {
  const values = [];
  let next = 0;
  for (const one of found) {
    const value4 = one ?? fresh[next++];
    if (value4 === void 0) return void 0;
    values.push(value4);
  }
  return values;
};
var oneByOne = (read) => (texts3) => {
  const values = [];
  for (const text4 of texts3) {
    const value4 = read(text4);
    if (value4 === void 0) return void 0;
    values.push(value4);
  }
  return values;
};

// src/lockfiles/npm-entry.ts
var graphOf2 = (nodes) => {
  const find = once(() => finderOf(nodes));
  return lazyGraph(
    () => importersOf(nodes, find()),
    () => edgesOf(nodes, find())
  );
};
var importersOf = (nodes, find) => nodes.filter(({ entry: entry4, key: key2 }) => key2 === void 0 && entry4["link"] !== true).map(({ place, entry: entry4 }) => ({
  path: place === "" ? "." : place,
  dependencies: declared(find, place, entry4)
}));
var edgesOf = (nodes, find) => {
  const edges = edgeCollector();
  const link2 = (from, group, scope) => {
    const names4 = from.entry[group];
    if (!isObject2(names4)) return;
    for (const name3 in names4) {
      if (scope === "prod" && Object.hasOwn(groupOf(from.entry, "optionalDependencies"), name3)) continue;
      if (from.key !== void 0) edges.add(from.key, find(from.place, name3), scope);
    }
  };
  for (const node of nodes) {
    if (node.key === void 0) continue;
    link2(node, "optionalDependencies", "optional");
    link2(node, "dependencies", "prod");
    link2(node, "peerDependencies", "peer");
  }
  return edges.edges();
};
var importerGroups = [
  ["dependencies", "prod"],
  ["optionalDependencies", "optional"],
  ["peerDependencies", "peer"],
  ["devDependencies", "dev"]
];
var declared = (find, place, entry4) => importerGroups.flatMap(
  ([group, scope]) => Object.entries(groupOf(entry4, group)).map(([name3, range]) => ({
    name: name3,
    range: typeof range === "string" ? range : "",
    scope,
    key: find(place, name3)
  }))
);
var groupOf = (entry4, group) => {
  const value4 = entry4[group];
  return isObject2(value4) ? value4 : noGroup;
};
var noGroup = {};
var finderOf = (nodes) => {
  const byName3 = /* @__PURE__ */ new Map();
  for (const { place, key: key2 } of nodes) {
    const at3 = place.lastIndexOf("node_modules/");
    if (at3 === -1) continue;
    const name3 = place.slice(at3 + "node_modules/".length);
    const places = byName3.get(name3);
    if (at3 > 0) {
      const nested = places?.nested ?? /* @__PURE__ */ new Map();
      nested.set(place.slice(0, at3 - 1), key2);
      if (places === void 0) byName3.set(name3, { outermost: void 0, nested });
      else places.nested = nested;
    } else if (places === void 0) byName3.set(name3, { outermost: key2, nested: void 0 });
    else places.outermost = key2;
  }
  return (from, name3) => {
    const places = byName3.get(name3);
    return places?.nested === void 0 ? places?.outermost : nearest2(places, places.nested, from);
  };
};
var nearest2 = ({ outermost }, nested, from) => {
  for (let folder = from; folder !== ""; folder = parentOf2(folder)) {
    if (nested.has(folder)) return nested.get(folder);
  }
  return outermost;
};
var parentOf2 = (folder) => {
  const nested = folder.lastIndexOf("/node_modules/");
  const plain3 = folder.lastIndexOf("/");
  if (folder.startsWith("node_modules/") && nested === -1) return "";
  if (nested !== -1 && !folder.slice(nested + "/node_modules/".length).replace(/^@[^/]+\//, "").includes("/"))
    return folder.slice(0, nested);
  return plain3 === -1 ? "" : folder.slice(0, plain3);
};
var isBundled2 = (flag3, place, origin) => flag3 && origin === void 0 && place.indexOf("node_modules/") !== place.lastIndexOf("node_modules/");
var resolutionOf = (name3, version3, resolved, integrity) => {
  if (resolved === void 0 || isRegistryAddress(resolved, name3, version3))
    return { kind: "registry", resolved, integrity };
  const git = /^(git(?:\+[a-z]+)?:.*?|(?:github|gitlab|bitbucket):.*?)(?:#(.*))?$/.exec(resolved);
  if (git !== null) return { kind: "git", repository: git[1] ?? "", commit: git[2] ?? "", integrity };
  if (resolved.startsWith("file:")) return { kind: "local", path: resolved.slice("file:".length) };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(resolved)) return { kind: "local", path: resolved };
  return { kind: "tarball", resolved, integrity };
};
var checkName = (name3, place) => {
  if (!isPackageName(name3)) throw new LockfileError(`"${name3}" at "${place}" is not a package name.`);
};
var kindOf2 = (value4) => value4 === void 0 ? "missing" : value4 === null ? "null" : isList(value4) ? "a list" : typeof value4 === "object" ? "an object" : `a ${typeof value4}`;
var optionalText = (entry4, field2, place) => {
  const value4 = entry4[field2];
  if (value4 === void 0 || typeof value4 === "string") return value4;
  if (value4 === false && field2 === "resolved") return void 0;
  throw new LockfileError(`"${field2}" of "${place}" is ${kindOf2(value4)}, not a text.`);
};
var optionalFlag = (entry4, field2, place) => {
  const value4 = entry4[field2];
  if (value4 === void 0) return false;
  if (typeof value4 === "boolean") return value4;
  throw new LockfileError(`"${field2}" of "${place}" is ${kindOf2(value4)}, not true or false.`);
};
var texts = (entry4, field2, place) => {
  const value4 = entry4[field2];
  if (value4 === void 0) return [];
  if (typeof value4 === "string") return [value4];
  if (isList(value4) && value4.every((item2) => typeof item2 === "string")) return value4;
  throw new LockfileError(`"${field2}" of "${place}" is not a list of texts.`);
};

// src/lockfiles/npm-tree.ts
var treeNodesOf = (name3, entry4) => entriesOf3(name3, entry4).map(([place, installedAs, found]) => ({
  place,
  installedAs,
  entry: withRequires(found, place),
  found: treePackage(installedAs, found, place)
}));
var treeLockfile = (tree, context) => {
  const collect2 = packageCollector();
  const nodes = tree.map(({ place, entry: entry4, found, installedAs }) => ({
    place,
    entry: entry4,
    key: collect2.take(found, installedAs)
  }));
  return {
    path: context.path,
    format: "npm",
    formatVersion: "1",
    packages: collect2.packages(),
    graph: once(() => {
      const manifest = context.manifests.get(".");
      return {
        importers: [{ path: ".", dependencies: manifest === void 0 ? [] : fromManifest(nodes, manifest) }],
        edges: graphOf2(nodes).edges
      };
    })
  };
};
var treePackagesOf = (name3, entry4) => {
  const packages = [];
  for (const [place, installedAs, inner] of entriesOf3(name3, entry4)) {
    const version3 = optionalText(inner, "version", place);
    if (version3 === void 0 || isFolder(version3)) continue;
    const elsewhere3 = isElsewhere2(version3);
    const integrity = elsewhere3 ? optionalText(inner, "integrity", place) : void 0;
    packages.push({
      place,
      installedAs,
      entry: inner,
      source: elsewhere3 ? sourceOf(resolutionOf(installedAs, "", version3, integrity)) : void 0,
      found: elsewhere3 ? void 0 : treePackage(installedAs, inner, place)
    });
  }
  return packages;
};
var addTreePackages = (tree, collect2) => {
  const listed6 = once(() => new Set(collect2.packages().map(({ resolution }) => sourceOf(resolution))));
  for (const { place, installedAs, entry: entry4, source, found } of tree) {
    if (source !== void 0 && listed6().has(source)) continue;
    collect2.take(found ?? treePackage(installedAs, entry4, place), installedAs);
  }
};
var sourceOf = (resolution) => {
  switch (resolution.kind) {
    case "registry":
    case "tarball":
      return JSON.stringify([resolution.resolved, resolution.integrity]);
    case "git":
      return /^[0-9a-f]{40}$/.test(resolution.commit) ? resolution.commit : `${resolution.repository}#${resolution.commit}`;
    case "local":
    case "workspace":
      return `file:${resolution.path}`;
    case "patch":
      return resolution.patch;
  }
};
var entriesOf3 = (name3, entry4) => {
  const found = [];
  const visit = (installedAs, value4, place, depth) => {
    if (!isObject2(value4)) {
      throw new LockfileError(`The entry "${place}" is ${kindOf2(value4)}, not an object.`);
    }
    found.push([place, installedAs, value4]);
    if (depth === 200) throw new LockfileError(`"dependencies" are nested more than 200 deep at "${place}".`);
    const dependencies = own(value4, "dependencies");
    if (dependencies === void 0) return;
    if (!isObject2(dependencies)) {
      throw new LockfileError(`"dependencies" of "${place}" is ${kindOf2(dependencies)}, not an object.`);
    }
    for (const inner of Object.keys(dependencies)) {
      visit(inner, dependencies[inner] ?? null, `${place}/node_modules/${inner}`, depth + 1);
    }
  };
  visit(name3, entry4, `node_modules/${name3}`, 0);
  return found;
};
var isFolder = (version3) => version3.startsWith("file:") && !/\.(?:tgz|tar|tar.gz)$/i.test(version3);
var isElsewhere2 = (version3) => /^(?:git|https?|file|github|gitlab|bitbucket)[:+]/.test(version3);
var withRequires = (entry4, place) => {
  const requires = own(entry4, "requires");
  if (requires === void 0 || typeof requires === "boolean") return {};
  if (!isObject2(requires))
    throw new LockfileError(`"requires" of "${place}" is ${kindOf2(requires)}, not an object.`);
  return { dependencies: requires };
};
var treePackage = (installedAs, entry4, place) => {
  checkName(installedAs, place);
  const written = optionalText(entry4, "version", place);
  if (written === void 0) throw new LockfileError(`The entry "${place}" has no version.`);
  const resolved = optionalText(entry4, "resolved", place);
  const integrity = optionalText(entry4, "integrity", place);
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(written);
  const name3 = alias?.[1] ?? installedAs;
  checkName(name3, place);
  const elsewhere3 = isElsewhere2(written);
  const version3 = elsewhere3 ? "" : alias?.[2] ?? written;
  return packageFrom({
    name: name3,
    version: version3,
    resolution: isFolder(written) ? { kind: "workspace", path: written.slice("file:".length) } : resolutionOf(name3, version3, elsewhere3 ? written : resolved, integrity),
    installedAs,
    hasInstallScript: void 0,
    bundled: isBundled2(optionalFlag(entry4, "bundled", place), place, resolved ?? integrity),
    os: [],
    cpu: []
  });
};
var fromManifest = (nodes, manifest) => {
  const keys = new Map(nodes.map(({ place, key: key2 }) => [place, key2]));
  const groups3 = [
    [manifest.dependencies, "prod"],
    [manifest.optionalDependencies, "optional"],
    [manifest.devDependencies, "dev"]
  ];
  return groups3.flatMap(
    ([ranges, scope]) => [...ranges].map(([name3, range]) => ({ name: name3, range, scope, key: keys.get(`node_modules/${name3}`) }))
  );
};

// src/lockfiles/npm.ts
var npmReader = () => {
  const known2 = { nodes: knownEntries(), tree: knownEntries(), treeNodes: knownEntries() };
  return (text4, context) => quickly(
    () => readCut(text4, context, known2),
    () => readNpmSlowly(text4, context)
  );
};
var readNpmSlowly = (text4, context) => {
  const root2 = readJson(text4);
  if (!isObject2(root2)) throw new LockfileError("The file does not hold a JSON object.", { line: 1 });
  return lockfileOf(root2, context, {
    nodes: (version3) => packagesOf(root2, version3).map(([place, entry4]) => nodeAt(place, entry4)),
    tree: () => dependenciesOf(root2).map(([name3, entry4]) => treePackagesOf(name3, entry4)),
    treeNodes: () => dependenciesOf(root2).map(([name3, entry4]) => treeNodesOf(name3, entry4))
  });
};
var readCut = (text4, context, known2) => {
  const file = cutJson(text4, ["packages", "dependencies"]);
  if (file === void 0) return void 0;
  const all = (object, entries, read) => {
    const found = entries.read(
      file.members(object),
      (fresh) => file.read(object, fresh)?.map(([name3, entry4]) => read(name3, entry4))
    );
    if (found === void 0) throw new LockfileError("Not in the form that npm writes.");
    return found;
  };
  return lockfileOf(file.root, context, {
    nodes: (version3) => {
      packagesOf(file.root, version3);
      return all("packages", known2.nodes, nodeAt);
    },
    tree: () => {
      dependenciesOf(file.root);
      return all("dependencies", known2.tree, treePackagesOf);
    },
    treeNodes: () => {
      dependenciesOf(file.root);
      return all("dependencies", known2.treeNodes, treeNodesOf);
    }
  });
};
var lockfileOf = (root2, context, entries) => {
  const version3 = own(root2, "lockfileVersion");
  if (version3 === void 0 || version3 === 1) {
    if (own(root2, "packages") !== void 0) {
      throw new LockfileError(
        '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".',
        {
          advice: 'Write the file again with "npm install --package-lock-only".'
        }
      );
    }
    return treeLockfile(entries.treeNodes().flat(), context);
  }
  if (version3 === 2 || version3 === 3 || version3 === 4) {
    return listLockfile(entries.nodes(version3), entries.tree().flat(), context, version3);
  }
  throw new LockfileError(`lockfileVersion ${JSON.stringify(version3)} is not known. Versions 1 to 4 are.`, {
    advice: "Update Lockkeeper, or write the file with an npm whose lockfileVersion is 1 to 4."
  });
};
var packagesOf = (root2, version3) => {
  const packages = own(root2, "packages");
  if (isObject2(packages)) return Object.entries(packages);
  throw new LockfileError(
    `"packages" is ${kindOf2(packages)}: a file of lockfileVersion ${version3} must have it.`,
    {
      advice: 'Write the file again with "npm install --package-lock-only".'
    }
  );
};
var dependenciesOf = (root2) => {
  const dependencies = own(root2, "dependencies");
  if (dependencies === void 0) return [];
  if (isObject2(dependencies)) return Object.entries(dependencies);
  throw new LockfileError(`"dependencies" of "the file" is ${kindOf2(dependencies)}, not an object.`);
};
var listLockfile = (nodes, tree, context, version3) => {
  const collect2 = packageCollector();
  const placed = nodes.map(({ place, entry: entry4, found, installedAs }) => ({
    place,
    entry: entry4,
    key: found === void 0 ? void 0 : collect2.take(found, installedAs)
  }));
  addTreePackages(tree, collect2);
  return {
    path: context.path,
    format: "npm",
    formatVersion: String(version3),
    packages: collect2.packages(),
    graph: once(() => graphOf2(placed))
  };
};
var nodeAt = (place, entry4) => {
  if (!isObject2(entry4)) throw new LockfileError(`The entry "${place}" is ${kindOf2(entry4)}, not an object.`);
  const at3 = place.lastIndexOf("node_modules/");
  const installedAs = at3 === -1 ? "" : place.slice(at3 + "node_modules/".length);
  const isPackage = place !== "" && !optionalFlag(entry4, "link", place) && at3 !== -1;
  const found = isPackage ? packageAt(place, installedAs, entry4) : void 0;
  return { place, entry: entry4, found, installedAs };
};
var packageAt = (place, installedAs, entry4) => {
  const name3 = optionalText(entry4, "name", place) ?? installedAs;
  checkName(installedAs, place);
  if (name3 !== installedAs) checkName(name3, place);
  const resolved = optionalText(entry4, "resolved", place);
  const integrity = optionalText(entry4, "integrity", place);
  const written = optionalText(entry4, "version", place);
  if (written === void 0 && resolved === void 0) {
    throw new LockfileError(`The entry "${place}" has neither a version nor a place it comes from.`);
  }
  return packageFrom({
    name: name3,
    version: written ?? "",
    resolution: resolutionOf(name3, written ?? "", resolved, integrity),
    installedAs,
    hasInstallScript: optionalFlag(entry4, "hasInstallScript", place),
    bundled: isBundled2(optionalFlag(entry4, "inBundle", place), place, resolved ?? integrity),
    os: texts(entry4, "os", place),
    cpu: texts(entry4, "cpu", place)
  });
};

// src/lockfiles/yaml-tape.ts
var nodeKind = {
  nothing: 0,
  scalar: 1,
  /** Every single quote stands twice. */
  doubled: 2,
  /** Indented lines: `|-`, `|` with a line end at its end, `>-`. */
  literal: 3,
  literalLine: 4,
  folded: 5,
  map: 6,
  list: 7
};
var nodeAfter = (tape, node) => (tape.kinds[node] ?? 0) >= nodeKind.map ? tape.ends[node] ?? 0 : node + 1;
var scalarAt = (tape, node) => {
  const kind = tape.kinds[node] ?? nodeKind.nothing;
  if (kind === nodeKind.nothing || kind >= nodeKind.map) return void 0;
  const slice = tape.text.slice(tape.starts[node], tape.ends[node]);
  if (kind === nodeKind.scalar) return slice;
  if (kind === nodeKind.doubled) return slice.replaceAll("''", "'");
  const indent = slice.search(/[^ ]/);
  const lines2 = slice.split("\n").map((line) => line.slice(indent));
  if (kind !== nodeKind.folded) return lines2.join("\n") + (kind === nodeKind.literalLine ? "\n" : "");
  return lines2.join("\n").replace(/\n+/g, (ends) => ends.length === 1 ? " " : ends.slice(1));
};
var isKey = (tape, key2, word4) => (tape.ends[key2] ?? 0) - (tape.starts[key2] ?? 0) === word4.length && tape.text.startsWith(word4, tape.starts[key2]);
var tapeOf = (documents, source) => {
  const kinds5 = [];
  const starts = [];
  const ends = [];
  const offsets = [];
  const parts2 = [];
  let length = 0;
  const add = (kind, offset) => {
    starts.push(length);
    ends.push(length);
    offsets.push(offset);
    return kinds5.push(kind) - 1;
  };
  const addScalar = (value4, offset) => {
    parts2.push(value4);
    length += value4.length;
    starts[add(nodeKind.scalar, offset)] = length - value4.length;
  };
  const addNode2 = (node) => {
    if (node.kind === "scalar") {
      if (node.value === null) add(nodeKind.nothing, node.offset);
      else addScalar(node.value, node.offset);
      return;
    }
    const top = add(nodeKind[node.kind], node.offset);
    if (node.kind === "list") node.items.forEach(addNode2);
    else {
      for (const [key2, entry4] of node.entries) {
        addScalar(key2, entry4.offset);
        addNode2(entry4.value);
      }
    }
    ends[top] = kinds5.length;
  };
  const tops = documents.map((document) => {
    const top = kinds5.length;
    addNode2(document);
    return top;
  });
  return {
    text: parts2.join(""),
    kinds: Uint8Array.from(kinds5),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    documents: tops,
    lineOf: (node) => lineAt(source, offsets[node] ?? 0)
  };
};

// src/lockfiles/pnpm-fields.ts
var fieldsOf2 = (tape, map, what) => {
  const fields = /* @__PURE__ */ new Map();
  eachEntry(tape, map, what, (key2) => fields.set(scalarAt(tape, key2) ?? "", key2 + 1));
  return fields;
};
var eachEntry = (tape, map, what, visit) => {
  const end = endOfMap(tape, map, what);
  for (let key2 = map + 1; key2 < end; key2 = nodeAfter(tape, key2 + 1)) visit(key2);
};
var endOfMap = (tape, map, what) => {
  const kind = tape.kinds[map];
  if (kind !== nodeKind.map && kind !== nodeKind.nothing) throw fault(tape, map, `${what} is not a map.`);
  return kind === nodeKind.map ? tape.ends[map] ?? 0 : map;
};
var textOf2 = (tape, node, what, path) => {
  const text4 = scalarAt(tape, node);
  if (text4 !== void 0 && text4 !== "" && !isNothing(text4)) return text4;
  throw fault(tape, node, `${what}${path === void 0 ? "" : ` of "${path}"`} is not a text.`);
};
var isNothing = (text4) => text4 === "~" || text4.length === 4 && text4.toLowerCase() === "null";
var fault = (tape, node, message) => new LockfileError(message, { line: tape.lineOf(node) });
var textsOf2 = (tape, node, what, path) => {
  if (tape.kinds[node] === nodeKind.nothing) return [];
  if (tape.kinds[node] !== nodeKind.list) return [textOf2(tape, node, what, path)];
  const texts3 = [];
  const end = tape.ends[node] ?? 0;
  for (let item2 = node + 1; item2 < end; item2 = nodeAfter(tape, item2))
    texts3.push(textOf2(tape, item2, what, path));
  return texts3;
};

// src/lockfiles/pnpm-dependencies.ts
var eachDependency = (tape, owner, visit, context) => {
  const end = endOfMap(tape, owner, "An entry");
  for (let field2 = owner + 1; field2 < end; field2 = nodeAfter(tape, field2 + 1)) {
    if (isKey(tape, field2, "dependencies")) eachReference(tape, field2 + 1, "prod", visit, context);
    else if (isKey(tape, field2, "optionalDependencies"))
      eachReference(tape, field2 + 1, "optional", visit, context);
  }
};
var importerFields = /* @__PURE__ */ new Map([
  ["dependencies", "prod"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
  ["configDependencies", "dev"],
  ["packageManagerDependencies", "dev"]
]);
var isImporterField = (field2) => importerFields.has(field2) || field2 === "specifiers";
var eachDeclared = (tape, declared4, visit, context) => eachEntry(tape, declared4, "An importer", (field2) => {
  const scope = importerFields.get(scalarAt(tape, field2) ?? "");
  if (scope !== void 0) eachReference(tape, field2 + 1, scope, visit, context);
});
var eachReference = (tape, list3, scope, visit, context) => {
  const end = endOfMap(tape, list3, "A list of dependencies");
  for (let name3 = list3 + 1; name3 < end; name3 = nodeAfter(tape, name3 + 1)) {
    const kind = tape.kinds[name3 + 1] ?? nodeKind.nothing;
    if (kind !== nodeKind.nothing && kind < nodeKind.map) visit(context, name3, name3 + 1, scope, void 0);
    else visitPair(tape, name3, scope, visit, context);
  }
};
var visitPair = (tape, name3, scope, visit, context) => {
  let reference;
  let specifier;
  eachEntry(tape, name3 + 1, "A dependency", (key2) => {
    if (isKey(tape, key2, "version")) reference = key2 + 1;
    else if (isKey(tape, key2, "specifier")) specifier = key2 + 1;
  });
  if (reference === void 0 || scalarAt(tape, reference) === void 0) {
    throw fault(tape, name3, `The dependency "${scalarAt(tape, name3) ?? ""}" does not say what it is.`);
  }
  visit(context, name3, reference, scope, specifier);
};
var rangesOf = (tape, declared4) => {
  const ranges = /* @__PURE__ */ new Map();
  eachEntry(tape, declared4, "An importer", (field2) => {
    if (!isKey(tape, field2, "specifiers")) return;
    eachEntry(tape, field2 + 1, '"specifiers"', (name3) => {
      ranges.set(scalarAt(tape, name3) ?? "", scalarAt(tape, name3 + 1) ?? "");
    });
  });
  return ranges;
};

// src/lockfiles/pnpm-aliases.ts
var nameAliases = (tape, document, gathered) => {
  const naming = { tape, document, gathered };
  for (const entry4 of document.entries) eachDependency(tape, entry4 + 1, nameAlias, naming);
  for (const { declared: declared4 } of document.importers) {
    eachDeclared(tape, declared4, nameAlias, naming);
    rangesOf(tape, declared4);
  }
};
var nameAlias = ({ tape, document, gathered }, nameNode, reference) => {
  if (!mayRename(tape, document.grammar, reference)) return;
  const name3 = scalarAt(tape, nameNode) ?? "";
  const found = document.targetOf(name3, scalarAt(tape, reference) ?? "");
  if (found === void 0 || found.name === name3) return;
  if (!isPackageName(name3)) throw fault(tape, nameNode, `"${name3}" is not a name to install a package under.`);
  for (const key2 of found.keys) gathered.alias(key2, name3);
};
var [bracket, slash, colon, atSign] = [40, 47, 58, 64];
var mayRename = (tape, grammar, reference) => {
  if (tape.kinds[reference] !== nodeKind.scalar) return true;
  const end = tape.ends[reference] ?? 0;
  for (let at3 = tape.starts[reference] ?? 0; at3 < end; at3++) {
    const code3 = tape.text.charCodeAt(at3);
    if (code3 === bracket) return false;
    if (grammar === "bare" ? code3 === atSign : code3 === slash || code3 === colon) return true;
  }
  return false;
};

// src/lockfiles/pnpm-paths.ts
var partsOf = (grammar, path) => {
  if (grammar === "slashes") return partsOfSlashes(path);
  const id = path.slice(0, suffixStart(path));
  if (grammar === "bare") return partsOfBare(id);
  if (id.startsWith("/")) return nameAndVersion(id.slice(1), "@");
  const slash2 = id.indexOf("/");
  const parts2 = slash2 === -1 || id.includes(":") ? nothing2 : nameAndVersion(id.slice(slash2 + 1), "@");
  return parts2.version === void 0 ? nothing2 : { ...parts2, registry: id };
};
var suffixStart = (path) => {
  if (!path.endsWith(")")) return path.length;
  const last = path.lastIndexOf("(");
  if (path.indexOf(")") === path.length - 1 && path.indexOf("(") === last && last > 0) return last;
  let open = 0;
  for (let at3 = path.length; at3 > 0; at3--) {
    const sign2 = path.charCodeAt(at3 - 1);
    if (sign2 === closing) open++;
    else if (sign2 === opening) open--;
    else if (open === 0) return at3;
    if (open < 0) break;
  }
  return path.length;
};
var withoutPeers = (grammar, path) => grammar === "bare" ? path.slice(0, suffixStart(path)) : path;
var patchHashOf = (path) => {
  const start2 = suffixStart(path);
  if (!path.startsWith(patchStart, start2)) return void 0;
  return path.slice(start2 + patchStart.length, path.indexOf(")", start2));
};
var isPatchedPath = (grammar, path) => grammar !== "slashes" && path.includes(patchStart) && patchHashOf(path) !== void 0;
var pathOf2 = (grammar, name3, reference) => {
  if (reference.startsWith("link:")) return void 0;
  if (grammar === "bare") return isPath(reference) ? reference : `${name3}@${reference}`;
  if (reference.startsWith("file:")) return reference;
  const bracket3 = reference.indexOf("(");
  const slash2 = reference.indexOf("/");
  if (slash2 !== -1 && (bracket3 === -1 || slash2 < bracket3)) return reference;
  return grammar === "slashes" ? `/${name3}/${reference}` : `/${name3}@${reference}`;
};
var [opening, closing] = [40, 41];
var patchStart = "(patch_hash=";
var nothing2 = { name: void 0, version: void 0, registry: void 0 };
var isPath = (reference) => {
  const at3 = reference.indexOf("@");
  if (at3 <= 0) return at3 === 0;
  const bracket3 = reference.indexOf("(");
  const colon2 = reference.indexOf(":");
  return (bracket3 === -1 || at3 < bracket3) && (colon2 === -1 || at3 < colon2);
};
var partsOfBare = (id) => {
  const at3 = id.indexOf("@", 1);
  if (at3 === -1) return nothing2;
  const name3 = id.slice(0, at3);
  const reference = id.slice(at3 + 1);
  if (isVersion2(reference)) return { name: name3, version: reference, registry: void 0 };
  const named3 = /^([A-Za-z][\w.-]*):(.+)$/.exec(reference);
  if (named3?.[2] === void 0 || !isVersion2(named3[2]))
    return { name: name3, version: void 0, registry: void 0 };
  return { name: name3, version: named3[2], registry: named3[1] === "runtime" ? void 0 : reference };
};
var partsOfSlashes = (path) => {
  if (path.startsWith("/")) return nameAndVersion(path.slice(1), "/");
  const slash2 = path.indexOf("/");
  const parts2 = slash2 === -1 || path.includes(":") ? nothing2 : nameAndVersion(path.slice(slash2 + 1), "/");
  if (parts2.name === void 0 || parts2.version === void 0) return nothing2;
  return { ...parts2, registry: `${path.slice(0, slash2)}/${parts2.name}/${parts2.version}` };
};
var nameAndVersion = (text4, separator2) => {
  const scope = text4.startsWith("@") ? text4.indexOf("/") + 1 : 0;
  const end = text4.indexOf(separator2, scope === 0 ? 1 : scope);
  if (end === -1) return nothing2;
  const rest = text4.slice(end + 1);
  const version3 = separator2 === "/" ? rest.slice(0, /[_/]|$/.exec(rest)?.index) : rest;
  if (!isVersion2(version3)) return nothing2;
  return { name: text4.slice(0, end), version: version3, registry: void 0 };
};
var isVersion2 = (text4) => /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(text4);

// src/lockfiles/pnpm-sources.ts
var sourcesOf = (tape, node, named3, { os, cpu }) => {
  const integrity = onlyIntegrity(tape, node);
  if (integrity !== void 0 && named3.parts.version !== void 0) {
    return [{ resolution: { kind: "registry", resolved: named3.parts.registry, integrity }, os, cpu }];
  }
  const what = `"resolution" of ${named3.name}@${named3.version}`;
  if (tape.kinds[node] !== nodeKind.map) throw fault(tape, node, `${what} is missing or not a map.`);
  const fields = fieldsOf2(tape, node, what);
  const variants = fields.get("variants");
  if (variants === void 0) return [{ resolution: resolutionOf2(tape, node, fields, named3), os, cpu }];
  if (tape.kinds[variants] !== nodeKind.list)
    throw fault(tape, variants, `"variants" in ${what} is not a list.`);
  const sources = [];
  const end = tape.ends[variants] ?? 0;
  for (let variant = variants + 1; variant < end; variant = nodeAfter(tape, variant)) {
    const parts2 = fieldsOf2(tape, variant, `A variant in ${what}`);
    const inner = parts2.get("resolution");
    if (inner === void 0) throw fault(tape, variant, `A variant in ${what} has no resolution.`);
    const resolution = resolutionOf2(tape, inner, fieldsOf2(tape, inner, what), named3);
    sources.push({ resolution, ...targetsOf(tape, parts2.get("targets"), what) });
  }
  if (sources.length === 0) throw fault(tape, variants, `${what} has no variants.`);
  return sources;
};
var onlyIntegrity = (tape, node) => tape.kinds[node] === nodeKind.map && tape.ends[node] === node + 3 && isKey(tape, node + 1, "integrity") ? textOf2(tape, node + 2, '"integrity"') : void 0;
var targetsOf = (tape, targets, what) => {
  const [os, cpu] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  if (targets === void 0 || tape.kinds[targets] !== nodeKind.list) return { os: [], cpu: [] };
  const end = tape.ends[targets] ?? 0;
  for (let target = targets + 1; target < end; target = nodeAfter(tape, target)) {
    const fields = fieldsOf2(tape, target, `A target in ${what}`);
    const [onOs, onCpu] = [fields.get("os"), fields.get("cpu")];
    if (onOs !== void 0) os.add(textOf2(tape, onOs, `"os" in ${what}`));
    if (onCpu !== void 0) cpu.add(textOf2(tape, onCpu, `"cpu" in ${what}`));
  }
  return { os: [...os], cpu: [...cpu] };
};
var resolutionOf2 = (tape, node, fields, { name: name3, version: version3, parts: parts2 }) => {
  const text4 = (field2) => {
    const value4 = fields.get(field2);
    return value4 === void 0 ? void 0 : textOf2(tape, value4, `"${field2}" of ${name3}@${version3}`);
  };
  const must = (field2) => {
    const value4 = text4(field2);
    if (value4 === void 0)
      throw fault(tape, node, `The resolution of ${name3}@${version3} has no "${field2}".`);
    return value4;
  };
  const integrity = text4("integrity");
  const type = text4("type");
  if (type === void 0) {
    const written = text4("tarball");
    const home = text4("registry");
    if (written === void 0) {
      if (parts2.version === void 0) throw fault(tape, node, `${name3} does not say where it comes from.`);
      return { kind: "registry", resolved: home ?? parts2.registry, integrity };
    }
    return archiveAt(written, home, integrity, name3, version3);
  }
  if (type === "directory") return { kind: "local", path: must("directory") };
  if (type === "binary") return { kind: "tarball", resolved: must("url"), integrity };
  if (type === "git") {
    const folder = text4("path");
    const repository2 = folder === void 0 ? must("repo") : `${must("repo")}&path:${folder}`;
    return { kind: "git", repository: repository2, commit: must("commit"), integrity };
  }
  if (type.startsWith("custom:"))
    return { kind: "tarball", resolved: `${type} ${sourceOf2(tape, node)}`, integrity };
  throw fault(tape, node, `The resolution of ${name3}@${version3} is of type "${type}", which is not known.`);
};
var archiveAt = (written, home, integrity, name3, version3) => {
  if (written.startsWith("file:")) return { kind: "local", path: written.slice("file:".length) };
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(written);
  const resolved = isWhole || home === void 0 ? written : `${home.replace(/\/$/, "")}/${written.replace(/^\//, "")}`;
  const address2 = isWhole || home !== void 0 ? resolved : `https://registry.invalid/${written}`;
  const isRegistrys = isRegistryAddress(address2, name3, version3);
  return { kind: isRegistrys ? "registry" : "tarball", resolved, integrity };
};
var sourceOf2 = (tape, node) => {
  const kind = tape.kinds[node];
  if (kind !== nodeKind.map && kind !== nodeKind.list) return JSON.stringify(scalarAt(tape, node) ?? null);
  const parts2 = [];
  const end = tape.ends[node] ?? 0;
  for (let at3 = node + 1; at3 < end; ) {
    const value4 = kind === nodeKind.map ? at3 + 1 : at3;
    parts2.push(
      kind === nodeKind.map ? `${sourceOf2(tape, at3)}:${sourceOf2(tape, value4)}` : sourceOf2(tape, value4)
    );
    at3 = nodeAfter(tape, value4);
  }
  return kind === nodeKind.map ? `{${parts2.join(",")}}` : `[${parts2.join(",")}]`;
};

// src/lockfiles/pnpm-entry.ts
var entryOf = (tape, grammar, key2, path) => {
  const found = findFields(tape, key2, path);
  const parts2 = partsOf(grammar, path);
  if (!agrees(parts2.name, found.name) || !agrees(parts2.version, found.version)) {
    const other4 = `${found.name ?? parts2.name ?? ""}@${found.version ?? parts2.version ?? ""}`;
    throw fault(tape, key2, `"${path}" says that it is ${other4}.`);
  }
  const name3 = found.aliasOf ?? parts2.name ?? found.name;
  if (name3 === void 0 || !isPackageName(name3)) throw fault(tape, key2, `"${path}" does not name a package.`);
  const version3 = parts2.version ?? found.version ?? "";
  return {
    name: name3,
    version: version3,
    alias: found.aliasOf === void 0 ? void 0 : parts2.name,
    sources: sourcesOf(tape, found.resolution ?? key2, { name: name3, version: version3, parts: parts2 }, found),
    // Since lockfileVersion 9 the file no longer says.
    hasInstallScript: found.requiresBuild === void 0 && grammar === "bare" ? void 0 : found.requiresBuild === "true",
    isPatched: found.patched === "true"
  };
};
var findFields = (tape, key2, path) => {
  const map = key2 + 1;
  if (tape.kinds[map] !== nodeKind.map) throw fault(tape, key2, `The entry "${path}" is not a map.`);
  let resolution;
  let name3;
  let version3;
  let aliasOf;
  let requiresBuild;
  let patched2;
  let os = none5;
  let cpu = none5;
  const end = tape.ends[map] ?? 0;
  for (let field2 = map + 1; field2 < end; field2 = nodeAfter(tape, field2 + 1)) {
    const value4 = field2 + 1;
    switch ((tape.ends[field2] ?? 0) - (tape.starts[field2] ?? 0)) {
      case 2:
        if (isKey(tape, field2, "os")) os = textsOf2(tape, value4, '"os"', path);
        break;
      case 3:
        if (isKey(tape, field2, "cpu")) cpu = textsOf2(tape, value4, '"cpu"', path);
        break;
      case 4:
        if (isKey(tape, field2, "name")) name3 = textOf2(tape, value4, '"name"', path);
        break;
      case 7:
        if (isKey(tape, field2, "version")) version3 = textOf2(tape, value4, '"version"', path);
        else if (isKey(tape, field2, "aliasOf")) aliasOf = textOf2(tape, value4, '"aliasOf"', path);
        else if (isKey(tape, field2, "patched")) patched2 = textOf2(tape, value4, '"patched"', path);
        break;
      case 10:
        if (isKey(tape, field2, "resolution")) resolution = value4;
        break;
      case 13:
        if (isKey(tape, field2, "requiresBuild")) requiresBuild = textOf2(tape, value4, '"requiresBuild"', path);
        break;
    }
  }
  return { resolution, name: name3, version: version3, aliasOf, requiresBuild, patched: patched2, os, cpu };
};
var none5 = [];
var agrees = (inPath, inEntry) => inPath === void 0 || inEntry === void 0 || inPath === inEntry;

// src/lockfiles/pnpm-patches.ts
var patchesOf2 = (tape, node) => {
  const byHash = /* @__PURE__ */ new Map();
  const byTarget = /* @__PURE__ */ new Map();
  if (node !== void 0) {
    eachEntry(tape, node, '"patchedDependencies"', (key2) => {
      const target = scalarAt(tape, key2) ?? "";
      const isMap5 = tape.kinds[key2 + 1] === nodeKind.map;
      const fields = isMap5 ? fieldsOf2(tape, key2 + 1, target) : /* @__PURE__ */ new Map([["hash", key2 + 1]]);
      const [hash, path] = [fields.get("hash"), fields.get("path")];
      if (hash === void 0) throw fault(tape, key2, `The patch of "${target}" has no hash.`);
      const text4 = textOf2(tape, hash, `The hash of the patch of "${target}"`);
      byTarget.set(target, text4);
      if (path !== void 0) byHash.set(text4, textOf2(tape, path, `The path of the patch of "${target}"`));
    });
  }
  return (written, { name: name3, version: version3 }) => {
    const hash = written ?? byTarget.get(`${name3}@${version3}`) ?? byTarget.get(name3);
    return { kind: "patch", patch: byHash.get(hash ?? "") ?? hash ?? "unnamed", integrity: hash };
  };
};

// src/lockfiles/pnpm-document.ts
var documentOf = (tape, top, gathered) => {
  const fields = fieldsOf2(tape, top, "The file");
  const { version: version3, grammar } = versionOf4(tape, top, fields);
  const known2 = /* @__PURE__ */ new Map();
  const packages = keysIn(tape, fields, "packages");
  const snapshots = grammar === "bare" ? keysIn(tape, fields, "snapshots") : [];
  const patchOf = patchesOf2(tape, fields.get("patchedDependencies"));
  const reading = { tape, grammar, known: known2, gathered, patchOf };
  for (const key2 of packages) readPackage(reading, key2);
  for (const key2 of snapshots) readSnapshot(reading, key2);
  const importers = keysIn(tape, fields, "importers").map((key2) => ({
    path: scalarAt(tape, key2) ?? "",
    declared: key2 + 1
  }));
  if ([...fields.keys()].some(isImporterField)) importers.unshift({ path: ".", declared: top });
  return {
    version: version3,
    grammar,
    importers,
    entries: [...packages, ...snapshots],
    keysOf: (path) => known2.get(withoutPeers(grammar, path))?.keys ?? none6,
    targetOf: targetFinder(grammar, known2)
  };
};
var targetFinder = (grammar, known2) => (name3, reference) => {
  const path = pathOf2(grammar, name3, withoutPeers(grammar, reference));
  return path === void 0 ? void 0 : known2.get(path);
};
var none6 = [];
var keysIn = (tape, fields, field2) => {
  const map = fields.get(field2);
  const keys = [];
  if (map !== void 0) eachEntry(tape, map, `"${field2}"`, (key2) => keys.push(key2));
  return keys;
};
var readPackage = (reading, key2) => {
  const { tape, grammar, known: known2, gathered } = reading;
  const path = scalarAt(tape, key2) ?? "";
  const id = withoutPeers(grammar, path);
  const entry4 = entryOf(tape, grammar, key2, path);
  const { name: name3, version: version3 } = entry4;
  const found = {
    name: name3,
    version: version3,
    keys: entry4.sources.map((source) => addPackage(gathered, entry4, source))
  };
  const before3 = known2.get(id);
  if (before3 !== void 0 && before3.keys[0] !== found.keys[0]) {
    throw fault(tape, key2, `"${id}" stands twice in "packages", with different sources.`);
  }
  if (before3 === void 0) known2.set(id, found);
  addPatch(reading, path, before3 ?? found, entry4.isPatched);
};
var readSnapshot = (reading, key2) => {
  const { tape, grammar, known: known2 } = reading;
  const path = scalarAt(tape, key2) ?? "";
  const id = withoutPeers(grammar, path);
  const found = known2.get(id);
  if (found === void 0) throw fault(tape, key2, `"${id}" stands in "snapshots" but not in "packages".`);
  if (id !== path) addPatch(reading, path, found, false);
};
var addPatch = ({ grammar, gathered, patchOf }, path, of, isPatched) => {
  const hash = grammar === "slashes" ? void 0 : patchHashOf(path);
  if (hash === void 0 && !isPatched) return;
  const patch = addPackage(
    gathered,
    { ...of, alias: void 0, hasInstallScript: void 0 },
    { resolution: patchOf(hash, of), os: [], cpu: [] }
  );
  if (!of.keys.includes(patch)) of.keys = [...of.keys, patch];
};
var addPackage = (gathered, { name: name3, version: version3, alias, hasInstallScript }, { resolution, os, cpu }) => {
  const installedAs = alias ?? name3;
  return gathered.add({ installedAs, name: name3, version: version3, resolution, hasInstallScript, bundled: false, os, cpu });
};
var versionOf4 = (tape, top, fields) => {
  const node = fields.get("lockfileVersion");
  if (node === void 0) throw fault(tape, top, "The file has no lockfileVersion: it is not one of pnpm.");
  const version3 = textOf2(tape, node, "lockfileVersion");
  const grammar = grammars.get(version3);
  if (grammar !== void 0) return { version: version3, grammar };
  throw new LockfileError(`lockfileVersion ${version3} is not known. 5.1 to 5.4, 6.0, 6.1 and 9.0 are.`, {
    line: tape.lineOf(node),
    advice: "Update Lockkeeper, or write the file with a pnpm whose lockfileVersion is one of these."
  });
};
var grammars = /* @__PURE__ */ new Map([
  ["5.1", "slashes"],
  ["5.2", "slashes"],
  ["5.3", "slashes"],
  ["5.4", "slashes"],
  ["5.4-inlineSpecifiers", "slashes"],
  ["6.0", "leading-slash"],
  ["6.1", "leading-slash"],
  ["9.0", "bare"]
]);

// src/lockfiles/pnpm-graph.ts
var graphOf3 = (tape, documents) => lazyGraph(
  () => importersOf2(tape, documents),
  () => edgesOf2(tape, documents)
);
var importersOf2 = (tape, documents) => {
  const importers = /* @__PURE__ */ new Map();
  for (const { targetOf, importers: declaring } of documents) {
    for (const { path, declared: declared4 } of declaring) {
      const dependencies = importers.get(path) ?? [];
      importers.set(path, dependencies);
      eachDeclared(tape, declared4, declare, {
        tape,
        targetOf,
        ranges: rangesOf(tape, declared4),
        dependencies
      });
    }
  }
  return [...importers].map(([path, dependencies]) => ({ path, dependencies }));
};
var declare = (to, nameNode, reference, scope, specifier) => {
  const name3 = scalarAt(to.tape, nameNode) ?? "";
  const range = (specifier === void 0 ? to.ranges.get(name3) : scalarAt(to.tape, specifier)) ?? "";
  const keys = to.targetOf(name3, scalarAt(to.tape, reference) ?? "")?.keys ?? [];
  if (keys.length === 0) to.dependencies.push({ name: name3, range, scope, key: void 0 });
  for (const key2 of keys) to.dependencies.push({ name: name3, range, scope, key: key2 });
};
var edgesOf2 = (tape, documents) => {
  const collect2 = edgeCollector();
  for (const { entries, keysOf, targetOf } of documents) {
    const peers = peersOf(tape, entries, keysOf);
    for (const entry4 of entries) {
      for (const owner of keysOf(scalarAt(tape, entry4) ?? "")) {
        eachDependency(tape, entry4 + 1, link, { tape, targetOf, collect: collect2, owner, peers: peers.get(owner) });
      }
    }
  }
  return collect2.edges();
};
var link = ({ tape, targetOf, collect: collect2, owner, peers }, nameNode, reference, written) => {
  const name3 = scalarAt(tape, nameNode) ?? "";
  const scope = peers?.has(name3) === true ? "peer" : written === "optional" ? "optional" : "prod";
  for (const key2 of targetOf(name3, scalarAt(tape, reference) ?? "")?.keys ?? [])
    collect2.add(owner, key2, scope);
};
var peersOf = (tape, entries, keysOf) => {
  const peers = /* @__PURE__ */ new Map();
  for (const entry4 of entries) {
    const end = endOfMap(tape, entry4 + 1, "An entry");
    for (let field2 = entry4 + 2; field2 < end; field2 = nodeAfter(tape, field2 + 1)) {
      if (!isKey(tape, field2, "peerDependencies") || tape.kinds[field2 + 1] !== nodeKind.map) continue;
      for (const key2 of keysOf(scalarAt(tape, entry4) ?? "")) {
        const names4 = peers.get(key2) ?? /* @__PURE__ */ new Set();
        peers.set(key2, names4);
        eachEntry(tape, field2 + 1, '"peerDependencies"', (name3) => names4.add(scalarAt(tape, name3) ?? ""));
      }
    }
  }
  return peers;
};

// src/lockfiles/pnpm-cut.ts
var cutDocuments = (text4) => {
  const end = text4.startsWith(separator) ? text4.indexOf(`
${separator}`) : -1;
  if (end === -1) return [{ kind: "project", text: text4 }];
  const isSpaced = text4.charCodeAt(end - 1) === newline;
  const environment = text4.slice(separator.length, isSpaced ? end : end + 1);
  const project = text4.slice(end + 1 + separator.length);
  if (!environment.startsWith(beginning)) return void 0;
  const first4 = { kind: "environment", text: environment };
  if (project === "") return [first4];
  return project.startsWith(beginning) ? [first4, { kind: "project", text: project }] : void 0;
};
var newline = 10;
var separator = "---\n";
var beginning = "lockfileVersion: ";
var sections2 = ["importers", "packages", "snapshots"];
var cutSections = (text4) => {
  const blocks = /* @__PURE__ */ new Map();
  let rest = "";
  let at3 = 0;
  for (const section2 of sections2) {
    const opening5 = `
${section2}:

  `;
    const start2 = text4.indexOf(opening5, at3);
    if (start2 === -1) continue;
    const from = start2 + opening5.length - 2;
    sectionEnd.lastIndex = from;
    const end = sectionEnd.exec(text4)?.index ?? text4.length;
    const entries = entriesIn(text4.slice(from, end));
    if (entries === void 0) return void 0;
    rest += `${text4.slice(at3, start2)}
${section2}:
`;
    blocks.set(section2, entries);
    at3 = end;
  }
  return { rest: rest + text4.slice(at3), blocks };
};
var sectionEnd = /\n\n(?=[^ \n])/g;
var entriesIn = (text4) => {
  const parts2 = text4.split("\n\n", mostEntries);
  if (parts2.length === mostEntries) return void 0;
  const blocks = [];
  for (const part of parts2) {
    const last = blocks.length - 1;
    if (part.charCodeAt(2) !== blank || last === -1) blocks.push(part.endsWith("\n") ? part : `${part}
`);
    else blocks[last] = `${blocks[last] ?? ""}
${part}
`;
  }
  return blocks;
};
var blank = 32;
var mostEntries = 1e5;

// src/lockfiles/yaml-signs.ts
var sign = {
  newline: 10,
  space: 32,
  hash: 35,
  quote: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  less: 60,
  greater: 62,
  question: 63,
  leftBracket: 91,
  rightBracket: 93,
  leftBrace: 123,
  bar: 124,
  rightBrace: 125
};
var wide = " -‧‪-﻾＀-�";
var first = new RegExp(`[A-Za-z0-9_./(^~<$+=${wide}]`);
var firstOfAscii = Array.from({ length: 128 }, (_, code3) => first.test(String.fromCharCode(code3)));
var beginsPlain = (code3) => firstOfAscii[code3] ?? first.test(String.fromCharCode(code3));
var isFlowSign = (code3) => code3 === sign.comma || code3 === sign.leftBracket || code3 === sign.rightBracket || code3 === sign.leftBrace || code3 === sign.rightBrace;
var run = {
  /** In a plain scalar of a block: all but blanks and colons. */
  block: new RegExp(`[!-9;-~${wide}]*`, "y"),
  /** In a plain scalar inside a flow map or list. */
  flow: new RegExp(`[!-+\\--9;-Z\\\\^-z|~${wide}]*`, "y"),
  /** Between single quotes. */
  quoted: new RegExp(`[ -&(-~${wide}]*`, "y"),
  /** In a line of a text of several lines. */
  text: new RegExp(`[ -~${wide}]*`, "y")
};

// src/lockfiles/yaml-values.ts
var longestKey = 1e3;
var addNode = (to, kind, from, end) => {
  if (to.count === to.kinds.length) {
    to.kinds = copyOf(to.kinds, new Uint8Array(to.count * 2));
    to.starts = copyOf(to.starts, new Int32Array(to.count * 2));
    to.ends = copyOf(to.ends, new Int32Array(to.count * 2));
  }
  const node = to.count++;
  to.kinds[node] = kind;
  to.starts[node] = from;
  to.ends[node] = end;
  return node;
};
var hasUniqueKeys = (tape, map) => {
  const end = item(tape.ends, map);
  let entries = 0;
  for (let key2 = map + 1; key2 < end; key2 = keyAfter(tape, key2)) {
    if (++entries > 12) return hasUniqueTexts(tape, map, end);
    if (hasEqualBefore(tape, map, key2)) return false;
  }
  return true;
};
var hasUniqueTexts = (tape, map, end) => {
  const { text: text4, starts, ends } = tape;
  const seen = /* @__PURE__ */ new Set();
  let entries = 0;
  for (let key2 = map + 1; key2 < end; key2 = keyAfter(tape, key2), entries++)
    seen.add(text4.slice(starts[key2], ends[key2]));
  return seen.size === entries;
};
var keyAfter = ({ kinds: kinds5, ends }, key2) => item(kinds5, key2 + 1) >= nodeKind.map ? item(ends, key2 + 1) : key2 + 2;
var hasEqualBefore = (tape, map, key2) => {
  const { text: text4, starts, ends } = tape;
  const start2 = item(starts, key2);
  const length = item(ends, key2) - start2;
  for (let other4 = map + 1; other4 < key2; other4 = keyAfter(tape, other4)) {
    const from = item(starts, other4);
    if (item(ends, other4) - from !== length || text4.charCodeAt(from) !== text4.charCodeAt(start2)) continue;
    if (text4.startsWith(text4.slice(start2, start2 + length), from)) return true;
  }
  return false;
};
var readValue = (to, from, indent) => {
  const first4 = to.text.charCodeAt(from);
  if (first4 === sign.bar || first4 === sign.greater) return readLines(to, from, indent);
  const at3 = first4 === sign.quote ? readQuoted(to, from) : first4 === sign.leftBrace || first4 === sign.leftBracket ? readFlow(to, from, 0) : readPlain(to, from);
  return at3 !== -1 && to.text.charCodeAt(at3) === sign.newline ? at3 : -1;
};
var readPlain = (to, from) => {
  const at3 = plainEnd(to.text, from);
  if (at3 !== -1) addNode(to, nodeKind.scalar, from, at3);
  return at3;
};
var plainEnd = (text4, from) => {
  if (!beginsPlain(text4.charCodeAt(from))) return -1;
  for (let at3 = from + 1; ; at3++) {
    at3 = afterRun(run.block, text4, at3);
    const code3 = text4.charCodeAt(at3);
    if (code3 === sign.newline) return text4.charCodeAt(at3 - 1) === sign.space ? -1 : at3;
    const next = text4.charCodeAt(at3 + 1);
    if (code3 === sign.colon) {
      if (next === sign.space || next === sign.newline)
        return text4.charCodeAt(at3 - 1) === sign.space ? -1 : at3;
    } else if (code3 !== sign.space || next === sign.hash) return -1;
  }
};
var quotedEnd = (text4, from) => {
  const at3 = afterRun(run.quoted, text4, from);
  return text4.charCodeAt(at3) === sign.quote && text4.charCodeAt(at3 + 1) !== sign.quote ? at3 : -1;
};
var readQuoted = (to, from) => {
  let kind = nodeKind.scalar;
  for (let at3 = from + 1; ; at3 += 2) {
    at3 = afterRun(run.quoted, to.text, at3);
    if (to.text.charCodeAt(at3) !== sign.quote) return -1;
    if (to.text.charCodeAt(at3 + 1) !== sign.quote) {
      addNode(to, kind, from + 1, at3);
      return at3 + 1;
    }
    kind = nodeKind.doubled;
  }
};
var readFlow = (to, from, level) => {
  if (level > deepestFlow) return -1;
  const { text: text4 } = to;
  const isMap5 = text4.charCodeAt(from) === sign.leftBrace;
  const closing2 = isMap5 ? sign.rightBrace : sign.rightBracket;
  const node = addNode(to, isMap5 ? nodeKind.map : nodeKind.list, from, 0);
  let at3 = from + 1;
  for (let entries = 0; text4.charCodeAt(at3) !== closing2 || entries > 0; entries++) {
    if (isMap5) at3 = readFlowKey(to, at3);
    if (at3 === -1) return -1;
    const first4 = text4.charCodeAt(at3);
    const isInner = first4 === sign.leftBrace || first4 === sign.leftBracket;
    at3 = isInner ? readFlow(to, at3, level + 1) : readFlowScalar(to, at3);
    if (at3 === -1) return -1;
    if (text4.charCodeAt(at3) === closing2) {
      to.ends[node] = to.count;
      return !isMap5 || entries === 0 || hasUniqueKeys(to, node) ? at3 + 1 : -1;
    }
    if (text4.charCodeAt(at3) !== sign.comma || text4.charCodeAt(at3 + 1) !== sign.space) return -1;
    at3 += 2;
  }
  to.ends[node] = to.count;
  return at3 + 1;
};
var deepestFlow = 8;
var readFlowKey = (to, from) => {
  const end = readFlowScalar(to, from);
  if (end === -1 || end - from > longestKey || to.kinds[to.count - 1] !== nodeKind.scalar) return -1;
  return to.text.startsWith(": ", end) && !to.text.startsWith("<<: ", from) ? end + 2 : -1;
};
var readFlowScalar = (to, from) => {
  const { text: text4 } = to;
  const first4 = text4.charCodeAt(from);
  if (first4 === sign.quote) return readQuoted(to, from);
  if (!beginsPlain(first4)) return -1;
  for (let at3 = from + 1; ; at3++) {
    at3 = afterRun(run.flow, text4, at3);
    const code3 = text4.charCodeAt(at3);
    const next = text4.charCodeAt(at3 + 1);
    if (code3 === sign.colon) {
      if (next !== sign.space && next !== sign.newline && !isFlowSign(next)) continue;
    } else if (code3 === sign.space) {
      if (next === sign.hash) return -1;
      continue;
    } else if (code3 !== sign.comma && code3 !== sign.rightBrace && code3 !== sign.rightBracket) return -1;
    if (text4.charCodeAt(at3 - 1) === sign.space) return -1;
    addNode(to, nodeKind.scalar, from, at3);
    return at3;
  }
};
var readLines = (to, from, indentAbove) => {
  const { text: text4 } = to;
  const begin = text4.indexOf("\n", from) + 1;
  const kind = linesKinds.get(text4.slice(from, Math.min(begin, from + 3)));
  if (kind === void 0) return -1;
  const indent = spacesAt(text4, begin);
  if (indent <= indentAbove) return -1;
  let end = -1;
  for (let at3 = begin; ; at3++) {
    if (text4.charCodeAt(at3) === sign.newline) continue;
    const spaces = spacesAt(text4, at3);
    if (text4.charCodeAt(at3 + spaces) === sign.newline) return -1;
    if (spaces < indent) break;
    at3 = afterRun(run.text, text4, at3 + spaces);
    if (text4.charCodeAt(at3) !== sign.newline) return -1;
    if (kind === nodeKind.folded && (spaces > indent || text4.charCodeAt(at3 - 1) === sign.space)) return -1;
    end = at3;
  }
  if (end !== -1) addNode(to, kind, begin, end);
  return end;
};
var linesKinds = /* @__PURE__ */ new Map([
  ["|-\n", nodeKind.literal],
  ["|\n", nodeKind.literalLine],
  [">-\n", nodeKind.folded]
]);
var spacesAt = (text4, from) => {
  let at3 = from;
  while (text4.charCodeAt(at3) === sign.space) at3++;
  return at3 - from;
};
var afterRun = (characters, text4, from) => {
  characters.lastIndex = from;
  characters.test(text4);
  return characters.lastIndex;
};
var item = (list3, index) => list3[index] ?? 0;
var copyOf = (from, to) => {
  to.set(from);
  return to;
};

// src/lockfiles/yaml-subset.ts
var readYamlSubset = (written) => {
  const text4 = withLineEnds(written);
  const reading = newReading(text4);
  let at3 = text4.startsWith("\uFEFF") ? 1 : 0;
  while (at3 !== -1 && at3 < text4.length) at3 = readLine(reading, at3);
  if (at3 === -1 || reading.started && !endDocument(reading)) return void 0;
  return tapeFrom(reading);
};
var deepest2 = 32;
var newReading = (text4) => {
  const room = Math.max(128, text4.length >> 4);
  return {
    text: text4,
    kinds: new Uint8Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    count: 0,
    documents: [],
    started: false,
    top: 0,
    depth: -1,
    nodes: new Int32Array(deepest2),
    indents: new Int32Array(deepest2),
    lastKeys: new Int32Array(deepest2),
    unordered: new Uint8Array(deepest2),
    awaiting: false,
    explicit: false
  };
};
var tapeFrom = ({ text: text4, kinds: kinds5, starts, ends, documents }) => ({
  text: text4,
  kinds: kinds5,
  starts,
  ends,
  documents,
  lineOf: (node) => lineAt(text4, starts[node] ?? 0)
});
tapeFrom(newReading(""));
var withLineEnds = (written) => {
  const text4 = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
  return text4 === "" || text4.endsWith("\n") ? text4 : `${text4}
`;
};
var readLine = (r, from) => {
  const { text: text4 } = r;
  const indent = spacesAt(text4, from);
  const at3 = from + indent;
  const first4 = text4.charCodeAt(at3);
  if (first4 === sign.newline) return indent === 0 ? at3 + 1 : -1;
  if (indent === 0 && first4 === sign.dash && text4.startsWith("---\n", at3)) {
    if (r.started && !endDocument(r)) return -1;
    r.started = true;
    return at3 + 4;
  }
  let end;
  if (r.explicit) {
    if (first4 !== sign.colon || text4.charCodeAt(at3 + 1) !== sign.space || indent !== indentOf(r)) return -1;
    r.explicit = false;
    end = readBesideColon(r, at3 + 2, indent + 2);
  } else {
    if (!enterBlock(r, indent, first4 === sign.dash ? nodeKind.list : nodeKind.map, at3)) return -1;
    end = r.kinds[r.nodes[r.depth] ?? 0] === nodeKind.list ? readItem(r, at3, indent) : readEntry(r, at3);
  }
  return end === -1 ? -1 : end + 1;
};
var indentOf = (r) => r.depth === -1 ? -1 : r.indents[r.depth] ?? -1;
var enterBlock = (r, indent, kind, from) => {
  if (r.awaiting) {
    if (indent > indentOf(r)) {
      r.awaiting = false;
      return openBlock(r, kind, indent, from);
    }
    addNothing(r);
  } else if (r.depth === -1) {
    r.started = true;
    return indent === 0 && r.count === r.top && kind === nodeKind.map && openBlock(r, kind, 0, from);
  }
  if (indent === indentOf(r)) return true;
  return closeBlocks(r, indent) && indent === indentOf(r);
};
var openBlock = (r, kind, indent, from) => {
  if (++r.depth === deepest2) return false;
  r.nodes[r.depth] = r.lastKeys[r.depth] = addNode(r, kind, from, 0);
  r.indents[r.depth] = indent;
  r.unordered[r.depth] = 0;
  return true;
};
var closeBlocks = (r, indent) => {
  for (; indentOf(r) > indent; r.depth--) {
    const node = r.nodes[r.depth] ?? 0;
    r.ends[node] = r.count;
    if (r.unordered[r.depth] === 1 && !hasUniqueKeys(r, node)) return false;
  }
  return true;
};
var addNothing = (r) => {
  r.awaiting = false;
  addNode(r, nodeKind.nothing, r.starts[r.count - 1] ?? 0, 0);
};
var endDocument = (r) => {
  if (r.explicit) return false;
  if (r.awaiting) addNothing(r);
  if (!closeBlocks(r, -1)) return false;
  if (r.count === r.top) addNode(r, nodeKind.nothing, 0, 0);
  r.documents.push(r.top);
  r.top = r.count;
  return true;
};
var readEntry = (r, from) => {
  const { text: text4 } = r;
  if (text4.startsWith("? ", from)) return readExplicitKey(r, from + 2);
  const colon2 = readKey(r, from);
  if (colon2 === -1 || colon2 - from > longestKey || text4.charCodeAt(colon2) !== sign.colon) return -1;
  const next = text4.charCodeAt(colon2 + 1);
  if (next === sign.space) return readValue(r, colon2 + 2, indentOf(r));
  r.awaiting = true;
  return next === sign.newline ? colon2 + 1 : -1;
};
var readKey = (r, from) => {
  const { text: text4 } = r;
  const isQuoted = text4.charCodeAt(from) === sign.quote;
  const start2 = isQuoted ? from + 1 : from;
  const end = isQuoted ? quotedEnd(text4, start2) : plainEnd(text4, start2);
  if (end === -1 || text4.charCodeAt(start2) === sign.less && text4.slice(start2, end) === "<<") return -1;
  const last = r.lastKeys[r.depth] ?? 0;
  if (last !== r.nodes[r.depth] && text4.slice(r.starts[last], r.ends[last]) >= text4.slice(start2, end)) {
    r.unordered[r.depth] = 1;
  }
  r.lastKeys[r.depth] = addNode(r, nodeKind.scalar, start2, end);
  return isQuoted ? end + 1 : end;
};
var readExplicitKey = (r, from) => {
  r.explicit = true;
  const end = readKey(r, from);
  return end !== -1 && r.text.charCodeAt(end) === sign.newline ? end : -1;
};
var readBesideColon = (r, from, indent) => {
  const first4 = r.text.charCodeAt(from);
  if (first4 === sign.leftBrace || first4 === sign.leftBracket) return readValue(r, from, indent);
  return openBlock(r, nodeKind.map, indent, from) ? readEntry(r, from) : -1;
};
var readItem = (r, from, indent) => {
  const { text: text4 } = r;
  if (!text4.startsWith("- ", from)) return -1;
  const at3 = from + 2;
  const first4 = text4.charCodeAt(at3);
  const before3 = r.count;
  const end = first4 === sign.leftBrace || first4 === sign.leftBracket ? readFlow(r, at3, 0) : first4 === sign.quote ? readQuoted(r, at3) : plainEnd(text4, at3);
  if (end === -1) return -1;
  if (text4.charCodeAt(end) === sign.newline) {
    if (r.count === before3) addNode(r, nodeKind.scalar, at3, end);
    return end;
  }
  if (first4 === sign.leftBrace || first4 === sign.leftBracket) return -1;
  r.count = before3;
  return openBlock(r, nodeKind.map, indent + 2, at3) ? readEntry(r, at3) : -1;
};

// src/lockfiles/pnpm-alone.ts
var packageAlone = (reading, block3) => alone(reading, "packages", block3, (tape, key2) => {
  const { grammar } = reading;
  const snapshot = snapshotPartAt(tape, grammar, key2);
  if (snapshot === void 0) return void 0;
  const entry4 = entryOf(tape, grammar, key2, snapshot.path);
  const { name: name3, version: version3, hasInstallScript } = entry4;
  const installedAs = entry4.alias ?? name3;
  const found = entry4.sources.map(
    (source) => packageFrom({ installedAs, name: name3, version: version3, hasInstallScript, bundled: false, ...source })
  );
  const isPatched = entry4.isPatched || snapshot.isPatched;
  return { ...snapshot, name: name3, version: version3, installedAs, found, isPatched };
});
var snapshotAlone = (reading, block3) => alone(reading, "snapshots", block3, (tape, key2) => snapshotPartAt(tape, reading.grammar, key2));
var importerAlone = (reading, block3) => alone(reading, "importers", block3, (tape, key2) => importerPartAt(tape, scalarAt(tape, key2) ?? "", key2 + 1));
var importerPartAt = (tape, path, map) => {
  const ranges = rangesOf(tape, map);
  const declared4 = [];
  eachDeclared(
    tape,
    map,
    (to, nameNode, reference, scope, specifier) => {
      const name3 = scalarAt(tape, nameNode) ?? "";
      const range = (specifier === void 0 ? ranges.get(name3) : scalarAt(tape, specifier)) ?? "";
      to.push({ name: name3, range, reference: scalarAt(tape, reference) ?? "", scope });
    },
    declared4
  );
  return { path, declared: () => declared4, mayRename: true };
};
var alone = (reading, section2, block3, read) => {
  if (reading.unusual-- <= 0 || !/^ {2}[^ ]/.test(block3)) return void 0;
  const tape = readYamlSubset(`${section2}:
${block3}`);
  if (tape?.documents.length !== 1) return void 0;
  const [map, key2] = [2, 3];
  const isWhole = tape.kinds[map] === nodeKind.map && nodeAfter(tape, map) === nodeAfter(tape, 0);
  return isWhole && nodeAfter(tape, key2 + 1) === nodeAfter(tape, map) ? read(tape, key2) : void 0;
};
var snapshotPartAt = (tape, grammar, key2) => {
  const dependencies = [];
  const optionalDependencies = [];
  const peerDependencies = [];
  const scopes2 = [];
  eachDependency(
    tape,
    key2 + 1,
    (to, name3, reference, scope) => {
      to.push(scope);
      const need = { name: scalarAt(tape, name3) ?? "", reference: scalarAt(tape, reference) ?? "" };
      if (scope === "optional") optionalDependencies.push(need);
      else dependencies.push(need);
    },
    scopes2
  );
  if (scopes2.slice(0, dependencies.length).includes("optional")) return void 0;
  eachEntry(tape, key2 + 1, "An entry", (field2) => {
    if (!isKey(tape, field2, "peerDependencies") || tape.kinds[field2 + 1] !== nodeKind.map) return;
    eachEntry(
      tape,
      field2 + 1,
      '"peerDependencies"',
      (peer) => peerDependencies.push(scalarAt(tape, peer) ?? "")
    );
  });
  const path = scalarAt(tape, key2) ?? "";
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: isPatchedPath(grammar, path),
    needs: { dependencies, optionalDependencies, peerDependencies },
    mayRename: true
  };
};

// src/lockfiles/pnpm-lines.ts
var linesIn = (block3) => block3 === "" ? none7 : block3.slice(margin, -1).split(nextLine);
var margin = 6;
var nextLine = "\n      ";
var none7 = [];
var pairIn = (line) => {
  const end = line.startsWith("'") ? line.indexOf("'", 1) + 1 : line.indexOf(": ");
  return { name: unquoted(line.slice(0, end)), reference: unquoted(line.slice(end + 2)) };
};
var unquoted = (written) => written.startsWith("'") ? written.slice(1, -1) : written;
var declaredIn = (block3, scope) => Array.from(block3.matchAll(declaredLines), (match) => {
  const range = match[2] ?? "";
  return {
    name: unquoted(match[1] ?? ""),
    range: range.startsWith("'") ? unquoted(range).replaceAll("''", "'") : range,
    reference: unquoted(match[3] ?? ""),
    scope
  };
});
var declaredLines = /^ {6}('[^']*'|.*):\n {8}specifier: (.*)\n {8}version: (.*)$/gm;

// src/lockfiles/pnpm-forms.ts
var first2 = String.raw`[A-Za-z\d_./(^~$+=]`;
var other = "[!-9;-~]";
var inQuotes = String.raw`[ -&(-~]*`;
var word = `${first2}${other}*(?::+${other}+){0,999}`;
var key = `(?:${word}|'@${inQuotes}')`;
var value = `(?:<?${word}|'${inQuotes}')`;
var text3 = `(?:<?${first2}${other}*(?:(?: +(?!#)|:+)${other}+){0,999}|'${inQuotes}(?:''${inQuotes}){0,999}')`;
var inFlow = String.raw`[!-+\--9;-Z\\^-z|~]`;
var flowText = `(?:<?${first2}${inFlow}*(?:(?: +(?!#)|:+)${inFlow}+){0,99}|'${inQuotes}')`;
var engine = String.raw`(?:[A-Za-z][\w-]*|'\d+'): ${flowText}`;
var engines = `${engine}(?:, ${engine}){0,99}`;
var address = `(?:https?|file)(?::+${inFlow}+){1,99}`;
var platform = String.raw`(?:(?!null)[a-z][a-z\d_]*|'![a-z\d_]+')`;
var flag = (name3) => `(?:    ${name3}: (?:true|false)\\n)?`;
var platforms = (name3) => String.raw`(?:    ${name3}: \[(${platform}(?:, ${platform}){0,99})\]\n)?`;
var list = (name3) => `(?:    ${name3}:\\n(?:      - ${value}\\n){1,9999})?`;
var lines = (name3, line) => `(?:    ${name3}:\\n((?:      ${key}:${line}\\n){1,99999}))?`;

// src/lockfiles/yarn-shared.ts
var cleanText = (text4) => {
  if (text4.length > longestText) throw new LockfileError("The file is over 16 MiB, which no yarn.lock is.");
  const plain3 = text4.startsWith("\uFEFF") ? text4.slice(1) : text4;
  return plain3.includes("\r") ? plain3.replaceAll("\r\n", "\n") : plain3;
};
var longestText = 16 * 1024 * 1024;
var blocksOf = (text4, from) => {
  const blocks = [];
  for (let at3 = from; at3 < text4.length; ) {
    const found = text4.indexOf("\n\n", at3);
    const end = found === -1 ? text4.length : found + 1;
    blocks.push(end - at3 > longestBlock ? "" : text4.slice(at3, end));
    at3 = end;
    while (text4.charCodeAt(at3) === newline2) at3++;
  }
  return blocks;
};
var longestBlock = 256 * 1024;
var newline2 = 10;
var quote = (text4 = "") => text4.length > 120 ? `"${text4.slice(0, 119)}…"` : `"${text4}"`;
var errorAt = (text4, offset, message, advice) => new LockfileError(message, { line: lineAt(text4, offset), ...advice === void 0 ? {} : { advice } });
var canBeVersion = (text4) => text4.length <= 256 && /^[\w.+~-]+$/.test(text4);
var isName = (name3) => isPlainName(name3) || isPackageName(name3);
var isPlainName = (name3) => name3.length < 100 && /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z][a-z\d._-]*$/.test(name3);
var isPlainStart = (start2) => start2.length < 300 && /^https:\/\/[a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*(?:\/[\w-]+)*$/.test(start2) && !start2.includes("xn-");
var gitResolution = (address2, integrity) => {
  const hash = address2.indexOf("#");
  const fragment = hash === -1 ? "" : address2.slice(hash + 1);
  return {
    kind: "git",
    repository: hash === -1 ? address2 : address2.slice(0, hash),
    commit: /(?:^|&)commit=([^&]*)/.exec(fragment)?.[1] ?? fragment,
    integrity
  };
};
var isGitAddress = (address2) => /^(?:git\+[a-z]+:|git:|ssh:|[\w.-]+@[\w.-]+:)/i.test(address2) || /^https?:\/\/[^#]+\.git(?:#|$)/i.test(address2) || /^https?:\/\/[^#]+#(?:.*&)?commit=/i.test(address2);
var decodeAscii = (text4) => text4.replaceAll(/%[0-7][\dA-Fa-f]/g, (code3) => String.fromCharCode(Number.parseInt(code3.slice(1), 16)));
var uniqueKeys = () => {
  const keys = /* @__PURE__ */ new Map();
  return {
    add: (name3, key2) => {
      keys.set(name3, keys.has(name3) && keys.get(name3) !== key2 ? void 0 : key2);
    },
    get: (name3) => keys.get(name3)
  };
};
var declaredBy = (manifest, find) => groupsOf(manifest).flatMap(
  ([scope, ranges]) => [...ranges].map(([name3, range]) => ({ name: name3, range, scope, key: find(name3, range) }))
);
var groupsOf = (manifest) => [
  ["prod", manifest.dependencies],
  ["optional", manifest.optionalDependencies],
  ["peer", manifest.peerDependencies],
  ["dev", manifest.devDependencies]
];
var repeatsName = (lines2, endOf3, margin2 = 4) => {
  const nameAt2 = (start2) => lines2.slice(start2, endOf3(lines2, start2));
  let last = -1;
  let lastCode = 0;
  for (let at3 = margin2; at3 < lines2.length; at3 = lines2.indexOf("\n", at3) + 1 + margin2) {
    const code3 = lines2.charCodeAt(at3);
    if (code3 === blank2) continue;
    if (code3 < lastCode || code3 === lastCode && nameAt2(last) >= nameAt2(at3))
      return repeatsAny(lines2, nameAt2, margin2);
    last = at3;
    lastCode = code3;
  }
  return false;
};
var blank2 = 32;
var repeatsAny = (lines2, nameAt2, margin2) => {
  const names4 = /* @__PURE__ */ new Set();
  for (let at3 = margin2; at3 < lines2.length; at3 = lines2.indexOf("\n", at3) + 1 + margin2) {
    if (lines2.charCodeAt(at3) !== blank2 && names4.size === names4.add(nameAt2(at3)).size) return true;
  }
  return false;
};
var eachPair = (list3, visit) => {
  for (let at3 = 0; at3 + 1 < list3.length; at3 += 2) visit(list3[at3] ?? "", list3[at3 + 1] ?? "");
};
var endOfText = (lines2, start2, end) => lines2.charCodeAt(start2) === doubleQuote ? lines2.indexOf('"', start2 + 1) + 1 : lines2.indexOf(end, start2);
var textBetween = (lines2, start2, end) => lines2.charCodeAt(start2) === doubleQuote ? lines2.slice(start2 + 1, end - 1) : lines2.slice(start2, end);
var doubleQuote = 34;
var pairsIn = (lines2, between) => {
  const pairs = [];
  for (let at3 = 4; at3 < lines2.length; ) {
    const nameEnd = endOfText(lines2, at3, between);
    const valueStart = nameEnd + between.length;
    const valueEnd = endOfText(lines2, valueStart, "\n");
    pairs.push(textBetween(lines2, at3, nameEnd), textBetween(lines2, valueStart, valueEnd));
    at3 = valueEnd + 5;
  }
  return pairs;
};

// src/lockfiles/pnpm-scan.ts
var packageEntry = new RegExp(
  [
    `  (${key}):\\n`,
    String.raw`    resolution: \{integrity: (sha\d+-[A-Za-z\d+/]+={0,2})(?:, tarball: (${address}))?\}\n`,
    String.raw`(?:    engines: \{(${engines})\}\n)?`,
    platforms("cpu"),
    platforms("os"),
    platforms("libc"),
    `(?:    deprecated: ${text3}\\n)?`,
    flag("hasBin"),
    flag("prepare"),
    String.raw`(?:    requiresBuild: (true|false)\n)?`,
    list("bundledDependencies"),
    lines("peerDependencies", ` ${text3}`),
    lines("peerDependenciesMeta", String.raw`\n        optional: true`),
    lines("dependencies", ` ${value}`),
    lines("optionalDependencies", ` ${value}`),
    list("transitivePeerDependencies"),
    flag("dev"),
    flag("optional"),
    "$"
  ].join(""),
  "y"
);
var snapshotEntry = new RegExp(
  [
    String.raw`  (${key}):(?: \{\}\n|\n(?=    [a-z])`,
    lines("dependencies", ` ${value}`),
    lines("optionalDependencies", ` ${value}`),
    list("transitivePeerDependencies"),
    flag("optional"),
    ")$"
  ].join(""),
  "y"
);
var declaredLine = String.raw`\n        specifier: ${text3}\n        version: ${value}`;
var importerEntry = new RegExp(
  [
    String.raw`  (${key}):(?: \{\}\n|\n(?=    [a-z])`,
    lines("dependencies", declaredLine),
    lines("dependenciesMeta", String.raw`\n        (?:built|injected): true`),
    lines("devDependencies", declaredLine),
    lines("optionalDependencies", declaredLine),
    `(?:    publishDirectory: ${value}\\n)?`,
    ")$"
  ].join(""),
  "y"
);
var scanPackage = (block3) => {
  const match = matchOf(packageEntry, block3);
  if (match === void 0 || repeatsEngine(match[4])) return void 0;
  for (let group = 9; group <= 12; group++) if (repeats(match[group])) return void 0;
  return {
    path: unquoted(match[1] ?? ""),
    integrity: match[2] ?? "",
    tarball: match[3],
    cpu: platformsIn(match[5]),
    os: platformsIn(match[6]),
    requiresBuild: match[8] === void 0 ? void 0 : match[8] === "true",
    peerDependencies: match[9] ?? "",
    dependencies: match[11] ?? "",
    optionalDependencies: match[12] ?? ""
  };
};
var scanSnapshot = (block3) => {
  const match = matchOf(snapshotEntry, block3);
  if (match === void 0 || repeats(match[2]) || repeats(match[3])) return void 0;
  return {
    path: unquoted(match[1] ?? ""),
    peerDependencies: "",
    dependencies: match[2] ?? "",
    optionalDependencies: match[3] ?? ""
  };
};
var scanImporter = (block3) => {
  const match = matchOf(importerEntry, block3);
  if (match === void 0) return void 0;
  for (let group = 2; group <= 5; group++) if (repeats(match[group])) return void 0;
  return {
    path: unquoted(match[1] ?? ""),
    dependencies: match[2] ?? "",
    devDependencies: match[4] ?? "",
    optionalDependencies: match[5] ?? ""
  };
};
var matchOf = (entry4, block3) => {
  if (block3.length > longestKey2 && (block3.length > longestBlock2 || longLine.test(block3))) return void 0;
  entry4.lastIndex = 0;
  return entry4.exec(block3) ?? void 0;
};
var longestKey2 = 1e3;
var longestBlock2 = 256 * 1024;
var longLine = /^.{1000}/m;
var repeats = (block3) => block3 !== void 0 && repeatsName(block3, endOfName, margin);
var endOfName = (block3, start2) => block3.indexOf(":", start2);
var repeatsEngine = (written) => {
  if (written?.includes(", ") !== true) return false;
  const names4 = Array.from(written.matchAll(/(?:^|, )([\w'-]+): /g), (match) => match[1]);
  return new Set(names4).size < names4.length;
};
var platformsIn = (written) => written === void 0 ? none8 : written.split(", ").map(unquoted);
var none8 = [];

// src/lockfiles/pnpm-read-parts.ts
var packagePart = (reading, block3) => {
  const needs = scanPackage(block3);
  if (needs === void 0) return packageAlone(reading, block3);
  const { grammar } = reading;
  const { path, integrity, tarball, requiresBuild, os, cpu } = needs;
  const { name: name3, version: version3, registry } = partsOf(grammar, path);
  if (name3 === void 0 || version3 === void 0 || !isPackageName(name3)) return packageAlone(reading, block3);
  const found = packageFrom({
    installedAs: name3,
    name: name3,
    version: version3,
    resolution: tarball === void 0 ? { kind: "registry", resolved: registry, integrity } : archiveAt(tarball, void 0, integrity, name3, version3),
    hasInstallScript: requiresBuild ?? (grammar === "bare" ? void 0 : false),
    bundled: false,
    os,
    cpu
  });
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: isPatchedPath(grammar, path),
    needs,
    mayRename: mayRename2(grammar, needs),
    name: name3,
    version: version3,
    installedAs: name3,
    found: [found]
  };
};
var snapshotPart = (reading, block3) => {
  const { grammar } = reading;
  const needs = scanSnapshot(block3);
  if (needs === void 0) return snapshotAlone(reading, block3);
  const { path } = needs;
  return {
    path,
    id: withoutPeers(grammar, path),
    isPatched: isPatchedPath(grammar, path),
    needs,
    mayRename: mayRename2(grammar, needs)
  };
};
var importerPart = (reading, block3) => {
  const scanned = scanImporter(block3);
  if (scanned === void 0) return importerAlone(reading, block3);
  const { path, dependencies, devDependencies, optionalDependencies } = scanned;
  return {
    path,
    declared: () => [
      ...declaredIn(dependencies, "prod"),
      ...declaredIn(devDependencies, "dev"),
      ...declaredIn(optionalDependencies, "optional")
    ],
    mayRename: renamingVersion[reading.grammar].test(block3)
  };
};
var mayRename2 = (grammar, { dependencies, optionalDependencies }) => dependencies !== "" && renaming[grammar].test(dependencies) || optionalDependencies !== "" && renaming[grammar].test(optionalDependencies);
var renaming = {
  bare: /: [^(\n]*@/,
  "leading-slash": /: [^(\n]*[/:]/,
  slashes: /: [^(\n]*[/:]/
};
var renamingVersion = {
  bare: /\n {8}version: [^(\n]*@/,
  "leading-slash": /\n {8}version: [^(\n]*[/:]/,
  slashes: /\n {8}version: [^(\n]*[/:]/
};

// src/lockfiles/pnpm-quick-document.ts
var knownParts = () => ({
  bare: knownSections(),
  "leading-slash": knownSections(),
  slashes: knownSections()
});
var knownSections = () => ({
  importers: knownEntries(),
  packages: knownEntries(),
  snapshots: knownEntries()
});
var quickDocument = (text4, known2, gathered) => {
  const cut3 = cutSections(text4);
  if (cut3 === void 0) return void 0;
  const { rest, blocks } = cut3;
  const tape = readYamlSubset(rest);
  const top = tape?.documents[0];
  if (tape === void 0 || top === void 0 || tape.documents.length > 1) return void 0;
  const fields = fieldsOf2(tape, top, "The file");
  if (sections2.some((section2) => !isNothing2(tape, fields.get(section2)))) return void 0;
  const { version: version3, grammar } = versionOf4(tape, top, fields);
  if (grammar !== "bare" && blocks.has("snapshots")) return void 0;
  const parts2 = partsIn(blocks, known2[grammar], { grammar, unusual: mostUnusual });
  if (parts2 === void 0) return void 0;
  const { importers, packages, snapshots } = parts2;
  const patchOf = patchesOf2(tape, fields.get("patchedDependencies"));
  const byId2 = gather(parts2, { grammar, gathered, patchOf });
  if (byId2 === void 0) return void 0;
  const own2 = [...fields.keys()].some(isImporterField) ? [importerPartAt(tape, ".", top)] : [];
  return {
    version: version3,
    importers: [...own2, ...importers],
    entries: [...packages, ...snapshots],
    keysOf: (id) => byId2.get(id)?.keys ?? none9,
    targetOf: targetFinder(grammar, byId2)
  };
};
var mostUnusual = 300;
var none9 = [];
var isNothing2 = ({ kinds: kinds5 }, node) => node === void 0 || kinds5[node] === nodeKind.nothing;
var partsIn = (blocks, known2, reading) => {
  const importers = known2.importers.read(
    blocks.get("importers") ?? [],
    oneByOne((block3) => importerPart(reading, block3))
  );
  const packages = known2.packages.read(
    blocks.get("packages") ?? [],
    oneByOne((block3) => packagePart(reading, block3))
  );
  const snapshots = known2.snapshots.read(
    blocks.get("snapshots") ?? [],
    oneByOne((block3) => snapshotPart(reading, block3))
  );
  if (importers === void 0 || packages === void 0 || snapshots === void 0) return void 0;
  if (repeatsPath(importers) || repeatsPath(packages) || repeatsPath(snapshots)) return void 0;
  return { importers, packages, snapshots };
};
var repeatsPath = (parts2) => new Set(parts2.map(({ path }) => path)).size < parts2.length;
var gather = ({ packages, snapshots }, gathering) => {
  const { gathered } = gathering;
  const byId2 = /* @__PURE__ */ new Map();
  for (const { path, id, name: name3, version: version3, found, installedAs, isPatched } of packages) {
    const keys = [];
    for (const one of found) keys.push(gathered.take(one, installedAs));
    const before3 = byId2.get(id);
    if (before3 !== void 0 && before3.keys[0] !== keys[0]) return void 0;
    const of = before3 ?? { name: name3, version: version3, keys };
    if (before3 === void 0) byId2.set(id, of);
    if (isPatched) addPatch(gathering, path, of, true);
  }
  for (const { path, id, isPatched } of snapshots) {
    const of = byId2.get(id);
    if (of === void 0) return void 0;
    if (isPatched) addPatch(gathering, path, of, false);
  }
  return byId2;
};

// src/lockfiles/pnpm-quick-graph.ts
var nameQuickAliases = ({ importers, entries, targetOf }, gathered) => {
  const nameAlias2 = ({ name: name3, reference }) => {
    const found = targetOf(name3, reference);
    if (found === void 0 || found.name === name3) return true;
    for (const key2 of found.keys) gathered.alias(key2, name3);
    return isPackageName(name3);
  };
  for (const { mayRename: mayRename3, needs } of entries) {
    if (!mayRename3) continue;
    const all = [...needsIn(needs.dependencies), ...needsIn(needs.optionalDependencies)];
    if (!all.every(nameAlias2)) return false;
  }
  return importers.every(({ mayRename: mayRename3, declared: declared4 }) => !mayRename3 || declared4().every(nameAlias2));
};
var needsIn = (list3) => typeof list3 === "string" ? linesIn(list3).map(pairIn) : list3;
var quickGraphOf = (documents) => lazyGraph(
  () => importersOf3(documents),
  () => edgesOf3(documents)
);
var importersOf3 = (documents) => {
  const byPath = /* @__PURE__ */ new Map();
  for (const { importers, targetOf } of documents) {
    for (const { path, declared: declared4 } of importers) {
      const dependencies = byPath.get(path) ?? [];
      byPath.set(path, dependencies);
      for (const { name: name3, range, reference, scope } of declared4()) {
        const keys = targetOf(name3, reference)?.keys ?? none10;
        if (keys.length === 0) dependencies.push({ name: name3, range, scope, key: void 0 });
        for (const key2 of keys) dependencies.push({ name: name3, range, scope, key: key2 });
      }
    }
  }
  return [...byPath].map(([path, dependencies]) => ({ path, dependencies }));
};
var none10 = [];
var edgesOf3 = (documents) => {
  const collect2 = edgeCollector();
  for (const document of documents) collectEdges(document, collect2);
  return collect2.edges();
};
var collectEdges = ({ entries, keysOf, targetOf }, collect2) => {
  const peers = peersOf2(entries, keysOf);
  const targets = /* @__PURE__ */ new Map();
  const targetAt = (written) => {
    const { name: name3, reference } = typeof written === "string" ? pairIn(written) : written;
    const target = { name: name3, keys: targetOf(name3, reference)?.keys ?? none10 };
    targets.set(written, target);
    return target;
  };
  const link2 = (owner, list3, written) => {
    const own2 = peers.get(owner);
    for (const need of typeof list3 === "string" ? linesIn(list3) : list3) {
      const { name: name3, keys } = targets.get(need) ?? targetAt(need);
      const scope = own2?.has(name3) === true ? "peer" : written;
      for (const key2 of keys) collect2.add(owner, key2, scope);
    }
  };
  for (const { id, needs } of entries) {
    if (needs.dependencies.length + needs.optionalDependencies.length === 0) continue;
    for (const owner of keysOf(id)) {
      link2(owner, needs.dependencies, "prod");
      link2(owner, needs.optionalDependencies, "optional");
    }
  }
};
var peersOf2 = (entries, keysOf) => {
  const peers = /* @__PURE__ */ new Map();
  for (const { id, needs } of entries) {
    const { peerDependencies: list3 } = needs;
    if (list3.length === 0) continue;
    const names4 = typeof list3 === "string" ? linesIn(list3).map((line) => pairIn(line).name) : list3;
    for (const key2 of keysOf(id)) peers.set(key2, /* @__PURE__ */ new Set([...peers.get(key2) ?? none10, ...names4]));
  }
  return peers;
};

// src/lockfiles/pnpm-quick.ts
var knownDocuments = () => ({ environment: knownParts(), project: knownParts() });
var readPnpmQuickly = (written, context, known2) => {
  const text4 = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
  if (text4.includes("\r")) return void 0;
  const gathered = packageCollector();
  const documents = [];
  for (const cut3 of cutDocuments(text4) ?? []) {
    const document = quickDocument(cut3.text, known2[cut3.kind], gathered);
    if (document === void 0) return void 0;
    documents.push(document);
  }
  const last = documents.at(-1);
  if (last === void 0 || !documents.every((one) => nameQuickAliases(one, gathered))) return void 0;
  return {
    path: context.path,
    format: "pnpm",
    formatVersion: last.version,
    packages: gathered.packages(),
    graph: once(() => quickGraphOf(documents))
  };
};

// src/lockfiles/yaml-general.ts
var import_yaml = __toESM(require_dist(), 1);
var readYamlNodes = (text4) => {
  checkText(text4);
  const composer = new import_yaml.Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false, strict: true });
  const documents = [];
  for (const document of composer.compose(checkedTokens(text4))) {
    const problem2 = document.errors[0] ?? document.warnings[0];
    if (problem2 !== void 0)
      throw new LockfileError(`Not valid YAML: ${problem2.message}`, at2(text4, problem2.pos[0]));
    documents.push(nodeOf(document.contents, text4, document.range[0]));
  }
  return documents;
};
var longestText2 = 16 * 1024 * 1024;
var deepest3 = 64;
var at2 = (text4, offset) => ({ line: lineAt(text4, offset) });
var checkText = (text4) => {
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r\n]|$)/m.exec(text4);
  if (conflict !== null) {
    throw new LockfileError("The file holds the conflict markers of an unfinished merge.", {
      ...at2(text4, conflict.index),
      advice: "Resolve the conflict, then run the install command of the package manager again."
    });
  }
  const control = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]|\r(?!\n)|(?!^)\uFEFF/.exec(text4);
  if (control !== null) {
    const code3 = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new LockfileError(`The file holds the control character U+${code3}.`, at2(text4, control.index));
  }
  if (text4.length > longestText2) {
    throw new LockfileError("The file is over 16 MiB and not in the form that its package manager writes.", {
      advice: "Write the file again with its package manager."
    });
  }
};
function* checkedTokens(text4) {
  for (const token of new import_yaml.Parser().parse(text4)) {
    if (token.type === "directive")
      throw new LockfileError("YAML directives are not read.", at2(text4, token.offset));
    checkDepth(token, text4);
    yield token;
  }
}
var checkDepth = (document, text4) => {
  let level = [document];
  for (let depth = 0; level.length > 0; depth++) {
    const next = [];
    for (const token of level) {
      if (depth > deepest3) {
        throw new LockfileError(`The file nests deeper than ${deepest3} levels.`, at2(text4, token.offset));
      }
      if (token.type === "document" && token.value !== void 0) next.push(token.value);
      if (!("items" in token)) continue;
      for (const item2 of token.items) {
        if (item2.key) next.push(item2.key);
        if (item2.value) next.push(item2.value);
      }
    }
    level = next;
  }
};
var nodeOf = (node, text4, offsetAbove) => {
  if (node === null) return { kind: "scalar", value: null, offset: offsetAbove };
  if ((0, import_yaml.isAlias)(node))
    throw new LockfileError("YAML aliases are not read.", at2(text4, node.range?.[0] ?? offsetAbove));
  if (!(0, import_yaml.isScalar)(node) && !(0, import_yaml.isMap)(node) && !(0, import_yaml.isSeq)(node))
    throw new LockfileError("Not a YAML value.", at2(text4, offsetAbove));
  const offset = node.range?.[0] ?? offsetAbove;
  if (node.anchor !== void 0) throw new LockfileError("YAML anchors are not read.", at2(text4, offset));
  if (node.tag !== void 0) throw new LockfileError("YAML tags are not read.", at2(text4, offset));
  if ((0, import_yaml.isScalar)(node)) {
    if (typeof node.value !== "string") throw new LockfileError("Not a YAML scalar.", at2(text4, offset));
    return { kind: "scalar", value: node.value === "" && node.type === "PLAIN" ? null : node.value, offset };
  }
  if ((0, import_yaml.isSeq)(node))
    return { kind: "list", items: node.items.map((item2) => nodeOf(item2, text4, offset)), offset };
  const entries = /* @__PURE__ */ new Map();
  for (const pair of node.items) {
    const key2 = nodeOf(pair.key, text4, offset);
    if (key2.kind !== "scalar" || key2.value === null) {
      throw new LockfileError("A key is not a text.", at2(text4, key2.offset));
    }
    if (key2.value === "<<" && text4[key2.offset] === "<") {
      throw new LockfileError("YAML merge keys are not read.", at2(text4, key2.offset));
    }
    if (entries.has(key2.value))
      throw new LockfileError(`The key "${key2.value.slice(0, 200)}" stands twice.`, at2(text4, key2.offset));
    entries.set(key2.value, { offset: key2.offset, value: nodeOf(pair.value, text4, key2.offset) });
  }
  return { kind: "map", entries, offset };
};

// src/lockfiles/pnpm.ts
var pnpmReader = () => {
  const known2 = knownDocuments();
  return (text4, context) => quickly(
    () => readPnpmQuickly(text4, context, known2),
    () => readPnpmSlowly(text4, context)
  );
};
var readPnpmSlowly = (text4, context) => pnpmFrom(readYamlSubset(text4) ?? tapeOf(readYamlNodes(text4), text4), context);
var pnpmFrom = (tape, context) => {
  const tops = tape.documents.filter((top) => tape.kinds[top] !== nodeKind.nothing);
  if (tops.length === 0) throw new LockfileError("The file is empty.", { line: 1 });
  const extra = tops[2];
  if (extra !== void 0)
    throw fault(tape, extra, "The file holds more than two YAML documents; pnpm writes two.");
  const gathered = packageCollector();
  const documents = tops.map((top) => documentOf(tape, top, gathered));
  for (const document of documents) nameAliases(tape, document, gathered);
  return {
    path: context.path,
    format: "pnpm",
    formatVersion: documents.at(-1)?.version ?? "",
    packages: gathered.packages(),
    graph: once(() => graphOf3(tape, documents))
  };
};

// src/lockfiles/vlt-id.ts
var splitVltId = (id) => {
  const start2 = /^(|git|file|remote|workspace)([~·])/.exec(id);
  const delimiter = start2?.[2];
  if (delimiter === void 0) return void 0;
  const [kind = "", ...parts2] = id.split(delimiter);
  const decoded2 = parts2.map(delimiter === "~" ? decode : decodePercent);
  const [first4, second] = decoded2;
  if (first4 === void 0 || decoded2.includes(void 0)) return void 0;
  switch (kind) {
    case "":
    case "git":
      if (second === void 0 || second === "" || decoded2.length > 3) return void 0;
      return { type: kind === "" ? "registry" : "git", first: first4, second };
    case "file":
    case "remote":
    case "workspace":
      return first4 === "" || decoded2.length > 2 ? void 0 : { type: kind, first: first4, second: "" };
    default:
      return void 0;
  }
};
var decode = (part) => part.replaceAll("+", "/").replace(/_([01][\da-fA-F]|.?)/gs, (whole, code3) => {
  if (code3.length === 2) return String.fromCodePoint(Number.parseInt(code3, 16));
  return escapes.get(code3) ?? whole;
});
var escapes = /* @__PURE__ */ new Map([
  ["_", "_"],
  ["p", "+"],
  ["b", "\\"],
  ["c", ":"],
  ["t", "~"],
  ["l", "<"],
  ["g", ">"],
  ["q", '"'],
  ["i", "|"],
  ["m", "?"],
  ["a", "*"],
  ["d", "."],
  ["s", " "]
]);
var decodePercent = (part) => {
  try {
    return decodeURIComponent(part.replaceAll("§", "/"));
  } catch {
    return void 0;
  }
};

// src/lockfiles/vlt.ts
var readVlt = (text4, context) => {
  const file = readJsonFile(text4);
  const version3 = own(file.root, "lockfileVersion");
  if (version3 !== 1) {
    file.fail(
      ["lockfileVersion"],
      version3 === void 0 ? "The file has no lockfileVersion." : `lockfileVersion ${JSON.stringify(version3)} of vlt-lock.json is not known. Version 1 is.`,
      "Update Lockkeeper, or write the file with a vlt whose lockfileVersion is 1."
    );
  }
  const top = fieldsOf(file, file.root, []);
  const collect2 = packageCollector();
  const keys = /* @__PURE__ */ new Map();
  for (const [id, node] of Object.entries(top.object("nodes") ?? {}))
    keys.set(id, collect2.add(readNode(file, id, node)));
  const edges = top.textMap("edges").map(([from, to]) => readEdge(file, from, to, keys));
  for (const { name: name3, key: key2 } of edges) if (key2 !== void 0) collect2.alias(key2, name3);
  return {
    path: context.path,
    format: "vlt",
    formatVersion: "1",
    packages: collect2.packages(),
    graph: once(() => {
      const graph = edgeCollector();
      const importers = /* @__PURE__ */ new Map([[".", []]]);
      for (const { from, importer, name: name3, scope, range, key: key2 } of edges) {
        if (from !== void 0) graph.add(from, key2, scope === "dev" ? "prod" : scope);
        else {
          const declared4 = importers.get(importer) ?? [];
          importers.set(importer, declared4);
          declared4.push({ name: name3, range, scope, key: key2 });
        }
      }
      return {
        importers: [...importers].map(([path, dependencies]) => ({ path, dependencies })),
        edges: graph.edges()
      };
    })
  };
};
var readNode = (file, id, node) => {
  const wrong3 = (what) => file.fail(["nodes", id], `The node "${id}" ${what}.`);
  if (!isList(node) || node.length === 0 || node.length > 10) return wrong3("is not a list of 1 to 10 parts");
  const text4 = (at3) => {
    const part = node[at3] ?? void 0;
    return part === void 0 || typeof part === "string" ? part : wrong3(`has a part ${at3 + 1} that is not a text`);
  };
  const parts2 = splitVltId(id) ?? wrong3("has an id that is not known");
  const release = parts2.type === "registry" ? splitName(parts2.second) : void 0;
  const name3 = release?.name ?? text4(1) ?? "";
  const version3 = release?.rest ?? "";
  if (!isPackageName(name3)) return wrong3("has no name");
  if (parts2.type === "registry" && !isVersion(version3)) return wrong3("has an id without a version");
  const platform2 = node[7] ?? {};
  if (!isObject2(platform2)) return wrong3("has a platform that is not an object");
  const fields = fieldsOf(file, platform2, ["nodes", id, 7]);
  return {
    name: name3,
    installedAs: name3,
    version: version3,
    resolution: resolutionOf3(parts2, name3, version3, text4(3), text4(2)),
    hasInstallScript: void 0,
    bundled: false,
    os: fields.texts("os"),
    cpu: fields.texts("cpu")
  };
};
var resolutionOf3 = ({ type, first: first4, second }, name3, version3, resolved, integrity) => {
  switch (type) {
    case "registry":
      if (resolved !== void 0 && !isRegistryAddress(resolved, name3, version3)) {
        return { kind: "tarball", resolved, integrity };
      }
      if (resolved !== void 0 || first4 === "npm" || first4 === "")
        return { kind: "registry", resolved, integrity };
      return {
        kind: "tarball",
        resolved: /^https?:/.test(first4) ? `registry:${first4}#${second}` : `${first4}:${second}`,
        integrity
      };
    case "git": {
      const hash = resolved?.indexOf("#") ?? -1;
      return resolved === void 0 || hash === -1 ? { kind: "git", repository: resolved ?? first4, commit: second, integrity } : { kind: "git", repository: resolved.slice(0, hash), commit: resolved.slice(hash + 1), integrity };
    }
    case "remote":
      return { kind: "tarball", resolved: first4, integrity };
    case "file":
      return { kind: "local", path: first4 };
    case "workspace":
      return { kind: "workspace", path: first4 };
  }
};
var readEdge = (file, from, to, keys) => {
  const wrong3 = (what) => file.fail(["edges", from], `The edge "${from}" ${what}.`);
  const space2 = from.indexOf(" ");
  const [source, name3] = [from.slice(0, space2), from.slice(space2 + 1)];
  if (space2 === -1 || !isPackageName(name3)) return wrong3("is not a node and a package name");
  const [first4, last] = [to.indexOf(" "), to.lastIndexOf(" ")];
  if (first4 === last) return wrong3("has no type, range and node");
  const [type, range, target] = [to.slice(0, first4), to.slice(first4 + 1, last), to.slice(last + 1)];
  const scope = scopes.get(type) ?? wrong3(`is of a type that is not known: ${JSON.stringify(type)}`);
  const key2 = keys.get(target);
  if (key2 === void 0 && target !== "MISSING" && importerPath(target) === void 0) {
    return wrong3(`leads to a node that is not in the file: ${JSON.stringify(target)}`);
  }
  const start2 = keys.get(source);
  if (start2 !== void 0) return { from: start2, importer: "", name: name3, scope, range, key: key2 };
  const importer = importerPath(source) ?? wrong3("starts from a node that is not in the file");
  return { from: void 0, importer, name: name3, scope, range, key: key2 };
};
var scopes = /* @__PURE__ */ new Map([
  ["prod", "prod"],
  ["dev", "dev"],
  ["optional", "optional"],
  ["peer", "peer"],
  ["peerOptional", "peer"]
]);
var importerPath = (id) => {
  const parts2 = splitVltId(id);
  if (parts2?.type === "workspace") return parts2.first;
  return parts2?.type === "file" && parts2.first === "." ? "." : void 0;
};

// src/lockfiles/yarn-berry-general.ts
var readBerryEntries = (text4, visit) => {
  if (/^\s*\{/.test(text4)) {
    throw new LockfileError("The yarn.lock is written in JSON, as Yarn 6 does. That form is not read.", {
      line: 1,
      advice: "Versions 4 to 10 in YAML are read, as Yarn 2 to 4 write them."
    });
  }
  const [root2, ...more2] = readYamlNodes(text4);
  if (root2?.kind !== "map" || more2.length > 0) {
    throw new LockfileError("The file is not one YAML document with a map in it.", { line: 1 });
  }
  const metadata = root2.entries.get("__metadata");
  if (metadata === void 0) {
    throw new LockfileError('The file has no "__metadata", so that its version is not known.', {
      line: 1,
      advice: 'Versions 4 to 10 are read. Write the file again with "yarn install".'
    });
  }
  const reader = readerOf(text4);
  const written = reader.map(metadata, '"__metadata"').get("version");
  if (written === void 0) throw errorAt(text4, metadata.offset, '"__metadata" has no version.');
  const version3 = reader.scalar(written, "The version");
  checkBerryVersion(version3);
  reader.fields(metadata, "__metadata", ["version", "cacheKey"]);
  visit.version(version3);
  for (const [key2, entry4] of root2.entries) {
    if (key2 !== "__metadata") visit.entry(reader.entry(key2, entry4));
  }
};
var checkBerryVersion = (version3) => {
  if (/^(?:[4-9]|10)$/.test(version3)) return;
  throw new LockfileError(`The yarn.lock has version ${quote(version3)}. Versions 4 to 10 are read.`, {
    advice: "Update Lockkeeper, or write the file with Yarn 2, 3 or 4."
  });
};
var fieldNames = [
  "version",
  "resolution",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "dependenciesMeta",
  "peerDependenciesMeta",
  "bin",
  "checksum",
  "conditions",
  "languageName",
  "linkType"
];
var readerOf = (text4) => {
  const scalar = ({ value: value4, offset }, what) => {
    if (value4.kind === "scalar" && value4.value !== null) return value4.value;
    throw errorAt(text4, offset, `${what} is not a text.`);
  };
  const map = ({ value: value4, offset }, what) => {
    if (value4.kind === "map") return value4.entries;
    throw errorAt(text4, offset, `${what} is ${kindNames[value4.kind]}, not a map.`);
  };
  const fields = (entry5, what, names4) => {
    const found = {};
    for (const [name3, value4] of map(entry5, quote(what))) {
      const known2 = names4.find((one) => one === name3);
      if (known2 === void 0)
        throw errorAt(text4, value4.offset, `The field ${quote(name3)} of ${quote(what)} is not known.`);
      found[known2] = value4;
    }
    return found;
  };
  const pairs = (entry5) => entry5 === void 0 ? [] : [...map(entry5, "A list of names")].flatMap(([name3, value4]) => [name3, scalar(value4, quote(name3))]);
  const meta = (entry5, names4) => entry5 === void 0 ? [] : [...map(entry5, "A list of names")].flatMap(([name3, value4]) => {
    const flags = Object.entries(fields(value4, name3, names4));
    for (const [flag3, at3] of flags) {
      if (at3 !== void 0 && !["true", "false"].includes(scalar(at3, quote(flag3)))) {
        throw errorAt(text4, at3.offset, `${quote(flag3)} is neither true nor false.`);
      }
    }
    return flags.some(
      ([flag3, at3]) => flag3 === "optional" && at3 !== void 0 && textOf3(at3.value) === "true"
    ) ? [name3, "true"] : [];
  });
  const optionalScalar = (entry5, what) => entry5 === void 0 ? void 0 : scalar(entry5, what);
  const entry4 = (key2, at3) => {
    const found = fields(at3, key2, fieldNames);
    const resolution = optionalScalar(found.resolution, '"resolution"');
    const linkType = optionalScalar(found.linkType, '"linkType"');
    if (resolution === void 0) throw errorAt(text4, at3.offset, `The entry ${quote(key2)} has no resolution.`);
    if (linkType !== "hard" && linkType !== "soft") {
      throw errorAt(text4, at3.offset, `The linkType of ${quote(key2)} is neither hard nor soft.`);
    }
    optionalScalar(found.languageName, '"languageName"');
    pairs(found.bin);
    meta(found.peerDependenciesMeta, ["optional"]);
    return {
      offset: at3.offset,
      key: key2,
      version: optionalScalar(found.version, '"version"'),
      resolution,
      checksum: optionalScalar(found.checksum, '"checksum"'),
      conditions: optionalScalar(found.conditions, '"conditions"'),
      dependencies: pairs(found.dependencies),
      optionalDependencies: pairs(found.optionalDependencies),
      peerDependencies: pairs(found.peerDependencies),
      dependenciesMeta: meta(found.dependenciesMeta, ["built", "optional", "unplugged"])
    };
  };
  return { scalar, map, fields, entry: entry4 };
};
var kindNames = { scalar: "a text", list: "a list", map: "a map" };
var textOf3 = (node) => node.kind === "scalar" ? node.value : void 0;

// src/lockfiles/yarn-berry-scan.ts
var first3 = String.raw`[$()+./\d;=A-Z^_a-z~]`;
var other2 = String.raw`[!"$-+\--9;-Z^-z|~]`;
var plain2 = String.raw`(?:<|${first3})${other2}*(?: +${other2}+){0,999}`;
var inQuotes2 = String.raw`[ !#-\[\]-~]*`;
var value2 = `(?:${plain2}|"${inQuotes2}")`;
var name = `(?:${first3}${other2}*|"(?!${first3}${other2}*")${inQuotes2}")`;
var block = (key2) => `(?:  ${key2}:\\n((?:    ${name}: ${value2}\\n){1,99999}))?`;
var flag2 = (key2) => `(?:      ${key2}: (?:true|false)\\n)?`;
var metaBlock = (key2, ...flags) => `(?:  ${key2}:\\n((?:    ${name}:\\n(?=      )${flags.map(flag2).join("")}){1,99999}))?`;
var head = new RegExp(
  `(?:(?:#[ -~]*)?\\n){0,999}__metadata:\\n  version: (\\d+)\\n(?:  cacheKey: (?:${value2})\\n)?(?:\\n+|$)`,
  "y"
);
var entry = new RegExp(
  [
    `(?:"(${inQuotes2})":\\n|\\? "(${inQuotes2})"\\n:\\n)`,
    `  version: (${plain2})\\n`,
    `  resolution: "(${inQuotes2})"\\n`,
    block("dependencies"),
    block("peerDependencies"),
    metaBlock("dependenciesMeta", "built", "optional", "unplugged"),
    metaBlock("peerDependenciesMeta", "optional"),
    block("bin"),
    `(?:  checksum: (${plain2})\\n)?`,
    `(?:  conditions: (?:"(${inQuotes2})"|(${plain2}))\\n)?`,
    `  languageName: (?:${value2})\\n`,
    `  linkType: (?:hard|soft)\\n$`
  ].join(""),
  "y"
);
var berryBlocks = (text4) => {
  head.lastIndex = 0;
  const version3 = head.exec(text4)?.[1];
  return version3 === void 0 ? void 0 : { version: version3, blocks: blocksOf(text4, head.lastIndex) };
};
var scanBerryEntry = (text4) => {
  entry.lastIndex = 0;
  const match = entry.exec(text4);
  if (match === null) return void 0;
  for (let group = 5; group <= 9; group++) {
    const lines2 = match[group];
    if (lines2 !== void 0 && repeatsName(lines2, endOfName2)) return void 0;
  }
  return {
    offset: 0,
    key: match[1] ?? match[2] ?? "",
    version: match[3],
    resolution: match[4] ?? "",
    dependencies: match[5] ?? "",
    optionalDependencies: "",
    peerDependencies: match[6] ?? "",
    dependenciesMeta: match[7] ?? "",
    checksum: match[10],
    conditions: match[11] ?? match[12]
  };
};
var pairsOf = (lines2) => typeof lines2 === "string" ? pairsIn(lines2, ": ") : lines2;
var optionalNamesOf = (lines2) => new Set(
  typeof lines2 === "string" ? Array.from(
    lines2.matchAll(/^    (?:"([^"]*)"|([^ :][^:]*)):\n(?:      built: .*\n)?      optional: true$/gm),
    (match) => match[1] ?? match[2] ?? ""
  ) : lines2.filter((_, index) => index % 2 === 0)
);
var endOfName2 = (lines2, start2) => lines2.startsWith('"', start2) ? lines2.indexOf('"', start2 + 1) : lines2.indexOf(":", start2);

// src/lockfiles/yarn-berry-graph.ts
var descriptorsOf = (key2) => key2.includes(",") ? key2.split(/ *, */) : [key2];
var berryGraph = (placed, targets, { manifests }) => {
  const find = finder(placed, targets);
  const edges = edgeCollector();
  const importers = [];
  for (const { entry: entry4, key: key2, resolution } of placed) {
    const lines2 = linesOf2(entry4, find);
    const manifest = resolution.kind === "workspace" ? manifests.get(resolution.path) : void 0;
    for (const { name: name3, key: target, scope } of lines2) {
      if (scope !== "dev" && !isDev(manifest, name3, scope)) edges.add(key2, target, scope);
    }
    if (resolution.kind === "patch") edges.add(key2, find.locator(patchedLocator(resolution.patch)), "prod");
    if (resolution.kind === "workspace") {
      importers.push({ path: resolution.path, dependencies: manifest ? declared2(manifest, lines2) : lines2 });
    }
  }
  return { importers, edges: edges.edges() };
};
var finder = (placed, targets) => {
  const locators = new Map(placed.map(({ entry: entry4, key: key2 }) => [entry4.resolution, key2]));
  const sources = new Set(
    placed.flatMap(
      ({ resolution }) => resolution.kind === "patch" ? [locators.get(patchedLocator(resolution.patch))] : []
    )
  );
  const byName3 = uniqueKeys();
  const builtin = /* @__PURE__ */ new Map();
  const builtinNames = /* @__PURE__ */ new Set();
  for (const [descriptor, key2] of targets) {
    const at3 = descriptor.indexOf("@", 1);
    if (!sources.has(key2)) byName3.add(descriptor.slice(0, at3), key2);
    if (!descriptor.startsWith("patch:", at3 + 1) || !/#[^#]*builtin</.test(descriptor)) continue;
    builtinNames.add(descriptor.slice(0, at3));
    const source = patchedLocator(descriptor.slice(at3 + 1 + "patch:".length));
    builtin.set(source.replace(/^(.[^@]*@)([^:]*)$/, "$1npm:$2"), key2);
  }
  const named3 = (name3, range) => {
    const descriptor = `${name3}@${range}`;
    return (builtinNames.has(name3) ? builtin.get(descriptor) : void 0) ?? targets.get(descriptor);
  };
  return {
    locator: (locator) => locators.get(locator),
    // The range as written, with the protocol that older versions leave out, or bound to the one who asks. What is
    // under none of them was replaced by `resolutions` or a catalog: then the only package of that name is it.
    dependency: ({ resolution }, name3, range) => {
      const key2 = range.includes(":") ? named3(name3, range) ?? (isBound(range) ? named3(name3, `${range}::locator=${encodeAscii(resolution)}`) : void 0) : named3(name3, `npm:${range}`) ?? named3(name3, range);
      return key2 ?? byName3.get(name3);
    }
  };
};
var isBound = (range) => /^(?:patch|file|link|portal|exec):/.test(range);
var patchedLocator = (patch) => {
  const hash = patch.indexOf("#");
  return decodeAscii(hash === -1 ? patch : patch.slice(0, hash));
};
var encodeAscii = (text4) => text4.replaceAll(
  /[^\w.!~*'()-]/g,
  (character) => character <= "" ? encodeURIComponent(character) : character
);
var linesOf2 = (entry4, find) => {
  const { dependencies, optionalDependencies, peerDependencies, dependenciesMeta } = entry4;
  const lines2 = [];
  const optional = dependenciesMeta.length === 0 ? void 0 : optionalNamesOf(dependenciesMeta);
  const other4 = optionalDependencies.length === 0 ? void 0 : new Set(pairsOf(optionalDependencies).filter((_, index) => index % 2 === 0));
  eachPair(pairsOf(dependencies), (name3, range) => {
    if (other4?.has(name3) === true) return;
    const scope = optional?.has(name3) === true ? "optional" : "prod";
    lines2.push({ name: name3, range, scope, key: find.dependency(entry4, name3, range) });
  });
  eachPair(pairsOf(optionalDependencies), (name3, range) => {
    lines2.push({ name: name3, range, scope: "optional", key: find.dependency(entry4, name3, range) });
  });
  if (peerDependencies.length === 0) return lines2;
  const own2 = new Map(lines2.map(({ name: name3, key: key2 }) => [name3, key2]));
  eachPair(pairsOf(peerDependencies), (name3, range) => {
    lines2.push({ name: name3, range, scope: "peer", key: own2.get(name3) ?? find.dependency(entry4, name3, range) });
  });
  return lines2;
};
var isDev = (manifest, name3, scope) => manifest !== void 0 && scope !== "peer" && manifest.devDependencies.has(name3) && !manifest.dependencies.has(name3) && !manifest.optionalDependencies.has(name3);
var declared2 = (manifest, lines2) => {
  const keys = /* @__PURE__ */ new Map();
  for (const { name: name3, key: key2 } of lines2) keys.set(name3, keys.get(name3) ?? key2);
  const isKnown2 = ({ name: name3, scope }) => scope === "peer" ? manifest.peerDependencies.has(name3) : manifest.dependencies.has(name3) || manifest.optionalDependencies.has(name3) || manifest.devDependencies.has(name3);
  return [...declaredBy(manifest, (name3) => keys.get(name3)), ...lines2.filter((line) => !isKnown2(line))];
};

// src/lockfiles/yarn-berry-place.ts
var placeOf = (reference, name3, version3, entry4, text4) => reference.startsWith("npm:") ? npmResolution(reference, name3, version3, entry4, text4) : resolutionOf4(reference, entry4, text4);
var npmResolution = (reference, name3, version3, { checksum, offset, resolution }, text4) => {
  if (reference.length === version3.length + 4 && reference.endsWith(version3)) {
    return { kind: "registry", resolved: void 0, integrity: checksum };
  }
  const [, selected, url] = /^npm:([^:?#]*)(?:::__archiveUrl=([^&]*))?$/.exec(reference) ?? [];
  if (selected !== version3 && selected?.replace(/\+.*$/, "") !== version3) {
    throw errorAt(
      text4,
      offset,
      `The resolution ${quote(resolution)} and the version ${quote(version3)} do not agree.`
    );
  }
  const resolved = url === void 0 ? void 0 : decodeAscii(url);
  return resolved === void 0 || isRegistryAddress(resolved, name3, version3) ? { kind: "registry", resolved, integrity: checksum } : { kind: "tarball", resolved, integrity: checksum };
};
var resolutionOf4 = (reference, { checksum, offset, resolution }, text4) => {
  const protocol = /^[a-z][a-z\d+.-]*:/.exec(reference)?.[0] ?? "";
  const rest = reference.slice(protocol.length);
  switch (protocol) {
    case "workspace:":
      return { kind: "workspace", path: rest };
    case "patch:":
      return { kind: "patch", patch: rest, integrity: checksum };
    case "link:":
    case "portal:":
    case "file:":
    case "exec:":
      return { kind: "local", path: localPath(rest) };
  }
  if (isGitAddress(reference)) return gitResolution(reference, checksum);
  if (/^https?:$/.test(protocol)) return { kind: "tarball", resolved: reference, integrity: checksum };
  throw errorAt(text4, offset, `The resolution ${quote(resolution)} is of a kind that is not known.`);
};
var localPath = (written) => {
  const path = /^[^#]*?(?=::|#|$)/.exec(written)?.[0] ?? written;
  const hash = /[:&]hash=([^&]*)/.exec(written)?.[1];
  return hash === void 0 ? path : `${path}#${hash}`;
};
var anywhere = { os: [], cpu: [] };
var platformOf = ({ conditions: conditions2, offset }, text4) => {
  if (conditions2 === void 0) return anywhere;
  const os = [];
  const cpu = [];
  for (const part of conditions2.split(" & ")) {
    for (const one of part.replace(/^\((.*)\)$/, "$1").split(" | ")) {
      const [, not = "", what, which = ""] = /^(!?)(os|cpu|libc)=([\w.-]+)$/.exec(one) ?? [];
      if (what === void 0)
        throw errorAt(text4, offset, `The conditions ${quote(conditions2)} are not understood.`);
      if (what === "os") os.push(not + which);
      if (what === "cpu") cpu.push(not + which);
    }
  }
  return { os, cpu };
};

// src/lockfiles/yarn-berry.ts
var yarnBerryReader = () => {
  const known2 = knownEntries();
  return (text4, context) => quickly(
    () => readBlocks(cleanText(text4), context, known2),
    () => readYarnBerrySlowly(text4, context)
  );
};
var readBlocks = (text4, context, known2) => {
  const file = berryBlocks(text4);
  if (file === void 0) return void 0;
  checkBerryVersion(file.version);
  const entries = known2.read(
    file.blocks,
    oneByOne((block3) => {
      const entry4 = scanBerryEntry(block3);
      return entry4 && packageOf(entry4, block3);
    })
  );
  const built2 = builder();
  return entries?.every((entry4) => built2.add(entry4) === void 0) === true ? lockfileOf2(file.version, built2, context) : void 0;
};
var readYarnBerrySlowly = (text4, context) => {
  const clean = cleanText(text4);
  const built2 = builder();
  let formatVersion = "";
  readBerryEntries(clean, {
    version: (version3) => {
      formatVersion = version3;
    },
    entry: (entry4) => {
      const repeated2 = built2.add(packageOf(entry4, clean));
      if (repeated2 !== void 0)
        throw errorAt(clean, entry4.offset, `${quote(repeated2)} stands twice in the file.`);
    }
  });
  return lockfileOf2(formatVersion, built2, context);
};
var lockfileOf2 = (formatVersion, { packages, placed, targets }, context) => ({
  path: context.path,
  format: "yarn-berry",
  formatVersion,
  packages: packages(),
  graph: once(() => berryGraph(placed, targets, context))
});
var builder = () => {
  const collect2 = packageCollector();
  const targets = /* @__PURE__ */ new Map();
  const placed = [];
  const add = ({ entry: entry4, found, descriptors, aliases }) => {
    const key2 = collect2.take(found, found.name);
    for (const alias of aliases) collect2.alias(key2, alias);
    for (const descriptor of descriptors) {
      const known2 = targets.size;
      targets.set(descriptor, key2);
      if (targets.size === known2) return descriptor;
    }
    placed.push({ entry: entry4, key: key2, resolution: found.resolution });
    return void 0;
  };
  return { add, packages: collect2.packages, placed, targets };
};
var packageOf = (entry4, text4) => {
  const at3 = entry4.resolution.indexOf("@", 1);
  const name3 = entry4.resolution.slice(0, at3);
  if (at3 === -1 || !isName(name3)) {
    throw errorAt(
      text4,
      entry4.offset,
      `The resolution ${quote(entry4.resolution)} does not begin with a package's name.`
    );
  }
  const { version: version3 } = entry4;
  if (version3 === void 0 || !canBeVersion(version3)) {
    throw errorAt(text4, entry4.offset, `The entry ${quote(entry4.key)} has no version that can be one.`);
  }
  const reference = entry4.resolution.slice(at3 + 1);
  const resolution = placeOf(reference, name3, version3, entry4, text4);
  const { os, cpu } = platformOf(entry4, text4);
  const descriptors = descriptorsOf(entry4.key);
  const aliases = [];
  for (const descriptor of descriptors) {
    if (descriptor.startsWith(name3) && descriptor.startsWith("@", name3.length)) continue;
    const alias = descriptor.slice(0, Math.max(0, descriptor.indexOf("@", 1)));
    if (!isName(alias)) {
      throw errorAt(text4, entry4.offset, `${quote(descriptor)} does not begin with the name of a package.`);
    }
    aliases.push(alias);
  }
  const found = packageFrom({
    installedAs: name3,
    name: name3,
    version: version3,
    resolution,
    hasInstallScript: void 0,
    bundled: false,
    os,
    cpu
  });
  return { entry: entry4, found, descriptors, aliases };
};

// src/lockfiles/yarn-classic-names.ts
var simpleName = ({ descriptors, name: called }) => {
  const [first4 = ""] = descriptors;
  const at3 = first4.indexOf("@", 1);
  if (at3 === -1 || called !== void 0) return void 0;
  const name3 = first4.slice(0, at3);
  for (const descriptor of descriptors) {
    if (!descriptor.startsWith(name3) || descriptor.charCodeAt(at3) !== atSign2) return void 0;
    if (descriptor.charCodeAt(at3 + 1) === letterN && descriptor.startsWith("npm:", at3 + 1)) return void 0;
  }
  return isPlainName(name3) ? name3 : void 0;
};
var atSign2 = 64;
var letterN = 110;
var mixedInstalls = (entry4, text4) => {
  const read = entry4.descriptors.map((descriptor) => ({ descriptor, ...namesOf(descriptor, entry4, text4) }));
  const aliases = new Map(
    read.flatMap(({ alias, name: name3 }) => name3 === void 0 ? [] : [[alias, name3]])
  );
  const installs = /* @__PURE__ */ new Map();
  for (const { descriptor, alias, name: name3 } of read) {
    const real = name3 ?? aliases.get(alias) ?? alias;
    const install = installs.get(real) ?? { installedAs: /* @__PURE__ */ new Set(), descriptors: [] };
    installs.set(real, install);
    install.installedAs.add(alias);
    install.descriptors.push(descriptor);
  }
  const names4 = new Set(read.flatMap(({ alias, name: name3 }) => name3 === void 0 ? [alias] : [alias, name3]));
  const called = entry4.name === void 0 || names4.has(entry4.name) ? [] : [entry4.name];
  return [...installs].map(([name3, { installedAs, descriptors }]) => ({
    name: name3,
    installedAs: [...installedAs, ...called],
    descriptors
  }));
};
var namesOf = (descriptor, entry4, text4) => {
  const at3 = descriptor.indexOf("@", 1);
  const written = at3 === -1 ? descriptor : descriptor.slice(0, at3);
  const alias = isName(written) && !/[:/]/.test(written.replace(/^@[^/]+\//, "")) ? written : entry4.name;
  const range = at3 === -1 ? "" : descriptor.slice(at3 + 1);
  const name3 = range.startsWith("npm:") ? /^(.[^@]*)/.exec(range.slice(4))?.[1] : void 0;
  if (alias === void 0 || !isName(alias) || range.startsWith("npm:") && (name3 === void 0 || !isName(name3))) {
    throw errorAt(text4, entry4.offset, `${quote(descriptor)} does not begin with the name of a package.`);
  }
  return { alias, name: name3 };
};

// src/lockfiles/yarn-classic-place.ts
var placeOf2 = (address2, integrity) => {
  const local = /^(?:file|link|portal):/i.exec(address2);
  if (local !== null) return { kind: "local", path: address2.slice(local[0].length) };
  if (isGitAddress(address2)) return gitResolution(address2, integrity);
  if (/^[a-z][a-z\d+.-]*:/i.test(address2)) return { kind: "tarball", resolved: address2, integrity };
  return { kind: "local", path: address2 };
};
var unresolved = (descriptors, integrity) => {
  for (const descriptor of descriptors) {
    const at3 = descriptor.indexOf("@", 1);
    const range = at3 === -1 ? descriptor : descriptor.slice(at3 + 1);
    if (range.startsWith("npm:") || !/[:/]/.test(range)) continue;
    const shorthand = /^(?:github:|gitlab:|bitbucket:|gist:|[\w-]+\/[\w.-]+(?:#|$))/.test(range);
    return shorthand ? gitResolution(range, integrity) : placeOf2(range, integrity);
  }
  return { kind: "registry", resolved: void 0, integrity };
};

// src/lockfiles/yarn-classic-general.ts
var readClassicEntries = (text4, visit) => {
  checkText2(text4);
  const entries = [];
  let entry4;
  let block3;
  for (const line of linesOf3(text4)) {
    if (line.tokens.length === 0) {
      entry4 = void 0;
      block3 = void 0;
      checkVersion(line);
    } else if (line.indent === 0) {
      entry4 = { offset: line.offset, descriptors: descriptorsOf2(line), fields: /* @__PURE__ */ new Map(), blocks: /* @__PURE__ */ new Map() };
      entries.push(entry4);
      block3 = void 0;
    } else if (line.indent === 2 && entry4 !== void 0) {
      block3 = fieldOf(line, entry4);
    } else if (line.indent === 4 && block3 !== void 0) {
      const [name3, value4] = pairOf(line);
      if (block3.has(name3)) throw line.error(`The dependency ${quote(name3)} stands twice in one entry.`);
      block3.set(name3, value4);
    } else throw line.error("The line is indented under nothing that it could belong to.");
  }
  for (const draft of entries) visit(finished(draft));
};
var finished = ({ offset, descriptors, fields, blocks }) => ({
  offset,
  descriptors,
  name: fields.get("name"),
  version: fields.get("version"),
  resolved: fields.get("resolved"),
  usualStart: void 0,
  integrity: fields.get("integrity"),
  dependencies: [...blocks.get("dependencies") ?? []].flat(),
  optionalDependencies: [...blocks.get("optionalDependencies") ?? []].flat()
});
var checkText2 = (text4) => {
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \n]|$)/m.exec(text4);
  if (conflict !== null) {
    throw errorAt(
      text4,
      conflict.index,
      "The file holds the conflict markers of an unfinished merge.",
      'Resolve the conflict, then run "yarn install" again.'
    );
  }
  const control = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/.exec(text4);
  if (control !== null) {
    const code3 = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw errorAt(text4, control.index, `The file holds the control character U+${code3}.`);
  }
};
function* linesOf3(text4) {
  for (let offset = 0; offset < text4.length; ) {
    const found = text4.indexOf("\n", offset);
    const end = found === -1 ? text4.length : found;
    const start2 = offset;
    const error = (message) => errorAt(text4, start2, message);
    const written = text4.slice(start2, end);
    const indent = /^ */.exec(written)?.[0].length ?? 0;
    if (written === "" || written.startsWith("#"))
      yield { offset, indent: 0, comment: written, tokens: [], error };
    else yield { offset, indent, comment: "", tokens: tokensOf(written.slice(indent), error), error };
    offset = end + 1;
  }
}
var tokenPattern = /("[^"\\]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\]*)*")|(?!true|false)([A-Za-z/.-][^\s:,"\\]*)|([:,])|( +)/y;
var tokensOf = (written, error) => {
  const tokens = [];
  let behindText = false;
  for (let at3 = 0; at3 < written.length; at3 = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at3;
    const [, quoted2, plain3, mark] = tokenPattern.exec(written) ?? [];
    if (quoted2 === void 0 && plain3 === void 0 && written.charAt(at3) !== " " && mark === void 0) {
      throw error(`The line cannot be read from its character ${at3 + 1} on, without the indentation.`);
    }
    const text4 = quoted2 === void 0 ? plain3 : String(JSON.parse(quoted2));
    if (text4 !== void 0 && behindText) throw error("Two texts of the line touch.");
    if (text4 !== void 0) tokens.push({ kind: "text", text: text4 });
    else if (mark === ":" || mark === ",") tokens.push({ kind: mark });
    behindText = text4 !== void 0;
  }
  return tokens;
};
var descriptorsOf2 = (line) => {
  const descriptors = [];
  for (const [index, token] of line.tokens.entries()) {
    const last = index === line.tokens.length - 1;
    const expected = index % 2 === 0 ? "text" : last ? ":" : ",";
    if (token.kind !== expected || last && token.kind === "text") {
      throw line.error('The line is neither "name@range, name@range:" nor a comment.');
    }
    if (token.kind === "text") descriptors.push(token.text);
  }
  return descriptors;
};
var pairOf = (line) => {
  const [key2, ...rest] = line.tokens;
  const [value4, ...more2] = rest[0]?.kind === ":" ? rest.slice(1) : rest;
  if (key2?.kind !== "text" || value4?.kind !== "text" || more2.length > 0) {
    throw line.error("The line is not a name and a value.");
  }
  return [key2.text, value4.text];
};
var blockNames = /* @__PURE__ */ new Set(["dependencies", "optionalDependencies", "permissions"]);
var fieldNames2 = /* @__PURE__ */ new Set(["name", "version", "uid", "resolved", "integrity", "registry"]);
var fieldOf = (line, entry4) => {
  const [key2, mark] = line.tokens;
  const isBlock = line.tokens.length === 2 && key2?.kind === "text" && mark?.kind === ":";
  const [name3, value4] = isBlock ? [key2.text, ""] : pairOf(line);
  if (!(isBlock ? blockNames : fieldNames2).has(name3)) {
    throw line.error(`The field ${quote(name3)} is not known in a yarn.lock of version 1.`);
  }
  if (entry4.fields.has(name3) || entry4.blocks.has(name3)) {
    throw line.error(`The field ${quote(name3)} stands twice in one entry.`);
  }
  if (!isBlock) {
    entry4.fields.set(name3, value4);
    return void 0;
  }
  const block3 = /* @__PURE__ */ new Map();
  entry4.blocks.set(name3, block3);
  return block3;
};
var checkVersion = (line) => {
  const version3 = /^#\s*yarn\s+lockfile\s*(.*)$/.exec(line.comment)?.[1]?.trim();
  if (version3 === void 0 || version3 === "v1") return;
  throw line.error(
    `The yarn.lock names the version ${quote(version3)}. Version v1 is read, and what Yarn 2 and later write.`
  );
};

// src/lockfiles/yarn-classic-scan.ts
var bare = String.raw`(?!true|false)[A-Za-z][!#-+\--9;-Z^-~]*`;
var inQuotes3 = String.raw`[ !#-\[\]-~]*`;
var word2 = `(?:${bare}|"${inQuotes3}")`;
var name2 = String.raw`(?:${bare}|"[\d@][!#-\[\]-~]*")`;
var field = (key2) => `(?:  ${key2} (?:"(${inQuotes3})"|(${bare}))\\n)?`;
var block2 = (key2) => `(?:  ${key2}:\\n((?:    ${name2} ${word2}\\n){1,99999}))?`;
var header = /(?:(?:# yarn lockfile v1|#(?!\s*yarn\s+lockfile)[ -~]*)?\n){0,999}/y;
var usual = String.raw`(https:\/\/[a-z][a-z\d.-]*(?:\/[\w-]+){0,9})\/\1\/-\/\2-\6\.tgz(?:#[\da-f]*)?`;
var entry2 = new RegExp(
  String.raw`(?:(?="?((?:@[\w.-]+\/)?([\w.-]+))@)|)` + `(${word2}(?:, ${word2}){0,99999}):\\n` + field("name") + `  version "(${inQuotes3})"\\n(?:  resolved (?:"(${usual})"|"(${inQuotes3})"|(${bare}))\\n)?` + field("integrity") + block2("dependencies") + block2("optionalDependencies") + "$",
  "y"
);
var classicBlocks = (text4) => {
  header.lastIndex = 0;
  header.test(text4);
  return blocksOf(text4, header.lastIndex);
};
var scanClassicEntry = (text4) => {
  entry2.lastIndex = 0;
  const match = entry2.exec(text4);
  if (match === null) return void 0;
  const dependencies = match[13] ?? "";
  const optionalDependencies = match[14] ?? "";
  if (repeatsName(dependencies, endOfName3) || repeatsName(optionalDependencies, endOfName3)) return void 0;
  return {
    offset: 0,
    descriptors: descriptorsOf3(match[3] ?? ""),
    name: match[4] ?? match[5],
    version: match[6],
    resolved: match[7] ?? match[9] ?? match[10],
    usualStart: match[8],
    integrity: match[11] ?? match[12],
    dependencies,
    optionalDependencies
  };
};
var pairsOf2 = (pairs) => typeof pairs === "string" ? pairsIn(pairs, " ") : pairs;
var descriptorsOf3 = (key2) => {
  if (!key2.includes('"')) return key2.includes(" ") ? key2.split(", ") : [key2];
  return key2.indexOf('"', 1) === key2.length - 1 ? [key2.slice(1, -1)] : wordsOf(key2);
};
var wordsOf = (text4) => (text4.match(/"[^"]*"|[^\s,"]+/g) ?? []).map((found) => found.startsWith('"') ? found.slice(1, -1) : found);
var endOfName3 = (lines2, start2) => lines2.indexOf(" ", start2);

// src/lockfiles/yarn-classic.ts
var yarnClassicReader = () => {
  const known2 = knownEntries();
  return (text4, context) => quickly(
    () => readBlocks2(cleanText(text4), context, known2),
    () => readYarnClassicSlowly(text4, context)
  );
};
var readBlocks2 = (text4, context, known2) => {
  const entries = known2.read(
    classicBlocks(text4),
    oneByOne((block3) => {
      const entry4 = scanClassicEntry(block3);
      return entry4 && packagesOf2(entry4, block3);
    })
  );
  const built2 = builder2();
  return entries?.every((packages) => built2.add(packages) === void 0) === true ? lockfileOf3(built2, context) : void 0;
};
var readYarnClassicSlowly = (text4, context) => {
  const clean = checkLines(cleanText(text4));
  const built2 = builder2();
  readClassicEntries(clean, (entry4) => {
    const repeated2 = built2.add(packagesOf2(entry4, clean));
    if (repeated2 !== void 0)
      throw errorAt(clean, entry4.offset, `${quote(repeated2)} stands twice in the file.`);
  });
  return lockfileOf3(built2, context);
};
var longestLine = 256 * 1024;
var checkLines = (text4) => {
  for (let start2 = 0; start2 < text4.length; ) {
    const end = text4.indexOf("\n", start2);
    const length = (end === -1 ? text4.length : end) - start2;
    if (length > longestLine) {
      throw errorAt(
        text4,
        start2,
        "The line cannot be read: it is over 256 KiB, which no line of a lockfile is."
      );
    }
    start2 += length + 1;
  }
  return text4;
};
var lockfileOf3 = ({ packages, placed, targets }, context) => ({
  path: context.path,
  format: "yarn-classic",
  formatVersion: "1",
  packages: packages(),
  graph: once(() => graphOf4(placed, targets, context))
});
var builder2 = () => {
  const collect2 = packageCollector();
  const targets = /* @__PURE__ */ new Map();
  const placed = [];
  const add = (packages) => {
    const keys = [];
    for (const { found, installedAs, descriptors } of packages.installs) {
      const key2 = collect2.take(found, found.name);
      keys.push(key2);
      for (const alias of installedAs) collect2.alias(key2, alias);
      for (const descriptor of descriptors) {
        const known2 = targets.size;
        targets.set(descriptor, key2);
        if (targets.size === known2) return descriptor;
      }
    }
    placed.push({ packages, keys });
    return void 0;
  };
  return { add, packages: collect2.packages, placed, targets };
};
var packagesOf2 = (entry4, text4) => {
  const { version: version3, descriptors, dependencies, optionalDependencies } = entry4;
  if (version3 === void 0 || !canBeVersion(version3)) {
    throw errorAt(text4, entry4.offset, `The entry ${quote(descriptors[0])} has no version that can be one.`);
  }
  const name3 = simpleName(entry4);
  const installs = name3 === void 0 ? mixedInstalls(entry4, text4).map((install) => ({
    ...install,
    found: packageOf2(entry4, version3, install.name, install.descriptors, false)
  })) : [{ found: packageOf2(entry4, version3, name3, descriptors, true), installedAs: none11, descriptors }];
  return { installs, dependencies, optionalDependencies };
};
var packageOf2 = ({ resolved, integrity, usualStart }, version3, name3, descriptors, isPlain2) => {
  const isUsual2 = isPlain2 && usualStart !== void 0 && isPlainStart(usualStart);
  const resolution = resolved === void 0 ? unresolved(descriptors, integrity) : isUsual2 || isRegistryAddress(resolved, name3, version3) ? { kind: "registry", resolved, integrity } : placeOf2(resolved, integrity);
  return packageFrom({
    installedAs: name3,
    name: name3,
    version: version3,
    resolution,
    hasInstallScript: void 0,
    bundled: false,
    os: none11,
    cpu: none11
  });
};
var none11 = [];
var graphOf4 = (placed, targets, { manifests }) => {
  const find = (name3, range) => targets.get(`${name3}@${range}`);
  const edges = edgeCollector();
  for (const { packages, keys } of placed) {
    const optional = pairsOf2(packages.optionalDependencies);
    const regular = pairsOf2(packages.dependencies);
    for (const key2 of keys) {
      eachPair(optional, (name3, range) => edges.add(key2, find(name3, range), "optional"));
      eachPair(regular, (name3, range) => edges.add(key2, find(name3, range), "prod"));
    }
  }
  const importers = [...manifests].map(([path, manifest]) => ({
    path,
    dependencies: declaredBy(manifest, find)
  }));
  return { importers, edges: edges.edges() };
};

// src/lockfiles/index.ts
var isLockfileName = (path) => lockfileNames.has(formOf(path));
var readLockfile = (bytes2, context, readers = lockfileReaders()) => {
  const refusal = refusals.get(formOf(context.path));
  if (refusal !== void 0) return failed(refusal.problem, void 0, refusal.advice);
  const reader = readers.get(formOf(context.path));
  if (reader === void 0) return failed(`${context.path} is not a lockfile that Lockkeeper knows.`);
  return attempt(() => reader(decode2(bytes2), context));
};
var readLockfileOfBase = (bytes2, context, readers) => formOf(context.path) === "bun.lockb" ? attempt(() => readBunBinary(bytes2, context)) : readLockfile(bytes2, context, readers);
var attempt = (read) => {
  try {
    return { ok: true, lockfile: read() };
  } catch (error) {
    if (error instanceof LockfileError) return failed(error.message, error.line, error.advice);
    return failed(`Reading it failed: ${error instanceof Error ? error.message : "no reason given"}.`);
  }
};
var wantsManifests = (path, bytes2) => {
  if (path.endsWith("yarn.lock")) return "workspaces";
  const start2 = new TextDecoder().decode(bytes2.subarray(0, 2e3));
  return path.endsWith(".json") && !/"lockfileVersion"\s*:\s*[2-9]/.test(start2) ? "own" : "none";
};
var failed = (problem2, line, advice) => ({
  ok: false,
  problem: problem2,
  line,
  advice
});
var decode2 = (bytes2) => {
  if (bytes2.includes(0))
    throw new LockfileError("The file holds NUL bytes: it is binary, or not written as UTF-8.");
  const text4 = new TextDecoder("utf-8", { fatal: false }).decode(bytes2);
  if (text4.includes("�") && !isUtf8(bytes2)) throw new LockfileError("The file is not valid UTF-8.");
  return text4;
};
var isUtf8 = (bytes2) => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes2);
    return true;
  } catch {
    return false;
  }
};
var yarnReader = () => {
  const [readYarnBerry, readYarnClassic] = [yarnBerryReader(), yarnClassicReader()];
  return (text4, context) => text4.includes("__metadata:") && /^__metadata:/m.test(text4) ? readYarnBerry(text4, context) : readYarnClassic(text4, context);
};
var lockfileReaders = () => /* @__PURE__ */ new Map([
  ["package-lock.json", npmReader()],
  ["npm-shrinkwrap.json", npmReader()],
  ["yarn.lock", yarnReader()],
  ["pnpm-lock.yaml", pnpmReader()],
  // nub writes the form of pnpm 9.
  ["nub.lock", pnpmReader()],
  ["bun.lock", readBun],
  ["deno.lock", readDeno],
  ["vlt-lock.json", readVlt]
]);
var refusals = /* @__PURE__ */ new Map([
  [
    "bun.lockb",
    {
      problem: "The binary lockfile of Bun cannot be reviewed.",
      advice: 'Write the text form with "bun install --save-text-lockfile --frozen-lockfile --lockfile-only", and remove bun.lockb.'
    }
  ],
  [
    "shrinkwrap.yaml",
    {
      problem: "The lockfile of pnpm 2 and earlier cannot be read.",
      advice: "Write a pnpm-lock.yaml with pnpm 3 or later."
    }
  ]
]);
var lockfileNames = /* @__PURE__ */ new Set([...lockfileReaders().keys(), ...refusals.keys()]);
var formOf = (path) => {
  const name3 = path.slice(path.lastIndexOf("/") + 1);
  return /^pnpm-lock\..+\.yaml$/.test(name3) ? "pnpm-lock.yaml" : name3;
};

// src/rarity.ts
var import_semver4 = __toESM(require_semver(), 1);

// src/calibration.ts
var calibration = {
  packages: 510,
  until: "2022-04-07",
  ageDays: 5,
  steps: { patch: 8103, minor: 3121, major: 915, prerelease: 2559, added: 12688 },
  flagged: {
    "dormant-revival": { patch: 68, minor: 46, major: 55, prerelease: 0, added: 293 },
    "dormant-revival (mild)": { patch: 220, minor: 179, major: 131, prerelease: 5, added: 925 },
    "install-script-added": { patch: 7, minor: 5, major: 0, prerelease: 2, added: 60 },
    "install-script-changed": { patch: 6, minor: 0, major: 0, prerelease: 0, added: 9 },
    "maintainer-change": { patch: 39, minor: 29, major: 12, prerelease: 5, added: 211 },
    "maintainer-change (mild)": { patch: 341, minor: 197, major: 89, prerelease: 294, added: 1151 },
    "new-dependency": { patch: 7, minor: 2, major: 1, prerelease: 0, added: 20 },
    "new-dependency (mild)": { patch: 18, minor: 27, major: 4, prerelease: 10, added: 85 },
    "new-package": { patch: 0, minor: 0, major: 0, prerelease: 0, added: 1568 },
    "new-publisher": { patch: 157, minor: 112, major: 54, prerelease: 10, added: 619 },
    "new-publisher (mild)": { patch: 45, minor: 26, major: 4, prerelease: 52, added: 122 },
    "publish-burst": { patch: 84, minor: 19, major: 12, prerelease: 5, added: 93 },
    "publish-burst (mild)": { patch: 159, minor: 57, major: 28, prerelease: 35, added: 229 },
    "publish-order": { patch: 1, minor: 0, major: 0, prerelease: 0, added: 1 },
    "publish-order (mild)": { patch: 10, minor: 1, major: 0, prerelease: 0, added: 15 },
    "publisher-not-maintainer": { patch: 5, minor: 4, major: 1, prerelease: 0, added: 18 },
    "publisher-not-maintainer (mild)": { patch: 1, minor: 5, major: 1, prerelease: 0, added: 24 },
    "source-tag-lost": { patch: 5, minor: 26, major: 4, prerelease: 2, added: 65 },
    "source-tag-lost (mild)": { patch: 16, minor: 15, major: 2, prerelease: 2, added: 32 },
    "version-jump": { patch: 11, minor: 13, major: 10, prerelease: 2, added: 111 },
    "version-jump (mild)": { patch: 14, minor: 8, major: 0, prerelease: 0, added: 29 }
  },
  pairs: {
    "maintainer-change (mild) + new-publisher": 305,
    "dormant-revival (mild) + maintainer-change (mild)": 89,
    "dormant-revival (mild) + new-publisher": 47,
    "dormant-revival + maintainer-change (mild)": 34,
    "dormant-revival (mild) + maintainer-change": 30,
    "dormant-revival + new-publisher": 27,
    "maintainer-change + new-publisher": 12,
    "dormant-revival + maintainer-change": 11,
    "maintainer-change (mild) + publish-burst (mild)": 11,
    "maintainer-change (mild) + version-jump": 10,
    "new-publisher + publisher-not-maintainer": 10,
    "maintainer-change (mild) + new-publisher (mild)": 9,
    "maintainer-change (mild) + version-jump (mild)": 8,
    "dormant-revival + publish-burst (mild)": 7,
    "dormant-revival (mild) + new-publisher (mild)": 6,
    "new-publisher + publish-burst (mild)": 6,
    "new-publisher + publisher-not-maintainer (mild)": 6,
    "dormant-revival (mild) + publish-burst (mild)": 5,
    "maintainer-change (mild) + publish-burst": 5,
    "new-publisher + source-tag-lost": 4,
    "dormant-revival (mild) + version-jump (mild)": 3,
    "dormant-revival + new-publisher (mild)": 3,
    "maintainer-change (mild) + publish-order (mild)": 3,
    "maintainer-change (mild) + source-tag-lost": 3,
    "publish-burst + publish-order (mild)": 3,
    "dormant-revival (mild) + new-dependency (mild)": 2,
    "dormant-revival (mild) + publish-burst": 2,
    "maintainer-change (mild) + source-tag-lost (mild)": 2,
    "new-publisher + publish-burst": 2,
    "new-publisher + version-jump": 2,
    "publisher-not-maintainer + source-tag-lost": 2,
    "dormant-revival (mild) + install-script-added": 1,
    "dormant-revival (mild) + publish-order (mild)": 1,
    "dormant-revival (mild) + version-jump": 1,
    "dormant-revival + new-dependency": 1,
    "dormant-revival + publish-burst": 1,
    "dormant-revival + publisher-not-maintainer": 1,
    "dormant-revival + publisher-not-maintainer (mild)": 1,
    "dormant-revival + source-tag-lost (mild)": 1,
    "dormant-revival + version-jump (mild)": 1,
    "install-script-added + publish-order (mild)": 1,
    "install-script-changed + maintainer-change (mild)": 1,
    "install-script-changed + new-dependency": 1,
    "install-script-changed + new-publisher": 1,
    "maintainer-change (mild) + new-dependency (mild)": 1,
    "maintainer-change + new-publisher (mild)": 1,
    "maintainer-change + publish-burst (mild)": 1,
    "maintainer-change + publish-order (mild)": 1,
    "maintainer-change + version-jump": 1,
    "new-dependency (mild) + publish-burst": 1,
    "new-publisher + publish-order (mild)": 1,
    "new-publisher + version-jump (mild)": 1,
    "publish-burst + version-jump": 1
  }
};

// src/rarity.ts
var steps = ["patch", "minor", "major", "prerelease", "added"];
var stepNames = {
  patch: "patch releases",
  minor: "minor releases",
  major: "major releases",
  prerelease: "prereleases",
  added: "new packages"
};
var formatOneIn = (oneIn) => Number(oneIn.toPrecision(2)).toLocaleString("en-US", { maximumFractionDigits: 1 });
var stepOf2 = (change) => {
  if (change.kind === "added" || change.kind === "removed") return "added";
  const { before: before3, after: after2 } = change;
  if (import_semver4.default.valid(before3.version) === null || import_semver4.default.valid(after2.version) === null) return "major";
  if (import_semver4.default.prerelease(after2.version) !== null) return "prerelease";
  const step = import_semver4.default.diff(before3.version, after2.version);
  return step === "major" || step === "minor" || step === "patch" ? step : (
    // From a prerelease to what it announced.
    "minor"
  );
};
var groups2 = {
  who: ["new-publisher", "maintainer-change", "publisher-not-maintainer", "maintainer-domain"],
  how: ["trust-downgrade", "provenance-context", "source-tag-lost"],
  when: ["dormant-revival", "publish-burst", "publish-order"],
  version: ["version-jump"],
  content: [
    "new-capability",
    "obfuscated-code",
    "hidden-code",
    "new-destination",
    "unexpected-file",
    "size-jump"
  ],
  brings: ["new-dependency"],
  installs: [
    "install-script-added",
    "install-script-changed",
    "install-script-reach",
    "implicit-install",
    "bin-shadow"
  ],
  origin: ["new-package"]
};
var estimates = {
  // Counted: 8 of 14,698 updates ask for something from outside the registry. Of 456 new dependencies that are recorded
  // themselves 2 were days old and by others; there is a new dependency in every eleventh update.
  "new-dependency": 1e3,
  "new-dependency (mild)": 100,
  "trust-downgrade": 300,
  "trust-downgrade (mild)": 20,
  // Of 128 bumps of widely used packages (`node scripts/run.js bumps`) one flagged new-destination, one size-jump, one
  // each the milder forms of new-capability and obfuscated-code, and none any other: too few to count with.
  "new-capability": 200,
  "new-capability (mild)": 30,
  "obfuscated-code": 200,
  "obfuscated-code (mild)": 50,
  "hidden-code": 300,
  "hidden-code (mild)": 100,
  "new-destination": 100,
  "new-destination (mild)": 100,
  "unexpected-file": 300,
  "unexpected-file (mild)": 100,
  "size-jump": 100,
  "install-script-reach": 500,
  "install-script-reach (mild)": 200,
  "implicit-install": 2e3,
  // The recorded documents have only the last position of every tag.
  "publish-order": 500,
  "publish-order (mild)": 100,
  // Mail addresses are never brought up to date: half of what it sees is an honest move.
  "maintainer-domain": 20,
  "maintainer-domain (mild)": 10,
  "provenance-context": 2500,
  "provenance-context (mild)": 20,
  "new-package": 120,
  "new-package (mild)": 10,
  "look-alike-name": 1e4,
  "look-alike-name (mild)": 200
};
var rarityOf = ({ signal: signal2, soft }, step) => {
  const full = partOf({ signal: signal2, soft: false }, step);
  const mild2 = soft ? partOf({ signal: signal2, soft: true }, step) : 0;
  return full === void 0 || mild2 === void 0 ? void 0 : 1 / (full + mild2);
};
var weigh = (signs, step, publicForMs) => {
  const strongest = /* @__PURE__ */ new Map();
  for (const sign2 of signs) {
    const bits2 = bitsOf(sign2, step);
    const group = groupOf2(sign2.signal);
    if (bits2 !== void 0 && bits2 > (strongest.get(group)?.bits ?? 0)) strongest.set(group, { sign: sign2, bits: bits2 });
  }
  const counted = [...strongest.values()].toSorted((a, b) => b.bits - a.bits);
  const shared = counted.flatMap(
    ({ sign: sign2 }, i) => counted.slice(i + 1).map((other4) => Math.min(sharedBits(sign2, other4.sign), other4.bits))
  );
  const bits = Math.max(sum(counted.map((one) => one.bits)) - sum(shared), counted[0]?.bits ?? 0);
  return {
    oneIn: 2 ** bits,
    figure: 2 ** (bits * freshness(publicForMs)),
    counted: counted.map(({ sign: sign2 }) => sign2)
  };
};
var isMeasured = (sign2) => estimates[keyOf2(sign2)] === void 0 && calibration.flagged[keyOf2(sign2)] !== void 0;
var freshness = (publicForMs) => publicForMs === void 0 || publicForMs < 7 * dayMs ? 1 : publicForMs < 90 * dayMs ? 0.5 : 0;
var keyOf2 = ({ signal: signal2, soft }) => soft ? `${signal2} (mild)` : signal2;
var groupBySignal = new Map(
  Object.entries(groups2).flatMap(([group, members]) => members.map((signal2) => [signal2, group]))
);
var isSign = (signal2) => groupBySignal.has(signal2);
var groupOf2 = (signal2) => groupBySignal.get(signal2) ?? signal2;
var bitsOf = (sign2, step) => {
  const oneIn = rarityOf(sign2, step);
  return oneIn === void 0 ? void 0 : Math.log2(oneIn) / (sign2.soft ? 2 : 1);
};
var priorSteps = 2e3;
var partOf = (sign2, step) => {
  const estimate = estimates[keyOf2(sign2)];
  if (estimate !== void 0) return 1 / estimate;
  const flagged = calibration.flagged[keyOf2(sign2)] ?? (isSign(sign2.signal) ? {} : void 0);
  if (flagged === void 0) return void 0;
  const seen = flagged[step] ?? 0;
  const of = calibration.steps[step] ?? 0;
  if (step === "added") return Math.max(1, seen) / (of + 1);
  const all = Math.max(1, updatesOf(flagged)) / (updatesOf(calibration.steps) + 1);
  return (seen + all * priorSteps) / (of + priorSteps);
};
var sharedBits = (one, other4) => {
  const pair = [keyOf2(one), keyOf2(other4)].toSorted().join(" + ");
  const seen = calibration.pairs[pair] ?? 0;
  const expected = updates(keyOf2(one)) * updates(keyOf2(other4)) / Math.max(1, updatesOf(calibration.steps));
  return Math.max(0, Math.log2((seen + 1) / (expected + 1)));
};
var updates = (key2) => updatesOf(calibration.flagged[key2] ?? {});
var updatesOf = (counts) => sum(Object.entries(counts).flatMap(([step, count3]) => step === "added" ? [] : [count3]));
var sum = (numbers) => numbers.reduce((total2, one) => total2 + one, 0);

// src/decide.ts
var decideChange = (change, outcomes, policy2, { asOf, publishedAt }) => {
  const active = [...outcomes].filter(([signal2]) => settingOf(signal2, policy2) !== "off");
  const flagged = active.flatMap(
    ([signal2, outcome]) => outcome.kind === "flagged" ? [
      {
        signal: signal2,
        evidence: outcome.evidence,
        soft: outcome.evidence.soft === true,
        accepted: acceptanceOf(change, signal2, policy2, asOf)
      }
    ] : []
  );
  const step = stepOf2(change);
  const publicForMs = publishedAt === void 0 ? void 0 : asOf - publishedAt;
  const counting = flagged.filter(
    ({ signal: signal2, accepted }) => accepted === void 0 && settingOf(signal2, policy2) !== "note"
  );
  const weight = weigh(counting, step, publicForMs);
  const named3 = namedAmong(counting, step, policy2, freshness(publicForMs));
  const findings = flagged.map((one) => findingOn(one, { weight, named: named3, step, policy: policy2, publicForMs })).toSorted((a, b) => rank2[b.level] - rank2[a.level]);
  const unverified = active.flatMap(
    ([signal2, outcome]) => outcome.kind === "unknown" ? [{ signal: signal2, reason: outcome.reason, detail: outcome.detail }] : []
  );
  const levels = [
    ...findings.map(({ level }) => level),
    ...unverified.map(({ reason }) => policy2.unverified[reason])
  ];
  const rarity = weight.counted.length < 2 ? {} : { rarity: { oneIn: weight.oneIn, of: stepNames[step], measured: weight.counted.every(isMeasured) } };
  return { change, verdict: verdictOf(levels), findings, ...rarity, unverified };
};
var decideFile = (problem2, policy2) => {
  const { signal: signal2, path, message, evidence: data = {}, soft = false } = problem2;
  if (settingOf(signal2, policy2) === "off") return void 0;
  return { ...findingOf(signal2, { message, data, soft }, policy2), path };
};
var decideReview = (changes, project) => [...changes.map(({ verdict }) => verdict), verdictOf(project.map(({ level }) => level))].reduce(
  (worst, verdict) => verdictRank[verdict] > verdictRank[worst] ? verdict : worst,
  "pass"
);
var rank2 = { note: 0, warn: 1, block: 2 };
var verdictRank = { pass: 0, warn: 1, block: 2 };
var verdictOf = (levels) => levels.includes("block") ? "block" : levels.includes("warn") ? "warn" : "pass";
var settingOf = (signal2, { levels }) => levels.get(signal2) ?? changeLevels.get(signal2) ?? projectLevels.get(signal2) ?? "block";
var milder = { block: "warn", warn: "note", note: "note" };
var findingOf = (signal2, { message, data, soft }, policy2) => {
  const setting = settingOf(signal2, policy2);
  const level = setting === "off" || setting === "weigh" ? "note" : setting;
  return { signal: signal2, level: soft === true ? milder[level] : level, message, evidence: data, together: [] };
};
var namedAmong = (signs, step, { levels }, part) => {
  const has = (signal2, mild2) => signs.some((sign2) => sign2.signal === signal2 && (mild2 || !sign2.soft));
  return combinations.flatMap(
    ({ signals: signals2, step: on, mild: mild2 = false, whileFresh = false }) => (on === void 0 || on === step) && (part === 1 || !whileFresh) && signals2.every((signal2) => has(signal2, mild2)) && !(signals2.length === 1 && signals2.some((signal2) => levels.has(signal2))) ? [signals2] : []
  );
};
var findingOn = ({ signal: signal2, soft, evidence, accepted }, { weight, named: named3, step, policy: policy2, publicForMs }) => {
  const oneIn = rarityOf({ signal: signal2, soft }, step);
  const finding = {
    ...findingOf(signal2, evidence, policy2),
    ...oneIn === void 0 ? {} : { rarity: { oneIn, of: stepNames[step], measured: isMeasured({ signal: signal2, soft }) } }
  };
  if (accepted !== void 0) return { ...finding, level: "note", accepted };
  const setting = settingOf(signal2, policy2);
  const part = freshness(publicForMs);
  const own2 = fading.has(signal2) && !policy2.levels.has(signal2) ? faded(finding.level, part) : finding.level;
  const combination = named3.find((signals2) => signals2.includes(signal2));
  if (combination !== void 0)
    return { ...finding, level: "block", together: combination.filter((other4) => other4 !== signal2) };
  if (oneIn === void 0 || setting === "note" || setting !== "weigh" && weight.counted.length < 2)
    return { ...finding, level: own2 };
  const level = levelOf(weight.figure, policy2);
  if (rank2[level] <= rank2[own2]) return { ...finding, level: own2 };
  const partners = weight.counted.map((sign2) => sign2.signal).filter((other4) => other4 !== signal2);
  const alone2 = weigh([{ signal: signal2, soft }], step, publicForMs).figure;
  return { ...finding, level, together: levelOf(alone2, policy2) === level ? [] : partners };
};
var fading = /* @__PURE__ */ new Set([...groups2["content"] ?? [], "install-script-reach"]);
var faded = (level, part) => part === 1 ? level : part === 0 ? "note" : milder[level];
var levelOf = (oneIn, { rarity }) => oneIn >= rarity.block ? "block" : oneIn >= rarity.warn ? "warn" : "note";

// src/signals/define.ts
var defineSignal = (definition) => ({
  ...definition,
  judge(change, sheet, context) {
    if (!isOneOf(change, definition.on)) return { kind: "not-applicable" };
    for (const name3 of definition.needs) {
      const fact = sheet[name3];
      if (!fact.known) return { kind: "unknown", reason: fact.reason, detail: fact.detail };
    }
    const evidence = definition.evaluate(change, valuesOf(sheet, definition.needs), context);
    return evidence === void 0 ? { kind: "clear" } : { kind: "flagged", evidence };
  }
});
var isOneOf = (change, kinds5) => kinds5.some((kind) => kind === change.kind);
var valuesOf = (sheet, names4) => {
  const values = {};
  for (const name3 of names4) {
    const fact = sheet[name3];
    if (fact.known) values[name3] = fact.value;
  }
  return values;
};
var whetherItRuns = ({ manager, run: run2, setting }) => {
  const by = setting === void 0 ? [] : say`, by ${setting}`;
  switch (run2) {
    case true:
      return say` In this project ${manager} runs it${by}.`;
    case false:
      return say` In this project ${manager} does not run it${by}. That it was added or changed counts all the same.`;
    case void 0:
      return say` Whether ${manager} runs it in this project cannot be told from its settings.`;
  }
};
var inEveryView = ({ code: code3, comparedWith, newcomer }, evaluate) => {
  const whole = newcomer && { code: newcomer.code, comparedWith: void 0, newcomer: newcomer.why };
  const views = whole === void 0 ? [{ code: code3, comparedWith, newcomer: void 0 }] : comparedWith === void 0 ? [whole] : [{ code: code3, comparedWith, newcomer: void 0 }, whole];
  const found = views.flatMap((view) => evaluate(view) ?? []);
  return found.find(({ soft }) => soft !== true) ?? found[0];
};
var isSuspect = ({ newcomer }) => newcomer === "young" || newcomer === "look-alike";
var whyWhole = ({ newcomer }) => {
  switch (newcomer) {
    case "young":
      return [" All of it counts as new: the package is not a month old."];
    case "look-alike":
      return [" All of it counts as new: its name is made like an established one."];
    case "few-releases":
      return [" All of it counts as new: the package has had few releases, and few use it."];
    case void 0:
      return [];
  }
};
var placeOf3 = ({ path, line, excerpt }) => say` at ${path}:${line}: ${excerpt}.`;
var placeData = ({ path, line }) => ({
  path,
  line
});
var diffCommand = (name3, from, to, path) => from === void 0 ? say` See it with ${`npm pack ${name3}@${to}`}.` : say` See it with ${`npm diff --diff=${name3}@${from} --diff=${name3}@${to} ${path}`}.`;
var andMore = (count3) => count3 === 0 ? [] : [count3 === 1 ? " There is one more." : ` There are ${count3} more.`];
var hidesItself = ({ disguised, detail }) => disguised || / (?:of|by|from) (?:decoded|decrypted|fetched)/.test(detail);
var isHarmful = ({ kind, detail }) => (kind === "process" || kind === "file-write") && /^a (?:shell command|command from|removal)/.test(detail);
var isNear = ({ weight }) => weight !== "aside";
var fullFirst = (a, b) => Number(a.soft) - Number(b.soft);

// src/signals/bin-shadow.ts
var systemCommands = new Set(
  [
    "sh bash zsh cmd powershell pwsh sudo env git gh ssh curl wget tar ls cat cp mv rm make gcc",
    "python python3 pip pip3 go cargo java docker kubectl helm terraform aws gcloud az"
  ].flatMap((line) => line.split(" "))
);
var owners = /* @__PURE__ */ new Map([
  ["node", ["node"]],
  ["npm", ["npm"]],
  ["npx", ["npm", "npx"]],
  ["yarn", ["yarn", "@yarnpkg/cli-dist"]],
  ["pnpm", ["pnpm", "@pnpm/exe"]],
  ["pnpx", ["pnpm", "@pnpm/exe"]],
  ["corepack", ["corepack"]],
  ["bun", ["bun"]],
  ["bunx", ["bun"]],
  ["deno", ["deno"]],
  ["node-gyp", ["node-gyp"]],
  ["tsc", ["typescript"]]
]);
var binShadow = defineSignal({
  id: "bin-shadow",
  title: "Command named like a known one",
  asks: "Does this release bring a command with the name of a well-known one, which the package did not bring before?",
  answers: ["command-jacking-2024"],
  on: ["added", "updated", "downgraded"],
  needs: ["release", "predecessor"],
  evaluate({ after: { name: name3 } }, { release, predecessor }) {
    const fresh = [...release.commands.keys()].filter(
      (command) => command !== name3 && predecessor?.commands.has(command) !== true
    );
    const known2 = fresh.filter(
      (command) => systemCommands.has(command) || owners.get(command)?.includes(name3) === false
    );
    if (known2.length > 0) {
      return {
        message: [
          ...namesOf2(known2),
          ", which the package did not bring before: what calls a command of that name on installing or in a script runs this package instead."
        ],
        data: { commands: known2.slice(0, mostShown) }
      };
    }
    const popularNames2 = popular();
    const others = fresh.filter(
      (command) => !owners.has(command) && command !== nameInScope(name3) && popularNames2.has(command)
    );
    if (others.length === 0 || popularNames2.has(name3)) return void 0;
    return {
      message: [
        ...namesOf2(others),
        ", which the package did not bring before, and which is the name of one of the most used packages."
      ],
      data: { commands: others.slice(0, mostShown) },
      soft: true
    };
  }
});
var nameInScope = (name3) => name3.slice(name3.indexOf("/") + 1);
var mostShown = 5;
var namesOf2 = (commands3) => [
  commands3.length === 1 ? "It brings the command " : "It brings the commands ",
  ...commands3.slice(0, mostShown).flatMap((command, i) => [...i === 0 ? [] : [", "], ...say`${command}`])
];

// src/signals/dependency-confusion.ts
var dependencyConfusion = defineSignal({
  id: "dependency-confusion",
  title: "Private name, public package",
  asks: "Does a package that this repository takes from a private registry come from the public one now?",
  answers: ["dependency-confusion-2021"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["address"],
  evaluate({ after: after2 }, { address: address2 }, { isInternal: isInternal2 }) {
    if (address2?.origin !== "registry") return void 0;
    if (isInternal2(after2.name)) {
      return {
        message: say`The policy says that this name is the project's own. It comes from ${address2.url}, where anybody may have claimed it.`,
        data: { url: address2.url, privateOrigins: [] }
      };
    }
    const { url, originBefore, scopeOriginsAtBase } = address2;
    const data = { url, privateOrigins: [...scopeOriginsAtBase].filter((origin) => origin !== "registry") };
    if (originBefore !== void 0 && originBefore !== "registry") {
      return {
        message: say`Base takes this package from ${originBefore}. Now it comes from ${url}, where anybody may have claimed the name.`,
        data: { ...data, privateOrigins: [originBefore] }
      };
    }
    if (originBefore !== void 0 || scopeOriginsAtBase.size === 0 || scopeOriginsAtBase.has("registry"))
      return void 0;
    return {
      message: say`Base takes every package of this scope from ${data.privateOrigins.join(", ")}. This one comes from ${url}, a public place.`,
      data
    };
  }
});

// src/streams.ts
var streamOf = (version3) => {
  const [number = ""] = version3.split("+", 1);
  const dash = number.indexOf("-");
  if (dash === -1) return "";
  const words6 = number.slice(dash + 1).split(/[.-]/).filter((part) => !isCount(part)).map((part) => /^[a-z]+/i.exec(part)?.[0] ?? "");
  return words6.find((word4) => word4 !== "")?.toLowerCase() ?? "prerelease";
};
var isCount = (part) => /^(?:\d+|[0-9a-f]{7,40})$/.test(part);
var lineOf2 = (version3) => version3.split(".", 2).join(".");

// src/signals/dormant-revival.ts
var longMs = 365 * dayMs;
var longishMs = 182 * dayMs;
var timesLongest = 2;
var leastPast = 4;
var dormantRevival = defineSignal({
  id: "dormant-revival",
  title: "Release after a long silence",
  asks: "Does this release end a silence that is long for this package?",
  answers: [
    "foreach-2022",
    "coa-2021",
    "colors-2022",
    "country-currency-map-2025",
    "emilgroup-2026",
    "error-ex-2025",
    "event-stream-2018",
    "is-2025",
    "lottie-player-2024",
    "maintainer-takeover",
    "rand-user-agent-2025",
    "rc-2021",
    "rc-minor-2021"
  ],
  on: ["added", "updated", "downgraded"],
  needs: ["publishedAt", "history", "recent"],
  evaluate({ after: { version: version3 } }, { publishedAt, history, recent }) {
    const last = history.at(-1);
    if (last === void 0) return void 0;
    const silenceMs = (recent[0]?.publishedAt ?? publishedAt) - last.publishedAt;
    const ofStream = history.filter((one) => streamOf(one.version) === streamOf(version3));
    const longestMs2 = Math.max(longestPause(history), longestPause(ofStream));
    if (silenceMs < longishMs || silenceMs < longestMs2) return void 0;
    const soft = silenceMs < longMs || silenceMs < timesLongest * longestMs2 || history.length < leastPast;
    const before3 = history.length > 1 ? `; its longest pause before was ${formatSpan(longestMs2)}` : "";
    return {
      message: [
        `${recent.length === 0 ? "The first release" : "One of the first releases"} in ${formatSpan(silenceMs)}, since ${formatDay(last.publishedAt)}${before3}.`
      ],
      data: { silenceDays: Math.floor(silenceMs / dayMs), longestPauseDays: Math.floor(longestMs2 / dayMs) },
      soft
    };
  }
});
var longestPause = (releases) => releases.reduce(
  (longest3, { publishedAt }, i) => Math.max(longest3, i === 0 ? 0 : publishedAt - (releases[i - 1]?.publishedAt ?? publishedAt)),
  0
);

// src/signals/exotic-source.ts
var exoticSource = defineSignal({
  id: "exotic-source",
  title: "Not from a registry",
  asks: "Does this release come from git, an address or a folder, where it did not before?",
  answers: ["git-prepare-2026"],
  on: ["added", "updated", "downgraded"],
  needs: [],
  evaluate(change) {
    const { resolution } = change.after;
    const before3 = change.kind === "added" ? void 0 : change.before;
    switch (resolution.kind) {
      case "registry":
      case "workspace":
        return void 0;
      case "git":
        return fromGit(resolution, before3);
      case "tarball":
        return fromAddress(resolution, change.after.version, before3);
      case "local":
        return before3?.resolution.kind === "local" ? void 0 : {
          message: say`It comes from ${resolution.path}, a folder or file beside the project, and no registry knows of it.`,
          data: { kind: "local", path: resolution.path },
          soft: true
        };
      case "patch":
        return before3?.resolution.kind === "patch" ? void 0 : {
          message: say`It is patched on installing: ${resolution.patch}.`,
          data: { kind: "patch", patch: resolution.patch },
          soft: true
        };
    }
  }
});
var isPinned = (commit) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit);
var fromGit = ({ repository: repository2, commit }, before3) => {
  const data = { kind: "git", repository: repository2, commit };
  if (!isPinned(commit)) {
    return {
      message: say`It comes from git, ${repository2}, and is not pinned to a full commit (${commit === "" ? "none is named" : commit}): whoever can write there chooses what is installed.`,
      data
    };
  }
  if (before3?.resolution.kind === "git" && before3.resolution.repository === repository2) return void 0;
  return {
    message: say`It comes from git, ${repository2} at ${commit}. Its prepare script runs on installing, and nobody but that repository tells who wrote it.`,
    data,
    soft: true
  };
};
var fromAddress = ({ resolved }, version3, before3) => {
  if (before3?.resolution.kind === "tarball") {
    const place = placeOf4(resolved, version3);
    const was = placeOf4(before3.resolution.resolved, before3.version);
    if (was === place || was.replace(/^http:/, "https:") === place) return void 0;
  }
  return {
    message: say`It is fetched from ${resolved}, which is not the address that a registry gives this version.`,
    data: { kind: "tarball", resolved }
  };
};
var placeOf4 = (address2, version3) => {
  if (!URL.canParse(address2)) return address2;
  const { protocol, host, pathname } = new URL(address2);
  const folders = pathname.split("/").slice(1, -1).slice(0, 2);
  return [`${protocol}//${host}`, ...folders.map((folder) => folder.replaceAll(version3, " "))].join("/");
};

// src/signals/hidden-code.ts
var dataRun = 12;
var hiddenCode = defineSignal({
  id: "hidden-code",
  title: "Characters that nobody sees",
  asks: "Does new code hold characters that nobody sees, or that turn text around?",
  answers: ["glassworm-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf(after2, view))
});
var evidenceOf = (after2, view) => {
  const { code: code3, comparedWith } = view;
  const found = code3.hidden.filter((one) => isNear(one) && (isFull(one) || one.kind === "invisible-name")).toSorted((a, b) => Number(isFull(b)) - Number(isFull(a)));
  const [first4] = found;
  if (first4 === void 0) return void 0;
  return {
    message: [
      `New code holds ${first4.count} ${first4.count === 1 ? "character" : "characters"} ${effects[first4.kind]} (`,
      { quote: first4.detail },
      ")",
      ...placeOf3(first4),
      ...andMore(found.length - 1),
      ...whyWhole(view),
      ...diffCommand(after2.name, comparedWith, after2.version, first4.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      places: found.slice(0, 10).map((one) => ({ kind: one.kind, ...placeData(one), count: one.count }))
    },
    soft: !isFull(first4)
  };
};
var effects = {
  bidirectional: "by which text is shown in another order",
  invisible: "that nobody sees",
  "invisible-name": "that nobody sees and that can be names"
};
var isFull = ({ kind, longestRun }) => kind === "bidirectional" || longestRun >= dataRun;

// src/signals/implicit-install.ts
var implicitInstall = defineSignal({
  id: "implicit-install",
  title: "Runs on installing without a script",
  asks: "Does this release run something on installing that no script of it names?",
  answers: ["ai-sdk-ollama-2026"],
  on: ["added", "updated", "downgraded"],
  needs: ["content", "release"],
  evaluate({ after: after2 }, { content, release }) {
    const { manifest, manifestBefore, comparedWith } = content;
    if (!isImplied(manifest) || manifestBefore !== void 0 && isImplied(manifestBefore)) return void 0;
    if (release.installScripts.has("install")) return void 0;
    return {
      message: [
        ...say`The package brings ${"binding.gyp"}, for which npm runs ${"node-gyp rebuild"} on installing. No script says so, and such a file can run any command.`,
        ...diffCommand(after2.name, comparedWith, after2.version, "binding.gyp")
      ],
      data: { comparedWith: comparedWith ?? null, file: "binding.gyp" }
    };
  }
});
var isImplied = ({ scripts: scripts2, installScripts }) => installScripts.has("install") && (scripts2.get("install") ?? "") === "";

// src/signals/install-script-added.ts
var youngMs = 7 * dayMs;
var installScriptAdded = defineSignal({
  id: "install-script-added",
  title: "Install script added",
  asks: "Does this release run a command on installing that the release before it did not?",
  answers: [
    "axios-2026",
    "bitwarden-cli-2026",
    "coa-2021",
    "conventional-changelog-2018",
    "country-currency-map-2025",
    "crossenv-2017",
    "dependency-confusion-2021",
    "eslint-config-prettier-2025",
    "eslint-plugin-prettier-2025",
    "eslint-scope-2018",
    "flat-cache-2026",
    "intercom-client-2026",
    "is-2025",
    "jscrambler-2026",
    "keyv-2026",
    "mistral-2026",
    "ngx-color-2025",
    "nx-2025",
    "posthog-node-2025",
    "prerelease-label-2022",
    "rc-2021",
    "rc-minor-2021",
    "redhat-chrome-2026",
    "rn-phone-2026",
    "rspack-2024",
    "size-sensor-2026",
    "tinycolor-2025",
    "ua-parser-js-2021",
    "ua-parser-js-deprecated-2021",
    "vant-2024",
    "weavedb-sdk-2026"
  ],
  on: ["added", "updated", "downgraded"],
  needs: ["installScripts", "scriptsHere"],
  evaluate(change, { installScripts: { now, before: before3, publicForMs }, scriptsHere }) {
    const soft = publicForMs === void 0 || publicForMs >= youngMs;
    const added = [...now].filter(([hook]) => before3?.has(hook) !== true);
    if (added.length > 0) {
      return {
        message: [...opening2(before3), ...commands(added), ...whetherItRuns(scriptsHere)],
        data: { scripts: Object.fromEntries(added), runsHere: scriptsHere.run ?? null },
        soft
      };
    }
    const was = change.kind === "added" ? void 0 : change.before;
    if (now.size > 0 || !isNewInLockfile(change.after, was)) return void 0;
    return {
      message: say`The lockfile says that it runs an install script, while the registry's document shows none: the two do not agree.${whetherItRuns(scriptsHere)}`,
      data: { scripts: {}, runsHere: scriptsHere.run ?? null },
      soft
    };
  }
});
var opening2 = (before3) => before3 === void 0 ? say`It is the first of its kind and runs a command on installing: ` : say`It runs a command on installing that the release before it did not: `;
var commands = (added) => added.flatMap(([hook, command], i) => [...i === 0 ? [] : ["; "], ...say`${hook} is ${command}`]).concat(".");
var isNewInLockfile = (after2, before3) => after2.hasInstallScript === true && before3 !== void 0 && before3.hasInstallScript === false;

// src/signals/install-script-changed.ts
var installScriptChanged = defineSignal({
  id: "install-script-changed",
  title: "Install script changed",
  asks: "Does an install script of this release run another command than in the release before it?",
  answers: ["nx-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["installScripts", "scriptsHere"],
  evaluate(_change, { installScripts: { now, before: before3 }, scriptsHere }) {
    const changed2 = [...now].flatMap(([hook, command]) => {
      const old = before3?.get(hook);
      return old === void 0 || old === command ? [] : [{ hook, old, command }];
    });
    if (changed2.length === 0) return void 0;
    return {
      message: [
        ...changed2.flatMap(({ hook, old, command }, i) => [
          ...i === 0 ? [] : [" "],
          ...say`Its ${hook} was ${old} and is now ${command}.`
        ]),
        ...whetherItRuns(scriptsHere)
      ],
      data: { changed: changed2, runsHere: scriptsHere.run ?? null }
    };
  }
});

// src/signals/install-script-reach.ts
var installScriptReach = defineSignal({
  id: "install-script-reach",
  title: "Installing runs new code",
  asks: "Can the code that runs on installing do something that it could not before?",
  answers: ["ai-sdk-ollama-2026", "eslint-config-prettier-2025", "eslint-scope-2018", "nx-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf2(after2, view, content.comparedWith === void 0))
});
var evidenceOf2 = (after2, view, isFirst) => {
  const { code: code3, comparedWith, newcomer } = view;
  const found = code3.capabilities.filter(({ weight }) => weight === "install");
  const kinds5 = new Set(found.filter(({ novelty }) => novelty === "kind").map(({ kind }) => kind));
  const telling = found.filter(isTelling);
  const runsWhatItGets = kinds5.has("process") && (kinds5.has("network") || kinds5.has("file-write"));
  const [first4] = [...telling, ...found];
  if (first4 === void 0 || isFirst && telling.length === 0 && !runsWhatItGets) return void 0;
  return {
    message: [
      "What runs on installing uses something new: ",
      { quote: first4.detail },
      ...first4.disguised ? [", in disguise,"] : [],
      ...placeOf3(first4),
      ...andMore(found.length - 1),
      ...runsWhatItGets ? [" Now it can fetch or write something and start it."] : [],
      ...whyWhole(view),
      ...diffCommand(after2.name, comparedWith, after2.version, first4.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      capabilities: found.slice(0, 10).map((one) => ({ kind: one.kind, detail: one.detail, ...placeData(one) }))
    },
    // A package that has been there for longer was looked at by somebody.
    soft: telling.length === 0 && (!runsWhatItGets || newcomer === "few-releases" && !isFirst)
  };
};
var isTelling = (use) => hidesItself(use) || isHarmful(use) || ["secret", "wallet", "publish", "persistence", "host-identity", "clipboard"].includes(use.kind);

// src/signals/integrity-changed.ts
var integrityChanged = defineSignal({
  id: "integrity-changed",
  title: "Same version, other bytes or another place",
  asks: "Does the lockfile give other bytes, or another place to fetch them from, for a version it already had?",
  answers: ["lockfile-injection-2019"],
  on: ["mutated"],
  needs: [],
  evaluate({ before: before3, after: after2 }) {
    const was = described(before3.resolution);
    const is = described(after2.resolution);
    return {
      message: [
        ...say`Version ${after2.version} stays the same, but `,
        ...was.place === is.place ? [] : say`it now comes from ${is.place} instead of ${was.place}`,
        ...was.place === is.place || was.hash === is.hash ? [] : [", and "],
        ...was.hash === is.hash ? [] : hashes2(was.hash, is.hash),
        ". A published version never changes."
      ],
      data: { before: was, after: is }
    };
  }
});
var hashes2 = (was, is) => say`its integrity is ${is} instead of ${was}`;
var described = (resolution) => {
  switch (resolution.kind) {
    case "registry":
      return { place: resolution.resolved ?? "the registry", hash: resolution.integrity ?? "none" };
    case "tarball":
      return { place: resolution.resolved, hash: resolution.integrity ?? "none" };
    case "git":
      return { place: `${resolution.repository}#${resolution.commit}`, hash: resolution.integrity ?? "none" };
    case "local":
    case "workspace":
      return { place: resolution.path, hash: "none" };
    case "patch":
      return { place: resolution.patch, hash: resolution.integrity ?? "none" };
  }
};

// src/signals/integrity-mismatch.ts
var integrityMismatch = defineSignal({
  id: "integrity-mismatch",
  title: "Locked bytes are not the published ones",
  asks: "Does the lockfile hold another hash for this release than the registry?",
  answers: ["lockfile-forged-hash-2019"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["release"],
  evaluate({ after: { resolution } }, { release }) {
    if (resolution.kind !== "registry") return void 0;
    const locked = readHashes(resolution.integrity, sha1Behind(resolution.resolved));
    const published2 = readHashes(release.integrity, release.shasum);
    const algorithm = contradiction(published2, locked);
    if (algorithm === void 0) return void 0;
    const [ours2, theirs] = [shown(locked, algorithm), shown(published2, algorithm)];
    return {
      message: say`The lockfile names ${ours2}, while ${theirs} was published. These are not the same bytes.`,
      data: { algorithm, locked: ours2, published: theirs }
    };
  }
});
var shown = (hashes3, algorithm) => [...hashes3.get(algorithm) ?? []].map((value4) => `${algorithm}-${value4}`).join(" ");

// src/signals/integrity-weak.ts
var usualShare = 0.95;
var integrityWeak = defineSignal({
  id: "integrity-weak",
  title: "Weaker hash than before, or than its neighbours",
  asks: "Is the locked hash missing or only sha1, where base had sha512 for this package, or its neighbours have it?",
  answers: ["lockfile-hash-dropped-2019"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["usualHash"],
  evaluate(change, { usualHash }, { weakHashHosts }) {
    const { after: after2 } = change;
    if (usualHash === void 0 || after2.bundled || !isPacked3(after2) || isStrong2(after2)) return void 0;
    if (weakHashHosts.includes(hostOf3(after2))) return void 0;
    const { around, atBase, published: published2 } = usualHash;
    if (published2 === false && change.kind !== "mutated") return void 0;
    const before3 = change.kind === "added" ? void 0 : change.before;
    const hash = weakHashOf(after2);
    const data = { hash: hash ?? null, neighbours: around.all, strongNeighbours: around.strong };
    if (before3 !== void 0 && isStrong2(before3)) {
      if (!isUsual(around) && !isUsual(atBase)) return void 0;
      return {
        message: [
          ...opening3(hash),
          ...say`, while base had sha512 for version ${before3.version}.`,
          " Bytes can be put in its place unseen."
        ],
        data: { ...data, lost: true }
      };
    }
    if (before3 !== void 0 || !isUsual(around)) return void 0;
    return {
      message: [
        ...opening3(hash),
        `, while ${around.strong} of the ${around.all} other packages from there have sha512.`,
        " Bytes can be put in its place unseen."
      ],
      data: { ...data, lost: false },
      soft: true
    };
  }
});
var isUsual = ({ all, strong }) => all > 0 && strong >= usualShare * all;
var isPacked3 = ({ resolution: { kind } }) => kind === "registry" || kind === "tarball";
var isStrong2 = ({ resolution }) => "integrity" in resolution && isStronglyHashed(resolution.integrity);
var weakHashOf = ({ resolution }) => {
  if (resolution.kind !== "registry" && resolution.kind !== "tarball") return void 0;
  return [...readHashes(resolution.integrity, sha1Behind(resolution.resolved)).keys()][0];
};
var hostOf3 = ({ resolution }) => {
  const address2 = "resolved" in resolution ? resolution.resolved ?? "" : "";
  return URL.canParse(address2) ? new URL(address2).host : "";
};
var opening3 = (hash) => hash === void 0 ? ["The lockfile names no hash for it"] : say`The lockfile names only ${[hash]} for it`;

// src/signals/known-malware.ts
var knownMalware = defineSignal({
  id: "known-malware",
  title: "Known malware",
  asks: "Does an advisory call this release malware?",
  answers: ["ua-parser-js-advised-2021"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["advisories"],
  evaluate(_change, { advisories: { now, before: before3 } }) {
    const had = new Set(before3.map(({ id }) => id));
    const found = now.filter(({ kind }) => kind === "malware").toSorted((a, b) => Number(had.has(a.id)) - Number(had.has(b.id)));
    const [first4] = found;
    if (first4 === void 0) return void 0;
    const isOld = had.has(first4.id);
    return {
      message: [
        ...say`${first4.source} calls it malware: ${first4.id}, ${first4.title}, for the versions ${first4.range}.`,
        ...found.length === 1 ? [] : [` ${found.length - 1} more say so.`],
        ...isOld ? [" It says the same of the version that base locks."] : [],
        ...everyVersion(first4)
      ],
      data: { advisories: found.map(({ id, range, source }) => ({ id, range, source })) },
      soft: isOld
    };
  }
});
var everyVersion = ({ range }) => /^(?:\*|>=? ?0(?:\.0\.0(?:-0)?)?)?$/.test(range.trim()) ? [
  " The record names every version there is, which a hasty one does: look whether it was corrected since."
] : [];

// src/signals/known-vulnerability.ts
var knownVulnerability = defineSignal({
  id: "known-vulnerability",
  title: "Brings a known vulnerability",
  asks: "Is there an advisory about this release that there was none of before?",
  answers: [],
  on: ["added", "updated", "downgraded"],
  needs: ["advisories"],
  evaluate(_change, { advisories: { now, before: before3 } }, { severity: severity2 }) {
    const had = new Set(before3.map(({ id }) => id));
    const brought = now.filter(({ kind, id }) => kind === "vulnerability" && !had.has(id)).toSorted((a, b) => rank3(b) - rank3(a));
    const [worst] = brought;
    if (worst === void 0) return void 0;
    return {
      message: [
        ...say`${worst.severity} vulnerability ${worst.id}: ${worst.title}, in the versions ${worst.range}.`,
        ...brought.length === 1 ? [] : [` It brings in ${brought.length - 1} more.`]
      ],
      data: { advisories: brought.map(({ id, severity: own2, range }) => ({ id, severity: own2, range })) },
      soft: rank3(worst) < severities.indexOf(severity2)
    };
  }
});
var rank3 = ({ severity: severity2 }) => severities.indexOf(severity2);

// src/licences.ts
var licencesOf = (written) => {
  const text4 = written.slice(0, longest).trim().replaceAll(/\s+/g, " ");
  const inner = /^\([^()]*\)$/.test(text4) ? text4.slice(1, -1) : text4;
  if (/[()]/.test(inner)) return /* @__PURE__ */ new Set([inner.toLowerCase()]);
  return new Set(inner.split(/ or /i).map(together2));
};
var longest = 500;
var together2 = (alternative) => alternative.split(/ and /i).map((one) => spelt(one.trim().toLowerCase())).toSorted().join(" and ");
var spelt = (one) => {
  const [, name3 = one, exception = ""] = /^(.*?)( with .*)?$/s.exec(one) ?? [];
  const plain3 = name3.replace(/^the /, "").replace(/,? (?:license|licence)\b/, "").replaceAll(/,? (?:version |v)?(?=\d)| /g, "-");
  return `${ids.get(plain3) ?? modern(plain3)}${exception}`;
};
var modern = (name3) => {
  const [, family, version3 = "", plus] = /^(a?gpl|lgpl|gfdl)-?v?(\d(?:\.\d)?)(\+)?$/.exec(name3) ?? [];
  if (family === void 0) return name3;
  const full = version3.includes(".") ? version3 : `${version3}.0`;
  return `${family}-${full}-${plus === void 0 ? "only" : "or-later"}`;
};
var ids = /* @__PURE__ */ new Map([
  ["mit/x11", "mit"],
  ["x11", "mit"],
  ["expat", "mit"],
  ["apache-2", "apache-2.0"],
  ["apache2", "apache-2.0"],
  ["apache-2.0", "apache-2.0"],
  ["asl-2.0", "apache-2.0"],
  ["apache-software-2.0", "apache-2.0"],
  ["bsd-2", "bsd-2-clause"],
  ["bsd2", "bsd-2-clause"],
  ["simplified-bsd", "bsd-2-clause"],
  ["bsd-3", "bsd-3-clause"],
  ["bsd3", "bsd-3-clause"],
  ["new-bsd", "bsd-3-clause"],
  ["modified-bsd", "bsd-3-clause"],
  ["cc0", "cc0-1.0"],
  ["mpl-2", "mpl-2.0"],
  ["mpl2", "mpl-2.0"]
]);

// src/signals/licence-change.ts
var licenceChange = defineSignal({
  id: "licence-change",
  title: "Another licence",
  asks: "Does this release name another licence than the one it replaces?",
  answers: [],
  on: ["updated", "downgraded"],
  needs: ["release", "predecessor"],
  evaluate(_change, { release, predecessor }) {
    const before3 = predecessor?.license;
    if (predecessor === void 0 || before3 === void 0) return void 0;
    const now = release.license;
    const offered = now === void 0 ? /* @__PURE__ */ new Set() : licencesOf(now);
    const kept = [...licencesOf(before3)].every((licence) => offered.has(licence));
    if (kept) return void 0;
    const data = { licence: shortly(now) ?? null, before: shortly(before3) ?? null };
    if (now === void 0)
      return {
        message: say`It names no licence. Version ${predecessor.version} was under ${shortly(before3) ?? ""}.`,
        data
      };
    return {
      message: say`Its licence is ${shortly(now) ?? ""}. Version ${predecessor.version} was under ${shortly(before3) ?? ""}.${[
        offered.has("unlicensed") ? " That word says that nobody may use it without asking." : ""
      ]}`,
      data
    };
  }
});
var shortly = (text4) => text4 === void 0 || text4.length <= 100 ? text4 : `${text4.slice(0, 100)}…`;

// src/signals/look-alike-name.ts
var lookAlikeName = defineSignal({
  id: "look-alike-name",
  title: "Name like an established one",
  asks: "Could the name of an added package be taken for a far more established one?",
  answers: ["crossenv-2017", "suport-color-2026"],
  on: ["added"],
  needs: ["namesAtBase", "firstPublishedAt"],
  evaluate({ after: after2 }, { namesAtBase, firstPublishedAt }, { asOf }) {
    if (after2.resolution.kind === "workspace" || after2.resolution.kind === "local") return void 0;
    const found = lookAlike(after2.name, namesAtBase);
    if (found === void 0) return void 0;
    const data = { looksLike: found.name, how: found.how, where: found.where };
    if (found.how === "characters" || found.how === "scope") return { message: messageOf(found), data };
    if (firstPublishedAt !== void 0 && asOf - firstPublishedAt >= settledLikenessMs) return void 0;
    return { message: messageOf(found), data, soft: true };
  }
});
var messageOf = (found) => [...likenessOf(found), ...establishedOf(found)];
var likenessOf = ({ name: name3, how }) => {
  switch (how) {
    case "characters":
      return say`The name is written with characters that look like those of ${name3}`;
    case "scope":
      return say`The scope is written almost like that of ${name3}`;
    case "separators":
      return say`The name is ${name3} but for its separators`;
    case "suffix":
      return say`The name is ${name3} with a suffix that says nothing`;
    case "swap":
      return say`The name is ${name3} with two letters swapped`;
    case "letter":
      return say`The name is one letter away from ${name3}`;
    case "repeats":
      return say`The name is ${name3} but for doubled letters and plurals`;
  }
};
var establishedOf = ({ where }) => [
  where === "base" ? ", which this repository already locks." : ", which is among the most used packages of the public registry."
];

// src/signals/maintainer-change.ts
var maintainerChange = defineSignal({
  id: "maintainer-change",
  title: "Maintainers changed",
  asks: "Are people maintainers of this release who were not of the one before it, or under another address?",
  answers: ["axios-2026", "event-stream-2018", "is-2025", "maintainer-takeover"],
  on: ["added", "updated", "downgraded"],
  needs: ["maintainers", "release", "predecessor"],
  evaluate(_change, { maintainers: { now, before: before3 }, release, predecessor }) {
    if (before3 === void 0 || before3.length === 0) return void 0;
    const namesBefore = names(before3);
    const namesNow = names(now);
    const wasThere = new Set(namesBefore);
    const added = namesNow.filter((name3) => !wasThere.has(name3));
    const renamed = renamedIn(now, before3).filter(({ to }) => !wasThere.has(to));
    const isRenamed = new Set(renamed.map(({ to }) => to));
    const strangers = added.filter((name3) => !isRenamed.has(name3));
    const stayed = namesNow.filter((name3) => wasThere.has(name3));
    const data = { before: namesBefore, now: namesNow, added };
    if (stayed.length === 0 && strangers.length > 0 && renamed.length === 0) {
      return {
        message: [
          ...say`All maintainers were replaced: `,
          ...list2(namesBefore),
          ...say` gave way to `,
          ...list2(added),
          "."
        ],
        data
      };
    }
    const moved = movedMail(release, predecessor);
    if (moved !== void 0) return moved;
    if (strangers.length > 0)
      return { message: [...say`New among the maintainers: `, ...list2(strangers), "."], data, soft: true };
    if (renamed.length > 0)
      return {
        message: renamed.flatMap(({ from, to }, i) => [
          ...i === 0 ? [] : [" "],
          ...say`The maintainer ${from} is called ${to} now, with the same mail address.`
        ]),
        data,
        soft: true
      };
    return movedMails(now, before3);
  }
});
var names = (people) => [...new Set(people.map((person) => person.name))].toSorted();
var renamedIn = (now, before3) => {
  const stayed = new Set(now.map(({ name: name3 }) => name3));
  const gone = new Map(
    before3.flatMap(({ name: name3, email }) => email === void 0 || stayed.has(name3) ? [] : [[email, name3]])
  );
  return now.flatMap(({ name: to, email }) => {
    const from = email === void 0 ? void 0 : gone.get(email);
    return from === void 0 ? [] : [{ from, to }];
  });
};
var movedMail = (release, predecessor) => {
  const who = release.publisher === void 0 ? void 0 : personBehind(release.publisher);
  const domain = who === void 0 ? void 0 : domainOf(who);
  if (who === void 0 || domain === void 0 || predecessor === void 0) return void 0;
  const publisherBefore = predecessor.publisher === void 0 ? [] : [predecessor.publisher];
  const approvers = publisherBefore.flatMap(({ approver }) => approver ?? []);
  const known2 = [...publisherBefore, ...approvers, ...predecessor.maintainers ?? []].filter(({ name: name3 }) => name3 === who.name).flatMap((person) => domainOf(person) ?? []);
  const [before3] = known2;
  if (before3 === void 0 || known2.includes(domain)) return void 0;
  return {
    message: say`${who.name}, who published it, has a mail address at ${domain} now, and had one at ${before3} before.`,
    data: { publisher: who.name, mailDomain: domain, mailDomainBefore: before3 }
  };
};
var movedMails = (now, before3) => {
  const domains = /* @__PURE__ */ new Map();
  for (const person of before3) {
    const domain = domainOf(person);
    if (domain !== void 0)
      domains.set(person.name, (domains.get(person.name) ?? /* @__PURE__ */ new Set()).add(domain));
  }
  const moved = now.filter((person) => {
    const domain = domainOf(person);
    return domain !== void 0 && domains.get(person.name)?.has(domain) === false;
  });
  if (moved.length === 0) return void 0;
  return {
    message: [...say`The mail address is at another domain than before: `, ...list2(names(moved)), "."],
    data: { mailMoved: names(moved) },
    soft: true
  };
};
var domainOf = ({ email }) => email === void 0 || !email.includes("@") ? void 0 : email.slice(email.lastIndexOf("@") + 1).toLowerCase();
var shown2 = 5;
var list2 = (all) => {
  const parts2 = all.slice(0, shown2).flatMap((name3, i) => [i === 0 ? "" : ", ", { quote: name3 }]);
  return all.length > shown2 ? [...parts2, ` and ${all.length - shown2} more`] : parts2;
};

// src/signals/manifest-confusion.ts
var manifestConfusion = defineSignal({
  id: "manifest-confusion",
  title: "The archive says other than the registry",
  asks: "Does the manifest in the archive differ from the one that the registry shows?",
  answers: ["manifest-confusion-2023"],
  on: ["added", "updated", "downgraded"],
  needs: ["content", "release", "installScripts"],
  evaluate({ after: after2 }, { content, release, installScripts }) {
    const found = differences(after2.name, content, release, installScripts.now);
    const [first4] = found.toSorted(fullFirst);
    if (first4 === void 0) return void 0;
    return {
      message: [...first4.message, ...andMore(found.length - 1)],
      data: { differs: found.slice(0, mostTold).map(({ what }) => what) },
      soft: first4.soft
    };
  }
});
var mostTold = 10;
var differences = (name3, { manifest, manifestBefore }, release, shown3) => [
  ...manifest.name === name3 ? [] : [
    {
      what: "name",
      message: manifest.name === void 0 ? say`The archive does not say that it is ${name3}.` : say`The archive calls itself ${manifest.name}, and not ${name3}.`,
      soft: manifestBefore !== void 0 && manifestBefore.name === manifest.name
    }
  ],
  ...sameVersion(manifest.version, release.version) ? [] : [
    {
      what: "version",
      message: manifest.version === void 0 ? say`The archive does not say that it is version ${release.version}.` : say`The archive says that it is version ${manifest.version}, and the registry that it is ${release.version}.`,
      soft: false
    }
  ],
  ...[...manifest.installScripts].filter(
    ([hook, command]) => manifest.scripts.get(hook) === command && !isSameCommand(command, shown3.get(hook))
  ).map(([hook, command]) => ({
    what: `scripts.${hook}`,
    message: say`The archive has the install script ${hook}, ${command}, which the registry does not show.`,
    soft: manifestBefore?.installScripts.get(hook) === command
  })),
  ...[...manifest.dependencies].filter(([dependency]) => !release.dependencies.has(dependency)).map(([dependency, range]) => ({
    what: `dependencies.${dependency}`,
    message: say`The archive asks for ${dependency} ${range}, which the registry does not show.`,
    // Some packers leave out what is bundled.
    soft: manifest.bundled.includes(dependency) || manifestBefore?.dependencies.has(dependency) === true
  })),
  // What always was so is the habit of a tool.
  ...manifest.ambiguity === void 0 || manifestBefore?.ambiguity !== void 0 ? [] : [
    {
      what: "ambiguity",
      message: say`The manifest in the archive is read differently by different tools: ${manifest.ambiguity}`,
      soft: true
    }
  ]
];
var isSameCommand = (packed, shown3) => shown3 !== void 0 && bareCommand(packed) === bareCommand(shown3);
var bareCommand = (command) => command.trim().replace(/^(?:\.[\\/])?node_modules[\\/]\.bin[\\/]/, "");
var sameVersion = (packed, shown3) => bare2(packed ?? "") === bare2(shown3);
var bare2 = (version3) => version3.trim().replace(/^[v=\s]+/, "").replace(/\+.*$/, "");

// src/signals/new-capability.ts
var newCapability = defineSignal({
  id: "new-capability",
  title: "Code can do more than before",
  asks: "Can the code of this release do something that the version before could not?",
  answers: [
    "colors-2022",
    "debug-2025",
    "electron-native-notify-2019",
    "error-ex-2025",
    "flatmap-stream-2018",
    "glassworm-2025",
    "jscrambler-import-2026",
    "lottie-player-2024",
    "qix-wave-2025",
    "rand-user-agent-2025"
  ],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf3(after2, view, content.comparedWith === void 0))
});
var evidenceOf3 = (after2, view, isFirst) => {
  const { code: code3, comparedWith } = view;
  const told2 = judged(code3, weightIn(view, isFirst));
  const [first4] = told2;
  if (first4 === void 0) return void 0;
  return {
    message: [
      `Its code can ${comparedWith === void 0 ? "" : "now "}${abilities[first4.use.kind]} (`,
      { quote: first4.use.detail },
      first4.use.disguised ? ", in disguise)" : ")",
      ...placeOf3(first4.use),
      ...andMore(told2.length - 1),
      ...whyWhole(view),
      ...diffCommand(after2.name, comparedWith, after2.version, first4.use.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      capabilities: told2.slice(0, mostTold2).map(({ use }) => ({ kind: use.kind, detail: use.detail, ...placeData(use) }))
    },
    soft: first4.soft
  };
};
var mostTold2 = 10;
var abilities = {
  network: "reach the network",
  process: "start other programs",
  "file-write": "write files",
  secret: "read what is kept secret",
  environment: "read all variables of its environment",
  "host-identity": "tell which machine it runs on",
  "dynamic-code": "run code that is made while it runs",
  unresolved: "load or call what its text does not name",
  native: "load machine code",
  webassembly: "run WebAssembly",
  wallet: "reach for wallets of cryptocurrencies",
  hook: "put itself in place of what others call",
  clipboard: "read or write the clipboard",
  publish: "publish packages or change repositories",
  persistence: "see to it that it is started again",
  gate: "wait for a date or a place",
  "endless-loop": "run without end"
};
var judged = (code3, weigh2) => {
  const near = code3.capabilities.filter((one) => isNear(one) && one.weight !== "install");
  const kinds5 = new Set(near.filter(({ novelty }) => novelty === "kind").map(({ kind }) => kind));
  const reachesOut = kinds5.has("network") || kinds5.has("process") || code3.destinations.some((one) => isNear(one) && one.role === "called");
  const weighed = near.flatMap((use) => {
    const weight = weigh2(use, kinds5, reachesOut);
    return weight === void 0 ? [] : [{ use, soft: weight === "soft" }];
  });
  return weighed.toSorted(fullFirst);
};
var weightOf = (use, kinds5, reachesOut) => {
  const { kind, detail, novelty } = use;
  const surely = use.by === "code" ? "full" : "soft";
  const isFirst = novelty === "kind";
  if (hidesItself(use) || isHarmful(use)) return surely;
  switch (kind) {
    case "endless-loop":
    case "wallet":
    case "publish":
    case "persistence":
      return isFirst ? surely : "soft";
    case "hook":
      return isFirst ? surely : void 0;
    case "secret":
      return reachesOut ? surely : "soft";
    case "clipboard":
      return isFirst ? "soft" : void 0;
    case "gate":
      return kinds5.has("network") || kinds5.has("process") || kinds5.has("dynamic-code") ? "full" : "soft";
    case "network":
      if (isFirst && (kinds5.has("host-identity") || kinds5.has("environment"))) return "full";
      break;
    case "process":
    case "file-write":
    case "environment":
    case "host-identity":
    case "dynamic-code":
    case "unresolved":
    case "native":
    case "webassembly":
      break;
  }
  if (/^constructor of|made name|^members by/.test(detail)) return "soft";
  if (isFirst && detail.endsWith(" of computed text")) return "soft";
  const coarse = ["network", "process", "dynamic-code", "native"].filter((one) => kinds5.has(one));
  return isFirst && coarse.length >= 2 && coarse.some((one) => one === kind) ? "soft" : void 0;
};
var weightOfFirst = (use, kinds5) => use.by === "code" && (hidesItself(use) || isHarmful(use) || givesAllAway(use, kinds5)) ? "full" : void 0;
var givesAllAway = ({ kind }, kinds5) => kind === "network" && kinds5.has("environment");
var weightOfSuspect = (use, kinds5, reachesOut) => weightOfFirst(use, kinds5, reachesOut) ?? (use.by === "code" && (suspicious.has(use.kind) || use.kind === "secret" && reachesOut) ? "soft" : void 0);
var suspicious = /* @__PURE__ */ new Set(["wallet", "publish", "persistence"]);
var weightOfFew = (use, kinds5, reachesOut) => weightOfFirst(use, kinds5, reachesOut) === void 0 ? void 0 : hidesItself(use) || isHarmful(use) ? "full" : "soft";
var weightIn = ({ comparedWith, newcomer }, isFirst) => {
  if (comparedWith !== void 0) return weightOf;
  switch (newcomer) {
    case "young":
    case "look-alike":
      return weightOfSuspect;
    case "few-releases":
      return isFirst ? weightOfFirst : weightOfFew;
    case void 0:
      return weightOfFirst;
  }
};

// src/signals/new-dependency.ts
var import_semver5 = __toESM(require_semver(), 1);
var youngMs2 = 7 * dayMs;
var newDependency = defineSignal({
  id: "new-dependency",
  title: "Brings an unproven dependency",
  asks: "Does this release bring a dependency that is days old, from outside the registry, or named like another?",
  answers: ["axios-2026", "event-stream-2018"],
  on: ["added", "updated", "downgraded"],
  needs: ["release", "predecessor", "history", "newDependencies", "namesAtBase"],
  evaluate(_change, facts2) {
    const { release, predecessor, history, newDependencies, namesAtBase } = facts2;
    if (predecessor !== void 0 && newDependencies.length === 0) return void 0;
    const people = peopleOf2(release, predecessor, history);
    const asked = predecessor === void 0 ? [...release.dependencies].flatMap(
      ([name3, range]) => isElsewhere3(range) ? [{ name: name3, range, lockedAtBase: false, learnt: void 0 }] : []
    ) : newDependencies;
    const odd = asked.flatMap((one) => oddity(one, release, people, namesAtBase) ?? []).toSorted(fullFirst);
    const [first4] = odd;
    if (first4 === void 0) return void 0;
    const step = predecessor === void 0 ? "" : stepName(predecessor.version, release.version);
    return {
      message: [`This ${step}release brings in `, ...joined3(odd.map(({ message }) => message)), "."],
      data: { dependencies: odd.map(({ name: name3, why }) => ({ name: name3, why })) },
      soft: first4.soft
    };
  }
});
var oddity = ({ name: name3, range, lockedAtBase, learnt }, release, people, namesAtBase) => {
  if (isElsewhere3(range))
    return { name: name3, why: "elsewhere", message: say`${name3} from outside the registry (${range})`, soft: false };
  if (lockedAtBase) return void 0;
  const alike = lookAlike(name3, namesAtBase);
  const first4 = learnt?.firstPublishedAt;
  const ageMs = first4 === void 0 ? void 0 : (release.publishedAt ?? first4) - first4;
  const isYoung = ageMs !== void 0 && ageMs < youngMs2;
  const isKin = learnt !== void 0 && [...learnt.people].some((person) => people.has(person));
  if (alike !== void 0 && !isKin)
    return {
      name: name3,
      why: "look-alike",
      message: say`${name3}, which is named like ${alike.name}`,
      soft: !isYoung
    };
  if (isYoung) {
    const age = ageMs <= 0 ? say`${name3}, which did not exist before` : aged(name3, ageMs);
    return isKin ? { name: name3, why: "young-sibling", message: [...age, " and comes from the same people"], soft: true } : { name: name3, why: "young", message: age, soft: false };
  }
  if (learnt === void 0 || learnt.people.size === 0 || isKin || popular().has(name3)) return void 0;
  return {
    name: name3,
    why: "stranger",
    message: say`${name3}, which is little used and by other people`,
    soft: true
  };
};
var aged = (name3, ageMs) => [
  ...say`${name3}, which was first published `,
  `${formatSpan(ageMs)} before it`
];
var isElsewhere3 = (range) => /^(?:https?:|git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:|file:)/i.test(range) || /^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(range) && import_semver5.default.validRange(range) === null;
var peopleOf2 = (release, predecessor, history) => (
  // Not those whom only this release names: an attacker is one of them.
  new Set([...predecessor === void 0 ? [release] : [predecessor], ...history].flatMap(accountsOf))
);
var stepName = (from, to) => {
  const step = import_semver5.default.valid(from) === null || import_semver5.default.valid(to) === null ? null : import_semver5.default.diff(from, to);
  return step === "patch" || step === "minor" || step === "major" ? `${step} ` : "";
};
var joined3 = (messages) => messages.flatMap((message, i) => [...i === 0 ? [] : ["; "], ...message]);

// src/signals/new-destination.ts
var newDestination = defineSignal({
  id: "new-destination",
  title: "Names a new place to send to",
  asks: "Does new code call a host, an address or a service that the version before did not name?",
  answers: [
    "electron-native-notify-2019",
    "eslint-scope-2018",
    "node-ipc-2022",
    "nx-2025",
    "rand-user-agent-2025",
    "xrpl-2025"
  ],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf4(after2, view))
});
var evidenceOf4 = (after2, view) => {
  const { code: code3, comparedWith } = view;
  const found = code3.destinations.flatMap((one) => {
    const weight = isNear(one) ? comparedWith === void 0 ? weightOfFirst2(one, view) : weightOf2(one) : void 0;
    return weight === void 0 ? [] : [{ one, soft: weight === "soft" }];
  }).toSorted(fullFirst);
  const [first4] = found;
  if (first4 === void 0) return void 0;
  return {
    message: [
      `${comparedWith === void 0 ? "The code" : "New code"} ${first4.one.role === "called" ? "calls" : "names"} ${kinds2[first4.one.kind]}`,
      comparedWith === void 0 ? ": " : " that the version before did not name: ",
      { quote: first4.one.detail },
      ...first4.one.disguised ? [", written so that nobody finds it,"] : [],
      ...placeOf3(first4.one),
      ...andMore(found.length - 1),
      ...whyWhole(view),
      ...diffCommand(after2.name, comparedWith, after2.version, first4.one.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      destinations: found.slice(0, 10).map(({ one }) => ({ kind: one.kind, name: one.detail, ...placeData(one) }))
    },
    soft: first4.soft
  };
};
var kinds2 = {
  host: "a host",
  address: "an address of the internet",
  metadata: "the address at which clouds give out credentials",
  webhook: "a webhook of a chat or request service",
  paste: "a service for pasted text",
  onion: "a hidden service",
  wallet: "a wallet"
};
var weightOf2 = ({ kind, role, disguised }) => {
  if (disguised || role === "called" || isOutlaw(kind)) return "full";
  return kind === "wallet" ? "soft" : void 0;
};
var weightOfFirst2 = (one, view) => isOutlaw(one.kind) || one.disguised ? weightOf2(one) : isSuspect(view) && one.kind === "address" && one.role === "called" ? "soft" : void 0;

// src/signals/new-package.ts
var youngMs3 = 30 * dayMs;
var newPackage = defineSignal({
  id: "new-package",
  title: "Package that is itself new",
  asks: "Is a package added whose first release is younger than 30 days, or its only one?",
  answers: ["axios-2026", "suport-color-2026"],
  on: ["added"],
  needs: ["publishedAt", "history", "recent", "otherReleases"],
  evaluate({ after: { name: name3 } }, { publishedAt, history, recent, otherReleases }, { asOf }) {
    const first4 = (history[0] ?? recent[0])?.publishedAt ?? publishedAt;
    const ageMs = asOf - first4;
    const earlier = history.length + recent.length;
    const data = { firstPublishedAt: new Date(first4).toISOString(), earlierReleases: earlier };
    if (ageMs < youngMs3)
      return {
        message: [
          `The package exists since ${formatDay(first4)}, for ${formatSpan(ageMs)}. `,
          earlier === 0 ? "This is its first release." : `${earlier} earlier ${earlier === 1 ? "release" : "releases"} are known.`
        ],
        data
      };
    if (otherReleases > 0 || popular().has(name3)) return void 0;
    return {
      message: [
        `This is the only release that the package ever had. It came out on ${formatDay(first4)}, ${formatSpan(ageMs)} ago.`
      ],
      data,
      soft: true
    };
  }
});

// src/signals/new-publisher.ts
var newPublisher = defineSignal({
  id: "new-publisher",
  title: "Published by somebody new",
  asks: "Did somebody publish this release who had published none of the earlier ones?",
  answers: ["event-stream-2018", "maintainer-takeover"],
  on: ["added", "updated", "downgraded"],
  needs: ["publisher", "history", "predecessor", "release"],
  evaluate(_change, { publisher, history, predecessor, release }) {
    const past = history.flatMap((one) => one.publisher ?? []);
    if (past.length === 0) return void 0;
    if (isKnown(publisher, past)) return behindFirstPipeline(publisher, past, release, predecessor);
    const who = accountOf(publisher);
    const usual2 = mostFrequent(past.map(accountOf));
    const data = { publisher: who, earlierReleases: past.length, usualPublisher: usual2.name };
    if (publisher.approver === void 0 && isPipeline(publisher)) {
      return {
        message: say`Published by another pipeline than before: ${identityOf(publisher)}, which had published none of the ${past.length} earlier releases.`,
        data
      };
    }
    const message = say`Published by ${who}, who had published none of the ${past.length} earlier releases; ${usual2.name} published ${usual2.count}.`;
    const last = past.at(-1);
    if (last !== void 0 && isPipeline(last) && !isPipeline(publisher)) {
      return { message: [...message, " The release before came from a pipeline."], data };
    }
    if (!isListed(who, predecessor)) return { message, data };
    return {
      message: [
        ...message,
        ...say` The account was already a maintainer of version ${predecessor?.version ?? ""}.`
      ],
      data,
      soft: true
    };
  }
});
var isKnown = (publisher, past) => {
  const { approver } = publisher;
  if (approver !== void 0) {
    if (past.some((one) => one.approver?.name === approver.name || one.name === approver.name)) return true;
    if (past.some((one) => one.approver !== void 0)) return false;
  }
  if (isPipeline(publisher)) {
    const pipelines = past.filter(isPipeline);
    return pipelines.length === 0 || pipelines.some((one) => identityOf(one) === identityOf(publisher));
  }
  return past.some(
    (one) => one.approver?.name === publisher.name || !isPipeline(one) && one.name === publisher.name
  );
};
var behindFirstPipeline = (publisher, past, release, predecessor) => {
  if (!isPipeline(publisher) || publisher.approver !== void 0 || past.some(isPipeline)) return void 0;
  const before3 = predecessor?.maintainers;
  if (before3 === void 0 || before3.length === 0) return void 0;
  const known2 = new Set([...before3, ...past].map(({ name: name3 }) => name3));
  const added = (release.maintainers ?? []).map(({ name: name3 }) => name3).filter((name3) => !known2.has(name3));
  const [first4] = added;
  if (first4 === void 0) return void 0;
  return {
    message: say`Published by a pipeline for the first time, ${identityOf(publisher)}, while ${first4} is new among the maintainers: one may have come with the other.`,
    data: { publisher: publisher.name, earlierReleases: past.length, newMaintainers: added.slice(0, 5) },
    soft: true
  };
};
var identityOf = ({ trustedPublisher, name: name3 }) => trustedPublisher === void 0 ? name3 : [trustedPublisher.id, trustedPublisher.configuration ?? ""].join(" ").trim();
var isListed = (name3, release) => (release?.maintainers ?? []).some((person) => person.name === name3);
var mostFrequent = (names4) => {
  const counts = /* @__PURE__ */ new Map();
  for (const name4 of names4) counts.set(name4, (counts.get(name4) ?? 0) + 1);
  const [name3, count3] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return { name: name3, count: count3 };
};

// src/signals/obfuscated-code.ts
var largeBlob = 4e3;
var obfuscatedCode = defineSignal({
  id: "obfuscated-code",
  title: "Code that is not to be read",
  asks: "Is there code in this release that is written so that nobody reads it, where there was none before?",
  answers: ["debug-2025", "error-ex-2025", "qix-wave-2025", "rand-user-agent-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf5(after2, view, content.added))
});
var evidenceOf5 = (after2, view, added) => {
  const { code: code3, comparedWith } = view;
  const found = code3.obfuscation.flatMap((one) => {
    const weight = isNear(one) ? weightOf3(one) : void 0;
    return weight === void 0 || comparedWith === void 0 && weight === "soft" ? [] : [{ one, soft: weight === "soft" }];
  }).toSorted(fullFirst);
  const unread2 = code3.unread.filter((file2) => isNear(file2) && !file2.asBefore && comparedWith !== void 0);
  const [first4] = found;
  const [file] = unread2;
  if (first4 !== void 0)
    return {
      message: [
        `${words2[first4.one.kind]} (`,
        { quote: first4.one.detail },
        ")",
        ...placeOf3(first4.one),
        ...andMore(found.length - 1),
        ...whyWhole(view),
        ...diffCommand(after2.name, comparedWith, after2.version, first4.one.path)
      ],
      data: {
        comparedWith: comparedWith ?? null,
        places: found.slice(0, 10).map(({ one }) => ({ kind: one.kind, ...placeData(one) }))
      },
      soft: first4.soft
    };
  if (file === void 0) return void 0;
  return {
    message: [
      { quote: file.path },
      ` cannot be read as code: ${reasons2[file.reason]}.`,
      added.includes(file.path) ? " It is a new file." : " In the version before it could.",
      ...diffCommand(after2.name, comparedWith, after2.version, file.path)
    ],
    data: { comparedWith: comparedWith ?? null, unread: unread2.slice(0, 10).map(({ path }) => path) },
    soft: true
  };
};
var words2 = {
  "hex-names": "Names are replaced by numbers, as by tools that hide what code does",
  "string-array": "Texts are kept scrambled in a list and looked up by number",
  "long-line": "A very long line stands where there was none",
  minified: "A file is minified that was readable",
  "encoded-blob": "A large piece of encoded data is new",
  "off-screen": "Code is pushed out of sight by white space",
  escapes: "Text is written in escapes that nobody reads"
};
var reasons2 = {
  syntax: "its text is not valid",
  "too-deep": "it is nested too deep",
  "too-large": "it is too large",
  "over-budget": "the release holds more new code than is read"
};
var weightOf3 = ({ kind, detail, size }) => {
  switch (kind) {
    case "off-screen":
    case "hex-names":
    case "string-array":
      return "full";
    case "escapes":
    case "long-line":
      return "soft";
    case "encoded-blob":
      return size > largeBlob && /bytes|text|elf|pe|mach-o|zip/.test(detail) ? "soft" : void 0;
    case "minified":
      return void 0;
  }
};

// src/signals/odd-archive.ts
var oddArchive = defineSignal({
  id: "odd-archive",
  title: "An archive that no packing tool writes",
  asks: "Is the archive made so that tools read it differently, or so that it cannot be read?",
  answers: ["tar-two-sizes-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["served"],
  evaluate(_change, { served: { oddities, unread: unread2 } }) {
    const [first4] = oddities.toSorted((a, b) => Number(isMild(a.kind)) - Number(isMild(b.kind)));
    if (first4 !== void 0) {
      const [example] = first4.examples;
      return {
        message: [
          `The archive ${oddityMeanings[first4.kind]}`,
          ...example === void 0 ? [] : say`: ${example}`,
          ".",
          ...andMore(oddities.length - 1)
        ],
        data: { oddities: oddities.map(({ kind, count: count3 }) => ({ kind, count: count3 })) },
        soft: isMild(first4.kind)
      };
    }
    if (unread2 === void 0) return void 0;
    return {
      message: say`What is in the archive could not be read: ${unread2}`,
      data: { oddities: [] },
      soft: true
    };
  }
});
var mild = /* @__PURE__ */ new Set([
  "link",
  "setuid",
  "odd-path",
  "same-name",
  "several-roots",
  "empty",
  "not-compressed",
  "extended-header",
  "duplicate"
]);
var isMild = (kind) => mild.has(kind);

// src/signals/provenance-context.ts
var provenanceContext = defineSignal({
  id: "provenance-context",
  title: "Built in another place",
  asks: "Was this release built from another repository, by another workflow or from another kind of ref than the one before?",
  answers: [],
  on: ["added", "updated", "downgraded"],
  needs: ["provenance"],
  evaluate(_change, { provenance: { now, before: before3 } }) {
    if (now === void 0 || before3 === void 0) return void 0;
    const moved = movesOf(now, before3);
    const [first4] = moved.toSorted(fullFirst);
    if (first4 === void 0) return void 0;
    return {
      message: [
        ...first4.message,
        ...moved.length === 1 ? [] : [` ${moved.length - 1} more about the build changed.`]
      ],
      data: { changed: moved.map(({ what }) => what) },
      soft: first4.soft
    };
  }
});
var movesOf = (now, before3) => [
  ...sameRepository(now, before3) ? [] : [
    {
      what: "repository",
      message: say`It was built from ${now.repository}, and the version before from ${before3.repository}.`,
      soft: false
    }
  ],
  ...now.runner === "self-hosted" && before3.runner === "hosted" ? [
    {
      what: "runner",
      message: [
        "It was built on a machine of the project’s own, where anything may run beside it; the version before on one of the CI service."
      ],
      soft: false
    }
  ] : [],
  ...now.workflow === before3.workflow ? [] : [
    {
      what: "workflow",
      message: say`It was built by the workflow ${now.workflow}, and the version before by ${before3.workflow}.`,
      soft: true
    }
  ],
  ...now.trigger === before3.trigger || now.trigger === void 0 || before3.trigger === void 0 ? [] : [
    {
      what: "trigger",
      message: say`Its build was started by ${now.trigger}, and that of the version before by ${before3.trigger}.`,
      // What runs for a pull request of a stranger is no place to publish from.
      soft: !now.trigger.startsWith("pull_request")
    }
  ],
  ...kindOf3(now.ref) === kindOf3(before3.ref) ? [] : [
    {
      what: "ref",
      message: say`It was built from ${now.ref}, and the version before from ${before3.ref}.`,
      // Older lines have branches of their own, and projects move from branches to tags.
      soft: true
    }
  ]
];
var sameRepository = (now, before3) => now.repository.toLowerCase() === before3.repository.toLowerCase() && now.issuer === before3.issuer;
var kindOf3 = (ref) => ref.startsWith("refs/tags/") ? "a tag" : ref;

// src/signals/provenance-invalid.ts
var provenanceInvalid = defineSignal({
  id: "provenance-invalid",
  title: "A statement about it is wrong",
  asks: "Is a signed statement about this release wrong: forged, changed, or about something else?",
  answers: ["forged-by-mirror"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["wrongAttestations"],
  evaluate(_change, { wrongAttestations }) {
    const [first4] = wrongAttestations;
    if (first4 === void 0) return void 0;
    return {
      message: ["The registry holds a statement about this release that does not hold. ", ...first4],
      data: { wrong: wrongAttestations.length }
    };
  }
});

// src/signals/publish-burst.ts
var windowMs = 2 * hourMs;
var leastPast2 = 5;
var publishBurst = defineSignal({
  id: "publish-burst",
  title: "Several releases at once",
  asks: "Did it come out with more releases, release lines or packages at once than ever before?",
  answers: [
    "emilgroup-2026",
    "eslint-config-prettier-2025",
    "lottie-player-2024",
    "posthog-node-2025",
    "qix-wave-2025",
    "rc-2021",
    "ua-parser-js-2021",
    "ua-parser-js-deprecated-2021",
    "xrpl-2025"
  ],
  on: ["added", "updated", "downgraded"],
  needs: ["publishedAt", "history", "around", "siblings"],
  evaluate({ after: { version: version3 } }, { publishedAt, history, around, siblings }) {
    if (history.length < leastPast2) return void 0;
    const own2 = ownBurst({ version: version3, publishedAt }, history, around);
    const others = severalPackages(publishedAt, siblings);
    return own2 === void 0 || own2.soft === true && others?.soft === false ? others : own2;
  }
});
var ownBurst = (release, history, around) => {
  const isOfStream = ({ version: version3 }) => streamOf(version3) === streamOf(release.version);
  const burst = densestWith(release, around.filter(isOfStream));
  const first4 = burst[0]?.publishedAt ?? release.publishedAt;
  const past = history.filter((one) => isOfStream(one) && one.publishedAt < first4);
  if (burst.length < 2 || past.length < leastPast2) return void 0;
  const releases = { now: burst.length, before: mostAtOnce(past, ({ version: version3 }) => version3) };
  const lines2 = { now: new Set(burst.map(lineOfOne)).size, before: mostAtOnce(past, lineOfOne) };
  const soft = !isFarBeyond(releases) && !isFarBeyond(lines2);
  const spanMs = (burst.at(-1)?.publishedAt ?? first4) - first4;
  const data = {
    releases: burst.map(({ version: version3 }) => version3).slice(0, mostShown2),
    spanMinutes: Math.ceil(spanMs / 6e4),
    mostReleasesBefore: releases.before,
    mostLinesBefore: lines2.before
  };
  if (releases.now >= 3 && releases.now > releases.before) {
    return {
      message: [
        `${releases.now} releases within ${formatSpan(spanMs)} (`,
        ...listed(burst.map(({ version: version3 }) => version3)),
        `); before, never more than ${releases.before} within two hours.`
      ],
      data,
      soft
    };
  }
  if (lines2.now <= lines2.before) return void 0;
  return {
    message: [
      `${lines2.now} release lines within ${formatSpan(spanMs)} (`,
      ...listed(burst.map(({ version: version3 }) => version3)),
      `); before, never more than ${lines2.before} within two hours.`
    ],
    data,
    soft
  };
};
var isFarBeyond = ({ now, before: before3 }) => now >= 3 && now >= before3 + 2;
var lineOfOne = ({ version: version3 }) => lineOf2(version3);
var densestWith = (release, around) => {
  const near = [...around, release].filter(({ publishedAt }) => Math.abs(publishedAt - release.publishedAt) <= windowMs).toSorted((a, b) => a.publishedAt - b.publishedAt);
  let best = { from: 0, to: 0 };
  let to = 0;
  for (const [from, { publishedAt }] of near.entries()) {
    if (publishedAt > release.publishedAt) break;
    while (to < near.length && (near[to]?.publishedAt ?? 0) - publishedAt <= windowMs) to++;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return near.slice(best.from, best.to);
};
var mostAtOnce = (past, keyOf3) => {
  const inWindow = /* @__PURE__ */ new Map();
  let most = 0;
  let from = 0;
  for (const release of past) {
    inWindow.set(keyOf3(release), (inWindow.get(keyOf3(release)) ?? 0) + 1);
    for (; ; ) {
      const oldest = past[from];
      if (oldest === void 0 || release.publishedAt - oldest.publishedAt <= windowMs) break;
      const left = (inWindow.get(keyOf3(oldest)) ?? 0) - 1;
      if (left > 0) inWindow.set(keyOf3(oldest), left);
      else inWindow.delete(keyOf3(oldest));
      from++;
    }
    most = Math.max(most, inWindow.size);
  }
  return most;
};
var severalPackages = (publishedAt, siblings) => {
  const strangers = siblings.filter(({ togetherBefore }) => !togetherBefore);
  if (strangers.length < 2 || strangers.length * 2 <= siblings.length) return void 0;
  const spanMs = Math.max(...strangers.map((one) => Math.abs(one.publishedAt - publishedAt)));
  const names4 = strangers.map(({ name: name3 }) => name3);
  return {
    message: [
      `It came out within ${formatSpan(spanMs)} of ${strangers.length} other packages of this review by the same people (`,
      ...listed(names4),
      "), and never together with them before."
    ],
    data: { packages: names4.slice(0, mostShown2), spanMinutes: Math.ceil(spanMs / 6e4) },
    soft: strangers.length < 3
  };
};
var mostShown2 = 5;
var listed = (all) => {
  const shown3 = all.slice(0, mostShown2).flatMap((one, i) => [...i === 0 ? [] : [", "], ...say`${one}`]);
  return all.length > mostShown2 ? [...shown3, ` and ${all.length - mostShown2} more`] : shown3;
};

// src/signals/publish-order.ts
var import_semver6 = __toESM(require_semver(), 1);
var idleMs = 365 * dayMs;
var farMajors = 2;
var publishOrder = defineSignal({
  id: "publish-order",
  title: "Published out of order",
  asks: "Does this release take the tag latest back to an older line, or continue a line that had ended?",
  answers: ["eslint-plugin-prettier-2025"],
  on: ["added", "updated", "downgraded"],
  needs: ["publishedAt", "history", "recent", "latest"],
  evaluate({ after: { version: version3 } }, { publishedAt, history, recent, latest }) {
    if (!isStable(version3)) return void 0;
    const settled2 = history.filter((one) => isStable(one.version));
    const earlier = [...settled2, ...recent.filter((one) => isStable(one.version))];
    const higher = earlier.filter((one) => isHigher(one.version, version3));
    if (higher.length === 0) return void 0;
    const highest = higher.reduce((a, b) => isHigher(b.version, a.version) ? b : a);
    const about = { version: version3, publishedAt, highest, isHabit: hasGoneBack(settled2) };
    return tagMovedBack(about, latest) ?? outOfOwnLine(about, higher) ?? endedLine(about, settled2);
  }
});
var isStable = (version3) => streamOf(version3) === "" && parseVersion(version3) !== null;
var hasGoneBack = (releases) => {
  let highest;
  for (const { version: version3 } of releases) {
    if (highest !== void 0 && isHigher(highest, version3)) return true;
    highest = version3;
  }
  return false;
};
var tagMovedBack = ({ version: version3, publishedAt, highest, isHabit }, latest) => latest !== version3 || isHabit || highest.deprecated !== void 0 ? void 0 : {
  message: [
    ...say`The tag latest stands at ${version3}, though ${highest.version} was published `,
    `${formatSpan(publishedAt - highest.publishedAt)} before it: who asks for the newest release gets an older one.`
  ],
  data: { latest: version3, highestBefore: highest.version }
};
var outOfOwnLine = ({ version: version3, publishedAt }, higher) => {
  const later = higher.find((one) => lineOf2(one.version) === lineOf2(version3));
  if (later === void 0) return void 0;
  return {
    message: [
      ...say`${later.version}, of the same release line, came out `,
      `${formatSpan(publishedAt - later.publishedAt)} before it.`
    ],
    data: { version: version3, publishedBefore: later.version },
    soft: true
  };
};
var endedLine = ({ version: version3, publishedAt, highest }, settled2) => {
  const major = import_semver6.default.major(version3);
  const majorsBehind = import_semver6.default.major(highest.version) - major;
  const last = settled2.findLast((one) => import_semver6.default.major(one.version) === major);
  const silenceMs = last === void 0 ? void 0 : publishedAt - last.publishedAt;
  if (majorsBehind < farMajors || (silenceMs ?? idleMs) < idleMs) return void 0;
  return {
    message: [
      ...say`It is ${majorsBehind} major versions behind ${highest.version}, `,
      silenceMs === void 0 ? "and there was no release of this major version before." : `and ends a silence of ${formatSpan(silenceMs)} on its own.`
    ],
    data: {
      highestBefore: highest.version,
      majorsBehind,
      silenceDays: silenceMs === void 0 ? null : Math.floor(silenceMs / dayMs)
    },
    soft: true
  };
};

// src/signals/maintainer-domain.ts
var maintainerDomain = defineSignal({
  id: "maintainer-domain",
  title: "Mail domain lost or new",
  asks: "Is the mail domain of somebody behind this release gone, or registered after they first had to do with it?",
  answers: ["foreach-2022"],
  on: ["added", "updated", "downgraded"],
  needs: ["mailDomains"],
  evaluate(_change, { mailDomains }) {
    const found = mailDomains.filter(isLost);
    const worst = found.find(({ role: role2 }) => role2 === "publisher") ?? found[0];
    if (worst === void 0) return void 0;
    const { person, role, domain, state, since } = worst;
    const who = say`The mail address of ${person}, ${[role === "publisher" ? "who published it" : "who may publish it"]}, is at ${domain}, `;
    return {
      message: [
        ...who,
        state.kind === "gone" ? "which does not exist any more: whoever registers it gets the mail." : `which was registered on ${formatDay(state.registeredAt)}, after the account's first release of ${formatDay(since)}: it may have another owner now.`
      ],
      data: {
        person,
        role,
        domain,
        state: state.kind,
        ...state.kind === "registered" ? { registeredAt: formatDay(state.registeredAt) } : {},
        firstRelease: formatDay(since),
        others: found.length - 1
      },
      // Whoever may publish did not publish this.
      soft: role === "maintainer"
    };
  }
});
var isLost = ({ state, since }) => state.kind === "gone" || state.registeredAt > since;

// src/signals/publisher-not-maintainer.ts
var leastPast3 = 3;
var publisherNotMaintainer = defineSignal({
  id: "publisher-not-maintainer",
  title: "Published by no maintainer",
  asks: "Is the account that published this release missing from the maintainers listed with it?",
  answers: ["publisher-unlisted"],
  on: ["added", "updated", "downgraded"],
  needs: ["publisher", "maintainers", "history"],
  evaluate(_change, { publisher, maintainers: { now }, history }) {
    const who = personBehind(publisher);
    if (who === void 0 || now.length === 0) return void 0;
    const last = history.at(-1)?.maintainers ?? [];
    if (isAmong(publisher, now) || isAmong(who, [...now, ...last])) return void 0;
    const past = history.flatMap((release) => listingOf(release) ?? []);
    if (past.some(({ person, isListed: isListed2 }) => !isListed2 && person.name === who.name)) return void 0;
    const listed6 = past.filter(({ isListed: isListed2 }) => isListed2).length;
    return {
      message: [
        ...say`${who.name} published it and is not among its maintainers. `,
        `${listed6} of ${past.length} earlier releases came from a listed maintainer.`
      ],
      data: {
        publisher: who.name,
        maintainers: now.length,
        earlierReleases: past.length,
        listedBefore: listed6
      },
      soft: past.length < leastPast3 || listed6 < past.length
    };
  }
});
var isAmong = ({ name: name3, email }, people) => people.some((one) => one.name === name3 || email !== void 0 && one.email === email);
var listingOf = ({
  publisher,
  maintainers = []
}) => {
  const person = publisher === void 0 ? void 0 : personBehind(publisher);
  if (person === void 0 || maintainers.length === 0) return void 0;
  return { person, isListed: isAmong(person, maintainers) };
};

// src/signals/release-age.ts
var releaseAge = defineSignal({
  id: "release-age",
  title: "Release younger than the cooldown",
  asks: "Was this release published less than the cooldown ago?",
  answers: ["weakened-check"],
  on: ["added", "updated", "downgraded"],
  needs: ["publishedAt", "fixes"],
  evaluate(_change, { publishedAt, fixes }, { asOf, cooldownMs }) {
    const clearsAt2 = publishedAt + cooldownMs;
    if (asOf >= clearsAt2 || fixes.length > 0) return void 0;
    return {
      message: [
        `Published ${formatSpan(asOf - publishedAt)} ago. `,
        `The cooldown of ${formatSpan(cooldownMs)} ends ${formatInstant(clearsAt2, "up")}; run the check again then.`
      ],
      data: {
        publishedAt: new Date(publishedAt).toISOString(),
        clearsAt: new Date(clearsAt2).toISOString(),
        cooldownHours: cooldownMs / 36e5
      }
    };
  }
});

// src/signals/release-deprecated.ts
var longest2 = 240;
var releaseDeprecated = defineSignal({
  id: "release-deprecated",
  title: "Deprecated release",
  asks: "Is this release marked as deprecated, where the one it replaces is not?",
  answers: ["ua-parser-js-deprecated-2021"],
  on: ["added", "updated", "downgraded"],
  needs: ["release", "predecessor"],
  evaluate({ kind }, { release: { deprecated }, predecessor }) {
    if (deprecated === void 0) return void 0;
    if (kind !== "added" && predecessor?.deprecated !== void 0) return void 0;
    const reason = deprecated.length > longest2 ? `${deprecated.slice(0, longest2)}…` : deprecated;
    return { message: say`Its maintainers marked it as deprecated: ${reason}`, data: { deprecated: reason } };
  }
});

// src/signals/release-missing.ts
var releaseMissing = defineSignal({
  id: "release-missing",
  title: "Release not in the registry",
  asks: "Does the registry not have, or no longer have, the version that is locked, or the one that base locks?",
  answers: ["axios-removed-2026", "left-pad-2016"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["presence", "presenceBefore"],
  evaluate(change, { presence, presenceBefore }) {
    const { name: name3, version: version3 } = change.after;
    switch (presence.state) {
      case "present":
        return placeholder(version3) ?? goneFromBase(change, presenceBefore);
      case "removed":
        return {
          message: say`Version ${version3} was removed from the registry. It had been published ${formatInstant(presence.publishedAt)}.`,
          data: { state: presence.state, publishedAt: new Date(presence.publishedAt).toISOString() }
        };
      case "no-such-version":
        return {
          message: say`The registry has no version ${version3} of this package.`,
          data: { state: presence.state }
        };
      case "no-such-package":
        return {
          message: say`The registry has no package named ${name3}.`,
          data: { state: presence.state }
        };
    }
  }
});
var placeholder = (version3) => /^0\.0\.\d+-security(?:\.\d+)?$/.test(version3) ? {
  message: say`Version ${version3} is an empty placeholder: the registry puts it where it took a package down.`,
  data: { state: "placeholder" },
  soft: true
} : void 0;
var goneFromBase = (change, presence) => {
  if (presence?.state !== "no-such-version") return void 0;
  if (change.kind !== "updated" && change.kind !== "downgraded") return void 0;
  const { version: version3, resolution } = change.before;
  if (resolution.kind !== "registry") return void 0;
  return {
    message: say`The registry knows nothing of version ${version3}, which base locks: what bears the name now may be by somebody else.`,
    data: { state: "base-unknown", version: version3 },
    soft: true
  };
};

// src/signals/resolved-elsewhere.ts
var resolvedElsewhere = defineSignal({
  id: "resolved-elsewhere",
  title: "Fetched from another place than before",
  asks: "Does the lockfile fetch this release from a host that base did not use for it, or from another path of the registry?",
  answers: ["lockfile-poisoned-update-2019"],
  on: ["added", "updated", "downgraded"],
  needs: ["address"],
  evaluate({ after: after2 }, { address: address2 }) {
    if (address2 === void 0) return void 0;
    const origin = after2.resolution.kind === "registry" ? otherOrigin(address2) : void 0;
    const problem2 = credentials(address2) ?? otherPath(address2) ?? origin;
    return problem2 === void 0 ? void 0 : { data: { url: address2.url, origin: address2.origin }, ...problem2 };
  }
});
var credentials = ({ url }) => {
  if (!URL.canParse(url) || new URL(url).username + new URL(url).password === "") return void 0;
  return {
    message: say`The address holds credentials: ${url}. They are in the history of the repository now.`
  };
};
var otherPath = ({ url, path, expectedPath }) => path === void 0 || decoded(path) === decoded(expectedPath) ? void 0 : {
  message: say`It is fetched from ${url}, which is not where this release is kept: that is ${expectedPath}.`
};
var decoded = (path) => path.replace(/%2f/gi, "/").replace(/%40/g, "@").replace(/[?#].*$/s, "");
var otherOrigin = ({ url, origin, originBefore, originsAtBase }) => {
  if (origin === "registry" || originBefore === origin) return void 0;
  if (originBefore !== void 0) {
    return {
      message: say`It is fetched from ${origin} (${url}), while base fetches this package from ${named(originBefore)}.`
    };
  }
  if (originsAtBase.has(origin)) return void 0;
  if (originsAtBase.size === 0) {
    return {
      message: say`It is fetched from ${origin}, and no lockfile of base tells whether that is usual here.`,
      soft: true
    };
  }
  return {
    message: say`It is fetched from ${origin} (${url}), while base fetches such packages from ${[...originsAtBase].map(named).join(", ")}.`
  };
};
var named = (origin) => origin === "registry" ? "the registry" : origin;

// src/signals/signature-invalid.ts
var signatureInvalid = defineSignal({
  id: "signature-invalid",
  title: "The registry's signature is wrong",
  asks: "Is the registry’s own signature of this release wrong?",
  answers: ["forged-by-mirror"],
  on: ["added", "updated", "downgraded", "mutated"],
  needs: ["signature"],
  evaluate(_change, { signature }) {
    switch (signature.kind) {
      case "valid":
      case "none":
      case "unknown-key":
      case "undated":
        return void 0;
      case "invalid":
        return {
          message: say`The registry’s document names the key ${signature.keyid} for its signature, and that key did not sign this name, version and hash. Somebody changed the document on its way, or the release.`,
          data: { keyid: signature.keyid, why: "invalid" }
        };
      case "expired-key":
        return {
          message: [
            ...say`It is signed with the key ${signature.keyid}, which had ended on `,
            `${formatDay(signature.until)}, before the release came out.`
          ],
          data: { keyid: signature.keyid, why: "expired-key" }
        };
    }
  }
});

// src/signals/size-jump.ts
var timesLarger = 5;
var leastGrowth = 3e5;
var sizeJump = defineSignal({
  id: "size-jump",
  title: "Much larger than before",
  asks: "Is this release several times larger than every one before it?",
  answers: ["ai-sdk-ollama-2026", "jscrambler-import-2026", "weavedb-sdk-2026"],
  on: ["updated", "downgraded"],
  needs: ["content", "history"],
  evaluate(_change, { content: { files, filesBefore }, history }) {
    if (filesBefore === void 0) return void 0;
    const largest2 = history.reduce(
      (most, { unpackedSize }) => Math.max(most, unpackedSize ?? 0),
      filesBefore.bytes
    );
    if (files.bytes < timesLarger * largest2 || files.bytes - largest2 < leastGrowth) return void 0;
    return {
      message: [
        `It has ${inKb(files.bytes)} in ${files.count} files; no release before had more than ${inKb(largest2)}.`
      ],
      data: { bytes: files.bytes, files: files.count, largestBefore: largest2 }
    };
  }
});
var inKb = (bytes2) => `${Math.round(bytes2 / 1e3).toLocaleString("en-US")} kB`;

// src/signals/source-tag-lost.ts
var lookedAt = 10;
var leastPast4 = 5;
var sourceTagLost = defineSignal({
  id: "source-tag-lost",
  title: "Source no longer named",
  asks: "Does this release not name the commit or repository that the releases before it named?",
  answers: ["axios-2026"],
  on: ["added", "updated", "downgraded"],
  needs: ["release", "history"],
  evaluate(_change, { release, history }) {
    const past = comparable(release, history);
    const lost = [fieldLost("repository", release, past), fieldLost("gitHead", release, past)].flatMap(
      (one) => one ?? []
    );
    if (lost.length > 0) {
      return {
        message: lost.flatMap(({ message }, i) => [i === 0 ? "" : " ", message]),
        data: { lost: lost.map(({ field: field2 }) => field2), earlierReleases: past.length },
        soft: lost.every(({ soft }) => soft)
      };
    }
    return ownerChanged(release, past);
  }
});
var comparable = (release, history) => {
  const ofStream = history.filter((one) => streamOf(one.version) === streamOf(release.version));
  const alike = ofStream.filter((one) => isByPipeline(one) === isByPipeline(release));
  return (alike.length >= leastPast4 ? alike : ofStream).slice(-lookedAt);
};
var isByPipeline = ({ publisher }) => publisher !== void 0 && isPipeline(publisher);
var names2 = { gitHead: "the commit it was made from", repository: "the repository of its source" };
var fieldLost = (field2, release, past) => {
  if (release[field2] !== void 0 || field2 === "gitHead" && release.attested) return void 0;
  const all = past.length;
  const naming = past.filter((one) => one[field2] !== void 0).length;
  if (naming < Math.max(leastPast4, all - 1)) return void 0;
  const share2 = naming === all ? `the ${all} releases` : `${naming} of the ${all} releases`;
  return {
    field: field2,
    message: `It does not name ${names2[field2]}, as ${share2} before it did.`,
    soft: naming < lookedAt
  };
};
var ownerChanged = (release, past) => {
  const now = ownerOf(release.repository);
  const before3 = past.flatMap(({ repository: repository2 }) => ownerOf(repository2) ?? []);
  const last = before3.at(-1);
  if (now === void 0 || last === void 0 || before3.length < leastPast4 || before3.includes(now))
    return void 0;
  return {
    message: say`The repository it names belongs to ${now} now, and belonged to ${last} before.`,
    data: { owner: now, ownerBefore: last },
    soft: true
  };
};
var ownerOf = (address2) => {
  if (address2 === void 0 || address2.length > 500) return void 0;
  const short4 = /^(?:(github|gitlab|bitbucket):)?([\w.-]+)\/[\w.-]+(?:#.*)?$/i.exec(address2);
  if (short4 !== null)
    return `${hosts[(short4[1] ?? "github").toLowerCase()] ?? ""}/${short4[2] ?? ""}`.toLowerCase();
  const full = /^(?:git\+)?(?:[a-z]+:\/\/)?(?:[^@/]*@)?([\w.-]+)(?::\d+)?[:/]([^/:]+)\//i.exec(address2);
  return full === null ? void 0 : `${full[1] ?? ""}/${full[2] ?? ""}`.toLowerCase().replace(/^www\./, "");
};
var hosts = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org"
};

// src/signals/tarball-mismatch.ts
var tarballMismatch = defineSignal({
  id: "tarball-mismatch",
  title: "The archive is not the one that is locked",
  asks: "Does the registry serve an archive with another hash than the one that is locked?",
  answers: ["lockfile-forged-hash-2019"],
  on: ["added", "updated", "downgraded"],
  needs: ["served"],
  evaluate(_change, { served: { integrity } }) {
    if (integrity.state !== "differs") return void 0;
    const { algorithm, wanted, found } = integrity;
    return {
      message: say`The registry serves an archive with the ${algorithm} ${found}, and not ${wanted.join(" or ")}, which is expected. All else that is said of its contents is said of what was served.`,
      data: { algorithm, wanted, found }
    };
  }
});

// src/trust.ts
var trustOf = ({ publisher, attested }) => publisher?.approver !== void 0 ? "staged" : publisher?.trustedPublisher !== void 0 ? "trusted-publisher" : attested ? "provenance" : "none";
var rank4 = { none: 0, provenance: 1, "trusted-publisher": 2, staged: 3 };
var isWeaker = (one, other4) => rank4[one] < rank4[other4];

// src/signals/trust-downgrade.ts
var trustDowngrade = defineSignal({
  id: "trust-downgrade",
  title: "Published in a weaker way",
  asks: "Was this release published in a weaker way than the one it replaces?",
  answers: ["axios-2026"],
  on: ["added", "updated", "downgraded"],
  needs: ["release", "publisher", "predecessor", "history", "recent"],
  evaluate(_change, { release, predecessor, history, recent }) {
    const now = trustOf(release);
    const line = [...history, ...recent].findLast((one) => isOfLine(one, release));
    const replaced = [predecessor, line].find((one) => one !== void 0 && isWeaker(now, trustOf(one)));
    if (replaced !== void 0) {
      return {
        message: say`${sentence(now)}, while version ${replaced.version} ${before(trustOf(replaced))}.${habit(history)}`,
        data: { trust: now, before: trustOf(replaced), comparedWith: replaced.version },
        soft: wentBack(history)
      };
    }
    const strongest = history.findLast((one) => isWeaker(now, trustOf(one)));
    if (strongest === void 0) return void 0;
    return {
      message: say`${sentence(now)}. Version ${strongest.version}, of another release line, ${before(trustOf(strongest))}.`,
      data: { trust: now, before: trustOf(strongest), comparedWith: strongest.version },
      soft: true
    };
  }
});
var isOfLine = (one, { version: version3 }) => lineOf3(one.version) === lineOf3(version3);
var lineOf3 = (version3) => version3.split(".", 1)[0] ?? "";
var sentences = {
  none: "Published by an account, without a statement of where it was built",
  provenance: "Published by an account, with a signed statement of where it was built",
  "trusted-publisher": "Published by a pipeline that nobody approved",
  staged: "Published by a pipeline and approved by a person"
};
var sentence = (trust) => [sentences[trust]];
var befores = {
  none: "came from an account as well",
  provenance: "came with a signed statement of where it was built",
  "trusted-publisher": "came from a pipeline that the registry knows",
  staged: "was approved by a person"
};
var before = (trust) => [befores[trust]];
var wentBack = (history) => history.some((one, i) => {
  const previous = history[i - 1];
  return previous !== void 0 && isOfLine(previous, one) && isWeaker(trustOf(one), trustOf(previous));
});
var habit = (history) => wentBack(history) ? ["", " It happened in this package before."] : [""];

// src/signals/unexpected-file.ts
var unexpectedFile = defineSignal({
  id: "unexpected-file",
  title: "A program or a file that tools obey",
  asks: "Does this release bring a program, a file that is not what its name says, or one that tools obey?",
  answers: ["eslint-config-prettier-2025", "weavedb-sdk-2026"],
  on: ["added", "updated", "downgraded"],
  needs: ["content"],
  evaluate: ({ after: after2 }, { content }) => inEveryView(content, (view) => evidenceOf6(after2, view, content))
});
var evidenceOf6 = (after2, view, { manifest, manifestBefore }) => {
  const { code: code3, comparedWith } = view;
  const programs3 = code3.programs.filter((one) => isNear(one) && one.first && (one.misnamed || isMachineCode(one.kind))).toSorted((a, b) => Number(isFull2(b)) - Number(isFull2(a)));
  const obeyed = manifest.heeded.filter(
    (path) => isObeyed(path) && manifestBefore?.heeded.includes(path) !== true
  );
  const [program] = programs3;
  const [file] = obeyed;
  const data = {
    comparedWith: comparedWith ?? null,
    programs: programs3.slice(0, 10).map(({ path, kind }) => ({ path, kind })),
    obeyed: obeyed.slice(0, 10)
  };
  if (program !== void 0 && (comparedWith !== void 0 || isFull2(program)))
    return {
      message: [
        { quote: program.path },
        ` is ${names3[program.kind]}`,
        program.misnamed ? ", and its name says something else." : ".",
        ...comparedWith === void 0 ? [] : [" The package had none before."],
        ...andMore(programs3.length - 1),
        ...whyWhole(view),
        ...diffCommand(after2.name, comparedWith, after2.version, program.path)
      ],
      data,
      soft: !isFull2(program)
    };
  if (file === void 0) return void 0;
  return {
    message: [
      "The package brings ",
      { quote: file },
      ", which package managers obey where they find it.",
      ...andMore(obeyed.length - 1),
      ...diffCommand(after2.name, comparedWith, after2.version, file)
    ],
    data,
    soft: true
  };
};
var names3 = {
  elf: "a program for Linux",
  pe: "a program for Windows",
  "mach-o": "a program for macOS",
  wasm: "WebAssembly",
  zip: "a zip archive",
  gzip: "compressed data",
  archive: "an archive",
  "java-class": "a Java program",
  sqlite: "a database"
};
var isMachineCode = (kind) => kind === "elf" || kind === "pe" || kind === "mach-o";
var isFull2 = ({ misnamed, kind, weight }) => misnamed || isMachineCode(kind) && weight === "install";
var isObeyed = (path) => /^(?:npm-shrinkwrap\.json|\.npmrc|\.yarnrc(?:\.yml)?)$/i.test(path);

// src/signals/version-jump.ts
var leastPast5 = 5;
var leastSkip = 3;
var farBeyond = 5;
var versionJump = defineSignal({
  id: "version-jump",
  title: "Version out of line",
  asks: "Is the version out of line with the numbers this package has used so far?",
  answers: ["jscrambler-import-2026", "prerelease-label-2022", "rc-minor-2021", "rn-phone-major-2026"],
  on: ["added", "updated", "downgraded"],
  needs: ["history", "recent"],
  evaluate(change, { history, recent }) {
    const { version: version3 } = change.after;
    if (change.kind === "downgraded") {
      return {
        message: say`It goes back from ${change.before.version} to ${version3}.`,
        data: { from: change.before.version, to: version3 },
        soft: true
      };
    }
    const settled2 = [...history, ...baseOf(change)].map((one) => one.version);
    return streamOf(version3) === "" ? outOfCount(
      version3,
      settled2,
      recent.map((one) => one.version)
    ) : beyondMajors(version3, settled2) ?? fromStable(change);
  }
});
var baseOf = (change) => change.kind === "updated" ? [change.before] : [];
var outOfCount = (version3, settled2, recent) => {
  const taken = nothingTaken();
  const habits = settled2.flatMap((one) => take2(one, taken) ?? []);
  const past = settled2.filter(isStable2).length;
  const own2 = majorOf(version3);
  const skips = [...recent, version3].flatMap((one) => take2(one, taken) ?? []).filter(({ major }) => major === own2);
  const jump = largest(skips, "major");
  if (jump !== void 0 && jump.count > (largest(habits, "major")?.count ?? 0))
    return majorSkipped(jump.major, jump.highest);
  const number = largest(skips, "number");
  const before3 = largest(habits, "number")?.count ?? 0;
  if (number === void 0 || number.count < leastSkip || number.count <= before3 || past < leastPast5)
    return void 0;
  return {
    message: [
      ...say`${number.version} leaves out ${number.count}`,
      `${number.count === 1 ? " number" : " numbers"} before it. `,
      `In ${past} releases the package left out ${before3 === 0 ? "none" : `at most ${before3} at once`}.`
    ],
    data: { version: number.version, skipped: number.count, mostSkippedBefore: before3 },
    soft: number.count < farBeyond
  };
};
var largest = (skips, kind) => skips.reduce(
  (most, one) => one.kind === kind && one.count > (most?.count ?? 0) ? one : most,
  void 0
);
var nothingTaken = () => ({ highest: -1, below: /* @__PURE__ */ new Map() });
var takeNumber = (number, taken) => {
  const below2 = taken.below.get(number) ?? nothingTaken();
  taken.below.set(number, below2);
  taken.highest = Math.max(taken.highest, number);
  return below2;
};
var take2 = (version3, taken) => {
  const parsed2 = streamOf(version3) === "" ? parseVersion(version3) : null;
  if (parsed2 === null) return void 0;
  const { major, minor, patch } = parsed2;
  const { highest } = taken;
  const minors = takeNumber(major, taken);
  const highestMinor = minors.highest;
  const patches = takeNumber(minor, minors);
  const highestPatch = patches.highest;
  takeNumber(patch, patches);
  if (highest === -1) return void 0;
  if (major > highest + 1) return { kind: "major", version: version3, major, count: major - highest - 1, highest };
  const count3 = highestPatch !== -1 ? patch - highestPatch - 1 : major < highest && highestMinor === -1 ? 0 : Math.max(minor - highestMinor - 1, patch);
  return count3 < 1 ? void 0 : { kind: "number", version: version3, major, count: count3, highest };
};
var isStable2 = (version3) => streamOf(version3) === "" && parseVersion(version3) !== null;
var majorOf = (version3) => parseVersion(version3)?.major;
var beyondMajors = (version3, settled2) => {
  const major = majorOf(version3);
  const highest = settled2.reduce((most, one) => Math.max(most, majorOf(one) ?? -1), -1);
  return major === void 0 || highest === -1 || major <= highest + 1 ? void 0 : majorSkipped(major, highest);
};
var majorSkipped = (major, highestBefore) => {
  const skipped = major - highestBefore - 1;
  return {
    message: say`Its major version is ${major}, while no earlier release went beyond ${highestBefore}: ${skipped} were skipped.`,
    data: { major, highestBefore, skipped }
  };
};
var fromStable = (change) => change.kind === "updated" && isStable2(change.before.version) && parseVersion(change.after.version) !== null ? {
  message: say`${change.after.version} is a prerelease, while base locks the stable ${change.before.version}.`,
  data: { from: change.before.version, to: change.after.version },
  soft: true
} : void 0;

// src/signals/vulnerability-fixed.ts
var vulnerabilityFixed = defineSignal({
  id: "vulnerability-fixed",
  title: "Fixes a known vulnerability",
  asks: "Does this change leave a version behind that an advisory is about?",
  answers: [],
  on: ["updated", "downgraded"],
  needs: ["fixes"],
  evaluate({ before: before3 }, { fixes }) {
    const [first4] = fixes;
    if (first4 === void 0) return void 0;
    const rest = fixes.length === 1 ? "" : ` and ${fixes.length - 1} more`;
    return {
      message: [
        ...say`Version ${before3.version} has ${first4.id}: ${first4.title} (${first4.severity})`,
        `${rest}; this one has not. Thank you. No cooldown holds it back.`
      ],
      data: { fixes: fixes.map(({ id, severity: severity2 }) => ({ id, severity: severity2 })) }
    };
  }
});

// src/signals/index.ts
var signals = [
  knownMalware,
  integrityChanged,
  integrityMismatch,
  integrityWeak,
  resolvedElsewhere,
  signatureInvalid,
  provenanceInvalid,
  tarballMismatch,
  oddArchive,
  manifestConfusion,
  dependencyConfusion,
  exoticSource,
  lookAlikeName,
  releaseMissing,
  installScriptAdded,
  installScriptChanged,
  installScriptReach,
  implicitInstall,
  newCapability,
  obfuscatedCode,
  hiddenCode,
  newDestination,
  unexpectedFile,
  sizeJump,
  binShadow,
  newDependency,
  trustDowngrade,
  provenanceContext,
  newPublisher,
  maintainerChange,
  publisherNotMaintainer,
  maintainerDomain,
  sourceTagLost,
  newPackage,
  versionJump,
  publishBurst,
  publishOrder,
  dormantRevival,
  releaseDeprecated,
  licenceChange,
  releaseAge,
  knownVulnerability,
  vulnerabilityFixed
];

// src/judge-change.ts
var judgeChange = (change, sheet, policy2, asOf) => {
  const own2 = policyFor(change, policy2);
  const context = {
    asOf,
    cooldownMs: own2.cooldownMs,
    isInternal: (name3) => isInternal(name3, own2),
    weakHashHosts: own2.weakHashHosts,
    severity: own2.severity
  };
  const outcomes = new Map(signals.map((signal2) => [signal2.id, signal2.judge(change, sheet, context)]));
  const publishedAt = sheet.publishedAt.known ? sheet.publishedAt.value : void 0;
  return { reviewed: decideChange(change, outcomes, own2, { asOf, publishedAt }), outcomes, policy: own2 };
};

// src/settings/define.ts
var SettingError = class extends Error {
  name = "SettingError";
  line;
  constructor(message, line) {
    super(message);
    this.line = line;
  }
};
var lineAt2 = (text4, offset) => text4.slice(0, offset).split("\n").length;
var checkLines2 = (text4) => {
  const odd = /\r(?!\n)|[\u0085\u2028\u2029]/.exec(text4);
  if (odd !== null)
    throw new SettingError("It has a line end that not every reader sees.", lineAt2(text4, odd.index));
};
var isMap2 = (data) => data instanceof Map;
var isList2 = (data) => Array.isArray(data);
var noEntries = /* @__PURE__ */ new Map();
var mapOf = (data) => isMap2(data) ? data : noEntries;
var textOf4 = (data) => data === void 0 || data === null ? void 0 : expanded(typeof data === "string" ? data : canonical(data));
var expanded = (text4) => text4.replaceAll(/\$\{[^${}?:-]+:?-([^${}]*)\}/g, "$1").replaceAll(/\$\{[^${}?]+\?\}/g, "").trim();
var listOf2 = (data) => {
  const items2 = isList2(data) ? data : data === void 0 || isMap2(data) ? [] : [data];
  return items2.flatMap((item2) => textOf4(item2) ?? []);
};
var canonical = (data) => {
  if (isMap2(data)) {
    const members = [...data].toSorted(([a], [b]) => a < b ? -1 : 1);
    return `{${members.map(([key2, value4]) => `${JSON.stringify(key2)}:${canonical(value4)}`).join(",")}}`;
  }
  return isList2(data) ? `[${data.map(canonical).join(",")}]` : JSON.stringify(data);
};
var yes = /* @__PURE__ */ new Set(["true", "1"]);
var no = /* @__PURE__ */ new Set(["false", "0"]);
var strictWhen = (strict) => (value4) => {
  const word4 = value4.toLowerCase();
  if (yes.has(word4)) return strict === "on" ? 1 : 0;
  return no.has(word4) ? strict === "on" ? 0 : 1 : void 0;
};
var strictBy = (...words6) => (value4) => {
  const rank5 = words6.indexOf(value4.toLowerCase());
  return rank5 === -1 ? void 0 : rank5;
};
var guardsOf = (data, rules, name3 = (key2) => key2) => rules.flatMap(({ key: key2, strictness, flipped, ...rule2 }) => {
  const value4 = textOf4(data.get(key2));
  if (value4 === void 0) return [];
  const guard2 = { kind: "guard", id: camelCase(key2), name: name3(key2), flipped: flipped ?? "hard" };
  return [{ ...rule2, ...guard2, strictness: strictness(value4), shown: value4 }];
});
var camelCase = (key2) => key2.replaceAll(/(?<=\w)-([a-z])/g, (_, letter) => letter.toUpperCase());
var entriesOf4 = (data, entry4) => listOf2(data).map((item2) => ({
  ...entry4,
  kind: "entry",
  id: `${entry4.name} ${item2}`,
  entry: item2,
  weight: isEverything(item2) ? "hard" : "soft"
}));
var isEverything = (pattern) => pattern.startsWith("!") || pattern.includes("*") && /^(?:[\w+]+:)?[@*/?]*$/.test(pattern);
var registryOf = (address2, place, context) => {
  const url = URL.canParse(address2) ? new URL(address2) : void 0;
  const host = url?.host;
  const isPublic = url !== void 0 && url.protocol === "https:" && url.username + url.password + url.search === "" && url.pathname === "/" && context.publicHosts?.has(url.host) === true;
  if (isPublic) return void 0;
  return {
    ...place,
    kind: "value",
    signal: "registry-setting",
    value: url === void 0 ? address2 : url.href.replace(/\/+$/, ""),
    shown: withoutSecrets(address2),
    added: "hard",
    changed: "hard",
    removed: "hard",
    opens: "Every install asks that host for these packages and runs what it answers.",
    whenRemoved: "These packages are asked for elsewhere now, such as at the public registry, where anybody can take their names.",
    ...host === void 0 ? {} : { host }
  };
};
var withoutSecrets = (address2) => address2.replace(/^([\w+.-]*:?\/\/)[^@/]*@/, "$1…@");
var credentialOf = (host, name3, secret, context) => {
  const variables = [...secret.matchAll(/\$\{([\w-]+)[^}]*\}|^\$(\w+)$/g)].map(([, a, b]) => a ?? b ?? "");
  return {
    kind: "entry",
    id: `credential ${name3} ${variables.join(" ")}`,
    name: "credentials",
    signal: "registry-setting",
    entry: variables.length === 0 ? name3 : `${name3} from ${variables.join(", ")}`,
    weight: context.publicHosts?.has(host) === true ? "soft" : "hard",
    host,
    opens: "Whoever installs sends this credential to that host."
  };
};
var sameLines = (text4) => text4.split("\n").map((line) => line.trimEnd()).join("\n").trim();
var baseName = (path) => path.slice(path.lastIndexOf("/") + 1);

// src/project/project-policy.ts
var withProject = (policy2, files) => {
  const cooldown = policy2.cooldownFrom === void 0 ? withCooldown(policy2, files) : { policy: policy2, said: [say`Cooldown: ${[formatSpan(policy2.cooldownMs)]}, by ${policy2.cooldownFrom}.`] };
  const trust = policy2.levels.has(trustSignal) ? none12 : trustOf2(files);
  return {
    policy: {
      ...cooldown.policy,
      levels: new Map([...trust.levels, ...policy2.levels]),
      rules: [...trust.rules, ...cooldown.policy.rules]
    },
    said: [...cooldown.said, ...trust.said]
  };
};
var withCooldown = (policy2, files) => {
  const spans2 = files.flatMap(
    (file) => file.settings.flatMap((one) => isCooldown(one) && one.kind === "span" ? [{ file, span: one }] : [])
  );
  const ofAll = spans2.filter(({ span }) => !span.name.startsWith("npmScopes."));
  const longest3 = ofAll.filter(({ file, span }) => file.folder === "" && (span.ms ?? 0) > policy2.cooldownMs).toSorted((a, b) => (b.span.ms ?? 0) - (a.span.ms ?? 0))[0];
  const cooldownMs = longest3?.span.ms ?? policy2.cooldownMs;
  const below2 = ofAll.filter(({ file, span }) => file.folder !== "" && (span.ms ?? 0) > cooldownMs);
  const short4 = ofAll.filter(({ span }) => (span.ms ?? 0) < policy2.cooldownMs);
  const exceptions = files.flatMap((file) => exceptionsOf(file, isCooldown));
  const scoped = spans2.flatMap(({ file, span }) => {
    const scope = scopeOf4(span);
    return scope === void 0 || span.ms === void 0 ? [] : [{ file, span, scope, ms: span.ms }];
  });
  const cooldownFrom = longest3 && nameOf3(longest3);
  return {
    policy: {
      ...policy2,
      cooldownMs,
      cooldownFrom,
      rules: [
        ...below2.toSorted((a, b) => (a.span.ms ?? 0) - (b.span.ms ?? 0)).map(({ file, span }) => rule({ lockfiles: [`${file.folder}**`] }, { cooldownMs: span.ms })),
        ...scoped.map(
          ({ file, scope, ms }) => rule({ packages: [scope], ...inFolder(file) }, { cooldownMs: ms })
        ),
        ...exceptions.flatMap(
          ({ file, names: names4 }) => names4.length === 0 ? [] : [rule({ packages: names4, ...inFolder(file) }, { cooldownMs: 0 })]
        ),
        ...policy2.rules
      ]
    },
    said: [
      cooldownFrom === void 0 ? say`Cooldown: ${[formatSpan(cooldownMs)]}, the default.` : say`Cooldown: ${[formatSpan(cooldownMs)]}, by ${cooldownFrom}.`,
      ...below2.map(
        (one) => say`Below ${one.file.folder} it is ${[formatSpan(one.span.ms ?? 0)]}, by ${nameOf3(one)}.`
      ),
      ...scoped.map((one) => say`For ${one.scope} it is ${[formatSpan(one.ms)]}, by ${nameOf3(one)}.`),
      ...short4.map((one) => say`${nameOf3(one)} is shorter, or cannot be read, and does not count here.`),
      ...exceptions.flatMap(({ from, names: names4, refused }) => exceptionsSaid(from, names4, refused))
    ]
  };
};
var exceptionsSaid = (from, names4, refused) => [
  ...names4.length === 0 ? [] : [say`No cooldown for ${listed2(names4)}, by ${from}.`],
  ...refused.length === 0 ? [] : [say`${listed2(refused)} in ${from} is for too much, and does not count here.`]
];
var trustSignal = "trust-downgrade";
var none12 = { levels: /* @__PURE__ */ new Map(), rules: [], said: [] };
var trustOf2 = (files) => {
  const strict = files.flatMap((file) => {
    const guard2 = file.settings.find(isNoDowngrade);
    return guard2 === void 0 ? [] : [{ file, name: `${guard2.name} in ${file.path}` }];
  });
  if (strict.length === 0) return none12;
  const exceptions = strict.flatMap(({ file }) => exceptionsOf(file, isTrust));
  return {
    levels: strict.some(({ file }) => file.folder === "") ? /* @__PURE__ */ new Map([[trustSignal, "block"]]) : /* @__PURE__ */ new Map(),
    rules: [
      ...strict.flatMap(
        ({ file }) => file.folder === "" ? [] : [rule({ lockfiles: [`${file.folder}**`] }, { level: "block" })]
      ),
      // What is left out there is weighed here, as it is without such a rule.
      ...exceptions.flatMap(
        ({ file, names: names4 }) => names4.length === 0 ? [] : [rule({ packages: names4, ...inFolder(file) }, { level: "weigh" })]
      )
    ],
    said: strict.map(({ name: name3 }) => say`A weaker way of publishing blocks, by ${name3}.`)
  };
};
var isCooldown = ({ signal: signal2 }) => signal2 === "cooldown-setting";
var isTrust = ({ signal: signal2 }) => signal2 === "trust-setting";
var isNoDowngrade = (one) => one.kind === "guard" && one.id.endsWith(" trustPolicy") && (one.strictness ?? 0) > 0;
var exceptionsOf = (file, wanted) => {
  const lists2 = /* @__PURE__ */ new Map();
  for (const one of file.settings)
    if (one.kind === "entry" && one.exempts !== void 0 && wanted(one))
      lists2.set(one.name, [...lists2.get(one.name) ?? [], one]);
  return [...lists2].map(([name3, entries]) => {
    const patterns = entries.map(({ entry: entry4 }) => entry4.replace("@npm:", "@"));
    const isTaken = (pattern) => !isEverything(pattern) && releasePattern(pattern) !== void 0;
    return {
      file,
      from: `${name3} in ${file.path}`,
      names: patterns.filter(isTaken),
      refused: patterns.filter((pattern) => !isTaken(pattern))
    };
  });
};
var scopeOf4 = ({ name: name3 }) => {
  const [, scope] = /^npmScopes\.([^*]+)\.npmMinimalAgeGate$/.exec(name3) ?? [];
  return scope === void 0 ? void 0 : `@${scope}/*`;
};
var nameOf3 = ({ file, span }) => `${span.name}: ${span.shown} in ${file.path}`;
var inFolder = ({ folder }) => folder === "" ? {} : { within: folder };
var rule = (of, { cooldownMs, level }) => ({
  of: { packages: void 0, scopes: void 0, direct: void 0, lockfiles: void 0, ...of },
  levels: level === void 0 ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([[trustSignal, level]]),
  cooldownMs
});
var mostNamed2 = 5;
var listed2 = (names4) => [
  ...names4.slice(0, mostNamed2).flatMap((name3, i) => [...i === 0 ? [] : [", "], { quote: name3 }]),
  ...names4.length > mostNamed2 ? [` and ${names4.length - mostNamed2} more`] : []
];

// src/project/scripts-here.ts
var tellScripts = (files, lockfiles) => (change) => {
  const all = lockfiles.filter(({ path }) => change.lockfiles.includes(path)).map((lockfile) => inLockfile(change, lockfile, files));
  return all.find(({ run: run2 }) => run2 === true) ?? all.find(({ run: run2 }) => run2 === void 0) ?? all[0] ?? { manager: "the package manager", run: void 0, setting: void 0 };
};
var inLockfile = (change, { path, format: format2, formatVersion }, files) => {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const settings = files.filter((file) => file.folder === "" || file.folder === folder).toReversed().flatMap((file) => file.settings);
  const family = families[format2];
  const version3 = versionOf5(settings, family.manager);
  const manager = version3 === void 0 ? family.manager : `${family.manager} ${version3.join(".")}`;
  const release = change.kind === "removed" ? change.before : change.after;
  const never = settings.find((one) => family.never.includes(one.id) && isStrict(one));
  const listed6 = settings.filter((one) => family.lists(version3).some((list3) => isAbout(one, list3, release)));
  const decisive = never ?? listed6.find(isStrict) ?? listed6[0] ?? settings.find(({ id }) => family.open.includes(id));
  return decisive === void 0 ? { manager, run: family.runs(version3, formatVersion), setting: void 0 } : { manager, run: !isStrict(decisive), setting: decisive.name };
};
var isStrict = (one) => one.kind === "guard" && (one.strictness ?? 0) > 0;
var isAbout = ({ id }, list3, release) => id.startsWith(`${list3} `) && matchesRelease(id.slice(list3.length + 1), release);
var runsBefore = (major, minor = 0) => (version3) => version3 === void 0 ? void 0 : version3[0] < major || version3[0] === major && version3[1] < minor;
var families = {
  npm: {
    manager: "npm",
    runs: runsBefore(12),
    never: ["npm ignoreScripts"],
    // Earlier ones run what they find, whatever a list says.
    lists: (version3) => runsBefore(12)(version3) === true ? [] : ["npm allowScripts"],
    open: ["npm dangerouslyAllowAllScripts"]
  },
  pnpm: {
    manager: "pnpm",
    // Lockfiles before 9.0 are of pnpm 8 and earlier.
    runs: (version3, formatVersion) => version3 === void 0 && Number.parseFloat(formatVersion) < 9 ? true : runsBefore(10)(version3),
    never: ["npm ignoreScripts", "npm ignoreDepScripts"],
    lists: () => ["npm builds"],
    open: ["npm dangerouslyAllowAllBuilds"]
  },
  "yarn-classic": {
    manager: "yarn",
    runs: () => true,
    never: ["npm ignoreScripts", ...["", "--", "--install."].map((flag3) => `yarn 1 ${flag3}ignoreScripts`)],
    lists: () => [],
    open: []
  },
  "yarn-berry": {
    manager: "yarn",
    runs: runsBefore(4, 14),
    never: [],
    lists: () => ["npm dependenciesMeta"],
    open: ["yarn enableScripts"]
  },
  // Of what is not listed, Bun runs those that are on a list of its own.
  bun: {
    manager: "bun",
    runs: () => void 0,
    never: ["bun ignoreScripts"],
    lists: () => ["npm trustedDependencies"],
    open: []
  },
  deno: { manager: "deno", runs: () => false, never: [], lists: () => [], open: [] },
  vlt: { manager: "vlt", runs: () => false, never: [], lists: () => [], open: [] }
};
var versionOf5 = (settings, manager) => {
  for (const one of settings) {
    if (one.signal !== "package-manager-setting" || one.kind !== "value") continue;
    const [, name3, major, minor = "0"] = /^(\w+)@[\^~>=v]*(\d+)(?:\.(\d+))?/.exec(one.shown) ?? [];
    if (name3 === manager && major !== void 0) return [Number(major), Number(minor)];
  }
  return void 0;
};

// src/registries.ts
var import_yaml2 = __toESM(require_dist(), 1);
var namesRegistries = (path) => /(?:^|\/)(?:\.npmrc|\.yarnrc\.yml|bunfig\.toml)$/.test(path);
var configuredRegistry = (files) => {
  const scopes2 = /* @__PURE__ */ new Map();
  let everything;
  for (const { path, text: text4 } of files) {
    for (const [scope, address2] of path.endsWith(".npmrc") ? fromNpmrc(text4) : path.endsWith(".yml") ? fromYarnrc(text4) : fromBunfig(text4)) {
      if (!URL.canParse(address2)) continue;
      if (scope === "") everything ??= address2;
      else if (!scopes2.has(scope)) scopes2.set(scope, address2);
    }
  }
  return (name3) => scopes2.get(name3.startsWith("@") ? name3.slice(0, name3.indexOf("/")) : "") ?? everything;
};
var fromNpmrc = (text4) => [...text4.matchAll(/^[ \t]*(@[^:\s=]+)?:?registry[ \t]*=[ \t]*["']?([^"'\s;#]+)/gm)].map(([, scope = "", address2 = ""]) => [scope, address2]).toReversed();
var fromYarnrc = (text4) => {
  const { contents: contents2 } = (0, import_yaml2.parseDocument)(text4);
  const scopes2 = (0, import_yaml2.isMap)(contents2) ? contents2.get("npmScopes") : void 0;
  return [
    ...serverOf("", contents2),
    ...(0, import_yaml2.isMap)(scopes2) ? scopes2.items.flatMap(
      ({ key: key2, value: value4 }) => (0, import_yaml2.isScalar)(key2) ? serverOf(`@${String(key2.value)}`, value4) : []
    ) : []
  ];
};
var serverOf = (scope, node) => {
  const address2 = (0, import_yaml2.isMap)(node) ? node.get("npmRegistryServer") : void 0;
  return typeof address2 === "string" ? [[scope, address2]] : [];
};
var fromBunfig = (text4) => [
  ...text4.matchAll(
    /^[ \t]*(?:registry|["']?(@?[\w.-]+)["']?)[ \t]*=[ \t]*(?:\{[^}\n]*?url[ \t]*=[ \t]*)?["'](https?:[^"'\n]+)["']/gm
  )
].map(([, scope, address2 = ""]) => [scope === void 0 ? "" : scope.replace(/^@?/, "@"), address2]);

// src/settings/bunfig.ts
var bunfigSettings = (data, context) => {
  const install = mapOf(data.get("install"));
  return [
    ...guardsOf(install, guards, (key2) => `install.${key2}`),
    ...guardsOf(mapOf(install.get("lockfile")), lockfileGuards, (key2) => `install.lockfile.${key2}`),
    ...releaseAge2(install),
    ...entriesOf4(install.get("minimumReleaseAgeExcludes"), {
      name: "install.minimumReleaseAgeExcludes",
      signal: "cooldown-setting",
      exempts: "install.minimumReleaseAge",
      opens: "A release of these is installed in the minute it appears."
    }),
    ...registrySettings("registry", "install.registry", install.get("registry"), context),
    ...[...mapOf(install.get("scopes"))].flatMap(
      ([scope, registry]) => registrySettings(`@${scope.replace(/^@/, "")}:registry`, `install.scopes.${scope}`, registry, context)
    ),
    ...scannerOf(textOf4(mapOf(install.get("security")).get("scanner"))),
    ...["ca", "cafile"].flatMap((key2) => certificate(key2, textOf4(install.get(key2))) ?? []),
    ...preloaded(data)
  ];
};
var guards = [
  {
    key: "ignoreScripts",
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "Packages may run commands on installing.",
    removed: "hard",
    written: "soft"
  },
  {
    key: "frozenLockfile",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "An install may change the lockfile instead of failing.",
    removed: "soft",
    written: "quiet",
    flipped: "soft"
  },
  {
    key: "auto",
    signal: "trust-setting",
    strictness: strictBy("force", "fallback", "auto", "disable"),
    opens: "Running a file may fetch packages that no lockfile names.",
    removed: "soft",
    written: "soft",
    flipped: "soft"
  },
  {
    key: "saveTextLockfile",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "A new lockfile is written in a form that nobody can review.",
    removed: "quiet",
    written: "soft",
    flipped: "soft"
  }
];
var lockfileGuards = [
  {
    key: "save",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "There is no lockfile: every install fetches what is newest then.",
    removed: "quiet",
    written: "hard"
  }
];
var releaseAge2 = (install) => {
  const shown3 = textOf4(install.get("minimumReleaseAge"));
  if (shown3 === void 0) return [];
  return [
    {
      kind: "span",
      id: "install.minimumReleaseAge",
      name: "install.minimumReleaseAge",
      signal: "cooldown-setting",
      // Seconds, and nothing by default.
      ms: /^\d+(?:\.\d+)?$/.test(shown3) ? Number(shown3) * 1e3 : void 0,
      shown: shown3,
      unsetMs: 0,
      removed: "hard",
      opens: "Releases are installed sooner after they appear, before anybody had time to look at them."
    }
  ];
};
var registrySettings = (id, name3, written, context) => {
  const table = isMap2(written) ? written : new Map(written === void 0 ? [] : [["url", written]]);
  const address2 = textOf4(table.get("url"));
  const registry = address2 === void 0 ? void 0 : registryOf(address2, { id, name: name3 }, context);
  const host = address2 !== void 0 && URL.canParse(address2) ? new URL(address2).host : "";
  const secrets = ["token", "username", "password"].flatMap((key2) => {
    const secret = table.get(key2);
    return typeof secret === "string" ? [credentialOf(host, `${name3}.${key2}`, secret, context)] : [];
  });
  return [...registry === void 0 ? [] : [registry], ...secrets];
};
var scannerOf = (scanner) => scanner === void 0 ? [] : [
  {
    kind: "value",
    id: "install.security.scanner",
    name: "install.security.scanner",
    signal: "trust-setting",
    value: scanner,
    shown: scanner,
    added: "quiet",
    changed: "soft",
    removed: "hard",
    opens: "Another package decides what may be installed.",
    whenRemoved: "Nothing looks at packages before they are installed."
  }
];
var certificate = (key2, value4) => value4 === void 0 ? void 0 : {
  kind: "value",
  id: `install.${key2}`,
  name: `install.${key2}`,
  signal: "registry-setting",
  value: value4,
  shown: value4,
  added: "soft",
  changed: "soft",
  removed: "quiet",
  opens: "Whoever holds these certificates can answer in the place of any registry."
};
var preloaded = (data) => listOf2(data.get("preload")).map((file) => ({
  kind: "entry",
  id: `preload ${file}`,
  name: "preload",
  signal: "install-code-setting",
  entry: file,
  weight: "soft",
  opens: "This code runs before every file and script that Bun is asked to run."
}));

// src/settings/redirect.ts
var redirectOf = ({ id, name: name3, version: version3 }, selector, target, spec) => {
  const text4 = isMap2(spec) ? void 0 : textOf4(spec);
  if (text4 === void 0 || text4 === "") return [];
  const common2 = { kind: "redirect", signal: "override-setting", opens: "" };
  return [
    { ...common2, id: `${id} ${selector}`, name: name3, package: withoutRange(target), selector, spec: text4, version: version3 }
  ];
};
var withoutRange = (selector) => selector.replace(/(?<=[^/@])@.*$/s, "");
var catalogsOf = (home) => [["", home.get("catalog")], ...mapOf(home.get("catalogs"))].flatMap(([catalog, entries]) => {
  const name3 = catalog === "" || catalog === "default" ? "catalog" : `catalogs.${catalog}`;
  const list3 = { id: name3, name: name3, version: "quiet" };
  return [...mapOf(entries)].flatMap(([dependency, spec]) => redirectOf(list3, dependency, dependency, spec));
});
var extensionsOf = (extensions, above) => [...mapOf(extensions)].flatMap(
  ([extended, fields]) => ["dependencies", "optionalDependencies"].flatMap((field2) => {
    const list3 = {
      id: `packageExtensions ${extended}`,
      name: `${above}.${extended}`,
      version: "soft"
    };
    return [...mapOf(mapOf(fields).get(field2))].flatMap(
      ([name3, spec]) => redirectOf(list3, name3, name3, spec)
    );
  })
);
var patchesOf3 = (patches, above) => [...mapOf(patches)].map(([name3, patch]) => {
  const path = textOf4(isMap2(patch) ? patch.get("path") : patch) ?? "";
  return {
    kind: "value",
    id: `patchedDependencies ${name3}`,
    name: `${above}.${name3}`,
    signal: "override-setting",
    value: path,
    shown: path,
    added: "soft",
    changed: "soft",
    removed: "quiet",
    opens: "Its code is changed after it was fetched; read the patch."
  };
});
var destinationOf = (name3, spec) => {
  const text4 = spec.trim();
  if (text4 === "-") return { kind: "nowhere" };
  if (text4.startsWith("patch:")) return patched(name3, text4.slice("patch:".length));
  if (/^(?:npm|jsr):/i.test(text4)) return aliased(name3, text4.slice(4));
  if (/^(?:workspace|catalog):|^\$/.test(text4)) return { kind: "version" };
  if (/^(?:file|link|portal|exec):/i.test(text4)) return { kind: "elsewhere", how: "file" };
  if (/^(?:\.{1,2}$|[.~]{0,2}\/|[a-z]:[\\/]|\.{0,2}\\)/i.test(text4) || /^[^:]*\.(?:tgz|tar\.gz|tar)$/i.test(text4))
    return { kind: "elsewhere", how: "file" };
  if (isGit(text4)) return { kind: "elsewhere", how: "git" };
  if (/^https?:/i.test(text4)) return { kind: "elsewhere", how: "url" };
  return /[:/]/.test(text4) ? { kind: "elsewhere", how: "unknown" } : { kind: "version" };
};
var isSamePlace = (a, b) => placeOf5(a) === placeOf5(b);
var placeOf5 = (spec) => spec.replace(/#.*$/s, "").replace(/(?<=[^:/])@[^@/:]*$/, "");
var isGit = (spec) => /^(?:git|ssh|github|gitlab|bitbucket|gist)(?:\+[a-z]+)?:|^git@|^[\w.-]+@[\w.-]+:/i.test(spec) || /^https?:\/\/[^?#]+\.git(?:[?#]|$)/i.test(spec) || /^https?:\/\/(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/]+\/[^/?#]+(?:#|$)/i.test(spec) || // `owner/name` is short for a repository on GitHub.
/^[\w-][\w.-]*\/[\w.-]+(?:#.*)?$/.test(spec);
var aliased = (name3, target) => {
  const [, other4 = ""] = /^(@[^/@]+\/[^/@]+|[^@/]+)(?:@|$)/.exec(target) ?? [];
  const isRange = !target.includes("/") && /^[\d*^~<>=vx|]|^latest$/.test(target);
  return isRange || other4 === name3 ? { kind: "version" } : { kind: "elsewhere", how: "alias" };
};
var patched = (name3, target) => {
  const [inner = ""] = target.split("#");
  const plain3 = inner.replaceAll(
    /%(3A|2F|40|23)/gi,
    (_, code3) => String.fromCharCode(Number.parseInt(code3, 16))
  );
  const [, other4 = "", spec = ""] = /^(@[^/@]+\/[^@]+|[^@]+)@(.*)$/s.exec(plain3) ?? [];
  if (other4 !== name3) return { kind: "elsewhere", how: other4 === "" ? "unknown" : "alias" };
  const source = destinationOf(name3, spec);
  return source.kind === "version" ? { kind: "patched" } : source;
};

// src/settings/compare.ts
var compareFolder = (files) => {
  const sides = files.map(({ path, before: before3, after: after2 }) => ({ path, before: byId(before3), after: byId(after2) }));
  const gone = /* @__PURE__ */ new Map();
  const arrived = /* @__PURE__ */ new Set();
  for (const { before: before3, after: after2 } of sides) {
    for (const [id, setting] of before3) if (!after2.has(id)) gone.set(id, setting);
    for (const id of after2.keys()) if (!before3.has(id)) arrived.add(id);
  }
  const base = {
    ids: new Set(files.flatMap(({ before: before3 }) => before3.map(({ id }) => id))),
    hosts: new Set(files.flatMap(({ before: before3 }) => before3.flatMap((one) => hostOf4(one) ?? [])))
  };
  return sides.flatMap(({ path, before: before3, after: after2 }) => {
    const pairs = [.../* @__PURE__ */ new Set([...before3.keys(), ...after2.keys()])].flatMap((id) => {
      const now = after2.get(id);
      if (now === void 0 && arrived.has(id)) return [];
      const was = before3.get(id) ?? gone.get(id);
      return [{ was: was?.kind === now?.kind || now === void 0 ? was : void 0, now }];
    });
    return grouped(
      pairs.flatMap((pair) => judge(pair, base, after2) ?? []),
      path
    );
  });
};
var hostOf4 = (setting) => setting.kind === "value" ? setting.host : void 0;
var byId = (settings) => {
  const map = /* @__PURE__ */ new Map();
  for (const setting of settings) {
    const other4 = map.get(setting.id);
    const isStricter = other4?.kind === "guard" && setting.kind === "guard" && (setting.strictness ?? 0) > (other4.strictness ?? 0);
    if (!isStricter) map.set(setting.id, setting);
  }
  return map;
};
var judge = (pair, base, after2) => {
  switch ((pair.now ?? pair.was)?.kind) {
    case "guard":
      return loosened(pair, guardWeight(pair));
    case "span":
      return loosened(pair, spanWeight(pair));
    case "value":
      return loosened(pair, valueWeight(pair));
    case "entry":
      return loosened(pair, entryWeight(pair, base, after2));
    case "redirect":
      return redirected(pair);
    case void 0:
      return void 0;
  }
};
var loosened = ({ was, now }, weight) => {
  const setting = now ?? was;
  if (weight === "quiet" || setting === void 0) return void 0;
  const because = now === void 0 && setting.kind === "value" ? setting.whenRemoved ?? setting.opens : setting.opens;
  const list3 = setting.kind === "entry" ? setting.name : void 0;
  return { setting, weight, was: was && shownOf(was), now: now && shownOf(now), because, list: list3 };
};
var shownOf = (setting) => {
  switch (setting.kind) {
    case "entry":
      return setting.entry;
    case "redirect":
      return setting.spec;
    case "span":
      return /^\d+$/.test(setting.shown) && setting.ms !== void 0 && setting.ms > 0 ? `${setting.shown} (${formatSpan(setting.ms)})` : setting.shown;
    case "guard":
    case "value":
      return setting.shown;
  }
};
var guardWeight = ({ was, now }) => {
  if (now === void 0) return (was?.strictness ?? 0) > 0 ? was?.removed ?? "quiet" : "quiet";
  if (was === void 0) return now.strictness === 0 ? now.written : "quiet";
  const after2 = now.strictness ?? 0;
  if (was.strictness === void 0) return now.strictness === 0 && now.flipped !== "quiet" ? "soft" : "quiet";
  return after2 >= was.strictness ? "quiet" : after2 === 0 ? now.flipped : "soft";
};
var spanWeight = ({ was, now }) => {
  if (now === void 0) return was?.ms === 0 ? "quiet" : was?.removed ?? "quiet";
  const after2 = now.ms ?? 0;
  if (was === void 0) return after2 < now.unsetMs ? "soft" : "quiet";
  if (was.ms === void 0) return now.ms === 0 ? "soft" : "quiet";
  return after2 >= was.ms ? "quiet" : after2 === 0 ? "hard" : "soft";
};
var valueWeight = ({ was, now }) => {
  if (now === void 0) return was?.removed ?? "quiet";
  if (was === void 0) return now.added;
  return was.value === now.value ? "quiet" : now.changed;
};
var entryWeight = ({ was, now }, base, after2) => {
  if (was !== void 0 || now === void 0) return "quiet";
  if (now.host !== void 0 && base.hosts.has(now.host)) return "soft";
  if (now.exempts === void 0 || base.ids.has(now.exempts)) return now.weight;
  const guard2 = after2.get(now.exempts);
  const isStricter = guard2?.kind === "span" ? (guard2.ms ?? 0) > guard2.unsetMs : guard2?.kind === "guard" && (guard2.strictness ?? 0) > 0;
  return isStricter && now.weight === "soft" ? "quiet" : now.weight;
};
var redirected = ({ was, now }) => {
  if (now === void 0 || was?.spec === now.spec) return void 0;
  const to = destinationOf(now.package, now.spec);
  const step = { setting: now, was: was?.spec, now: now.spec };
  switch (to.kind) {
    case "elsewhere": {
      const stays = was !== void 0 && isSamePlace(was.spec, now.spec);
      if (stays && to.how === "alias") return void 0;
      const weight = stays ? "soft" : "hard";
      return { ...step, weight, because: elsewhere2[to.how], list: `${now.name} ${to.how}` };
    }
    case "patched":
    case "nowhere":
      return now.version === "quiet" && to.kind === "nowhere" ? void 0 : { ...step, weight: "soft", because: inPlace[to.kind], list: `${now.name} ${to.kind}` };
    case "version":
      return was !== void 0 || now.version === "quiet" ? void 0 : {
        ...step,
        weight: now.version,
        because: "Whoever depends on them gets this version, whatever range they ask for.",
        list: `${now.name} version`
      };
  }
};
var elsewhere2 = {
  git: "Their code comes from a git repository: no registry, no release, and install scripts of its own.",
  url: "Their code comes from an address that can serve something else tomorrow.",
  file: "Their code comes from a file or folder, not from a registry.",
  alias: "Whoever depends on them gets a package of another name.",
  unknown: "Where their code comes from cannot be told from this."
};
var inPlace = {
  patched: "Their code is changed after it was fetched; read the patch.",
  nowhere: "Whoever depends on them does not get them any more."
};
var grouped = (all, path) => {
  const groups3 = /* @__PURE__ */ new Map();
  for (const one of all) {
    const key2 = `${one.setting.signal} ${one.weight} ${one.list ?? `setting ${one.setting.id}`}`;
    const group = groups3.get(key2);
    if (group === void 0) groups3.set(key2, [one]);
    else group.push(one);
  }
  return [...groups3.values()].flatMap((group) => {
    const [first4] = group;
    return first4 === void 0 ? [] : [problemOf(first4, group, path)];
  });
};
var mostNamed3 = 10;
var problemOf = (first4, group, path) => {
  const { setting, weight, because } = first4;
  const isList3 = first4.list !== void 0;
  const message = [
    ...isList3 ? listed3(setting.name, group) : changed(setting.name, first4),
    ` ${because}`
  ];
  const evidence = isList3 ? { setting: short2(setting.name), added: group.slice(0, mostNamed3).map(memberOf), count: group.length } : { setting: short2(setting.name), before: shortly2(first4.was), after: shortly2(first4.now) };
  return {
    signal: setting.signal,
    path,
    message,
    evidence,
    ...weight === "soft" ? { soft: true } : {}
  };
};
var changed = (name3, { was, now }) => {
  const before3 = was === void 0 ? ["was not set"] : say`was ${short2(was)}`;
  const after2 = now === void 0 ? ["is not set any more"] : say`is now ${short2(now)}`;
  return [...say`${short2(name3)} `, ...before3, " and ", ...after2, "."];
};
var listed3 = (name3, group) => {
  const named3 = group.slice(0, mostNamed3);
  const rest = group.length - named3.length;
  return [
    ...say`${short2(name3)} has ${group.length} new ${[group.length === 1 ? "entry" : "entries"]}: `,
    ...named3.flatMap((one, i) => [...i === 0 ? [] : [", "], ...say`${memberOf(one)}`]),
    ...rest === 0 ? ["."] : say`, and ${rest} more.`
  ];
};
var memberOf = ({ setting, now }) => short2(setting.kind === "redirect" ? `${setting.selector}: ${now ?? ""}` : now ?? "");
var short2 = (text4) => text4.length > 200 ? `${text4.slice(0, 199)}…` : text4;
var shortly2 = (text4) => text4 === void 0 ? null : short2(text4);

// src/settings/editor-code.ts
var editorFileOf = (path) => {
  if (readerOf2(path) !== void 0) return "data";
  if (!/(?:^|\/)\.(?:claude|cursor|devcontainer|husky)\//.test(path)) return void 0;
  return /\.(?:mdc?|txt)$|(?:^|\/)\.gitignore$|\/\.husky\/_\//.test(`/${path}`) ? void 0 : "text";
};
var editorDataSettings = (path, data, context) => {
  const weight = context.lockfileChanged ? "hard" : "soft";
  return (readerOf2(path)?.(data) ?? []).map(
    ({ name: name3, value: value4, isMild: isMild2 }) => runs(name3, value4, isMild2 ? "soft" : weight)
  );
};
var editorTextSettings = (path, text4, context) => {
  if (text4 === void 0 || !context.lockfileChanged) return [];
  const lines2 = sameLines(text4);
  const setting = runs(baseName(path), lines2, "soft");
  return [
    {
      ...setting,
      id: `file ${path}`,
      shown: `${lines2.split("\n").length} lines`,
      opens: "It can run on the machine of whoever works on this branch, and came together with other dependencies."
    }
  ];
};
var runs = (name3, value4, weight) => ({
  kind: "value",
  id: name3,
  name: name3,
  signal: "editor-code-setting",
  value: value4,
  shown: value4,
  added: weight,
  changed: weight,
  removed: "quiet",
  opens: "It runs, or lets something run, on the machine of whoever opens this branch."
});
var readerOf2 = (path) => {
  if (/(?:^|\/)\.vscode\/tasks\.json$/.test(path)) return tasks;
  if (/(?:^|\/)\.vscode\/settings\.json$/.test(path)) return editorSettings;
  if (/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/.test(path)) return agentSettings;
  if (/(?:^|\/)\.cursor\/(?:hooks|mcp|environment|cli|permissions)\.json$/.test(path)) return cursorSettings;
  return /(?:^|\/)(?:\.devcontainer\/(?:.+\/)?devcontainer|\.devcontainer)\.json$/.test(path) ? container : void 0;
};
var tasks = (data) => {
  const list3 = isList2(data.get("tasks")) ? data.get("tasks") : [];
  const own2 = list3.flatMap(
    (task) => startsWithFolder(task) ? [
      started(
        `task ${textOf4(mapOf(task).get("label")) ?? textOf4(mapOf(task).get("command")) ?? ""}`,
        task
      )
    ] : []
  );
  const rest = new Map([...data].filter(([key2]) => key2 !== "tasks"));
  return startsWithFolder(rest) ? [...own2, started("tasks", data)] : own2;
};
var startsWithFolder = (data) => {
  if (isList2(data)) return data.some(startsWithFolder);
  return isMap2(data) && [...data].some(
    ([key2, value4]) => key2 === "runOn" && textOf4(value4)?.toLowerCase() === "folderopen" || startsWithFolder(value4)
  );
};
var started = (name3, value4, isMild2 = false) => ({
  name: name3,
  value: canonical(value4),
  isMild: isMild2
});
var runningKeys = /^(?:task\.allowAutomaticTasks$|terminal\.integrated\.(?:automationProfile|profiles|shell|shellArgs|env|defaultProfile)\b|terminal\.external\.|git\.path$|npm\.scriptExplorerAction|chat\.(?:tools\..*auto|mcp\.)|mcp$|.*\.autoApprove\b|.*auto[aA]pprove$)/;
var harmless = /* @__PURE__ */ new Set(["false", '"off"', '"prompt"', "null", "{}", "[]"]);
var editorSettings = (data) => [...data].flatMap(
  ([key2, value4]) => runningKeys.test(key2) && !harmless.has(canonical(value4)) ? [started(key2, value4)] : []
);
var agentSettings = (data) => [
  ...hooksOf(data.get("hooks")),
  ...[
    "apiKeyHelper",
    "awsAuthRefresh",
    "awsCredentialExport",
    "otelHeadersHelper",
    "statusLine",
    "env",
    "enableAllProjectMcpServers",
    "enabledMcpjsonServers",
    "mcpServers"
  ].flatMap((key2) => present2(key2, data.get(key2))),
  ...present2("permissions.defaultMode", mapOf(data.get("permissions")).get("defaultMode")).filter(
    ({ value: value4 }) => value4 === '"bypassPermissions"'
  ),
  ...allowances(mapOf(data.get("permissions")).get("allow"))
];
var allowances = (allow) => (isList2(allow) ? allow : []).flatMap((rule2) => {
  const text4 = textOf4(rule2) ?? "";
  return /^Bash(?:$|\(\*?:?\*?\)$)/.test(text4) ? [started(`permissions.allow ${text4}`, rule2)] : [];
});
var cursorSettings = (data) => [
  ...hooksOf(data.get("hooks")),
  ...[...mapOf(data.get("mcpServers"))].map(([name3, server]) => started(`mcpServers.${name3}`, server)),
  ...["install", "start", "terminals"].flatMap((key2) => present2(key2, data.get(key2)))
];
var hooksOf = (hooks2) => [...mapOf(hooks2)].flatMap(
  ([event, list3]) => (isList2(list3) ? list3 : [list3]).flatMap((entry4) => {
    const inner = mapOf(entry4).get("hooks");
    return (isList2(inner) ? inner : [entry4]).map((hook) => {
      const command = textOf4(mapOf(hook).get("command")) ?? canonical(hook);
      return { name: `hooks.${event} ${command}`, value: command, isMild: false };
    });
  })
);
var present2 = (key2, value4) => value4 === void 0 || harmless.has(canonical(value4)) ? [] : [started(key2, value4)];
var container = (data) => [
  // This one runs outside of the container.
  ...present2("initializeCommand", data.get("initializeCommand")),
  ...[
    "onCreateCommand",
    "updateContentCommand",
    "postCreateCommand",
    "postStartCommand",
    "postAttachCommand",
    "privileged",
    "runArgs",
    "mounts"
  ].flatMap((key2) => present2(key2, data.get(key2)).map((one) => ({ ...one, isMild: true }))),
  ...[...mapOf(data.get("features"))].map(([name3, options]) => started(`features.${name3}`, options, true))
];

// src/settings/ini.ts
var parseIni = (text4) => {
  const raw = /* @__PURE__ */ new Map();
  const lists2 = /* @__PURE__ */ new Map();
  let inSection = false;
  for (const line of text4.split(/[\r\n]+/g)) {
    if (/^\s*(?:[;#]|$)/.test(line)) continue;
    const [matched, section2, keyText = "", assigned, valueText = ""] = /^\[([^\]]*)\]\s*$|^([^=]+)(=(.*))?$/.exec(line) ?? [];
    if (matched === void 0) continue;
    if (section2 !== void 0) {
      inSection = true;
      const [first4, ...inner] = textIn(section2).split(".");
      if (first4 !== void 0 && (inner.length > 0 || !raw.has(first4))) raw.set(first4, /* @__PURE__ */ new Map());
      continue;
    }
    if (inSection) continue;
    put2(raw, lists2, textIn(keyText), assigned === void 0 ? true : wordOf(unquoted2(valueText)));
  }
  return effective(raw);
};
var put2 = (raw, lists2, written, value4) => {
  const isArray = written.length > 2 && written.endsWith("[]");
  const key2 = isArray ? written.slice(0, -2) : written;
  const before3 = raw.get(key2);
  const list3 = lists2.get(key2);
  if (list3 !== void 0) list3.push(value4);
  else if (isArray) {
    const started2 = before3 === void 0 ? [value4] : [before3, value4];
    lists2.set(key2, started2);
    raw.set(key2, started2);
  } else raw.set(key2, value4);
};
var effective = (raw) => {
  const data = /* @__PURE__ */ new Map();
  for (const [written, value4] of raw) {
    const key2 = written.replaceAll(/\$\{[^${}?]+\?\}/g, "");
    if (key2.includes("${") && !key2.startsWith("//")) {
      throw new SettingError(`The key "${key2.slice(0, 100)}" depends on a variable of the environment.`);
    }
    data.set(key2, value4);
  }
  return data;
};
var words3 = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false],
  ["null", null]
]);
var wordOf = (value4) => words3.has(value4) ? words3.get(value4) ?? null : value4;
var textIn = (text4) => {
  const value4 = unquoted2(text4);
  return typeof value4 === "string" ? value4 : canonical(value4);
};
var unquoted2 = (text4) => {
  const value4 = text4.trim();
  const quote3 = value4[0];
  if ((quote3 === '"' || quote3 === "'") && value4.endsWith(quote3)) {
    const inner = quote3 === "'" ? value4.slice(1, -1) : value4;
    return isJsonScalar(inner.trim()) ? JSON.parse(inner) : inner;
  }
  let plain3 = "";
  for (let at3 = 0; at3 < value4.length; at3++) {
    const char = value4[at3] ?? "";
    const next = value4[at3 + 1];
    if (char === ";" || char === "#") break;
    if (char === "\\" && (next === "\\" || next === ";" || next === "#")) {
      plain3 += next;
      at3++;
    } else plain3 += char;
  }
  return plain3.trim();
};
var isJsonScalar = (text4) => (
  // eslint-disable-next-line no-control-regex
  /^(?:"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(
    text4
  )
);

// src/settings/install-code.ts
var isInstallCode = (path) => kindOf4(path) !== void 0;
var installCodeSettings = (path, text4) => {
  const kind = kindOf4(path);
  if (kind === void 0 || text4 === void 0) return [];
  const { signal: signal2, added, changed: changed2, opens } = kind;
  return [
    {
      kind: "value",
      id: `file ${path}`,
      name: baseName(path),
      signal: signal2,
      value: sameLines(text4),
      shown: `${sameLines(text4).split("\n").length} lines`,
      added,
      changed: changed2,
      removed: "quiet",
      opens
    }
  ];
};
var kinds3 = [
  {
    pattern: /(?:^|\/)\.pnpmfile\.[cm]?js$/,
    signal: "install-code-setting",
    added: "hard",
    changed: "soft",
    opens: "pnpm runs it on every install, also where scripts are switched off."
  },
  {
    pattern: /(?:^|\/)\.npm-extension\.[cm]js$/,
    signal: "install-code-setting",
    added: "hard",
    changed: "soft",
    opens: "npm runs it on every install."
  },
  {
    // A release is a bundle that nobody reads, and its name says which: another text under one name is not that.
    pattern: /(?:^|\/)\.yarn\/releases\/.+/,
    signal: "install-code-setting",
    added: "soft",
    changed: "hard",
    opens: "It is what runs whenever somebody calls Yarn; compare it with the release of that version."
  },
  {
    pattern: /(?:^|\/)\.yarn\/plugins\/.+/,
    signal: "install-code-setting",
    added: "hard",
    changed: "soft",
    opens: "A plugin is code that runs with every command of Yarn, also where scripts are switched off."
  },
  {
    pattern: /(?:^|\/)binding\.gyp$/,
    signal: "install-code-setting",
    added: "soft",
    changed: "soft",
    opens: "Where it stands beside a package.json, installing builds it, and a build can run any command."
  },
  {
    pattern: /(?:^|\/)patches\/.+\.(?:patch|diff)$/,
    signal: "override-setting",
    added: "soft",
    changed: "soft",
    opens: "It changes the code of a package after it was fetched; read it as code."
  }
];
var kindOf4 = (path) => kinds3.find(({ pattern }) => pattern.test(path));

// src/settings/json.ts
var deepest4 = 100;
var parseJson2 = (text4, options) => {
  let at3 = text4.startsWith("\uFEFF") ? 1 : 0;
  const fail = (message) => {
    throw new SettingError(message, lineAt2(text4, at3));
  };
  const skip = () => {
    const space2 = options.comments ? /(?:[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y : /[ \t\r\n]*/y;
    space2.lastIndex = at3;
    at3 += space2.exec(text4)?.[0].length ?? 0;
  };
  const take3 = (char) => {
    skip();
    if (text4[at3] !== char) return false;
    at3++;
    return true;
  };
  const token = (pattern, what) => {
    pattern.lastIndex = at3;
    const found = pattern.exec(text4)?.[0] ?? fail(`It is not valid JSON: ${what} is expected.`);
    at3 += found.length;
    return found;
  };
  const members = (close, depth, member) => {
    if (depth > deepest4) fail(`It nests deeper than ${deepest4} levels.`);
    if (take3(close)) return;
    do
      member();
    while (take3(",") && !(options.comments && isNext(close)));
    if (!take3(close)) fail(`It is not valid JSON: "${close}" is expected.`);
  };
  const isNext = (char) => {
    skip();
    return text4[at3] === char;
  };
  const value4 = (depth) => {
    if (take3("{")) {
      const map = /* @__PURE__ */ new Map();
      members("}", depth, () => {
        skip();
        const key2 = JSON.parse(token(stringToken, "a key"));
        if (map.has(key2)) fail(`The key "${key2.slice(0, 100)}" stands twice.`);
        if (!take3(":")) fail('It is not valid JSON: ":" is expected.');
        map.set(key2, value4(depth + 1));
      });
      return map;
    }
    if (take3("[")) {
      const list3 = [];
      members("]", depth, () => {
        list3.push(value4(depth + 1));
      });
      return list3;
    }
    return JSON.parse(token(scalarToken, "a value"));
  };
  const data = value4(0);
  skip();
  if (at3 < text4.length) fail("It is not valid JSON: it goes on after its end.");
  return data;
};
var stringToken = (
  // eslint-disable-next-line no-control-regex
  /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y
);
var scalarToken = new RegExp(
  `${stringToken.source}|true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?`,
  "y"
);

// src/settings/npmrc.ts
var npmrcSettings = (data, context) => [
  ...guardsOf(data, guards2),
  ...sourceGuards(data),
  ...[...data].flatMap(([key2, value4]) => addressOf3(key2, value4, context) ?? []),
  ...releaseAge3(data),
  ...entriesOf4(
    listOf2(data.get("allow-scripts")).flatMap((list3) => list3.split(",").map((name3) => name3.trim())),
    {
      name: "allow-scripts",
      signal: "install-code-setting",
      opens: "These packages may run commands on installing."
    }
  ),
  ...commands2.flatMap(([key2, opens]) => commandOf(data, key2, opens) ?? [])
];
var guards2 = [
  {
    key: "ignore-scripts",
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "Every package of the tree may run commands on installing.",
    removed: "hard",
    // It was off by itself. Written down, it also switches off what a machine or a build server had set.
    written: "soft"
  },
  {
    key: "dangerously-allow-all-scripts",
    signal: "install-code-setting",
    strictness: strictWhen("off"),
    opens: "Every package of the tree may run commands on installing, approved or not.",
    removed: "quiet",
    written: "hard"
  },
  {
    key: "strict-allow-scripts",
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "An install script that nobody looked at does not stop the install any more.",
    removed: "soft",
    written: "quiet",
    flipped: "soft"
  },
  {
    key: "strict-ssl",
    signal: "registry-setting",
    strictness: strictWhen("on"),
    opens: "Anybody on the way to the registry can answer in its place.",
    removed: "quiet",
    written: "hard"
  },
  {
    key: "package-lock",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "The lockfile is not read: every install fetches what is newest then.",
    removed: "quiet",
    written: "hard"
  }
];
var sourceGuards = (data) => guardsOf(
  data,
  ["allow-git", "allow-remote", "allow-file"].map((key2) => ({
    key: key2,
    signal: "trust-setting",
    strictness: strictBy("all", "root", "none"),
    opens: key2 === "allow-git" ? "Dependencies may come from git repositories, which can bring settings and scripts of their own." : "Dependencies may come from archives that no registry knows.",
    removed: "soft",
    written: "soft"
  }))
);
var addressOf3 = (key2, written, context) => {
  const value4 = textOf4(written);
  if (value4 === void 0) return void 0;
  if (key2 === "registry" || /^@[^:]+:registry$/.test(key2)) {
    return value4 === "" ? void 0 : registryOf(value4, { id: key2, name: key2 }, context);
  }
  const [, host = "", what = ""] = /^\/\/([^/]*).*:(\w+)$/.exec(key2) ?? ["", "", key2];
  if (!credentials2.has(what) || host === "" && !what.startsWith("_")) return void 0;
  return credentialOf(host, key2, typeof written === "string" ? written : value4, context);
};
var credentials2 = /* @__PURE__ */ new Set([
  "_authToken",
  "_auth",
  "_password",
  "username",
  "certfile",
  "keyfile"
]);
var dayMs2 = 864e5;
var releaseAge3 = (data) => {
  const written = textOf4(data.get("min-release-age"));
  const age = written === void 0 ? [] : [
    {
      kind: "span",
      id: "min-release-age",
      name: "min-release-age",
      signal: "cooldown-setting",
      ms: /^\d+(?:\.\d+)?$/.test(written) ? Number(written) * dayMs2 : void 0,
      shown: written,
      unsetMs: 0,
      removed: "hard",
      opens: "Releases are installed sooner after they appear, before anybody had time to look at them."
    }
  ];
  const before3 = commandOf(data, "before", "A date set here takes the place of min-release-age.");
  return [
    ...age,
    ...entriesOf4(data.get("min-release-age-exclude"), {
      name: "min-release-age-exclude",
      signal: "cooldown-setting",
      exempts: "min-release-age",
      opens: "A release of these is installed in the minute it appears."
    }),
    ...before3 === void 0 ? [] : [{ ...before3, signal: "cooldown-setting", added: "soft" }]
  ];
};
var commands2 = [
  ["git", "npm runs this program whenever it needs git."],
  ["script-shell", "Every script is handed to this program."],
  ["node-gyp", "This program is run to build native code."],
  ["node-options", "Every script runs node with these options."],
  ["userconfig", "The settings of the machine are read from this file instead."],
  ["globalconfig", "The settings of the machine are read from this file instead."],
  ["cafile", "Whoever holds these certificates can answer in the place of any registry."],
  ["ca", "Whoever holds these certificates can answer in the place of any registry."],
  ["proxy", "What is fetched goes through this host."],
  ["https-proxy", "What is fetched goes through this host."],
  ["replace-registry-host", "The hosts in the lockfile are replaced in another way."]
];
var addresses = /* @__PURE__ */ new Set([
  "cafile",
  "ca",
  "proxy",
  "https-proxy",
  "replace-registry-host"
]);
var commandOf = (data, key2, opens) => {
  const written = data.get(key2);
  if (written === void 0 || written === null || written === "") return void 0;
  const value4 = textOf4(written) ?? canonical(written);
  const isMild2 = key2 === "node-options" && !/(?:^|\s)(?:-r|--require|--import|--(?:experimental-)?loader)\b|\$\{/.test(value4);
  const weight = isMild2 ? "quiet" : addresses.has(key2) ? "soft" : "hard";
  return {
    kind: "value",
    id: camelCase(key2),
    name: key2,
    signal: addresses.has(key2) ? "registry-setting" : "install-code-setting",
    value: value4,
    shown: withoutSecrets(value4),
    added: weight,
    changed: weight,
    removed: "quiet",
    opens
  };
};

// src/settings/own-policy-rules.ts
var levelRanks = ["off", "note", "weigh", "warn", "block"];
var ruleSettings = (written, { defaultLevels, ownDefaults }, policy2) => {
  const rules = isList2(written) ? written : [];
  if (rules.length === 0) return [];
  const usual2 = {
    levels: new Map([
      ...defaultLevels ?? [],
      ...[...mapOf(policy2.get("signals"))].map(([id, level]) => [id, textOf4(level) ?? ""])
    ]),
    cooldownMs: cooldownOf(policy2.get("cooldown")) ?? ownDefaults?.cooldownMs ?? 0
  };
  const judged2 = rules.map((rule2) => ({ rule: rule2, looser: loosened2(mapOf(rule2), usual2) }));
  const common2 = { name: "rules", signal: "gate-setting" };
  return [
    ...judged2.flatMap(
      ({ rule: rule2, looser }) => looser === "no" ? [] : [
        {
          ...common2,
          kind: "entry",
          id: `rules ${canonical(rule2)}`,
          entry: canonical(rule2),
          weight: looser === "off" && isForAll(mapOf(rule2)) ? "hard" : "soft",
          opens: "From the merge on, Lockkeeper judges less where this rule is for."
        }
      ]
    ),
    {
      ...common2,
      kind: "value",
      id: "rules",
      value: canonical(rules),
      shown: canonical(rules),
      added: "quiet",
      changed: "soft",
      removed: judged2.some(({ rule: rule2, looser }) => looser === "no" && mapOf(rule2).size > 0) ? "soft" : "quiet",
      opens: "Of several rules for one thing the last counts, so that the whole list is to be read."
    }
  ];
};
var cooldownOf = (written) => {
  const shown3 = textOf4(isMap2(written) ? written.get("age") : written);
  return shown3 === "0" ? 0 : parseSpan(shown3 ?? "");
};
var loosened2 = (rule2, usual2) => {
  const ms = cooldownOf(rule2.get("cooldown"));
  const levels = [...mapOf(rule2.get("signals"))].map(([signal2, level]) => ({
    rank: levelRanks.indexOf(textOf4(level) ?? ""),
    usual: levelRanks.indexOf(usual2.levels.get(signal2) ?? "block")
  }));
  if (ms === 0 || levels.some(({ rank: rank5 }) => rank5 === 0)) return "off";
  const isShorter = ms !== void 0 && ms < usual2.cooldownMs;
  return isShorter || levels.some((level) => level.rank < level.usual) ? "less" : "no";
};
var isForAll = (rule2) => {
  const narrow = ["packages", "lockfiles"].map((key2) => listOf2(rule2.get(key2)));
  return narrow.every((patterns) => patterns.length === 0 || patterns.some(isEverything));
};

// src/settings/own-policy.ts
var isOwnPolicy = (path) => /^(?:\.github\/)?lockkeeper\.ya?ml$/.test(path);
var ownPolicySettings = (data, context) => [
  ...[...parts].flatMap(([key2, read]) => read(data.get(key2), context, data)),
  ...[...data].flatMap(([key2, value4]) => parts.has(key2) ? [] : [other3(key2, value4)])
];
var parts = /* @__PURE__ */ new Map([
  ["cooldown", (written) => cooldownOf2(written)],
  ["signals", (written, { defaultLevels }) => levelsOf(mapOf(written), defaultLevels ?? /* @__PURE__ */ new Map())],
  ["rarity", (written, { ownDefaults }) => rarityOf2(mapOf(written), ownDefaults?.rarity ?? {})],
  ["rules", (written, context, policy2) => ruleSettings(written, context, policy2)],
  ["unverified", (written, { ownDefaults }) => unverifiedOf(mapOf(written), ownDefaults?.unverified ?? {})],
  ["advisories", (written) => advisoriesOf(written)],
  ["content", (written, { ownDefaults }) => contentOf(textOf4(written) ?? ownDefaults?.content)],
  ["severity", (written, { ownDefaults }) => severityOf(textOf4(written) ?? ownDefaults?.severity)],
  ["internal", (written) => listOf2(written).map(internal)],
  [
    "weak-hash-hosts",
    (written) => listOf2(written).map((host) => entry3("weak-hash-hosts", host, "soft", "accepts weak hashes from there."))
  ],
  [
    "leave-out",
    (written) => listOf2(written).map(
      (path) => entry3("leave-out", path, "hard", "does not look at these lockfiles at all.")
    )
  ],
  ["acknowledgements", (written) => (isList2(written) ? written : []).map(acknowledged)]
]);
var signal = "gate-setting";
var opening4 = (what) => `From the merge on, Lockkeeper ${what}`;
var entry3 = (name3, item2, weight, opens) => ({
  kind: "entry",
  id: `${name3} ${item2}`,
  name: name3,
  signal,
  entry: item2,
  weight,
  opens: opening4(opens)
});
var dayMs3 = 864e5;
var cooldownOf2 = (written) => {
  const age = isMap2(written) ? written.get("age") : written;
  const shown3 = textOf4(age);
  const except = isMap2(written) ? listOf2(written.get("except")) : [];
  return [
    ...shown3 === void 0 ? [] : [
      {
        kind: "span",
        id: "cooldown",
        name: "cooldown",
        signal,
        ms: shown3 === "0" ? 0 : parseSpan(shown3),
        shown: shown3,
        unsetMs: dayMs3,
        removed: "soft",
        opens: opening4("lets younger releases pass.")
      }
    ],
    ...except.map(
      (name3) => entry3(
        "cooldown.except",
        name3,
        isEverything(name3) ? "hard" : "soft",
        "lets releases of these pass at any age."
      )
    )
  ];
};
var guard = (name3, shown3, strictness, opens) => ({
  kind: "guard",
  id: name3,
  name: name3,
  signal,
  strictness,
  shown: shown3,
  removed: "quiet",
  written: "hard",
  flipped: "hard",
  opens: opening4(opens)
});
var rankIn = (ranks, word4) => {
  const rank5 = ranks.indexOf(word4);
  return rank5 === -1 ? void 0 : rank5;
};
var levelsOf = (named3, defaults) => [.../* @__PURE__ */ new Set([...named3.keys(), ...defaults.keys()])].flatMap((id) => {
  const level = textOf4(named3.get(id)) ?? defaults.get(id);
  return level === void 0 ? [] : [guard(`signals.${id}`, level, rankIn(levelRanks, level), "says less of this.")];
});
var neverFrom = 1e6;
var rarityOf2 = (named3, defaults) => [.../* @__PURE__ */ new Set([...named3.keys(), ...Object.keys(defaults)])].flatMap((key2) => {
  const shown3 = textOf4(named3.get(key2)) ?? textOf4(defaults[key2]);
  const oneIn = Number(shown3);
  return shown3 === void 0 ? [] : [
    guard(
      `rarity.${key2}`,
      shown3,
      oneIn >= neverFrom ? 0 : oneIn > 0 ? 1 / oneIn : void 0,
      "lets signs pass that are rarer."
    )
  ];
});
var unverifiedRanks = ["note", "warn", "block"];
var unverifiedOf = (named3, defaults) => [.../* @__PURE__ */ new Set([...named3.keys(), ...Object.keys(defaults)])].flatMap((reason) => {
  const level = textOf4(named3.get(reason)) ?? defaults[reason];
  return level === void 0 ? [] : [
    guard(
      `unverified.${reason}`,
      level,
      rankIn(unverifiedRanks, level),
      "lets more pass that it could not look at."
    )
  ];
});
var advisoriesOf = (written) => {
  const named3 = written === void 0 || written === null ? ["registry", "github"] : listOf2(written);
  return ["registry", "github", "osv"].map((source) => ({
    ...guard(
      `advisories.${source}`,
      named3.includes(source) ? "asked" : "not asked",
      named3.includes(source) ? 1 : 0,
      "does not learn of what it warns of."
    ),
    written: "quiet",
    flipped: source === "registry" ? "hard" : "soft"
  }));
};
var contents = ["off", "prod", "all"];
var contentOf = (which) => which === void 0 ? [] : [guard("content", which, rankIn(contents, which), "reads the code of fewer packages.")];
var severities2 = ["critical", "high", "moderate", "low"];
var severityOf = (level) => {
  if (level === void 0) return [];
  const rank5 = rankIn(severities2, level);
  return [
    guard(
      "severity",
      level,
      rank5 === void 0 ? void 0 : rank5 + 1,
      "says less of vulnerabilities below it."
    )
  ];
};
var internal = (pattern) => ({
  ...guard(`internal ${pattern}`, pattern, 1, "lets these names come from the public registry."),
  name: "internal",
  removed: "hard"
});
var acknowledged = (written) => {
  const item2 = mapOf(written);
  const text4 = (key2) => textOf4(item2.get(key2)) ?? "";
  const release = `${text4("package")}@${text4("version")}`;
  const signals2 = listOf2(item2.get("signals"));
  const of = signals2.length === 0 ? "" : ` (${signals2.join(", ")})`;
  return {
    kind: "value",
    id: `acknowledgements ${release}${of}`,
    name: `acknowledgements ${release}${of}`,
    signal,
    value: canonical([text4("integrity"), text4("expires")]),
    shown: `accepted until ${text4("expires")}${text4("integrity") === "" ? ", whatever bytes it has" : ""}`,
    added: "soft",
    changed: "soft",
    removed: "quiet",
    opens: opening4("lets this release pass.")
  };
};
var other3 = (key2, value4) => ({
  kind: "value",
  id: key2,
  name: key2,
  signal,
  value: canonical(value4),
  shown: canonical(value4),
  added: "soft",
  changed: "soft",
  removed: "quiet",
  opens: `${opening4("judges by this.")} Whether it judges less cannot be told from it.`
});

// src/settings/package-json.ts
var packageJsonSettings = (manifest, context) => [
  ...scripts.flatMap((name3) => scriptOf(name3, mapOf(manifest.get("scripts"))) ?? []),
  ...allowed("allowScripts", manifest.get("allowScripts")),
  ...allowed("lavamoat.allowScripts", mapOf(manifest.get("lavamoat")).get("allowScripts")),
  ...[...mapOf(manifest.get("dependenciesMeta"))].flatMap(([name3, meta]) => {
    const built2 = mapOf(meta).get("built");
    return built2 === void 0 ? [] : [guardOf("dependenciesMeta", name3, built2)];
  }),
  ...entriesOf4(manifest.get("trustedDependencies"), {
    name: "trustedDependencies",
    signal: "install-code-setting",
    opens: "These packages may run commands on installing."
  }),
  ...overridesOf(manifest),
  ...patchesOf3(manifest.get("patchedDependencies"), "patchedDependencies"),
  ...workspacesOf3(manifest),
  ...publishingOf(manifest, context),
  ...managerOf(manifest)
];
var scripts = [
  "pnpm:devPreinstall",
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies"
];
var scriptOf = (name3, written) => {
  const command = textOf4(written.get(name3));
  if (command === void 0 || command === "") return void 0;
  return {
    kind: "value",
    id: `scripts.${name3}`,
    name: `scripts.${name3}`,
    signal: "install-code-setting",
    value: command,
    shown: command,
    // The command is the repository's own and stands in the diff.
    added: "soft",
    changed: "soft",
    removed: "quiet",
    opens: "It runs on the machine of everybody who installs this project."
  };
};
var allowed = (list3, entries) => [...mapOf(entries)].map(([name3, value4]) => guardOf(list3, name3, value4));
var guardOf = (list3, name3, value4) => {
  const shown3 = textOf4(value4)?.toLowerCase() ?? "false";
  return {
    kind: "guard",
    id: `${list3} ${name3}`,
    name: `${list3}.${name3}`,
    signal: "install-code-setting",
    strictness: shown3 === "true" ? 0 : 1,
    shown: shown3,
    removed: "quiet",
    written: /^[@*/]*\*[@*/]*$/.test(name3) ? "hard" : "soft",
    flipped: "soft",
    opens: "It may run commands on installing."
  };
};
var overridesOf = (manifest) => [
  ...flattened(mapOf(manifest.get("overrides")), []).flatMap(([path, spec]) => {
    const list3 = { id: "overrides", name: "overrides", version: "soft" };
    return redirectOf(list3, path.join(">"), path.at(-1) ?? "", declared3(spec, manifest));
  }),
  // Yarn selects by path, `parent/child`, and by range, `name@npm:^1`.
  ...[...mapOf(manifest.get("resolutions"))].flatMap(([selector, spec]) => {
    const list3 = { id: "resolutions", name: "resolutions", version: "soft" };
    const [, last = selector] = /(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/@]*)?$/.exec(selector) ?? [];
    const target = /^(?:@[^/@]+\/)?[^/@]+@\w+:/.test(selector) ? selector : last;
    return redirectOf(list3, selector, target, declared3(spec, manifest));
  }),
  ...extensionsOf(manifest.get("packageExtensions"), "packageExtensions"),
  // Bun keeps catalogs at the top or beside the workspaces.
  ...catalogsOf(manifest),
  ...catalogsOf(mapOf(manifest.get("workspaces")))
];
var deepest5 = 20;
var flattened = (map, above) => above.length > deepest5 ? [] : [...map].flatMap(([key2, value4]) => {
  const path = key2 === "." ? above : [...above, key2];
  return isMap2(value4) ? flattened(value4, path) : [[path, value4]];
});
var declared3 = (spec, manifest) => {
  if (typeof spec !== "string" || !spec.startsWith("$")) return spec;
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  const asked = fields.map((field2) => textOf4(mapOf(manifest.get(field2)).get(spec.slice(1))));
  return asked.find((range) => range !== void 0) ?? spec;
};
var workspacesOf3 = (manifest) => {
  const workspaces = manifest.get("workspaces");
  return entriesOf4(
    listOf2(isMap2(workspaces) ? workspaces.get("packages") : workspaces).filter(
      (pattern) => /^[/~]|^[a-z]:|\.\.(?:[/\\]|$)|(?:^|\/)node_modules(?:\/|$)/i.test(pattern)
    ),
    {
      name: "workspaces",
      signal: "install-code-setting",
      opens: "The scripts of what lies there run on installing, as if it were part of the repository."
    }
  );
};
var publishingOf = (manifest, context) => [...mapOf(manifest.get("publishConfig"))].flatMap(([key2, value4]) => {
  const address2 = textOf4(value4);
  if (address2 === void 0 || !/^(?:@[^:]+:)?registry$/.test(key2)) return [];
  const name3 = `publishConfig.${key2}`;
  const registry = registryOf(address2, { id: name3, name: name3 }, context);
  if (registry === void 0) return [];
  const { host: _, whenRemoved: __, ...place } = registry;
  const weights2 = { added: "soft", changed: "soft", removed: "quiet" };
  return [{ ...place, ...weights2, opens: "Publishing sends the package and its credentials there." }];
});
var managerOf = (manifest) => {
  const development = mapOf(manifest.get("devEngines")).get("packageManager");
  const engines2 = Array.isArray(development) ? development : [development ?? null];
  return [
    ...pinned("packageManager", textOf4(manifest.get("packageManager"))),
    ...engines2.flatMap((engine2) => {
      const name3 = textOf4(mapOf(engine2).get("name"));
      const version3 = textOf4(mapOf(engine2).get("version")) ?? "*";
      return name3 === void 0 ? [] : pinned("devEngines.packageManager", `${name3}@${version3}`);
    })
  ];
};
var pinned = (field2, written) => {
  if (written === void 0) return [];
  const [, manager = written, version3 = "", hash] = /^([^@]+)@([^+]*)(?:\+(.*))?$/s.exec(written) ?? [];
  const isAddress2 = /[:/]/.test(version3);
  const place = { name: field2, signal: "package-manager-setting", shown: written };
  const strictness = hash === void 0 ? 0 : /^sha(?:256|384|512)\./.test(hash) ? 2 : 1;
  return [
    {
      ...place,
      kind: "value",
      id: `${field2} manager`,
      value: manager,
      added: "quiet",
      changed: "soft",
      removed: "quiet",
      opens: "Another package manager reads another lockfile and other settings."
    },
    {
      ...place,
      kind: "value",
      id: `${field2} address`,
      value: isAddress2 ? written : "",
      added: isAddress2 ? "hard" : "quiet",
      changed: isAddress2 ? "hard" : "quiet",
      removed: "quiet",
      opens: "The package manager itself is fetched from there and run."
    },
    {
      ...place,
      kind: "value",
      // A hash belongs to a version: with another version, another hash is right.
      id: `${field2} ${manager}@${version3}`,
      value: hash ?? "",
      added: "quiet",
      changed: hash === void 0 ? "quiet" : "hard",
      removed: "quiet",
      opens: "The same version of the package manager has another hash: it is other code."
    },
    {
      ...place,
      kind: "guard",
      id: `${field2} hash`,
      strictness,
      removed: "soft",
      written: "quiet",
      flipped: "soft",
      opens: "The package manager is run without comparing it with a hash as strong as before."
    }
  ];
};

// src/settings/pnpm.ts
var pnpmSettings = (data, context, nameOf6 = (key2) => key2) => [
  ...guardsOf(data, guards3, nameOf6),
  ...spans.flatMap((span) => spanOf(data, span, nameOf6) ?? []),
  ...entriesOf4(data.get("minimumReleaseAgeExclude"), {
    name: nameOf6("minimumReleaseAgeExclude"),
    signal: "cooldown-setting",
    exempts: "minimumReleaseAge",
    opens: "A release of these is installed in the minute it appears."
  }),
  ...entriesOf4(data.get("trustPolicyExclude"), {
    name: nameOf6("trustPolicyExclude"),
    signal: "trust-setting",
    exempts: "trustPolicy",
    opens: "These are installed also when they were published in a less trusted way than before."
  }),
  ...buildsOf(data, nameOf6),
  ...registriesOf(data, nameOf6, context),
  ...programs.flatMap((program) => programOf(data, program, nameOf6) ?? []),
  ...redirectsOf(data, nameOf6)
];
var guards3 = [
  {
    key: "dangerouslyAllowAllBuilds",
    signal: "install-code-setting",
    strictness: strictWhen("off"),
    opens: "Every package of the tree may run commands on installing, approved or not.",
    removed: "quiet",
    written: "hard"
  },
  ...["ignoreScripts", "ignoreDepScripts"].map((key2) => ({
    key: key2,
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "Packages may run commands on installing.",
    removed: "hard",
    written: "soft"
  })),
  {
    key: "strictDepBuilds",
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "An install script that nobody looked at does not stop the install any more.",
    removed: "quiet",
    written: "soft",
    flipped: "soft"
  },
  {
    key: "ignorePnpmfile",
    signal: "install-code-setting",
    strictness: strictWhen("on"),
    opens: "The code of a .pnpmfile runs on installing.",
    removed: "soft",
    written: "quiet",
    flipped: "soft"
  },
  {
    key: "minimumReleaseAgeIgnoreMissingTime",
    signal: "cooldown-setting",
    strictness: strictWhen("off"),
    opens: "A release whose registry does not tell its age is installed at once.",
    removed: "soft",
    written: "quiet",
    flipped: "soft"
  },
  {
    key: "minimumReleaseAgeStrict",
    signal: "cooldown-setting",
    strictness: strictWhen("on"),
    opens: "A release that is too young is installed where no older one fits.",
    removed: "soft",
    written: "soft",
    flipped: "soft"
  },
  {
    key: "trustPolicy",
    signal: "trust-setting",
    strictness: strictBy("off", "no-downgrade"),
    opens: "A release is installed also when it was published in a less trusted way than those before it.",
    removed: "hard",
    written: "quiet"
  },
  {
    key: "trustLockfile",
    signal: "trust-setting",
    strictness: strictWhen("off"),
    opens: "What the lockfile says is installed without asking whether it keeps to the age and trust rules.",
    removed: "quiet",
    written: "hard"
  },
  {
    key: "blockExoticSubdeps",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "Packages may bring in others from git repositories and from any address.",
    removed: "soft",
    written: "hard"
  },
  {
    key: "lockfile",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "The lockfile is not read: every install fetches what is newest then.",
    removed: "quiet",
    written: "hard"
  },
  ...["verifyStoreIntegrity", "strictStorePkgContentCheck"].map((key2) => ({
    key: key2,
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "What lies in the store is used without comparing it with its hash.",
    removed: "quiet",
    written: "soft",
    flipped: "soft"
  })),
  {
    key: "strictSsl",
    signal: "registry-setting",
    strictness: strictWhen("on"),
    opens: "Anybody on the way to the registry can answer in its place.",
    removed: "quiet",
    written: "hard"
  }
];
var minuteMs = 6e4;
var spans = [
  {
    key: "minimumReleaseAge",
    signal: "cooldown-setting",
    // A day since pnpm 11, nothing before.
    unsetMs: 1440 * minuteMs,
    removed: "soft",
    opens: "Releases are installed sooner after they appear, before anybody had time to look at them."
  },
  {
    key: "trustPolicyIgnoreAfter",
    signal: "trust-setting",
    // Not written, no release is too old to be checked.
    unsetMs: Number.POSITIVE_INFINITY,
    removed: "quiet",
    opens: "Releases of that age and older are not checked for how they were published."
  }
];
var spanOf = (data, { key: key2, ...rule2 }, nameOf6) => {
  const written = textOf4(data.get(key2));
  if (written === void 0) return void 0;
  const ms = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) * minuteMs : void 0;
  return { ...rule2, kind: "span", id: key2, name: nameOf6(key2), ms, shown: written };
};
var buildsOf = (data, nameOf6) => {
  const build = (list3, name3, shown3) => ({
    kind: "guard",
    id: `builds ${name3}`,
    name: `${nameOf6(list3)}.${name3}`,
    signal: "install-code-setting",
    strictness: shown3 === "true" ? 0 : 1,
    shown: shown3,
    removed: "quiet",
    written: name3.startsWith("!") || /^[@*/]*\*[@*/]*$/.test(name3) ? "hard" : "soft",
    flipped: "soft",
    opens: "It may run commands on installing."
  });
  return [
    ...listOf2(data.get("neverBuiltDependencies")).map(
      (name3) => build("neverBuiltDependencies", name3, "false")
    ),
    ...listOf2(data.get("ignoredBuiltDependencies")).map(
      (name3) => build("ignoredBuiltDependencies", name3, "false")
    ),
    ...listOf2(data.get("onlyBuiltDependencies")).map((name3) => build("onlyBuiltDependencies", name3, "true")),
    ...[...mapOf(data.get("allowBuilds"))].map(
      ([name3, value4]) => build("allowBuilds", name3, textOf4(value4)?.toLowerCase() ?? "false")
    )
  ];
};
var registriesOf = (data, nameOf6, context) => ["registries", "namedRegistries", "nodeDownloadMirrors"].flatMap(
  (list3) => [...mapOf(data.get(list3))].flatMap(([key2, value4]) => {
    const address2 = textOf4(value4);
    if (address2 === void 0) return [];
    const isRegistry = list3 === "registries";
    const id = !isRegistry ? `${list3} ${key2}` : key2 === "default" ? "registry" : `${key2}:registry`;
    return registryOf(address2, { id, name: `${nameOf6(list3)}.${key2}` }, context) ?? [];
  })
);
var programs = [
  ...["pnpmfile", "globalPnpmfile"].map((key2) => ({
    key: key2,
    weight: "hard",
    signal: "install-code-setting",
    opens: "This code runs on installing, also where scripts are switched off."
  })),
  ...["scriptShell", "npmPath", "gitPath"].map((key2) => ({
    key: key2,
    weight: "hard",
    signal: "install-code-setting",
    opens: "This program is run in the place of the ordinary one."
  })),
  ...["httpProxy", "httpsProxy", "proxy", "npmrcAuthFile", "cafile"].map((key2) => ({
    key: key2,
    weight: "soft",
    signal: "registry-setting",
    opens: "Who answers in the place of the registry, or gets its credentials, depends on it."
  }))
];
var programOf = (data, { key: key2, weight, ...rule2 }, nameOf6) => {
  const value4 = listOf2(data.get(key2)).join(", ");
  if (value4 === "") return void 0;
  const weights2 = { added: weight, changed: weight, removed: "quiet" };
  return {
    ...rule2,
    ...weights2,
    kind: "value",
    id: key2,
    name: nameOf6(key2),
    value: value4,
    shown: withoutSecrets(value4)
  };
};
var redirectsOf = (data, nameOf6) => [
  ...[...mapOf(data.get("overrides"))].flatMap(([selector, spec]) => {
    const list3 = { id: "pnpm.overrides", name: nameOf6("overrides"), version: "soft" };
    return redirectOf(list3, selector, selector.slice(selector.lastIndexOf(">") + 1).trim(), spec);
  }),
  ...catalogsOf(data),
  ...extensionsOf(data.get("packageExtensions"), nameOf6("packageExtensions")),
  ...patchesOf3(data.get("patchedDependencies"), nameOf6("patchedDependencies")),
  ...[...mapOf(data.get("configDependencies"))].map(([name3, pin]) => configOf(name3, pin, nameOf6))
];
var configOf = (name3, pin, nameOf6) => {
  const text4 = textOf4(pin) ?? "";
  return {
    kind: "value",
    id: `configDependencies ${name3}`,
    name: `${nameOf6("configDependencies")}.${name3}`,
    signal: "install-code-setting",
    value: text4,
    shown: text4,
    // Only a plugin, which its name tells, runs by itself.
    added: /^(?:@[^/]+\/)?pnpm-plugin-|^@pnpm\/plugin-/.test(name3) ? "hard" : "soft",
    changed: "soft",
    removed: "quiet",
    opens: "It is fetched before all others, and its hooks may change what is installed."
  };
};

// src/settings/toml.ts
var deepest6 = 50;
var parseToml = (text4) => {
  checkLines2(text4);
  const root2 = /* @__PURE__ */ new Map();
  const opened2 = /* @__PURE__ */ new Set();
  let table = root2;
  let at3 = text4.startsWith("\uFEFF") ? 1 : 0;
  const fail = (message) => {
    throw new SettingError(message, lineAt2(text4, at3));
  };
  const match = (pattern) => {
    pattern.lastIndex = at3;
    const found = pattern.exec(text4)?.[0];
    at3 += found?.length ?? 0;
    return found;
  };
  const take3 = (mark) => {
    match(blanks);
    if (!text4.startsWith(mark, at3)) return false;
    at3 += mark.length;
    return true;
  };
  const endOfLine = () => {
    match(blanks);
    if (match(lineEnd) === void 0) fail("Something stands where the line should end.");
  };
  const string = () => {
    const long = match(longString);
    if (long !== void 0) {
      const inner = long.slice(3, -3).replace(/^\r?\n/, "");
      return long.startsWith("'''") ? inner : unescaped(inner.replaceAll(/\\[ \t]*\r?\n\s*/g, ""));
    }
    const short4 = match(shortString);
    if (short4 === void 0) return void 0;
    return short4.startsWith("'") ? short4.slice(1, -1) : unescaped(short4.slice(1, -1));
  };
  const unescaped = (inner) => inner.replaceAll(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g, (_, four, eight, char) => {
    const code3 = four ?? eight;
    if (code3 === void 0) return escapes2.get(char) ?? fail(`TOML has no escape "\\${char}".`);
    const point = Number.parseInt(code3, 16);
    return point > 1114111 ? fail("There is no such character.") : String.fromCodePoint(point);
  });
  const key2 = () => {
    const parts2 = [];
    do {
      match(blanks);
      parts2.push(string() ?? match(bareKey) ?? fail("A key is expected."));
    } while (take3("."));
    return parts2;
  };
  const within = (start2, path) => {
    let inner = start2;
    for (const part of path) {
      const next = inner.get(part);
      if (next !== void 0 && !(next instanceof Map)) fail(`"${part}" is no table.`);
      const child = next instanceof Map ? next : /* @__PURE__ */ new Map();
      inner.set(part, child);
      inner = child;
    }
    return inner;
  };
  const assign = (start2, depth) => {
    const path = key2();
    if (path.length > deepest6) fail("It nests too deep.");
    if (!take3("=")) fail('"=" is expected.');
    const inner = within(start2, path.slice(0, -1));
    const last = path.at(-1) ?? "";
    if (inner.has(last)) fail(`The key "${last.slice(0, 100)}" stands twice.`);
    inner.set(last, value4(depth + 1));
  };
  const value4 = (depth) => {
    if (depth > deepest6) fail("It nests too deep.");
    match(blanks);
    const quoted2 = string();
    if (quoted2 !== void 0) return quoted2;
    if (take3("[")) {
      const list3 = [];
      for (match(space); !take3("]"); match(space)) {
        list3.push(value4(depth + 1));
        match(space);
        if (!take3(",") && text4[at3] !== "]") fail('"," or "]" is expected.');
      }
      return list3;
    }
    if (take3("{")) {
      const inline3 = /* @__PURE__ */ new Map();
      for (match(space); !take3("}"); match(space)) {
        assign(inline3, depth);
        match(space);
        if (!take3(",") && text4[at3] !== "}") fail('"," or "}" is expected.');
      }
      return inline3;
    }
    const word4 = match(/[\w+.:-]+/y) ?? fail("A value is expected.");
    if (word4 === "true" || word4 === "false") return word4 === "true";
    const plain3 = word4.replaceAll("_", "");
    return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain3) ? Number(plain3) : fail(`The value "${word4.slice(0, 100)}" is not understood.`);
  };
  for (match(space); at3 < text4.length; match(space)) {
    if (take3("[")) {
      if (text4[at3] === "[") fail("A list of tables is not understood.");
      const path = key2();
      if (!take3("]")) fail('"]" is expected.');
      const name3 = JSON.stringify(path);
      if (opened2.has(name3) || path.length > deepest6)
        fail(`The table "${path.join(".").slice(0, 100)}" stands twice.`);
      opened2.add(name3);
      table = within(root2, path);
    } else assign(table, 0);
    endOfLine();
  }
  return root2;
};
var blanks = /[ \t]*/y;
var space = /(?:[ \t\r\n]+|#[^\n]*)*/y;
var lineEnd = /(?:#[^\n]*)?(?:\r?\n|$)/y;
var bareKey = /[\w-]+/y;
var longString = /"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''/y;
var shortString = /"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'/y;
var escapes2 = /* @__PURE__ */ new Map([
  ["b", "\b"],
  ["t", "	"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1B"],
  ['"', '"'],
  ["\\", "\\"]
]);

// src/settings/workflow.ts
var workflowSettings = (data, { gateJob }) => {
  if (gateJob === void 0) return [];
  const jobs = [...mapOf(data.get("jobs"))].map(([id, job]) => {
    const name3 = textOf4(mapOf(job).get("name")) ?? id;
    return { id, job: mapOf(job), name: name3, isGate: isSame(name3, gateJob) || isSame(id, gateJob) };
  });
  return [
    ...jobs.flatMap(({ id, job, name: name3, isGate }) => {
      if (isGate) return gateSettings(job, `jobs.${id}`);
      return name3.includes("${{") && mayBe(name3, gateJob) ? [perhaps(id, name3)] : [];
    }),
    ...jobs.some(({ isGate }) => isGate) ? triggers(data.get("on")) : []
  ];
};
var isSame = (a, b) => a.trim().toLowerCase() === b.trim().toLowerCase();
var mayBe = (name3, gate) => {
  const parts2 = fixedParts(name3.trim().toLowerCase());
  const target = gate.trim().toLowerCase();
  if (!target.startsWith(parts2[0] ?? "") || !target.endsWith(parts2.at(-1) ?? "")) return false;
  let at3 = 0;
  return parts2.every((part) => {
    const found = target.indexOf(part, at3);
    at3 = found + part.length;
    return found !== -1;
  });
};
var fixedParts = (name3) => {
  const parts2 = [];
  let at3 = 0;
  for (; ; ) {
    const open = name3.indexOf("${{", at3);
    const close = open === -1 ? -1 : name3.indexOf("}}", open);
    parts2.push(name3.slice(at3, close === -1 ? void 0 : open));
    if (close === -1) return parts2;
    at3 = close + 2;
  }
};
var value3 = (name3, shown3, weights2, opens) => ({ ...weights2, kind: "value", id: name3, name: name3, signal: "gate-setting", value: shown3, shown: shown3, opens });
var weights = (added, changed2 = added, removed2 = "quiet") => ({
  added,
  changed: changed2,
  removed: removed2
});
var perhaps = (id, name3) => value3(
  `jobs.${id}.name`,
  name3,
  weights("soft"),
  "What this name will be is known only when it runs. With the gate's name, it answers in the gate's place."
);
var gateSettings = (job, name3) => [
  {
    ...value3(name3, "there", weights("hard", "quiet", "hard"), sameName),
    whenRemoved: "The gate does not run any more."
  },
  ...conditions(job, name3, "hard"),
  ...(isList2(job.get("steps")) ? job.get("steps") : []).flatMap(
    (step) => conditions(mapOf(step), `${name3}, step ${stepName2(mapOf(step))}`, "soft")
  )
];
var sameName = "A required check is known by its name: this job's result counts in the place of the gate's.";
var conditions = (job, name3, weight) => {
  const condition = textOf4(job.get("if"));
  const mayFail = textOf4(job.get("continue-on-error"));
  return [
    ...condition === void 0 ? [] : [
      value3(`${name3}, if`, condition, weights(weight, "soft"), "A gate that is skipped counts as passed.")
    ],
    ...mayFail === void 0 || mayFail === "false" ? [] : [
      value3(`${name3}, continue-on-error`, mayFail, weights(weight), "A gate that fails counts as passed.")
    ]
  ];
};
var stepName2 = (step) => (textOf4(step.get("uses")) ?? textOf4(step.get("name")) ?? textOf4(step.get("run")) ?? "").replace(/@.*$/s, "");
var triggers = (on) => {
  const events = isMap2(on) ? on : new Map((isList2(on) ? on : [on ?? null]).map((event) => [textOf4(event) ?? "", null]));
  return ["pull_request", "pull_request_target", "merge_group"].flatMap((event) => {
    const filter = events.get(event);
    if (filter === void 0) return [];
    const trigger = {
      ...value3(`on.${event}`, "there", weights("quiet", "quiet", "hard"), ""),
      whenRemoved: "The gate does not run for that any more."
    };
    const filters = ["paths", "paths-ignore", "branches", "branches-ignore", "types"].flatMap((key2) => {
      const written = mapOf(filter).get(key2);
      if (written === void 0) return [];
      const place = `on.${event}.${key2}`;
      return [
        value3(place, canonical(written), weights("soft"), "The gate does not run for what this leaves out.")
      ];
    });
    return [trigger, ...filters];
  });
};

// src/settings/yaml.ts
var import_yaml3 = __toESM(require_dist(), 1);
var deepest7 = 64;
var mostNodes = 2e5;
var parseYaml = (text4) => {
  checkLines2(text4);
  const tokens = [];
  for (const token of new import_yaml3.Parser().parse(text4)) {
    if (token.type === "error") throw new SettingError("It is not valid YAML.", lineAt2(text4, token.offset));
    checkDepth2(token, text4);
    tokens.push(token);
  }
  const composer = new import_yaml3.Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false, strict: true });
  const documents = [...composer.compose(tokens)];
  for (const { errors, warnings } of documents) {
    const [problem2] = [...errors, ...warnings];
    if (problem2 !== void 0)
      throw new SettingError(`It is not valid YAML: ${problem2.message}`, lineAt2(text4, problem2.pos[0]));
  }
  const [document, second] = documents;
  if (second !== void 0) throw new SettingError("It holds several YAML documents.");
  return document === void 0 ? null : dataOf(document, text4);
};
var dataOf = (document, text4) => {
  let nodes = 0;
  const refused = (message, key2) => new SettingError(message, (0, import_yaml3.isScalar)(key2) && key2.range ? lineAt2(text4, key2.range[0]) : void 0);
  const read = (node, depth) => {
    if (++nodes > mostNodes || depth > deepest7 * 2)
      throw new SettingError("It is larger than settings are, once its aliases are followed.");
    if ((0, import_yaml3.isAlias)(node)) {
      const target = node.resolve(document);
      if (target === void 0) throw new SettingError("It has an alias that leads nowhere.");
      return read(target, depth + 1);
    }
    if ((0, import_yaml3.isSeq)(node)) return node.items.map((item2) => read(item2, depth + 1));
    if ((0, import_yaml3.isMap)(node)) {
      const map = /* @__PURE__ */ new Map();
      for (const { key: key2, value: value4 } of node.items) {
        const name3 = read(key2, depth + 1);
        if (typeof name3 !== "string") throw refused("A key is not a text.", key2);
        if (name3 === "<<") throw refused("YAML merge keys are not read.", key2);
        if (map.has(name3)) throw refused(`The key "${name3.slice(0, 100)}" stands twice.`, key2);
        map.set(name3, read(value4, depth + 1));
      }
      return map;
    }
    if (!(0, import_yaml3.isScalar)(node)) return null;
    if (node.type !== "PLAIN") return String(node.value);
    return /^(?:|~|null|Null|NULL)$/.test(String(node.value)) ? null : String(node.value);
  };
  return read(document.contents, 0);
};
var checkDepth2 = (token, text4) => {
  let level = [token];
  for (let depth = 0; level.length > 0; depth++) {
    const [first4] = level;
    if (depth > deepest7 && first4 !== void 0) {
      throw new SettingError(`It nests deeper than ${deepest7} levels.`, lineAt2(text4, first4.offset));
    }
    level = level.flatMap(below);
  }
};
var below = (token) => {
  if (token.type === "document") return token.value === void 0 ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key: key2, value: value4 }) => [key2 ?? [], value4 ?? []].flat());
};

// src/settings/yarnrc-classic.ts
var parseYarnrc = (text4) => {
  checkLines2(text4);
  const data = /* @__PURE__ */ new Map();
  for (const [i, line] of text4.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, key2, value4] = /^("(?:[^"\\]|\\.)*"|[^\s":]+):?[ \t]+("(?:[^"\\]|\\.)*"|[^\s"]+)[ \t]*(?:#.*)?$/.exec(line) ?? [];
    if (key2 === void 0 || value4 === void 0)
      throw new SettingError("It is not a key and a value, as .yarnrc has them.", i + 1);
    data.set(unquoted3(key2), unquoted3(value4));
  }
  return data;
};
var unquoted3 = (token) => token.startsWith('"') ? token.slice(1, -1).replaceAll(/\\(.)/g, "$1") : token;
var yarnrcClassicSettings = (data, context) => [
  ...guardsOf(data, guards4),
  ...[...data].flatMap(([key2, value4]) => {
    const address2 = textOf4(value4);
    if (address2 === void 0 || !/^(?:registry|@[^:]+:registry|--(?:\w+\.)?registry)$/.test(key2)) return [];
    return registryOf(address2, { id: key2, name: key2 }, context) ?? [];
  }),
  ...programs2.flatMap(([key2, weight, opens]) => programOf2(data, key2, weight, opens) ?? [])
];
var guards4 = [
  ...["ignore-scripts", "--ignore-scripts", "--install.ignore-scripts", "--add.ignore-scripts"].map(
    (key2) => ({
      key: key2,
      signal: "install-code-setting",
      strictness: strictWhen("on"),
      opens: "Every package of the tree may run commands on installing.",
      removed: "hard",
      written: "soft"
    })
  ),
  ...["--frozen-lockfile", "--install.frozen-lockfile", "--install.pure-lockfile"].map((key2) => ({
    key: key2,
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "An install may change the lockfile instead of failing.",
    removed: "soft",
    written: "quiet",
    flipped: "soft"
  })),
  ...["--no-lockfile", "--install.no-lockfile", "unsafe-disable-integrity-migration"].map(
    (key2) => ({
      key: key2,
      signal: "trust-setting",
      strictness: strictWhen("off"),
      opens: "What is installed is not held to the lockfile.",
      removed: "quiet",
      written: "hard"
    })
  ),
  {
    key: "strict-ssl",
    signal: "registry-setting",
    strictness: strictWhen("on"),
    opens: "Anybody on the way to the registry can answer in its place.",
    removed: "quiet",
    written: "hard"
  }
];
var programs2 = [
  ["yarn-path", "hard", "This file is what runs whenever somebody calls Yarn."],
  ["script-shell", "hard", "Every script is handed to this program."],
  ["yarn-offline-mirror", "soft", "Packages are taken from this folder before any registry is asked."],
  ["proxy", "soft", "What is fetched goes through this host."],
  ["https-proxy", "soft", "What is fetched goes through this host."],
  ["cafile", "soft", "Whoever holds these certificates can answer in the place of any registry."]
];
var programOf2 = (data, key2, most, opens) => {
  const value4 = textOf4(data.get(key2));
  if (value4 === void 0) return void 0;
  const isRelease3 = /^(?:\.\/)?\.yarn\/releases\/yarn-[\w.-]+\.c?js$/.test(value4);
  const weight = isRelease3 && key2 === "yarn-path" ? "soft" : most;
  const weights2 = { added: weight, changed: weight, removed: "quiet" };
  const signal2 = most === "hard" ? "install-code-setting" : "registry-setting";
  return { ...weights2, kind: "value", id: key2, name: key2, signal: signal2, value: value4, shown: withoutSecrets(value4), opens };
};

// src/settings/yarnrc.ts
var yarnrcSettings = (data, context) => {
  const gates = gateOf(data.get("npmMinimalAgeGate"), "npmMinimalAgeGate", dayMs4);
  const wholeGateMs = gates[0]?.ms ?? dayMs4;
  return [
    ...guardsOf(data, guards5),
    ...gates,
    ...lists.flatMap(({ key: key2, ...list3 }) => entriesOf4(data.get(key2), { ...list3, name: key2 })),
    ...placesOf(data, "", context),
    ...[...mapOf(data.get("npmScopes"))].flatMap(([scope, settings]) => {
      const name3 = `npmScopes.${scope}`;
      const gate = mapOf(settings).get("npmMinimalAgeGate");
      return [
        ...placesOf(mapOf(settings), `${name3}.`, context),
        ...gateOf(gate, `${name3}.npmMinimalAgeGate`, wholeGateMs)
      ];
    }),
    ...[...mapOf(data.get("npmRegistries"))].flatMap(
      ([registry, settings]) => credentialsOf(mapOf(settings), `npmRegistries.${registry}.`, registry, context)
    ),
    ...[...mapOf(data.get("networkSettings"))].map(([host, settings]) => networkOf(host, settings)),
    ...proxies.flatMap((key2) => valueOf2(key2, data.get(key2), proxied)),
    ...programsOf(data),
    ...catalogsOf(data),
    ...extensionsOf(data.get("packageExtensions"), "packageExtensions")
  ];
};
var guards5 = [
  {
    key: "enableScripts",
    signal: "install-code-setting",
    strictness: strictWhen("off"),
    opens: "Every package of the tree may run commands on installing.",
    removed: "hard",
    // It was on by itself before Yarn 4.14, and going over to that one writes it down.
    written: "soft"
  },
  {
    key: "enableHardenedMode",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "The lockfile of a pull request is not compared with the registry any more.",
    removed: "quiet",
    written: "hard"
  },
  {
    key: "enableImmutableInstalls",
    signal: "trust-setting",
    strictness: strictWhen("on"),
    opens: "An install may change the lockfile instead of failing.",
    removed: "quiet",
    written: "soft",
    flipped: "soft"
  },
  {
    key: "checksumBehavior",
    signal: "trust-setting",
    strictness: (value4) => strictBy("", "throw")(value4) ?? 0,
    opens: "A package whose bytes are not those of the lockfile is installed all the same.",
    removed: "quiet",
    written: "hard"
  },
  {
    key: "enableStrictSsl",
    signal: "registry-setting",
    strictness: strictWhen("on"),
    opens: "Anybody on the way to the registry can answer in its place.",
    removed: "quiet",
    written: "hard"
  }
];
var lists = [
  {
    key: "npmPreapprovedPackages",
    signal: "cooldown-setting",
    exempts: "npmMinimalAgeGate",
    opens: "A release of these is installed in the minute it appears."
  },
  {
    key: "approvedGitRepositories",
    signal: "trust-setting",
    opens: "Dependencies may come from these git repositories."
  },
  {
    key: "unsafeHttpWhitelist",
    signal: "registry-setting",
    opens: "Anybody on the way to these hosts can answer in their place."
  },
  {
    key: "injectEnvironmentFiles",
    signal: "install-code-setting",
    opens: "Every script runs with the variables of these files, such as options of node that load code."
  }
];
var dayMs4 = 864e5;
var units = /* @__PURE__ */ new Map([
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4],
  ["", 6e4],
  ["h", 36e5],
  ["d", dayMs4],
  ["w", 7 * dayMs4]
]);
var gateOf = (written, name3, unsetMs) => {
  const shown3 = textOf4(written);
  if (shown3 === void 0) return [];
  const [, count3 = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(shown3) ?? [];
  const unitMs = count3 === "" ? void 0 : units.get(unit);
  return [
    {
      kind: "span",
      id: name3,
      name: name3,
      signal: "cooldown-setting",
      ms: unitMs === void 0 ? void 0 : Number(count3) * unitMs,
      shown: shown3,
      unsetMs,
      removed: name3.startsWith("npmScopes.") ? "quiet" : "soft",
      opens: "Releases are installed sooner after they appear, before anybody had time to look at them."
    }
  ];
};
var placesOf = (data, above, context) => {
  const server = textOf4(data.get("npmRegistryServer"));
  const name3 = `${above}npmRegistryServer`;
  const registry = server === void 0 ? void 0 : registryOf(server, { id: name3, name: name3 }, context);
  return [
    ...registry === void 0 ? [] : [registry],
    ...valueOf2(
      `${above}npmPublishRegistry`,
      data.get("npmPublishRegistry"),
      "Publishing sends the package and its credentials there."
    ),
    ...credentialsOf(data, above, server ?? "", context)
  ];
};
var credentialsOf = (data, above, address2, context) => ["npmAuthToken", "npmAuthIdent"].flatMap((key2) => {
  const secret = data.get(key2);
  if (typeof secret !== "string") return [];
  const full = address2.startsWith("//") ? `https:${address2}` : address2;
  const host = URL.canParse(full) ? new URL(full).host : "";
  return [credentialOf(host, `${above}${key2}`, secret, context)];
});
var proxies = ["httpProxy", "httpsProxy", "httpsCaFilePath", "caFilePath"];
var proxied = "Who answers in the place of the registry depends on it.";
var valueOf2 = (name3, data, opens) => {
  const written = textOf4(data);
  if (written === void 0) return [];
  const weights2 = { added: "soft", changed: "soft", removed: "quiet" };
  const shown3 = withoutSecrets(written);
  return [
    { ...weights2, kind: "value", id: name3, name: name3, signal: "registry-setting", value: written, shown: shown3, opens }
  ];
};
var networkOf = (host, settings) => ({
  kind: "value",
  id: `networkSettings ${host}`,
  name: `networkSettings.${host}`,
  signal: "registry-setting",
  value: canonical(settings),
  shown: [...mapOf(settings).keys()].join(", "),
  added: "soft",
  changed: "soft",
  removed: "quiet",
  opens: proxied
});
var programsOf = (data) => {
  const path = textOf4(data.get("yarnPath"));
  const weight = path !== void 0 && /^(?:\.\/)?\.yarn\/releases\/yarn-[\w.-]+\.c?js$/.test(path) ? "soft" : "hard";
  const plugins = isList2(data.get("plugins")) ? data.get("plugins") : [];
  const common2 = { kind: "value", signal: "install-code-setting", removed: "quiet" };
  return [
    ...path === void 0 ? [] : [
      {
        ...common2,
        id: "yarnPath",
        name: "yarnPath",
        value: path,
        shown: path,
        added: weight,
        changed: weight,
        opens: "This file is what runs whenever somebody calls Yarn."
      }
    ],
    ...plugins.map((plugin) => {
      const at3 = textOf4(isMap2(plugin) ? plugin.get("path") ?? plugin.get("spec") : plugin) ?? "";
      return {
        ...common2,
        id: `plugins ${at3}`,
        name: "plugins",
        value: canonical(plugin),
        shown: at3,
        added: "hard",
        changed: "soft",
        opens: "A plugin is code that runs with every command of Yarn, also where scripts are switched off."
      };
    })
  ];
};

// src/settings/index.ts
var isSettingPath = (path) => !/(?:^|\/)node_modules\//.test(path) && readerOf3(path) !== void 0;
var compareSettings = (files, context) => {
  const folders = /* @__PURE__ */ new Map();
  for (const { path, before: before3, after: after2 } of files) {
    const reader = readerOf3(path);
    if (reader === void 0 || before3 === after2) continue;
    const read = {
      path,
      before: sideOf(reader, path, before3, context),
      after: sideOf(reader, path, after2, context)
    };
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const others = folders.get(folder);
    if (others === void 0) folders.set(folder, [read]);
    else others.push(read);
  }
  return [...folders.values()].flatMap((all) => [
    ...all.flatMap((file) => unreadable(file, context)),
    // What cannot be read at head is reported as such: that its settings are gone is not known.
    ...compareFolder(
      all.flatMap(
        ({ path, before: before3, after: after2 }) => after2.problem === void 0 ? [{ path, before: before3.settings, after: after2.settings }] : []
      )
    )
  ]);
};
var redirectedBy = (path, text4) => {
  return settingsIn(path, text4).flatMap(
    (one) => one.kind === "redirect" && /(?:^|\.)(?:overrides|resolutions)$/.test(one.name) ? one.package : []
  );
};
var settingsIn = (path, text4) => {
  const reader = readerOf3(path);
  return reader === void 0 ? [] : sideOf(reader, path, text4, { lockfileChanged: true, gateJob: void 0 }).settings;
};
var json = (text4) => parseJson2(text4, { comments: false });
var jsonWithComments = (text4) => parseJson2(text4, { comments: true });
var byName2 = /* @__PURE__ */ new Map([
  [
    ".npmrc",
    {
      kind: "data",
      family: "npm",
      parse: parseIni,
      // pnpm up to 10 reads its own settings from here too, in npm's spelling.
      read: (data, context) => [
        ...pnpmSettings(inCamelCase(data), context, kebab),
        ...npmrcSettings(data, context)
      ]
    }
  ],
  [".yarnrc", { kind: "data", family: "yarn 1", parse: parseYarnrc, read: yarnrcClassicSettings }],
  [".yarnrc.yml", { kind: "data", family: "yarn", parse: parseYaml, read: yarnrcSettings }],
  ["bunfig.toml", { kind: "data", family: "bun", parse: parseToml, read: bunfigSettings }],
  [
    "pnpm-workspace.yaml",
    { kind: "data", family: "npm", parse: parseYaml, read: (data, context) => pnpmSettings(data, context) }
  ],
  [
    "package.json",
    {
      kind: "data",
      family: "npm",
      parse: json,
      read: (manifest, context) => [
        ...packageJsonSettings(manifest, context),
        ...pnpmSettings(mapOf(manifest.get("pnpm")), context, (key2) => `pnpm.${key2}`)
      ]
    }
  ]
]);
var workflow = { kind: "data", family: "workflow", parse: parseYaml, read: workflowSettings };
var ownPolicy = { kind: "data", family: "lockkeeper", parse: parseYaml, read: ownPolicySettings };
var installCode = { kind: "text", read: installCodeSettings };
var editorText = { kind: "text", read: editorTextSettings };
var editorData = {
  kind: "data",
  family: "editor",
  parse: jsonWithComments,
  read: (data, context, path) => editorDataSettings(path, data, context),
  isMild: true
};
var readerOf3 = (path) => {
  const named3 = byName2.get(path.slice(path.lastIndexOf("/") + 1));
  if (named3 !== void 0) return named3;
  if (isOwnPolicy(path)) return ownPolicy;
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return workflow;
  if (isInstallCode(path)) return installCode;
  const editor = editorFileOf(path);
  return editor === "data" ? editorData : editor === "text" ? editorText : void 0;
};
var inCamelCase = (data) => new Map(
  [...data].flatMap(
    ([key2, value4]) => /^[a-z]+(?:-[a-z]+)*$/.test(key2) ? [[camelCase(key2), value4]] : []
  )
);
var kebab = (key2) => key2.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
var longestOf = ({ parse: parse3 }) => (parse3 === json ? 1024 : 256) * 1024;
var sideOf = (reader, path, text4, context) => {
  if (reader.kind === "text") return { settings: reader.read(path, text4, context), problem: void 0 };
  if (text4 === void 0 || reader === workflow && context.gateJob === void 0)
    return empty(reader, path, context);
  const longest3 = longestOf(reader);
  if (text4.length > longest3) return { settings: [], problem: [`It is over ${longest3 / 1024} KiB.`] };
  try {
    const data = reader.parse(text4);
    if (isMap2(data)) return { settings: settingsOf(reader, data, path, context), problem: void 0 };
    return data === null ? empty(reader, path, context) : { settings: [], problem: ["It holds no settings, but something else."] };
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    const at3 = error.line === void 0 ? [] : [`Line ${error.line}: `];
    return { settings: [], problem: [...at3, { quote: error.message }] };
  }
};
var empty = (reader, path, context) => ({
  settings: settingsOf(reader, /* @__PURE__ */ new Map(), path, context),
  problem: void 0
});
var settingsOf = ({ family, read }, data, path, context) => read(data, context, path).map((setting) => {
  const own2 = { ...setting, id: `${family} ${setting.id}` };
  return own2.kind === "entry" && own2.exempts !== void 0 ? { ...own2, exempts: `${family} ${own2.exempts}` } : own2;
});
var unreadable = ({ path, before: before3, after: after2 }, context) => {
  const reader = readerOf3(path);
  const isMild2 = reader?.kind === "data" && reader.isMild === true && !context.lockfileChanged;
  if (after2.problem !== void 0) {
    return [
      {
        signal: "setting-unreadable",
        path,
        message: [
          ...say`These settings cannot be read, so what they let in was not judged. `,
          ...after2.problem
        ],
        evidence: { side: "head" },
        ...isMild2 ? { soft: true } : {}
      }
    ];
  }
  if (before3.problem === void 0) return [];
  return [
    {
      signal: "setting-unreadable",
      path,
      message: [
        ...say`The settings of base cannot be read, so everything that head sets counts as new, and nothing as taken away. `,
        ...before3.problem
      ],
      evidence: { side: "base" },
      soft: true
    }
  ];
};

// src/project/settings-at-base.ts
var settingsAtBase = async (source, lockfiles) => {
  const folders = /* @__PURE__ */ new Set(["", ...lockfiles.map(prefixOf)]);
  const files = (await source.files("base")).filter(({ path, kind }) => kind === "file" && isManagers(path) && folders.has(prefixOf(path))).toSorted((a, b) => a.path.length - b.path.length);
  const blobs = await source.read(files);
  return files.flatMap(({ path, id }) => {
    const bytes2 = blobs.get(id);
    if (bytes2 === void 0) return [];
    const text4 = new TextDecoder().decode(bytes2);
    return [{ path, folder: prefixOf(path), text: text4, settings: settingsIn(path, text4) }];
  });
};
var isManagers = (path) => namesRegistries(path) || /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|\.yarnrc)$/.test(path);

// src/lockfiles/manifest.ts
var readManifest = (bytes2) => {
  const document = parseJson(new TextDecoder().decode(bytes2));
  if (!isObject(document)) return void 0;
  const ranges = (field2) => {
    const value4 = document[field2];
    return new Map(
      isObject(value4) ? Object.entries(value4).flatMap(
        ([name4, range]) => typeof range === "string" ? [[name4, range]] : []
      ) : []
    );
  };
  const { name: name3 } = document;
  return {
    name: typeof name3 === "string" ? name3 : void 0,
    dependencies: ranges("dependencies"),
    devDependencies: ranges("devDependencies"),
    optionalDependencies: ranges("optionalDependencies"),
    peerDependencies: ranges("peerDependencies")
  };
};

// src/read.ts
var readLockfiles = async (source, isLeftOut2 = () => false) => {
  const lockfiles = (await source.changedFiles()).filter(({ path }) => isLockfileName(path));
  const changed2 = lockfiles.filter(({ path }) => !isLeftOut2(path));
  const blobs = await source.read(
    changed2.flatMap(
      ({ before: before3, after: after2 }) => [before3, after2].flatMap((file) => file?.kind === "file" ? file : [])
    )
  );
  const problems = [];
  const read = async (file, side, readers) => file?.kind === "file" ? { file, reading: await readSide(source, file, side, blobs, readers) } : void 0;
  const pairs = [];
  const gone = /* @__PURE__ */ new Map();
  for (const file of changed2) {
    if (file.after === void 0) gone.set(file.path, file);
    else if (file.after.kind !== "file") problems.push(notAFile(file.path, file.after.kind));
  }
  let isNew = false;
  for (const file of changed2) {
    if (file.after?.kind !== "file") continue;
    const readers = lockfileReaders();
    const after2 = await read(file.after, "head", readers);
    if (after2 === void 0) continue;
    if (!after2.reading.ok) {
      problems.push(unreadable2(file.path, after2.reading));
      continue;
    }
    const predecessor = file.before ?? takeNeighbour(gone, file.path);
    const before3 = await read(predecessor, "base", readers);
    if (before3?.reading.ok === false) problems.push(baseUnreadable(before3.file.path, before3.reading));
    isNew ||= before3 === void 0;
    pairs.push({
      path: file.path,
      before: before3?.reading.ok === true ? before3.reading.lockfile : void 0,
      after: after2.reading.lockfile
    });
  }
  problems.push(...[...gone.keys()].map(removed));
  return {
    paths: changed2.map(({ path }) => path),
    leftOut: lockfiles.map(({ path }) => path).filter(isLeftOut2),
    pairs,
    problems,
    lockedAtBase: isNew ? await packagesAtBase(source) : []
  };
};
var takeNeighbour = (gone, path) => {
  const neighbour = [...gone.values()].find(
    (file) => folderOf(file.path) === folderOf(path) && file.before?.kind === "file"
  );
  if (neighbour !== void 0) gone.delete(neighbour.path);
  return neighbour?.before;
};
var readSide = async (source, file, side, blobs, readers) => {
  const bytes2 = blobs.get(file.id);
  if (bytes2 === void 0)
    return { ok: false, problem: "It is too large to be read.", line: void 0, advice: void 0 };
  const wanted = wantsManifests(file.path, bytes2);
  const manifests = wanted === "none" ? /* @__PURE__ */ new Map() : await manifestsOf(source, file.path, side, wanted);
  const context = { path: file.path, manifests };
  return side === "base" ? readLockfileOfBase(bytes2, context, readers) : readLockfile(bytes2, context, readers);
};
var maxManifests = 3e3;
var manifestsOf = async (source, lockfile, side, wanted) => {
  const folder = folderOf(lockfile);
  const prefix = folder === "" ? "" : `${folder}/`;
  const files = (await source.files(side)).filter(({ path, kind }) => {
    if (kind !== "file" || !path.startsWith(prefix)) return false;
    const inside = path.slice(prefix.length);
    return inside === "package.json" || wanted === "workspaces" && inside.endsWith("/package.json") && !inside.includes("node_modules/");
  }).slice(0, maxManifests);
  const blobs = await source.read(files);
  return new Map(
    files.flatMap(({ path, id }) => {
      const bytes2 = blobs.get(id);
      const manifest = bytes2 === void 0 ? void 0 : readManifest(bytes2);
      const at3 = folderOf(path.slice(prefix.length));
      return manifest === void 0 ? [] : [[at3 === "" ? "." : at3, manifest]];
    })
  );
};
var packagesAtBase = async (source) => {
  const files = (await source.files("base")).filter(
    ({ path, kind }) => kind === "file" && isLockfileName(path)
  );
  const blobs = await source.read(files);
  return files.flatMap(({ path, id }) => {
    const bytes2 = blobs.get(id);
    const reading = bytes2 === void 0 ? void 0 : readLockfileOfBase(bytes2, { path, manifests: /* @__PURE__ */ new Map() });
    return reading?.ok === true ? reading.lockfile.packages : [];
  });
};
var explained = ({ problem: problem2, line, advice }) => [
  ...line === void 0 ? [] : [`Line ${line}: `],
  { quote: advice === void 0 ? problem2 : `${problem2} ${advice}` }
];
var unreadable2 = (path, failed3) => ({
  signal: "lockfile-unreadable",
  path,
  message: ["This lockfile cannot be read, so nothing in it was judged. ", ...explained(failed3)]
});
var baseUnreadable = (path, failed3) => ({
  signal: "lockfile-base-unreadable",
  path,
  message: [
    "The lockfile of base cannot be read, so every package of head counts as added. ",
    ...explained(failed3)
  ]
});
var notAFile = (path, kind) => ({
  signal: "lockfile-not-a-file",
  path,
  message: kind === "symlink" ? say`The lockfile is a symbolic link. What it leads to on another machine cannot be reviewed; commit the file itself.` : say`The lockfile is a submodule. What it holds cannot be reviewed; commit the file itself.`
});
var removed = (path) => ({
  signal: "lockfile-removed",
  path,
  message: say`The lockfile was removed. From now on every install may fetch other versions, which nobody reviews.`
});

// src/manifests/define.ts
var holdsRanges = ({ format: format2, formatVersion }) => format2 === "pnpm" || format2 === "bun" || format2 === "npm" && formatVersion !== "1";
var importersOf4 = (lockfile) => new Map(lockfile?.graph().importers.map(({ path, dependencies }) => [path, dependencies]));
var releaseOf2 = ({ name: name3, version: version3 }) => `${name3}@${version3}`;
var groupsOf2 = (manifest) => [
  manifest.optionalDependencies,
  manifest.dependencies,
  manifest.devDependencies,
  manifest.peerDependencies
];
var listed4 = (all, tell) => {
  const rest = all.length - mostNamed4;
  return [
    ...all.slice(0, mostNamed4).flatMap((one, i) => [...i === 0 ? [] : [", "], ...tell(one)]),
    rest > 0 ? `, and ${rest} more.` : "."
  ];
};
var mostNamed4 = 10;
var short3 = (text4) => text4.length > 200 ? `${text4.slice(0, 199)}…` : text4;

// src/manifests/ranges.ts
var import_semver7 = __toESM(require_semver(), 1);
var longestRange = 500;
var beyondAll = "999999.0.0";
var isLoose = (range) => {
  if (range === void 0) return false;
  const asked = registryRange(range);
  if (asked === void 0) return false;
  if (asked.length > longestRange) return true;
  return import_semver7.default.validRange(asked, loosely) === null || import_semver7.default.satisfies(beyondAll, asked, loosely);
};
var loosely = { loose: true };
var registryRange = (range) => {
  const text4 = range.trim();
  if (text4.length > longestRange) return text4;
  if (text4.startsWith("npm:")) {
    const target = text4.slice("npm:".length);
    const [, behind] = /^(?:@[^/@]+\/)?[^/@]+@(.*)$/s.exec(target) ?? [];
    return behind ?? (import_semver7.default.validRange(target, loosely) === null ? "" : target);
  }
  if (import_semver7.default.validRange(text4, loosely) !== null) return text4;
  return /[:/\\]|^\./.test(text4) || /\.(?:tgz|tar|tar\.gz)$/i.test(text4) ? void 0 : text4;
};

// src/manifests/other-ranges.ts
var otherRanges = ({ before: before3, after: after2 }, context) => {
  const importers = importersOf4(after2);
  const importersBefore = importersOf4(before3);
  return [...context.manifests].flatMap(([path, manifests]) => {
    const declared4 = importers.get(path);
    if (declared4 === void 0) return [];
    const declaredBefore = importersBefore.get(path);
    const old = before3 === void 0 || declaredBefore === void 0 || manifests.before === void 0 ? void 0 : differences2(before3, path, declaredBefore, manifests.before, context);
    if (!speaksFor(after2, path, old)) return [];
    const was = new Set(old?.map(idOf));
    return differences2(after2, path, declared4, manifests.after, context).filter((one) => !was.has(idOf(one)));
  });
};
var speaksFor = ({ format: format2 }, path, old) => path === "." || format2 !== "yarn-classic" || old?.length === 0;
var idOf = ({ name: name3, wanted, found }) => JSON.stringify([name3, wanted, found]);
var differences2 = (lockfile, path, declared4, manifest, { redirected: redirected2, own: own2 }) => {
  if (lockfile.format === "deno" || lockfile.format === "vlt") return [];
  const drift = (name3, wanted, found) => redirected2.has(name3) ? [] : [{ importer: path, name: name3, wanted, found, isHard: false }];
  const lines2 = /* @__PURE__ */ new Map();
  for (const line of declared4) {
    const others = lines2.get(line.name);
    if (others === void 0) lines2.set(line.name, [line]);
    else others.push(line);
  }
  const holds2 = holdsRanges(lockfile);
  const missing = [...manifest.dependencies, ...manifest.devDependencies].flatMap(([name3, range]) => {
    const there = lines2.get(name3) ?? [];
    const ranges = rangesOf2(manifest, name3);
    if (!ranges.some((one) => registryRange(one) !== void 0)) return [];
    if (holds2 && there.length > 0)
      return there.some((line) => ranges.includes(line.range.trim())) ? [] : drift(name3, range, there[0]?.range);
    const isThere = holds2 ? there.length > 0 : there.some(({ key: key2 }) => key2 !== void 0);
    return isThere || own2.has(name3) || manifest.optionalDependencies.has(name3) ? [] : drift(name3, range, void 0);
  });
  const isManagers2 = ({ scope }) => lockfile.format === "pnpm" && path === "." && scope === "dev";
  const extra = [...lines2].flatMap(
    ([name3, [line]]) => line === void 0 || line.scope === "peer" || isManagers2(line) || rangesOf2(manifest, name3).length > 0 ? [] : drift(name3, void 0, line.range)
  );
  return [...missing, ...extra];
};
var rangesOf2 = (manifest, name3) => groupsOf2(manifest).flatMap((group) => group.get(name3)?.trim() ?? []);

// src/manifests/outside-range.ts
var import_semver8 = __toESM(require_semver(), 1);
var outsideRange = ({ before: before3, after: after2 }, context) => {
  const packages = byKey(after2);
  const packagesBefore = byKey(before3);
  const releasesBefore = new Set(before3?.packages.map(releaseOf2));
  const importersBefore = importersOf4(before3);
  return after2.graph().importers.flatMap(({ path, dependencies }) => {
    const manifests = context.manifests.get(path);
    const was = new Map(importersBefore.get(path)?.map((one) => [one.name, one]));
    return dependencies.flatMap((declared4) => {
      const { name: name3, scope, key: key2 } = declared4;
      const locked = packages.get(key2 ?? "");
      if (locked === void 0 || scope === "peer" || context.redirected.has(name3)) return [];
      const range = askedBy(manifests?.after, name3) ?? declared4.range;
      if (!isOutside(name3, range, locked)) return [];
      const old = was.get(name3);
      const lockedBefore = packagesBefore.get(old?.key ?? "");
      const rangeBefore = askedBy(manifests?.before, name3) ?? old?.range;
      const isOld = lockedBefore !== void 0 && rangeBefore !== void 0 && releaseOf2(lockedBefore) === releaseOf2(locked) && isOutside(name3, rangeBefore, lockedBefore);
      if (isOld) return [];
      const isHard = !releasesBefore.has(releaseOf2(locked)) && (locked.name !== name3 || !isPrereleaseWithin(range, locked));
      const found = locked.name === name3 ? locked.version : releaseOf2(locked);
      return [{ importer: path, name: name3, wanted: range, found, isHard }];
    });
  });
};
var isOutside = (name3, range, { name: lockedName, version: version3, resolution }) => {
  const asked = withoutProtocol(range);
  if (asked === void 0 || resolution.kind !== "registry") return false;
  if (import_semver8.default.validRange(asked, loosely) === null || import_semver8.default.valid(version3, loosely) === null) return false;
  if (/^[*x]?$/i.test(asked)) return name3 !== lockedName;
  return name3 !== lockedName || !import_semver8.default.satisfies(version3, asked, loosely);
};
var isPrereleaseWithin = (range, { version: version3 }) => import_semver8.default.satisfies(version3, withoutProtocol(range) ?? "", { ...loosely, includePrerelease: true });
var withoutProtocol = (range) => {
  const text4 = range.trim();
  if (text4.length > longestRange) return void 0;
  return text4.startsWith("npm:") ? /^npm:([^@/]*)$/.exec(text4)?.[1] : text4;
};
var askedBy = (manifest, name3) => manifest === void 0 ? void 0 : groupsOf2(manifest).slice(0, -1).flatMap((group) => group.get(name3) ?? [])[0];
var byKey = (lockfile) => new Map(lockfile?.packages.map((found) => [found.key, found]));

// src/manifests/unasked.ts
var unasked = ({ before: before3, after: after2 }, { redirected: redirected2 }) => {
  const { importers, edges } = after2.graph();
  if (!knowsAskers(after2) || !importers.some(({ dependencies }) => dependencies.length > 0)) return [];
  const known2 = new Set(before3?.packages.map(releaseOf2));
  const arrived = after2.packages.filter(
    (found) => !known2.has(releaseOf2(found)) && !found.bundled && isInstalled(found)
  );
  if (arrived.length === 0) return [];
  const asked = /* @__PURE__ */ new Set([
    ...importers.flatMap(({ dependencies }) => dependencies.flatMap(({ key: key2 }) => key2 ?? [])),
    ...after2.packages.flatMap(({ key: key2, name: name3 }) => redirected2.has(name3) ? key2 : [])
  ]);
  for (const key2 of asked) for (const edge of edges.get(key2) ?? []) asked.add(edge.key);
  return arrived.filter(({ key: key2 }) => !asked.has(key2)).map(({ name: name3, version: version3 }) => ({
    importer: void 0,
    name: name3,
    wanted: void 0,
    found: version3,
    isHard: false
  }));
};
var knowsAskers = ({ format: format2, formatVersion }) => format2 !== "deno" && !(format2 === "npm" && formatVersion === "1");
var isInstalled = ({ resolution, os, cpu }) => resolution.kind !== "workspace" && os.length === 0 && cpu.length === 0;

// src/manifests/drift.ts
var manifestDrift = (pair, context) => {
  const outside = outsideRange(pair, context);
  return [
    ...problem(
      pair.path,
      "outside-range",
      false,
      outside.filter(({ isHard }) => isHard)
    ),
    ...problem(
      pair.path,
      "outside-range",
      true,
      outside.filter(({ isHard }) => !isHard)
    ),
    ...problem(pair.path, "other-range", true, otherRanges(pair, context)),
    ...problem(pair.path, "unasked", true, unasked(pair, context))
  ];
};
var openings = {
  "outside-range": "The lockfile gives what the manifest does not allow: ",
  "other-range": "The lockfile and the manifest do not ask for the same: ",
  unasked: "The lockfile holds packages that nobody asks for: "
};
var closings = {
  "outside-range": " No package manager would have chosen it.",
  "other-range": " One of them changed without the other.",
  unasked: " No package manager would have added them."
};
var problem = (path, kind, soft, drifts) => {
  if (drifts.length === 0) return [];
  const named3 = drifts.slice(0, mostNamed4);
  return [
    {
      signal: "manifest-drift",
      path,
      message: [openings[kind], ...listed4(drifts, (drift) => told(kind, drift)), closings[kind]],
      evidence: {
        kind,
        count: drifts.length,
        packages: named3.map(({ importer, name: name3, wanted, found }) => ({
          importer: importer === void 0 ? null : short3(importer),
          name: short3(name3),
          wanted: wanted === void 0 ? null : short3(wanted),
          found: found === void 0 ? null : short3(found)
        }))
      },
      ...soft ? { soft } : {}
    }
  ];
};
var told = (kind, { importer, name: name3, wanted, found }) => {
  const where = importer === void 0 || importer === "." ? [] : say` (in ${short3(importer)})`;
  const [there, asked] = [found, wanted].map((range) => {
    if (range === void 0) return ["nothing"];
    return range.trim() === "" ? ["an empty range"] : say`${short3(range)}`;
  });
  switch (kind) {
    case "outside-range":
      return say`${short3(name3)} is ${there ?? []}, for ${asked ?? []}${where}`;
    case "other-range":
      return say`${short3(name3)} is ${there ?? []} in the lockfile and ${asked ?? []} in the manifest${where}`;
    case "unasked":
      return say`${short3(name3)} ${there ?? []}`;
  }
};

// src/manifests/loose.ts
var looseRanges = (manifests, own2) => manifests.flatMap(({ path, before: before3, after: after2 }) => {
  const was = productionOf(before3);
  const loose2 = [...productionOf(after2)].filter(
    ([name3, range]) => !own2.has(name3) && isLoose(range) && !isLoose(was.get(name3))
  );
  return loose2.length === 0 ? [] : [problemOf2(path, loose2)];
});
var productionOf = (manifest) => new Map([...manifest?.dependencies ?? [], ...manifest?.optionalDependencies ?? []]);
var problemOf2 = (path, loose2) => ({
  signal: "loose-range",
  path,
  message: [
    "Newly asked for, whatever version comes: ",
    ...listed4(
      loose2,
      ([name3, range]) => range.trim() === "" ? say`${short3(name3)} as an empty range` : say`${short3(name3)} as ${short3(range)}`
    ),
    " The next install without the lockfile takes the newest release, harmful or not."
  ],
  evidence: {
    count: loose2.length,
    ranges: loose2.slice(0, mostNamed4).map(([name3, range]) => ({ name: short3(name3), range: short3(range) }))
  }
});

// src/read-manifests.ts
var readManifestProblems = async (source, pairs, changedLockfiles) => {
  const repeated2 = new Set(pairs.flatMap(repeatedManifests));
  const changed2 = await changedManifests(source, repeated2);
  const own2 = ownNames(source);
  const loose2 = looseRanges(changed2, none13);
  const problems = loose2.length === 0 ? [] : [...looseRanges(changed2, await own2())];
  const unchanged = await besideUnchanged(source, changed2, changedLockfiles);
  for (const pair of [...pairs, ...unchanged]) {
    const { path, before: before3, after: after2 } = pair;
    if (after2 !== void 0) problems.push(...await driftOf(source, { path, before: before3, after: after2 }, changed2, own2));
  }
  return problems;
};
var none13 = /* @__PURE__ */ new Set();
var driftOf = async (source, pair, changed2, own2) => {
  const manifests = new Map(
    changed2.flatMap((manifest) => {
      const at3 = importerPath2(pair.path, manifest.path);
      return at3 === void 0 ? [] : [[at3, manifest]];
    })
  );
  if (manifestDrift(pair, { manifests, redirected: none13, own: none13 }).length === 0) return [];
  return manifestDrift(pair, {
    manifests,
    redirected: await redirectedNames(source, pair.path),
    own: pair.after.format === "yarn-classic" ? await own2() : none13
  });
};
var maxManifests2 = 3e3;
var isManifest = (path) => /(?:^|\/)package\.json$/.test(path) && !/(?:^|\/)node_modules\//.test(path);
var changedManifests = async (source, more2) => {
  const differing = (await source.changedFiles()).filter(({ path }) => isManifest(path));
  const isListed2 = new Set(differing.map(({ path }) => path));
  const others = [...more2].some((path) => !isListed2.has(path)) ? (await source.files("head")).filter(({ path }) => more2.has(path) && !isListed2.has(path)) : [];
  const files = [...differing, ...others.map((file) => ({ path: file.path, before: file, after: file }))].filter(({ after: after2 }) => after2?.kind === "file").slice(0, maxManifests2);
  if (files.length === 0) return [];
  const isFile = (file) => file?.kind === "file";
  const blobs = await source.read(files.flatMap(({ before: before3, after: after2 }) => [before3, after2].filter(isFile)));
  const manifestOf = (file) => {
    const bytes2 = isFile(file) ? blobs.get(file.id) : void 0;
    return bytes2 === void 0 ? void 0 : readManifest(bytes2);
  };
  return files.flatMap((file) => {
    const after2 = manifestOf(file.after);
    return after2 === void 0 ? [] : [{ path: file.path, before: manifestOf(file.before), after: after2 }];
  });
};
var repeatedManifests = ({ path, before: before3, after: after2 }) => {
  if (after2 === void 0 || !holdsRanges(after2)) return [];
  const asked = ({ dependencies }) => dependencies.map(({ name: name3, range, scope }) => JSON.stringify([name3, range, scope])).toSorted().join("\n");
  const old = new Map(
    before3 === void 0 || !holdsRanges(before3) ? [] : before3.graph().importers.map((importer) => [importer.path, asked(importer)])
  );
  return after2.graph().importers.flatMap((importer) => {
    if (old.get(importer.path) === asked(importer)) return [];
    return manifestPath(path, importer.path) ?? [];
  });
};
var manifestPath = (lockfile, importer) => {
  const parts2 = [];
  for (const part of `${prefixOf(lockfile)}${importer}/package.json`.split("/")) {
    if (part === ".." && parts2.pop() === void 0) return void 0;
    if (part !== ".." && part !== "." && part !== "") parts2.push(part);
  }
  return parts2.join("/");
};
var importerPath2 = (lockfile, manifest) => {
  const folder = prefixOf(lockfile);
  if (!manifest.startsWith(folder)) return void 0;
  return prefixOf(manifest.slice(folder.length)).replace(/\/$/, "") || ".";
};
var maxUnchanged = 20;
var besideUnchanged = async (source, changed2, changedLockfiles) => {
  const moved = changed2.filter(({ before: before3, after: after2 }) => before3 !== void 0 && !asksTheSame(before3, after2));
  if (moved.length === 0) return [];
  const lockfiles = (await source.files("head")).filter(
    ({ path, kind }) => kind === "file" && isLockfileName(path)
  );
  const folders = new Set(changedLockfiles.map(prefixOf));
  const governing = /* @__PURE__ */ new Map();
  for (const manifest of moved) {
    const lockfile = nearest3(lockfiles, manifest.path);
    if (lockfile === void 0 || folders.has(prefixOf(lockfile.path))) continue;
    const others = governing.get(lockfile);
    if (others !== void 0) others.push(manifest);
    else if (governing.size < maxUnchanged) governing.set(lockfile, [manifest]);
  }
  const blobs = await source.read([...governing.keys()]);
  return [...governing].flatMap(([{ path, id }, manifests]) => {
    const bytes2 = blobs.get(id);
    const read = (side) => {
      const reading = bytes2 === void 0 ? void 0 : readLockfile(bytes2, { path, manifests: named2(path, manifests, side) });
      return reading?.ok === true ? reading.lockfile : void 0;
    };
    const after2 = read("after");
    if (after2 === void 0) return [];
    return [{ path, before: holdsRanges(after2) ? after2 : read("before"), after: after2 }];
  });
};
var named2 = (lockfile, manifests, side) => new Map(
  manifests.flatMap((pair) => {
    const [at3, manifest] = [importerPath2(lockfile, pair.path), pair[side]];
    return at3 === void 0 || manifest === void 0 ? [] : [[at3, manifest]];
  })
);
var asksTheSame = (a, b) => asking(a) === asking(b);
var asking = ({ dependencies, devDependencies, optionalDependencies }) => JSON.stringify(
  [dependencies, devDependencies, optionalDependencies].map(
    (group) => [...group].map((line) => JSON.stringify(line)).toSorted()
  )
);
var nearest3 = (lockfiles, manifest) => lockfiles.filter(({ path }) => manifest.startsWith(prefixOf(path))).toSorted((a, b) => prefixOf(b.path).length - prefixOf(a.path).length)[0];
var ownNames = (source) => {
  let names4;
  const read = async () => {
    const files = (await source.files("head")).filter(({ path, kind }) => kind === "file" && isManifest(path)).slice(0, maxManifests2);
    const blobs = await source.read(files);
    return new Set(
      files.flatMap(({ id }) => {
        const bytes2 = blobs.get(id);
        return (bytes2 === void 0 ? void 0 : readManifest(bytes2)?.name) ?? [];
      })
    );
  };
  return () => names4 ??= read();
};
var redirectedNames = async (source, lockfile) => {
  const homes = new Set(["package.json", "pnpm-workspace.yaml"].map((name3) => prefixOf(lockfile) + name3));
  const files = (await source.files("head")).filter(({ path, kind }) => kind === "file" && homes.has(path));
  const blobs = await source.read(files);
  return new Set(files.flatMap(({ path, id }) => redirectedBy(path, new TextDecoder().decode(blobs.get(id)))));
};

// src/read-settings.ts
var readSettings = async (source, request3) => {
  const changed2 = (await source.changedFiles()).filter(({ path }) => isSettingPath(path));
  const blobs = await source.read(
    changed2.flatMap(
      ({ before: before3, after: after2 }) => [before3, after2].flatMap((file) => file?.kind === "file" ? file : [])
    )
  );
  const lost = changed2.flatMap(
    ({ path, after: after2 }) => after2 === void 0 || textOf5(after2, blobs) !== void 0 ? [] : unreadable3(path, after2)
  );
  const files = changed2.flatMap(({ path, before: before3, after: after2 }) => {
    const text4 = textOf5(after2, blobs);
    return after2 !== void 0 && text4 === void 0 ? [] : [{ path, before: textOf5(before3, blobs), after: text4 }];
  });
  return [...lost, ...compareSettings(files, request3)];
};
var textOf5 = (file, blobs) => {
  const bytes2 = file?.kind === "file" ? blobs.get(file.id) : void 0;
  return bytes2 === void 0 ? void 0 : new TextDecoder().decode(bytes2);
};
var unreadable3 = (path, { kind }) => ({
  signal: "setting-unreadable",
  path,
  message: [
    "These settings cannot be read, so what they let in was not judged. ",
    kind === "file" ? "The file is too large." : kind === "symlink" ? "The file is a symbolic link." : "It is a submodule."
  ]
});

// src/timeline.ts
var before2 = 4;
var after = 2;
var timelineOf = ({
  release,
  publishedAt,
  history,
  recent,
  around
}) => {
  if (!release.known || !publishedAt.known || !history.known || !recent.known || !around.known) return [];
  const judged2 = { ...release.value, publishedAt: publishedAt.value };
  const earlier = [...history.value, ...recent.value];
  const later = around.value.filter((one) => one.publishedAt > judged2.publishedAt).slice(0, after);
  const people = new Set(earlier.slice(0, -before2).flatMap(({ publisher }) => nameOf4(publisher) ?? []));
  const shown3 = [...earlier.slice(-before2), judged2, ...later];
  return shown3.map((one, i) => {
    const previous = shown3[i - 1];
    const publisher = nameOf4(one.publisher);
    const isNew = publisher !== void 0 && people.size > 0 && !people.has(publisher);
    if (publisher !== void 0) people.add(publisher);
    return {
      version: one.version,
      publishedAt: one.publishedAt,
      publisher,
      odd: [
        ...isNew ? ["new publisher"] : [],
        ...previous !== void 0 && one.installScripts.size > previous.installScripts.size ? ["install script"] : [],
        ...previous !== void 0 && isWeaker(trustOf(one), trustOf(previous)) ? ["weaker way"] : []
      ]
    };
  });
};
var nameOf4 = (publisher) => publisher && accountOf(publisher);

// src/review.ts
var isWatched = (path) => isLockfileName(path) || isSettingPath(path);
var review = async (request3) => {
  const { registry, asOf, progress } = request3;
  const source = toldOnce(request3.source);
  const read = await readLockfiles(source, (path) => isLeftOut(path, request3.policy));
  const settings = await readSettings(source, {
    publicHosts: registry.publicHosts,
    defaultLevels: new Map([...changeLevels, ...projectLevels]),
    ownDefaults: defaultPolicy,
    lockfileChanged: read.paths.length > 0,
    gateJob: request3.gateJob
  });
  const manifests = await readManifestProblems(source, read.pairs, read.paths);
  const canonical2 = (address2) => registry.pathOf(address2) ?? address2;
  const differences3 = diffLockfiles(read.pairs, { canonical: canonical2, lockedAtBase: read.lockedAtBase });
  const locked = read.pairs.flatMap(({ before: before3 }) => before3?.packages ?? []);
  const pathOf3 = (address2) => registry.pathOf(address2);
  const origins = originsOf([...locked, ...read.lockedAtBase], pathOf3);
  const habits = hashHabitsOf(read.pairs, pathOf3);
  const namesAtBase = new Set([...locked, ...read.lockedAtBase].map(({ name: name3 }) => name3));
  const project = differences3.length === 0 ? [] : await settingsAtBase(source, read.paths);
  const configured = configuredRegistry(
    differences3.some(hasNoAddress) ? project.filter(({ path }) => namesRegistries(path)) : []
  );
  const { policy: policy2, said: said2 } = withProject(request3.policy, project);
  const scriptsHere = tellScripts(
    project,
    read.pairs.flatMap(({ after: after2 }) => after2 ?? [])
  );
  const lockedAtHead = read.pairs.flatMap(({ after: after2 }) => after2?.packages ?? []);
  const advised = withSources(registry, {
    sources: request3.advisories ?? [],
    asksRegistry: policy2.advisories?.includes("registry") ?? true,
    isOurs: (name3) => isInternal(name3, policy2)
  });
  let learnt = 0;
  const world = {
    registry: advised.registry,
    asOf,
    origins,
    configured,
    habits,
    namesAtBase,
    scriptsHere,
    wantsContent: (change) => wantsContent(change, policyFor(change, policy2)),
    inspector: request3.inspector ?? await inspectorHere(policy2),
    domains: (change) => wantsDomains(change, policy2) ? request3.domains : void 0
  };
  const sheets = await learn(differences3, world, () => {
    learnt++;
    progress(`${learnt} of ${differences3.length} changes looked up`);
  });
  const changes = differences3.map((change, i) => {
    const sheet = sheets[i];
    if (sheet === void 0) throw new Error("Every change has its sheet.");
    const { reviewed } = judgeChange(change, sheet, policy2, asOf);
    const timeline = reviewed.verdict === "block" ? timelineOf(sheet) : [];
    const profile = profileOf(change, sheet);
    return { ...reviewed, ...timeline.length > 0 && { timeline }, ...profile && { profile } };
  });
  const problems = [
    ...read.problems,
    ...migrationsOf(read.pairs, canonical2),
    ...hashesLost(read.pairs),
    ...manifests,
    ...settings,
    ...reviewAcknowledgements(policy2, differences3, lockedAtHead, asOf)
  ];
  const findings = problems.flatMap((problem2) => decideFile(problem2, policy2) ?? []).toSorted(worstFindingFirst);
  const unverified = changes.filter((one) => one.unverified.length > 0).length;
  return {
    verdict: decideReview(changes, findings),
    asOf,
    base: { revision: source.base },
    head: { revision: source.head },
    lockfiles: read.paths,
    leftOut: read.leftOut,
    terms: {
      cooldownMs: policy2.cooldownMs,
      said: differences3.length === 0 ? [] : [...said2, ...advised.said()],
      asked: advised.hosts()
    },
    coverage: { changes: changes.length, judged: changes.length - unverified, unverified },
    changes: changes.toSorted(worstFirst),
    project: { findings }
  };
};
var toldOnce = (source) => {
  let changed2;
  return { ...source, changedFiles: () => changed2 ??= source.changedFiles() };
};
var inspectorHere = async ({ inspection }) => (await import("./inspect-H5JIOFVB.js")).inspectorHere(inspection);
var migrationsOf = (pairs, canonical2) => pairs.flatMap((pair) => {
  const { path, before: before3, after: after2 } = pair;
  if (before3 === void 0 || after2 === void 0) return [];
  if (before3.format === after2.format && before3.formatVersion === after2.formatVersion) return [];
  const from = say`The lockfile was ${before3.format} ${before3.formatVersion} (${before3.path}) and is now ${after2.format} ${after2.formatVersion}.`;
  const incomparable = countIncomparable(pair, canonical2);
  const rest = incomparable === 0 ? say` Every version that stayed is comparable by its hash.` : say` Of the versions that stayed, ${incomparable} cannot be compared by a hash, since the two formats have none in common.`;
  return [{ signal: "lockfile-migrated", path, message: [...from, ...rest] }];
});
var hasNoAddress = (change) => change.kind !== "removed" && change.after.resolution.kind === "registry" && change.after.resolution.resolved === void 0;
var order2 = { block: 0, warn: 1, pass: 2 };
var worstFindingFirst = (a, b) => levelOrder[a.level] - levelOrder[b.level];
var levelOrder = { block: 0, warn: 1, note: 2 };
var worstFirst = (a, b) => order2[a.verdict] - order2[b.verdict];

// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
  const usingSsl = reqUrl.protocol === "https:";
  if (checkBypass(reqUrl)) {
    return void 0;
  }
  const proxyVar = (() => {
    if (usingSsl) {
      return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
    } else {
      return process.env["http_proxy"] || process.env["HTTP_PROXY"];
    }
  })();
  if (proxyVar) {
    try {
      return new DecodedURL(proxyVar);
    } catch (_a) {
      if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
        return new DecodedURL(`http://${proxyVar}`);
    }
  } else {
    return void 0;
  }
}
function checkBypass(reqUrl) {
  if (!reqUrl.hostname) {
    return false;
  }
  const reqHost = reqUrl.hostname;
  if (isLoopbackAddress(reqHost)) {
    return true;
  }
  const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
  if (!noProxy) {
    return false;
  }
  let reqPort;
  if (reqUrl.port) {
    reqPort = Number(reqUrl.port);
  } else if (reqUrl.protocol === "http:") {
    reqPort = 80;
  } else if (reqUrl.protocol === "https:") {
    reqPort = 443;
  }
  const upperReqHosts = [reqUrl.hostname.toUpperCase()];
  if (typeof reqPort === "number") {
    upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
  }
  for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
    if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
      return true;
    }
  }
  return false;
}
function isLoopbackAddress(host) {
  const hostLower = host.toLowerCase();
  return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
  constructor(url, base) {
    super(url, base);
    this._decodedUsername = decodeURIComponent(super.username);
    this._decodedPassword = decodeURIComponent(super.password);
  }
  get username() {
    return this._decodedUsername;
  }
  get password() {
    return this._decodedPassword;
  }
};

// src/gate.ts
var createGate = (room) => {
  const waiting = [];
  let taken = 0;
  const admit = () => {
    for (let next = waiting[0]; next !== void 0; next = waiting[0]) {
      if (taken > 0 && taken + next.weight > room) return;
      waiting.shift();
      taken += next.weight;
      next.go();
    }
  };
  return async (weight, task) => {
    await new Promise((go) => {
      waiting.push({ weight, go });
      admit();
    });
    try {
      return await task();
    } finally {
      taken -= weight;
      admit();
    }
  };
};

// src/http-body.ts
import { pipeline, Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
var TooLarge = class extends Error {
  name = "TooLarge";
};
var smallBytes = 64 * 1024;
var smallExpandedBytes = 2 * 1024 * 1024;
var pieceBytes = 64 * 1024;
var bytesOf = async function* (body, encoding, maxBytes2) {
  const compressed = upTo(body, maxBytes2);
  if (encoding !== "gzip") {
    yield* compressed;
    return;
  }
  const head2 = [];
  let size = 0;
  const rest = compressed[Symbol.asyncIterator]();
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    head2.push(next.value);
    size += next.value.length;
    if (size > smallBytes) break;
  }
  if (size === 0) return;
  const small = size <= smallBytes ? expandSmall(inOne(head2), maxBytes2) : void 0;
  if (small !== void 0) yield small;
  else yield* upTo(expand(head2, rest), maxBytes2);
};
var collect = async (bytes2) => {
  const pieces = [];
  for await (const piece of bytes2) pieces.push(piece);
  return inOne(pieces);
};
var inOne = (pieces) => {
  const [only2] = pieces;
  return pieces.length === 1 && only2 !== void 0 ? only2 : Buffer.concat(pieces);
};
var upTo = async function* (bytes2, maxBytes2) {
  let size = 0;
  for await (const piece of bytes2) {
    size += piece.length;
    if (size > maxBytes2) throw new TooLarge();
    yield piece;
  }
};
var expandSmall = (bytes2, maxBytes2) => {
  try {
    return gunzipSync(bytes2, {
      maxOutputLength: Math.min(smallExpandedBytes, maxBytes2),
      chunkSize: pieceBytes
    });
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") return void 0;
    throw error;
  }
};
var expand = (head2, rest) => {
  const whole = async function* () {
    try {
      yield* head2;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  };
  const expanding = createGunzip({ chunkSize: pieceBytes });
  pipeline(Readable.from(whole(), { highWaterMark: 1 }), expanding, () => void 0);
  return expanding;
};

// src/http-connect.ts
import { lookup } from "node:dns";
import * as http from "node:http";
import * as https from "node:https";
import { isIPv6 } from "node:net";
import { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import { promisify } from "node:util";
var lookUpHere = (host, options) => promisify(lookup)(host, { ...options, all: true });
var Refused = class extends Error {
  name = "Refused";
};
var Silent = class extends Error {
  name = "Silent";
};
var connect = ({ proxy, limits, reach, lookUp: lookUp2 }) => {
  const against = proxy === "" ? reach.againstAddress : () => void 0;
  const options = { keepAlive: true, maxSockets: limits.concurrency, lookup: lookupOnce(lookUp2, against) };
  const agents = agentsOf(options);
  const askers = agentsOf(options);
  if (proxy !== "") leadThrough(new URL(proxy), agents, askers, limits);
  return {
    send: (url, sending) => send(url, sending, agents, limits),
    close() {
      for (const { plain: plain3, secure } of [agents, askers]) {
        plain3.destroy();
        secure.destroy();
      }
    }
  };
};
var agentsOf = (options) => ({
  plain: new http.Agent(options),
  secure: new https.Agent(options)
});
var ask = (url, options, { plain: plain3, secure }) => url.protocol === "https:" ? https.request(url, { ...options, auth: null, agent: secure }) : http.request(url, { ...options, auth: null, agent: plain3 });
var send = (url, { headers, question, signal: signal2 }, agents, { idleMs: idleMs2 }) => new Promise((resolve, reject) => {
  const method = question === void 0 ? "GET" : "POST";
  const request3 = ask(url, { method, headers, timeout: idleMs2 }, agents);
  let answer;
  const end = (reason) => {
    ;
    (answer ?? request3).destroy(reason);
    reject(reason);
  };
  const stop = () => end(signal2.reason);
  request3.on("response", (message) => {
    answer = message;
    resolve(message);
  }).on("timeout", () => {
    if (answer === void 0 || answer.readableLength === 0) end(new Silent());
    else request3.setTimeout(idleMs2);
  }).on("error", reject).on("close", () => signal2.removeEventListener("abort", stop));
  signal2.addEventListener("abort", stop);
  if (signal2.aborted) stop();
  request3.end(question);
});
var leadThrough = (proxy, { plain: plain3, secure }, askers, { idleMs: idleMs2 }) => {
  const { username, password } = proxy;
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const credentials3 = username === "" && password === "" ? {} : { "proxy-authorization": `Basic ${secret.toString("base64")}` };
  const through = (open) => (options, done) => {
    const { host, port } = options;
    const path = `${isIPv6(host ?? "") ? `[${host}]` : host}:${port}`;
    const headers = { host: path, ...credentials3 };
    const request3 = ask(proxy, { method: "CONNECT", path, headers, timeout: idleMs2 }, askers);
    const fail = (error) => done?.(error, new Duplex());
    request3.on("connect", ({ statusCode }, socket) => {
      if (statusCode === 200) return done?.(null, open(options, socket));
      socket.destroy();
      fail(Object.assign(new Error("The proxy refuses."), { code: `PROXY_${statusCode}` }));
    }).on("timeout", () => request3.destroy(new Silent())).on("error", fail).end();
    return void 0;
  };
  plain3.createConnection = through((_options, socket) => socket);
  secure.createConnection = through(
    (options, socket) => connectTls({ ...options, socket })
  );
};
var lookupOnce = (lookUp2, against) => {
  const asked = /* @__PURE__ */ new Map();
  const find = async (host, options) => {
    const addresses2 = await lookUp2(host, options);
    for (const { address: address2 } of addresses2) {
      const reason = against(host, address2);
      if (reason !== void 0) throw new Refused(reason);
    }
    return addresses2;
  };
  return (host, options, found) => {
    const pending = asked.get(host) ?? find(host, options);
    asked.set(host, pending);
    pending.then(
      (addresses2) => {
        const [first4] = addresses2;
        if (options.all === true) found(null, [...addresses2]);
        else found(null, first4?.address ?? "", first4?.family);
      },
      (error) => {
        asked.delete(host);
        found(error, "");
      }
    );
  };
};

// src/reach.ts
import { BlockList, isIP } from "node:net";
var reachOf = (options) => {
  const named3 = (host) => options?.registry.hostname === host;
  const allowPrivate = options?.allowPrivate === true;
  const againstAddress = (host, address2) => {
    const kind = addressKindOf(address2);
    if (host === localhost && kind !== "loopback")
      return `Its name stands for ${address2}, which is not this machine, and was not asked.`;
    if (kind === "public" || host === localhost && named3(host)) return void 0;
    const place = host === address2 ? `It is at ${address2}` : `Its name stands for ${address2}`;
    if (kind === "special") return `${place}, an address that no registry has, and was not asked.`;
    return allowPrivate ? void 0 : `${place}, an address of a private network, and was not asked. If it is yours, set allow-private-registry.`;
  };
  return {
    againstAddress,
    againstUrl({ protocol, hostname }) {
      if (protocol !== "https:" && !(protocol === "http:" && isThisMachine(hostname)))
        return "It would be asked without encryption, and was not asked. Only this machine is asked over http.";
      const address2 = hostname.replace(/^\[|\]$/g, "");
      return isIP(address2) === 0 || named3(hostname) ? void 0 : againstAddress(address2, address2);
    }
  };
};
var isThisMachine = (hostname) => hostname === localhost || addressKindOf(hostname.replace(/^\[|\]$/g, "")) === "loopback";
var localhost = "localhost";
var addressKindOf = (address2) => {
  const [bare3 = ""] = address2.split("%");
  const family = isIP(bare3) === 4 ? "ipv4" : "ipv6";
  if (isIP(bare3) === 0) return "special";
  const found = kinds4.find(({ list: list3 }) => list3.check(bare3, family));
  if (found !== void 0) return found.kind;
  return family === "ipv4" || unicast.check(bare3, "ipv6") ? "public" : "special";
};
var listOf3 = (...ranges) => {
  const list3 = new BlockList();
  for (const range of ranges) {
    const [address2 = "", length = ""] = range.split("/");
    const bits = Number(length);
    if (isIP(address2) === 6) list3.addSubnet(address2, bits, "ipv6");
    else {
      list3.addSubnet(address2, bits, "ipv4");
      const [a = 0, b = 0, c = 0, d = 0] = address2.split(".").map(Number);
      const [high, low] = [a * 256 + b, c * 256 + d].map((half) => half.toString(16));
      list3.addSubnet(`::ffff:${high}:${low}`, 96 + bits, "ipv6");
      list3.addSubnet(`64:ff9b::${high}:${low}`, 96 + bits, "ipv6");
      list3.addSubnet(`2002:${high}:${low}::`, 16 + bits, "ipv6");
    }
  }
  return list3;
};
var kinds4 = [
  {
    kind: "special",
    list: listOf3(
      // Clouds answer here with the machine's own data: the usual one is of the link below, and these are not.
      "100.100.100.200/32",
      "168.63.129.16/32",
      "fd00:ec2::254/128",
      "0.0.0.0/8",
      "169.254.0.0/16",
      "192.0.0.0/24",
      "192.88.99.0/24",
      "224.0.0.0/4",
      "240.0.0.0/4",
      "2001::/23"
    )
  },
  { kind: "loopback", list: listOf3("127.0.0.0/8", "::1/128") },
  {
    kind: "private",
    list: listOf3(
      "10.0.0.0/8",
      "100.64.0.0/10",
      "172.16.0.0/12",
      "192.168.0.0/16",
      // For measurements; a tunnel on the machine itself may hand these out for every name.
      "198.18.0.0/15",
      "64:ff9b:1::/48",
      "fc00::/7"
    )
  }
];
var unicast = listOf3("2000::/3", "::ffff:0:0/96", "64:ff9b::/96");

// src/http.ts
var defaultHttpLimits = {
  deadlineMs: 4e4,
  idleMs: 12e3,
  maxBytes: 128 * 1024 * 1024,
  attempts: 3,
  concurrency: 32,
  giveUpAfter: 6
};
var createHttp = (userAgent, { limits: own2, reach = reachOf(), credentials: credentials3, lookUp: lookUp2 = lookUpHere } = {}) => {
  const limits = { ...defaultHttpLimits, ...own2 };
  const turn = createGate(limits.concurrency);
  const connections = /* @__PURE__ */ new Map();
  let failuresInARow = 0;
  const attempt3 = async (request3, reader, signal2, hops) => {
    const { accept, etag, question } = request3;
    const url = new URL(request3.url);
    const against = reach.againstUrl(url);
    if (against !== void 0) return { kind: "final", detail: against };
    const proxy = getProxyUrl(url)?.href ?? "";
    const connected = connections.get(proxy) ?? connect({ proxy, limits, reach, lookUp: lookUp2 });
    connections.set(proxy, connected);
    const answer = await connected.send(url, {
      question,
      signal: signal2,
      headers: {
        ...question === void 0 ? {} : { "content-type": "application/json" },
        accept,
        "accept-encoding": "gzip",
        "user-agent": userAgent,
        ...url.origin === credentials3?.origin ? { authorization: credentials3.authorization } : {},
        ...etag === void 0 ? {} : { "if-none-match": etag }
      }
    });
    const header2 = (name3) => [answer.headers[name3] ?? []].flat()[0] ?? "";
    const maxBytes2 = Math.min(request3.maxBytes ?? limits.maxBytes, limits.maxBytes);
    const bytes2 = bytesOf(answer, header2("content-encoding"), maxBytes2);
    const { statusCode: status = 0 } = answer;
    if (status >= 300 && status < 400 && status !== 304) {
      await collect(bytes2);
      return redirect(request3, header2("location"), reader, signal2, hops);
    }
    if (status === 429 || status >= 500) {
      await collect(bytes2);
      return { kind: "again", detail: `It answered ${status}.`, waitMs: retryAfterMs(header2("retry-after")) };
    }
    const tag = header2("etag") || void 0;
    const body = await reader(bytes2, status, tag);
    return { kind: "answer", status, etag: tag, body };
  };
  const redirect = async (request3, to, reader, signal2, hops) => {
    const { url: from } = request3;
    if (!URL.canParse(to, from))
      return { kind: "final", detail: "It redirects to an address that cannot be read." };
    const target = new URL(to, from);
    if (target.origin !== new URL(from).origin)
      return { kind: "final", detail: "It redirects to another host, which is not followed." };
    if (hops >= 3) return { kind: "final", detail: "It redirects in a circle." };
    return attempt3({ ...request3, url: target.href }, reader, signal2, hops + 1);
  };
  const withRetries = async (request3, reader) => {
    const signal2 = AbortSignal.timeout(limits.deadlineMs);
    const endsAt = performance.now() + limits.deadlineMs;
    let detail = "";
    for (let tried = 1; tried <= limits.attempts; tried++) {
      const outcome = await attempt3(request3, reader, signal2, 0).catch(failed2);
      if (outcome.kind === "answer") {
        const { status, etag, body } = outcome;
        return { ok: true, status, etag, body };
      }
      detail = outcome.detail;
      if (outcome.kind === "final") break;
      const waitMs = outcome.waitMs ?? 250 * 2 ** tried * (0.75 + Math.random() / 2);
      if (tried === limits.attempts || performance.now() + waitMs > endsAt) break;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    return { ok: false, detail };
  };
  const read = (request3, reader) => turn(1, async () => {
    if (failuresInARow >= limits.giveUpAfter) {
      return { ok: false, detail: `It was not asked: ${failuresInARow} requests in a row had failed.` };
    }
    const answer = await withRetries(request3, reader);
    failuresInARow = answer.ok ? 0 : failuresInARow + 1;
    return answer;
  });
  return {
    get: (url, accept) => read({ url, accept }, collect),
    read,
    async close() {
      for (const connected of connections.values()) connected.close();
    }
  };
};
var failed2 = (error) => {
  const { code: code3, name: name3 } = error;
  if (error instanceof Refused) return { kind: "final", detail: error.message };
  if (error instanceof TooLarge) return { kind: "final", detail: "Its answer is larger than the limit." };
  if (name3 === "TimeoutError") return { kind: "final", detail: "It did not answer in time." };
  if (error instanceof Silent || code3 === "ETIMEDOUT")
    return { kind: "again", detail: "It did not answer in time." };
  if (code3 === "ENOTFOUND" || code3 === "EAI_AGAIN")
    return { kind: "again", detail: "Its host name could not be resolved." };
  if (code3 === "ECONNREFUSED") return { kind: "again", detail: "It refused the connection." };
  if (typeof code3 === "string" && /CERT|TLS|SSL/.test(code3))
    return { kind: "final", detail: `Its certificate was not accepted (${code3}).` };
  return {
    kind: "again",
    detail: `The connection broke (${typeof code3 === "string" ? code3 : "no reason given"}).`
  };
};
var retryAfterMs = (header2) => {
  if (/^\d+$/.test(header2)) return Number(header2) * 1e3;
  const at3 = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} .* GMT$/.test(header2) ? Date.parse(header2) : Number.NaN;
  return Number.isNaN(at3) ? void 0 : Math.max(0, at3 - Date.now());
};

// src/advisories/github.ts
var import_semver9 = __toESM(require_semver(), 1);

// src/advisories/json.ts
var maxBytes = 16 * 1024 * 1024;
var askForJson = async (http2, request3) => {
  const answer = await http2.read(
    { ...request3, accept: "application/json", maxBytes },
    async (bytes2) => (await collect(bytes2)).toString()
  );
  if (!answer.ok) return unknown("unreachable", `It could not be reached. ${answer.detail}`);
  if (answer.status !== 200) return unknown("unreachable", `It answered ${answer.status}.`);
  try {
    return known(JSON.parse(answer.body));
  } catch {
    return unknown("malformed", "Its answer is not JSON.");
  }
};
var releasesIn = (asked) => [...asked].flatMap(
  ([name3, versions2]) => [...versions2].flatMap(
    (version3) => /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name3) && /^[\w.+-]+$/.test(version3) ? [{ name: name3, version: version3 }] : []
  )
);

// src/advisories/github.ts
var githubAdvisories = (http2, api) => {
  const root2 = api.replace(/\/*$/, "/");
  const askFor = async (releases) => {
    const query = new URLSearchParams({ ecosystem: "npm", type: "malware", per_page: String(mostAnswers) });
    query.set("affects", releases.map(({ name: name3, version: version3 }) => `${name3}@${version3}`).join(","));
    const document = await askForJson(http2, { url: `${root2}advisories?${query.toString()}` });
    if (!document.known) return document;
    const entries = Array.isArray(document.value) ? document.value.map(entryOf2) : void 0;
    if (entries === void 0 || entries.includes(void 0))
      return unknown("malformed", "Its answer is not a list of advisories.");
    if (entries.length === mostAnswers && releases.length > 1) {
      const half = Math.ceil(releases.length / 2);
      return joined4(await Promise.all([releases.slice(0, half), releases.slice(half)].map(askFor)));
    }
    return known(entries.flatMap((entry4) => entry4 ?? []));
  };
  return {
    id: "github",
    title: "GitHub",
    host: new URL(root2).host,
    async advisories(asked) {
      const entries = joined4(await Promise.all(batches(releasesIn(asked)).map(askFor)));
      return entries.known ? known(warningsOf(entries.value, asked)) : entries;
    }
  };
};
var mostAnswers = 100;
var longestList = 4e3;
var batches = (releases) => {
  const all = [];
  let length = 0;
  for (const release of releases) {
    const own2 = encodeURIComponent(`${release.name}@${release.version},`).length;
    const last = all.at(-1);
    if (last === void 0 || last.length === mostAnswers || length + own2 > longestList) {
      all.push([release]);
      length = own2;
    } else {
      last.push(release);
      length += own2;
    }
  }
  return all;
};
var joined4 = (facts2) => {
  const values = [];
  for (const fact of facts2) {
    if (!fact.known) return fact;
    values.push(...fact.value);
  }
  return known(values);
};
var entryOf2 = (value4) => {
  if (!isObject(value4)) return void 0;
  const { ghsa_id: id, summary, severity: severity2, html_url: url, vulnerabilities } = value4;
  if (typeof id !== "string" || typeof summary !== "string" || !Array.isArray(vulnerabilities))
    return void 0;
  const ranges = vulnerabilities.flatMap((one) => {
    if (!isObject(one) || !isObject(one["package"])) return [];
    const { ecosystem, name: name3 } = one["package"];
    const range = one["vulnerable_version_range"];
    return ecosystem === "npm" && typeof name3 === "string" && typeof range === "string" ? [{ name: name3, range }] : [];
  });
  return {
    advisory: {
      id,
      kind: "malware",
      severity: severities.find((one) => one === severity2) ?? "critical",
      title: summary,
      url: typeof url === "string" ? url : void 0,
      source: "GitHub"
    },
    // A server that does not know the question's filter answers with vulnerabilities.
    ranges: value4["type"] === "malware" && typeof value4["withdrawn_at"] !== "string" ? ranges : []
  };
};
var warningsOf = (entries, asked) => {
  const found = /* @__PURE__ */ new Map();
  for (const { advisory, ranges } of entries) {
    for (const { name: name3, range } of ranges) {
      for (const version3 of asked.get(name3) ?? []) {
        if (!isAbout2(range, version3)) continue;
        const key2 = `${name3}@${version3}`;
        found.set(key2, [...found.get(key2) ?? [], { ...advisory, range }]);
      }
    }
  }
  return found;
};
var isAbout2 = (written, version3) => {
  const range = written.replaceAll(",", " ");
  return import_semver9.default.validRange(range) === null || import_semver9.default.satisfies(version3, range, { includePrerelease: true });
};

// src/advisories/osv.ts
var osvHost = "api.osv.dev";
var osvAdvisories = (http2, root2 = `https://${osvHost}/`) => ({
  id: "osv",
  title: "OSV",
  host: new URL(root2).host,
  async advisories(asked) {
    const found = /* @__PURE__ */ new Map();
    const releases = releasesIn(asked);
    for (let from = 0; from < releases.length; from += mostAtOnce2) {
      const some = releases.slice(from, from + mostAtOnce2);
      const ids2 = await idsOf(http2, root2, some);
      if (!ids2.known) return ids2;
      for (const [i, release] of some.entries()) {
        for (const id of ids2.value[i] ?? []) {
          const record = await recordOf(http2, root2, id, release.name);
          if (!record.known) return record;
          if (record.value === void 0) continue;
          const key2 = `${release.name}@${release.version}`;
          found.set(key2, [...found.get(key2) ?? [], record.value]);
        }
      }
    }
    return known(found);
  }
});
var mostAtOnce2 = 1e3;
var mostRecords = 5;
var idsOf = async (http2, root2, releases) => {
  const queries = releases.map(({ name: name3, version: version3 }) => ({ package: { name: name3, ecosystem: "npm" }, version: version3 }));
  const document = await askForJson(http2, {
    url: `${root2}v1/querybatch`,
    question: JSON.stringify({ queries })
  });
  if (!document.known) return document;
  const results = isObject(document.value) ? document.value["results"] : void 0;
  if (!Array.isArray(results) || results.length !== releases.length)
    return unknown("malformed", "Its answer is not one result for each release.");
  return known(
    results.map((result) => {
      const vulns = isObject(result) && Array.isArray(result["vulns"]) ? result["vulns"] : [];
      return vulns.flatMap((one) => isObject(one) && isMalwareId(one["id"]) ? [one["id"]] : []).slice(0, mostRecords);
    })
  );
};
var isMalwareId = (id) => typeof id === "string" && /^MAL-[\w-]{1,40}$/.test(id);
var recordOf = async (http2, root2, id, name3) => {
  const document = await askForJson(http2, { url: `${root2}v1/vulns/${id}` });
  if (!document.known) return document;
  if (!isObject(document.value)) return unknown("malformed", "A record of it is not an object.");
  const { summary, aliases, withdrawn, affected } = document.value;
  if (typeof withdrawn === "string") return known(void 0);
  const alias = textsIn(aliases).find((one) => one.startsWith("GHSA-"));
  return known({
    id: alias ?? id,
    kind: "malware",
    severity: "critical",
    title: typeof summary === "string" ? summary : `Malicious code in ${name3}`,
    url: `https://osv.dev/vulnerability/${id}`,
    range: rangeOf(affected, name3),
    source: "OSV"
  });
};
var mostVersions = 20;
var rangeOf = (affected, name3) => {
  const parts2 = (Array.isArray(affected) ? affected : []).filter(
    (one) => isObject(one) && isObject(one["package"]) && one["package"]["name"] === name3
  );
  const events = parts2.flatMap(({ ranges }) => listOf4(ranges)).flatMap((range) => listOf4(range["events"]));
  const spans2 = events.flatMap((event) => {
    const [introduced2, fixed] = [event["introduced"], event["fixed"]];
    if (typeof introduced2 === "string") return `>=${introduced2}`;
    return typeof fixed === "string" ? `<${fixed}` : [];
  });
  if (spans2.length > 0) return spans2.slice(0, mostVersions).join(" ");
  return parts2.flatMap(({ versions: versions2 }) => textsIn(versions2)).slice(0, mostVersions).join(" || ");
};
var textsIn = (value4) => Array.isArray(value4) ? value4.filter((one) => typeof one === "string") : [];
var listOf4 = (value4) => Array.isArray(value4) ? value4.filter(isObject) : [];

// src/advisories/open-sources.ts
var openSources = ({ policy: policy2, registry, token, api }) => {
  const wanted = policy2.advisories ?? (registry === publicRegistry ? ["github"] : []);
  const clients = [];
  const client = (options) => {
    const http2 = createHttp(`lockkeeper/${version}`, {
      ...options,
      limits: { deadlineMs: 15e3, attempts: 2 }
    });
    clients.push(http2);
    return http2;
  };
  const root2 = new URL(api);
  return {
    sources: [
      ...wanted.includes("github") && token !== void 0 ? [
        githubAdvisories(
          client({
            // An enterprise's own server is on its own network, and is named by the runner.
            reach: reachOf({ registry: root2, allowPrivate: true }),
            credentials: { origin: root2.origin, authorization: `Bearer ${token}` }
          }),
          root2.href
        )
      ] : [],
      ...wanted.includes("osv") ? [osvAdvisories(client({}))] : []
    ],
    close: async () => void await Promise.all(clients.map((http2) => http2.close()))
  };
};

// src/progress.ts
var quietMs = 5e3;
var openProgress = (stream) => {
  let live = false;
  let toldAt = performance.now();
  const clear = () => {
    if (live) stream.write("\r\x1B[K");
    live = false;
  };
  return {
    note(line) {
      clear();
      stream.write(`${visible(line)}
`);
    },
    step(line) {
      if (stream.isTTY) {
        stream.write(`\r\x1B[K${visible(line)}`);
        live = true;
      } else if (performance.now() - toldAt > quietMs) {
        toldAt = performance.now();
        stream.write(`${visible(line)}
`);
      }
    },
    end: clear
  };
};

// src/registry/skip-json.ts
var more = -1;
var wrong2 = -2;
var quote2 = 34;
var backslash = 92;
var brace = 123;
var bracket2 = 91;
var toClosing = 2;
var skipValue = (bytes2, from) => {
  const end = bytes2.length;
  const open = [];
  let at3 = from;
  for (; ; ) {
    at3 = skipBlanks(bytes2, at3);
    if (at3 === end) return more;
    const sign2 = bytes2[at3] ?? 0;
    let atKey = false;
    if (sign2 === brace || sign2 === bracket2) {
      at3 = skipBlanks(bytes2, at3 + 1);
      if (bytes2[at3] === sign2 + toClosing) at3++;
      else {
        open.push(sign2 + toClosing);
        if (sign2 === bracket2) continue;
        atKey = true;
      }
    } else {
      at3 = sign2 === quote2 ? skipText(bytes2, at3) : skipWord(bytes2, at3);
      if (at3 < 0) return at3;
    }
    while (!atKey) {
      const closing2 = open[open.length - 1];
      if (closing2 === void 0) return at3;
      at3 = skipBlanks(bytes2, at3);
      if (at3 === end) return more;
      const next = bytes2[at3++];
      if (next === closing2) {
        open.pop();
        continue;
      }
      if (next !== 44) return wrong2;
      if (closing2 !== brace + toClosing) break;
      at3 = skipBlanks(bytes2, at3);
      atKey = true;
    }
    if (!atKey) continue;
    at3 = skipText(bytes2, at3);
    if (at3 < 0) return at3;
    at3 = skipColon(bytes2, at3);
    if (at3 < 0) return at3;
  }
};
var skipBlanks = (bytes2, from) => {
  let at3 = from;
  for (; at3 < bytes2.length; at3++) {
    const byte = bytes2[at3] ?? 0;
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) break;
  }
  return at3;
};
var skipColon = (bytes2, from) => {
  const at3 = skipBlanks(bytes2, from);
  if (at3 === bytes2.length) return more;
  return bytes2[at3] === 58 ? at3 + 1 : wrong2;
};
var skipText = (bytes2, from) => {
  const end = bytes2.length;
  if (from === end) return more;
  if (bytes2[from] !== quote2) return wrong2;
  for (let at3 = from + 1; at3 < end; at3++) {
    const byte = bytes2[at3] ?? 0;
    if (byte === quote2) return at3 + 1;
    if (byte < 32) return wrong2;
    if (byte !== backslash) continue;
    const escaped3 = bytes2[++at3];
    if (escaped3 === void 0) return more;
    if (escaped3 === 117) {
      for (let digits = 0; digits < 4; digits++) {
        const digit = bytes2[++at3];
        if (digit === void 0) return more;
        if (!isHex(digit)) return wrong2;
      }
    } else if (!escapes3.has(escaped3)) return wrong2;
  }
  return more;
};
var escapes3 = new Set(Buffer.from('"\\/bfnrt'));
var isHex = (byte) => {
  const letter = byte | 32;
  return byte >= 48 && byte <= 57 || letter >= 97 && letter <= 102;
};
var word3 = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
var skipWord = (bytes2, from) => {
  const end = bytes2.length;
  let at3 = from;
  let onlyDigits = true;
  for (; at3 < end; at3++) {
    const byte = bytes2[at3] ?? 0;
    if (byte >= 48 && byte <= 57) continue;
    if (!isOfWord(byte)) break;
    onlyDigits = false;
  }
  if (at3 === end) return more;
  if (onlyDigits && at3 > from && bytes2[from] !== 48) return at3;
  return word3.test(bytes2.toString("latin1", from, at3)) ? at3 : wrong2;
};
var isOfWord = (byte) => byte >= 97 && byte <= 122 || byte === 45 || byte === 43 || byte === 46 || byte === 69;

// src/registry/raw-packument.ts
var rootFields = ["name", "versions", "time", "dist-tags"];
var commonFields = [
  "_npmUser",
  "maintainers",
  "scripts",
  "gypfile",
  "deprecated",
  "repository",
  "license",
  "dependencies",
  "optionalDependencies",
  "bin"
];
var manifestFields = [...commonFields, "dist", "gitHead"];
var common = new Set(commonFields);
var noFields = {
  _npmUser: void 0,
  maintainers: void 0,
  scripts: void 0,
  gypfile: void 0,
  deprecated: void 0,
  repository: void 0,
  license: void 0,
  dependencies: void 0,
  optionalDependencies: void 0,
  bin: void 0,
  dist: void 0,
  gitHead: void 0
};
var rawFromText = (text4) => {
  const document = parse2(text4);
  if (!isObject(document)) return void 0;
  const { name: name3, versions: versions2 = {}, time, "dist-tags": tags } = document;
  if (!isObject(versions2)) return { name: name3, versions: void 0, time, tags };
  const manifests = /* @__PURE__ */ new Map();
  let last = noFields;
  for (const [version3, manifest] of Object.entries(versions2)) {
    const fields = isObject(manifest) ? fieldsOf3(manifest, last) : void 0;
    manifests.set(version3, fields);
    last = fields ?? last;
  }
  return { name: name3, versions: manifests, time, tags };
};
var fieldsOf3 = (manifest, last) => {
  const fields = { ...noFields, dist: manifest["dist"], gitHead: manifest["gitHead"] };
  for (const field2 of commonFields) {
    const value4 = manifest[field2];
    fields[field2] = isSame2(value4, last[field2], deepest8) ? last[field2] : value4;
  }
  return fields;
};
var deepest8 = 3;
var isSame2 = (a, b, depth) => {
  if (Object.is(a, b)) return true;
  if (depth === 0) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value4, i) => isSame2(value4, b[i], depth - 1));
  if (!isObject(a) || !isObject(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key2, i) => key2 === others[i] && isSame2(a[key2], b[key2], depth - 1));
};
var parse2 = (text4) => {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
};
var textOfRaw = ({ name: name3, versions: versions2, time, tags }) => JSON.stringify({
  name: name3,
  "dist-tags": tags,
  // What is not an object stays something that is none.
  versions: versions2 === void 0 ? null : Object.fromEntries([...versions2].map(([version3, manifest]) => [version3, manifest ?? null])),
  time
});
var openRawReader = () => {
  let place = "before";
  let first4 = true;
  let room = Buffer.allocUnsafe(0);
  let bytes2 = room;
  let at3 = 0;
  let seen = 0;
  const root2 = /* @__PURE__ */ new Map();
  let versions2 = /* @__PURE__ */ new Map();
  const shared = /* @__PURE__ */ new Map();
  const step = (from) => {
    const next = skipBlanks(bytes2, from);
    if (next === bytes2.length) return more;
    const sign2 = bytes2[next];
    if (place === "before" && sign2 === 123) return enter("root", next + 1);
    if (place !== "root" && place !== "versions") return wrong2;
    if (sign2 === 125) return leave(next + 1);
    if (first4) return member(place, next);
    return sign2 === 44 ? member(place, skipBlanks(bytes2, next + 1)) : wrong2;
  };
  const enter = (inside, next) => {
    place = inside;
    first4 = true;
    return next;
  };
  const leave = (next) => {
    place = place === "versions" ? "root" : "after";
    first4 = false;
    return next;
  };
  const member = (parent, from) => {
    const keyEnd = skipText(bytes2, from);
    if (keyEnd < 0) return keyEnd;
    const colon2 = skipColon(bytes2, keyEnd);
    if (colon2 < 0) return colon2;
    const start2 = skipBlanks(bytes2, colon2);
    if (start2 === bytes2.length) return more;
    const end = parent === "root" ? rootMember(from, keyEnd, start2) : versionMember(from, keyEnd, start2);
    if (end > 0 && place === parent) first4 = false;
    return end;
  };
  const rootMember = (from, keyEnd, start2) => {
    const field2 = fieldAt(bytes2, from, keyEnd, rootFields);
    if (field2 === "versions" && bytes2[start2] === 123) {
      versions2 = /* @__PURE__ */ new Map();
      return enter("versions", start2 + 1);
    }
    const end = skipValue(bytes2, start2);
    if (end < 0 || field2 === void 0) return end;
    if (field2 === "versions") versions2 = void 0;
    else root2.set(field2, valueOf3(textAt(start2, end)));
    return end;
  };
  const versionMember = (from, keyEnd, start2) => {
    const isManifest2 = bytes2[start2] === 123;
    const fields = { ...noFields };
    const end = isManifest2 ? manifest(start2 + 1, fields) : skipValue(bytes2, start2);
    if (end < 0) return end;
    versions2?.set(String(valueOf3(textAt(from, keyEnd))), isManifest2 ? fields : void 0);
    return end;
  };
  const manifest = (start2, fields) => {
    let from = skipBlanks(bytes2, start2);
    if (bytes2[from] === 125) return from + 1;
    for (; ; ) {
      const keyEnd = skipText(bytes2, from);
      if (keyEnd < 0) return keyEnd;
      const colon2 = skipColon(bytes2, keyEnd);
      if (colon2 < 0) return colon2;
      const valueAt = skipBlanks(bytes2, colon2);
      const end = skipValue(bytes2, valueAt);
      if (end < 0) return end;
      const field2 = fieldAt(bytes2, from, keyEnd, manifestFields);
      if (field2 !== void 0) fields[field2] = fieldValue(field2, textAt(valueAt, end));
      from = skipBlanks(bytes2, end);
      if (from === bytes2.length) return more;
      if (bytes2[from] === 125) return from + 1;
      if (bytes2[from] !== 44) return wrong2;
      from = skipBlanks(bytes2, from + 1);
    }
  };
  const fieldValue = (field2, text4) => {
    if (!common.has(field2)) return valueOf3(text4);
    if (!shared.has(text4)) shared.set(text4, valueOf3(text4));
    return shared.get(text4);
  };
  const textAt = (from, to) => bytes2.toString("utf8", from, to);
  const add = (piece) => {
    const left = bytes2.length - at3;
    const size = left + piece.length;
    const target = size <= room.length ? room : Buffer.allocUnsafe(Math.max(size, 2 * room.length));
    bytes2.copy(target, 0, at3);
    piece.copy(target, left);
    room = target;
    bytes2 = room.subarray(0, size);
    seen -= at3;
    at3 = 0;
  };
  const read = () => {
    while (place !== "wrong") {
      const next = step(at3);
      if (next === more) break;
      if (next === wrong2) place = "wrong";
      else at3 = next;
    }
    seen = bytes2.length;
  };
  return {
    push(piece) {
      if (place === "wrong") return;
      add(piece);
      if (bytes2.length - at3 >= 2 * (seen - at3)) read();
    },
    end() {
      read();
      if (place !== "after") return void 0;
      return { name: root2.get("name"), versions: versions2, time: root2.get("time"), tags: root2.get("dist-tags") };
    }
  };
};
var valueOf3 = JSON.parse;
var fieldAt = (bytes2, from, to, fields) => {
  for (const field2 of fields) if (field2.length === to - from - 2 && isAt(bytes2, from + 1, field2)) return field2;
  if (!hasEscape(bytes2, from, to)) return void 0;
  const key2 = valueOf3(bytes2.toString("utf8", from, to));
  return fields.find((field2) => field2 === key2);
};
var isAt = (bytes2, from, text4) => {
  for (let i = 0; i < text4.length; i++) if (bytes2[from + i] !== text4.charCodeAt(i)) return false;
  return true;
};
var hasEscape = (bytes2, from, to) => {
  for (let at3 = from; at3 < to; at3++) if (bytes2[at3] === 92) return true;
  return false;
};

// src/registry/people.ts
var parsePublisher = (value4) => {
  const person = parsePerson(value4);
  if (person === "malformed" || !isObject(value4)) return "malformed";
  const { trustedPublisher, approver } = value4;
  if (trustedPublisher !== void 0 && (!isObject(trustedPublisher) || typeof trustedPublisher["id"] !== "string"))
    return "malformed";
  const approvedBy = approver === void 0 ? void 0 : parsePerson(approver);
  if (approvedBy === "malformed") return "malformed";
  const configuration = trustedPublisher?.["oidcConfigId"];
  return {
    ...person,
    trustedPublisher: trustedPublisher === void 0 ? void 0 : {
      id: String(trustedPublisher["id"]),
      configuration: typeof configuration === "string" ? configuration : void 0
    },
    approver: approvedBy
  };
};
var parsePerson = (value4) => {
  if (typeof value4 === "string") return parseNamed(value4);
  if (!isObject(value4) || typeof value4["name"] !== "string" || value4["name"] === "") return "malformed";
  const { email } = value4;
  return { name: value4["name"], email: typeof email === "string" ? email : void 0 };
};
var parseNamed = (text4) => {
  const written = text4.trim();
  const open = written.indexOf("<");
  if (open === -1) return written === "" ? "malformed" : { name: written, email: void 0 };
  const name3 = written.slice(0, open).trim();
  const email = written.slice(open + 1, -1);
  return name3 === "" || !written.endsWith(">") || email.includes(">") ? "malformed" : { name: name3, email };
};
var parsePeople = (value4) => {
  if (!Array.isArray(value4)) return "malformed";
  const people = value4.map(parsePerson);
  return people.every((person) => person !== "malformed") ? people : "malformed";
};

// src/registry/release.ts
var releaseReader = (name3) => {
  const publisherOf = once2(parsePublisher);
  const maintainersOf = once2(parsePeople);
  const scriptsOf = once2(parseScripts);
  const dependenciesOf2 = once2(parseDependencies);
  const commandsOf = once2((bin) => parseCommands(name3, bin));
  return (version3, manifest, publishedAt) => {
    const bad = (field2) => unknown("malformed", `"${field2}" of version ${version3} is not what a registry writes.`);
    const { _npmUser: account, deprecated, repository: repository2, license } = manifest;
    const publisher = account === void 0 ? void 0 : publisherOf(account);
    if (publisher === "malformed") return bad("_npmUser");
    const maintainers = manifest.maintainers === void 0 ? void 0 : maintainersOf(manifest.maintainers);
    if (maintainers === "malformed") return bad("maintainers");
    const installScripts = scriptsOf(manifest.scripts, manifest.gypfile);
    if (installScripts === "malformed") return bad("scripts");
    const dist = isObject(manifest.dist) ? manifest.dist : {};
    return known({
      version: version3,
      publishedAt,
      publisher,
      maintainers,
      installScripts,
      deprecated: textOf6(deprecated),
      tarball: textOf6(dist["tarball"]),
      integrity: textOf6(dist["integrity"]),
      shasum: textOf6(dist["shasum"]),
      attested: isObject(dist["attestations"]),
      signatures: parseSignatures(dist["signatures"]),
      dependencies: dependenciesOf2(manifest.dependencies, manifest.optionalDependencies),
      commands: commandsOf(manifest.bin),
      gitHead: textOf6(manifest.gitHead),
      repository: textOf6(isObject(repository2) ? repository2["url"] : repository2),
      license: textOf6(isObject(license) ? license["type"] : license),
      unpackedSize: countOf(dist["unpackedSize"]),
      fileCount: countOf(dist["fileCount"])
    });
  };
};
var once2 = (make) => {
  const made = /* @__PURE__ */ new Map();
  return (value4, other4) => {
    const ofValue = made.get(value4) ?? /* @__PURE__ */ new Map();
    made.set(value4, ofValue);
    const before3 = ofValue.get(other4);
    if (before3 !== void 0) return before3;
    const result = make(value4, other4);
    ofValue.set(other4, result);
    return result;
  };
};
var textOf6 = (value4) => typeof value4 === "string" && value4 !== "" ? value4 : void 0;
var countOf = (value4) => typeof value4 === "number" && Number.isSafeInteger(value4) && value4 >= 0 ? value4 : void 0;
var texts2 = (value4) => isObject(value4) ? Object.entries(value4).flatMap(([key2, text4]) => typeof text4 === "string" ? [[key2, text4]] : []) : [];
var parseDependencies = (dependencies, optional) => new Map([...texts2(dependencies), ...texts2(optional)]);
var parseCommands = (name3, bin) => typeof bin === "string" ? /* @__PURE__ */ new Map([[name3.slice(name3.indexOf("/") + 1), bin]]) : new Map(texts2(bin));
var parseSignatures = (value4) => Array.isArray(value4) ? value4.flatMap(
  (one) => isObject(one) && typeof one["keyid"] === "string" && typeof one["sig"] === "string" ? [{ keyid: one["keyid"], sig: one["sig"] }] : []
) : [];
var hooks = ["preinstall", "install", "postinstall"];
var parseScripts = (scripts2, gypfile) => {
  if (scripts2 !== void 0 && scripts2 !== null && !isObject(scripts2)) return "malformed";
  const found = /* @__PURE__ */ new Map();
  for (const hook of hooks) {
    const command = isObject(scripts2) ? scripts2[hook] : void 0;
    if (command === void 0 || command === null || command === "") continue;
    if (typeof command !== "string") return "malformed";
    found.set(hook, command);
  }
  if (gypfile === true && !found.has("install") && !found.has("preinstall"))
    found.set("install", "node-gyp rebuild");
  return found;
};

// src/registry/times.ts
var import_semver10 = __toESM(require_semver(), 1);
var readTimes = (time) => {
  const times = /* @__PURE__ */ new Map();
  const dated = [];
  let inAnotherForm = false;
  for (const [written, at3] of Object.entries(time)) {
    const version3 = typeof at3 === "string" ? parseVersion(written) : null;
    if (version3 === null || typeof at3 !== "string") continue;
    const ms = instant.test(at3) ? Date.parse(at3) : Number.NaN;
    if (Number.isNaN(ms)) inAnotherForm = true;
    else {
      times.set(written, ms);
      dated.push({ version: version3, at: ms });
    }
  }
  if (inAnotherForm)
    return { times, untrue: "The times are not in the registry's own form, as a cache writes them." };
  if (goesBackwards(dated))
    return { times, untrue: "The times contradict the order of versions, as those of a cache do." };
  return { times, untrue: void 0 };
};
var instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
var settledMs2 = 30 * dayMs;
var goesBackwards = (dated) => {
  let newest = 0;
  for (const { at: at3 } of dated) newest = Math.max(newest, at3);
  const sorted = dated.filter(({ version: version3, at: at3 }) => at3 <= newest - settledMs2 && version3.prerelease.length === 0).toSorted((a, b) => a.version.compare(b.version));
  let steps2 = 0;
  let backwards = 0;
  for (const [i, one] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next === void 0 || import_semver10.default.diff(one.version, next.version) !== "patch") continue;
    steps2++;
    if (next.at < one.at - hourMs) backwards++;
  }
  return backwards >= 3 && backwards > steps2 / 5;
};

// src/registry/packument.ts
var packumentFrom = (raw, name3) => {
  if (raw === void 0) return unknown("malformed", "The registry's answer is not a JSON document.");
  if (raw.name !== name3)
    return unknown("malformed", `The registry answers with a document of another package.`);
  const { versions: versions2, time, tags } = raw;
  if (versions2 === void 0) return unknown("malformed", '"versions" is not an object.');
  if (time !== void 0 && !isObject(time)) return unknown("malformed", '"time" is not an object.');
  const lacks = /* @__PURE__ */ new Map();
  const { times, untrue } = time === void 0 ? { times: noTimes, untrue: "The registry gives no times." } : readTimes(time);
  if (untrue !== void 0) lacks.set("time", untrue);
  const readRelease = releaseReader(name3);
  const releases = /* @__PURE__ */ new Map();
  const seen = { publishers: false, maintainers: false, scripts: false };
  for (const [version3, manifest] of versions2) {
    if (manifest === void 0) {
      releases.set(
        version3,
        unknown("malformed", `The registry's entry for version ${version3} is not an object.`)
      );
      continue;
    }
    seen.publishers ||= manifest["_npmUser"] !== void 0;
    seen.maintainers ||= manifest.maintainers !== void 0;
    seen.scripts ||= manifest.scripts !== void 0;
    releases.set(
      version3,
      readRelease(version3, manifest, untrue === void 0 ? times.get(version3) : void 0)
    );
  }
  if (!seen.publishers) lacks.set("publishers", "The registry does not tell who published.");
  if (!seen.maintainers) lacks.set("maintainers", "The registry does not list maintainers.");
  if (!seen.scripts && !seen.publishers)
    lacks.set("scripts", "The registry does not give the scripts of its releases.");
  const latest = isObject(tags) ? tags["latest"] : void 0;
  const removed2 = untrue === void 0 ? [...times].filter(([version3]) => !releases.has(version3)) : [];
  return known({
    name: name3,
    releases,
    removed: new Map(removed2),
    latest: typeof latest === "string" && latest !== "" ? latest : void 0,
    lacks
  });
};
var noTimes = /* @__PURE__ */ new Map();

// src/registry/read-packument.ts
var largeBytes = 256 * 1024;
var readPackument = async (bytes2, name3, { heavy, tidy }, keep = () => void 0) => {
  const pieces = bytes2[Symbol.asyncIterator]();
  const finish = (raw) => {
    const packument = packumentFrom(raw, name3);
    if (raw !== void 0 && packument.known) keep(raw);
    return packument;
  };
  try {
    const head2 = [];
    let size = 0;
    while (size <= largeBytes) {
      const next = await pieces.next();
      if (next.done === true) return finish(rawFromText(inOne(head2).toString()));
      head2.push(next.value);
      size += next.value.length;
    }
    return await heavy(1, async () => {
      const reader = openRawReader();
      for (const piece of head2.splice(0)) reader.push(piece);
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
        reader.push(next.value);
        size += next.value.length;
      }
      const packument = finish(reader.end());
      tidy(size);
      return packument;
    });
  } finally {
    await pieces.return?.();
  }
};

// src/registry/advisories.ts
var import_semver11 = __toESM(require_semver(), 1);
var advisoriesPath = "-/npm/v1/security/advisories/bulk";
var questionOf = (asked) => JSON.stringify(Object.fromEntries([...asked].map(([name3, versions2]) => [name3, [...versions2]])));
var parseAdvisories = (text4, asked) => {
  const document = parseJson(text4);
  if (!isObject(document))
    return unknown("malformed", "The registry's answer about advisories is not a JSON object.");
  const found = /* @__PURE__ */ new Map();
  for (const [name3, versions2] of asked) {
    const list3 = Object.hasOwn(document, name3) ? document[name3] : void 0;
    if (list3 === void 0) continue;
    if (!Array.isArray(list3))
      return unknown("malformed", "The registry's answer about advisories is not a list by package.");
    for (const entry4 of list3) {
      const advisory = advisoryOf(entry4);
      if (advisory === void 0)
        return unknown("malformed", "The registry names an advisory without its id, title or versions.");
      for (const version3 of versions2) {
        if (!isAbout3(advisory, version3)) continue;
        const key2 = `${name3}@${version3}`;
        found.set(key2, [...found.get(key2) ?? [], advisory]);
      }
    }
  }
  return known(found);
};
var isAbout3 = ({ range }, version3) => import_semver11.default.validRange(range) === null ? (
  // What nobody can read is taken to be about what was asked: the registry named it in answer to that.
  true
) : import_semver11.default.satisfies(version3, range, { includePrerelease: true });
var advisoryOf = (entry4) => {
  if (!isObject(entry4)) return void 0;
  const { url, title, severity: severity2, vulnerable_versions: range, cwe } = entry4;
  if (typeof title !== "string" || typeof range !== "string") return void 0;
  const address2 = typeof url === "string" ? url : void 0;
  const id = /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/.exec(address2 ?? "")?.[0] ?? textOf7(entry4["id"]) ?? address2;
  if (id === void 0) return void 0;
  return {
    id,
    kind: isMalware(title, cwe) ? "malware" : "vulnerability",
    severity: severities.find((one) => one === severity2) ?? "moderate",
    title,
    url: address2,
    range,
    source: "The registry"
  };
};
var isMalware = (title, cwe) => Array.isArray(cwe) && cwe.includes("CWE-506") || /^(?:malware|(?:embedded )?malicious (?:code|package|version|release)|embedded malware)\b/i.test(title);
var textOf7 = (value4) => typeof value4 === "string" || typeof value4 === "number" ? String(value4) : void 0;

// src/registry/tidy.ts
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
var everyBytes = 48 * 1024 * 1024;
var createTidy = () => {
  let since = 0;
  return (bytes2) => {
    since += bytes2;
    if (since < everyBytes) return;
    since = 0;
    setFlagsFromString("--expose-gc");
    runInNewContext("gc()");
  };
};

// src/tarball/fetch.ts
var createTarballs = (http2, { roomBytes, groups: groups3 }) => {
  const turn = createGate(groups3);
  const room = createGate(roomBytes);
  return {
    read: (addresses2, use) => turn(1, async () => {
      const bodies = await Promise.all(addresses2.map((address2) => fetchBytes(http2, address2)));
      const weight = bodies.reduce((sum2, body) => sum2 + (body.known ? body.value.length : 0), 0);
      return room(weight, async () => use(bodies));
    })
  };
};
var fetchBytes = async (http2, address2) => {
  if (!URL.canParse(address2)) return unknown("unsupported", "The tarball's address cannot be read.");
  const answer = await http2.get(address2, "*/*");
  if (!answer.ok) return unknown("unreachable", `The tarball could not be fetched. ${answer.detail}`);
  if (answer.status === 404 || answer.status === 410)
    return unknown("not-found", `The tarball is not there (the server answered ${answer.status}).`);
  if (answer.status !== 200)
    return unknown("unreachable", `The server answered ${answer.status} for the tarball.`);
  return known(answer.body);
};

// src/registry/client.ts
var createRegistry = ({
  url,
  allowPrivate = false,
  cache,
  archiveBytes = defaultTarballLimits.maxCompressedBytes,
  ...options
}) => {
  const root2 = registryRoot(url);
  const reach = reachOf({ registry: new URL(root2), allowPrivate });
  const http2 = createHttp(`lockkeeper/${version}`, { ...options, reach });
  const archiveHttp = createHttp(`lockkeeper/${version}`, {
    ...options,
    limits: { maxBytes: archiveBytes, ...options.limits, deadlineMs: archiveDeadlineMs },
    reach
  });
  const tarballs = createTarballs(archiveHttp, { roomBytes: archiveRoomBytes, groups: 4 });
  const together3 = { heavy: createGate(largeAtOnce), tidy: createTidy() };
  const underWay = /* @__PURE__ */ new Map();
  const failures = /* @__PURE__ */ new Map();
  let keys;
  const ask3 = async (name3, copies) => {
    const place = root2 + escapedName(name3);
    const request3 = { url: place, accept: "application/json", etag: copies?.etagOf(place) };
    const answer = await http2.read(
      request3,
      (bytes2, status, etag) => status === 200 ? readPackument(bytes2, name3, together3, (raw) => {
        if (etag !== void 0) cache?.write(place, etag, textOfRaw(raw));
      }) : nothingOf(bytes2)
    );
    if (!answer.ok || answer.status !== 304 || request3.etag === void 0)
      return checked(answer, "The registry has no such package.");
    const kept = copies?.read(place, request3.etag);
    const packument = kept === void 0 ? void 0 : await readPackument(onlyPiece(kept), name3, together3);
    return packument?.known === true ? packument : ask3(name3, void 0);
  };
  const askForText = async (path, maxBytes2, missing) => {
    const request3 = { url: root2 + path, accept: "application/json", maxBytes: maxBytes2 };
    const answer = await http2.read(request3, async (bytes2) => known((await collect(bytes2)).toString()));
    return checked(answer, missing);
  };
  return {
    async packument(name3) {
      const failure = failures.get(name3);
      if (failure !== void 0) return failure;
      const pending = underWay.get(name3) ?? ask3(name3, cache);
      underWay.set(name3, pending);
      const fact = await pending;
      underWay.delete(name3);
      if (!fact.known) failures.set(name3, fact);
      return fact;
    },
    attestations: (name3, of) => askForText(
      `-/npm/v1/attestations/${escapedName(name3)}@${escapedName(of)}`,
      maxAttestationBytes,
      "The registry has no attestations of this version."
    ),
    keys() {
      keys ??= askForText("-/npm/v1/keys", maxKeyBytes, "The registry does not tell its keys.");
      return keys;
    },
    async advisories(asked) {
      const request3 = {
        url: root2 + advisoriesPath,
        accept: "application/json",
        maxBytes: maxAdvisoryBytes,
        question: questionOf(asked)
      };
      const answer = await http2.read(request3, async (bytes2) => known((await collect(bytes2)).toString()));
      if (answer.ok && [400, 404, 405, 501].includes(answer.status))
        return unknown("unsupported", "The registry tells no advisories.");
      const text4 = checked(answer, "The registry tells no advisories.");
      return text4.known ? parseAdvisories(text4.value, asked) : text4;
    },
    tarballs: (paths, use) => tarballs.read(
      paths.map((path) => root2 + path),
      use
    ),
    pathOf(address2) {
      if (address2.startsWith(root2) && isPlain(address2)) return address2.slice(root2.length);
      if (!URL.canParse(address2)) return void 0;
      const { protocol, host, username, origin, pathname } = new URL(address2);
      if (username === "" && (origin + pathname).startsWith(root2))
        return (origin + pathname).slice(root2.length);
      const ours2 = protocol === "https:" && username === "" && publicRegistryHosts.has(host);
      return ours2 ? pathname.slice(1) : void 0;
    },
    publicHosts: publicRegistryHosts,
    async close() {
      await Promise.all([http2.close(), archiveHttp.close()]);
      cache?.close();
    }
  };
};
var largeAtOnce = 2;
var archiveDeadlineMs = 9e4;
var archiveRoomBytes = 96 * 1024 * 1024;
var maxAttestationBytes = 4 * 1024 * 1024;
var maxKeyBytes = 256 * 1024;
var maxAdvisoryBytes = 16 * 1024 * 1024;
var nothingOf = async (bytes2) => {
  await collect(bytes2);
  return unknown("unreachable", "The registry answered with something else.");
};
var onlyPiece = async function* (bytes2) {
  yield bytes2;
};
var checked = (answer, missing) => {
  if (!answer.ok) return unknown("unreachable", `The registry could not be reached. ${answer.detail}`);
  const { status, body } = answer;
  if (status === 404) return unknown("not-found", missing);
  if (status === 401 || status === 403)
    return unknown("unreachable", `The registry wants credentials (it answered ${status}).`);
  return status === 200 ? body : unknown("unreachable", `The registry answered ${status}.`);
};
var escapedName = (name3) => name3.replace(
  /[^\w.!~*'()@-]/gu,
  (text4) => [...Buffer.from(text4)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")
);
var isPlain = (address2) => !/\/\.|%|[?#\\\s]/.test(address2);
var registryRoot = (url) => {
  const advice = "Give an address such as https://registry.example.test/ .";
  if (!URL.canParse(url)) throw new UserError(`"${url}" is not an address of a registry. ${advice}`);
  const parsed2 = new URL(url);
  if (parsed2.protocol !== "https:" && parsed2.protocol !== "http:")
    throw new UserError(`A registry is asked over https, not ${parsed2.protocol} ${advice}`);
  if (parsed2.protocol === "http:" && !isThisMachine(parsed2.hostname))
    throw new UserError(
      `A registry is asked over https: whoever stands between could answer in its place over http. Only this machine (localhost) is asked over http. ${advice}`
    );
  if (parsed2.username !== "" || parsed2.password !== "")
    throw new UserError(`The registry's address holds credentials. ${advice}`);
  return parsed2.origin + parsed2.pathname.replace(/\/*$/, "/");
};

// src/registry/domains.ts
import { Resolver } from "node:dns/promises";
var servicesOfIana = "https://data.iana.org/rdap/dns.json";
var createDomains = ({
  services = servicesOfIana,
  resolver = new Resolver({ timeout: 3e3, tries: 2 }),
  limits
} = {}) => {
  const http2 = createHttp(`lockkeeper/${version}`, {
    limits: { deadlineMs: 1e4, attempts: 2, maxBytes: 2 * 1024 * 1024, ...limits },
    // The list names the others: they have to be public ones, as it is.
    reach: reachOf({ registry: new URL(services), allowPrivate: false })
  });
  const turn = createGate(atOnce);
  const asked = /* @__PURE__ */ new Map();
  const tops = /* @__PURE__ */ new Map();
  let list3;
  const hosts2 = /* @__PURE__ */ new Set();
  const json2 = async (url) => {
    hosts2.add(new URL(url).host);
    const answer = await http2.get(url, "application/rdap+json, application/json");
    return answer.ok && answer.status === 200 ? parseJson(answer.body.toString()) : void 0;
  };
  const exists2 = async (name3) => {
    try {
      await resolver.resolveSoa(name3);
      return true;
    } catch (error) {
      const { code: code3 } = error;
      return code3 === "ENODATA" ? true : code3 === "ENOTFOUND" ? false : void 0;
    }
  };
  const ask3 = async (name3) => {
    const top = name3.slice(name3.lastIndexOf(".") + 1);
    const isThere = await exists2(name3);
    if (isThere === void 0) return cannotTell(name3, "The DNS gave no answer.");
    if (!isThere) {
      const hasTop = tops.get(top) ?? exists2(top);
      tops.set(top, hasTop);
      return await hasTop === true ? known({ kind: "gone" }) : cannotTell(name3, `The DNS that was asked does not know "${top}" at all.`);
    }
    list3 ??= json2(services).then(servicesIn);
    const service = (await list3)?.get(top);
    if (service === void 0)
      return cannotTell(name3, `No registry tells when domains below "${top}" were registered.`);
    const registeredAt = registrationIn(await json2(`${service}domain/${name3}`), name3);
    return registeredAt === void 0 ? cannotTell(name3, "Its registry does not tell when it was registered.") : known({ kind: "registered", registeredAt });
  };
  return {
    domain(name3) {
      const pending = asked.get(name3) ?? turn(1, () => ask3(name3));
      asked.set(name3, pending);
      return pending;
    },
    hosts: () => [...hosts2],
    async close() {
      resolver.cancel();
      await http2.close();
    }
  };
};
var atOnce = 8;
var cannotTell = (name3, why) => unknown("unsupported", `Nothing is known of the mail domain ${name3}. ${why}`);
var servicesIn = (document) => {
  const entries = isObject(document) ? document["services"] : void 0;
  if (!Array.isArray(entries)) return void 0;
  const found = /* @__PURE__ */ new Map();
  for (const entry4 of entries) {
    const [tops, addresses2] = Array.isArray(entry4) ? entry4 : [];
    const address2 = Array.isArray(addresses2) ? addresses2.find(isAddress) : void 0;
    if (!Array.isArray(tops) || address2 === void 0) continue;
    for (const top of tops)
      if (typeof top === "string") found.set(top.toLowerCase(), address2.replace(/\/*$/, "/"));
  }
  return found;
};
var isAddress = (value4) => typeof value4 === "string" && /^https?:/.test(value4) && URL.canParse(value4);
var registrationIn = (document, name3) => {
  if (!isObject(document)) return void 0;
  const { ldhName, events } = document;
  if (typeof ldhName === "string" && ldhName.toLowerCase().replace(/\.$/, "") !== name3) return void 0;
  const times = (Array.isArray(events) ? events : []).flatMap(
    (event) => isObject(event) && (event["eventAction"] === "registration" || event["eventAction"] === "reregistration") ? instantOf(event["eventDate"]) : []
  );
  return times.length === 0 ? void 0 : Math.max(...times);
};
var instantOf = (value4) => {
  const isInstant = typeof value4 === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value4);
  const ms = isInstant ? Date.parse(value4) : Number.NaN;
  return Number.isNaN(ms) ? [] : [ms];
};

// src/clears.ts
var clearsAt = (review2) => {
  if (review2.verdict !== "block") return void 0;
  const { changes, project } = review2;
  const blocking = changes.filter(({ verdict }) => verdict === "block");
  if (blocking.some(isOpen)) return void 0;
  const ends = [...project.findings, ...blocking.flatMap(({ findings }) => findings)].filter(({ level }) => level === "block").map(endOf2);
  return ends.every((end) => end !== void 0) && ends.length > 0 ? Math.max(...ends) : void 0;
};
var dueAt = ({ verdict, asOf, changes, project }) => {
  const findings = [...project.findings, ...changes.flatMap((change) => change.findings)];
  const ends = findings.flatMap((finding) => {
    const end = finding.level === "block" ? endOf2(finding) : finding.accepted?.until;
    return end === void 0 ? [] : [end];
  });
  const all = [...ends, ...verdict === "block" && changes.some(isOpen) ? [asOf] : []];
  return all.length === 0 ? void 0 : Math.min(...all);
};
var isOpen = ({ verdict, unverified }) => verdict === "block" && unverified.some(({ reason }) => reason === "unreachable" || reason === "malformed");
var endOf2 = ({ evidence }) => {
  const at3 = typeof evidence["clearsAt"] === "string" ? Date.parse(evidence["clearsAt"]) : Number.NaN;
  return Number.isNaN(at3) ? void 0 : at3;
};

// src/pages.ts
var page = (id, asks, todo) => ({ id, asks, todo });
var pages = [
  // generated: begin
  page(
    "integrity-changed",
    "Does the lockfile give other bytes, or another place to fetch them from, for a version it already had?",
    [
      "One or a few entries in a pull request that is about something else: do not merge. Ask how the lockfile was made, and let the package manager write it again from the base branch.",
      "Every entry at once, in a pull request that says it changes the registry: check that the new host is yours and that the hashes stayed. Then an administrator can merge it over the check.",
      "The address stayed and the hash changed: compare the hash with the one the registry gives, `npm view <name>@<version> dist.integrity`. If they differ, the lockfile is wrong."
    ]
  ),
  page("integrity-mismatch", "Does the lockfile hold another hash for this release than the registry?", [
    "Do not merge. Throw the lockfile of the pull request away, and write it again from base with your package manager.",
    "If the difference comes back, your registry and the public one serve different bytes for one version. Find out why before anybody installs it."
  ]),
  page(
    "integrity-weak",
    "Is the locked hash missing or only sha1, where base had sha512 for this package, or its neighbours have it?",
    [
      "Remove `node_modules` and the entry, and write the lockfile again with a current package manager. The hash should be back.",
      "If it is, commit that. If it is not, ask your registry why it gives no sha512 for this release."
    ]
  ),
  page(
    "resolved-elsewhere",
    "Does the lockfile fetch this release from a host that base did not use for it, or from another path of the registry?",
    [
      "Ask who changed the address. No package manager does so by itself, unless its configuration changed.",
      "If the configuration changed on purpose, let that change land first, with nothing else in it.",
      "If not, throw the lockfile of the pull request away, and write it again from base with your package manager."
    ]
  ),
  page("signature-invalid", "Is the registry’s own signature of this release wrong?", [
    "Do not merge. Compare with the public registry: `npm view <name>@<version> dist --json`.",
    "If they differ, find out who changed the document on its way to you before anybody installs anything."
  ]),
  page(
    "provenance-invalid",
    "Is a signed statement about this release wrong: forged, changed, or about something else?",
    [
      "Do not merge, and do not install it.",
      "Run `npm audit signatures` with the package installed in an empty project, in a container. If it agrees, tell the maintainers and the registry."
    ]
  ),
  page(
    "tarball-mismatch",
    "Does the registry serve an archive with another hash than the one that is locked?",
    [
      "Do not install: whichever of the two is right, something was changed.",
      "Make the lockfile again from base, on a machine that you trust, and compare.",
      "If only the archive differs, ask another mirror or the public registry for the same version, and compare the hashes.",
      "Tell whoever runs the registry."
    ]
  ),
  page(
    "odd-archive",
    "Is the archive made so that tools read it differently, or so that it cannot be read?",
    [
      "List the archive with two tools, for example `tar -tzf` and `bsdtar -tf`. Do they agree?",
      "In its full form it was made by hand. Do not merge, and report it.",
      "In its milder form, look whether the versions before were packed alike, and tell the project.",
      "If it is honest, [accept](../configuration.md) this release."
    ]
  ),
  page(
    "manifest-confusion",
    "Does the manifest in the archive differ from the one that the registry shows?",
    [
      "Fetch the archive with `npm pack <name>@<version>`, and read its `package.json`. Compare with `npm view <name>@<version>`.",
      "For a script: read what it runs. A script that was left out of the document is hidden from everybody else as well.",
      "Do not merge before the project has explained it.",
      "If you use a mirror, ask the public registry the same. If that one agrees, the mirror is the reason."
    ]
  ),
  page("implicit-install", "Does this release run something on installing that no script of it names?", [
    "Read `binding.gyp`. Look for `<!(` and `<!@(`: what stands there is run.",
    "Are there C or C++ sources that it builds? If not, it is there to run something. Do not merge, and report it.",
    "If it is honest, look in the change log for the native part, and [accept](../configuration.md) this release."
  ]),
  page(
    "dependency-confusion",
    "Does a package that this repository takes from a private registry come from the public one now?",
    [
      "Do not merge, and do not install the branch.",
      "Look at who owns the public package. If it is not you, report it to the registry.",
      "Bind the scope to your registry in the configuration, so that no installer asks anybody else for it."
    ]
  ),
  page("exotic-source", "Does this release come from git, an address or a folder, where it did not before?", [
    "Ask in the pull request why the registry's release will not do.",
    "If a fork is needed, pin the full commit, and read what it changes.",
    "If it is an address, find out who owns the host. Prefer a release in a registry.",
    "If nobody can say why it is there, do not merge."
  ]),
  page(
    "bin-shadow",
    "Does this release bring a command with the name of a well-known one, which the package did not bring before?",
    [
      "Does the package say that it brings this command, and why? A wrapper says so in its first lines.",
      "If not, do not install it. Where it was installed, treat what ran there as exposed: every script since may have called it."
    ]
  ),
  page("known-malware", "Does an advisory call this release malware?", [
    "Do not merge, and do not install the branch. Whoever has installed it should read the advisory.",
    "If you are sure that the record is wrong, accept this one version in the policy file, under `acknowledgements`."
  ]),
  page("look-alike-name", "Could the name of an added package be taken for a far more established one?", [
    "Compare the two names letter by letter, and look up both. Which one has the history, the people, the repository?",
    "Find out who asks for it: the review shows the way by which it came in. A mistake of your own is quickly put right.",
    "If it is meant, say so in the pull request. Where a repository has many such names, set the signal's level to `warn` or `note`."
  ]),
  page(
    "release-missing",
    "Does the registry not have, or no longer have, the version that is locked, or the one that base locks?",
    [
      "Was the release removed? Look for the reason: the project's issue tracker, the advisory databases. Move to another version. If somebody has installed the removed one, treat that machine as exposed until you know better.",
      "Is it a private package? Point Lockkeeper at the registry that you install from, with the input `registry` or the option `--registry`.",
      "Neither? Ask whoever changed the lockfile how it was made. Then remove the change, and let the package manager write the file again."
    ]
  ),
  page(
    "install-script-added",
    "Does this release run a command on installing that the release before it did not?",
    [
      "Read the command in the finding. Does it call a file in the package, or fetch something?",
      "Open that file in the published archive, not in the repository: `npm pack <name>@<version>` fetches the archive and runs nothing of it.",
      "Look in the project's change log for the reason. A native build has one.",
      "If you cannot explain it in five minutes, do not merge. Do not install it to find out.",
      "If your package manager does not run install scripts unless they are allowed, leave it so, and do not add this package to the list without having read the script."
    ]
  ),
  page(
    "install-script-changed",
    "Does an install script of this release run another command than in the release before it?",
    [
      "Read the old and the new command; both are in the finding.",
      "Is the new file in the project's repository, at the tag of this release?",
      "A renamed file with the same content is fine. A command that fetches something, or that calls a file which the repository does not have, is not: do not merge, and tell the project."
    ]
  ),
  page(
    "install-script-reach",
    "Can the code that runs on installing do something that it could not before?",
    [
      "Read the script that runs on installing, and the place in the finding. It is mostly short.",
      "Look for what it fetches, and from where. A built file comes from the project's own releases.",
      "Look in the change log for the reason.",
      "If you cannot explain it, do not merge, and do not install it to find out.",
      "Let your package manager run install scripts only where they are allowed."
    ]
  ),
  page("new-capability", "Can the code of this release do something that the version before could not?", [
    "Open the place in the finding: it names file and line, and the command shows the difference without running anything.",
    "Does the change log speak of it? New abilities of an honest release are its features.",
    "Is the same code in the repository of the project, at the tag of this version?",
    "If names or texts are hidden, do not merge. Honest code has no reason to hide a name.",
    "Otherwise [accept](../configuration.md) this release, with the reason."
  ]),
  page(
    "obfuscated-code",
    "Is there code in this release that is written so that nobody reads it, where there was none before?",
    [
      "Open the place in the finding. Scroll to the right, and to the end.",
      "Is there a source for it in the repository, and does its build make this file?",
      "If names are numbers and the project never did that, do not merge.",
      "For a long line or encoded data, look at what it decodes to, as text. Do not run it.",
      "If the reason is an honest one, [accept](../configuration.md) this release."
    ]
  ),
  page("hidden-code", "Does new code hold characters that nobody sees, or that turn text around?", [
    "Open the file with a tool that shows such characters, for example `cat -v`, or search it for the code points in the finding.",
    "A run of them in a text that is then decoded is an attack. Do not merge, and report it.",
    "In a table or in a translation, look whether the source in the repository has the same.",
    "If it is honest, ask the project to write escapes, and [accept](../configuration.md) this release."
  ]),
  page(
    "new-destination",
    "Does new code call a host, an address or a service that the version before did not name?",
    [
      "Open the place in the finding. What is sent, and when?",
      "Whose is the host? Look for it in the documentation of the project.",
      "Services for pasted text, webhooks and addresses in disguise have no place in a dependency. Do not merge.",
      "If it is the project's own, [accept](../configuration.md) this release."
    ]
  ),
  page(
    "unexpected-file",
    "Does this release bring a program, a file that is not what its name says, or one that tools obey?",
    [
      "Does the change log speak of a native build? Does the project's pipeline make it?",
      "A name that lies has no honest reason. Do not merge.",
      "For `.npmrc` and the like, read the file: it can say from where things are fetched.",
      "If it is honest, [accept](../configuration.md) this release."
    ]
  ),
  page("size-jump", "Is this release several times larger than every one before it?", [
    "Look at what is new: `npm pack <name>@<version>` fetches the archive, `tar -tzvf` lists it with sizes.",
    "Is the large file made by the project's build? Is it needed to run?",
    "If other findings stand beside it, read those first."
  ]),
  page(
    "new-dependency",
    "Does this release bring a dependency that is days old, from outside the registry, or named like another?",
    [
      "Open the new package, not the old one: its files (`npm pack <name>@<version>` shows what it holds without running it), its repository, its other releases.",
      "Look in the diff of the release for the place that uses it. A dependency that nothing uses is there for its own sake.",
      "If it is days old and by somebody new, wait a week."
    ]
  ),
  page("trust-downgrade", "Was this release published in a weaker way than the one it replaces?", [
    "Look for the version in the project's repository: is there a tag, a release, a run of the pipeline for it? An honest release by hand has at least the tag.",
    "Ask the maintainers in the open, in an issue. Wait for the answer or for the next release."
  ]),
  page(
    "provenance-context",
    "Was this release built from another repository, by another workflow or from another kind of ref than the one before?",
    [
      "Open the repository it names: is it the project's own, or a fork of it?",
      "Open the commit and the run. Is the commit on the branch that releases come from?"
    ]
  ),
  page("new-publisher", "Did somebody publish this release who had published none of the earlier ones?", [
    "Look at the project's repository. Is this release tagged there? Does the new account appear in its commits, releases or discussions?",
    "If the handover is announced, merge, and say where you saw it.",
    "If you find nothing, do not merge yet. Ask in the project's issue tracker. Waiting a few days costs little; the old version still works.",
    "If an install script came in with it, treat the release as hostile until somebody has read the script."
  ]),
  page(
    "maintainer-change",
    "Are people maintainers of this release who were not of the one before it, or under another address?",
    [
      "Look for an announcement: the repository's README, its releases, its issue tracker.",
      "Check that the repository named by the package is still the one you know, and that it has this release's tag.",
      "If you cannot find out who the new people are, stay on the version you have, and ask."
    ]
  ),
  page(
    "publisher-not-maintainer",
    "Is the account that published this release missing from the maintainers listed with it?",
    [
      "Look up the account on the registry's web page of the package. Does it belong to the organisation?",
      "If it is somebody of earlier years, ask the present maintainers whether the release is theirs. They can see their tokens and teams, you cannot."
    ]
  ),
  page(
    "maintainer-domain",
    "Is the mail domain of somebody behind this release gone, or registered after they first had to do with it?",
    [
      "Look at the other findings. If there are none, read the difference of the release, and go on.",
      "Compare the account's mail address with the one on its profile and in recent commits. If it moved, the old domain says nothing.",
      "If the domain was registered a short time before the release, treat the release as one by a stranger. Tell the project, and the registry."
    ]
  ),
  page(
    "source-tag-lost",
    "Does this release not name the commit or repository that the releases before it named?",
    [
      "Look for a tag of this version in the repository, and compare its date with the release.",
      "If there is a tag, the project changed how it publishes. Say so in the pull request; the next releases will be the same, and will not be flagged for long.",
      "If there is none, compare the files: `npm diff --diff=<name>@<old> --diff=<name>@<new>`. Every change in it should be in the repository as well."
    ]
  ),
  page("new-package", "Is a package added whose first release is younger than 30 days, or its only one?", [
    "See who asks for it: the review shows the way by which it came in.",
    "If a package you trust brings it in, look whether the same people publish it, and whether their changelog names it.",
    "If you named it yourself, check the spelling. Then ask whether you want to be among its first users."
  ]),
  page("version-jump", "Is the version out of line with the numbers this package has used so far?", [
    "Is the package one of your own company's names? Then stop. Find out which registry it was resolved from, and claim or scope the name.",
    "Otherwise look for the reason in the change log. A new numbering is announced.",
    "For a version that goes back: does the pull request say why?"
  ]),
  page(
    "publish-burst",
    "Did it come out with more releases, release lines or packages at once than ever before?",
    [
      "Look at the project's releases and its issue tracker. Several releases in a heap have a reason that somebody wrote down.",
      "Compare the releases of the heap with each other: `npm diff --diff=<name>@<one> --diff=<name>@<other>`. The same new code on several lines that has no entry in a change log is a bad sign.",
      "If you cannot find the reason, wait some days. Heaps from stolen accounts are taken down within hours or days."
    ]
  ),
  page(
    "publish-order",
    "Does this release take the tag `latest` back to an older line, or continue a line that had ended?",
    [
      "Is there an advisory that this release answers? Then it says so in its change log, and the other lines have such a release too.",
      "For the tag: look whether the project noticed (`npm dist-tag ls <name>`, and its issue tracker).",
      "If nobody speaks of the release, compare it with the one before on its line before you take it."
    ]
  ),
  page("dormant-revival", "Does this release end a silence that is long for this package?", [
    "By itself: read what changed. A small package that moves once in four years has a diff you can read in minutes. `npm diff --diff=<name>@<old> --diff=<name>@<new>` shows the published files.",
    "Together with a new publisher: treat it as a handover, see `new-publisher`.",
    "Together with an install script: do not merge before somebody has read the script."
  ]),
  page("release-deprecated", "Is this release marked as deprecated, where the one it replaces is not?", [
    "Read the reason. If it speaks of security, of an attack or of a mistake, take another version.",
    "If it names another package, move there when you have the time."
  ]),
  page("licence-change", "Does this release name another licence than the one it replaces?", [
    "Look whether your rules allow the new licence.",
    "If they do not, stay on the version you have, and look for another package.",
    "If such a change must not slip through, set `licence-change` to `warn` or `block` in your configuration."
  ]),
  page("known-vulnerability", "Is there an advisory about this release that there was none of before?", [
    "Read the advisory: does it concern what you use the package for?",
    "Take the version in which it is repaired, if there is one."
  ]),
  page("vulnerability-fixed", "Does this change leave a version behind that an advisory is about?", [
    "Merge it soon, if nothing else was found."
  ]),
  page("release-age", "Was this release published less than the cooldown ago?", [
    'If nothing is urgent: wait. Run the check again after the time named in the finding; on GitHub, "Re-run jobs".',
    "Save yourself the red checks: give your update bot the same cooldown, such as `cooldown` in Dependabot's configuration or `minimumReleaseAge` in Renovate's.",
    "If it is urgent: read the difference between the two published versions (`npm diff --diff=<name>@<old> --diff=<name>@<new>`), and let somebody who may override a failed check do so, and say why."
  ]),
  page(
    "acknowledgement",
    "Is there something to say about an exception, in the policy file or in a comment?",
    [
      "Ended, and the release is still to be accepted: look at it again, and write a new end.",
      "Nothing matches: remove the entry.",
      "A comment does not count: look at the release again, and write a new one with the line that the review shows."
    ]
  ),
  page("lockfile-unreadable", "Is there a lockfile on the head side that cannot be read to the letter?", [
    "Conflict marks or half a file: take the base branch's lockfile, run the package manager's install, and commit what it writes. Do not mend it by hand.",
    "The same key twice: somebody edited it by hand. The package manager takes one of the two, and a reader cannot see which. Ask.",
    "A broken fixture: give it another name, such as `package-lock.json.txt`, and let the test rename it.",
    "A format that cannot be read: look for a newer Lockkeeper. Until there is one, you can set this signal to `warn` in your policy. Know what that means: that file is then not judged at all."
  ]),
  page("lockfile-not-a-file", "Is a lockfile a symbolic link or a submodule instead of a file?", [
    "If nobody meant to: replace the link with the file itself.",
    "If it is meant, use your package manager's workspaces, so that one real lockfile serves all folders.",
    "If a pull request turns a lockfile into a link, and is about something else, do not merge it."
  ]),
  page(
    "lockfile-base-unreadable",
    "Is there a lockfile on the base side that cannot be read, while the head side can be?",
    [
      "Read the list of added packages as you would for a new project. The findings in it are the ones to look at.",
      "Find out how the broken file came to be on the base branch, and whether a check was missing there.",
      "Once the repaired file is merged, this does not come back."
    ]
  ),
  page("lockfile-removed", "Does this change remove a lockfile?", [
    "Does the folder still have a `package.json`? If not, all is well.",
    "If it has, which lockfile locks its dependencies from now on? Ask for it to be committed."
  ]),
  page(
    "lockfile-migrated",
    "Is the lockfile of head in another format, or in another version of its format, than the one of base?",
    [
      "Does the pull request say that it migrates? If not, ask which tool wrote the file.",
      "Let a migration be a pull request of its own, which changes no versions. Then everything else that is listed is worth a look.",
      "If the finding says that versions cannot be compared by their hash, make the migration again yourself from the base branch, and compare the two files."
    ]
  ),
  page(
    "manifest-drift",
    "Do a lockfile and the manifests that ask for its packages disagree, where they did not at base?",
    [
      "Take the lockfile of base and run your package manager on the manifests of the pull request. Compare.",
      "If the difference is gone, commit that lockfile.",
      "If a version stays that the range does not allow, look for an override, a resolution or a patch that puts it there. If there is none, do not merge, and ask who wrote the entry."
    ]
  ),
  page("loose-range", "Does a manifest newly ask for a production dependency in whatever version comes?", [
    "Ask for the range that the locked version has: `^1.2.3`, or the version itself.",
    "If the file is an example that nobody installs in a pipeline, it may stay.",
    "If it is right for the whole repository, set `loose-range` to `note` or `off` in your configuration."
  ]),
  page(
    "registry-setting",
    "Do the repository's own settings send an install, or a credential, to another host than before?",
    [
      "Find out whose host it is. If nobody knows, do not merge, and look at what else the pull request changes.",
      "If it is yours, let somebody merge it who may merge over the check, and keep it in a pull request of its own.",
      "A secret that stands in the file itself is public now: revoke it."
    ]
  ),
  page(
    "install-code-setting",
    "May more code run on installing than before, by a setting or a file of the repository?",
    [
      "Read what is allowed to run. For a package, read its install script at the version that is locked.",
      "For a file of Yarn, compare it with the release of that version: `yarn set version <version>` writes the same file again.",
      "Allow packages by name and version, never all of them."
    ]
  ),
  page(
    "cooldown-setting",
    "Does a package manager's waiting time get shorter, or does it get more exceptions?",
    [
      "Ask what it is for. An exception should name a version, not only a package.",
      "Take it out again when the release is old enough."
    ]
  ),
  page(
    "trust-setting",
    "Does a package manager check less of where packages come from, and whether they are what the lockfile says?",
    [
      "Ask which package needs it, and allow that one instead: `root` instead of `all`, one repository, one version.",
      "If none does, do not merge it."
    ]
  ),
  page(
    "override-setting",
    "Does the repository send a package to another place, another name or another version than its dependents ask for?",
    [
      "Look at what the lockfile now has for the package: the commit, the address, the name.",
      "Prefer a patch in the repository, which everybody can read, or a release of your own in your own scope.",
      "Pin a fork to a full commit."
    ]
  ),
  page("package-manager-setting", "Is the package manager itself another one, or held to less than before?", [
    "Let `corepack use <name>@<version>` write the field again, and compare.",
    "Never take a package manager from an address that is not its own registry."
  ]),
  page(
    "editor-code-setting",
    "Does the pull request bring something that runs when somebody opens the branch in an editor, an agent or a container?",
    [
      "Read the command before you check the branch out. On GitHub nothing of it runs.",
      "If you have opened the branch already and do not know the command: treat the machine as compromised.",
      "Put tools of the team into a pull request of their own."
    ]
  ),
  page(
    "gate-setting",
    "Does the pull request weaken Lockkeeper itself: its check, its workflow or its policy?",
    [
      "Let somebody decide it who is responsible for the check, in a pull request about nothing else.",
      "Protect `.github` by a rule for its owners, so that this is not the only thing that guards the gate."
    ]
  ),
  page("setting-unreadable", "Is there a settings file that cannot be read?", [
    "Write the file in the plain form that the message asks for. The line is named where there is one.",
    "If the file was made unreadable by a pull request about something else, ask why."
  ])
  // generated: end
];

// src/reporters/define-advice.ts
var todoFor = (findings) => {
  const worst = findings.find(({ level }) => level === "block") ?? findings.find(({ level }) => level === "warn");
  return pages.find(({ id }) => id === worst?.signal)?.todo[0];
};
var stepsFor = ({ changes, project }) => {
  const found = new Set(
    [...project.findings, ...changes.flatMap(({ findings }) => findings)].filter(({ level }) => level !== "note").map(({ signal: signal2 }) => signal2)
  );
  return pages.filter(({ id, todo }) => found.has(id) && todo.length > 0);
};
var titleOf = (signal2) => signal2.charAt(0).toUpperCase() + signal2.slice(1).replaceAll("-", " ");

// src/reporters/define-profile.ts
var profileOf2 = ({ profile }) => profile === void 0 ? [] : [whatItIs(profile), whatItCan(profile)];
var isIntroduced = ({ change, profile }) => change.direct && profile !== void 0;
var whatItIs = (profile) => {
  const { firstPublishedAt, releases, publisher, provenance: provenance2, licence, files } = profile;
  const past = [
    ...firstPublishedAt === void 0 ? [] : [`First published on ${formatDay(firstPublishedAt)}`],
    ...releases === void 0 ? [] : [count(releases, "release")]
  ].join(", ");
  const told2 = [
    ...past === "" ? [] : [[past]],
    ...publisher === void 0 ? [] : [say`this one by ${publisher}`],
    ...provenance2 === void 0 ? [] : provenance2.repository === void 0 ? [["no provenance"]] : [say`built from ${provenance2.repository}, verified`],
    ...licence === void 0 ? [["no licence stated"]] : [say`licence ${licence}`],
    ...files === void 0 ? [] : [[`${count(files.count, "file")}, ${inBytes(files.bytes)}`]]
  ];
  return [...listed5(told2, "; "), "."];
};
var whatItCan = ({ abilities: abilities2, installScripts, commands: commands3 }) => {
  const scripts2 = installScripts.map(({ hook, command }) => say`${hook} ${command}`);
  const runs2 = scripts2.length === 0 ? [" Installing runs nothing."] : [" Installing runs ", ...listed5(scripts2), "."];
  const puts = commands3.few.length === 0 ? [] : [" It puts ", ...quotes(commands3.few, commands3.more), " on the path."];
  if (abilities2 === void 0) return ["Its code was not read.", ...runs2, ...puts];
  const { calls, programs: programs3, whole } = abilities2;
  const inUse = abilities2.can.filter(({ onInstall: onInstall2 }) => !onInstall2);
  const onInstall = abilities2.can.filter((one) => one.onInstall);
  return [
    ...inUse.length === 0 ? [
      whole ? "Its code can do nothing of note." : "Its code was not read in full; it can do nothing of note that was seen."
    ] : [`Its code${whole ? "" : ", as far as it was read,"} can `, ...abilityList(inUse), "."],
    ...calls.few.length === 0 ? [] : [" It calls ", ...quotes(calls.few.slice(0, 3), calls.few.length - 3 + calls.more), "."],
    ...runs2,
    ...onInstall.length === 0 ? [] : [" On installing it can ", ...abilityList(onInstall), "."],
    ...puts,
    ...programs3.few.length === 0 ? [] : [` It holds ${count(programs3.few.length + programs3.more, "program")} in machine code.`]
  ];
};
var words4 = {
  network: "reach the network",
  process: "start programs",
  "file-write": "write files",
  secret: "read secrets",
  environment: "read its whole environment",
  "host-identity": "tell the machine",
  "dynamic-code": "run made code",
  unresolved: "load what it does not name",
  native: "load machine code",
  webassembly: "run WebAssembly",
  wallet: "reach for wallets",
  hook: "replace what others call",
  clipboard: "use the clipboard",
  publish: "publish packages",
  persistence: "start itself again",
  gate: "wait for a date or place",
  "endless-loop": "run without end"
};
var mostTold3 = 5;
var abilityList = (abilities2) => {
  const told2 = abilities2.slice(0, mostTold3).map(({ kind, details }) => [`${words4[kind]} (`, ...quotes(details.few.slice(0, 2), 0), ")"]);
  const left = abilities2.length - told2.length;
  return [...listed5(told2), ...left === 0 ? [] : [`, and ${left} more`]];
};
var quotes = (texts3, more2) => [
  ...listed5(texts3.map((text4) => [{ quote: text4 }])),
  ...more2 <= 0 ? [] : [` and ${more2} more`]
];
var listed5 = (parts2, between = ", ") => parts2.flatMap((part, at3) => at3 === 0 ? part : [between, ...part]);
var inBytes = (bytes2) => bytes2 < 1e6 ? `${Math.ceil(bytes2 / 1e3)} kB` : `${(bytes2 / 1e6).toLocaleString("en-US", { maximumFractionDigits: 1 })} MB`;

// src/reporters/define-remarks.ts
var remarksOf = ({ level, together: together3, rarity, accepted }) => [
  ...rarity === void 0 ? [] : [[`Seen in ${share(rarity)}.`]],
  ...together3.length === 0 ? [] : [[`It ${level}s together with ${together3.join(", ")}.`]],
  ...accepted === void 0 ? [] : [
    accepted.until === void 0 ? say`Accepted by ${accepted.by}: ${accepted.reason}` : say`Accepted by ${accepted.by} until ${[formatDay(accepted.until - 1)]}: ${accepted.reason}`
  ]
].flatMap((remark, at3) => at3 === 0 ? remark : [" ", ...remark]);
var rarityOf3 = ({ rarity }) => rarity && `All its signs together are seen in ${share(rarity)}.`;
var share = ({ oneIn, of, measured }) => `1 of ${formatOneIn(oneIn)} ${of}${measured ? "" : ", by estimate"}`;

// src/reporters/markdown-accept.ts
var maxShown = 5;
var validDays = 30;
var howToAccept = ({ changes, asOf }, comments = false) => {
  const last = formatDay(asOf + validDays * dayMs);
  const entries = changes.flatMap((change) => entryOf3(change, last)).slice(0, maxShown);
  if (entries.length === 0) return void 0;
  return [
    "<details><summary>How to accept a release that you have looked at</summary>",
    ...comments ? byComment(changes) : [],
    "Somebody who may change the base branch adds it to the policy there, with a reason and a name:",
    ["```yaml", "acknowledgements:", ...entries.flat(), "```"].join("\n"),
    "</details>"
  ].join("\n\n");
};
var byComment = (changes) => {
  const lines2 = changes.flatMap(commentOf).slice(0, maxShown);
  if (lines2.length === 0) return [];
  return [
    "Somebody who may write to this repository, and did not open this pull request, comments with such a line and the reason:",
    ["```text", ...lines2, "```"].join("\n"),
    `It holds for ${validDays} days, for these findings about these very bytes, as long as the comment is not edited.`
  ];
};
var commentOf = ({ change, findings }) => {
  const signals2 = blockingAmong(findings);
  if (change.kind === "removed" || signals2.length === 0) return [];
  if (signals2.some((signal2) => inPolicyOnly.has(signal2))) return [];
  const { name: name3, version: version3 } = change.after;
  const code3 = releaseCode(change.after);
  const isPlain2 = /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name3) && /^[\w.+-]+$/.test(version3);
  const isShort = name3.length + version3.length < 300;
  return code3 !== void 0 && isPlain2 && isShort ? [`/lockkeeper accept ${name3}@${version3}#${code3} for ${signals2.join(", ")}: `] : [];
};
var blockingAmong = (findings) => [
  ...new Set(findings.filter(({ level }) => level === "block").map(({ signal: signal2 }) => signal2))
];
var entryOf3 = ({ change, findings }, last) => {
  const signals2 = blockingAmong(findings);
  if (change.kind === "removed" || signals2.length === 0) return [];
  const { name: name3, version: version3, resolution } = change.after;
  const integrity = "integrity" in resolution ? resolution.integrity : void 0;
  return [
    [
      `  - package: ${quoted(name3)}`,
      `    version: ${quoted(version3)}`,
      ...integrity === void 0 ? [] : [`    integrity: ${quoted(integrity)}`],
      `    signals: [${signals2.join(", ")}]`,
      "    reason: # why it may come in",
      "    by: # who says so",
      `    expires: ${last}`
    ]
  ];
};
var quoted = (text4) => JSON.stringify(text4.length > 300 ? `${text4.slice(0, 300)}…` : text4).replace(deceiving, (sign2) => String.raw`\U` + (sign2.codePointAt(0) ?? 0).toString(16).padStart(8, "0")).replaceAll("##[", String.raw`##\x5b`);

// src/reporters/markdown-code.ts
var code = (text4) => {
  const shown3 = visible(text4);
  const longest3 = Math.max(0, ...[...shown3.matchAll(/`+/g)].map(([run2]) => run2.length));
  const fence = "`".repeat(longest3 + 1);
  const pad = shown3 === "" || longest3 > 0 || /^ .*[^ ].* $/.test(shown3) ? " " : "";
  return `${fence}${pad}${shown3}${pad}${fence}`;
};
var inline = (message) => message.map((part) => typeof part === "string" ? part : code(part.quote)).join("");
var cell = (markdown) => markdown.replaceAll("|", String.raw`\u{7c}`);

// src/reporters/markdown-graph.ts
var waysGraph = (change) => {
  const { introducedBy } = change;
  if (!introducedBy.some((way) => way.length > 2 || way.length > 1 && introducedBy.length > 1))
    return void 0;
  const nodes = /* @__PURE__ */ new Map();
  const node = (key2, text4) => {
    const made = nodes.get(key2) ?? { id: `n${nodes.size}`, text: text4 };
    nodes.set(key2, made);
    return made.id;
  };
  const subject2 = subjectOf(change);
  const edges = introducedBy.flatMap((way, at3) => {
    const ids2 = [
      ...shortened2(way).map(
        (part, depth) => typeof part === "number" ? node(`more ${at3}`, `${part} more`) : depth > 0 ? node(`package ${part}`, label(part)) : node(`workspace ${part}`, part === "." ? "this repository" : label(part))
      ),
      node("subject", `${label(`${subject2.name}@${versionOf(subject2)}`)} (blocked)`)
    ];
    return ids2.slice(1).map((to, i) => `${ids2[i] ?? to} --> ${to}`);
  });
  const lines2 = [
    ...[...nodes.values()].map(({ id, text: text4 }) => `${id}["${text4}"]`),
    ...new Set(edges),
    `style ${node("subject", "")} stroke-width:4px`
  ];
  return ["```mermaid", "flowchart TD", ...lines2.map((line) => `  ${line}`), "```"].join("\n");
};
var shortened2 = (way) => way.length <= 5 ? way : [...way.slice(0, 2), way.length - 4, ...way.slice(-2)];
var label = (text4) => visibleUpTo(60, text4).replaceAll("°", String.raw`\u{b0}`).replace(/[^A-Za-z0-9@/.+-]/gu, (sign2) => `#${sign2.codePointAt(0) ?? 0};`);

// src/reporters/define-history.ts
var gapsBetween = (rows) => {
  const spans2 = rows.map(({ publishedAt }, at3) => {
    const before3 = rows[at3 - 1]?.publishedAt;
    return publishedAt === void 0 || before3 === void 0 ? void 0 : Math.max(0, publishedAt - before3);
  });
  const longest3 = Math.max(1, ...spans2.map((span) => span ?? 0));
  return spans2.map(
    (span) => span === void 0 ? void 0 : { text: formatSpan(span), bar: "▪".repeat(Math.ceil(8 * span / longest3)) }
  );
};

// src/reporters/markdown-history.ts
var releaseTable = (rows, judged2) => {
  if (rows.length === 0) return "";
  const between = gapsBetween(rows);
  return [
    "| version | published | after | by | |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ version: version3, publishedAt, publisher, odd }, at3) => [
        "",
        `${version3 === judged2 ? "▶ " : ""}${cell(code(version3))}`,
        publishedAt === void 0 ? "not told" : formatDay(publishedAt),
        between[at3] === void 0 ? "" : `${between[at3].text} ${between[at3].bar}`,
        publisher === void 0 ? "not told" : cell(code(publisher)),
        odd.length === 0 ? "" : `**${odd.map(words5).join(", ")}**`,
        ""
      ].join(" | ").trim()
    )
  ].join("\n");
};
var words5 = (text4) => /^[A-Za-z0-9 -]+$/.test(text4) ? text4 : cell(code(text4));

// src/reporters/markdown.ts
var renderMarkdown = (review2, { docs, whole, comments } = { docs: void 0 }) => {
  const { told: told2, unproven, quiet } = sortOut(review2);
  const common2 = commonGaps(review2.changes);
  const graphs = graphsOf(told2);
  const accept = howToAccept(review2, comments);
  const sections3 = [
    ...byFile(review2.project.findings).map((findings) => fileSection(findings, docs)),
    ...told2.map((change, at3) => changeSection(change, common2, graphs[at3], docs)),
    ...notVerified(unproven)
  ].toSorted((a, b) => order3[a.level] - order3[b.level]);
  return `${[
    `### ${verdictIcon[review2.verdict]} ${headline(review2)}`,
    ...clears(review2),
    ...sections3.map(({ text: text4 }) => text4),
    ...docs === void 0 ? allSteps(review2) : [],
    ...accept === void 0 ? [] : [accept],
    ...ordinary(quiet),
    ...notKnown([...told2, ...quiet]),
    footer(review2, whole)
  ].join("\n\n")}
`;
};
var clears = (review2) => {
  const at3 = clearsAt(review2);
  return at3 === void 0 ? [] : [`Clears ${formatInstant(at3, "up")} by itself, once the check runs again.`];
};
var maxGraphs = 3;
var order3 = { block: 0, warn: 1, note: 2 };
var icon = { block: "🛑", warn: "⚠️", note: "ℹ️" };
var verdictIcon = { pass: "✅", warn: icon.warn, block: icon.block };
var fileSection = (findings, docs) => {
  const [{ level, path }] = findings;
  const items2 = findings.map((finding) => findingItem(finding, docs));
  return {
    level,
    text: [`#### ${icon[level]} ${code(path)}`, items2.join("\n"), ...whatToDo(findings)].join("\n\n")
  };
};
var changeSection = (reviewed, common2, graph, docs) => {
  const { change, findings, verdict } = reviewed;
  const level = verdict === "pass" ? "note" : verdict;
  const rarity = rarityOf3(reviewed);
  const { timeline = [] } = reviewed;
  const text4 = [
    `#### ${icon[level]} ${code(subjectOf(change).name)} ${stepOf(change, code)}`,
    [
      change.direct ? "Direct" : "Transitive",
      change.scope,
      change.lockfiles.map(code).join(", "),
      ...waysIn(change, graph !== void 0)
    ].join(" · "),
    [...findings.map((finding) => findingItem(finding, docs)), ...notJudged(reviewed, common2)].join("\n"),
    ...rarity === void 0 ? [] : [rarity],
    ...newHere(reviewed),
    ...whatToDo(findings),
    ...graph === void 0 ? [] : [graph],
    ...timeline.length < 2 ? [] : [releaseTable(timeline, versionOf(subjectOf(change)))]
  ];
  return { level, text: text4.join("\n\n") };
};
var newHere = (reviewed) => {
  const profile = profileOf2(reviewed);
  return profile.length === 0 ? [] : [`**New here:** ${profile.map(inline).join(" ")}`];
};
var waysIn = (change, drawn) => {
  const [first4, ...others] = waysOf(change).map((way) => way.map(code).join(" → "));
  if (first4 === void 0) return [];
  return [
    `by way of ${first4}`,
    ...drawn && others.length > 0 ? [`and ${count(others.length, "other way")}`] : others.map((way) => `or ${way}`)
  ];
};
var graphsOf = (told2) => {
  let left = maxGraphs;
  return told2.map(({ change, verdict }) => {
    const graph = verdict === "block" && left > 0 ? waysGraph(change) : void 0;
    if (graph !== void 0) left--;
    return graph;
  });
};
var findingItem = (finding, docs) => {
  const { signal: signal2, level, message } = finding;
  const remarks = inline(remarksOf(finding));
  return `- ${level === "block" ? "**block**" : level} · **${linked(signal2, docs)}**: ${inline(message)}${remarks === "" ? "" : ` _${remarks}_`}`;
};
var linked = (signal2, docs) => docs === void 0 ? signal2 : `[${signal2}](${docs}${signal2}.md)`;
var whatToDo = (findings) => {
  const first4 = todoFor(findings);
  return first4 === void 0 ? [] : [`**What to do:** ${first4}`];
};
var allSteps = (review2) => {
  const lists2 = stepsFor(review2).map(
    ({ id, todo }) => [`**${id}**`, "", ...todo.map((line, at3) => `${at3 + 1}. ${line}`)].join("\n")
  );
  return lists2.length === 0 ? [] : [["<details><summary>All steps</summary>", ...lists2, "</details>"].join("\n\n")];
};
var notJudged = (reviewed, common2) => gapsOf(reviewed, common2).map(
  ({ detail, signals: signals2 }) => `- not judged: ${signals2.join(", ")}. ${code(detail)}`
);
var maxRows = 200;
var maxIntroduced = 20;
var ordinary = (quiet) => {
  if (quiet.length === 0) return [];
  const rows = quiet.slice(0, maxRows).map((one) => {
    const { change } = one;
    return `| ${cell(code(subjectOf(change).name))} | ${cell(stepOf(change, code))} | ${change.direct ? "direct" : "transitive"} | ${change.scope} |`;
  });
  const rest = quiet.length > maxRows ? [`
and ${quiet.length - maxRows} more.`] : [];
  return [
    [
      `<details><summary>${count(quiet.length, "ordinary change")}</summary>
`,
      "| package | version | | scope |",
      "| --- | --- | --- | --- |",
      ...rows,
      ...rest,
      ...introduced(quiet),
      "\n</details>"
    ].join("\n")
  ];
};
var introduced = (quiet) => {
  const all = quiet.filter(isIntroduced);
  const items2 = all.slice(0, maxIntroduced).map((one) => `- ${code(subjectOf(one.change).name)}: ${profileOf2(one).map(inline).join(" ")}`);
  const rest = all.length > maxIntroduced ? [`- and ${all.length - maxIntroduced} more.`] : [];
  return items2.length === 0 ? [] : ["\nNew here:\n", ...items2, ...rest];
};
var footer = ({ coverage, leftOut, terms, base, head: head2, asOf }, whole) => {
  const { changes, judged: judged2, unverified } = coverage;
  const partly = unverified === 0 ? "" : `, ${unverified} in part or not at all`;
  const known2 = changes === 0 ? "" : `Coverage: ${judged2} of ${count(changes, "change")} judged in full${partly}. `;
  const [from, to] = [base, head2].map(({ revision }) => code(revision.slice(0, 12)));
  const held = terms.said.slice(0, 4).map((sentence2) => ` ${inline(sentence2)}`).join("");
  const without = leftOut.length === 0 ? "" : ` The policy leaves out ${leftOut.slice(0, 3).map(code).join(", ")}${leftOut.length > 3 ? ` and ${leftOut.length - 3} more` : ""}.`;
  return `${known2}Compared ${from} with ${to} as of ${formatInstant(asOf)}.${held}${without}${whole === void 0 ? "" : ` [The whole report](${whole}).`}`;
};
var notVerified = (unproven) => {
  if (unproven.length === 0) return [];
  const reasons3 = gaps(unproven).map(({ detail, packages }) => `- ${code(detail)} ${someOf(packages, code)}.`);
  const title = `#### ${icon.block} ${count(unproven.length, "change")} could not be verified`;
  return [{ level: "block", text: [title, reasons3.join("\n"), retryAdvice].join("\n\n") }];
};
var notKnown = (changes) => {
  const reasons3 = gaps(changes).map(
    ({ detail, signals: signals2, packages }) => `- ${code(detail)} Not judged for ${someOf(packages, code)}: ${signals2.join(", ")}.`
  );
  return reasons3.length === 0 ? [] : [["<details><summary>What could not be judged</summary>\n", ...reasons3, "\n</details>"].join("\n")];
};

// src/reporters/html.ts
import { createHash as createHash2 } from "node:crypto";

// src/reporters/html-text.ts
var escaped = (text4) => text4.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
var code2 = (text4) => `<code>${escaped(visible(text4))}</code>`;
var inline2 = (message) => message.map((part) => typeof part === "string" ? escaped(part) : code2(part.quote)).join("");
var ours = (text4) => text4.split("`").map((part, at3) => at3 % 2 === 0 ? escaped(part) : `<code>${escaped(part)}</code>`).join("");

// src/reporters/html-style.ts
var style = `
:root { --text: #1f2328; --dim: #59636e; --page: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --link: #0550ae;
  --block: #a40e26; --warn: #7a4d00; --note: #59636e; --pass: #1a6e34 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9ba5b0; --page: #0d1117; --soft: #161b22; --line: #3d444d; --link: #79c0ff;
    --block: #ff9492; --warn: #f0b72f; --note: #9ba5b0; --pass: #6fdd8b }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem; line-height: 1.3 }
h2 { font-size: 1.1rem; margin: 0 0 .5rem }
h3 { font-size: 1rem; margin: 1rem 0 0 }
p { margin: .5rem 0 }
ul, ol { margin: .5rem 0; padding-left: 1.3rem }
li { margin: .3rem 0 }
a { color: var(--link) }
code { font: .9em ui-monospace, monospace; background: var(--soft); border: 1px solid var(--line); border-radius: 4px;
  padding: 0 .25em; overflow-wrap: anywhere; white-space: break-spaces; unicode-bidi: isolate }
section { border: 1px solid var(--line); border-left: 6px solid var(--note); border-radius: 6px; padding: .8rem 1rem;
  margin: 1rem 0 }
section.block { border-left-color: var(--block) }
section.warn { border-left: 6px double var(--warn) }
.badge { font-size: .8em; font-weight: 700; border: 1px solid currentColor; border-radius: 4px; padding: 0 .35em;
  white-space: nowrap; color: var(--note) }
.badge.block { color: var(--block) }
.badge.warn { color: var(--warn) }
h1.pass .badge { color: var(--pass) }
.about, .gap { color: var(--dim) }
details { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; margin: 1rem 0; overflow-x: auto }
summary { cursor: pointer; font-weight: 600 }
table { border-collapse: collapse; margin: .5rem 0 }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left }
`;

// src/reporters/html.ts
var renderHtml = (review2, { docs }) => {
  const { told: told2, unproven, quiet } = sortOut(review2);
  const common2 = commonGaps(review2.changes);
  const sections3 = [
    ...byFile(review2.project.findings).map((findings) => ({
      level: findings[0].level,
      html: section(findings[0].level, code2(findings[0].path), [...items(findings, docs), whatToDo2(findings)])
    })),
    ...told2.map((change) => changeSection2(change, common2, docs)),
    ...notVerified2(unproven)
  ].toSorted((a, b) => order4[a.level] - order4[b.level]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lockkeeper: ${escaped(review2.verdict)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 class="${review2.verdict}">${badge(verdictLevel[review2.verdict], review2.verdict)} ${escaped(headline(review2))}</h1>
${[
    facts(review2),
    ...sections3.map(({ html }) => html),
    allSteps2(review2, docs),
    ordinary2(quiet),
    notKnown2([...told2, ...quiet])
  ].filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
};
var policy = `default-src 'none'; style-src 'sha256-${createHash2("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
var order4 = { block: 0, warn: 1, note: 2 };
var verdictLevel = { pass: "note", warn: "warn", block: "block" };
var badge = (level, word4) => `<span class="badge ${level}">${{ block: "✖", warn: "▲", note: word4 === "pass" ? "✔" : "·" }[level]} ${word4}</span>`;
var section = (level, title, parts2) => `<section class="${level}">
<h2>${badge(level, level)} ${title}</h2>
${parts2.filter((part) => part !== "").join("\n")}
</section>`;
var changeSection2 = (reviewed, common2, docs) => {
  const { change, findings, verdict } = reviewed;
  const level = verdictLevel[verdict];
  const rarity = rarityOf3(reviewed);
  const about = [
    change.direct ? "Direct" : "Transitive",
    change.scope,
    change.lockfiles.map(code2).join(", "),
    ...waysOf(change).map((way, at3) => `${at3 === 0 ? "by way of" : "or"} ${way.map(code2).join(" → ")}`)
  ];
  return {
    level,
    html: section(level, `${code2(subjectOf(change).name)} ${stepOf(change, code2)}`, [
      `<p class="about">${about.join(" · ")}</p>`,
      ...items(findings, docs),
      ...gapsOf(reviewed, common2).map(
        ({ detail, signals: signals2 }) => `<p class="gap">Not judged: ${signals2.map(escaped).join(", ")}. ${code2(detail)}</p>`
      ),
      rarity === void 0 ? "" : `<p>${escaped(rarity)}</p>`,
      ...profileOf2(reviewed).map((line) => `<p class="about">${inline2(line)}</p>`),
      whatToDo2(findings)
    ])
  };
};
var items = (findings, docs) => [
  `<ul>
${findings.map((finding) => {
    const { signal: signal2, level, message } = finding;
    const remarks = inline2(remarksOf(finding));
    return `<li>${badge(level, level)} <strong>${linked2(signal2, docs)}</strong>: ${inline2(message)}${remarks === "" ? "" : ` <em>${remarks}</em>`}</li>`;
  }).join("\n")}
</ul>`
];
var linked2 = (signal2, docs) => docs === void 0 ? escaped(signal2) : `<a href="${escaped(docs)}${encodeURIComponent(signal2)}.md" rel="noreferrer">${escaped(signal2)}</a>`;
var whatToDo2 = (findings) => {
  const first4 = todoFor(findings);
  return first4 === void 0 ? "" : `<p><strong>What to do:</strong> ${ours(first4)}</p>`;
};
var facts = ({ coverage, leftOut, terms, base, head: head2, asOf }) => {
  const { changes, judged: judged2, unverified } = coverage;
  const partly = unverified === 0 ? "" : `, ${unverified} in part or not at all`;
  const known2 = changes === 0 ? "" : `Coverage: ${judged2} of ${count(changes, "change")} judged in full${partly}. `;
  const without = leftOut.length === 0 ? "" : ` The policy leaves out ${leftOut.map(code2).join(", ")}.`;
  return `<p>${known2}Compared ${code2(base.revision)} with ${code2(head2.revision)} as of ${formatInstant(asOf)}.${terms.said.map((sentence2) => ` ${inline2(sentence2)}`).join("")}${without}</p>`;
};
var notVerified2 = (unproven) => {
  if (unproven.length === 0) return [];
  const reasons3 = gaps(unproven).map(
    ({ detail, packages }) => `<li>${code2(detail)} ${packages.map(code2).join(", ")}</li>`
  );
  const parts2 = [`<ul>
${reasons3.join("\n")}
</ul>`, `<p>${escaped(retryAdvice)}</p>`];
  return [
    {
      level: "block",
      html: section("block", `${count(unproven.length, "change")} could not be verified`, parts2)
    }
  ];
};
var allSteps2 = (review2, docs) => {
  const lists2 = stepsFor(review2).map(
    ({ id, todo }) => `<h3>${linked2(id, docs)}</h3>
<ol>
${todo.map((line) => `<li>${ours(line)}</li>`).join("\n")}
</ol>`
  );
  return lists2.length === 0 ? "" : folded("All steps", lists2.join("\n"));
};
var ordinary2 = (quiet) => {
  if (quiet.length === 0) return "";
  const rows = quiet.map((one) => {
    const { change } = one;
    return `<tr><td>${code2(subjectOf(change).name)}</td><td>${stepOf(change, code2)}</td><td>${change.direct ? "direct" : "transitive"}</td><td>${change.scope}</td></tr>`;
  });
  const profiles = quiet.flatMap((one) => {
    const [first4, ...more2] = profileOf2(one).map(inline2);
    return first4 === void 0 ? [] : [`<li>${code2(subjectOf(one.change).name)}: ${[first4, ...more2].join(" ")}</li>`];
  });
  const added = profiles.length === 0 ? "" : `
<h3>New here</h3>
<ul>
${profiles.join("\n")}
</ul>`;
  return folded(
    count(quiet.length, "ordinary change"),
    `<table>
<tr><th>package</th><th>version</th><th></th><th>scope</th></tr>
${rows.join("\n")}
</table>${added}`
  );
};
var notKnown2 = (changes) => {
  const reasons3 = gaps(changes).map(
    ({ detail, signals: signals2, packages }) => `<li>${code2(detail)} Not judged for ${packages.map(code2).join(", ")}: ${signals2.map(escaped).join(", ")}.</li>`
  );
  return reasons3.length === 0 ? "" : folded("What could not be judged", `<ul>
${reasons3.join("\n")}
</ul>`);
};
var folded = (title, html) => `<details>
<summary>${escaped(title)}</summary>
${html}
</details>`;

// src/reporters/define-json.ts
var jsonText = (document) => `${JSON.stringify(document, null, 2).replace(unseen, escaped2).replaceAll("##[", String.raw`##\u005b`)}
`;
var unseen = new RegExp(`(?!\\n)${deceiving.source}`, "gu");
var escaped2 = (character) => character.split("").map((unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, "0")).join("");

// src/reporters/json.ts
var renderJson = (review2) => {
  const { changes, unverified, judged: judged2 } = review2.coverage;
  const document = {
    schema: "lockkeeper.review/1",
    verdict: review2.verdict,
    asOf: new Date(review2.asOf).toISOString(),
    base: { revision: review2.base.revision },
    head: { revision: review2.head.revision },
    lockfiles: review2.lockfiles,
    leftOut: review2.leftOut,
    terms: { ...review2.terms, said: review2.terms.said.map(plain) },
    coverage: { changes, judged: judged2, unverified },
    changes: review2.changes.map(changeOf),
    project: {
      findings: review2.project.findings.map(({ path, ...finding }) => ({ path, ...findingOf2(finding) }))
    }
  };
  return jsonText(document);
};
var changeOf = (reviewed) => {
  const { change, verdict, findings, rarity, timeline, profile, unverified } = reviewed;
  const { from, to } = versionsOf(change);
  return {
    package: subjectOf(change).name,
    from: from ?? null,
    to: to ?? null,
    kind: change.kind,
    direct: change.direct,
    scope: change.scope,
    lockfiles: change.lockfiles,
    introducedBy: change.introducedBy,
    verdict,
    findings: findings.map(findingOf2),
    ...rarity === void 0 ? {} : { rarity: { ...rarity } },
    ...timeline === void 0 ? {} : { timeline: timeline.map(rowOf) },
    ...profile === void 0 ? {} : { profile: profileOf3(profile) },
    unverified: unverified.map(({ signal: signal2, reason, detail }) => ({ signal: signal2, reason, detail }))
  };
};
var rowOf = ({ version: version3, publishedAt, publisher, odd }) => ({
  version: version3,
  publishedAt: publishedAt === void 0 ? null : new Date(publishedAt).toISOString(),
  publisher: publisher ?? null,
  odd
});
var profileOf3 = ({ firstPublishedAt, releases, publisher, provenance: provenance2, ...more2 }) => ({
  newcomer: more2.newcomer ?? null,
  firstPublishedAt: firstPublishedAt === void 0 ? null : new Date(firstPublishedAt).toISOString(),
  releases: releases ?? null,
  publisher: publisher ?? null,
  provenance: provenance2 === void 0 ? null : { repository: provenance2.repository ?? null },
  licence: more2.licence ?? null,
  files: more2.files === void 0 ? null : { ...more2.files },
  installScripts: more2.installScripts.map(({ hook, command }) => ({ hook, command })),
  commands: { ...more2.commands },
  abilities: more2.abilities === void 0 ? null : {
    can: more2.abilities.can.map(({ kind, onInstall, details }) => ({
      kind,
      onInstall,
      details: { ...details }
    })),
    calls: { ...more2.abilities.calls },
    programs: { ...more2.abilities.programs },
    whole: more2.abilities.whole
  }
});
var findingOf2 = ({ signal: signal2, level, message, evidence, together: together3, rarity, accepted }) => ({
  signal: signal2,
  level,
  message: plain(message),
  evidence,
  ...together3.length === 0 ? {} : { together: together3 },
  ...rarity === void 0 ? {} : { rarity: { ...rarity } },
  ...accepted === void 0 ? {} : { accepted: acceptedOf(accepted) }
});
var acceptedOf = ({ by, reason, until }) => ({
  by,
  reason,
  ...until === void 0 ? {} : { until: new Date(until).toISOString() }
});

// src/reporters/sarif-results.ts
import { createHash as createHash3 } from "node:crypto";
var foundIn = ({ project, changes }) => [...project.findings.map(ofFile), ...changes.flatMap(ofChange)].toSorted(
  (a, b) => levelOrder2[a.level] - levelOrder2[b.level]
);
var resultsOf = (found, rules) => {
  const index = new Map(rules.map(({ id }, at3) => [id, at3]));
  return withinLimits(numbered(found).map((one) => resultOf(one, index.get(one.rule) ?? -1)));
};
var root = "%SRCROOT%";
var sarifLevel = { block: "error", warn: "warning", note: "note" };
var notVerified3 = "not-verified";
var unlinked = (text4) => text4.replaceAll("](", String.raw`]\u{28}`);
var maxResults = 5e3;
var maxLocations = 100;
var maxResultCharacters = 6e6;
var levelOrder2 = { block: 0, warn: 1, note: 2 };
var ofFile = (finding) => {
  const { signal: signal2, level, path, message, evidence } = finding;
  const { line } = evidence;
  return {
    rule: signal2,
    level,
    text: plain([...message, " ", ...remarksOf(finding)]).trimEnd(),
    paths: [path],
    line: typeof line === "number" && Number.isSafeInteger(line) && line > 0 ? line : void 0,
    subject: void 0,
    properties: {},
    identity: [signal2, path, Object.keys(evidence).length === 0 ? plain(message) : evidence]
  };
};
var ofChange = (reviewed) => {
  const { change, findings, unverified, verdict } = reviewed;
  const subject2 = subjectOf(change);
  const { from, to } = versionsOf(change);
  const ways = waysOf(change).map((way) => way.map(visible).join(" > "));
  const about = {
    paths: change.lockfiles,
    line: void 0,
    subject: subject2,
    properties: {
      package: subject2.name,
      ...from === void 0 ? {} : { from },
      ...to === void 0 ? {} : { to },
      change: change.kind,
      direct: change.direct,
      scope: change.scope
    }
  };
  const identity = (rule2) => [
    rule2,
    change.lockfiles[0] ?? "",
    change.kind === "removed",
    subject2.name,
    subject2.version,
    Object.values(subject2.resolution).map((part) => part ?? null)
  ];
  const text4 = (says) => [
    `${visible(subject2.name)} ${stepOf(change, visible)}: ${says}`,
    ...ways.length === 0 ? [] : [`By way of ${ways.join(", or ")}.`]
  ].join(" ");
  if (findings.length === 0 && verdict !== "pass") {
    const details = [...new Set(unverified.map(({ detail }) => visible(detail)))];
    return [
      {
        ...about,
        rule: notVerified3,
        level: verdict,
        text: text4(`It could not be verified. ${details.join(" ")} ${retryAdvice}`),
        identity: identity(notVerified3)
      }
    ];
  }
  return findings.map((finding) => ({
    ...about,
    rule: finding.signal,
    level: finding.level,
    text: text4(plain([...finding.message, " ", ...remarksOf(finding)]).trimEnd()),
    identity: identity(finding.signal)
  }));
};
var numbered = (found) => {
  const seen = /* @__PURE__ */ new Map();
  return found.map((one) => {
    const hash = createHash3("sha256").update(JSON.stringify(one.identity)).digest("hex").slice(0, 40);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return { ...one, fingerprint: `${hash}:${times}` };
  });
};
var resultOf = ({ rule: rule2, level, text: text4, paths, line, subject: subject2, properties, fingerprint }, at3) => ({
  ruleId: rule2,
  ruleIndex: at3,
  level: sarifLevel[level],
  message: { text: unlinked(text4) },
  locations: paths.slice(0, maxLocations).map((path) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: root },
      // GitHub asks for a line of every result.
      region: { startLine: line ?? 1 }
    },
    ...subject2 === void 0 ? {} : {
      logicalLocations: [
        {
          name: subject2.name,
          fullyQualifiedName: `${subject2.name}@${subject2.version}`,
          kind: "package"
        }
      ]
    }
  })),
  // The name that GitHub goes by. Without it, it would hash the line, which all findings of a lockfile share.
  partialFingerprints: { primaryLocationLineHash: fingerprint },
  ...Object.keys(properties).length === 0 ? {} : { properties }
});
var uriOf = (path) => path.split("/").map((part) => encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
var withinLimits = (results) => {
  let left = maxResultCharacters;
  const kept = [];
  for (const result of results.slice(0, maxResults)) {
    left -= JSON.stringify(result).length;
    if (left < 0) break;
    kept.push(result);
  }
  return kept;
};

// src/reporters/sarif-rules.ts
var rulesOf = (found, docs) => {
  const worst = /* @__PURE__ */ new Map();
  for (const { rule: rule2, level } of found) if (!worst.has(rule2)) worst.set(rule2, level);
  const known2 = [...pages, verification];
  const others = [...worst].filter(([rule2]) => known2.every(({ id }) => id !== rule2));
  return [
    ...known2.map((page2) => ruleOf(page2, worst.get(page2.id) ?? "warn", docs)),
    ...others.map(([id, level]) => ruleOf({ id, asks: `${titleOf(id)}?`, todo: [] }, level, void 0))
  ];
};
var verification = {
  id: notVerified3,
  asks: "Is there a change that nobody could judge, because the facts about it could not be had?",
  todo: [retryAdvice]
};
var severity = { block: "8.0", warn: "5.0", note: "2.0" };
var precision = { block: "high", warn: "medium", note: "low" };
var ruleOf = ({ id, asks, todo }, level, docs) => {
  const address2 = docs === void 0 || id === notVerified3 ? void 0 : `${docs}${id}.md`;
  const steps2 = todo.map((step, at3) => `${at3 + 1}. ${step}`).join("\n");
  const more2 = address2 === void 0 ? "" : `

[More about ${id}](${address2})`;
  return {
    id,
    name: id,
    shortDescription: { text: titleOf(id) },
    fullDescription: { text: asks },
    ...address2 === void 0 ? {} : { helpUri: address2 },
    help: {
      text: `${asks}${steps2 === "" ? "" : `

What to do:
${steps2.replaceAll("`", "")}`}`,
      markdown: `${asks}${steps2 === "" ? "" : `

**What to do**

${steps2}`}${more2}`
    },
    defaultConfiguration: { level: sarifLevel[level] },
    properties: {
      tags: ["security", "supply-chain", "dependencies"],
      precision: precision[level],
      "security-severity": severity[level]
    }
  };
};

// src/reporters/sarif.ts
var renderSarif = (review2, { docs }) => {
  const found = foundIn(review2);
  const rules = rulesOf(found, docs);
  const results = resultsOf(found, rules);
  const failed3 = sortOut(review2).unproven.length > 0;
  return jsonText({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Lockkeeper", version, rules, notifications: [notJudged2, cut2] } },
        invocations: [
          {
            executionSuccessful: !failed3,
            toolExecutionNotifications: [...notificationsOf(review2), ...cutOf(found.length - results.length)]
          }
        ],
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results,
        properties: {
          verdict: review2.verdict,
          asOf: new Date(review2.asOf).toISOString(),
          base: review2.base.revision,
          head: review2.head.revision,
          leftOut: review2.leftOut,
          terms: review2.terms.said.map(plain),
          coverage: { ...review2.coverage }
        }
      }
    ]
  });
};
var notJudged2 = { id: "not-judged", shortDescription: { text: "Something could not be learnt" } };
var cut2 = { id: "cut", shortDescription: { text: "Not all findings are in this file" } };
var noticeLevel = {
  unreachable: "error",
  malformed: "error",
  "not-found": "note",
  unsupported: "note"
};
var notificationsOf = ({ changes }) => gaps(changes).slice(0, 100).map(({ detail, reason, signals: signals2, packages }) => ({
  descriptor: { id: notJudged2.id },
  level: noticeLevel[reason],
  message: {
    text: unlinked(
      `${visible(detail)} Not judged for ${someOf(packages, visible)}: ${signals2.join(", ")}.`
    )
  },
  properties: { reason, signals: signals2, packages: packages.slice(0, 100) }
}));
var cutOf = (missing) => missing === 0 ? [] : [
  {
    descriptor: { id: cut2.id },
    level: "warning",
    message: {
      text: `${count(missing, "finding")} of the least level are left out. The JSON report has them.`
    }
  }
];

// src/inspect/processes.ts
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
var atOnce2 = 2;
var openInspector = (script, limits) => {
  const turn = createGate(atOnce2);
  const idle = [];
  const next = () => {
    for (let one = idle.pop(); one !== void 0; one = idle.pop()) if (one.connected) return one;
    return start(script, limits);
  };
  let isReady = false;
  return {
    prepare: () => {
      if (!isReady) idle.push(start(script, limits));
      isReady = true;
    },
    recall: () => void 0,
    inspect: (request3) => turn(1, async () => {
      const inspector = next();
      const inspection = await ask2(inspector, request3, limits);
      if (inspection.isWhole) idle.push(inspector);
      else inspector.kill("SIGKILL");
      return inspection;
    }),
    close: () => {
      for (const inspector of idle.splice(0)) inspector.kill("SIGKILL");
      return Promise.resolve();
    }
  };
};
var start = (script, { memoryBytes }) => {
  const inspector = fork(fileURLToPath(script), [], {
    // No token stands in its environment, nor anything else. Windows cannot start a program without its own folder.
    env: process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {},
    execArgv: [`--max-old-space-size=${memoryBytes / megabyte}`],
    serialization: "advanced",
    stdio: "ignore"
  });
  inspector.on("error", () => void 0);
  inspector.unref();
  inspector.channel?.unref();
  return inspector;
};
var megabyte = 1024 * 1024;
var ask2 = (inspector, request3, limits) => new Promise((resolve) => {
  let served;
  const end = (inspection, isWhole) => {
    clearTimeout(timer);
    inspector.off("message", onMessage).off("error", onError).off("exit", onExit);
    resolve({ ...inspection, isWhole });
  };
  const fail = (problem2) => end(withoutContent(served, problem2), false);
  const onMessage = (message) => {
    const answer = message;
    if ("mistake" in answer) fail(mistake(answer.mistake));
    else if ("served" in answer) served = answer.served;
    else if (served === void 0) fail(mistake("its answers came in the wrong order"));
    else end({ served, content: answer.content }, true);
  };
  const onError = (error) => fail(mistake(error.message));
  const onExit = (code3, signal2) => fail(
    signal2 === "SIGABRT" || code3 === 134 ? `Looking into the archive takes more than ${limits.memoryBytes / megabyte} MB of memory.` : mistake(`its process ended with ${signal2 ?? String(code3)}`)
  );
  const timer = setTimeout(
    () => fail(`Looking into the archive takes more than ${limits.timeMs / 1e3} seconds.`),
    limits.timeMs
  );
  inspector.on("message", onMessage).on("error", onError).on("exit", onExit);
  const question = { request: request3, limits };
  inspector.send(question, (error) => {
    if (error !== null) fail(mistake(error.message));
  });
});
var mistake = (what) => `Lockkeeper could not look into the archive, which is a mistake of its own (${what}).`;
var withoutContent = (served, problem2) => {
  const content = unknown("unsupported", problem2);
  return served?.known === true ? { served: known({ ...served.value, unread: problem2 }), content } : { served: content, content };
};

// src/inspect/remembered.ts
import { createHash as createHash4 } from "node:crypto";
import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
var remembering = (inspector, copies, script, limits) => {
  let mark;
  const code3 = () => mark ??= `"${sha256(readFileSync(script))}"`;
  return {
    ...inspector,
    recall: (asked) => {
      const name3 = nameOf5(asked, limits);
      const kept = name3 === void 0 ? void 0 : copies.read(name3, code3());
      return kept && inspectionIn(kept);
    },
    inspect: async (request3) => {
      const inspection = await inspector.inspect(request3);
      const asked = askedOf(request3);
      const name3 = asked && nameOf5(asked, limits);
      if (name3 !== void 0 && isSure(inspection))
        copies.write(name3, code3(), serialize(inspection).toString("base64"));
      return inspection;
    }
  };
};
var isSure = ({ served, content }) => content.known && served.known && served.value.integrity.state === "verified";
var askedOf = ({ after: after2, before: before3, added }) => {
  if (before3?.tarball.known === false) return void 0;
  const expected = before3?.tarball.value.expected;
  return {
    after: after2.expected,
    before: before3 && expected && { version: before3.version, expected },
    added
  };
};
var nameOf5 = ({ after: after2, before: before3, added }, limits) => {
  const hashes3 = [after2, ...before3 === void 0 ? [] : [before3.expected]].map(strongHashOf);
  if (hashes3.includes(void 0)) return void 0;
  return `inspection:${sha256(JSON.stringify([hashes3, before3?.version, added, limits]))}`;
};
var strongHashOf = ({ integrity }) => {
  const found = [...readHashes(integrity, void 0).get("sha512") ?? []];
  return found.length === 1 ? found[0] : void 0;
};
var inspectionIn = (text4) => {
  try {
    return deserialize(Buffer.from(text4.toString("latin1"), "base64"));
  } catch {
    return void 0;
  }
};
var sha256 = (bytes2) => createHash4("sha256").update(bytes2).digest("hex");

// src/inspect/built.ts
var openBuiltInspector = (limits, copies) => {
  const script = new URL("./inspector.js", import.meta.url);
  const inspector = openInspector(script, limits);
  return copies === void 0 ? inspector : remembering(inspector, copies, script, limits);
};

// src/registry/cache.ts
import { createHash as createHash5, randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync as readFileSync2,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { isAbsolute, join } from "node:path";
var defaultLimits = { totalBytes: 256 * 1024 * 1024, entryBytes: 8 * 1024 * 1024 };
var userCacheFolder = (env, platform2) => {
  const { LOCALAPPDATA: local, XDG_CACHE_HOME: cache, HOME: home = "" } = env;
  const folder = platform2 === "win32" ? local : cache || home && join(home, ".cache");
  return folder !== void 0 && isAbsolute(folder) ? join(folder, "lockkeeper") : void 0;
};
var openCache = (folder, limits = defaultLimits) => {
  const usable = attempt2(() => {
    mkdirSync(folder, { recursive: true, mode: 448 });
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats);
  });
  if (usable !== true) return void 0;
  const pathOf3 = (url) => join(folder, createHash5("sha256").update(url).digest("hex"));
  let written = false;
  return {
    etagOf: (url) => attempt2(() => withFile(pathOf3(url), limits, (file) => headOf(readHead(file), url)?.etag)),
    read: (url, etag) => attempt2(
      () => withFile(pathOf3(url), limits, (file) => {
        const bytes2 = readFileSync2(file);
        const head2 = headOf(bytes2.subarray(0, headBytes), url);
        if (head2?.etag !== etag) return void 0;
        const text4 = bytes2.subarray(head2.length);
        return digestOf(text4) === head2.digest ? text4 : void 0;
      })
    ),
    write(url, etag, text4) {
      if (!isEtag(etag) || text4.length > limits.entryBytes) return;
      const digest = digestOf(Buffer.from(text4));
      const head2 = `${JSON.stringify({ format, url, etag, digest })}
`;
      if (Buffer.byteLength(head2) > headBytes) return;
      const temporary = join(folder, `${temporaryPrefix}${randomUUID()}`);
      const isThere = attempt2(() => {
        writeFileSync(temporary, head2 + text4, { mode: 384, flag: "wx" });
        renameSync(temporary, pathOf3(url));
        return true;
      });
      if (isThere === true) written = true;
      else attempt2(() => rmSync(temporary, { force: true }));
    },
    close() {
      if (written) attempt2(() => makeRoom(folder, limits.totalBytes));
    }
  };
};
var format = 1;
var headBytes = 4096;
var temporaryPrefix = "new-";
var headOf = (bytes2, url) => {
  const end = bytes2.indexOf("\n");
  if (end === -1) return void 0;
  const head2 = JSON.parse(bytes2.toString("utf8", 0, end));
  if (typeof head2 !== "object" || head2 === null) return void 0;
  const { format: written, url: of, etag, digest } = head2;
  return written === format && of === url && isEtag(etag) && typeof digest === "string" ? { etag, digest, length: end + 1 } : void 0;
};
var isEtag = (value4) => typeof value4 === "string" && value4.length <= 200 && /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(value4);
var digestOf = (bytes2) => createHash5("sha256").update(bytes2).digest("hex");
var readHead = (file) => {
  const bytes2 = Buffer.alloc(headBytes);
  return bytes2.subarray(0, readSync(file, bytes2, 0, headBytes, 0));
};
var withFile = (path, limits, use) => {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    const fits = stats.isFile() && isOwn(stats) && stats.size <= 4 * limits.entryBytes;
    return fits ? use(file) : void 0;
  } finally {
    closeSync(file);
  }
};
var isOwn = ({ uid, mode }) => process.getuid === void 0 || uid === process.getuid() && (mode & 18) === 0;
var makeRoom = (folder, totalBytes) => {
  const files = readdirSync(folder).filter((name3) => /^[0-9a-f]{64}$/.test(name3) || name3.startsWith(temporaryPrefix)).flatMap((name3) => {
    const path = join(folder, name3);
    const stats = attempt2(() => statSync(path));
    return stats === void 0 ? [] : [{ path, size: stats.size, writtenAt: stats.mtimeMs }];
  }).toSorted((a, b) => a.writtenAt - b.writtenAt);
  let total2 = files.reduce((sum2, { size }) => sum2 + size, 0);
  if (total2 <= totalBytes) return;
  for (const { path, size } of files) {
    if (total2 <= 0.75 * totalBytes) return;
    attempt2(() => rmSync(path, { force: true }));
    total2 -= size;
  }
};
var attempt2 = (work) => {
  try {
    return work();
  } catch {
    return void 0;
  }
};

// src/registry/complete.ts
var completeFrom = (own2, other4) => {
  const common2 = [...own2.releases].flatMap(([version3, fact]) => {
    const theirs = other4.releases.get(version3);
    return fact.known && theirs?.known === true ? [isSame3(fact.value, theirs.value)] : [];
  });
  const same = common2.filter((one) => one).length;
  if (same === 0 || same < common2.length) {
    const why = `Nothing was taken from the second source: ${same} of ${common2.length} versions that both have are shown to have the same bytes.`;
    return { document: known(stillLacking(own2, why)), isShared: false };
  }
  return { document: known(completed(own2, other4)), isShared: true };
};
var stillLacking = (own2, why) => ({
  ...own2,
  lacks: new Map([...own2.lacks].map(([part, sign2]) => [part, `${sign2} ${why}`]))
});
var isSame3 = (own2, other4) => compareHashes(readHashes(own2.integrity, own2.shasum), readHashes(other4.integrity, other4.shasum)) === "same";
var completed = (own2, other4) => {
  const lacksScripts = own2.lacks.has("scripts");
  const lacks = /* @__PURE__ */ new Map();
  for (const [part, sign2] of own2.lacks) {
    const theirs = other4.lacks.get(part);
    if (theirs !== void 0) lacks.set(part, `${sign2} Nor does the second source tell.`);
  }
  const releases = /* @__PURE__ */ new Map();
  for (const [version3, fact] of own2.releases) {
    const theirs = other4.releases.get(version3);
    const both = fact.known && theirs?.known === true;
    releases.set(version3, both ? known(completedRelease(fact.value, theirs.value, lacksScripts)) : fact);
    if (lacksScripts && fact.known && !both)
      lacks.set("scripts", `${own2.lacks.get("scripts") ?? ""} The second source does not have all releases.`);
  }
  if (!own2.lacks.has("time") || other4.lacks.has("time")) return { ...own2, releases, lacks };
  const removed2 = new Map([...other4.removed].filter(([version3]) => !own2.releases.has(version3)));
  lacks.set("versions", "The registry may never have had all versions.");
  return { ...own2, releases, removed: removed2, lacks };
};
var completedRelease = (own2, other4, lacksScripts) => ({
  ...own2,
  publishedAt: own2.publishedAt ?? other4.publishedAt,
  publisher: own2.publisher ?? other4.publisher,
  maintainers: own2.maintainers ?? other4.maintainers,
  installScripts: lacksScripts ? other4.installScripts : own2.installScripts,
  deprecated: own2.deprecated ?? other4.deprecated,
  attested: own2.attested || other4.attested,
  signatures: own2.integrity === other4.integrity ? signaturesOf(own2, other4) : own2.signatures,
  gitHead: own2.gitHead ?? other4.gitHead,
  repository: own2.repository ?? other4.repository,
  license: own2.license ?? other4.license,
  unpackedSize: own2.unpackedSize ?? other4.unpackedSize,
  fileCount: own2.fileCount ?? other4.fileCount
});
var signaturesOf = (own2, other4) => [
  ...own2.signatures,
  ...other4.signatures.filter(({ sig }) => !own2.signatures.some((one) => one.sig === sig))
];

// src/registry/second-source.ts
var withSecondSource = (first4, second, isOurs) => {
  const underWay = /* @__PURE__ */ new Map();
  const shared = /* @__PURE__ */ new Map();
  const learn2 = async (name3) => {
    const own2 = await first4.packument(name3);
    if (!own2.known || own2.value.lacks.size === 0) return { document: own2, isShared: false };
    const without = (why) => ({
      document: known(stillLacking(own2.value, why)),
      isShared: false
    });
    if (isOurs(name3)) return without("The second source is not told of packages of your own.");
    const other4 = await second.packument(name3);
    if (other4.known) return completeFrom(own2.value, other4.value);
    return without(
      other4.reason === "not-found" ? "The second source has no such package." : `The second source was asked as well: ${other4.detail}`
    );
  };
  const packument = async (name3) => {
    const pending = underWay.get(name3) ?? learn2(name3);
    underWay.set(name3, pending);
    shared.set(
      name3,
      pending.then(({ isShared }) => isShared)
    );
    const { document } = await pending;
    underWay.delete(name3);
    return document;
  };
  return {
    ...first4,
    packument,
    async attestations(name3, version3) {
      const own2 = await first4.attestations(name3, version3);
      if (!isMissing(own2) || await shared.get(name3) !== true) return own2;
      return orElse(own2, await second.attestations(name3, version3));
    },
    async keys() {
      const own2 = await first4.keys();
      return isMissing(own2) ? orElse(own2, await second.keys()) : own2;
    },
    async advisories(asked) {
      const own2 = await first4.advisories(asked);
      if (!isMissing(own2)) return own2;
      const found = await Promise.all([...asked].map(async ([name3]) => await shared.get(name3) === true));
      const told2 = new Map([...asked].filter((_, i) => found[i] === true));
      if (told2.size === 0) return own2;
      const other4 = await second.advisories(told2);
      const isWhole = told2.size === asked.size || other4.known && other4.value.size > 0;
      return isWhole ? orElse(own2, other4) : own2;
    },
    async close() {
      await Promise.all([first4.close(), second.close()]);
    }
  };
};
var isMissing = (fact) => !fact.known && (fact.reason === "not-found" || fact.reason === "unsupported");
var orElse = (own2, other4) => other4.known ? other4 : unknown(own2.reason, `${own2.detail} The second source was asked as well: ${other4.detail}`);

export {
  publicRegistry,
  noOrigins,
  nearestLower,
  learn,
  noHabits,
  steps,
  stepNames,
  formatOneIn,
  stepOf2 as stepOf,
  rarityOf,
  isMeasured,
  freshness,
  signals,
  judgeChange,
  isWatched,
  review,
  openSources,
  openBuiltInspector,
  openProgress,
  userCacheFolder,
  openCache,
  createRegistry,
  registryRoot,
  createDomains,
  withSecondSource,
  dueAt,
  pages,
  profileOf2 as profileOf,
  isIntroduced,
  remarksOf,
  rarityOf3 as rarityOf2,
  code,
  inline,
  renderMarkdown,
  renderHtml,
  renderJson,
  renderSarif
};
