/** Bundles some entries of the project at `root` into a folder of it; modules they share are written once. */
export function bundle(
  root: string,
  options?: { entryPoints?: Readonly<Record<string, string>>; outdir?: string },
): Promise<void>;
