import { problems } from '../src/errors.ts';
import { faultTexts } from '../src/text/faults.ts';

/** The list of every problem and every fault, as Markdown. A test compares it with the committed one. */
export function problemDocs(): string {
  const problemRows = Object.entries(problems).map(
    ([code, { status, title, detail }]) =>
      `| \`urn:meetlat:problem:${code}\` | ${status} | ${title.en} (${title.nl}) | ${detail.en} |`,
  );
  const faultRows = Object.entries(faultTexts).map(
    ([code, { message, hint }]) => `| \`${code}\` | ${message.en} | ${hint.en} |`,
  );
  return `# Problems

Every error is \`application/problem+json\` (RFC 9457). \`type\` is stable: program against it, not against the texts.
Texts are Dutch by default and English with \`Accept-Language: en\`. Name the \`traceId\` when you report a problem.

Who asks for a page where there are pages, with \`Accept: text/html\` as a browser does or with \`?format=html\`, gets the problem as
a page with the same words, status and headers. Who asks for JSON, for \`*/*\` or for nothing gets the JSON.

| type | status | title | what it means |
|---|---|---|---|
${problemRows.join('\n')}

## Faults

\`errors[]\` lists every fault of a request, and the rejections of an import use the same codes. \`pointer\` is a JSON
Pointer to the field. The value itself is never repeated.

| code | message | what to do |
|---|---|---|
${faultRows.join('\n')}
`;
}
