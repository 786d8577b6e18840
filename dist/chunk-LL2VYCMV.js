import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)

// src/tarball/define.ts
var defaultTarballLimits = {
  maxCompressedBytes: 128 * 1024 * 1024,
  maxExpandedBytes: 512 * 1024 * 1024,
  maxRatio: 200,
  anyRatioBytes: 16 * 1024 * 1024,
  maxFiles: 2e5,
  maxFileBytes: 256 * 1024 * 1024,
  keptFileBytes: 16 * 1024 * 1024,
  maxPathLength: 1024,
  maxHeaderBytes: 32 * 1024 * 1024
};
var oddityMeanings = {
  bomb: "expands to far more bytes than code does",
  damaged: "cannot be read to its end",
  empty: "holds no file that npm would write",
  "not-compressed": "is not compressed, which some installers accept",
  zstd: "is compressed with zstd, which only some installers read",
  "gzip-tail": "goes on behind its compressed part, where some installers read and others do not",
  "data-after-end": "goes on behind its end, where some installers read and others do not",
  "skipped-block": "holds blocks that are no header where one should stand; npm looks for the next one",
  "damaged-header": "holds headers that installers do not read alike",
  "extended-header": "holds extended headers that installers do not read alike",
  "size-override": "states the size of a file twice, so that installers may cut it differently",
  "unknown-entry": "holds entries of a kind that npm skips and others may not",
  link: "holds links, which npm skips and others may not",
  device: "holds devices or other things that are neither files nor folders",
  outside: "holds paths that lead out of the package folder",
  "odd-path": "holds paths that are not the same file on every system",
  "several-roots": "holds more than one folder at its top",
  duplicate: "holds a path more than once; the last one counts",
  "same-name": "holds paths that are one file where case, accents or a last dot do not count",
  "file-over-folder": "has a file and a folder in one place",
  setuid: "holds files that would run with the rights of their owner"
};
var examplesKept = 5;
var createNotes = () => {
  const found = /* @__PURE__ */ new Map();
  return {
    note(kind, example) {
      const one = found.get(kind) ?? { count: 0, examples: [] };
      found.set(kind, one);
      one.count++;
      if (example !== void 0 && one.examples.length < examplesKept) one.examples.push(example);
    },
    list: () => [...found].map(([kind, { count, examples }]) => ({ kind, count, examples: [...examples] }))
  };
};

// src/inspect/define.ts
var defaultInspectionLimits = {
  compressedBytes: defaultTarballLimits.maxCompressedBytes,
  expandedBytes: defaultTarballLimits.maxExpandedBytes,
  files: defaultTarballLimits.maxFiles,
  timeMs: 6e4,
  memoryBytes: 512 * 1024 * 1024
};

export {
  defaultTarballLimits,
  oddityMeanings,
  createNotes,
  defaultInspectionLimits
};
