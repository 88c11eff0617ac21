import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scopes.ts';
import type { ProblemCode } from '../errors.ts';
import type { Fault } from '../records/define-record-kind.ts';
import type { Language } from '../text/language.ts';

/**
 * Who may use a route. `any-key` and `scopes` need a key (scopes: one of them, and `also` every one of those);
 * `tenant` names the path parameter that must be in the key's reach, else the answer is 404, whatever the scopes.
 */
export type Access =
  | {
      readonly who: 'public';
      /** Asked by machines that watch, as often as they like: not counted by address. */
      readonly uncounted?: true;
    }
  | { readonly who: 'any-key'; readonly tenant?: Tenant }
  | {
      readonly who: 'scopes';
      readonly scopes: readonly [Scope, ...Scope[]];
      readonly also?: readonly Scope[];
      readonly tenant?: Tenant;
      /** The key of the setting `MEETLAT_METRICS_KEY` will do as well. */
      readonly orMetricsKey?: true;
    };
export type Tenant = 'centreId' | 'organisationId';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says who may use it; a test walks them all. */
    access?: Access;
    /** Media types the route can answer with; the first is the default. */
    produces?: readonly string[];
    /** The handler chooses the media type, by rules of its own. */
    choosesType?: true;
    /** What `?format=` may name; `json`, `csv` and `xlsx`, as far as they are produced, when left out. */
    formats?: readonly string[];
    /** Media types the route reads; JSON when left out. */
    consumes?: readonly string[];
    /** Content encodings of a body the route unpacks itself. */
    unpacks?: readonly string[];
    /** Checks the body in place of its schema, where rules go beyond fields; the schema still documents it. */
    checkBody?: (body: unknown) => readonly Fault[] | Promise<readonly Fault[]>;
    /** False for a route of a centre that answers no exact data: reading it leaves no entry in the audit trail. */
    exact?: false;
    /** Problems this route can answer beside those its shape implies. */
    problems?: readonly number[];
    /** Response headers worth naming in the documentation. */
    answersWith?: readonly ('ETag' | 'Link' | 'Location')[];
  }
  interface FastifyRequest {
    caller: Caller | null;
    language: Language;
    /** The media type chosen from `Accept` (or `?format=`). */
    answerType: string;
  }
  interface FastifyReply {
    /** The problem it answers with, for the metrics. */
    problem: ProblemCode | null;
    /** Where the receipt is of the import that this request has begun: a problem names it. */
    receiptUrl: string | null;
  }
}
