import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)

// src/cli/values.ts
var codeOf = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no reason given";
var wantsColour = (stream) => {
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  if ((process.env["FORCE_COLOR"] ?? "") !== "") return process.env["FORCE_COLOR"] !== "0";
  return stream.isTTY && process.env["TERM"] !== "dumb";
};

export {
  codeOf,
  wantsColour
};
