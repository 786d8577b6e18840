import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  parsePolicy
} from "./chunk-7GHY5DZE.js";
import "./chunk-C2UIMXD4.js";
import "./chunk-LL2VYCMV.js";
import "./chunk-T5K6BPJA.js";
import "./chunk-YVJ3UYDI.js";
export {
  parsePolicy
};
