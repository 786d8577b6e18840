/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/jest/transform.js' },
  reporters: ['default', '<rootDir>/__tests__/jest/summary.js']
}
