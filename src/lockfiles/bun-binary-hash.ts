// The hash by which bun.lockb names what is patched: Wyhash as Zig's standard library had it up to version 0.11.

/** The 64-bit hash of some bytes, with the seed 0. Meant for short ones: it takes its time. */
export const wyhash = (bytes: Uint8Array): bigint => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): bigint => view.getBigUint64(at, true)
  const whole = bytes.length - (bytes.length % 32)
  let seed = 0n
  for (let at = 0; at < whole; at += 32)
    seed = mixLow(word(at), word(at + 8), seed) ^ mixHigh(word(at + 16), word(at + 24), seed)

  const rest = bytes.subarray(whole)
  const [a = filler, b = filler, c = filler, d = filler] = piecesOf(rest)
  if (rest.length > 16) seed = mixLow(a, b, seed) ^ mixHigh(c, d, seed)
  else if (rest.length > 0) seed = mixLow(a, b, seed)
  return fold(seed ^ BigInt(bytes.length), filler)
}

const [low0, low1, high0, high1, filler] = [
  0xa0761d6478bd642fn,
  0xe7037ed1a0b428dbn,
  0x8ebc6af09c88c6e3n,
  0x589965cc75374cc3n,
  0x1d8e4e27c47d124fn
] as const

const mixLow = (a: bigint, b: bigint, seed: bigint): bigint => fold(a ^ seed ^ low0, b ^ seed ^ low1)
const mixHigh = (a: bigint, b: bigint, seed: bigint): bigint => fold(a ^ seed ^ high0, b ^ seed ^ high1)

const fold = (a: bigint, b: bigint): bigint => {
  const product = a * b
  return BigInt.asUintN(64, product ^ (product >> 64n))
}

// The last bytes, eight to a piece, of which the first four count for more than the last four. A shorter piece is read
// in steps of four, two and one.
const piecesOf = (rest: Uint8Array): readonly bigint[] => {
  const pieces: bigint[] = []
  for (let at = 0; at < rest.length; at += 8) {
    let piece = 0n
    let from = at
    let left = Math.min(8, rest.length - at)
    for (const step of [4, 4, 2, 1]) {
      if (left < step) continue
      let value = 0n
      for (let i = step - 1; i >= 0; i--) value = (value << 8n) | BigInt(rest[from + i] ?? 0)
      piece = (piece << BigInt(8 * step)) | value
      from += step
      left -= step
    }
    pieces.push(piece)
  }
  return pieces
}
