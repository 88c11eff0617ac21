/** JSON text that JSON.stringify would never print: `1e400`, `-0`, a member twice. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Prints a value as JSON, with raw pieces as they are. */
export function printJson(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${JSON.stringify(name)}:${printJson(member)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}
