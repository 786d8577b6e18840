import { createRequire as __createRequire } from 'node:module'
const require = __createRequire(import.meta.url)
import {
  opener
} from "./chunk-ZDM5ZV2K.js";
import "./chunk-IHSDLQ7C.js";
import "./chunk-LL2VYCMV.js";
import {
  known
} from "./chunk-T5K6BPJA.js";
import "./chunk-YVJ3UYDI.js";

// src/inspector.ts
var tell = (answer2) => void process.send?.(answer2);
var arrived = ({ bytes, expected }) => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  expected
});
var answer = async ({ request, limits }) => {
  const { after, before } = request;
  const { served, compare } = await opener(limits)({
    ...request,
    after: arrived(after),
    before: before && {
      version: before.version,
      tarball: before.tarball.known ? known(arrived(before.tarball.value)) : before.tarball
    }
  });
  tell({ served });
  tell({ content: await compare() });
};
process.on("message", (question) => {
  answer(question).catch(
    (error) => tell({ mistake: error instanceof Error ? error.message : String(error) })
  );
});
