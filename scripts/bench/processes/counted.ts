/** How much came, and of how many rows. */
export type Counted = { bytes: number; rows: number };

/**
 * Takes bytes as they come and keeps none; counts how often a mark stands in them, also across two pieces.
 *
 * @param seen is told after each piece how often it stood there
 */
export async function countIn(
  pieces: AsyncIterable<Uint8Array>,
  mark: string,
  seen: (rows: number) => void = () => undefined,
): Promise<Counted> {
  const looked = Buffer.from(mark);
  const counted: Counted = { bytes: 0, rows: 0 };
  let before = Buffer.alloc(0);
  for await (const piece of pieces) {
    counted.bytes += piece.length;
    const text = Buffer.concat([before, piece]);
    for (let at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + looked.length)) counted.rows += 1;
    before = text.subarray(text.length - looked.length + 1);
    seen(counted.rows);
  }
  return counted;
}
