import { adminKey } from '../../../test/support/service.ts';
import { bsnForms, foreignMark, personName, pollution } from '../markers.ts';
import { type FuzzAnswer, jsonOf } from '../request.ts';
import type { Check } from './check.ts';

/** What is kept as it was sent and may be read back: a name in a free text is the client's own. */
const holdsText = new Set(['Records', 'Catalogues', 'Access', 'Social return']);
const wholeKey = /mlt_k[0-9a-z]{11}_[0-9a-z]{8}/;

function everything({ headers, body }: FuzzAnswer): string {
  return `${JSON.stringify(headers)}\n${body.toString()}`;
}

/** A number that may be a BSN is never taken in and never said; a name is never said in a problem or a receipt. */
export const noEcho: Check = {
  name: 'no echo of personal data',
  judge({ request, answer }) {
    const text = everything(answer);
    if (bsnForms.some((form) => text.includes(form))) return 'a BSN comes back';
    const { tag, template } = request.operation;
    // What was agreed is told by the name it was given.
    const mayHold = answer.status < 300 && (holdsText.has(tag) || template.includes('/agreements'));
    return !mayHold && text.includes(personName) ? 'a name comes back' : null;
  },
};

/** A key is shown once, to whom it was made for. */
export const noKeys: Check = {
  name: 'no key in an answer',
  judge({ request, answer }) {
    let text = everything(answer);
    if (answer.status === 201 && request.operation.tag === 'Access') {
      const { key } = jsonOf(answer) as { key?: string };
      text = text.replace(String(key), '');
    }
    return text.includes(adminKey) || wholeKey.test(text) ? 'a key comes back' : null;
  },
};

/** Nothing of the other tenant reaches who may not see it. */
export const noForeignData: Check = {
  name: "no other tenant's data",
  judge({ request, answer }) {
    const { actor } = request;
    if (actor.state === 'valid' && actor.tenant !== 'own') return undefined;
    return everything(answer).includes(foreignMark) ? 'data of the other tenant' : null;
  },
};

/** What was sent did not become a property of every object in the process. */
export const unpolluted: Check = {
  name: 'prototypes as they were',
  judge() {
    if (!(pollution in {})) return null;
    delete (Object.prototype as Record<string, unknown>)[pollution];
    return 'a polluted prototype';
  },
};
