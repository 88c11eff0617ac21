import type { FastifyServerOptions } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';

/** Fastify's own validation, switched off: ours is a hook (plugins/validation). */
export const passValidation = () => (value: unknown) => ({ value });

/**
 * Our compilers of schemas, from the first. Fastify would else load and set up its own for JSON Schema, a tenth of the
 * time a start takes, and never use them. It types these factories as if they were its own, hence the cast.
 */
export const ownCompilers = {
  compilersFactory: { buildValidator: () => passValidation, buildSerializer: () => serializerCompiler },
} as unknown as NonNullable<FastifyServerOptions['schemaController']>;
