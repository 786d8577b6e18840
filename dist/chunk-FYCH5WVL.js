import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)

// src/reporters/define.ts
var maxShown = 300;
var visible = (text) => visibleUpTo(maxShown, text);
var visibleUpTo = (most, text) => {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return cut.replace(deceiving, escaped).replace(/##\[/g, String.raw`#\u{23}[`);
};
var plain = (message) => message.map((part) => typeof part === "string" ? part : quoted(part.quote)).join("");
var quoted = (text) => {
  const shown = visible(text);
  return shown.includes(" ") ? `“${shown}”` : shown;
};
var subjectOf = (change) => change.kind === "removed" ? change.before : change.after;
var versionOf = ({ version: version2, resolution }) => {
  if (version2 !== "") return version2;
  return resolution.kind === "git" && resolution.commit !== "" ? resolution.commit : "unknown version";
};
var versionsOf = (change) => ({
  from: change.kind === "added" ? void 0 : versionOf(change.before),
  to: change.kind === "removed" ? void 0 : versionOf(change.after)
});
var stepOf = (change, safe) => {
  const { from, to } = versionsOf(change);
  if (from === void 0) return `${safe(to ?? "")} added`;
  if (to === void 0) return `${safe(from)} removed`;
  return from === to ? `${safe(to)} ${change.kind}` : `${safe(from)} → ${safe(to)}`;
};
var count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
var sortOut = ({ changes }) => ({
  told: changes.filter(({ findings }) => findings.length > 0),
  unproven: changes.filter(({ findings, verdict }) => findings.length === 0 && verdict !== "pass"),
  quiet: changes.filter(({ findings, verdict }) => findings.length === 0 && verdict === "pass")
});
var headline = (review) => {
  const { verdict, changes, project, coverage } = review;
  if (isUntouched(review)) return "No lockfile changed";
  const { told, unproven } = sortOut(review);
  const at = (level) => project.findings.filter((finding) => finding.level === level).length;
  const toldAt = (wanted) => told.filter((change) => change.verdict === wanted).length;
  const all = count(changes.length, "dependency change");
  switch (verdict) {
    case "pass":
      return coverage.changes === 0 ? "No dependency changed" : nothingFound(coverage);
    case "warn":
      return `Look before merging: ${[
        ...at("warn") === 0 ? [] : [`${count(at("warn"), "finding")} about files`],
        ...toldAt("warn") === 0 ? [] : [`${toldAt("warn")} of ${all}`]
      ].join(", ")}`;
    case "block":
      return `Do not merge yet: ${[
        ...at("block") === 0 ? [] : [`${count(at("block"), "finding")} about files`],
        ...toldAt("block") === 0 ? [] : [`${toldAt("block")} of ${all} blocked`],
        ...unproven.length === 0 ? [] : [`${unproven.length} of ${all} could not be verified`]
      ].join(", ")}`;
  }
};
var byFile = (findings) => {
  const files = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const file = files.get(finding.path);
    if (file === void 0) files.set(finding.path, [finding]);
    else file.push(finding);
  }
  return [...files.values()];
};
var isUntouched = ({ lockfiles, project }) => lockfiles.length === 0 && project.findings.length === 0;
var retryAdvice = "That is no sign against them, and none for them. Run the check again when the cause is mended.";
var nothingFound = ({ changes, unverified }) => unverified === 0 ? `${count(changes, "dependency change")}, nothing to object to` : unverified === changes ? `${count(changes, "dependency change")}: nothing found, but not everything could be judged` : `${count(changes, "dependency change")}: nothing found, but ${unverified} could only be judged in part`;
var someOf = (names, safe) => names.length > 3 ? count(names.length, "package") : names.map(safe).join(", ");
var gaps = (changes) => {
  const byDetail = /* @__PURE__ */ new Map();
  for (const { change, unverified } of changes) {
    for (const { signal, reason, detail } of unverified) {
      const gap = byDetail.get(detail) ?? { reason, signals: /* @__PURE__ */ new Set(), packages: /* @__PURE__ */ new Set() };
      byDetail.set(detail, gap);
      gap.signals.add(signal);
      gap.packages.add(subjectOf(change).name);
    }
  }
  return [...byDetail].map(([detail, { reason, signals, packages }]) => ({
    detail,
    reason,
    signals: [...signals],
    packages: [...packages]
  })).toSorted((a, b) => b.packages.length - a.packages.length);
};
var commonGaps = (changes) => new Set(gaps(changes).flatMap(({ detail, packages }) => packages.length > 2 ? [detail] : []));
var gapsOf = (reviewed, common) => gaps([reviewed]).filter(({ detail }) => !common.has(detail));
var waysOf = ({ introducedBy }) => introducedBy.flatMap((way) => {
  const parts = way.filter((part) => part !== ".");
  if (parts.length === 0) return [];
  return [parts.length > 6 ? [...parts.slice(0, 2), "…", ...parts.slice(-3)] : parts];
});
var deceiving = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
var escaped = (character) => String.raw`\u{` + (character.codePointAt(0) ?? 0).toString(16) + "}";

// src/version.ts
var version = "0.1.0";

export {
  visible,
  visibleUpTo,
  plain,
  subjectOf,
  versionOf,
  versionsOf,
  stepOf,
  count,
  sortOut,
  headline,
  byFile,
  retryAdvice,
  someOf,
  gaps,
  commonGaps,
  gapsOf,
  waysOf,
  deceiving,
  version
};
