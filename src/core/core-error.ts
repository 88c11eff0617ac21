/** What can be asked of the core wrongly. What is merely missing is no error: that gives a result that is unknown. */
export type CoreErrorCode = 'not-defined-before' | 'unknown-parameter' | 'unknown-breakdown' | 'unknown-code';

/** A question the core cannot answer; `params` hold what a caller needs to say so in its own words. */
export class CoreError extends Error {
  override readonly name = 'CoreError';
  readonly code: CoreErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: CoreErrorCode, message: string, params: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.params = params;
  }
}
