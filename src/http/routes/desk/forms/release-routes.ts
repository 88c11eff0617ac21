import type { FastifyInstance, FastifyReply } from 'fastify';
import { todayOf } from '../../../../clock.ts';
import { makeReleases } from '../../../../reporting/releases/read-releases.ts';
import { formBytes, readFields } from '../../../forms/fields.ts';
import { refuseFromElsewhere } from '../../../forms/own-page.ts';
import type { Access } from '../../../route-config.ts';
import type { Services } from '../../../services.ts';
import type { Answered } from './answer.ts';
import { confirmationPage } from './confirmation-page.ts';
import { answerPage, type Desk, deskLink, deskOf, subjectOf } from './desk.ts';
import { type ReleaseValues, readRelease, releaseValues } from './read-release.ts';
import { releaseIds, releasePurpose } from './release-form.ts';
import { releasePage } from './release-page.ts';
import { confirmPurpose, seenMark } from './seen.ts';
import { refusalOf, tokenRefusal } from './told-errors.ts';

const releases = '/desk/centres/:centreId/:period/releases';
const access: Access = { who: 'scopes', scopes: ['reports:publish'], tenant: 'centreId' };
const produces = ['text/html'];
const consumes = ['application/x-www-form-urlencoded'];

/** Publishing by a form: filled in, looked at on a second page, and then done. The same as through the API. */
export async function deskReleaseRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, now, config, publish, previewRelease } = services;
  const { list } = makeReleases(
    store,
    () => todayOf(now),
    (instant) => todayOf(() => new Date(instant)),
  );
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(consumes, { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.get(releases, {
    config: { access, produces, exact: false },
    handler: async (request, reply) => {
      const desk = await deskOf(request, services);
      const there = await list(desk.caller, desk.centre.id, desk.period);
      return answerPage(reply, desk.view, releasePage(desk, there));
    },
  });

  app.post(releases, {
    bodyLimit: formBytes,
    config: { access, produces, consumes },
    handler: async (request, reply) => {
      refuseFromElsewhere(request, config.publicUrl);
      const desk = await deskOf(request, services);
      const fields = readFields(String(request.body ?? ''));
      const values = releaseValues(fields);
      // Without a step it is the first form, sent by the Enter key.
      const { step = 'look', token, seen = '' } = fields;
      const purpose = step === 'look' ? releasePurpose : confirmPurpose(values, seen);
      const verdict = desk.tokens.judge(token, subjectOf(desk, purpose));
      if (verdict !== 'good') return formAgain(reply, desk, { ...tokenRefusal(desk, verdict), values });
      if (step === 'edit') return formAgain(reply, desk, { status: 200, errors: [], values });
      try {
        return await lookOrPublish(reply, desk, values, step === 'publish' ? seen : null);
      } catch (error) {
        return formAgain(reply, desk, { ...refusalOf(desk, error, releaseIds), values });
      }
    },
  });

  /** Publishes what was seen as it is now; shows it, when it was not seen yet or has changed since. */
  async function lookOrPublish(reply: FastifyReply, desk: Desk, values: ReleaseValues, seen: string | null) {
    const { caller, centre, period } = desk;
    const there = await list(caller, centre.id, period);
    const wanted = readRelease(values, there);
    const preview = await previewRelease(caller, centre.id, period, wanted);
    const mark = seenMark(preview);
    if (seen === mark) {
      await publish(caller, centre.id, period, wanted);
      return reply.redirect(deskLink(desk, '#releases'), 303);
    }
    const shown = { preview, values, seen: mark, closed: there.closed, changed: seen !== null };
    return answerPage(reply, desk.view, confirmationPage(desk, shown));
  }

  async function formAgain(reply: FastifyReply, desk: Desk, answered: Answered & { status: number }) {
    const there = await list(desk.caller, desk.centre.id, desk.period);
    return answerPage(reply.code(answered.status), desk.view, releasePage(desk, there, answered));
  }
}
