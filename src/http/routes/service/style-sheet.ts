import { createHash } from 'node:crypto';
import { houseStyle } from '../../../pages/style/house-style.ts';

type Sheet = { readonly css: string; readonly etag: string };
let made: Promise<Sheet> | null = null;

/** The style of every page in one sheet: that of the house, and then what single kinds of pages have. Made once. */
export function styleSheet(): Promise<Sheet> {
  made ??= make();
  return made;
}

async function make(): Promise<Sheet> {
  // Loaded when a page is first asked for: most starts serve systems.
  const { reportStyle } = await import('../../../reporting/renderers/page/style.ts');
  const css = `${houseStyle}${reportStyle}`;
  return { css, etag: `"${createHash('sha256').update(css).digest('base64url')}"` };
}
