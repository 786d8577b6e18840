import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const before = `var fs = require('fs')
var path = require('path')

module.exports = function load(dir, done) {
  fs.readFile(path.join(dir, 'config.json'), 'utf8', function (error, text) {
    if (error) return done(error)
    done(null, JSON.parse(text))
  })
}
`
const source = `import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Config {
  readonly [key: string]: unknown
}

/** Reads the configuration of a folder. */
export const load = async (dir: string): Promise<Config> =>
  JSON.parse(await readFile(join(dir, 'config.json'), 'utf8')) as Config
`
const compiled = `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = void 0;
const promises_1 = require("node:fs/promises");
const node_path_1 = __importDefault(require("node:path"));
/** Reads the configuration of a folder. */
const load = async (dir) => JSON.parse(await (0, promises_1.readFile)(node_path_1.default.join(dir, "config.json"), "utf8"));
exports.load = load;
//# sourceMappingURL=index.js.map
`

/** Everything is another text, and does the same. */
export const typescriptRewrite: Quiet = {
  id: 'typescript-rewrite',
  title: 'a major release is written anew in TypeScript',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'load-config',
      {
        versions: '1.0.0..1.5.0',
        at: '2018-01-01',
        until: '2024-08-01',
        by: 'maintainer-1',
        files: { 'index.js': before }
      },
      {
        versions: '2.0.0',
        at: '2025-03-05',
        by: 'maintainer-1',
        files: {
          'index.js': `module.exports = require('./dist/index.js')\n`,
          'dist/index.js': compiled,
          'dist/index.js.map': '{"version":3,"sources":["../src/index.ts"],"mappings":"AAAA"}',
          'dist/index.d.ts': 'export declare const load: (dir: string) => Promise<unknown>\n',
          'src/index.ts': source
        }
      }
    )
  ],
  before: { dependencies: { 'load-config': '1.5.0' } },
  after: { dependencies: { 'load-config': '2.0.0' } },
  pass: true
}
