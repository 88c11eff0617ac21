/** What the service answers to an import, as far as the demo shows it. */
export type Receipt = {
  readonly state: string;
  readonly lines: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly rejected: number;
  readonly rejections: readonly {
    readonly line: number;
    readonly kind: string | null;
    readonly id: string | null;
    readonly code: string;
    readonly pointer: string;
    readonly message: string;
    readonly hint: string;
  }[];
};
