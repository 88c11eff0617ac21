/** A database whose file is damaged. The message says what was found. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}
