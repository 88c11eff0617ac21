import { z } from 'zod';
import { type AppError, type LocatedFault, problems } from '../errors.ts';
import { type FaultCode, faultTexts } from '../text/faults.ts';
import { fill, type Language } from '../text/language.ts';

/** One fault as a client reads it. */
export const problemError = z
  .strictObject({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z.string().meta({ description: 'JSON Pointer to the field, or `/` and the name of a parameter.' }),
    code: z.string(),
    message: z.string(),
    hint: z.string().meta({ description: 'What to do about it.' }),
  })
  .meta({ id: 'ProblemError', description: 'One fault in the request.' });

/** A problem as RFC 9457 has it, with a trace id and all faults. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'URN of ours, one for each kind of problem; listed in the documentation.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'URN of this occurrence.' }),
    traceId: z.string().meta({ description: 'Name it when you report a problem.' }),
    errors: z.array(problemError),
    receiptUrl: z
      .string()
      .optional()
      .meta({ description: 'Of an import that had begun: where its receipt is, which counts what was stored.' }),
  })
  .meta({ id: 'Problem', description: 'A problem (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;

/** The public face of a failure, in the reader's language. */
export function toProblem(error: AppError, language: Language, traceId: string, receiptUrl?: string | null): Problem {
  const text = problems[error.code];
  return {
    type: `urn:meetlat:problem:${error.code}`,
    title: text.title[language],
    status: text.status,
    detail: fill(text.detail, language, error.params),
    instance: `urn:uuid:${traceId}`,
    traceId,
    errors: error.faults.map((fault) => ({ in: fault.in, ...describeFault(fault, language) })),
    ...(receiptUrl ? { receiptUrl } : {}),
  };
}

/** Pointer, code, message and hint of a fault, in the reader's language. */
export function describeFault(fault: Omit<LocatedFault, 'in'>, language: Language) {
  const text = faultTexts[fault.code as FaultCode] ?? faultTexts.invalid;
  return {
    pointer: fault.pointer || '/',
    code: fault.code,
    message: fill(text.message, language, fault.params),
    hint: fill(text.hint, language, fault.params),
  };
}
