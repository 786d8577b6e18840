#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  run
} from "./chunk-TF36VUYB.js";
import {
  codeOf,
  wantsColour
} from "./chunk-YEYKSVOS.js";
import {
  version,
  visibleUpTo
} from "./chunk-FYCH5WVL.js";
import {
  UserError
} from "./chunk-T5K6BPJA.js";
import "./chunk-YVJ3UYDI.js";

// src/cli.ts
import { relative } from "node:path";
import { parseArgs } from "node:util";
var help = `lockkeeper ${version}: reviews the dependency changes between two revisions of a repository.

Usage
  lockkeeper review [options]   review the changes, print a report
  lockkeeper explain [NAME]     say why: of a signal, or of a release such as name@1.2.3
  lockkeeper demo               see a recorded attack being caught; needs no network

Options of review
  --repo DIR         the repository (default: this folder)
  --base REV         where the change starts (default: the default branch); compared from its merge base with head
  --head REV         where it ends (default: HEAD)
  --registry URL     the registry to ask (default: npm_config_registry, else the public one)
  --metadata-registry URL
                     another registry, asked for what the first leaves out of its documents
  --allow-private-registry
                     the registry's name may stand for an address of a private network
  --no-cache         keep no copies of the registry's documents, and use none
  --as-of TIME       review as of this moment, such as 2026-01-31T12:00:00Z (default: now)
  --config FILE      a policy file
  --format NAME      text, json, markdown, html or sarif (default: text)
  --output FILE      write the report there instead of to standard output

Options of explain: as above, those about registries, --no-cache, --as-of and --config

  --help             this text
  --version          the version

Exit codes
  0  pass, or something to look at    1  blocked    2  wrong usage or unreadable input    3  Lockkeeper failed`;
var main = async () => {
  const { values, positionals } = readArguments(process.argv.slice(2));
  if (values.version === true) return say(version);
  const [command, ...rest] = positionals;
  if (values.help === true || command === "help") return say(help);
  if (command === void 0)
    throw new UserError(
      `Say what to do: "lockkeeper review", "lockkeeper explain" or "lockkeeper demo". See --help.`
    );
  const tooMany = command === "explain" ? rest[1] : rest[0];
  if (tooMany !== void 0)
    throw new UserError(`"${tooMany}" is one word too many after "${command}". See --help.`);
  switch (command) {
    case "review":
      return (await load()).reviewCommand(values);
    case "explain":
      return (await load()).explainCommand(rest[0], values);
    case "demo":
      return (await load()).demo({
        colour: wantsColour(process.stdout),
        command: calledAs(process.argv[1] ?? ""),
        write: (text) => void process.stdout.write(text)
      });
    default:
      throw new UserError(`"${command}" is not a command: "review", "explain" and "demo" are. See --help.`);
  }
};
var load = () => import("./commands-D7YWM6DP.js");
var calledAs = (script) => script.endsWith(".js") ? `node ${relative(".", script)}` : "npx lockkeeper";
var readArguments = (args) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        repo: { type: "string" },
        base: { type: "string" },
        head: { type: "string" },
        registry: { type: "string" },
        "metadata-registry": { type: "string" },
        "allow-private-registry": { type: "boolean" },
        "no-cache": { type: "boolean" },
        "as-of": { type: "string" },
        config: { type: "string" },
        format: { type: "string" },
        output: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" }
      }
    });
  } catch (error) {
    throw new UserError(
      `${error instanceof Error ? error.message.replace(/\. To specify.*$/s, ".") : "Wrong usage."} See --help.`
    );
  }
};
var say = (text) => {
  process.stdout.write(`${text}
`);
  return 0;
};
process.stdout.on("error", (error) => {
  if (codeOf(error) === "EPIPE") return;
  process.stderr.write(`lockkeeper: The report cannot be written (${codeOf(error)}).
`);
  process.exitCode = 2;
});
await run(
  main,
  (message) => void process.stderr.write(
    `lockkeeper: ${message.split("\n").map((line) => visibleUpTo(2e3, line)).join("\n  | ")}
`
  )
);
