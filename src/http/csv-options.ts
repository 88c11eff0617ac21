/** `rfc`: RFC 4180. `nl`: with semicolons, as Dutch Excel opens it; its caller writes the byte order mark. */
export function csvOptions(dialect: 'rfc' | 'nl') {
  return {
    delimiter: dialect === 'nl' ? ';' : ',',
    record_delimiter: '\r\n',
    // Text that a spreadsheet would run as a formula gets a quote before it.
    escape_formulas: true,
  };
}
