import { writeSync } from 'node:fs'

// The run's last line, alone: "N passed, N failed". Written as the process ends, since a worker's own
// output can arrive after every reporter has finished.
export default class Summary {
  onRunComplete(_contexts, results) {
    // A suite that did not load has no tests to count: it is one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.once('exit', () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
