import { type Step, shell } from '../../../pages/shell.ts';
import { say } from '../../../pages/view.ts';
import type { HtmlPart } from '../../../text/html.ts';
import type { View } from './view.ts';

type Page = {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  /** Pages above this one, outermost first; the index needs none. */
  readonly above: readonly Step[];
  readonly body: HtmlPart;
};

const methods = { nl: 'Methode', en: 'Methods' };

/** A page about how figures are made; the index of them stands above every other. */
export function layout(view: View, { above, ...page }: Page): string {
  const index = { path: '/methods', name: say(view, methods) };
  return shell(view, { ...page, above: page.path === index.path ? [] : [index, ...above] });
}
