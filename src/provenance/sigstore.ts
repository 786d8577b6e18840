// What is used of the libraries that verify, in one file to be loaded. They are no ES modules: names cannot be taken
// from them where they stand in a file of their own, and from this one they can.
export { bundleFromJSON } from '@sigstore/bundle'
export { toSignedEntity, toTrustMaterial, VerificationError, Verifier } from '@sigstore/verify'
