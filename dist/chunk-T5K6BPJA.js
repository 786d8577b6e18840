import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)

// src/model.ts
var known = (value) => ({ known: true, value });
var unknown = (reason, detail) => ({ known: false, reason, detail });
var severities = ["low", "moderate", "high", "critical"];
var say = (ours, ...values) => ours.flatMap((text, i) => {
  const value = values[i];
  const part = value === void 0 ? [] : typeof value === "number" ? [String(value)] : typeof value === "string" ? [{ quote: value }] : value;
  return text === "" ? part : [text, ...part];
});
var UserError = class extends Error {
  name = "UserError";
};

export {
  known,
  unknown,
  severities,
  say,
  UserError
};
