import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError } from '../../../../errors.ts';
import { faultsOf } from '../../../../records/faults.ts';
import { type FormFields, formBytes, readFields } from '../../../forms/fields.ts';
import { refuseFromElsewhere } from '../../../forms/own-page.ts';
import type { Access } from '../../../route-config.ts';
import type { Services } from '../../../services.ts';
import { reopeningBody } from '../../periods/index.ts';
import type { Answered } from './answer.ts';
import { answerPage, type Desk, deskLink, deskOf, subjectOf } from './desk.ts';
import { oneLine } from './read-release.ts';
import { reopeningIds, reopeningPurpose } from './reopening-form.ts';
import { reopeningPage } from './reopening-page.ts';
import { refusalOf, tokenRefusal } from './told-errors.ts';

const reopenings = '/desk/centres/:centreId/:period/reopenings';
const access: Access = { who: 'scopes', scopes: ['reports:publish'], tenant: 'centreId' };
const produces = ['text/html'];
const consumes = ['application/x-www-form-urlencoded'];

/** Opening a closed quarter again by a form, with who and why. */
export async function reopeningRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, now, config } = services;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(consumes, { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.get(reopenings, {
    config: { access, produces, exact: false },
    handler: async (request, reply) => {
      const desk = await deskOf(request, services);
      return answerPage(reply, desk.view, reopeningPage(desk, await isClosed(desk)));
    },
  });

  app.post(reopenings, {
    bodyLimit: formBytes,
    config: { access, produces, consumes },
    handler: async (request, reply) => {
      refuseFromElsewhere(request, config.publicUrl);
      const desk = await deskOf(request, services);
      const { token, ...values } = readFields(String(request.body ?? ''));
      const verdict = desk.tokens.judge(token, subjectOf(desk, reopeningPurpose));
      if (verdict !== 'good') return formAgain(reply, desk, { ...tokenRefusal(desk, verdict), values });
      try {
        await reopen(desk, values);
        return reply.redirect(deskLink(desk, '#releases'), 303);
      } catch (error) {
        return formAgain(reply, desk, { ...refusalOf(desk, error, reopeningIds), values });
      }
    },
  });

  async function reopen({ caller, centre, period }: Desk, fields: FormFields): Promise<void> {
    const filled = Object.keys(reopeningIds).flatMap((name) => {
      const value = oneLine(fields[name]);
      return value === '' ? [] : [[name, value]];
    });
    const asked: Record<string, string> = Object.fromEntries(filled);
    const read = reopeningBody.safeParse(asked);
    if (!read.success) {
      throw new AppError('invalid-input', {
        faults: faultsOf(read.error, asked).map((fault) => ({ ...fault, in: 'body' })),
      });
    }
    const reopening = { ...read.data, at: now().toISOString(), by: caller };
    const outcome = await store.reopenPeriod(caller.reach, centre.id, period, reopening);
    if (outcome === null) throw new AppError('not-found');
    if (outcome === 'not-closed') throw new AppError('period-not-closed', { params: { period } });
  }

  async function isClosed({ caller, centre, period }: Desk): Promise<boolean> {
    const closures = (await store.listClosures(caller.reach, centre.id, period)) ?? [];
    return closures.at(-1)?.reopenedAt === null;
  }

  async function formAgain(reply: FastifyReply, desk: Desk, answered: Answered & { status: number }) {
    return answerPage(reply.code(answered.status), desk.view, reopeningPage(desk, await isClosed(desk), answered));
  }
}
