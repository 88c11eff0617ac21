import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../../errors.ts';
import { linkTo } from '../../../../pages/view.ts';
import { bodyStream } from '../../../body-stream.ts';
import type { FormFields } from '../../../forms/fields.ts';
import { type FormWithFile, readFormWithFile } from '../../../forms/form-with-file.ts';
import { refuseFromElsewhere } from '../../../forms/own-page.ts';
import type { Access } from '../../../route-config.ts';
import type { Services } from '../../../services.ts';
import { answerPage, type Desk, deskLink, deskOf, deskPath, subjectOf } from './desk.ts';
import { peek } from './peek.ts';
import { readChoices } from './read-upload.ts';
import { receiptPage } from './receipt-page.ts';
import { type Refusal, refusalOf, tokenRefusal } from './told-errors.ts';
import { uploadIds, uploadPurpose } from './upload-form.ts';
import { uploadPage } from './upload-page.ts';

const uploads = '/desk/centres/:centreId/:period/uploads';
const access: Access = { who: 'scopes', scopes: ['records:write'], tenant: 'centreId' };
const produces = ['text/html'];
const consumes = ['multipart/form-data'];
/** Refused lines that a receipt shows; the file has them all. */
const mostShown = 100;

/** A file of records sent by a form, and its receipt. The same import as through the API. */
export async function uploadRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, imports, config } = services;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(consumes, (_request, payload, done) => done(null, payload));

  app.get(uploads, {
    config: { access, produces, exact: false },
    handler: async (request, reply) => {
      const desk = await deskOf(request, services);
      return answerPage(reply, desk.view, uploadPage(desk));
    },
  });

  app.post(uploads, {
    config: { access, produces, consumes, streamsBody: true },
    handler: async (request, reply) => {
      refuseFromElsewhere(request, config.publicUrl);
      const desk = await deskOf(request, services);
      const work = take(request, reply, desk);
      imports.keepTrack(work);
      const outcome = await work;
      if ('importId' in outcome) return reply.redirect(deskLink(desk, `uploads/${outcome.importId}`), 303);
      return answerPage(reply.code(outcome.status), desk.view, uploadPage(desk, outcome));
    },
  });

  app.get(`${uploads}/:importId`, {
    config: { access, produces },
    handler: async (request, reply) => {
      const desk = await deskOf(request, services);
      const { importId } = request.params as { importId: string };
      const { reach } = desk.caller;
      const receipt = await store.getImport(reach, desk.centre.id, importId);
      const page = await store.listRejections(reach, desk.centre.id, importId, { limit: mostShown });
      if (!receipt || !page) throw new AppError('not-found');
      const told = { receipt, rejections: page.rows, more: page.next !== null };
      return answerPage(reply, desk.view, receiptPage(desk, told));
    },
  });

  /** Imports the file of a form; or says why not. */
  async function take(request: FastifyRequest, reply: FastifyReply, desk: Desk): Promise<Outcome> {
    let values: FormFields = {};
    let form: FormWithFile | null = null;
    try {
      form = await readFormWithFile(request.headers['content-type'] ?? '', bodyStream(request.body));
      const { token, ...given } = form.fields;
      values = given;
      const verdict = desk.tokens.judge(token, subjectOf(desk, uploadPurpose));
      if (verdict !== 'good') return { ...tokenRefusal(desk, verdict), values };
      return { importId: await importFile(request, reply, desk, form) };
    } catch (error) {
      return { ...refusalOf(desk, error, uploadIds), values };
    } finally {
      form?.drop();
    }
  }

  async function importFile(
    request: FastifyRequest,
    reply: FastifyReply,
    { view, caller, centre, period }: Desk,
    { fields, file }: FormWithFile,
  ): Promise<string> {
    const { dryRun, table } = readChoices(fields, centre.id);
    if (!file?.name) throw fault('/file', 'no-file');
    const { is, bytes } = await peek(file.bytes);
    if (is === 'nothing') throw fault('/file', 'empty-file');
    const options = { dryRun, table: is === 'a table' ? table : undefined };
    const started = await imports.start(caller, centre.id, bytes, options);
    reply.receiptUrl = linkTo(view, deskPath({ centre, period }, `uploads/${started.id}`));
    try {
      await imports.untilAnswer(started, false, request.log);
    } catch (error) {
      // Lines are taken as they come in: of a file that breaks off the receipt says what was.
      if (!(error instanceof AppError && error.code === 'bad-form')) throw error;
    }
    return started.id;
  }
}

type Outcome = { readonly importId: string } | (Refusal & { readonly values: FormFields });

function fault(pointer: string, code: string): AppError {
  return new AppError('invalid-input', { faults: [{ in: 'body', pointer, code }] });
}
