// Paths within a repository or a package, with `/`.

/** The folder of a path, without its last slash; empty at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The folder of a path, with its last slash, as what the paths below it begin with; empty at the top. */
export const prefixOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
