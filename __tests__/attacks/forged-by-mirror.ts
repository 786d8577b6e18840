import type { Attack } from '../helpers/case.ts'
import { nuxt4 } from '../helpers/attestations.ts'
import { pkg, type Document } from '../helpers/world.ts'

/** A mirror that serves a release of its own making, dressed up with what honest releases have. */
export const forgedByMirror: Attack = {
  id: 'forged-by-mirror',
  title: 'a mirror puts other bytes behind a version, with a signature and a statement taken from elsewhere',
  record:
    'No incident: what the signatures of the public registry and its attestations are there for. Both are real ones of another package.',
  asOf: '2025-10-10T10:00Z',
  packages: [
    pkg('shape-kit', { versions: '2.2.0..2.2.5', at: '2023-02-01', until: '2025-10-01', by: 'maintainer-1' })
  ],
  registry: {
    spoil: (document) => {
      const dist = distOf(document, '2.2.5')
      dist['signatures'] = [
        {
          keyid: 'SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA',
          sig: 'MEUCIGwbXAjKOLYCXlj5j2Bavq/9fAukE39H7yvEopPaYYXPAiEAlPZM7cZjYb6ebuBL3kyrCnRg8LeJk6tMA9nZBqJxEIU='
        }
      ]
      dist['attestations'] = { url: 'https://registry.example.test/', provenance: {} }
    },
    attestations: { 'shape-kit@2.2.5': nuxt4.text }
  },
  before: { dependencies: { 'shape-kit': '2.2.4' } },
  after: { dependencies: { 'shape-kit': '2.2.5' } },
  caughtBy: ['signature-invalid', 'provenance-invalid']
}

const distOf = (document: Document, version: string): Document => {
  const versions = document['versions'] as Record<string, Record<string, Document>>
  const dist = versions[version]?.['dist']
  if (dist === undefined) throw new Error(`There is no ${version}.`)
  return dist
}
