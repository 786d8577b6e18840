import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  UserError
} from "./chunk-T5K6BPJA.js";

// src/run.ts
var run = async (main, tell) => {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = error instanceof UserError ? 2 : 3;
    tell(
      error instanceof UserError ? error.message : `Lockkeeper failed, which is a mistake of its own. ${traceOf(error)}`
    );
  }
};
var traceOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);

export {
  run
};
