import { transformSync, version } from 'esbuild'
import { createHash } from 'node:crypto'

// The bundler's own compiler, so that the tests run what dist/ is built from.
const options = { loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'external', sourcesContent: true }

export default {
  getCacheKey: (source, file, { configString }) =>
    createHash('sha256')
      .update([version, JSON.stringify(options), configString, file, source].join('\0'))
      .digest('hex'),
  process(source, file) {
    const { code, map } = transformSync(source, { ...options, sourcefile: file })
    return { code, map }
  }
}
