import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { codeLists } from '../../../core/lists/registry.ts';
import { textSchema } from '../../../core/values/text.ts';
import { AppError } from '../../../errors.ts';
import { json } from '../../schemas.ts';

const summary = z
  .strictObject({ id: z.string(), label: textSchema, version: z.string(), source: z.string(), codes: z.int() })
  .meta({ id: 'CodeListSummary', description: 'A code list without its codes.' });
const item = z.looseObject({ code: z.string(), label: textSchema, externalCode: z.string().optional() }).meta({
  id: 'CodeItem',
  description: 'A code with its labels; some lists say more of a code, such as its group or R-strategy.',
});
const full = z
  .strictObject({ id: z.string(), label: textSchema, version: z.string(), source: z.string(), items: z.array(item) })
  .meta({ id: 'CodeList', description: 'A dated list of codes, additive within a version year.' });
const tags = ['Catalogues'];

/** The code lists, for everybody. */
export async function codeListRoutes(app: FastifyInstance): Promise<void> {
  app.get('/v1/code-lists', {
    schema: {
      operationId: 'listCodeLists',
      tags,
      summary: 'List code lists',
      description: 'A short, closed list; it fits one page.',
      response: { 200: json(z.strictObject({ items: z.array(summary) }), 'All lists.') },
    },
    config: { access: { who: 'public' } },
    handler: async () => ({
      items: codeLists.map((list) => ({
        id: list.id,
        label: list.label,
        version: list.version,
        source: list.source,
        codes: list.items.length,
      })),
    }),
  });

  app.get('/v1/code-lists/:codeListId', {
    schema: {
      operationId: 'getCodeList',
      tags,
      summary: 'Get one code list',
      params: z.object({ codeListId: z.string().max(64) }),
      response: { 200: json(full, 'The list with its codes.') },
    },
    config: { access: { who: 'public' } },
    handler: async (request) => {
      const { codeListId } = request.params as { codeListId: string };
      const list = codeLists.find((candidate) => candidate.id === codeListId);
      if (!list) throw new AppError('not-found');
      const items = list.items.map(({ nl, en, ...rest }) => ({ ...rest, label: { nl, en } }));
      return { id: list.id, label: list.label, version: list.version, source: list.source, items };
    },
  });
}
