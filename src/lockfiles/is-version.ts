// What a locked version looks like.

/** Whether a text is a complete version (semver 2.0.0): three numbers, and perhaps a prerelease and a build. */
export const isVersion = (text: string): boolean => /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(text)
