import type { Span } from '../people/stories.ts';
import type { ImportLine } from '../types.ts';

/** What every demo centre needs: money, people and space. */
export function makeNeeds({ until }: Span): ImportLine[] {
  const from = `${until.slice(0, 4)}-01-01`;
  const need = (id: string, data: Record<string, string | number>): ImportLine => ({
    kind: 'needs',
    id: `behoefte-${id}`,
    data: { from, ...data },
  });
  return [
    need('heftruck', { kind: 'money', amount: 18_500, note: 'Elektrische heftruck' }),
    need('werkbegeleider', { kind: 'people', note: 'Werkbegeleider hout, twee dagen in de week' }),
    need('opslag', { kind: 'space', note: 'Droge opslag van 150 m2' }),
  ];
}
