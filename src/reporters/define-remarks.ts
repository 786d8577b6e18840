// What reports add to a finding: how rare it is, what made it worse, and who accepted it.
import { say, type Finding, type Message, type Rarity, type ReviewedChange } from '../model.ts'
import { formatOneIn } from '../rarity.ts'
import { formatDay } from '../time.ts'

/** What is to be said of a finding besides its message; empty where there is nothing. */
export const remarksOf = ({ level, together, rarity, accepted }: Finding): Message =>
  [
    ...(rarity === undefined ? [] : [[`Seen in ${share(rarity)}.`]]),
    ...(together.length === 0 ? [] : [[`It ${level}s together with ${together.join(', ')}.`]]),
    ...(accepted === undefined
      ? []
      : [
          accepted.until === undefined
            ? say`Accepted by ${accepted.by}: ${accepted.reason}`
            : say`Accepted by ${accepted.by} until ${[formatDay(accepted.until - 1)]}: ${accepted.reason}`
        ])
  ].flatMap((remark, at) => (at === 0 ? remark : [' ', ...remark]))

/** How rare it is that the signs of a change meet; undefined where fewer than two count. */
export const rarityOf = ({ rarity }: ReviewedChange): string | undefined =>
  rarity && `All its signs together are seen in ${share(rarity)}.`

const share = ({ oneIn, of, measured }: Rarity): string =>
  `1 of ${formatOneIn(oneIn)} ${of}${measured ? '' : ', by estimate'}`
