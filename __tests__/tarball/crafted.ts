// Archives that no packing tool writes, and what npm makes of them: checked against npm 11.19 (pacote 21, node-tar 7.5)
// by `node scripts/run.js tarballs`.
import { gzipSync } from 'node:zlib'
import type { OddityKind } from '../../src/tarball/define.ts'
import { gnuLong, makeTarball, pax, paxRecord, type TarEntry } from '../helpers/tarball.ts'

export interface Crafted {
  readonly name: string
  readonly bytes: Buffer
  /** The text of each file that is read; undefined where nothing is. */
  readonly files: Readonly<Record<string, string>> | undefined
  readonly oddities: readonly OddityKind[]
  /** What npm does where it does not write the very same files. */
  readonly npm?: 'fails' | 'crashes' | 'writes more'
}

const a: TarEntry = { path: 'package/a.js', content: 'a' }
const b: TarEntry = { path: 'package/b.js', content: 'b' }
const evil: TarEntry = { path: 'package/evil.js', content: 'evil' }
const plain = (entries: readonly TarEntry[], end = Buffer.alloc(0)): Buffer =>
  makeTarball(entries, { gzip: false, end })
// A file whose content is itself an entry: who misreads the size of the first sees the second.
const smuggled: TarEntry = { path: 'package/a.js', content: plain([evil]) }
const smuggledText = plain([evil]).toString()
const both = { 'a.js': 'a', 'b.js': 'b' }

const archive = (
  name: string,
  entries: readonly TarEntry[],
  files: Crafted['files'],
  oddities: readonly OddityKind[] = [],
  npm?: Crafted['npm']
): Crafted => ({ name, bytes: makeTarball(entries), files, oddities, ...(npm && { npm }) })

const stream = (
  name: string,
  bytes: Buffer,
  files: Crafted['files'],
  oddities: readonly OddityKind[] = [],
  npm?: Crafted['npm']
): Crafted => ({ name, bytes, files, oddities, ...(npm && { npm }) })

const paths: readonly Crafted[] = [
  archive(
    'files in any folder',
    [
      { ...a, path: 'other/a.js' },
      { ...b, path: 'other/b.js' }
    ],
    both
  ),
  archive('files in folders of two names', [a, { ...b, path: 'other/b.js' }], both, ['several-roots']),
  archive('a file in no folder', [a, { ...evil, path: 'evil.js' }], { 'a.js': 'a' }, [
    'several-roots',
    'odd-path'
  ]),
  archive('an absolute path', [{ ...a, path: '/a.js' }], { 'a.js': 'a' }, ['outside']),
  archive('an absolute path behind the folder', [{ ...a, path: 'package//a.js' }], { 'a.js': 'a' }, [
    'outside'
  ]),
  archive('`..` for a folder', [{ ...a, path: '../a.js' }], { 'a.js': 'a' }, ['outside']),
  archive('a path that climbs', [a, { ...evil, path: 'package/../../evil.js' }], { 'a.js': 'a' }, [
    'outside'
  ]),
  archive('a path that climbs and stays', [a, { ...evil, path: 'package/lib/../evil.js' }], { 'a.js': 'a' }, [
    'outside'
  ]),
  archive(
    'a path that climbs on Windows',
    [a, { ...evil, path: 'package/lib\\..\\..\\evil.js' }],
    { 'a.js': 'a' },
    ['odd-path', 'outside']
  ),
  archive('a dot for a folder', [{ ...a, path: './a.js' }], { 'a.js': 'a' }, ['odd-path']),
  archive('dots within a path', [{ ...a, path: 'package/./lib/./a.js' }], { 'lib/a.js': 'a' }, ['odd-path']),
  archive('a drive', [{ ...a, path: 'package/C:/a.js' }], { 'a.js': 'a' }, ['odd-path', 'outside']),
  archive('a drive without a folder', [{ ...a, path: 'package/c:a.js' }], { 'a.js': 'a' }, [
    'odd-path',
    'outside'
  ]),
  archive('drives one behind the other', [{ ...a, path: 'package/c:d:/e:a.js' }], { 'a.js': 'a' }, [
    'odd-path',
    'outside'
  ]),
  archive(
    'more drives than are followed',
    [a, { ...evil, path: `package/${'c:'.repeat(10)}evil.js` }],
    { 'a.js': 'a' },
    ['odd-path', 'outside'],
    'writes more'
  ),
  archive('a share', [{ ...a, path: 'package/\\\\host\\share\\a.js' }], { 'a.js': 'a' }, [
    'odd-path',
    'outside'
  ]),
  archive('a backslash', [{ ...a, path: 'package/lib\\a.js' }], { 'lib\\a.js': 'a' }, ['odd-path']),
  archive('a backslash in place of the slash', [a, { ...evil, path: 'package\\evil.js' }], { 'a.js': 'a' }, [
    'several-roots',
    'odd-path'
  ]),
  archive('a line break in a name', [{ ...a, path: 'package/a\n.js' }], { 'a\n.js': 'a' }, ['odd-path']),
  archive(
    'a name that is no UTF-8',
    [{ ...a, path: Buffer.from('package/\xff.js', 'latin1') }],
    { '\uFFFD.js': 'a' },
    ['odd-path']
  ),
  archive(
    'a line break behind the end of a name',
    [{ ...a, path: 'package/a.js\0\nb' }],
    { [`a.js\nb${'\0'.repeat(85)}`]: 'a' },
    ['damaged-header', 'odd-path'],
    'crashes'
  ),
  archive('the folder itself', [a, { ...evil, path: 'package/', type: '7' }], { 'a.js': 'a' }, ['odd-path']),
  archive('no name', [a, { path: '' }], { 'a.js': 'a' }, ['damaged-header']),
  archive(
    'a path that is too long',
    [a, pax({ path: `package/${'d/'.repeat(600)}e` }), evil],
    undefined,
    [],
    'writes more'
  )
]

const twice: readonly Crafted[] = [
  archive('a path twice', [a, { ...a, content: 'later' }], { 'a.js': 'later' }, ['duplicate']),
  archive(
    'a path twice, once with a dot',
    [a, { path: 'package/./a.js', content: 'later' }],
    { 'a.js': 'later' },
    ['odd-path', 'duplicate']
  ),
  archive(
    'names that differ in case',
    [a, { path: 'package/A.js', content: 'A' }],
    { 'a.js': 'a', 'A.js': 'A' },
    ['same-name']
  ),
  archive(
    'names that differ in the form of an accent',
    [
      { path: 'package/\u00e9.js', content: '1' },
      { path: 'package/e\u0301.js', content: '2' }
    ],
    { '\u00e9.js': '1', 'e\u0301.js': '2' },
    ['same-name']
  ),
  archive(
    'names that differ in a last dot',
    [a, { path: 'package/a.js.', content: '2' }],
    { 'a.js': 'a', 'a.js.': '2' },
    ['same-name']
  ),
  archive(
    'a file where a folder is',
    [
      { path: 'package/lib/a.js', content: 'a' },
      { path: 'package/lib', content: 'file' }
    ],
    { 'lib/a.js': 'a' },
    ['file-over-folder']
  ),
  archive(
    'a folder where a file is',
    [
      { path: 'package/lib', content: 'file' },
      { path: 'package/lib/x/a.js', content: 'a' }
    ],
    { lib: 'file' },
    ['file-over-folder']
  )
]

const kinds: readonly Crafted[] = [
  archive('folders', [{ path: 'package/', type: '5' }, { path: 'package/lib/', type: '5' }, a], {
    'a.js': 'a'
  }),
  archive('folders in the old way', [{ path: 'package/lib/' }, a], { 'a.js': 'a' }),
  archive('a contiguous file', [{ ...a, type: '7' }, b], both),
  archive('a file of the old kind', [{ ...a, type: '' }, b], both),
  archive('a header of V7', [{ ...a, magic: '' }, b], both),
  archive('a header of GNU tar', [{ ...a, magic: 'ustar  \0' }, b], both),
  archive('a link', [a, { path: 'package/l.js', type: '2', linkpath: '../../etc/passwd' }], { 'a.js': 'a' }, [
    'link'
  ]),
  archive(
    'a hard link',
    [a, { path: 'package/l.js', type: '1', linkpath: 'package/a.js' }],
    { 'a.js': 'a' },
    ['link']
  ),
  archive(
    'a file below a link',
    [
      { path: 'package/lib', type: '2', linkpath: '/tmp' },
      { path: 'package/lib/a.js', content: 'a' }
    ],
    { 'lib/a.js': 'a' },
    ['link']
  ),
  archive('a link to nowhere', [a, { path: 'package/l.js', type: '2' }], { 'a.js': 'a' }, ['damaged-header']),
  archive(
    'a hard link with content',
    [a, { ...smuggled, path: 'package/l', type: '1', linkpath: 'package/a.js' }],
    { 'a.js': 'a' },
    ['damaged-header', 'link']
  ),
  archive(
    'a folder with content',
    [a, { ...smuggled, path: 'package/lib', type: '5' }],
    { 'a.js': 'a', 'evil.js': 'evil' },
    ['damaged-header']
  ),
  archive(
    'a device',
    [a, { path: 'package/d', type: '3' }, { path: 'package/p', type: '6' }],
    { 'a.js': 'a' },
    ['device']
  ),
  archive('a list of a folder', [a, { path: 'package/d', type: 'D', content: 'Ya.js\0' }], { 'a.js': 'a' }, [
    'device',
    'damaged-header'
  ]),
  archive('a sparse file', [a, { ...evil, type: 'S' }], { 'a.js': 'a' }, ['unknown-entry']),
  archive('a kind that nobody knows', [a, { ...evil, type: 'Z' }, b], both, ['unknown-entry']),
  archive('a file that is said to be a link', [a, { ...evil, linkpath: 'x' }], { 'a.js': 'a' }, [
    'damaged-header',
    'skipped-block'
  ]),
  archive('a file that runs as its owner', [{ ...a, mode: 0o4755 }], { 'a.js': 'a' }, ['setuid']),
  archive('.gitignore', [{ path: 'package/.gitignore', content: 'x' }, a], {
    '.npmignore': 'x',
    'a.js': 'a'
  }),
  archive(
    '.gitignore behind .npmignore',
    [
      { path: 'package/.npmignore', content: 'n' },
      { path: 'package/.gitignore', content: 'g' }
    ],
    { '.npmignore': 'n' }
  ),
  archive(
    '.npmignore behind .gitignore',
    [
      { path: 'package/.gitignore', content: 'g' },
      { path: 'package/.npmignore', content: 'n' }
    ],
    { '.npmignore': 'n' },
    ['duplicate']
  )
]

const extended: readonly Crafted[] = [
  archive('a path in a pax header', [pax({ path: 'package/long.js' }), a, b], {
    'long.js': 'a',
    'b.js': 'b'
  }),
  archive('two pax headers', [pax({ path: 'package/1.js' }), pax({ path: 'package/2.js' }), a], {
    '2.js': 'a'
  }),
  archive('a pax header of Solaris', [{ ...pax({ path: 'package/long.js' }), type: 'X' }, a], {
    'long.js': 'a'
  }),
  archive('a pax header and a prefix', [pax({ path: 'package/long.js' }), { ...a, prefix: 'package/lib' }], {
    'long.js': 'a'
  }),
  archive('a prefix', [{ path: 'a.js', prefix: 'package/lib', content: 'a' }], { 'lib/a.js': 'a' }),
  archive('a prefix of 140 bytes', [{ path: 'a.js', prefix: `package/${'p'.repeat(132)}`, content: 'a' }], {
    [`${'p'.repeat(132)}/a.js`]: 'a'
  }),
  archive(
    'an empty prefix of the long form',
    [{ ...a, patch: (header) => void (header[475] = 1) }],
    { 'package/a.js': 'a' },
    ['damaged-header', 'outside']
  ),
  archive('a prefix in a header of GNU tar', [{ ...a, prefix: 'package/lib', magic: 'ustar  \0' }], {
    'a.js': 'a'
  }),
  archive('a comment for all files', [pax({ comment: 'x' }, 'g'), a], { 'a.js': 'a' }),
  archive('a path for all files', [pax({ path: 'package/evil.js' }, 'g'), a], { 'a.js': 'a' }, [
    'extended-header'
  ]),
  archive('a long name of GNU tar', [gnuLong('package/long.js'), a, b], { 'long.js': 'a', 'b.js': 'b' }),
  archive('a long name of old GNU tar', [gnuLong('package/long.js', 'N'), a], { 'long.js': 'a' }),
  archive(
    'a long target of a link',
    [gnuLong('../x', 'K'), { path: 'package/l', type: '2', linkpath: 'x' }, a],
    { 'a.js': 'a' },
    ['link']
  ),
  archive('a long name and a path', [gnuLong('package/1.js'), pax({ path: 'package/2.js' }), a], {
    '2.js': 'a'
  }),
  archive('a path and a long name', [pax({ path: 'package/1.js' }), gnuLong('package/2.js'), a], {
    '2.js': 'a'
  }),
  archive(
    'a line break behind the end of a long name',
    [gnuLong('package/1.js\0\n2'), a],
    { [`1.js\n2\0`]: 'a' },
    ['extended-header', 'odd-path'],
    'crashes'
  ),
  archive(
    'a record that lies about its length',
    [{ ...pax({}), content: '99 path=package/evil.js\n' }, a],
    { 'a.js': 'a' },
    ['extended-header']
  ),
  archive(
    'a record with a line break in it',
    [{ ...pax({}), content: paxRecord('comment', `\n${paxRecord('path', 'package/evil.js')}`) }, a],
    { 'evil.js': 'a' },
    ['extended-header']
  ),
  archive('an empty path', [pax({ path: '' }), a, b], undefined, [
    'extended-header',
    'damaged-header',
    'skipped-block',
    'empty'
  ]),
  archive('a target of a link for a file', [pax({ linkpath: 'x' }), a], { 'a.js': 'a' }, ['extended-header']),
  archive('a target outside for a file', [pax({ linkpath: '../../x' }), evil, a], { 'a.js': 'a' }, [
    'extended-header'
  ]),
  archive('a sparse file of GNU tar', [pax({ 'GNU.sparse.name': 'package/evil.js' }), a], { 'a.js': 'a' }, [
    'unknown-entry'
  ]),
  archive(
    'a header of more than a megabyte',
    [pax({ path: 'package/evil.js', comment: 'x'.repeat(1024 * 1024) }), a],
    { 'a.js': 'a' },
    ['extended-header']
  )
]

const sizes: readonly Crafted[] = [
  archive('content that is an archive', [smuggled, b], { 'a.js': smuggledText, 'b.js': 'b' }),
  archive('a size of nothing', [{ ...smuggled, size: 0 }, b], { 'a.js': '', 'evil.js': 'evil', 'b.js': 'b' }),
  archive(
    'a second size of nothing',
    [pax({ size: '0' }), smuggled, b],
    { 'a.js': '', 'evil.js': 'evil', 'b.js': 'b' },
    ['size-override']
  ),
  archive(
    'a second size for all files',
    [pax({ size: '2048' }, 'g'), smuggled, b],
    { 'a.js': smuggledText + plain([b]).toString() },
    ['extended-header', 'size-override']
  ),
  archive(
    'a second size between a long name and its file',
    [pax({ size: '0' }), gnuLong('package/long.js'), a],
    { 'a.js': '' },
    ['size-override', 'extended-header', 'skipped-block']
  ),
  archive('a size in hexadecimal', [pax({ size: '0x1' }), { ...a, size: 0 }, b], both, ['size-override']),
  archive('a size below nothing', [pax({ size: '-1' }), a, b], both, ['size-override']),
  archive(
    'a size that is not whole',
    [pax({ size: '1.5' }), { ...a, content: 'abc' }, b],
    { 'a.js': 'a', 'b.js': 'b' },
    ['size-override']
  ),
  archive(
    'a size without end',
    [a, pax({ size: 'Infinity' }), b],
    undefined,
    ['size-override', 'damaged'],
    'fails'
  ),
  archive('a size in base 256', [{ ...a, size: base256(1) }, b], both, ['damaged-header']),
  archive(
    'a size in base 256 below nothing',
    [{ ...a, content: '', size: Buffer.alloc(12, 0xff) }, b],
    { 'a.js': '', 'b.js': 'b' },
    ['damaged-header']
  ),
  archive(
    'a size that cannot be read',
    [{ ...smuggled, size: base256(1, 0x81) }, b],
    { 'evil.js': 'evil', 'b.js': 'b' },
    ['damaged-header']
  ),
  archive(
    'a size above every number',
    [a, { ...b, size: Buffer.from([0x80, ...Array<number>(11).fill(0xff)]) }],
    { 'a.js': 'a' },
    ['damaged-header', 'skipped-block']
  ),
  archive(
    'an identity that cannot be read',
    [{ ...smuggled, patch: (h) => void (h[108] = 0x90) }, b],
    { 'evil.js': 'evil', 'b.js': 'b' },
    ['damaged-header']
  ),
  archive('a size with a sign', [{ ...a, size: '+1' }, b], both, ['damaged-header']),
  archive('a size with a digit that is none', [{ ...a, size: '00000000001x' }, b], both, ['damaged-header']),
  archive('a size of blanks', [{ ...a, content: '', size: '            ' }, b], { 'a.js': '', 'b.js': 'b' }),
  archive('a size larger than the archive', [a, { ...b, size: 10_000 }], undefined, ['damaged'], 'fails')
]

const blocks: readonly Crafted[] = [
  archive(
    'a wrong checksum',
    [{ ...smuggled, checksum: '000001\0 ' }, b],
    { 'evil.js': 'evil', 'b.js': 'b' },
    ['skipped-block']
  ),
  archive('a checksum of seven digits', [{ ...a, checksum: sevenDigits(a) }, b], both),
  archive('a block of text', [a, { raw: Buffer.alloc(512, 'text') }, b], both, ['skipped-block']),
  archive('a block of zeros', [a, { raw: Buffer.alloc(512) }, b], both),
  archive(
    'a block of zeros with a checksum that is none',
    [a, { raw: zerosWith('none') }, { raw: zerosWith('none') }, evil],
    { 'a.js': 'a' },
    ['data-after-end']
  ),
  archive('an end in the middle', [a, { raw: Buffer.alloc(1024) }, evil], { 'a.js': 'a' }, [
    'data-after-end'
  ]),
  stream('no end', makeTarball([a, b], { end: Buffer.alloc(0) }), both),
  stream('half an end', makeTarball([a, b], { end: Buffer.alloc(512) }), both),
  stream('a long end', makeTarball([a, b], { end: Buffer.alloc(200_000) }), both),
  stream('text at the end', makeTarball([a], { end: Buffer.from('text') }), { 'a.js': 'a' }, [
    'data-after-end'
  ]),
  stream(
    'content without its last zeros',
    gzipSync(plain([a, b]).subarray(0, -500)),
    undefined,
    ['damaged'],
    'fails'
  ),
  stream('nothing but an end', makeTarball([]), undefined, ['empty'], 'fails'),
  stream('nothing but a folder', makeTarball([{ path: 'package/', type: '5' }]), undefined, ['empty'])
]

const one = makeTarball([a])
const open = makeTarball([a], { end: Buffer.alloc(0) })
const damage = (bytes: Buffer, fromEnd: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[copy.length - fromEnd] = (copy[copy.length - fromEnd] ?? 0) ^ 1
  return copy
}

const streams: readonly Crafted[] = [
  stream('no compression', plain([a, b], Buffer.alloc(1024)), both, ['not-compressed']),
  stream('two gzip members', Buffer.concat([open, makeTarball([b])]), both, ['gzip-tail']),
  stream('two whole archives', Buffer.concat([one, makeTarball([evil])]), { 'a.js': 'a' }, [
    'gzip-tail',
    'data-after-end'
  ]),
  // npm reads it where a packet of the network ends just before it.
  stream(
    'a gzip member behind zeros',
    Buffer.concat([open, Buffer.alloc(20), makeTarball([evil])]),
    { 'a.js': 'a' },
    ['gzip-tail']
  ),
  stream('zeros behind gzip', Buffer.concat([one, Buffer.alloc(20)]), { 'a.js': 'a' }, ['gzip-tail']),
  stream(
    'text behind gzip that ends as gzip does',
    Buffer.concat([one, Buffer.from('\0text'), one.subarray(-4)]),
    { 'a.js': 'a' },
    ['gzip-tail']
  ),
  stream('text behind gzip', Buffer.concat([one, Buffer.from('text')]), undefined, ['damaged'], 'fails'),
  stream('gzip that is cut off', one.subarray(0, -4), undefined, ['damaged'], 'fails'),
  stream('gzip with a wrong checksum', damage(one, 6), undefined, ['damaged'], 'fails'),
  stream('gzip with a wrong size', damage(one, 1), undefined, ['damaged'], 'fails'),
  stream('gzip that ends after two bytes', Buffer.from([0x1f, 0x8b]), undefined, ['damaged'], 'fails'),
  stream('zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0]), undefined, ['zstd'], 'fails'),
  stream(
    'a page',
    Buffer.from(`<html>${'x'.repeat(2000)}`),
    undefined,
    ['not-compressed', 'skipped-block', 'data-after-end', 'empty'],
    'fails'
  ),
  stream('nothing', Buffer.alloc(0), undefined, ['not-compressed', 'empty'], 'fails'),
  stream(
    'a bomb',
    gzipSync(Buffer.concat([plain([a]), Buffer.alloc(40_000_000)]), { level: 9 }),
    undefined,
    ['bomb'],
    'fails'
  )
]

function base256(value: number, first = 0x80): Buffer {
  const field = Buffer.alloc(12)
  field[0] = first
  field.writeUInt32BE(value, 8)
  return field
}

function zerosWith(checksum: string): Buffer {
  const block = Buffer.alloc(512)
  block.write(checksum, 148)
  return block
}

// Without a blank behind it, as some write it.
function sevenDigits(entry: TarEntry): string {
  const header = plain([entry])
  return `0${header.toString('latin1', 148, 154)}\0`
}

export const crafted: readonly Crafted[] = [
  ...paths,
  ...twice,
  ...kinds,
  ...extended,
  ...sizes,
  ...blocks,
  ...streams
]
