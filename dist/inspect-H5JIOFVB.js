import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  inspectorHere,
  opener
} from "./chunk-ZDM5ZV2K.js";
import "./chunk-IHSDLQ7C.js";
import "./chunk-LL2VYCMV.js";
import "./chunk-T5K6BPJA.js";
import "./chunk-YVJ3UYDI.js";
export {
  inspectorHere,
  opener
};
