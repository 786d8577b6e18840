// What the entries of a pnpm lockfile are read as, each by itself, so that those which base and head share are read once.
import type { LockedPackage } from '../model.ts'
import type { DeclaredLine, NamedLine } from './pnpm-lines.ts'

/** What an entry asks for: as the lines that pnpm writes, or taken apart where it is written in another way. */
export interface Needs {
  readonly dependencies: string | readonly NamedLine[]
  readonly optionalDependencies: string | readonly NamedLine[]
  /** Names suffice: a snapshot lists what they became among its dependencies. */
  readonly peerDependencies: string | readonly string[]
}

/** An entry of `snapshots`, and what one of `packages` has in common with it. */
export interface SnapshotPart {
  readonly path: string
  /** The path of the package: without peers, where one entry serves every combination of them. */
  readonly id: string
  /** Whether there is a patch of it, which is a package of its own. */
  readonly isPatched: boolean
  readonly needs: Needs
  /** Whether a reference in it may mean a package of another name. */
  readonly mayRename: boolean
}

/** An entry of `packages`. */
export interface PackagePart extends SnapshotPart {
  readonly name: string
  readonly version: string
  readonly installedAs: string
  /** One package, and for a runtime of several platforms one each. */
  readonly found: readonly LockedPackage[]
}

/** An importer. What it declares is taken apart when it is asked for: of base it seldom is. */
export interface ImporterPart {
  readonly path: string
  readonly declared: () => readonly DeclaredLine[]
  readonly mayRename: boolean
}
