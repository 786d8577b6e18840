/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/jest/transform.js' },
  // Hostile inputs are large, and machines may be busy: a test is slow only when it does not end.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/__tests__/jest/summary.js']
}
