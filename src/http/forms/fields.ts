import { AppError } from '../../errors.ts';

/** What was filled in, by the name of the field. */
export type FormFields = Readonly<Record<string, string>>;

/** Bytes of a whole form without files: a remark of 2,000 characters is at most 18 kB of it. */
export const formBytes = 65_536;
/** More fields than any form of ours has. */
export const mostFields = 30;

/** Reads a form as browsers send it. A field that comes twice is no form of ours. */
export function readFields(body: string): FormFields {
  const fields: Record<string, string> = Object.create(null);
  let count = 0;
  for (const [name, value] of new URLSearchParams(body)) {
    count += 1;
    addField(fields, count, name, value);
  }
  return fields;
}

/** Adds a field that came in, or refuses the form. */
export function addField(fields: Record<string, string>, count: number, name: string, value: string): void {
  if (count > mostFields || Object.hasOwn(fields, name)) throw new AppError('bad-form');
  // A browser sends a line break as two characters, which a limit on the text should not count.
  fields[name] = value.replaceAll('\r\n', '\n');
}
