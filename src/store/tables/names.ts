/** The table of a record kind: `guidance-sessions` is `guidance_sessions`. */
export function tableName(kind: string): string {
  return kind.replaceAll('-', '_');
}

/** The column of a field: `completeThrough` is `complete_through`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
