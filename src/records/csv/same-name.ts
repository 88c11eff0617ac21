/** A name as it is compared: case, accents, spaces and signs forgiven. `Soort  begeleiding` is `soortbegeleiding`. */
export function sameName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
