import { z } from 'zod';
import { socialReturnResultSchema } from '../../../core/indicators/social-return/result.ts';
import { decimal } from '../../../core/values/decimal.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { efforts } from '../../../records/efforts.ts';
import { faultsOf } from '../../../records/faults.ts';
import { cleanText, idSchema, inputSchema } from '../../../records/schema.ts';
import type { Approval, ClaimedEffort } from '../../../store/store.ts';
import { centreParams } from '../../schemas.ts';

const shape = {
  decision: z.enum(['approved', 'rejected']),
  amount: z
    .number()
    .min(0)
    .max(1_000_000_000)
    .refine((euros) => decimal(euros).decimalPlaces() <= 2, {
      params: { code: 'too-many-decimals', places: 2 },
    })
    .optional()
    .meta({ description: 'Euros, at most what is claimed; left out: what is claimed, through what the table gives.' }),
  reason: cleanText(500).optional().meta({ description: 'Why; no names of people.' }),
};

export const approvalBody = z
  .strictObject({
    ...shape,
    effortRevision: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'The `effortRevision` you read: refused when the centre has changed the effort since.' }),
  })
  .meta({
    id: 'EffortApproval',
    description: 'What the authority decides of an effort.',
    examples: [{ decision: 'approved', amount: 9000, reason: 'Vanaf 9 maart in dienst' }],
  });
export type ApprovalBody = z.infer<typeof approvalBody>;

const approvalShape = {
  ...shape,
  decidedOn: z.string().meta({ format: 'date' }),
  holds: z.boolean().meta({
    description: 'False when the effort was changed since: the decision does not count until it is taken again.',
  }),
};

export const approvalOutput = z
  .strictObject({
    centreId: z.string(),
    effortId: z.string(),
    organisationId: z.string(),
    obligationId: z.string(),
    ...approvalShape,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'EffortApprovalRecord', description: 'What the authority decided of an effort.' });

export const approvalParams = centreParams.extend({ id: idSchema.meta({ description: 'Id of the effort.' }) });

/** An effort as its authority sees it: not who it is about. */
export const claimedEffort = inputSchema(efforts)
  .omit({ participantId: true, organisationId: true })
  .extend({
    centreId: z.string(),
    id: z.string(),
    effortRevision: z.int().meta({ description: 'To send along with a decision.' }),
    updatedAt: z.iso.datetime(),
    approval: z.strictObject(approvalShape).nullable().meta({ description: 'What was decided; null: nothing was.' }),
  })
  .meta({ id: 'ClaimedEffort', description: 'An effort as the authority of its obligation sees it.', examples: [] });

/** What was realised under an obligation. */
export const obligationFigureSchema = z
  .strictObject({
    organisationId: z.string(),
    obligationId: z.string(),
    asOf: z.string().meta({ format: 'date', description: 'The day as of which it was computed.' }),
    result: socialReturnResultSchema,
    leftOut: z
      .array(
        z.strictObject({
          centreId: z.string(),
          id: z.string(),
          faults: z.array(z.strictObject({ pointer: z.string(), code: z.string() })),
        }),
      )
      .meta({ description: 'Efforts that the obligation as it is now does not allow any more; not in the figure.' }),
  })
  .meta({ id: 'ObligationFigure', description: 'Social return (contractverplichting) under one obligation.' });

/** Fields, and the rule between them. */
export function approvalFaults(body: unknown): Fault[] {
  const read = approvalBody.safeParse(body);
  if (!read.success) return faultsOf(read.error, body);
  const { decision, amount } = read.data;
  return decision === 'rejected' && amount !== undefined ? [{ pointer: '/amount', code: 'amount-of-rejection' }] : [];
}

export function showApproval({
  centreId,
  effortId,
  organisationId,
  obligationId,
  createdAt,
  updatedAt,
  ...approval
}: Approval) {
  return { centreId, effortId, organisationId, obligationId, ...decided(approval), createdAt, updatedAt };
}

/** The effort without who it is about: a participant is not known outside the centre. */
export function showClaimed({ centreId, record, approval }: ClaimedEffort) {
  const { participantId: _person, organisationId: _authority, ...data } = record.data;
  const { id, revision, updatedAt } = record;
  return { centreId, id, ...data, effortRevision: revision, updatedAt, approval: approval && decided(approval) };
}

function decided({
  decision,
  amount,
  reason,
  decidedOn,
  holds,
}: Pick<Approval, 'decision' | 'amount' | 'reason' | 'decidedOn' | 'holds'>) {
  return {
    decision,
    ...(amount === null ? {} : { amount }),
    ...(reason === null ? {} : { reason }),
    decidedOn,
    holds,
  };
}
