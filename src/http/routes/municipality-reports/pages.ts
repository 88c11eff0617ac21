import { LRUCache } from 'lru-cache';
import type { MunicipalityReport } from '../../../reporting/municipalities/municipality-report.ts';
import type { Language } from '../../../text/language.ts';

/** Some hundred pages of a few centres, or some of forty. */
const memoryBytes = 16_777_216;

/** Pages as they were made, each under the tag of what it was made of: the same report is never drawn twice. */
export function makeMunicipalityPages({ maxBytes = memoryBytes } = {}) {
  const kept = new LRUCache<string, Buffer>({ maxSize: maxBytes, sizeCalculation: (page) => page.length + 1 });

  return async function page(tag: string, report: MunicipalityReport, language: Language): Promise<Buffer> {
    const known = kept.get(tag);
    if (known) return known;
    // Loaded when a page is first asked for: most starts serve systems.
    const { municipalityPage } = await import('../../../reporting/municipalities/page/municipality-page.ts');
    const made = Buffer.from(municipalityPage({ language }, report));
    kept.set(tag, made);
    return made;
  };
}
