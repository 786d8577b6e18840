import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const client = (more: string): string => `'use strict'
const base = 'https://api.weather.example.test/v1'

exports.today = async (place) => (await fetch(base + '/today?q=' + encodeURIComponent(place))).json()
${more}`

/** A client of a web service. */
export const httpClientGrows: Quiet = {
  id: 'http-client-grows',
  title: 'a client of a web service asks it one more thing',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'weather-client',
      {
        versions: '1.0.0..1.6.0',
        at: '2021-03-01',
        until: '2024-12-01',
        by: 'maintainer-1',
        files: { 'index.js': client('') }
      },
      {
        versions: '1.7.0',
        at: '2025-03-05',
        by: 'maintainer-1',
        files: {
          'index.js': client(
            `exports.warnings = async (place) => {
  const answer = await fetch('https://alerts.weather.example.test/v2', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + process.env.WEATHER_KEY },
    body: JSON.stringify({ place })
  })
  return answer.ok ? answer.json() : []
}
`
          )
        }
      }
    )
  ],
  before: { dependencies: { 'weather-client': '1.6.0' } },
  after: { dependencies: { 'weather-client': '1.7.0' } },
  pass: true
}
