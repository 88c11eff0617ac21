export function totals(text: string): { passed: number; failed: number };
export function failures(text: string): string[];
