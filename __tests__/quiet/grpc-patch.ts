import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** grpc 1.24.11, July 2021: a native addon. */
export const grpcPatch: Quiet = {
  id: 'grpc-patch',
  title: 'a native addon with its usual install script, transitive',
  asOf: '2021-08-01T10:00Z',
  packages: [
    pkg('grpc', {
      versions: '1.24.3..1.24.11',
      at: '2020-06-04',
      until: '2021-07-23',
      by: 'murgatroid99',
      maintainers: ['grpc-packages', 'murgatroid99', 'nicolasnoble'],
      scripts: { install: 'node-pre-gyp install --fallback-to-build --library=static_library' },
      deprecated: 'This library will not receive further updates.'
    }),
    pkg('cloud-kit', {
      versions: '4.0.0',
      at: '2019-05-02',
      by: 'maintainer-1',
      dependencies: { grpc: '^1.24.3' }
    })
  ],
  before: { dependencies: { 'cloud-kit': '4.0.0' }, transitive: { grpc: '1.24.10' } },
  after: { dependencies: { 'cloud-kit': '4.0.0' }, transitive: { grpc: '1.24.11' } },
  pass: true
}
