import { todayOf } from '../src/clock.ts';
import { indicatorCatalogue } from '../src/core/indicators/catalogue.ts';
import { parameterRegistry } from '../src/core/parameters/registry.ts';
import { auditParameters, type FindingCode, wrong } from './parameters/audit.ts';

const headings: Readonly<Record<FindingCode, string>> = {
  unsourced: 'Wrong: without a source that can be opened, or an own value without a reason',
  'dated-before-its-source': 'Wrong: in force before its source was published, and no rule sets the day',
  'not-confirmed': 'Not checked against the source for a year',
  unused: 'Read by no indicator',
};

const used = new Set(indicatorCatalogue.flatMap(({ parameters }) => parameters));
const findings = auditParameters(
  parameterRegistry,
  used,
  todayOf(() => new Date()),
);
for (const code of Object.keys(headings) as FindingCode[]) {
  const found = findings.filter((finding) => finding.code === code);
  console.log(`${headings[code]}: ${found.length}`);
  for (const { id, from } of found) console.log(`  ${id}${from === null ? '' : ` from ${from}`}`);
}
console.log(`${parameterRegistry.length} values read.`);
// Set, not exit(): a pipe may still be writing.
process.exitCode = findings.some(({ code }) => wrong.includes(code)) ? 1 : 0;
