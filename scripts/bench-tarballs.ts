// Measures the reading of real tarballs beside its floor, which is gunzip alone, in one run:
// `node scripts/run.js bench-tarballs FOLDER`, where FOLDER holds .tgz files such as `npm pack NAME` fetches.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { changedPaths } from '../src/code/changed.ts'
import { readPackedManifest } from '../src/tarball/manifest.ts'
import { readTarball } from '../src/tarball/read-tarball.ts'

const runs = 5

/** Prints one line for each measurement: medians of several runs that take turns, and the ratio to the floor. */
export const main = async ([folder = '']: readonly string[]): Promise<void> => {
  const tarballs = readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => readFileSync(join(folder, name)))
  if (tarballs.length === 0) throw new Error(`${folder} holds no .tgz files.`)
  const expected = tarballs.map((bytes) => ({
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  }))
  const read = async (i: number): Promise<number> => {
    const { archive, integrity, oddities } = await readTarball(tarballs[i] ?? Buffer.alloc(0), {
      expected: expected[i] ?? { integrity: undefined }
    })
    if (!archive.known) throw new Error(archive.detail)
    if (integrity.state !== 'verified' || oddities.length > 0) throw new Error(JSON.stringify(oddities))
    readPackedManifest(archive.value)
    return changedPaths(archive.value.files, archive.value.files).size + archive.value.files.size
  }
  const ways = {
    'gunzip alone, one after the other': () => {
      let size = 0
      for (const bytes of tarballs) size += gunzipSync(bytes, { chunkSize: 1024 * 1024 }).length
      return Promise.resolve(size)
    },
    'read, one after the other': async () => {
      let files = 0
      for (const i of tarballs.keys()) {
        const count = await read(i)
        files += count
      }
      return files
    },
    'read, four at once': async () => {
      const turns = tarballs.keys()
      let files = 0
      await Promise.all(
        [1, 2, 3, 4].map(async () => {
          for (const i of turns) {
            const count = await read(i)
            files += count
          }
        })
      )
      return files
    }
  }
  const times = new Map<string, number[]>()
  const results = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    for (const [name, way] of Object.entries(ways)) {
      const from = performance.now()
      results.set(name, await way())
      times.set(name, [...(times.get(name) ?? []), performance.now() - from])
    }
  }
  const [floorName = ''] = times.keys()
  const bytes = results.get(floorName) ?? 0
  const floor = median(times.get(floorName) ?? [])
  console.log(
    `${tarballs.length} tarballs, ${(bytes / 1e6).toFixed(0)} MB, ${results.get('read, four at once')} files`
  )
  for (const [name, taken] of times) {
    const wall = median(taken)
    console.log(
      `${name.padEnd(36)} ${wall.toFixed(0)} ms, ${(bytes / wall / 1e3).toFixed(0)} MB/s, ${(floor / wall).toFixed(2)} x gunzip`
    )
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

const median = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
